/* reader_out.c - what a reader says of a file: out:session, out:turn, out:code and
 * out:skip, out:note.
 *
 * Tables are read key by key, so that a key that does not exist is told and not passed
 * over. */
#include "base/suggest.h"
#include "read/compose.h"
#include "script/converter_private.h"
#include "script/lib.h"
#include "script/throw.h"

enum { SAY_STEPS = 20, BYTES_A_STEP = 8 };

/* A key that a table may have, and where its value goes. */
enum form { TEXT, WHOLE };
struct key {
    const char *name;
    enum form form;
    void *value; /* a struct at_slice or an int64_t */
};

static bool raises_unknown(lua_State *L, struct at_slice name, const char *what,
                           const struct key *keys)
{
    struct at_nearest nearest = at_nearest_to(name);
    for (; keys->name; keys++)
        at_nearest_add(&nearest, at_slice_of(keys->name));
    if (nearest.name.size)
        luaL_error(L, "%s has no \"%s\" (did you mean \"%s\"?)", what, name.data,
                   nearest.name.data);
    luaL_error(L, "%s has no \"%s\"", what, name.data);
    return false;
}

/* Takes the value on top, which stays there. A number stands for its text where one is
 * wanted, but is not changed into it: the table is being walked. */
static void take_value(lua_State *L, const struct key *key, const char *what)
{
    int is_whole = 0;
    if (key->form == TEXT) {
        struct at_slice *text = key->value;
        if (lua_type(L, -1) != LUA_TSTRING)
            luaL_error(L, "%s: \"%s\" is a text, not a %s", what, key->name,
                       luaL_typename(L, -1));
        text->data = lua_tolstring(L, -1, &text->size);
        return;
    }
    lua_Number number = lua_type(L, -1) == LUA_TNUMBER ? lua_tonumber(L, -1) : -1;
    lua_Integer whole = lua_tointegerx(L, -1, &is_whole);
    if (!is_whole && number >= 0 && number < 1e15) {
        whole = (lua_Integer)(number + 0.5);
        is_whole = 1;
    }
    if (lua_type(L, -1) != LUA_TNUMBER || !is_whole || whole < 0)
        luaL_error(L, "%s: \"%s\" is a number from 0 on", what, key->name);
    *(int64_t *)key->value = whole;
}

/* Reads the table at 2; its texts live as long as it does. */
static void take_table(lua_State *L, const char *what, const struct key *keys)
{
    if (lua_type(L, 1) != LUA_TUSERDATA || lua_type(L, 2) != LUA_TTABLE)
        luaL_error(L, "write out:%s { ... }", what);
    at_sandbox_charge(L, SAY_STEPS);
    for (lua_pushnil(L); lua_next(L, 2); lua_pop(L, 1)) {
        struct at_slice name = { "", 0 };
        const struct key *key = keys;
        if (lua_type(L, -2) == LUA_TSTRING)
            name.data = lua_tolstring(L, -2, &name.size);
        while (key->name && !at_slice_is(name, key->name))
            key++;
        if (key->name)
            take_value(L, key, what);
        else
            raises_unknown(L, name, what, keys);
    }
}

/* The job, unless its reading has ended. */
static struct at_reader_job *job_of(lua_State *L)
{
    struct at_reader_job *job = at_sandbox_job(L);
    if (job->ended.status)
        at_throw(L, &job->ended);
    return job;
}

static int settle(lua_State *L, struct at_reader_job *job, enum attune_status status)
{
    job->ended.status = status;
    return status ? at_throw(L, &job->ended) : 0;
}

static uint32_t line_of(int64_t line)
{
    return line > 0 && line < INT32_MAX ? (uint32_t)line : 0;
}

/* out:session { name, case, number, line } */
static int out_session(lua_State *L)
{
    struct at_reader_job *job = job_of(L);
    struct at_told_session name = { .number = -1 };
    int64_t line = 0;
    const struct key keys[] = { { "name", TEXT, &name.session },
                                { "case", TEXT, &name.case_name },
                                { "number", WHOLE, &name.number },
                                { "line", WHOLE, &line },
                                { NULL, TEXT, NULL } };
    take_table(L, "session", keys);
    return settle(L, job,
                  at_compose_session(job->reading, &name, line_of(line), &job->ended));
}

/* out:turn { speaker, role, text, start, finish, line } */
static int out_turn(lua_State *L)
{
    struct at_reader_job *job = job_of(L);
    struct at_composed_turn turn = { .start_ms = -1, .end_ms = -1 };
    int64_t line = 0;
    const struct key keys[] = { { "speaker", TEXT, &turn.speaker },
                                { "text", TEXT, &turn.text },
                                { "start", WHOLE, &turn.start_ms },
                                { "finish", WHOLE, &turn.end_ms },
                                { "role", TEXT, &turn.role },
                                { "line", WHOLE, &line },
                                { NULL, TEXT, NULL } };
    take_table(L, "turn", keys);
    turn.line = line_of(line);
    return settle(L, job, at_compose_turn(job->reading, &turn, &job->ended));
}

/* out:code { code, value, coder }: of the turn said last */
static int out_code(lua_State *L)
{
    struct at_reader_job *job = job_of(L);
    struct at_slice coder = { "", 0 }, code = { "", 0 }, value = { "", 0 };
    const struct key keys[] = { { "code", TEXT, &code },
                                { "value", TEXT, &value },
                                { "coder", TEXT, &coder },
                                { NULL, TEXT, NULL } };
    take_table(L, "code", keys);
    if (!at_slice_trim(code).size)
        luaL_error(L, "code: say which, as in out:code { code = \"...\" }");
    return settle(L, job,
                  at_compose_annotation(job->reading, coder, code, value, &job->ended));
}

/* out:plain(text): read as a file of plain text is read */
static int out_plain(lua_State *L)
{
    struct at_reader_job *job = job_of(L);
    struct at_slice text;
    luaL_argcheck(L, lua_type(L, 1) == LUA_TUSERDATA, 1,
                  "write a colon: out:plain(...)");
    text.data = luaL_checklstring(L, 2, &text.size);
    at_sandbox_charge(L, SAY_STEPS + text.size / BYTES_A_STEP);
    return settle(L, job, at_compose_plain(job->reading, text, &job->ended));
}

struct message {
    char words[AT_QUOTE_MOST * 2];
    uint32_t line;
};

/* The arguments of out:skip, out:fail and out:note. */
static struct message take_message(lua_State *L)
{
    struct message message;
    struct at_slice words;
    luaL_argcheck(L, lua_type(L, 1) == LUA_TUSERDATA, 1,
                  "write a colon: out:skip(...)");
    words.data = luaL_checklstring(L, 2, &words.size);
    message.line = line_of(luaL_optinteger(L, 3, 0));
    at_sandbox_charge(L, SAY_STEPS);
    if (at_sandbox_of(L)->hushed)
        words = at_slice_of("what the reader says of it is left out");
    at_sandbox_quote(message.words, sizeof message.words, words);
    return message;
}

/* out:skip(message, line): a record that cannot be read. Ends the reading, unless bad
 * records are to be skipped. */
static int out_skip(lua_State *L)
{
    struct at_reader_job *job = job_of(L);
    const struct message message = take_message(L);
    return settle(
        L, job,
        at_compose_skip(job->reading, message.line, message.words, &job->ended));
}

/* out:fail(message, line): the file cannot be read */
static int out_fail(lua_State *L)
{
    struct at_reader_job *job = job_of(L);
    const struct message message = take_message(L);
    at_error_at(&job->ended, ATTUNE_INVALID, at_compose_path(job->reading),
                (int)message.line, 0, "%s", message.words);
    return at_throw(L, &job->ended);
}

/* out:note(message, line): read, but something in it has no place in a transcript */
static int out_note(lua_State *L)
{
    struct at_reader_job *job = job_of(L);
    const struct message message = take_message(L);
    at_compose_note(job->reading, message.line, message.words);
    return 0;
}

void at_reader_push_out(lua_State *L)
{
    static const luaL_Reg methods[] = {
        { "code", out_code },       { "fail", out_fail },
        { "note", out_note },       { "plain", out_plain },
        { "session", out_session }, { "skip", out_skip },
        { "turn", out_turn },       { NULL, NULL },
    };
    lua_newtable(L);
    luaL_setfuncs(L, methods, 0);
    at_lib_freeze(L, "out");
}
