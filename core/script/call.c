/* call.c - a rule's function, called on a unit, and what it returned. */

#include "base/map.h"
#include "script/evidence.h"
#include "script/lib.h"
#include "script/list.h"
#include "script/unit.h"
#include "script/value.h"

/* Its address is the key of the value's text in the registry, which keeps the text
 * until the next call. */
static const char kept_text;

/* Places in the stack of call_function. */
enum { HITS = 1, FUNCTIONS, RESULTS };

struct call {
    struct at_script *script;
    struct at_program *program;
    const struct at_rule *rule;
    struct at_script_unit unit;
    const struct at_script_hits *hits;
    struct at_decision *decision;
};

struct at_program *at_program_find(struct at_script *script,
                                   const struct at_scheme *scheme)
{
    struct at_program *program = script->program;
    if (program && program->scheme == scheme)
        return program;
    for (program = script->programs; program; program = program->next)
        if (program->scheme == scheme)
            return program;
    return NULL;
}

struct freshening {
    struct at_program *program;
    bool failed;
};

static int freshen(lua_State *L)
{
    struct freshening *job = at_sandbox_job(L);
    struct at_program *program = job->program;
    if (program->has_snapshot) {
        at_program_reset_variables(L, program);
        return 0;
    }
    lua_createtable(L, (int)program->function_count, 0);
    lua_rawseti(L, LUA_REGISTRYINDEX, program->functions);
    lua_newtable(L);
    lua_rawseti(L, LUA_REGISTRYINDEX, program->values);
    program->function_count = 0;
    job->failed = !at_chunk_run(L, program, program->rules);
    return 0;
}

static void run_anew(struct at_script *script, struct at_program *program)
{
    struct freshening job = { program, false };
    program->generation = script->generation;
    enum attune_status status =
        at_sandbox_run(&script->sandbox, freshen, &job, script->limits.load_steps,
                       &program->fresh_error);
    script->build = NULL;
    if (job.failed)
        program->fresh_error = script->sandbox.story;
    program->fresh_failed = job.failed || status != ATTUNE_OK;
}

enum attune_status at_program_freshen(struct at_script *script,
                                      struct at_program *program,
                                      struct attune_error *error)
{
    if (program->generation != script->generation)
        run_anew(script, program);
    if (!program->fresh_failed)
        return ATTUNE_OK;
    if (error)
        *error = program->fresh_error;
    return program->fresh_error.status;
}

/* The list of all matches of a matcher in the turn asked about. */
static void push_matches(lua_State *L, const struct call *call, uint32_t matcher)
{
    if (at_held_push(L, AT_HELD_ALL, matcher))
        return;
    at_list_push_matches(L, matcher, call->unit.turn);
    at_held_keep(L, AT_HELD_ALL, matcher);
}

static void push_hits(lua_State *L, const struct call *call)
{
    if (call->hits && call->hits->all_of) {
        push_matches(L, call, call->hits->all_of->matcher);
        return;
    }
    size_t count = call->hits ? call->hits->count : 0;
    struct at_list *list = at_list_new(L, AT_ITEMS_HITS, count);
    for (size_t i = 0; i < count; i++) {
        const struct at_script_hit *from = &call->hits->items[i];
        struct at_hit *to = &at_list_hits(list)[list->count++];
        to->match = from->match;
        to->coding = from->coding ? from->coding->index : AT_CODING_NONE;
    }
}

/* The second value, of a code's rule: of the type the codebook says. */
static void read_value(lua_State *L, const struct call *call, int index)
{
    char why[200];
    const struct at_scheme *scheme = call->program->scheme;
    struct at_value_rule type = { AT_TYPE_LIST, NULL };
    uint32_t number = call->rule->code - scheme->first_code;
    if (lua_isnil(L, index))
        return;
    if (!call->rule->mark)
        type = (struct at_value_rule){ scheme->codebook->codes[number].type,
                                       &scheme->codebook->codes[number].values };
    struct at_value value = { .kind = AT_VALUE_FLAG };
    int top = lua_gettop(L);
    if (!at_value_read(L, index, &type, &value, why, sizeof why))
        luaL_error(L, "%s", why);
    if (lua_gettop(L) > top)
        lua_rawsetp(L, LUA_REGISTRYINDEX, &kept_text);
    call->decision->value = value;
}

/* The second value, of a group's rule: which of its codes. */
static void read_member(lua_State *L, const struct call *call, int index)
{
    const struct at_scheme *scheme = call->program->scheme;
    const struct at_group *group = &scheme->codebook->groups[call->rule->group];
    struct at_slice id = { "", 0 };
    if (lua_type(L, index) == LUA_TSTRING)
        id.data = lua_tolstring(L, index, &id.size);
    for (size_t i = 0; i < group->count; i++) {
        if (!at_slice_equal(scheme->codebook->codes[group->codes[i]].id, id))
            continue;
        call->decision->code = scheme->first_code + group->codes[i];
        return;
    }
    if (id.size == 0 && call->decision->code != AT_CODE_NONE)
        return;
    luaL_error(L,
               "the function of a group's rule returns evidence and the id of one of "
               "its codes");
}

/* Mostly the hits are given back as they are; then there is nothing to look at, and to
 * keep only what somebody wants to know. False when there is no evidence. */
static bool read_evidence(lua_State *L, const struct call *call, int index)
{
    struct at_script *script = call->script;
    const struct at_list *hits = lua_touserdata(L, HITS);
    if (script->view.codes_only && hits && lua_touserdata(L, index) == hits) {
        script->span_count = 0;
        return hits->items == AT_ITEMS_MATCHES || hits->count > 0;
    }
    at_evidence_read(L, index, &call->unit);
    return script->span_count > 0;
}

/* evidence, value, confidence, from stack index `first` on */
static void read_results(lua_State *L, const struct call *call, int first)
{
    struct at_script *script = call->script;
    struct at_decision *decision = call->decision;
    struct at_slice reason;
    decision->verdict = AT_NOT_GIVEN;
    if (lua_isnil(L, first) && !call->rule->makes)
        return;
    if (at_words_uncodable(L, first, &reason)) {
        memcpy(script->reason, reason.data, reason.size);
        decision->reason = at_slice(script->reason, reason.size);
        decision->verdict = AT_UNCODABLE;
        return;
    }
    if (call->rule->makes) { /* an episode is there: the function gives its value */
        read_value(L, call, first);
        decision->verdict = AT_GIVEN;
        return;
    }
    if (!read_evidence(L, call, first))
        return;
    if (call->rule->group >= 0)
        read_member(L, call, first + 1);
    else
        read_value(L, call, first + 1);
    if (!lua_isnil(L, first + 2)) {
        double confidence = lua_tonumber(L, first + 2);
        if (lua_type(L, first + 2) != LUA_TNUMBER ||
            !(confidence > 0 && confidence <= 1))
            luaL_error(L, "a confidence is a number over 0 and up to 1");
        decision->confidence = confidence;
    }
    decision->verdict = AT_GIVEN;
    decision->evidence = script->spans;
    decision->evidence_count = script->span_count;
}

static int call_function(lua_State *L)
{
    const struct call *call = at_sandbox_job(L);
    bool has_hits = !call->rule->bare && !call->rule->makes;
    at_unit_hold(L, &call->unit);
    if (has_hits)
        push_hits(L, call);
    else
        lua_pushnil(L); /* hits */
    lua_rawgeti(L, LUA_REGISTRYINDEX, call->program->functions);
    lua_rawgeti(L, FUNCTIONS, call->rule->function); /* hits functions function */
    at_unit_push(L, &call->unit, call->rule->episode);
    if (has_hits)
        lua_pushvalue(L, HITS);
    lua_call(L, has_hits ? 2 : 1, 3); /* hits functions evidence value confidence */
    read_results(L, call, RESULTS);
    return 0;
}

/* Random numbers follow from the transcript and the question, and from nothing that
 * ran before. */
uint64_t at_call_random_key(void *owner)
{
    struct at_script *script = owner;
    const struct at_transcript *transcript = script->view.transcript;
    const struct at_scheme *scheme = script->program->scheme;
    if (!script->random_key && transcript)
        script->random_key =
            1 | (at_hash(transcript->session.data, transcript->session.size) ^
                 at_hash(transcript->text.data, transcript->text.size));
    if (!script->random_key)
        script->random_key =
            1 | at_hash(script->view.course->id.data, script->view.course->id.size);
    const uint64_t parts[] = {
        script->random_key,
        at_hash(scheme->codebook->id.data, scheme->codebook->id.size),
        script->rule ? (uint64_t)(script->rule - scheme->rules) : UINT64_MAX,
        script->unit_key,
    };
    return at_hash((const char *)parts, sizeof parts);
}

/* Adds the turn, and the rule's place where no line of a script is to blame: what a
 * function returned is looked at when it has ended. */
static void tell(const struct call *call, struct attune_error *error)
{
    if (!error)
        return;
    if (error->line == 0) {
        at_error_locate(error, call->program->rules->path);
        error->line = call->rule->line;
    }
    const struct attune_error what = *error;
    struct at_slice id = call->script->view.transcript->case_name;
    if (call->unit.kind == AT_UNIT_CASE)
        at_error_at(error, what.status, what.file, what.line, what.column,
                    "case \"%.*s\": %s", (int)(id.size < 80 ? id.size : 80), id.data,
                    what.message);
    else
        at_error_at(error, what.status, what.file, what.line, what.column,
                    "turn %u: %s", (unsigned)call->unit.turn + 1, what.message);
}

/* No two units of a session have the same. */
static uint64_t key_of(const struct at_script_unit *unit)
{
    uint64_t place = unit->kind == AT_UNIT_SENTENCE ? unit->number : unit->turn;
    return (uint64_t)unit->kind << 60 | place << 30 | unit->last_turn;
}

enum attune_status
at_script_call(struct at_script *script, const struct at_scheme *scheme,
               const struct at_rule *rule, struct at_script_unit unit,
               const struct at_script_hits *hits, struct at_decision *decision,
               struct attune_error *error)
{
    struct call call = { .script = script,
                         .program = at_program_find(script, scheme),
                         .rule = rule,
                         .unit = unit,
                         .hits = hits,
                         .decision = decision };
    script->program = call.program;
    script->rule = rule;
    script->unit_key = key_of(&unit);
    enum attune_status status = at_program_freshen(script, call.program, error);
    if (status != ATTUNE_OK)
        return status;
    script->sandbox.find_key = at_call_random_key;
    script->sandbox.seeded = false;
    status = at_sandbox_run(&script->sandbox, call_function, &call,
                            script->limits.call_steps, error);
    if (status != ATTUNE_OK)
        tell(&call, error);
    else if (at_unit_is_in_turn(&unit))
        status = at_scan_turn(script->view.scan, unit.turn, error);
    return status;
}
