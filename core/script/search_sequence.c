/* search_sequence.c - u:find(s), u:findall(s), u:count(s) with a sequence: stretches of
 * the turns of u, its matches (their [ ], where they have one). */
#include "scheme/sequences.h"
#include "script/handle.h"
#include "script/lib.h"
#include "script/sequence.h"

enum { TURN_STEPS = 4 }; /* what looking at a turn costs */

static void raise_out_of_memory(lua_State *L, enum attune_status status)
{
    if (status != ATTUNE_OK)
        luaL_error(L, "not enough memory");
}

/* Begins to look through the unit at stack index 1. */
static struct at_extent look(lua_State *L)
{
    struct at_sequences *sequences = at_script_of(L)->view.sequences;
    const struct at_sequence *sequence = at_lua_sequence_test(L, 2)->sequence;
    if (at_thing_kind(L, 1) != AT_KIND_STRETCH)
        luaL_argerror(
            L, 2,
            "a sequence is looked for in turns in a row: a session, exchange, "
            "episode or window, or turn:back(n)");
    struct at_extent extent = at_extent_check(L, 1);
    size_t count;
    const at_code_id *codes = at_sequence_codes(sequence, &count);
    at_reads_check(L, codes, count);
    at_sandbox_charge(L, (uint64_t)TURN_STEPS * extent.count);
    raise_out_of_memory(
        L,
        at_sequences_look(
            sequences, sequence,
            (struct at_turn_range){ extent.first, extent.count, extent.role }, NULL));
    return extent;
}

static bool next(lua_State *L, struct at_sequence_match *match)
{
    bool found = false;
    at_sandbox_charge(L, TURN_STEPS);
    raise_out_of_memory(
        L, at_sequences_next(at_script_of(L)->view.sequences, match, &found, NULL));
    return found;
}

static void push_match(lua_State *L, const struct at_extent *extent,
                       const struct at_sequence_match *match, uint32_t number)
{
    at_stretch_push(L, AT_UNIT_WINDOW, match->evidence_first,
                    match->evidence_end - match->evidence_first);
    struct at_stretch *stretch = lua_touserdata(L, -1);
    stretch->role = extent->role;
    stretch->number = number;
}

int at_method_find_sequence(lua_State *L)
{
    struct at_sequence_match match;
    struct at_extent extent = look(L);
    if (next(L, &match))
        push_match(L, &extent, &match, 0);
    else
        lua_pushnil(L);
    return 1;
}

int at_method_findall_sequence(lua_State *L)
{
    struct at_sequence_match match;
    struct at_extent extent = look(L);
    lua_newtable(L);
    for (uint32_t count = 0; next(L, &match); count++) {
        push_match(L, &extent, &match, count);
        lua_rawseti(L, -2, (lua_Integer)count + 1);
    }
    return 1;
}

int at_method_count_sequence(lua_State *L)
{
    struct at_sequence_match match;
    lua_Integer count = 0;
    look(L);
    while (next(L, &match))
        count++;
    lua_pushinteger(L, count);
    return 1;
}
