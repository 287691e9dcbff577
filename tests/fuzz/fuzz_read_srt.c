/* fuzz_read_srt.c - any bytes through the reader of SRT. */
#include "fuzz_read.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return fuzz_read(data, size, "SRT", "f.srt");
}
