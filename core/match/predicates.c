/* predicates.c - see predicates.h. */
#include "match/predicates.h"

#include "base/utf8.h"

struct at_glob {
    struct at_glob *next;
    struct at_slice text;
    enum at_fold fold;
    uint32_t number;
};

enum { LENGTH_LONG = 63 };

void at_predicates_clear(struct at_predicates *predicates)
{
    for (int fold = 0; fold <= AT_FOLD_ACCENTS; fold++)
        for (int kind = 0; kind <= AT_PREDICATE_STEM; kind++)
            at_map_clear(&predicates->maps[fold][kind]);
}

static uint32_t add_glob(struct at_predicates *predicates, enum at_fold fold,
                         struct at_slice text)
{
    struct at_glob **link = &predicates->globs;
    for (; *link; link = &(*link)->next)
        if ((*link)->fold == fold && at_slice_equal((*link)->text, text))
            return (*link)->number;
    struct at_glob *glob = at_arena_alloc(predicates->arena, sizeof *glob);
    const char *copy = at_arena_text(predicates->arena, text);
    if (!glob || !copy)
        return AT_PREDICATE_NONE;
    *glob =
        (struct at_glob){ NULL, at_slice(copy, text.size), fold, predicates->count++ };
    *link = glob;
    return glob->number;
}

uint32_t at_predicates_add(struct at_predicates *predicates,
                           enum at_predicate_kind kind, enum at_fold fold,
                           struct at_slice text)
{
    if (kind == AT_PREDICATE_GLOB)
        return add_glob(predicates, fold, text);
    if (kind == AT_PREDICATE_STEM)
        fold = AT_FOLD_CASE; /* a stem has no other */
    struct at_map *map = &predicates->maps[fold][kind];
    size_t found = at_map_find(map, text);
    if (found != AT_MAP_NONE)
        return (uint32_t)found;
    const char *copy = at_arena_text(predicates->arena, text);
    if (!copy || !at_map_add(map, at_slice(copy, text.size), predicates->count))
        return AT_PREDICATE_NONE;
    if (kind == AT_PREDICATE_PREFIX)
        predicates->lengths[fold] |=
            UINT64_C(1) << (text.size < LENGTH_LONG ? text.size : LENGTH_LONG);
    return predicates->count++;
}

/* Steps over a star keep the last one to come back to: linear but for the text
 * between two stars. */
static bool fits_glob(struct at_slice glob, struct at_slice word)
{
    const char *end = word.data + word.size;
    size_t g = 0, w = 0, size, star = SIZE_MAX, retry = 0;
    while (w < word.size) {
        if (g < glob.size && glob.data[g] == '*') {
            star = g++;
            retry = w;
        } else if (g < glob.size && glob.data[g] == '?') {
            at_utf8_get(word.data + w, end, &size);
            w += size;
            g++;
        } else if (g < glob.size && glob.data[g] == word.data[w]) {
            g++;
            w++;
        } else if (star != SIZE_MAX) {
            at_utf8_get(word.data + retry, end, &size);
            w = retry += size;
            g = star + 1;
        } else {
            return false;
        }
    }
    while (g < glob.size && glob.data[g] == '*')
        g++;
    return g == glob.size;
}

static bool add_found(const struct at_map *map, struct at_slice text,
                      struct at_numbers *out)
{
    size_t found = at_map_find(map, text);
    return found == AT_MAP_NONE || at_numbers_add(out, (uint32_t)found);
}

static bool add_prefixes(const struct at_predicates *predicates, enum at_fold fold,
                         struct at_slice word, struct at_numbers *out)
{
    const struct at_map *map = &predicates->maps[fold][AT_PREDICATE_PREFIX];
    uint64_t lengths = predicates->lengths[fold];
    for (size_t size = 0; lengths && size <= word.size; size++) {
        bool used = lengths >> (size < LENGTH_LONG ? size : LENGTH_LONG) & 1;
        if (used && !add_found(map, at_slice(word.data, size), out))
            return false;
    }
    return true;
}

static bool has_fold(const struct at_predicates *predicates, enum at_fold fold)
{
    if (predicates->maps[fold][AT_PREDICATE_WORD].count || predicates->lengths[fold])
        return true;
    for (const struct at_glob *glob = predicates->globs; glob; glob = glob->next)
        if (glob->fold == fold)
            return true;
    return false;
}

static bool add_folded(const struct at_predicates *predicates, enum at_fold fold,
                       struct at_slice word, struct at_numbers *out)
{
    /* No word folds to nothing: it is memory that is out. */
    if (word.size == 0)
        return false;
    if (!add_found(&predicates->maps[fold][AT_PREDICATE_WORD], word, out) ||
        !add_prefixes(predicates, fold, word, out))
        return false;
    for (const struct at_glob *glob = predicates->globs; glob; glob = glob->next)
        if (glob->fold == fold && fits_glob(glob->text, word) &&
            !at_numbers_add(out, glob->number))
            return false;
    return true;
}

bool at_predicates_hold(const struct at_predicates *predicates,
                        struct at_vocabulary *vocabulary, uint32_t word,
                        struct at_numbers *out)
{
    for (enum at_fold fold = AT_FOLD_NONE; fold <= AT_FOLD_ACCENTS; fold++)
        if (has_fold(predicates, fold) &&
            !add_folded(predicates, fold, at_vocabulary_folded(vocabulary, word, fold),
                        out))
            return false;
    const struct at_map *stems = &predicates->maps[AT_FOLD_CASE][AT_PREDICATE_STEM];
    if (stems->count == 0)
        return true;
    struct at_slice stem = at_vocabulary_stem(vocabulary, word);
    return stem.size > 0 && add_found(stems, stem, out);
}
