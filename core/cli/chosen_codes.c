/* chosen_codes.c - the other codes go; the turns stay. */
#include "cli/chosen_codes.h"

#include <stdlib.h>

#include "base/suggest.h"

enum { NO_CODE = UINT32_MAX };

static bool is_named(const char *code, struct at_slice name)
{
    if (name.size && name.data[name.size - 1] == '*')
        return strncmp(code, name.data, name.size - 1) == 0;
    return at_slice_is(name, code);
}

enum attune_status at_chosen_codes_find(const struct at_coded_turns *turns,
                                        const char *list, uint32_t *place,
                                        struct attune_error *error)
{
    uint32_t next = 0;
    size_t codes = turns->sequence.codes;
    memset(place, 0, codes * sizeof *place);
    if (!*list)
        return at_error_set(error, ATTUNE_INVALID, "name a code, as in rup-withdrawal");
    for (const char *from = list, *end; *from; from = *end ? end + 1 : end) {
        end = from + strcspn(from, ",");
        struct at_slice name = at_slice_trim(at_slice(from, (size_t)(end - from)));
        bool found = false;
        for (size_t i = 0; i < codes; i++) {
            bool is_this = is_named(turns->codes[i], name);
            found |= is_this;
            if (is_this && !place[i])
                place[i] = ++next;
        }
        if (found)
            continue;
        const char *nearest = at_suggest(name, turns->codes, codes);
        return at_error_set(error, ATTUNE_INVALID, "no turn was given \"%.*s\"%s%s%s",
                            AT_SLICE_ARGS(name), nearest ? "; did you mean \"" : "",
                            nearest ? nearest : "", nearest ? "\"?" : "");
    }
    return ATTUNE_OK;
}

static int ascending(const void *a, const void *b)
{
    const uint32_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* The chosen codes of a turn, or none; returns how many. */
static size_t keep_of_turn(const struct at_sequence *old, size_t turn,
                           const uint32_t *place, uint32_t none, uint32_t *kept)
{
    size_t count = 0;
    for (uint32_t i = old->start[turn]; i < old->start[turn + 1]; i++)
        if (place[old->code[i]])
            kept[count++] = place[old->code[i]] - 1;
    if (count)
        qsort(kept, count, sizeof *kept, ascending);
    else if (none != NO_CODE)
        kept[count++] = none;
    return count;
}

enum attune_status at_chosen_codes_keep(struct at_coded_turns *turns,
                                        const uint32_t *place, const char *none,
                                        struct attune_error *error)
{
    const struct at_sequence *old = &turns->sequence;
    uint32_t chosen = 0;
    struct at_turn_lists lists;
    for (size_t i = 0; i < old->codes; i++)
        chosen += place[i] > 0;
    const char **codes = at_arena_alloc(turns->arena, (chosen + 2) * sizeof *codes);
    if (!codes ||
        !at_turn_lists_make(&lists, turns->arena, old->turns + old->start[old->turns]))
        return at_error_nomem(error);
    for (size_t i = 0; i < old->codes; i++)
        if (place[i])
            codes[place[i] - 1] = turns->codes[i];
    codes[chosen] = none;
    for (size_t t = 0; t < old->turns; t++)
        lists.start[t + 1] =
            lists.start[t] + (uint32_t)keep_of_turn(old, t, place,
                                                    none ? chosen : NO_CODE,
                                                    lists.code + lists.start[t]);
    for (uint32_t i = 0; i < lists.start[old->turns]; i++)
        turns->has_none |= lists.code[i] == chosen;
    turns->codes = codes;
    turns->sequence.start = lists.start;
    turns->sequence.code = lists.code;
    turns->sequence.codes = chosen + turns->has_none;
    return ATTUNE_OK;
}
