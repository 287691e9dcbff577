/* fuzz_lexicon_yaml.c - any bytes as a lexicon of ours, or of quanteda. */
#include "fuzz_lexicon.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return fuzz_lexicon(data, size, "words.yaml");
}
