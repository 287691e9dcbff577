/* search.c - u:find(m), u:findall(m), u:count(m), u:which(list, key).
 *
 * The scan works turn by turn and forgets the turn before, so what is found is
 * copied at once. Of the turn asked about it is held for the next that asks. */
#include "script/lib.h"
#include "script/list.h"
#include "script/matcher.h"
#include "script/sequence.h"

enum { TURN_STEPS = 4 }; /* what looking through a turn costs */

const struct at_match *at_matches_in(lua_State *L, uint32_t matcher, uint32_t turn,
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

/* Is what is looked for a sequence? Nearly always it is a matcher. */
static bool is_of_turns(lua_State *L, const struct at_lua_matcher **matcher)
{
    *matcher = at_matcher_test(L, 2);
    if (!*matcher && at_lua_sequence_test(L, 2))
        return true;
    if (!*matcher || (*matcher)->kind != AT_CONDITION_MATCHER)
        *matcher = at_matcher_check(L, 2);
    return false;
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
        const struct at_match *matches = at_matches_in(L, matcher, turn, &count);
        for (size_t k = 0; k < count; k++) {
            if (!is_inside(extent, &matches[k]))
                continue;
            at_match_push(L, &matches[k]);
            return;
        }
    }
    lua_pushnil(L);
}

/* Of a category the counts say whether there is one; which, is looked for when somebody
 * asks. */
static void push_first_of_category(lua_State *L, uint32_t matcher, uint32_t turn)
{
    struct at_scan *scan = at_script_of(L)->view.scan;
    struct attune_error error;
    size_t count = 0;
    at_sandbox_charge(L, TURN_STEPS);
    if (at_scan_turn(scan, turn, &error) != ATTUNE_OK ||
        (at_scan_may(scan, matcher) &&
         at_scan_reach(scan, matcher, 1, &count, &error) != ATTUNE_OK))
        luaL_error(L, "%s", error.message);
    if (count > 0)
        at_match_push_first(L, matcher, turn);
    else
        lua_pushnil(L);
}

/* u:find(matcher) -> the first match, or nil */
int at_method_find(lua_State *L)
{
    const struct at_lua_matcher *wanted;
    if (is_of_turns(L, &wanted))
        return at_method_find_sequence(L);
    struct at_extent extent = at_extent_check(L, 1);
    uint32_t matcher = wanted->number;
    if (!at_held_is_of(at_script_of(L), &extent)) {
        push_first(L, &extent, matcher);
        return 1;
    }
    if (at_held_push(L, AT_HELD_FIRST, matcher)) {
        at_sandbox_charge(L, TURN_STEPS);
        return 1;
    }
    if (at_matchers_is_category(at_script_of(L)->loader.matchers, matcher))
        push_first_of_category(L, matcher, extent.first);
    else
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
        const struct at_match *matches = at_matches_in(L, matcher, turn, &count);
        for (size_t k = 0; k < count; k++)
            total += is_inside(extent, &matches[k]);
    }
    return total;
}

/* u:findall(matcher) -> list of matches */
int at_method_findall(lua_State *L)
{
    const struct at_lua_matcher *wanted;
    if (is_of_turns(L, &wanted))
        return at_method_findall_sequence(L);
    size_t count;
    struct at_extent extent = at_extent_check(L, 1);
    uint32_t matcher = wanted->number;
    struct at_list *list =
        at_list_new(L, AT_ITEMS_HITS, count_matches(L, &extent, matcher));
    for (uint32_t i = 0; i < extent.count; i++) {
        uint32_t turn = extent.first + i;
        if (!at_extent_has_turn(L, &extent, turn))
            continue;
        const struct at_match *matches = at_matches_in(L, matcher, turn, &count);
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
    const struct at_lua_matcher *wanted;
    if (is_of_turns(L, &wanted))
        return at_method_count_sequence(L);
    struct at_extent extent = at_extent_check(L, 1);
    uint32_t matcher = wanted->number;
    lua_pushinteger(L, (lua_Integer)count_matches(L, &extent, matcher));
    return 1;
}

/* Is there a match of a matcher in a unit? */
static bool has_match(lua_State *L, const struct at_extent *extent, uint32_t matcher)
{
    size_t count;
    for (uint32_t i = 0; i < extent->count; i++) {
        if (!at_extent_has_turn(L, extent, extent->first + i))
            continue;
        const struct at_match *matches =
            at_matches_in(L, matcher, extent->first + i, &count);
        for (size_t k = 0; k < count; k++)
            if (is_inside(extent, &matches[k]))
                return true;
    }
    return false;
}

/* u:which(list, key) -> those items of the list that match: matchers, or what has one
 * under the key */
int at_method_which(lua_State *L)
{
    struct at_extent extent = at_extent_check(L, 1);
    bool has_key = !lua_isnoneornil(L, 3);
    lua_Integer count = luaL_len(L, 2), found = 0;
    lua_settop(L, 3);
    lua_newtable(L); /* u list key found */
    for (lua_Integer i = 1; i <= count; i++) {
        lua_geti(L, 2, i); /* u list key found item */
        lua_pushvalue(L, has_key ? 3 : 5);
        if (has_key)
            lua_gettable(L, 5);
        const struct at_lua_matcher *matcher = at_matcher_test(L, 6);
        if (!matcher || matcher->kind != AT_CONDITION_MATCHER)
            return luaL_argerror(L, 2, "a list of matchers is asked for");
        lua_settop(L, 5);
        if (has_match(L, &extent, matcher->number))
            lua_rawseti(L, 4, ++found);
        lua_settop(L, 4);
    }
    return 1;
}
