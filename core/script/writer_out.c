/* writer_out.c - what a writer writes to: out:add, out:note and out:fail; what it may
 * write of: out.no_text and out.schemes. */
#include "script/converter_private.h"
#include "script/handle.h"
#include "script/lib.h"
#include "script/throw.h"

enum { ADD_STEPS = 5, BYTES_A_STEP = 16, MADE_MOST = 64 * 1024 * 1024 };

static struct at_writer_job *job_of(lua_State *L)
{
    luaL_argcheck(L, lua_type(L, 1) == LUA_TUSERDATA, 1, "write a colon: out:add(...)");
    return at_sandbox_job(L);
}

/* out:add(text, ...): the next bytes of the file */
static int out_add(lua_State *L)
{
    struct at_writer_job *job = job_of(L);
    struct at_converter *converter = job->converter;
    int count = lua_gettop(L);
    for (int i = 2; i <= count; i++) {
        struct at_slice text;
        text.data = luaL_checklstring(L, i, &text.size);
        at_sandbox_charge(L, ADD_STEPS + text.size / BYTES_A_STEP);
        converter->made += text.size;
        if (converter->made > MADE_MOST)
            return luaL_error(L, "more than %d MiB are written of one session",
                              MADE_MOST / (1024 * 1024));
        at_buffer_add_slice(job->out, text);
    }
    return 0;
}

/* An error about the file, in the words at 2. */
static struct attune_error take_message(lua_State *L, const struct at_converter *writer)
{
    struct attune_error error;
    char words[AT_QUOTE_MOST * 2];
    struct at_slice message;
    message.data = luaL_checklstring(L, 2, &message.size);
    at_sandbox_quote(words, sizeof words, message);
    at_error_at(&error, ATTUNE_INVALID, writer->file.path, 0, 0, "%s", words);
    return error;
}

/* out:fail(message): this cannot be written in this format */
static int out_fail(lua_State *L)
{
    struct at_writer_job *job = job_of(L);
    const struct attune_error error = take_message(L, job->converter);
    return at_throw(L, &error);
}

/* out:note(message): written, but for something that the format has no place for */
static int out_note(lua_State *L)
{
    struct at_writer_job *job = job_of(L);
    const struct attune_error error = take_message(L, job->converter);
    at_sandbox_charge(L, ADD_STEPS * 20);
    if (job->converter->file.note)
        job->converter->file.note(job->converter->file.data, &error);
    return 0;
}

static void set_text(lua_State *L, const char *key, struct at_slice text)
{
    at_slice_push(L, text);
    lua_setfield(L, -2, key);
}

/* The codes of a scheme, as a list in the table on top. */
static void set_codes(lua_State *L, const struct at_catalogue *catalogue, size_t scheme)
{
    lua_newtable(L);
    lua_Integer number = 0;
    for (size_t i = 0; i < catalogue->code_count; i++) {
        const struct at_code_entry *code = &catalogue->codes[i];
        if (code->scheme != scheme || code->mark)
            continue;
        lua_createtable(L, 0, 4);
        set_text(L, "id", code->id);
        set_text(L, "title", code->title);
        lua_pushstring(L, at_unit_name(code->unit));
        lua_setfield(L, -2, "unit");
        lua_pushboolean(L, code->human);
        lua_setfield(L, -2, "human");
        lua_rawseti(L, -2, ++number);
    }
    lua_setfield(L, -2, "codes");
}

static void push_schemes(lua_State *L, const struct at_catalogue *catalogue)
{
    lua_newtable(L);
    for (size_t i = 0; catalogue && i < catalogue->scheme_count; i++) {
        const struct at_scheme_entry *scheme = &catalogue->schemes[i];
        lua_createtable(L, 0, 4);
        set_text(L, "id", scheme->id);
        set_text(L, "version", scheme->version);
        set_text(L, "title", scheme->title);
        set_codes(L, catalogue, i);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
}

void at_writer_push_out(lua_State *L, const struct at_made_file *file)
{
    static const luaL_Reg methods[] = {
        { "add", out_add }, { "fail", out_fail }, { "note", out_note }, { NULL, NULL }
    };
    lua_createtable(L, 0, 5);
    luaL_setfuncs(L, methods, 0);
    lua_pushboolean(L, file->no_text);
    lua_setfield(L, -2, "no_text");
    push_schemes(L, file->catalogue);
    lua_setfield(L, -2, "schemes");
    at_lib_freeze(L, "out");
}
