/* trial.c - the scheme that uses the plugin is made up: no codes, and one line of
 * rules. */
#include "engine/trial.h"

#include <stdlib.h>

#include "base/arena.h"
#include "engine/engine_private.h"

/* Fills the codebook; false when memory is out. */
static bool make_codebook(struct at_scheme *scheme, const struct at_plugin_head *head)
{
    static const struct at_slice english = { "en", 2 };
    struct at_codebook *codebook = at_arena_alloc(scheme->arena, sizeof *codebook);
    struct at_use *use = at_arena_alloc(scheme->arena, sizeof *use);
    struct at_buffer rules = { 0 };
    if (!codebook || !use)
        return false;
    *use = (struct at_use){ .name = head->name };
    *codebook = (struct at_codebook){ .file = scheme->script,
                                      .id = head->name,
                                      .level = head->level,
                                      .unit = { .kind = AT_UNIT_TURN },
                                      .role = AT_ROLE_ANY,
                                      .fold = AT_FOLD_CASE,
                                      .languages = head->languages,
                                      .use_count = 1,
                                      .uses = use };
    if (codebook->languages.count == 0)
        codebook->languages = (struct at_text_list){ 1, &english };
    scheme->codebook = codebook;
    at_buffer_printf(&rules, "use \"%.*s\"", AT_SLICE_ARGS(head->name));
    const char *copy =
        rules.failed ? NULL : at_arena_text(scheme->arena, at_buffer_slice(&rules));
    scheme->source = at_slice(copy, rules.size);
    at_buffer_clear(&rules);
    return copy != NULL;
}

/* Adds the made-up scheme to the engine; false when memory is out. */
static bool add_scheme(struct at_engine *engine, const struct at_plugin_head *head,
                       struct at_slice file)
{
    struct at_arena *arena = at_arena_new();
    struct at_scheme *scheme = arena ? at_arena_alloc(arena, sizeof *scheme) : NULL;
    engine->schemes = calloc(1, sizeof *engine->schemes);
    if (!scheme || !engine->schemes) {
        at_arena_free(arena);
        return false;
    }
    scheme->arena = arena;
    scheme->script = file;
    engine->schemes[engine->scheme_count++] = scheme;
    return make_codebook(scheme, head);
}

void at_trial_run(struct at_search *search, const struct at_plugin_head *head,
                  struct at_slice file, struct at_faults *faults)
{
    const struct at_engine_options options = { 0 };
    struct at_engine *engine;
    struct attune_error error;
    if (at_engine_new(&engine, search, &options, &error) != ATTUNE_OK) {
        at_faults_add(faults, &error);
        return;
    }
    engine->trial = (struct at_trial){ head->name, file };
    if (add_scheme(engine, head, file)) {
        at_engine_ready(engine, faults);
    } else {
        at_error_nomem(&error);
        at_faults_add(faults, &error);
    }
    at_engine_free(engine);
}
