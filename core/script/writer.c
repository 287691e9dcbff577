/* writer.c - a plugin that writes: begun once a file, asked for each session. */
#include "script/converter_private.h"
#include "script/lib.h"
#include "script/throw.h"

/* What each word that a session holds may cost. */
enum { STEPS_A_WORD = 2000 };

/* Pushes a function of the plugin; false when it has none of that name. [+1 or 0] */
static bool push_function(lua_State *L, const struct at_converter *converter,
                          const char *name)
{
    lua_rawgeti(L, LUA_REGISTRYINDEX, converter->module);
    lua_pushstring(L, name);
    bool is_there = lua_rawget(L, -2) == LUA_TFUNCTION;
    lua_remove(L, -2);
    if (!is_there)
        lua_pop(L, 1);
    return is_there;
}

static int run_begin(lua_State *L)
{
    struct at_writer_job *job = at_sandbox_job(L);
    at_converter_run(L, job->converter, "write");
    job->converter->module = luaL_ref(L, LUA_REGISTRYINDEX);
    if (!push_function(L, job->converter, "begin"))
        return 0;
    at_writer_push_out(L, &job->converter->file);
    lua_call(L, 1, 0);
    return 0;
}

static int run_write(lua_State *L)
{
    struct at_writer_job *job = at_sandbox_job(L);
    lua_gc(L, LUA_GCCOLLECT, 0);
    push_function(L, job->converter, "write");
    at_writer_push_session(L, &job->converter->file, job->transcript, job->codings);
    at_writer_push_out(L, &job->converter->file);
    lua_call(L, 2, 0);
    return 0;
}

static int run_finish(lua_State *L)
{
    struct at_writer_job *job = at_sandbox_job(L);
    if (!push_function(L, job->converter, "finish"))
        return 0;
    at_writer_push_out(L, &job->converter->file);
    lua_call(L, 1, 0);
    return 0;
}

static enum attune_status run(lua_CFunction body, struct at_writer_job *job,
                              struct attune_error *error)
{
    struct at_converter *converter = job->converter;
    uint64_t words = job->transcript ? job->transcript->word_count : 0;
    size_t before = job->out->size;
    converter->made = 0;
    enum attune_status status =
        at_sandbox_run(&converter->script->sandbox, body, job,
                       AT_CONVERTER_STEPS + words * STEPS_A_WORD, error);
    if (status == ATTUNE_OK)
        return job->out->failed ? at_error_nomem(error) : ATTUNE_OK;
    at_converter_tell(error, "writing", converter->file.path);
    job->out->size = before; /* what a session was given up in is not in the file */
    return status;
}

enum attune_status at_converter_begin(struct at_converter *converter,
                                      const struct at_made_file *file,
                                      struct at_buffer *out, struct attune_error *error)
{
    struct at_writer_job job = { converter, NULL, NULL, out };
    converter->file = *file;
    return run(run_begin, &job, error);
}

enum attune_status at_converter_write(struct at_converter *converter,
                                      const struct at_transcript *transcript,
                                      const struct at_codings *codings,
                                      struct at_buffer *out, struct attune_error *error)
{
    struct at_writer_job job = { converter, transcript, codings, out };
    return run(run_write, &job, error);
}

enum attune_status at_converter_finish(struct at_converter *converter,
                                       struct at_buffer *out,
                                       struct attune_error *error)
{
    struct at_writer_job job = { converter, NULL, NULL, out };
    return run(run_finish, &job, error);
}
