/* fuzz_read_plain.c - any bytes through the reader of plain text. */
#include "fuzz_read.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return fuzz_read(data, size, "plain text", "f.txt");
}
