/* fit.c - attune fit: weights of named conditions from what people coded. */
#include "cli/fit.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/path.h"
#include "cli/agree_sources.h"
#include "cli/intake.h"
#include "cli/session.h"
#include "cli/sources.h"
#include "io/file.h"
#include "io/hash.h"
#include "io/yaml.h"
#include "stats/logistic.h"

enum { FORMER_MOST = 4 * 1024 * 1024 };

/* A flag as the reader of people's tables knows it: what is about transcripts is not for
 * it, and what is about the gold has another name there. NULL: it does not get it. */
static const struct at_flag *flag_of_gold(const struct at_flag *flag)
{
    static const char *const others[] = { "absent", "columns", "name" };
    static const struct at_flag columns = { "columns", 0, "OURS=THEIRS,...", NULL };
    static const struct at_flag name = { "name", 0, "PATTERN", NULL };
    if (strcmp(flag->name, "gold-columns") == 0)
        return &columns;
    if (strcmp(flag->name, "gold-name") == 0)
        return &name;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (strcmp(flag->name, others[i]) == 0)
            return NULL;
    return flag;
}

/* The tables of people are read as `attune agree` reads them. */
static enum attune_status read_gold(struct at_fit *fit, int *status)
{
    const struct at_args *args = fit->args;
    struct at_args gold = *args;
    const char *path;
    size_t size = (args->given_count + 1) * sizeof *gold.given;
    gold.given = at_arena_alloc(fit->arena, size);
    gold.operands =
        at_arena_alloc(fit->arena, (args->given_count + 1) * sizeof(char *));
    gold.given_count = gold.operand_count = 0;
    if (!gold.given || !gold.operands)
        return ATTUNE_NO_MEMORY;
    for (size_t i = 0; i < args->given_count; i++) {
        struct at_given *given = &gold.given[gold.given_count];
        *given = args->given[i];
        given->flag = flag_of_gold(given->flag);
        gold.given_count += given->flag != NULL;
    }
    while ((path = at_args_nth(args, "gold", gold.operand_count)))
        gold.operands[gold.operand_count++] = (char *)path;
    fit->judgements = at_agree_sources(&gold, status);
    return ATTUNE_OK;
}

static enum attune_status read_absent(struct at_fit *fit, struct attune_error *error)
{
    const char *absent = at_args_get(fit->args, "absent", "missing");
    fit->absent_is_none = strcmp(absent, "none") == 0;
    if (fit->absent_is_none || strcmp(absent, "missing") == 0)
        return ATTUNE_OK;
    return at_error_set(error, ATTUNE_INVALID,
                        "--absent takes missing or none, not \"%s\"", absent);
}

static enum attune_status take_session(void *data,
                                       const struct at_transcript *transcript,
                                       struct attune_error *error)
{
    return at_fit_add(data, transcript, error);
}

/* One hash for all files read, over theirs. */
static enum attune_status hash_files(struct at_fit *fit, const struct at_inputs *inputs,
                                     struct attune_error *error)
{
    struct at_buffer all = { 0 };
    enum attune_status status = ATTUNE_OK;
    for (size_t i = 0; i < inputs->count && !status; i++) {
        char sha256[AT_SHA256_TEXT];
        status = at_sha256_file(inputs->items[i].path, sha256, error);
        at_buffer_add_text(&all, sha256);
    }
    if (!status && all.failed)
        status = at_error_nomem(error);
    at_sha256(at_buffer_slice(&all), fit->transcripts);
    fit->transcript_count = inputs->count;
    at_buffer_clear(&all);
    return status;
}

/* Without operands the gold holds what was said, too. */
static int read_transcripts(struct at_fit *fit)
{
    struct at_sources sources;
    struct attune_error error;
    struct at_args args = *fit->args;
    char *gold[] = { (char *)at_args_get(fit->args, "gold", "") };
    if (args.operand_count == 0) {
        args.operands = gold;
        args.operand_count = 1;
    }
    int status = at_sources_open(&sources, &args, args.operand_count);
    struct at_intake intake = { .read = &sources.read,
                                .inputs = &sources.found,
                                .language = at_engine_language(fit->engine),
                                .quiet = at_args_has(fit->args, "quiet"),
                                .progress = true,
                                .session = take_session,
                                .data = fit };
    if (status == AT_EXIT_OK &&
        (at_intake_run(&intake, &error) || hash_files(fit, &sources.found, &error)))
        status = at_cli_error(&error);
    if (status == AT_EXIT_OK && at_intake_has_failed(&intake))
        status = AT_EXIT_FAILED;
    at_sources_clear(&sources);
    return status;
}

/* What stands in the file now, if anything. */
static const struct at_yaml *read_former(struct at_fit *fit, const char *path)
{
    struct at_buffer text = { 0 };
    const struct at_yaml *root = NULL;
    if (at_file_kind(path) == AT_FILE_REGULAR &&
        at_file_read(&text, path, FORMER_MOST, NULL) == ATTUNE_OK &&
        at_yaml_parse(&root, fit->arena, at_buffer_slice(&text), path, NULL) !=
            ATTUNE_OK)
        root = NULL;
    at_buffer_clear(&text);
    return root;
}

static enum attune_status write_out(struct at_fit *fit, const char *path,
                                    struct attune_error *error)
{
    struct at_output *output;
    const struct at_yaml *former = read_former(fit, path);
    enum attune_status status = at_output_open(&output, path, error);
    if (status)
        return status;
    at_fit_write(at_output_buffer(output), fit, former);
    return at_output_close(output, error);
}

static int finish(struct at_fit *fit)
{
    struct attune_error error;
    struct at_buffer out = { 0 };
    const char *beside = at_path_join(fit->arena, fit->scheme->folder, AT_WEIGHTS_FILE);
    const char *path = at_args_get(fit->args, "out", beside);
    size_t kept = 0;
    for (size_t i = 0; i < fit->rule_count; i++)
        kept += fit->rules[i].is_kept;
    at_fit_report(&out, fit);
    enum attune_status status =
        beside && !out.failed ? ATTUNE_OK : at_error_nomem(&error);
    if (!status && kept > 0)
        status = write_out(fit, path, &error);
    if (!status && strcmp(path, "-") != 0) {
        fputs(at_buffer_text(&out), stdout);
        printf(kept ? "weights of %zu of %zu rules in %s\n"
                    : "weights add to %zu of %zu rules; %s is not written\n",
               kept, fit->rule_count, path);
    }
    at_buffer_clear(&out);
    return status ? at_cli_error(&error) : AT_EXIT_OK;
}

static int fit_with(struct at_fit *fit)
{
    struct attune_error error;
    size_t count;
    int status;
    const struct at_scheme *const *schemes = at_engine_schemes(fit->engine, &count);
    fit->scheme = at_engine_find(
        fit->engine,
        at_path_last(at_path_trim(at_slice_of(at_args_get(fit->args, "scheme", "")))));
    if (!fit->scheme)
        fit->scheme = schemes[count - 1];
    if (read_absent(fit, &error))
        return at_cli_error(&error);
    if (read_gold(fit, &status) || !fit->judgements)
        return status;
    if (at_fit_truth(fit, &error))
        return at_cli_error(&error);
    status = read_transcripts(fit);
    if (status != AT_EXIT_OK)
        return status;
    return at_fit_weigh(fit, &error) ? at_cli_error(&error) : finish(fit);
}

static int fit_command(const struct at_args *args)
{
    int status = AT_EXIT_ENVIRONMENT;
    if (!at_args_has(args, "scheme") || at_args_nth(args, "scheme", 1) ||
        !at_args_has(args, "gold")) {
        fputs("attune fit: name one scheme and what people coded, as in `attune fit -s "
              "my-scheme --gold codes.csv sessions/`\n",
              stderr);
        return AT_EXIT_USAGE;
    }
    struct at_search *search = at_cli_search(args);
    struct at_fit fit = { .args = args, .arena = at_arena_new() };
    if (search && fit.arena)
        fit.engine = at_cli_engine(args, search, &status);
    if (fit.engine)
        status = fit_with(&fit);
    at_map_clear(&fit.sessions);
    at_judgements_free(fit.judgements);
    at_engine_free(fit.engine);
    at_search_free(search);
    at_arena_free(fit.arena);
    return status;
}

static const struct at_flag flags[] = {
    { "absent", 0, "WHAT",
      "what a turn without a row in the gold means, in a session the coder has rows "
      "for: "
      "missing (the default), or none: no code applies" },
    AT_FLAG_COLUMNS,
    { "first-turn", 0, "N",
      "the number of a session's first turn in the gold: 1, or 0" },
    { "gold", 0, "[NAME=]FILE",
      "what a person coded, as `attune agree` reads it; may be repeated" },
    { "gold-columns", 0, "OURS=THEIRS,...",
      "which columns of the gold are the session, turn, coder, code, value, case, "
      "unit, "
      "role; skip=NAME passes over one" },
    { "gold-name", 0, "PATTERN",
      "what the names of the gold's files tell, as in '{session}.{coder}'" },
    AT_FLAG_KEEP_GOING,
    AT_FLAG_LANGUAGE,
    AT_FLAG_LOSSY,
    AT_FLAG_NAME,
    { "out", 'o', "OUT", "write to OUT instead of weights.yaml beside the rules" },
    { "rename", 0, "THEIRS=OURS,...",
      "codes that the gold calls differently, as in question=mi-q-*: any of these" },
    AT_FLAG_ROLE,
    { "scheme", 's', "SCHEME", "the scheme whose conditions are weighed" },
    { 0 },
};

const struct at_command at_command_fit = {
    .name = "fit",
    .summary = "weigh the named conditions of a scheme by what people coded",
    .operands = "[FILE|FOLDER]...",
    .writes_in_scheme = AT_WEIGHTS_FILE,
    .takes_its_time = true,
    .load = at_logistic_load,
    .flags = flags,
    .example = "attune fit -s my-scheme --gold anna.csv --gold ben.csv sessions/",
    .explains = "sets weights by what most coders say of these sessions, tries them on "
                "sessions they were not fitted to, and writes those that help",
    .run = fit_command,
    .about =
        "Named conditions of a rule decide nothing each by itself any more once they "
        "have weights: those that hold are added up. Weights are set by regularized "
        "logistic regression, and kept where they tell codes better than the rules "
        "as they are written, on sessions set aside. Without FILE the gold holds "
        "what was said too.",
};
