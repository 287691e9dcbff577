/* check.c - attune check: what is wrong with schemes and plugins, and what is most
 * likely not meant. */
#include <stdio.h>
#include <string.h>

#include "cli/lexicon_files.h"
#include "cli/lint.h"
#include "cli/load.h"
#include "cli/prose.h"
#include "cli/session.h"
#include "cli/subject.h"
#include "engine/converters.h"
#include "engine/trial.h"
#include "io/file.h"
#include "scheme/limits.h"

struct checking {
    struct at_search *search;
    struct at_arena *arena;
    struct at_faults told; /* each once, whoever met it */
    size_t schemes, plugins;
};

static bool is_told(const struct at_faults *told, const struct attune_error *error)
{
    for (size_t i = 0; i < told->count; i++) {
        const struct attune_error *other = &told->list[i].error;
        if (other->line == error->line && other->column == error->column &&
            strcmp(other->file, error->file) == 0 &&
            strcmp(other->message, error->message) == 0)
            return true;
    }
    return false;
}

/* Schemes and plugins are loaded once by each that needs them. */
static void tell(struct checking *it, const struct at_faults *faults)
{
    for (size_t i = 0; i < faults->count; i++) {
        const struct at_fault *fault = &faults->list[i];
        if (is_told(&it->told, &fault->error))
            continue;
        if (fault->warning)
            at_faults_warn(&it->told, fault->error.file, fault->error.line,
                           fault->error.column, "%s", fault->error.message);
        else
            at_faults_add(&it->told, &fault->error);
    }
}

/* What only the words of a further language can have wrong. */
static void check_language(struct checking *it, struct at_slice folder,
                           struct at_slice language)
{
    struct at_loaded loaded;
    struct at_faults faults = { 0 };
    at_cli_load_for(&loaded, it->search, folder, language, &faults);
    tell(it, &faults);
    at_faults_clear(&faults);
    at_engine_free(loaded.engine);
}

static void check_scheme(struct checking *it, struct at_slice folder)
{
    struct at_loaded loaded;
    struct at_faults faults = { 0 };
    at_cli_load(&loaded, it->search, folder, AT_LOAD_RULES, &faults);
    if (loaded.scheme && !faults.errors)
        at_lint_scheme(loaded.engine, loaded.scheme, it->search, &faults);
    tell(it, &faults);
    for (size_t i = 1; loaded.scheme && i < loaded.scheme->codebook->languages.count;
         i++)
        check_language(it, folder, loaded.scheme->codebook->languages.items[i]);
    it->schemes++;
    at_faults_clear(&faults);
    at_engine_free(loaded.engine);
}

/* The lexicons beside an init.lua, also those that nothing asks for. */
static enum attune_status check_lexicons(struct checking *it, struct at_slice file,
                                         struct at_faults *faults,
                                         struct attune_error *error)
{
    const struct at_lexicon_file *files;
    size_t count;
    struct at_slice folder = at_plugin_folder(file);
    if (!folder.size)
        return ATTUNE_OK;
    enum attune_status status =
        at_lexicon_files_read(it->arena, folder, faults, &files, &count, error);
    for (size_t i = 0; i < count && !status; i++)
        if (files[i].lexicon)
            at_lint_double_words(files[i].lexicon, files[i].path, faults);
    return status;
}

static enum attune_status check_plugin_file(struct checking *it,
                                            const struct at_subject *plugin,
                                            struct at_faults *faults,
                                            struct attune_error *error)
{
    struct at_buffer source = { 0 };
    enum attune_status status =
        at_file_read(&source, plugin->path.data, AT_PLUGIN_MOST, error);
    if (!status)
        status = check_lexicons(it, plugin->path, faults, error);
    if (!status) {
        const struct at_plugin_head *head =
            at_plugin_head_read(it->arena, at_buffer_slice(&source), plugin->path.data,
                                plugin->name, faults);
        at_lint_patterns(at_buffer_slice(&source), plugin->path.data, faults);
        if (head && head->kind == AT_PLUGIN_LIBRARY)
            at_trial_run(it->search, head, plugin->path, faults);
        else if (head)
            at_converters_try(it->search, head, plugin->path, faults);
    }
    at_buffer_clear(&source);
    return status;
}

static void check_plugin(struct checking *it, const struct at_subject *plugin)
{
    struct attune_error error;
    struct at_faults faults = { 0 };
    if (check_plugin_file(it, plugin, &faults, &error))
        at_faults_add(&faults, &error);
    tell(it, &faults);
    it->plugins++;
    at_faults_clear(&faults);
}

static void check_subject(struct checking *it, const struct at_subject *subject)
{
    if (subject->plugin)
        check_plugin(it, subject);
    else
        check_scheme(it, subject->path);
}

static enum attune_status check_operands(struct checking *it,
                                         const struct at_args *args,
                                         struct attune_error *error)
{
    struct at_subject subject;
    for (size_t i = 0; i < args->operand_count; i++) {
        enum attune_status status =
            at_subject_find(&subject, it->arena, it->search, args->operands[i], error);
        if (status)
            return status;
        check_subject(it, &subject);
    }
    return ATTUNE_OK;
}

static enum attune_status check_found(struct checking *it, struct attune_error *error)
{
    const struct at_found *found;
    size_t count;
    enum attune_status status = at_search_all(it->search, &found, &count, error);
    for (size_t i = 0; i < count && !status; i++) {
        const struct at_subject subject = { found[i].plugin, found[i].name,
                                            found[i].path };
        if (!found[i].shadowed)
            check_subject(it, &subject);
    }
    return status;
}

/* "3 schemes and 9 plugins checked: 2 errors and 1 warning" */
static void print_summary(const struct checking *it)
{
    struct at_buffer out = { 0 };
    if (it->schemes || !it->plugins)
        at_prose_count(&out, it->schemes, "scheme");
    if (it->plugins) {
        at_buffer_add_text(&out, it->schemes ? " and " : "");
        at_prose_count(&out, it->plugins, "plugin");
    }
    at_buffer_add_text(&out, " checked: ");
    if (it->told.errors)
        at_prose_count(&out, it->told.errors, "error");
    if (it->told.errors && it->told.warnings)
        at_buffer_add_text(&out, " and ");
    if (it->told.warnings)
        at_prose_count(&out, it->told.warnings, "warning");
    if (!it->told.errors && !it->told.warnings)
        at_buffer_add_text(&out, "no faults");
    puts(at_buffer_text(&out));
    at_buffer_clear(&out);
}

static int check(struct checking *it, const struct at_args *args)
{
    struct attune_error error;
    enum attune_status status = args->operand_count ? check_operands(it, args, &error)
                                                    : check_found(it, &error);
    int faulty = at_cli_faults(&it->told);
    if (status)
        return at_cli_error(&error);
    print_summary(it);
    return faulty == AT_EXIT_USAGE ? AT_EXIT_FAILED : faulty;
}

static int run_check(const struct at_args *args)
{
    struct checking it = { .search = at_cli_search(args), .arena = at_arena_new() };
    int status = AT_EXIT_ENVIRONMENT;
    if (it.search && it.arena)
        status = check(&it, args);
    at_faults_clear(&it.told);
    at_arena_free(it.arena);
    at_search_free(it.search);
    return status;
}

static const struct at_flag flags[] = { { 0 } };

const struct at_command at_command_check = {
    .name = "check",
    .summary = "find what is wrong with schemes and plugins",
    .operands = "[SCHEME|PLUGIN]...",
    .flags = flags,
    .example = "attune check schemes/mbt-stance",
    .explains =
        "lists every error in the codebook, rules and lexicons of the scheme in "
        "that folder, as file:line:column: message",
    .about = "Takes names, folders and files; without any, all that is found is "
             "checked. Errors keep a scheme from running. Warnings do not: a code "
             "without examples of both kinds, an example that two codes of a group "
             "claim, a rule that no example reaches, a lexicon, category or plugin "
             "that nothing asks for, words in two categories, a phrase that can never "
             "match, a function that conditions could replace.",
    .run = run_check,
};
