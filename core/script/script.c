/* script.c - one Lua state with all its classes and words; transcripts come and go. */
#include "script/script.h"

#include <stdlib.h>

#include "script/handle.h"
#include "script/lib.h"
#include "script/matcher.h"
#include "script/sequence.h"
#include "script/unit.h"

static const struct at_script_limits defaults = { .memory = 64 * 1024 * 1024,
                                                  .load_steps = 50000000,
                                                  .call_steps = 5000000 };

/* Percent of what lives that heaps up before the next collection: calls leave little
 * behind, so there is memory to trade for time. */
enum { GC_PAUSE = 300 };

static void open_classes(lua_State *L)
{
    static const struct at_class *const classes[] = {
        &at_turn_class,   &at_sentence_class, &at_stretch_class, &at_match_class,
        &at_coding_class, &at_event_class,    &at_case_class,    &at_past_class,
    };
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        at_class_open(L, classes[i]);
    at_unit_open(L, &at_turn_class);
    at_unit_open(L, &at_sentence_class);
    at_list_open(L);
    at_matcher_open(L);
    at_lua_sequence_open(L);
}

/* The globals of all scripts of a sort, as a reference. */
static int open_globals(lua_State *L, void (*add)(lua_State *L))
{
    at_lib_globals(L);
    add(L);
    at_lib_seal_globals(L);
    return luaL_ref(L, LUA_REGISTRYINDEX);
}

static void add_scheme_words(lua_State *L)
{
    at_words_add_shared(L);
    at_words_add_scheme(L);
    at_words_add_rules(L);
    at_words_add_summary(L);
}

static void add_plugin_words(lua_State *L)
{
    at_words_add_shared(L);
    at_words_add_plugin(L);
}

static int open_state(lua_State *L)
{
    struct at_script *script = at_sandbox_job(L);
    at_build_open(L);
    if (script->is_converter) {
        script->plugin_env = open_globals(L, at_words_add_converter);
    } else {
        open_classes(L);
        script->scheme_env = open_globals(L, add_scheme_words);
        script->plugin_env = open_globals(L, add_plugin_words);
    }
    at_lib_open(L);
    lua_pushboolean(L, false);
    script->unit = luaL_ref(L, LUA_REGISTRYINDEX);
    lua_pushboolean(L, false);
    script->turns = luaL_ref(L, LUA_REGISTRYINDEX);
    lua_gc(L, LUA_GCINC, GC_PAUSE, 0, 0);
    return 0;
}

static void set_limits(struct at_script *script, const struct at_script_limits *limits)
{
    script->limits = limits ? *limits : defaults;
    if (!script->limits.memory)
        script->limits.memory = defaults.memory;
    if (!script->limits.load_steps)
        script->limits.load_steps = defaults.load_steps;
    if (!script->limits.call_steps)
        script->limits.call_steps = defaults.call_steps;
}

static enum attune_status make(struct at_script **script, bool is_converter,
                               const struct at_script_limits *limits,
                               struct attune_error *error)
{
    struct at_script *made = calloc(1, sizeof *made);
    if (!made)
        return at_error_nomem(error);
    made->is_converter = is_converter;
    set_limits(made, limits);
    made->arena = at_arena_new();
    enum attune_status status =
        made->arena ? at_sandbox_open(&made->sandbox, made->limits.memory, made, error)
                    : at_error_nomem(error);
    if (status == ATTUNE_OK)
        status = at_sandbox_run(&made->sandbox, open_state, made,
                                made->limits.load_steps, error);
    if (status == ATTUNE_OK)
        *script = made;
    else
        at_script_free(made);
    return status;
}

enum attune_status at_script_new(struct at_script **script,
                                 const struct at_script_limits *limits,
                                 struct attune_error *error)
{
    return make(script, false, limits, error);
}

enum attune_status at_script_new_converter(struct at_script **script,
                                           const struct at_script_limits *limits,
                                           struct attune_error *error)
{
    return make(script, true, limits, error);
}

void at_script_hush(struct at_script *script)
{
    script->sandbox.hushed = true;
}

void at_script_free(struct at_script *script)
{
    if (!script)
        return;
    at_sandbox_close(&script->sandbox);
    at_arena_free(script->arena);
    free(script->new_words);
    free(script->marks);
    free(script->spans);
    at_held_clear(&script->held);
    free(script);
}

void at_script_begin(struct at_script *script, const struct at_script_view *view)
{
    script->view = *view;
    script->open = true;
    script->generation++;
    script->random_key = 0;
    script->has_new_words = false;
    script->held.handle = NULL;
}

void at_script_end(struct at_script *script)
{
    script->open = false;
    script->view = (struct at_script_view){ .transcript = NULL };
}

struct at_code_names at_script_names(const struct at_script *script,
                                     const struct at_scheme *scheme)
{
    struct at_program *program = script->programs;
    while (program->scheme != scheme)
        program = program->next;
    return at_program_names(program);
}

bool at_script_asks_history(const struct at_script *script)
{
    return script->asks_history;
}

const struct at_script_file *at_script_files(const struct at_script *script,
                                             const struct at_scheme *scheme,
                                             size_t *count)
{
    for (const struct at_program *it = script->programs; it; it = it->next) {
        if (it->scheme != scheme)
            continue;
        *count = it->file_count;
        return it->files;
    }
    *count = 0;
    return NULL;
}
