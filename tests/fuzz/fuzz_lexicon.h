/* fuzz_lexicon.h - any bytes as a lexicon, which must then be sound enough to be
 * looked for in a text. */
#ifndef AT_FUZZ_LEXICON_H
#define AT_FUZZ_LEXICON_H

#include "fuzz.h"
#include "match/matchers.h"
#include "text/language.h"

static inline void fuzz_check_entry(const struct at_lexicon *lexicon,
                                    const struct at_entry *entry)
{
    assert(entry->word_count > 0 && entry->category_count > 0);
    for (uint32_t i = 0; i < entry->word_count; i++)
        assert(entry->words[i].text.size > 0 || entry->words[i].prefix);
    for (uint32_t i = 0; i < entry->category_count; i++) {
        assert(entry->categories[i] < lexicon->category_count);
        assert(at_lexicon_within(lexicon, (int32_t)entry->categories[i], -1));
    }
}

static inline void fuzz_check_lexicon(const struct at_lexicon *lexicon)
{
    for (size_t i = 0; i < lexicon->category_count; i++) {
        assert(lexicon->categories[i].name.size > 0);
        assert(lexicon->categories[i].parent < (int32_t)i);
    }
    for (size_t i = 0; i < lexicon->entry_count; i++)
        fuzz_check_entry(lexicon, &lexicon->entries[i]);
    struct at_matchers *set = at_matchers_new(at_language_find(at_slice_of("en")));
    uint32_t matcher, again;
    if (set && at_matchers_add_category(set, lexicon, -1, &matcher, NULL) == 0) {
        assert(at_matchers_add_category(set, lexicon, -1, &again, NULL) == 0);
        assert(matcher == again);
        assert(at_matchers_seal(set, NULL) == 0);
    }
    at_matchers_free(set);
}

static inline int fuzz_lexicon(const uint8_t *data, size_t size, const char *file)
{
    struct at_faults faults = { 0 };
    struct at_arena *arena = at_arena_new();
    if (!arena)
        return 0;
    const struct at_lexicon *lexicon =
        at_lexicon_read(arena, at_slice((const char *)data, size), file,
                        at_slice_of("words"), AT_FOLD_CASE, &faults);
    if (lexicon)
        fuzz_check_lexicon(lexicon);
    fuzz_check_faults(&faults, lexicon);
    at_arena_free(arena);
    return 0;
}

#endif
