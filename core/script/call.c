/* call.c - rules' functions, called on units: many in one go, as long as none fails. */

#include "base/map.h"
#include "script/lib.h"
#include "script/list.h"
#include "script/returned.h"
#include "script/unit.h"

/* Places in the stack of a round. */
enum { FUNCTIONS = 1, HITS };

struct call {
    struct at_script *script;
    struct at_program *program;
    const struct at_script_round *round;
    struct at_script_question question;
};

struct at_program *at_program_find(const struct at_script *script,
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
    at_list_push_matches(L, matcher, call->question.unit.turn);
    at_held_keep(L, AT_HELD_ALL, matcher);
}

static void push_hits(lua_State *L, const struct call *call)
{
    const struct at_script_hits *hits = &call->question.hits;
    if (hits->all_of) {
        push_matches(L, call, hits->all_of->matcher);
        return;
    }
    size_t count = hits->count;
    struct at_list *list = at_list_new(L, AT_ITEMS_HITS, count);
    for (size_t i = 0; i < count; i++) {
        const struct at_script_hit *from = &hits->items[i];
        struct at_hit *to = &at_list_hits(list)[list->count++];
        to->match = from->match;
        to->coding = from->coding ? from->coding->index : AT_CODING_NONE;
    }
}

static void call_function(lua_State *L, const struct call *call)
{
    bool has_hits = !call->question.rule->bare && !call->question.rule->makes;
    at_unit_hold(L, &call->question.unit);
    if (has_hits)
        push_hits(L, call);
    else
        lua_pushnil(L); /* functions hits */
    lua_rawgeti(L, FUNCTIONS, call->question.rule->function);
    at_unit_push(L, &call->question.unit, call->question.rule->episode);
    if (has_hits)
        lua_pushvalue(L, HITS);
    lua_call(L, has_hits ? 2 : 1, 3); /* functions hits evidence value confidence */
    at_returned_read(L, call->program, &call->question, HITS);
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

/* No line of a script is to blame where a condition failed, or what a function returned:
 * that is looked at when it has ended. */
void at_script_blame(const struct at_script *script, const struct at_scheme *scheme,
                     const struct at_script_question *question,
                     struct attune_error *error)
{
    if (error->line == 0) {
        at_error_locate(error, at_program_find(script, scheme)->rules->path);
        error->line = question->rule->line;
    }
    const struct attune_error what = *error;
    struct at_slice id = script->view.transcript->case_name;
    if (question->unit.kind == AT_UNIT_CASE)
        at_error_at(error, what.status, what.file, what.line, what.column,
                    "case \"%.*s\": %s", (int)(id.size < 80 ? id.size : 80), id.data,
                    what.message);
    else
        at_error_at(error, what.status, what.file, what.line, what.column,
                    "turn %u: %s", (unsigned)question->unit.turn + 1, what.message);
}

/* No two units of a session have the same. */
static uint64_t key_of(const struct at_script_unit *unit)
{
    uint64_t place = unit->kind == AT_UNIT_SENTENCE ? unit->number : unit->turn;
    return (uint64_t)unit->kind << 60 | place << 30 | unit->last_turn;
}

static bool take_question(struct call *call)
{
    struct at_script *script = call->script;
    if (!call->round->next(call->round->data, &call->question))
        return false;
    script->rule = call->question.rule;
    script->unit_key = key_of(&call->question.unit);
    script->sandbox.seeded = false;
    return true;
}

static void answer(const struct call *call, const struct attune_error *error)
{
    struct attune_error failure;
    const struct at_script_unit *unit = &call->question.unit;
    if (!error && at_unit_is_in_turn(unit) &&
        at_scan_turn(call->script->view.scan, unit->turn, &failure) != ATTUNE_OK)
        error = &failure;
    call->round->answer(call->round->data, error);
}

/* All questions that are left, each under a budget of its own. An error ends this: it is
 * of the question taken last, and the next call goes on behind it. */
static int ask_all(lua_State *L)
{
    struct call *call = at_sandbox_job(L);
    lua_rawgeti(L, LUA_REGISTRYINDEX, call->program->functions);
    while (take_question(call)) {
        at_sandbox_arm(&call->script->sandbox, call->script->limits.call_steps);
        call_function(L, call);
        at_sandbox_check(L);
        lua_settop(L, FUNCTIONS);
        answer(call, NULL);
    }
    return 0;
}

void at_script_ask(struct at_script *script, const struct at_script_round *round)
{
    struct call call = { .script = script,
                         .program = at_program_find(script, round->scheme),
                         .round = round };
    struct attune_error error;
    script->program = call.program;
    enum attune_status status = at_program_freshen(script, call.program, &error);
    if (status != ATTUNE_OK) {
        while (take_question(&call))
            answer(&call, &error);
        return;
    }
    script->sandbox.find_key = at_call_random_key;
    do {
        status = at_sandbox_run(&script->sandbox, ask_all, &call,
                                script->limits.call_steps, &error);
        if (status != ATTUNE_OK) {
            at_script_blame(script, round->scheme, &call.question, &error);
            answer(&call, &error);
        }
    } while (status != ATTUNE_OK);
}

/* A round of one question. */
struct one {
    const struct at_script_question *question; /* NULL: it is asked */
    enum attune_status status;
    struct attune_error *error;
};

static bool next_of_one(void *data, struct at_script_question *question)
{
    struct one *one = data;
    if (!one->question)
        return false;
    *question = *one->question;
    one->question = NULL;
    return true;
}

static void answer_one(void *data, const struct attune_error *error)
{
    struct one *one = data;
    one->status = error ? error->status : ATTUNE_OK;
    if (error && one->error)
        *one->error = *error;
}

enum attune_status at_script_call(struct at_script *script,
                                  const struct at_scheme *scheme,
                                  const struct at_script_question *question,
                                  struct attune_error *error)
{
    struct one one = { question, ATTUNE_OK, error };
    const struct at_script_round round = { scheme, next_of_one, answer_one, &one };
    at_script_ask(script, &round);
    return one.status;
}
