/* fuzz_lexicon_dic.c - any bytes as a LIWC dictionary. */
#include "fuzz_lexicon.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return fuzz_lexicon(data, size, "words.dic");
}
