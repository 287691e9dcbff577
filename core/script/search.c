/* search.c - u:find(m), u:findall(m), u:count(m).
 *
 * The scan works turn by turn and forgets the turn before, so what is found is
 * copied at once. Of the turn asked about it is held for the next that asks. */
#include "script/lib.h"
#include "script/list.h"
#include "script/matcher.h"
#include "script/sequence.h"

enum { TURN_STEPS = 4 }; /* what looking through a turn costs */

/* The matches of a matcher in one turn of the extent. */
static const struct at_match *matches_in(lua_State *L, uint32_t matcher, uint32_t turn,
                                         size_t *count)
{
    struct at_scan *scan = at_script_of(L)->view.scan;
    const struct at_match *matches = NULL;
    struct attune_error error;
    *count = 0;
    at_sandbox_charge(L, TURN_STEPS);
    if (at_scan_turn(scan, turn, &error) != ATTUNE_OK)
        luaL_error(L, "%s", error.message);
    if (!at_scan_may(scan, matcher))
        return NULL;
    if (at_scan_find(scan, matcher, &matches, count, &error) != ATTUNE_OK)
        luaL_error(L, "%s", error.message);
    return matches;
}

/* Is what is looked for a sequence? Nearly always it is not. */
static bool is_of_turns(lua_State *L)
{
    return !at_matcher_test(L, 2) && at_lua_sequence_test(L, 2);
}

static bool is_inside(const struct at_extent *extent, const struct at_match *match)
{
    return !extent->is_sentence || match->sentence == extent->sentence;
}

static void push_first(lua_State *L, const struct at_extent *extent, uint32_t matcher)
{
    size_t count;
    for (uint32_t i = 0; i < extent->count; i++) {
        uint32_t turn = extent->first + i;
        if (!at_extent_has_turn(L, extent, turn))
            continue;
        const struct at_match *matches = matches_in(L, matcher, turn, &count);
        for (size_t k = 0; k < count; k++) {
            if (!is_inside(extent, &matches[k]))
                continue;
            at_match_push(L, &matches[k]);
            return;
        }
    }
    lua_pushnil(L);
}

/* u:find(matcher) -> the first match, or nil */
int at_method_find(lua_State *L)
{
    if (is_of_turns(L))
        return at_method_find_sequence(L);
    struct at_extent extent = at_extent_check(L, 1);
    uint32_t matcher = at_matcher_check(L, 2)->number;
    if (!at_held_is_of(at_script_of(L), &extent)) {
        push_first(L, &extent, matcher);
        return 1;
    }
    if (at_held_push(L, AT_HELD_FIRST, matcher)) {
        at_sandbox_charge(L, TURN_STEPS);
        return 1;
    }
    push_first(L, &extent, matcher);
    at_held_keep(L, AT_HELD_FIRST, matcher);
    return 1;
}

static size_t count_matches(lua_State *L, const struct at_extent *extent,
                            uint32_t matcher)
{
    size_t count, total = 0;
    for (uint32_t i = 0; i < extent->count; i++) {
        uint32_t turn = extent->first + i;
        if (!at_extent_has_turn(L, extent, turn))
            continue;
        const struct at_match *matches = matches_in(L, matcher, turn, &count);
        for (size_t k = 0; k < count; k++)
            total += is_inside(extent, &matches[k]);
    }
    return total;
}

/* u:findall(matcher) -> list of matches */
int at_method_findall(lua_State *L)
{
    if (is_of_turns(L))
        return at_method_findall_sequence(L);
    size_t count;
    struct at_extent extent = at_extent_check(L, 1);
    uint32_t matcher = at_matcher_check(L, 2)->number;
    struct at_list *list =
        at_list_new(L, AT_ITEMS_HITS, count_matches(L, &extent, matcher));
    for (uint32_t i = 0; i < extent.count; i++) {
        uint32_t turn = extent.first + i;
        if (!at_extent_has_turn(L, &extent, turn))
            continue;
        const struct at_match *matches = matches_in(L, matcher, turn, &count);
        for (size_t k = 0; k < count; k++)
            if (is_inside(&extent, &matches[k]))
                at_list_hits(list)[list->count++] =
                    (struct at_hit){ matches[k], AT_CODING_NONE };
    }
    return 1;
}

/* u:count(matcher) -> number of matches */
int at_method_count(lua_State *L)
{
    if (is_of_turns(L))
        return at_method_count_sequence(L);
    struct at_extent extent = at_extent_check(L, 1);
    uint32_t matcher = at_matcher_check(L, 2)->number;
    lua_pushinteger(L, (lua_Integer)count_matches(L, &extent, matcher));
    return 1;
}
