/* words.c - what scripts say besides their rules: use, lexicon, phrase, regex,
 * options, log, uncodable. */
#include "script/handle.h"
#include "script/lexicons.h"
#include "script/lib_formats.h"
#include "script/matcher.h"
#include "script/sequence.h"
#include "script/value.h"

enum { REASON_MOST = 200, LOG_STEPS = 100 };

static const char uncodable_type[] = "uncodable";

static struct at_slice check_slice(lua_State *L, int index)
{
    struct at_slice text;
    text.data = luaL_checklstring(L, index, &text.size);
    return text;
}

static int fault_unknown(lua_State *L, const char *what, struct at_slice name,
                         struct at_slice nearest)
{
    if (nearest.size == 0)
        return at_build_fault(L, "%s \"%.*s\"", what, AT_SLICE_ARGS(name));
    return at_build_fault(L, "%s \"%.*s\" (did you mean \"%.*s\"?)", what,
                          AT_SLICE_ARGS(name), AT_SLICE_ARGS(nearest));
}

/* lexicon "name" -> matcher */
static int word_lexicon(lua_State *L)
{
    struct at_slice name = check_slice(L, 1);
    if (at_build_replays(L, "lexicon"))
        return 1;
    struct at_script *script = at_script_of(L);
    struct at_chunk *chunk = script->build->chunk;
    const struct at_chunk_lexicon *lexicon = at_chunk_lexicon(script, chunk, name);
    if (lexicon && lexicon->lexicon)
        at_matcher_push_category(L, lexicon, -1);
    else if (lexicon)
        at_build_fault(L, "the lexicon \"%.*s\" has faults of its own",
                       AT_SLICE_ARGS(name));
    else
        fault_unknown(L, "there is no lexicon", name,
                      at_chunk_nearest_lexicon(script, chunk, name));
    return at_build_note(L);
}

const char *at_source_text(lua_State *L, const char *word, struct at_slice pattern)
{
    size_t size = strlen(word) + pattern.size + 4;
    char *text = at_script_alloc(L, size), *at = text;
    size_t length = strlen(word);
    memcpy(at, word, length);
    at += length;
    memcpy(at, " \"", 2);
    memcpy(at + 2, pattern.data, pattern.size);
    memcpy(at + 2 + pattern.size, "\"", 2);
    return text;
}

static int build_pattern(lua_State *L, const char *word, bool regex)
{
    struct at_slice pattern = check_slice(L, 1);
    if (at_build_replays(L, word))
        return 1;
    struct at_script *script = at_script_of(L);
    struct at_chunk *chunk = script->build->chunk;
    struct at_name_scope scope = { script, chunk };
    const struct at_names names = { at_chunk_find_name, &scope };
    struct at_lua_matcher made = { .kind = AT_CONDITION_MATCHER, .category = -1 };
    made.text = at_source_text(L, word, at_slice_trim(pattern));
    struct attune_error error = { 0 };
    enum attune_status status =
        regex ? at_matchers_add_regex(script->loader.matchers, pattern, chunk->fold,
                                      &made.number, &error)
              : at_matchers_add_phrase(script->loader.matchers, pattern, chunk->fold,
                                       &names, &made.number, &error);
    if (status == ATTUNE_OK)
        at_matcher_push(L, &made);
    else
        at_build_error(L, &error);
    return at_build_note(L);
}

/* phrase "pattern" -> matcher */
static int word_phrase(lua_State *L)
{
    return build_pattern(L, "phrase", false);
}

/* regex "pattern" -> matcher */
static int word_regex(lua_State *L)
{
    return build_pattern(L, "regex", true);
}

/* Runs the plugin for this program, once a transcript, and keeps what it returned. */
static int run_plugin(lua_State *L, struct at_program *program, struct at_chunk *chunk)
{
    struct at_script *script = at_script_of(L);
    bool first = !chunk->is_built;
    if (!at_chunk_run(L, program, chunk)) {
        if (!first) {
            lua_pushstring(L, script->sandbox.story.message);
            return lua_error(L);
        }
        chunk->broken = true;
        at_faults_add(script->faults, &script->sandbox.story);
        lua_pushnil(L);
    } else if (!lua_istable(L, -1)) {
        lua_pop(L, 1);
        chunk->broken = true;
        if (first)
            at_faults_error(script->faults, chunk->path, 0, 0,
                            "a plugin ends by returning a table");
        lua_pushnil(L);
    } else {
        lua_pushfstring(L, "the plugin \"%s\"", chunk->head->name.data);
        lua_insert(L, -2);
        at_lib_freeze(L, lua_tostring(L, -2));
        lua_remove(L, -2);
    }
    return 1;
}

/* Which of the chunk's uses is meant; false after a fault, which is pushed. */
static bool find_use(lua_State *L, const struct at_chunk *chunk, struct at_slice name,
                     struct at_chunk **plugin)
{
    struct at_nearest nearest = at_nearest_to(name);
    for (size_t i = 0; i < chunk->use_count; i++) {
        *plugin = chunk->used[i];
        if (at_slice_equal(chunk->uses[i].name, name))
            return true;
        at_nearest_add(&nearest, chunk->uses[i].name);
    }
    const char *where = chunk->head ? "the plugin's head" : "the codebook";
    if (nearest.name.size)
        at_build_fault(L,
                       "\"%.*s\" is not among the `uses` of %s (did you mean "
                       "\"%.*s\"?)",
                       AT_SLICE_ARGS(name), where, AT_SLICE_ARGS(nearest.name));
    else
        at_build_fault(L, "\"%.*s\" is not among the `uses` of %s", AT_SLICE_ARGS(name),
                       where);
    return false;
}

/* use "plugin" -> its table */
static int word_use(lua_State *L)
{
    struct at_slice name = check_slice(L, 1);
    struct at_build *build = at_script_of(L)->build;
    struct at_chunk *plugin = NULL;
    if (!build)
        return luaL_error(L, "use is called outside of functions");
    if (!find_use(L, build->chunk, name, &plugin))
        return 1;
    lua_settop(L, 1);
    lua_rawgeti(L, LUA_REGISTRYINDEX, build->program->values); /* name values */
    lua_pushvalue(L, 1);
    if (lua_rawget(L, 2) != LUA_TNIL)
        return 1;
    lua_pop(L, 1);
    if (plugin && !plugin->broken)
        run_plugin(L, build->program, plugin);
    if (!plugin || plugin->broken) {
        lua_settop(L, 2);
        at_build_push_broken(L);
    }
    lua_pushvalue(L, 1);
    lua_pushvalue(L, -2);
    lua_rawset(L, 2);
    return 1;
}

/* options.id -> number */
static int options_index(lua_State *L)
{
    struct at_slice name = check_slice(L, 2);
    struct at_script *script = at_script_of(L);
    struct at_program *program =
        script->build ? script->build->program : script->program;
    const struct at_codebook *codebook = program->scheme->codebook;
    int32_t option = at_codebook_option(codebook, name);
    if (option >= 0) {
        const struct at_value value = { .kind = AT_VALUE_NUMBER,
                                        .number = codebook->options[option].value };
        at_value_push(L, &value);
        return 1;
    }
    struct at_nearest nearest = at_nearest_to(name);
    for (size_t i = 0; i < codebook->option_count; i++)
        at_nearest_add(&nearest, codebook->options[i].id);
    if (nearest.name.size)
        return luaL_error(L, "the codebook has no option \"%s\" (did you mean \"%s\"?)",
                          name.data,
                          lua_pushlstring(L, nearest.name.data, nearest.name.size));
    return luaL_error(L, "the codebook has no option \"%s\"", name.data);
}

static int options_newindex(lua_State *L)
{
    return luaL_error(L, "options cannot be changed");
}

/* log "text" */
static int word_log(lua_State *L)
{
    size_t size;
    struct at_script *script = at_script_of(L);
    luaL_checkany(L, 1);
    const char *text = at_lib_text(L, 1, &size);
    at_sandbox_charge(L, LOG_STEPS);
    if (script->loader.log)
        script->loader.log(script->loader.data,
                           at_slice(text, size < AT_QUOTE_MOST ? size : AT_QUOTE_MOST));
    return 0;
}

struct uncodable {
    struct at_thing thing;
    uint32_t size;
    char reason[];
};

/* uncodable "reason" -> what a rule returns for missing */
static int word_uncodable(lua_State *L)
{
    struct at_slice reason = check_slice(L, 1);
    luaL_argcheck(L, reason.size > 0 && reason.size <= REASON_MOST, 1,
                  "a reason has 1 to 200 bytes");
    struct uncodable *made =
        at_thing_new(L, AT_KIND_UNCODABLE, sizeof *made + reason.size);
    made->size = (uint32_t)reason.size;
    memcpy(made->reason, reason.data, reason.size);
    luaL_setmetatable(L, uncodable_type);
    return 1;
}

bool at_words_uncodable(lua_State *L, int index, struct at_slice *reason)
{
    const struct uncodable *it = at_thing_test(L, index, AT_KIND_UNCODABLE);
    if (!it)
        return false;
    *reason = at_sandbox_of(L)->hushed ? at_slice_of("for a reason that is left out")
                                       : at_slice(it->reason, it->size);
    return true;
}

/* plugin { ... }: read before anything ran */
static int word_plugin(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    return 0;
}

void at_words_add_shared(lua_State *L)
{
    static const luaL_Reg words[] = {
        { "use", word_use },
        { "lexicon", word_lexicon },
        { "phrase", word_phrase },
        { "regex", word_regex },
        { "log", word_log },
        { "uncodable", word_uncodable },
        { "sequence", at_word_sequence },
        { NULL, NULL },
    };
    luaL_newmetatable(L, uncodable_type);
    lua_pop(L, 1);
    luaL_setfuncs(L, words, 0);
}

void at_words_add_converter(lua_State *L)
{
    static const luaL_Reg words[] = { { "use", word_use },
                                      { "log", word_log },
                                      { "plugin", word_plugin },
                                      { NULL, NULL } };
    luaL_setfuncs(L, words, 0);
    at_lib_add_formats(L);
}

void at_words_add_scheme(lua_State *L)
{
    at_thing_push_plain(L);
    lua_newtable(L);
    lua_pushcfunction(L, options_index);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, options_newindex);
    lua_setfield(L, -2, "__newindex");
    lua_pushliteral(L, "options");
    lua_setfield(L, -2, "__name");
    lua_setmetatable(L, -2);
    lua_setfield(L, -2, "options");
}

void at_words_add_plugin(lua_State *L)
{
    lua_pushcfunction(L, word_plugin);
    lua_setfield(L, -2, "plugin");
}
