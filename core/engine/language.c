/* language.c - one language for all schemes of an engine: that is what transcripts are
 * read in. */
#include "base/buffer.h"
#include "engine/engine_private.h"

static void tell_stranger(const struct at_codebook *codebook, struct at_slice asked,
                          struct at_faults *faults)
{
    struct at_buffer list = { 0 };
    for (size_t i = 0; i < codebook->languages.count; i++)
        at_buffer_printf(&list, i ? ", %.*s" : "%.*s",
                         AT_SLICE_ARGS(codebook->languages.items[i]));
    at_faults_error(
        faults, codebook->file.data, 0, 0, "%.*s is for %s, and has no words for %.*s",
        AT_SLICE_ARGS(codebook->id), at_buffer_text(&list), AT_SLICE_ARGS(asked));
    at_buffer_clear(&list);
}

/* The tag by which a scheme is used; an empty one, and a fault, when it is not for the
 * language that was asked for. */
static struct at_slice tag_for(const struct at_engine *engine,
                               const struct at_codebook *codebook,
                               struct at_faults *faults)
{
    const struct at_text_list *list = &codebook->languages;
    struct at_slice asked = engine->options.language;
    if (!asked.size)
        return list->items[0];
    for (size_t i = 0; i < list->count; i++)
        if (at_slice_equal(list->items[i], asked))
            return asked;
    tell_stranger(codebook, asked, faults);
    return at_slice(NULL, 0);
}

static const struct at_language *language_of(struct at_slice tag)
{
    const struct at_language *language = at_language_find(tag);
    return language ? language : at_language_unknown();
}

void at_engine_choose_language(struct at_engine *engine, struct at_faults *faults)
{
    struct at_slice first = { NULL, 0 };
    const struct at_codebook *chose = NULL;
    for (size_t i = 0; i < engine->scheme_count; i++) {
        const struct at_codebook *codebook = engine->schemes[i]->codebook;
        struct at_slice tag = tag_for(engine, codebook, faults);
        if (chose && tag.size && language_of(tag) != engine->language)
            at_faults_error(faults, codebook->file.data, 0, 0,
                            "the language is %.*s, but %.*s is for %.*s; run them one "
                            "after the other",
                            AT_SLICE_ARGS(tag), AT_SLICE_ARGS(chose->id),
                            AT_SLICE_ARGS(first));
        if (chose || !tag.size)
            continue;
        first = tag;
        chose = codebook;
        engine->language = language_of(tag);
    }
}
