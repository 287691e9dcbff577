/* engine.c - loading: codebooks first, so that the order of schemes is known before
 * any script asks for a code of another; then scripts, one after the other. */
#include "engine/engine.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/path.h"
#include "engine/case_kept.h"
#include "engine/order.h"
#include "engine/run.h"
#include "io/file.h"

enum { CODEBOOK_MOST = 4 * 1024 * 1024 };

enum attune_status at_engine_new(struct at_engine **engine, struct at_search *search,
                                 const struct at_engine_options *options,
                                 struct attune_error *error)
{
    struct at_engine *made = calloc(1, sizeof *made);
    if (!made)
        return at_error_nomem(error);
    made->search = search;
    made->options = *options;
    made->language = at_language_find(at_slice_of("en"));
    made->arena = at_arena_new();
    enum attune_status status =
        made->arena ? at_script_new(&made->script, &options->limits, error)
                    : at_error_nomem(error);
    if (status != ATTUNE_OK) {
        at_engine_free(made);
        return status;
    }
    *engine = made;
    return ATTUNE_OK;
}

void at_engine_free(struct at_engine *engine)
{
    if (!engine)
        return;
    at_scan_free(engine->scan);
    at_sequences_free(engine->sequences);
    at_plan_free(engine->plan);
    at_script_free(engine->script);
    at_matchers_free(engine->matchers);
    for (size_t i = 0; i < engine->scheme_count; i++)
        at_arena_free(engine->schemes[i]->arena);
    free(engine->schemes);
    at_arena_free(engine->arena);
    free(engine);
}

const struct at_scheme *at_engine_find(const struct at_engine *engine,
                                       struct at_slice name)
{
    for (size_t i = 0; i < engine->scheme_count; i++)
        if (at_slice_equal(engine->schemes[i]->codebook->id, name))
            return engine->schemes[i];
    return NULL;
}

/* A scheme with its codebook read, in an arena of its own; NULL after faults. */
static struct at_scheme *read_scheme(struct at_slice folder, struct at_faults *faults)
{
    struct attune_error error;
    struct at_buffer text = { 0 };
    struct at_arena *arena = at_arena_new();
    struct at_scheme *scheme = arena ? at_arena_alloc(arena, sizeof *scheme) : NULL;
    const char *file = scheme ? at_path_join(arena, folder, "codebook.yaml") : NULL;
    const char *script = scheme ? at_path_join(arena, folder, "rules.lua") : NULL;
    if (!file || !script) {
        at_error_nomem(&error);
        at_faults_add(faults, &error);
    } else if (at_file_read(&text, file, CODEBOOK_MOST, &error) != ATTUNE_OK) {
        at_faults_add(faults, &error);
    } else {
        scheme->arena = arena;
        scheme->folder = folder;
        scheme->script = at_slice_of(script);
        scheme->codebook = at_codebook_read(arena, at_buffer_slice(&text), file,
                                            at_path_last(folder), faults);
    }
    at_buffer_clear(&text);
    if (scheme && scheme->codebook)
        return scheme;
    at_arena_free(arena);
    return NULL;
}

static bool keep(struct at_engine *engine, struct at_scheme *scheme)
{
    size_t size = (engine->scheme_count + 1) * sizeof(struct at_scheme *);
    struct at_scheme **schemes = realloc(engine->schemes, size);
    if (!schemes)
        return false;
    engine->schemes = schemes;
    schemes[engine->scheme_count++] = scheme;
    return true;
}

static bool is_human(struct at_slice name)
{
    return at_slice_is(name, "human");
}

void at_engine_add(struct at_engine *engine, struct at_slice name,
                   struct at_faults *faults)
{
    struct attune_error error;
    struct at_slice folder;
    if (at_search_scheme(engine->search, name, &folder, &error) != ATTUNE_OK) {
        at_faults_add(faults, &error);
        return;
    }
    if (at_engine_find(engine, at_path_last(folder)))
        return;
    struct at_scheme *scheme = read_scheme(folder, faults);
    if (!scheme)
        return;
    if (!keep(engine, scheme)) {
        at_error_nomem(&error);
        at_faults_add(faults, &error);
        at_arena_free(scheme->arena);
        return;
    }
    const struct at_codebook *codebook = scheme->codebook;
    for (size_t i = 0; i < codebook->after_count; i++) {
        struct at_slice after = codebook->after[i].name;
        if (is_human(after) || at_engine_find(engine, after))
            continue;
        if (at_search_scheme(engine->search, after, &folder, &error) == ATTUNE_OK) {
            at_engine_add(engine, after, faults);
            continue;
        }
        at_faults_error(faults, codebook->file.data, codebook->after[i].line, 0, "%s",
                        error.message);
    }
}

static enum attune_status find_plugin(void *data, struct at_slice name,
                                      struct at_slice *path, struct attune_error *error)
{
    struct at_engine *engine = data;
    if (engine->trial.name.size && at_slice_equal(name, engine->trial.name)) {
        *path = engine->trial.file;
        return ATTUNE_OK;
    }
    return at_search_plugin(engine->search, name, path, error);
}

static const struct at_scheme *find_scheme(void *data, struct at_slice name)
{
    return at_engine_find(data, name);
}

static void log_text(void *data, struct at_slice text)
{
    struct at_engine *engine = data;
    if (engine->options.log)
        engine->options.log(engine->options.data, text);
}

static void load_scripts(struct at_engine *engine, struct at_faults *faults)
{
    const struct at_script_loader loader = {
        .matchers = engine->matchers,
        .find_plugin = find_plugin,
        .find_scheme = find_scheme,
        .log = log_text,
        .data = engine,
        .language = engine->options.language,
        .as_written = engine->options.as_written,
    };
    for (size_t i = 0; i < engine->scheme_count; i++) {
        struct at_scheme *scheme = engine->schemes[i];
        struct attune_error error;
        scheme->number = (uint32_t)i;
        scheme->first_code = engine->code_count;
        scheme->code_count = (uint32_t)scheme->codebook->code_count;
        if (at_script_load(engine->script, scheme, &loader, faults) != ATTUNE_OK &&
            at_faults_status(faults, NULL) == ATTUNE_OK) {
            at_error_nomem(&error);
            at_faults_add(faults, &error);
        }
        engine->code_count += scheme->code_count + scheme->mark_count +
                              (uint32_t)scheme->codebook->group_count;
    }
}

/* Compiles what the scripts left: matchers, catalogue, plan. */
static enum attune_status compile(struct at_engine *engine, struct attune_error *error)
{
    enum attune_status status = at_matchers_seal(engine->matchers, error);
    if (status != ATTUNE_OK)
        return status;
    engine->scan = at_scan_new(engine->matchers);
    engine->sequences = at_sequences_new();
    engine->plan = at_plan_new(engine->schemes, engine->scheme_count, engine->matchers);
    if (!engine->scan || !engine->sequences || !engine->plan ||
        !at_engine_list(engine) || !at_kept_choose(engine))
        return at_error_nomem(error);
    if (engine->plan->pass_count > 1 && !at_scan_keep_turns(engine->scan))
        return at_error_nomem(error);
    return ATTUNE_OK;
}

void at_engine_ready(struct at_engine *engine, struct at_faults *faults)
{
    struct attune_error error;
    if (faults->errors > 0)
        return;
    at_order_schemes(engine->schemes, engine->scheme_count, faults);
    at_engine_choose_language(engine, faults);
    engine->matchers = at_matchers_new(engine->language);
    if (!engine->matchers) {
        at_error_nomem(&error);
        at_faults_add(faults, &error);
    }
    if (faults->errors == 0)
        load_scripts(engine, faults);
    if (faults->errors == 0)
        at_measures_read(engine, faults);
    if (faults->errors == 0 && compile(engine, &error) != ATTUNE_OK)
        at_faults_add(faults, &error);
    if (engine->options.hushed)
        at_script_hush(engine->script);
}

const struct at_scheme *const *at_engine_schemes(const struct at_engine *engine,
                                                 size_t *count)
{
    *count = engine->scheme_count;
    return (const struct at_scheme *const *)engine->schemes;
}

const struct at_catalogue *at_engine_catalogue(const struct at_engine *engine)
{
    return &engine->catalogue;
}

const struct at_script *at_engine_script(const struct at_engine *engine)
{
    return engine->script;
}

const struct at_language *at_engine_language(const struct at_engine *engine)
{
    return engine->language;
}

void at_engine_leave_evidence(struct at_engine *engine)
{
    engine->codes_only = true;
}

enum attune_status at_engine_do(struct at_engine *engine, const struct at_task *task,
                                struct at_coded *coded, struct attune_error *error)
{
    coded->codings = at_codings_new(task->transcript);
    if (!coded->codings)
        return at_error_nomem(error);
    struct at_run run = {
        .engine = engine,
        .transcript = task->transcript,
        .codings = coded->codings,
        .listener = task->listener,
        .error = error,
    };
    const struct at_script_view view = { .transcript = task->transcript,
                                         .history = task->history,
                                         .course = task->course,
                                         .scan = engine->scan,
                                         .codings = coded->codings,
                                         .sequences = engine->sequences,
                                         .codes_only = engine->codes_only &&
                                                       !engine->plan->reads_evidence };
    at_script_begin(engine->script, &view);
    enum attune_status status = at_run_transcript(&run);
    if (status == ATTUNE_OK && task->sums_up)
        status = at_summarise(engine, task, coded, error);
    at_script_end(engine->script);
    at_run_clear(&run);
    return status;
}

enum attune_status at_engine_code(struct at_engine *engine,
                                  const struct at_transcript *transcript,
                                  const struct at_run_listener *listener,
                                  struct at_codings **codings,
                                  struct attune_error *error)
{
    const struct at_task task = { .transcript = transcript, .listener = listener };
    struct at_coded coded;
    enum attune_status status = at_engine_do(engine, &task, &coded, error);
    if (status == ATTUNE_OK)
        *codings = coded.codings;
    return status;
}

enum attune_status at_engine_summarise(struct at_engine *engine,
                                       const struct at_transcript *transcript,
                                       const struct at_run_listener *listener,
                                       struct at_coded *coded,
                                       struct attune_error *error)
{
    const struct at_task task = { .transcript = transcript,
                                  .listener = listener,
                                  .sums_up = true };
    return at_engine_do(engine, &task, coded, error);
}
