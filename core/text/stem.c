/* stem.c - Snowball's stemmers behind our types. */
#include "text/language.h"

#include <limits.h>
#include <stdlib.h>

#include <libstemmer.h>

#include "base/buffer.h"
#include "text/language_private.h"

struct at_stemmer {
    struct sb_stemmer *snowball; /* owned; NULL: words are their own stems */
};

struct at_stemmer *at_stemmer_new(const struct at_language *language)
{
    struct at_stemmer *stemmer = calloc(1, sizeof *stemmer);
    if (!stemmer || !language->stemmer)
        return stemmer;
    stemmer->snowball = sb_stemmer_new(language->stemmer, NULL);
    if (!stemmer->snowball) {
        free(stemmer);
        return NULL;
    }
    return stemmer;
}

void at_stemmer_free(struct at_stemmer *stemmer)
{
    if (!stemmer)
        return;
    sb_stemmer_delete(stemmer->snowball);
    free(stemmer);
}

bool at_stemmer_add(struct at_stemmer *stemmer, struct at_buffer *out,
                    struct at_slice word)
{
    struct at_slice stem = word;
    if (stemmer->snowball && word.size > 0 && word.size < INT_MAX) {
        stem.data = (const char *)sb_stemmer_stem(
            stemmer->snowball, (const sb_symbol *)word.data, (int)word.size);
        if (!stem.data)
            return false;
        stem.size = (size_t)sb_stemmer_length(stemmer->snowball);
    }
    at_buffer_add_slice(out, stem);
    return !out->failed;
}
