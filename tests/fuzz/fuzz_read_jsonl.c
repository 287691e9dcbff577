/* fuzz_read_jsonl.c - any bytes through the reader of JSONL. */
#include "fuzz_read.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return fuzz_read(data, size, "JSONL", "f.jsonl");
}
