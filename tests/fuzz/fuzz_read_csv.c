/* fuzz_read_csv.c - any bytes through the reader of CSV. */
#include "fuzz_read.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return fuzz_read(data, size, "CSV", "f.csv");
}
