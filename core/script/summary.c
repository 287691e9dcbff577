/* summary.c - summary "name" (function): numbers that no measure of a codebook gives. */
#include <math.h>

#include "base/suggest.h"
#include "script/handle.h"
#include "script/lib.h"
#include "script/script_private.h"

struct call {
    struct at_script *script;
    struct at_program *program;
    const struct at_summary_rule *rule;
    struct at_script_answer *answer;
};

/* The summary of the codebook by that name; NULL after a fault when there is none, or it
 * is no matter of rules. */
static const struct at_summary *
find_summary(lua_State *L, const struct at_codebook *codebook, struct at_slice id)
{
    struct at_nearest nearest = at_nearest_to(id);
    for (size_t i = 0; i < codebook->summary_count; i++) {
        const struct at_summary *summary = &codebook->summaries[i];
        bool by_rules = at_slice_is(summary->measure, "by");
        if (by_rules && at_slice_equal(summary->id, id))
            return summary;
        if (by_rules)
            at_nearest_add(&nearest, summary->id);
        if (by_rules || !at_slice_equal(summary->id, id))
            continue;
        at_build_fault(L,
                       "\"%s\" is measured by the codebook; `by: rules` leaves it to "
                       "a function",
                       id.data);
        return NULL;
    }
    if (nearest.name.size)
        at_build_fault(L,
                       "the codebook has no summary \"%s\" by rules (did you mean "
                       "\"%.*s\"?)",
                       id.data, AT_SLICE_ARGS(nearest.name));
    else
        at_build_fault(L, "the codebook has no summary \"%s\" by rules", id.data);
    return NULL;
}

static bool has_one(lua_State *L, const struct at_scheme *scheme, struct at_slice id)
{
    for (size_t i = 0; i < scheme->summary_count; i++)
        if (at_slice_equal(scheme->summaries[i].id, id)) {
            at_build_fault(L, "\"%s\" has a function already, at line %d", id.data,
                           scheme->summaries[i].line);
            return true;
        }
    return false;
}

static void add(lua_State *L, struct at_scheme *scheme,
                const struct at_summary_rule *rule)
{
    size_t count = scheme->summary_count, size = sizeof *rule;
    struct at_summary_rule *rules = at_arena_grow(scheme->arena, scheme->summaries,
                                                  count * size, (count + 1) * size);
    if (!rules)
        luaL_error(L, "not enough memory");
    rules[count] = *rule;
    scheme->summaries = rules;
    scheme->summary_count = count + 1;
}

/* The second part of summary "name" (function); upvalue: the name */
static int take_function(lua_State *L)
{
    struct at_build *build = at_script_of(L)->build;
    struct at_slice id;
    id.data = lua_tolstring(L, lua_upvalueindex(1), &id.size);
    if (!build)
        return luaL_error(L, "summaries stand outside of functions");
    lua_settop(L, 1);
    if (!lua_isfunction(L, 1)) {
        at_build_fault(L, "a summary is a function, not a %s", luaL_typename(L, 1));
        return 0;
    }
    int function = at_program_file_function(L, build->program, 1);
    if (build->replay)
        return 0;
    struct at_scheme *scheme = build->program->scheme;
    const struct at_summary *summary = find_summary(L, scheme->codebook, id);
    if (!summary || has_one(L, scheme, id))
        return 0;
    const struct at_summary_rule rule = { summary->id, summary->of_case, function,
                                          at_build_line(L) };
    add(L, scheme, &rule);
    return 0;
}

/* summary "name" (function) */
static int word_summary(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TSTRING);
    if (!at_script_of(L)->build)
        return luaL_error(L, "summary stands outside of functions");
    lua_settop(L, 1);
    lua_pushcclosure(L, take_function, 1);
    return 1;
}

void at_words_add_summary(lua_State *L)
{
    lua_pushcfunction(L, word_summary);
    lua_setfield(L, -2, "summary");
}

/* A number that a function returned; nil is one that is missing. */
static struct at_number read_number(lua_State *L, int index, const char *what)
{
    double number = lua_tonumber(L, index);
    if (lua_isnil(L, index))
        return (struct at_number){ .is_there = false };
    if (lua_type(L, index) != LUA_TNUMBER || !isfinite(number))
        luaL_error(L, "the %s of a summary is a number, not a %s", what,
                   lua_type(L, index) == LUA_TNUMBER ? "number without end"
                                                     : luaL_typename(L, index));
    return (struct at_number){ true, number };
}

/* value, base, from stack index `first` on */
static void read_answer(lua_State *L, const struct call *call, int first)
{
    struct at_script *script = call->script;
    struct at_slice reason;
    if (at_words_uncodable(L, first, &reason)) {
        memcpy(script->reason, reason.data, reason.size);
        call->answer->reason = at_slice(script->reason, reason.size);
    } else {
        call->answer->value = read_number(L, first, "value");
        call->answer->reason = at_slice_of("its function gave no value");
    }
    call->answer->base = read_number(L, first + 1, "base");
}

static int call_function(lua_State *L)
{
    const struct call *call = at_sandbox_job(L);
    const struct at_transcript *transcript = call->script->view.transcript;
    luaL_checkstack(L, 20, NULL);
    lua_rawgeti(L, LUA_REGISTRYINDEX, call->program->functions);
    lua_rawgeti(L, -1, call->rule->function);
    if (call->rule->of_case) {
        at_case_push(L);
    } else {
        at_held_begin(L, AT_HELD_NO_TURN);
        at_stretch_push(L, AT_UNIT_SESSION, 0, transcript->turn_count);
    }
    lua_call(L, 1, 2);
    read_answer(L, call, lua_gettop(L) - 1);
    return 0;
}

enum attune_status at_script_sum_up(struct at_script *script,
                                    const struct at_scheme *scheme,
                                    const struct at_summary_rule *rule,
                                    struct at_script_answer *answer,
                                    struct attune_error *error)
{
    struct call call = { .script = script,
                         .program = at_program_find(script, scheme),
                         .rule = rule,
                         .answer = answer };
    *answer = (struct at_script_answer){ .reason = { NULL, 0 } };
    script->program = call.program;
    script->rule = NULL;
    script->unit_key = UINT64_MAX - (uint64_t)rule->function;
    enum attune_status status = at_program_freshen(script, call.program, error);
    if (status != ATTUNE_OK)
        return status;
    script->sandbox.find_key = at_call_random_key;
    script->sandbox.seeded = false;
    status = at_sandbox_run(&script->sandbox, call_function, &call,
                            script->limits.call_steps, error);
    if (status != ATTUNE_OK && error->line == 0) {
        at_error_locate(error, call.program->rules->path);
        error->line = rule->line;
    }
    return status;
}
