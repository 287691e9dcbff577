/* fuzz_read_vtt.c - any bytes through the reader of WebVTT. */
#include "fuzz_read.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return fuzz_read(data, size, "WebVTT", "f.vtt");
}
