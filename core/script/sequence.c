/* sequence.c - sequence "pattern": made once, while rules.lua is loaded. It names codes,
 * so it belongs to one scheme and is not made in a plugin. */
#include "script/sequence.h"

#include "script/lib.h"
#include "script/script_private.h"

/* A sequence is compiled at once, and takes as much memory as ten phrases. */
enum { SEQUENCE_STEPS = 45000 };

static const char type[] = "sequence";

struct held {
    struct at_thing thing;
    struct at_lua_sequence sequence;
};

const struct at_lua_sequence *at_lua_sequence_test(lua_State *L, int index)
{
    const struct held *held = at_thing_test(L, index, AT_KIND_SEQUENCE);
    return held ? &held->sequence : NULL;
}

static void push(lua_State *L, const struct at_lua_sequence *sequence)
{
    struct held *held = at_thing_new(L, AT_KIND_SEQUENCE, sizeof *held);
    held->sequence = *sequence;
    luaL_setmetatable(L, type);
}

static void build(lua_State *L, struct at_slice pattern)
{
    struct at_script *script = at_script_of(L);
    struct at_program *program = script->build->program;
    struct attune_error error = { 0 };
    struct at_lua_sequence made = { .text = at_source_text(L, type, pattern) };
    const char *copy = at_arena_text(program->scheme->arena, pattern);
    const struct at_code_names names = at_program_names(program);
    if (!copy)
        luaL_error(L, "not enough memory");
    if (at_sequence_parse(&made.sequence, program->scheme->arena,
                          at_slice(copy, pattern.size), &names, &error) != ATTUNE_OK) {
        at_build_error(L, &error);
        return;
    }
    size_t count;
    const at_code_id *codes = at_sequence_codes(made.sequence, &count);
    at_program_asks(L, program, codes, count); /* a function may look for it */
    push(L, &made);
}

int at_word_sequence(lua_State *L)
{
    struct at_slice pattern;
    pattern.data = luaL_checklstring(L, 1, &pattern.size);
    if (at_build_replays(L, type))
        return 1;
    at_sandbox_charge(L, SEQUENCE_STEPS);
    if (at_script_of(L)->build->chunk->head)
        at_build_fault(L, "a sequence names the codes of a scheme: it stands in a "
                          "rules.lua, not in a plugin");
    else
        build(L, at_slice_trim(pattern));
    return at_build_note(L);
}

/* What matchers of words can do and sequences cannot; in functions it raises. */
static int refuse(lua_State *L, const char *what)
{
    if (at_script_of(L)->build && !at_script_of(L)->build->replay)
        return at_build_fault(L, "%s", what);
    return luaL_error(L, "%s", what);
}

static int sequence_index(lua_State *L)
{
    const char *name = lua_tostring(L, 2);
    return refuse(L, lua_pushfstring(L,
                                     "a sequence has no method \"%s\": what stands "
                                     "before or after it, and how often, is written in "
                                     "its pattern",
                                     name ? name : luaL_typename(L, 2)));
}

static int sequence_add(lua_State *L)
{
    return refuse(L, "sequences are not added: write a|b in one pattern, or both in a "
                     "list of `any`");
}

static int sequence_tostring(lua_State *L)
{
    const struct held *held = luaL_checkudata(L, 1, type);
    lua_pushstring(L, held->sequence.text);
    return 1;
}

void at_lua_sequence_open(lua_State *L)
{
    static const luaL_Reg events[] = { { "__index", sequence_index },
                                       { "__add", sequence_add },
                                       { "__tostring", sequence_tostring },
                                       { NULL, NULL } };
    luaL_newmetatable(L, type);
    luaL_setfuncs(L, events, 0);
    lua_pop(L, 1);
}
