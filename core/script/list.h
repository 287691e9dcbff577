/* list.h - lists that scripts are given: read-only, made item by item when asked.
 * Private to this room. */
#ifndef AT_SCRIPT_LIST_H
#define AT_SCRIPT_LIST_H

#include "script/handle.h"

enum at_items {
    AT_ITEMS_TURNS,
    AT_ITEMS_EXCHANGES,
    AT_ITEMS_SENTENCES,
    AT_ITEMS_EVENTS,
    AT_ITEMS_WORDS, /* as written */
    AT_ITEMS_STEMS, /* of words */
    AT_ITEMS_CODINGS,
    AT_ITEMS_PAST,   /* sessions of a case */
    AT_ITEMS_HITS,   /* matches, and codings among them */
    AT_ITEMS_MATCHES /* all of a matcher in a turn, found when asked for */
};

/* Evidence that was found: a match, unless it is a coding. */
struct at_hit {
    struct at_match match;
    uint32_t coding; /* its index, AT_CODING_NONE for a match */
};

/* Numbers in the transcript (of codings: in its record), from `first` on or one by
 * one; or hits. What is no range stands behind the list, in the same userdata. */
struct at_list {
    _Alignas(struct at_hit) struct at_thing thing;
    uint32_t generation;
    enum at_items items;
    bool is_range;
    uint32_t count;
    uint32_t first;
    uint32_t matcher, turn; /* of MATCHES, which keep nothing else */
};

static inline uint32_t *at_list_numbers(struct at_list *list)
{
    return (uint32_t *)(list + 1);
}

static inline struct at_hit *at_list_hits(struct at_list *list)
{
    return (struct at_hit *)(list + 1);
}

/* The number at place `i`, from 0, of a list that is none of hits. */
static inline uint32_t at_list_number(struct at_list *list, uint32_t i)
{
    return list->is_range ? list->first + i : at_list_numbers(list)[i];
}

/* A list of a range of numbers. [+1] */
void at_list_push_range(lua_State *L, enum at_items items, uint32_t first,
                        uint32_t count);
/* All matches of a matcher in a turn. [+1] */
void at_list_push_matches(lua_State *L, uint32_t matcher, uint32_t turn);
/* An empty list with room for `most` items; the caller adds and counts. [+1] */
struct at_list *at_list_new(lua_State *L, enum at_items items, size_t most);

#endif
