/* lint.c - examples first, then what the folder holds and nobody asks for. */
#include "cli/lint.h"

#include "cli/lexicon_files.h"
#include "cli/mentions.h"
#include "cli/subject.h"
#include "io/file.h"
#include "scheme/codebook.h"
#include "scheme/limits.h"

struct lint {
    const struct at_scheme *scheme;
    struct at_search *search;
    struct at_faults *faults;
    struct at_arena *arena;
    struct at_mentions mentions;
};

/* The lexicon's own faults are told where a script reads it. */
static enum attune_status read_lexicons(struct lint *it, struct at_slice folder,
                                        const struct at_lexicon_file **files,
                                        size_t *count, struct attune_error *error)
{
    struct at_faults unheard = { 0 };
    enum attune_status status =
        at_lexicon_files_read(it->arena, folder, &unheard, files, count, error);
    at_faults_clear(&unheard);
    return status;
}

static enum attune_status lint_lexicons(struct lint *it, struct attune_error *error)
{
    const struct at_lexicon_file *files;
    size_t count;
    enum attune_status status =
        read_lexicons(it, it->scheme->folder, &files, &count, error);
    for (size_t i = 0; i < count && !status; i++) {
        const struct at_lexicon *lexicon = files[i].lexicon;
        bool used = at_mentions_has(&it->mentions, AT_MENTION_LEXICON, files[i].name) ||
                    (lexicon && at_mentions_lexicon(&it->mentions, lexicon));
        if (!used)
            at_faults_warn(it->faults, files[i].path, 0, 0,
                           "rules.lua uses no word of it");
        else if (lexicon)
            at_lint_dead_categories(lexicon, files[i].path, &it->mentions, it->faults);
        if (lexicon)
            at_lint_double_words(lexicon, files[i].path, it->faults);
    }
    return status;
}

/* Is one of the plugin's lexicons asked for, by a name in angle brackets? */
static enum attune_status reads_plugin(struct lint *it, struct at_slice name,
                                       bool *reads, struct attune_error *error)
{
    const struct at_lexicon_file *files;
    struct at_slice file;
    size_t count;
    enum attune_status status = at_search_plugin(it->search, name, &file, error);
    if (status || !at_plugin_folder(file).size)
        return status;
    status = read_lexicons(it, at_plugin_folder(file), &files, &count, error);
    for (size_t i = 0; !status && i < count && !*reads; i++)
        *reads =
            files[i].lexicon && at_mentions_lexicon(&it->mentions, files[i].lexicon);
    return status;
}

static enum attune_status lint_uses(struct lint *it, struct attune_error *error)
{
    const struct at_codebook *codebook = it->scheme->codebook;
    enum attune_status status = ATTUNE_OK;
    for (size_t i = 0; i < codebook->use_count && !status; i++) {
        const struct at_use *use = &codebook->uses[i];
        bool reads = at_mentions_has(&it->mentions, AT_MENTION_USE, use->name);
        if (!reads)
            status = reads_plugin(it, use->name, &reads, error);
        if (!status && !reads)
            at_faults_warn(it->faults, codebook->file.data, use->line, 0,
                           "rules.lua never uses the plugin \"%.*s\"",
                           AT_SLICE_ARGS(use->name));
    }
    return status;
}

static enum attune_status lint_script(struct lint *it, struct attune_error *error)
{
    struct at_buffer source = { 0 };
    enum attune_status status =
        at_file_read(&source, it->scheme->script.data, AT_SCRIPT_MOST, error);
    if (!status &&
        !at_mentions_read(&it->mentions, it->arena, at_buffer_slice(&source)))
        status = at_error_nomem(error);
    if (!status)
        status = lint_lexicons(it, error);
    if (!status)
        status = lint_uses(it, error);
    if (!status)
        at_lint_patterns(at_buffer_slice(&source), it->scheme->script.data, it->faults);
    if (!status)
        at_lint_functions(at_buffer_slice(&source), it->scheme->script.data,
                          it->faults);
    at_buffer_clear(&source);
    return status;
}

void at_lint_scheme(struct at_engine *engine, const struct at_scheme *scheme,
                    struct at_search *search, struct at_faults *faults)
{
    struct attune_error error;
    struct lint it = { .scheme = scheme, .search = search, .faults = faults };
    enum attune_status status = ATTUNE_OK;
    at_lint_examples(scheme->codebook, faults);
    it.arena = at_arena_new();
    status = it.arena ? lint_script(&it, &error) : at_error_nomem(&error);
    if (status)
        at_faults_add(faults, &error);
    at_arena_free(it.arena);
    at_lint_exercise(engine, scheme, faults);
}
