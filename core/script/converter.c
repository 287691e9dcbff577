/* converter.c - a plugin that converts is a program without a scheme. */
#include "script/converter_private.h"

#include <stdlib.h>

#include "read/compose.h"
#include "script/lib.h"
#include "script/throw.h"

/* What each byte of a file may cost. */
enum { STEPS_A_BYTE = 100 };
static const struct at_script_limits limits = { .memory = 256 * 1024 * 1024 };

struct loading {
    struct at_converter *converter;
    struct at_slice name;
    const char *file;
};

static int load(lua_State *L)
{
    const struct loading *loading = at_sandbox_job(L);
    struct at_converter *converter = loading->converter;
    lua_newtable(L);
    converter->program.values = luaL_ref(L, LUA_REGISTRYINDEX);
    converter->chunk = at_chunk_of_plugin(L, loading->name, loading->file);
    return 0;
}

struct at_converter *at_converter_load(struct at_slice name, const char *file,
                                       const struct at_script_loader *loader,
                                       struct at_faults *faults)
{
    struct attune_error error;
    struct at_converter *converter = calloc(1, sizeof *converter);
    struct loading loading = { converter, name, file };
    enum attune_status status =
        converter ? at_script_new_converter(&converter->script, &limits, &error)
                  : at_error_nomem(&error);
    if (status == ATTUNE_OK) {
        struct at_script *script = converter->script;
        script->loader = *loader;
        script->faults = faults;
        status = at_sandbox_run(&script->sandbox, load, &loading,
                                script->limits.load_steps, &error);
        script->faults = NULL;
    }
    if (status != ATTUNE_OK)
        at_faults_add(faults, &error);
    if (status == ATTUNE_OK && converter->chunk)
        return converter;
    at_converter_free(converter);
    return NULL;
}

void at_converter_free(struct at_converter *converter)
{
    if (!converter)
        return;
    at_script_free(converter->script);
    free(converter);
}

const struct at_plugin_head *at_converter_head(const struct at_converter *converter)
{
    return converter->chunk->head;
}

void at_converter_run(lua_State *L, struct at_converter *converter, const char *name)
{
    struct at_script *script = converter->script;
    struct attune_error error;
    lua_newtable(L);
    lua_rawseti(L, LUA_REGISTRYINDEX, converter->program.values);
    if (!at_chunk_run(L, &converter->program, converter->chunk))
        at_throw(L, &script->sandbox.story);
    bool is_table = lua_istable(L, -1);
    if (is_table) {
        lua_pushstring(L, name);
        is_table = lua_rawget(L, -2) == LUA_TFUNCTION;
        lua_pop(L, 1);
    }
    if (is_table)
        return;
    at_error_at(&error, ATTUNE_SCRIPT, converter->chunk->path, 0, 0,
                "a %s ends by returning a table with a function, { %s = function(...) "
                "... end }",
                at_plugin_kind_name(converter->chunk->head->kind), name);
    at_throw(L, &error);
}

void at_converter_tell(struct attune_error *error, const char *doing, const char *file)
{
    const struct attune_error what = *error;
    bool is_plugins = what.status == ATTUNE_SCRIPT || what.status == ATTUNE_LIMIT;
    if (is_plugins && file[0])
        at_error_at(error, what.status, what.file, what.line, what.column, "%s %s: %s",
                    doing, file, what.message);
}

void at_converter_hush(struct at_converter *converter)
{
    at_script_hush(converter->script);
}

static int run_alone(lua_State *L)
{
    struct at_converter *converter = at_sandbox_job(L);
    bool reads = converter->chunk->head->kind == AT_PLUGIN_READER;
    at_converter_run(L, converter, reads ? "read" : "write");
    return 0;
}

enum attune_status at_converter_try(struct at_converter *converter,
                                    struct attune_error *error)
{
    return at_sandbox_run(&converter->script->sandbox, run_alone, converter,
                          AT_CONVERTER_STEPS, error);
}

static int run_reader(lua_State *L)
{
    struct at_reader_job *job = at_sandbox_job(L);
    lua_gc(L, LUA_GCCOLLECT, 0);
    at_converter_run(L, job->converter, "read");
    lua_getfield(L, -1, "read");
    lua_pushlstring(L, job->bytes.size ? job->bytes.data : "", job->bytes.size);
    at_reader_push_out(L);
    lua_call(L, 2, 0);
    if (job->ended.status)
        at_throw(L, &job->ended);
    return 0;
}

enum attune_status at_converter_read(struct at_converter *converter,
                                     struct at_slice bytes, struct at_reading *reading,
                                     struct attune_error *error)
{
    struct at_script *script = converter->script;
    struct at_reader_job job = { converter, bytes, reading, { .status = ATTUNE_OK } };
    script->input = at_compose_path(reading);
    script->lossy = at_compose_is_lossy(reading);
    enum attune_status status =
        at_sandbox_run(&script->sandbox, run_reader, &job,
                       AT_CONVERTER_STEPS + (uint64_t)bytes.size * STEPS_A_BYTE, error);
    if (status != ATTUNE_OK && !job.ended.status)
        at_converter_tell(error, "reading", script->input);
    script->input = NULL;
    return status;
}
