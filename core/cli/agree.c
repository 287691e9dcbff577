/* agree.c - attune agree: how far coders agree, people or schemes. */
#include "cli/agree_adjudicated.h"
#include "cli/agree_asked.h"
#include "cli/agree_confusion.h"
#include "cli/agree_disagreements.h"
#include "cli/agree_report.h"
#include "cli/agree_rows.h"
#include "cli/agree_sources.h"
#include "cli/session.h"
#include "cli/sources.h"
#include "io/file.h"

/* All the command needs, in the order it is made. */
struct agree {
    const struct at_args *args;
    struct at_judgements *judgements;    /* owned */
    struct at_agree_codebooks codebooks; /* owned */
    struct at_agree_results results;
    struct at_agree_form form;
};

/* The coders must be two, and have a session in common. */
static enum attune_status check_coders(const struct agree *agree,
                                       struct attune_error *error)
{
    const struct at_judgements *judgements = agree->judgements;
    if (judgements->coder_count < 2)
        return at_error_set(
            error, ATTUNE_INVALID, "agreement needs two coders, and %s%.*s%s",
            judgements->coder_count ? "there is only \"" : "there is ",
            judgements->coder_count ? (int)judgements->coders[0].name.size : 4,
            judgements->coder_count ? judgements->coders[0].name.data : "none",
            judgements->coder_count ? "\"" : "");
    if (judgements->session_count == 0)
        return at_error_set(error, ATTUNE_INVALID, "no coder speaks of any session");
    if (agree->results.plan.session_count == 0)
        return at_error_set(error, ATTUNE_INVALID,
                            "no session was coded by two coders; their names must be "
                            "the same, as in \"%.*s\"",
                            AT_SLICE_ARGS(judgements->sessions[0].name));
    if (agree->results.plan.code_count == 0)
        return at_error_set(error, ATTUNE_INVALID, "no coder gives any code");
    return ATTUNE_OK;
}

static enum attune_status prepare(struct agree *agree, struct attune_error *error)
{
    struct at_judgements *judgements = agree->judgements;
    struct at_agree_results *results = &agree->results;
    struct at_agree_wishes wishes = { .codebooks = &agree->codebooks,
                                      .tolerance = results->plan.tolerance };
    results->judgements = judgements;
    enum attune_status status =
        at_agree_asked_wishes(agree->args, judgements->arena, &wishes, error);
    if (!status)
        status = at_agree_plan_make(&results->plan, judgements, &wishes, error);
    if (!status)
        status = check_coders(agree, error);
    if (!status)
        status = at_agree_asked_reference(agree->args, results, error);
    if (!status && !at_agree_sets_make(&results->sets, judgements, results->reference))
        status = at_error_nomem(error);
    return status ? status : at_agree_asked_statistics(agree->args, results, error);
}

/* Writes to `path`; "-" is standard output. */
static enum attune_status write_text(const char *path, const struct at_buffer *text,
                                     struct attune_error *error)
{
    struct at_output *output;
    if (text->failed)
        return at_error_nomem(error);
    enum attune_status status = at_output_open(&output, path, error);
    if (status)
        return status;
    at_buffer_add_slice(at_output_buffer(output), at_buffer_slice(text));
    return at_output_close(output, error);
}

/* What there is in each form: the figures, or the units coders disagree on. */
static bool add_figures(const struct agree *agree, struct at_buffer *out)
{
    bool json = at_args_has(agree->args, "json");
    bool confusion = at_args_has(agree->args, "confusion");
    if (json)
        at_agree_rows_add_json(out, &agree->results);
    else
        at_agree_report_add(out, &agree->results, &agree->form);
    if (confusion && json)
        return at_agree_confusion_add_json(out, &agree->results);
    if (confusion)
        return at_agree_confusion_add(out, &agree->results, &agree->form);
    return !out->failed;
}

static bool add_disagreements(const struct agree *agree, struct at_buffer *out,
                              bool csv)
{
    struct at_disagreements_form form = {
        .columns = agree->form.columns,
        .no_text = at_args_has(agree->args, "no-text"),
    };
    if (!form.no_text && !at_agree_why_find(&form.why, agree->args, &agree->results))
        return false;
    return csv ? at_disagreements_add_csv(out, &agree->results, &form)
           : at_args_has(agree->args, "json")
               ? at_disagreements_add_json(out, &agree->results, &form)
               : at_disagreements_add_text(out, &agree->results, &form);
}

/* To the file of --out, and, without one or with --json, to standard output. */
static enum attune_status show(const struct agree *agree, struct attune_error *error)
{
    struct at_buffer text = { 0 };
    const char *out = at_args_get(agree->args, "out", NULL);
    bool disagreements = at_args_has(agree->args, "disagreements"), made = true;
    enum attune_status status = ATTUNE_OK;
    if (out && disagreements)
        made = add_disagreements(agree, &text, true);
    else if (out)
        at_agree_rows_add_csv(&text, &agree->results);
    if (out)
        status = made ? write_text(out, &text, error) : at_error_nomem(error);
    at_buffer_reset(&text);
    if (!status && (!out || at_args_has(agree->args, "json"))) {
        made = disagreements ? add_disagreements(agree, &text, false)
                             : add_figures(agree, &text);
        status = made ? write_text("-", &text, error) : at_error_nomem(error);
    }
    at_buffer_clear(&text);
    return status;
}

/* What is there already is not replaced; what is read, never. */
static enum attune_status spare_files(const struct agree *agree,
                                      struct attune_error *error)
{
    const char *out = at_args_get(agree->args, "out", NULL);
    for (size_t i = 0; out && i < agree->args->operand_count; i++)
        if (strcmp(agree->args->operands[i], out) == 0)
            return at_error_at(error, ATTUNE_EXISTS, out, 0, 0,
                               "is one of the tables to read; what is written needs "
                               "another name");
    if (out && at_file_kind(out) == AT_FILE_REGULAR &&
        !at_args_has(agree->args, "force"))
        return at_error_at(error, ATTUNE_EXISTS, out, 0, 0,
                           "there already; add --force to replace it");
    return ATTUNE_OK;
}

/* What was settled, in place of what is to be settled. */
static int adjudicate(const struct agree *agree)
{
    struct attune_error error;
    const char *list = at_args_get(agree->args, "adjudicated", NULL);
    const char *out = at_args_get(agree->args, "out", NULL);
    enum attune_status done = spare_files(agree, &error);
    if (agree->args->operand_count > 0)
        done = at_error_set(&error, ATTUNE_INVALID,
                            "--adjudicated %s: that list says all; name no coders with "
                            "it",
                            list);
    else if (!done && out && strcmp(out, list) == 0)
        done = at_error_at(&error, ATTUNE_EXISTS, out, 0, 0,
                           "is the list to read; the patch needs another name");
    return done ? at_cli_error(&error) : at_agree_adjudicated(agree->args);
}

static int run_agree(struct agree *agree)
{
    struct attune_error error;
    int status;
    if (at_args_has(agree->args, "adjudicated"))
        return adjudicate(agree);
    if (agree->args->operand_count == 0) {
        at_error_set(&error, ATTUNE_INVALID,
                     "agree: which coders? Name tables of coders, folders of results, "
                     "or transcripts with codes");
        return at_cli_error(&error);
    }
    enum attune_status done =
        at_agree_asked_numbers(agree->args, &agree->results, &agree->form, &error);
    if (!done)
        done = at_agree_asked_form(agree->args, &agree->form, &error);
    if (!done)
        done = spare_files(agree, &error);
    if (done)
        return at_cli_error(&error);
    agree->judgements = at_agree_sources(agree->args, &status);
    if (!agree->judgements)
        return status;
    status = at_agree_codebooks_open(&agree->codebooks, agree->args, agree->judgements);
    if (status)
        return status;
    done = prepare(agree, &error);
    if (!done && !at_agree_measure(&agree->results))
        done = at_error_nomem(&error);
    if (!done)
        done = show(agree, &error);
    return done ? at_cli_error(&error) : AT_EXIT_OK;
}

static int agree_command(const struct at_args *args)
{
    struct agree agree = { .args = args };
    int status = run_agree(&agree);
    at_agree_codebooks_close(&agree.codebooks);
    at_judgements_free(agree.judgements);
    return status;
}

static const struct at_flag flags[] = {
    { "absent", 0, "WHAT",
      "what a turn without a row of a human coder means: missing (the default), or "
      "none: "
      "no code applies" },
    { "adjudicated", 0, "LIST.csv",
      "make examples of the cases that were settled in a list of --disagreements: "
      "prints "
      "a patch for the codebooks" },
    { "all", 0, NULL, "every statistic there is" },
    { "by", 0, "WHAT",
      "intervals are over cases where all sessions have one; session: over sessions" },
    { "code", 0, "CODE",
      "compare this code alone, as mbt-* does several; may be repeated" },
    { "columns", 0, "OURS=THEIRS,...",
      "which columns of the coders' tables are the session, turn, coder, code, value, "
      "case, unit, first_turn, last_turn, role, text; skip=NAME passes over one" },
    { "confusion", 0, NULL,
      "also what one coder said where another said something else, in counts" },
    { "disagreements", 0, NULL,
      "list the units that coders disagree on, the worst code first; with --out as a "
      "table to settle them in" },
    { "first-turn", 0, "N",
      "the number of a session's first turn in the tables: 1, or 0" },
    { "force", 0, NULL, "replace a file that is there already" },
    { "format", 0, "FORMAT", "text (the default), or md: Markdown, for a paper" },
    { "group", 0, "NAME=CODE,...",
      "compare these codes as one choice, of which a unit has one; may be repeated" },
    { "json", 0, NULL, "print the figures as JSON, one a line" },
    AT_FLAG_LOSSY,
    { "margin", 0, "N", "how far below the humans a scheme may be; .10 unless said" },
    { "name", 0, "PATTERN",
      "what the names of the coders' tables tell, as in '{session}.{coder}'" },
    { "no-text", 0, NULL, "print no word of a transcript" },
    { "out", 'o', "OUT",
      "write all figures to OUT.csv, a row each; or the list, or the patch" },
    { "raters", 0, "N",
      "spearman-brown: of the mean of so many coders; as many as there are unless "
      "said" },
    { "reference", 0, "CODER",
      "hold the others against this one: precision, recall, F1, balanced accuracy" },
    { "rename", 0, "CODE=NAME,...",
      "codes that the coders call differently; several may get one name" },
    { "samples", 0, "N", "how many samples intervals are of; 1000 unless said" },
    { "scheme", 's', "SCHEME", "whose codebooks tell of the codes; may be repeated" },
    { "seed", 0, "N", "where chance begins; 1 unless said" },
    { "statistic", 0, "NAME", "this statistic instead of the usual; may be repeated" },
    { "tolerance", 0, "N",
      "stretches that begin, or end, at most N turns apart do so at the same place; 0 "
      "unless said" },
    { 0 },
};

const struct at_command at_command_agree = {
    .name = "agree",
    .summary = "how far coders agree, people or schemes, code by code",
    .operands = "[NAME=]CODER [NAME=]CODER...",
    .takes_its_time = true,
    .flags = flags,
    .example = "attune agree anna.csv ben.csv results/",
    .explains = "sets what attune found beside what two coders wrote down, and them "
                "beside each other",
    .run = agree_command,
    .about =
        "A coder is a table that a person filled in (CSV or TSV: session, turn, code; "
        "or a column a code, or a column a coder), a folder of results of `attune "
        "run`, or a transcript with codes in it. Units are aligned by session and "
        "turn; what is not in both is told.",
};
