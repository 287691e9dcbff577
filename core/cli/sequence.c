/* sequence.c - attune sequence: which code follows which, of results written before. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/chosen_codes.h"
#include "cli/sequence_print.h"
#include "cli/session.h"
#include "read/file_name.h"
#include "transcript/transcript.h"

enum { LAG_MOST = 1000, DEALS_MOST = 1000000, CODES_MOST = 300 };

struct sequence {
    const struct at_args *args;
    struct at_sequence_asked asked;
    struct at_coded_turns *turns; /* owned */
    struct at_sequence_report report;
    struct at_sequence_timing timing;
};

/* The number of an option, from `least` to `most`. */
static enum attune_status read_number(const struct at_args *args, const char *name,
                                      int64_t least, int64_t most, int64_t *number,
                                      struct attune_error *error)
{
    const char *text = at_args_get(args, name, NULL);
    if (!text || (at_number_read(at_slice_of(text), number) && *number >= least &&
                  *number <= most))
        return ATTUNE_OK;
    return at_error_set(error, ATTUNE_INVALID,
                        "--%s takes a number from %lld to %lld, not \"%s\"", name,
                        (long long)least, (long long)most, text);
}

static enum attune_status read_side(const struct at_args *args, const char *name,
                                    uint8_t *side, struct attune_error *error)
{
    const char *text = at_args_get(args, name, NULL);
    enum at_role role;
    *side = AT_SIDE_ANY;
    if (!text)
        return ATTUNE_OK;
    if (!at_role_find(at_slice_of(text), &role))
        return at_error_set(error, ATTUNE_INVALID,
                            "--%s takes therapist, patient, other or any, not \"%s\"",
                            name, text);
    *side = role == AT_ROLE_ANY ? AT_SIDE_ANY : (uint8_t)role;
    return ATTUNE_OK;
}

static enum attune_status check_pairs(const struct at_args *args,
                                      struct attune_error *error)
{
    static const char *const apart[][2] = { { "csv", "json" }, { "each", "pool" } };
    for (size_t i = 0; i < sizeof apart / sizeof *apart; i++)
        if (at_args_has(args, apart[i][0]) && at_args_has(args, apart[i][1]))
            return at_error_set(error, ATTUNE_INVALID,
                                "--%s and --%s exclude each other", apart[i][0],
                                apart[i][1]);
    if (at_args_has(args, "start") != at_args_has(args, "until"))
        return at_error_set(error, ATTUNE_INVALID,
                            "--start CODES and --until CODES belong together");
    return ATTUNE_OK;
}

static enum attune_status read_asked(struct sequence *it, struct attune_error *error)
{
    const struct at_args *args = it->args;
    int64_t lag = 1, deals = 9999, seed = 1;
    enum attune_status status = check_pairs(args, error);
    if (status == ATTUNE_OK)
        status = read_number(args, "lag", 0, LAG_MOST, &lag, error);
    if (status == ATTUNE_OK)
        status = read_number(args, "deals", 99, DEALS_MOST, &deals, error);
    if (status == ATTUNE_OK)
        status = read_number(args, "seed", 0, INT32_MAX, &seed, error);
    if (status == ATTUNE_OK)
        status = read_side(args, "from", &it->asked.from, error);
    if (status == ATTUNE_OK)
        status = read_side(args, "to", &it->asked.to, error);
    it->asked.lag = (uint32_t)lag;
    it->asked.deals = (size_t)deals;
    it->asked.seed = (uint64_t)seed;
    it->asked.no_repeats = at_args_has(args, "no-repeats");
    it->asked.pooling = at_args_has(args, "pool")   ? AT_POOL_ALWAYS
                        : at_args_has(args, "each") ? AT_POOL_NEVER
                                                    : AT_POOL_IF_ALIKE;
    return status;
}

/* Those of --codes, or all. */
static enum attune_status choose_codes(struct sequence *it, struct attune_error *error)
{
    struct at_coded_turns *turns = it->turns;
    const char *none = it->asked.no_repeats ? "(no code)" : NULL;
    uint32_t *place =
        at_arena_alloc(turns->arena, (turns->sequence.codes + 1) * sizeof *place);
    if (!place)
        return at_error_nomem(error);
    enum attune_status status =
        at_chosen_codes_find(turns, at_args_get(it->args, "codes", "*"), place, error);
    if (status == ATTUNE_OK)
        status = at_chosen_codes_keep(turns, place, none, error);
    if (status == ATTUNE_OK && turns->sequence.codes > CODES_MOST)
        return at_error_set(
            error, ATTUNE_INVALID,
            "%zu codes make too large a table: --codes chooses up to %d",
            turns->sequence.codes, CODES_MOST);
    return status;
}

static enum attune_status work_out(struct sequence *it, const char *results,
                                   struct attune_error *error)
{
    const struct at_args *args = it->args;
    const struct at_coded_turns_asked asked = { at_args_get(args, "scheme", NULL),
                                                at_args_has(args, "lossy") };
    enum attune_status status = at_coded_turns_read(&it->turns, results, &asked, error);
    if (status == ATTUNE_OK && at_args_has(args, "start"))
        status =
            at_sequence_time(&it->timing, it->turns, at_args_get(args, "start", NULL),
                             at_args_get(args, "until", NULL), error);
    if (status == ATTUNE_OK)
        status = choose_codes(it, error);
    if (status == ATTUNE_OK)
        status = at_sequence_report_make(&it->report, it->turns, &it->asked, error);
    return status;
}

/* What the figures rest on, and what was left out, for whoever looks at a terminal. */
static void add_notes(const struct sequence *it)
{
    if (at_args_has(it->args, "quiet"))
        return;
    if (!it->turns->has_all_turns)
        fputs("turns without a code are not in this table: a folder of results has "
              "them\n",
              stderr);
    if (it->turns->passed_over)
        fprintf(stderr, "%zu coding%s of other units than turns %s passed over\n",
                it->turns->passed_over, it->turns->passed_over == 1 ? "" : "s",
                it->turns->passed_over == 1 ? "was" : "were");
}

static int print(const struct sequence *it)
{
    struct at_buffer out = { 0 };
    struct attune_error error;
    const struct at_sequence_print form = {
        .report = &it->report,
        .timing = at_args_has(it->args, "start") ? &it->timing : NULL,
        .chains = at_args_has(it->args, "chains"),
        .each = at_args_has(it->args, "each"),
        .columns = (size_t)at_cli_columns(),
        .colored = at_cli_colored(it->args, STDOUT_FILENO),
        .out = &out,
    };
    if (at_args_has(it->args, "json"))
        at_sequence_add_json(&form);
    else if (at_args_has(it->args, "csv"))
        at_sequence_add_csv(&form);
    else
        at_sequence_add_text(&form);
    int status = AT_EXIT_OK;
    if (out.failed) {
        at_error_nomem(&error);
        status = at_cli_error(&error);
    } else {
        fputs(at_buffer_text(&out), stdout);
        add_notes(it);
    }
    at_buffer_clear(&out);
    return status;
}

static int sequence_command(const struct at_args *args)
{
    struct sequence it = { .args = args };
    struct attune_error error;
    if (args->operand_count != 1) {
        fputs("attune sequence: name one folder of results, or a codings.csv, as in "
              "`attune sequence results/`\n",
              stderr);
        return AT_EXIT_USAGE;
    }
    enum attune_status status = read_asked(&it, &error);
    if (status == ATTUNE_OK)
        status = work_out(&it, args->operands[0], &error);
    int ends = status == ATTUNE_OK ? print(&it) : at_cli_error(&error);
    at_coded_turns_free(it.turns);
    return ends;
}

static const struct at_flag flags[] = {
    { "chains", 0, NULL, "also three codes in a row" },
    { "codes", 0, "CODES",
      "these codes alone, in this order, as in mbt-explore,rup-*" },
    { "csv", 0, NULL, "print CSV, a row a transition (or chain, or point of a curve)" },
    { "deals", 0, "N", "of the permutation tests (9999)" },
    { "each", 0, NULL,
      "a table for each case, or session, even if they are alike or many" },
    { "from", 0, "ROLE", "whose turns come before: therapist, patient, other or any" },
    { "json", 0, NULL, "print everything as JSON" },
    { "lag", 0, "N", "how many turns later (1); 0 is the same turn" },
    { "lossy", 0, NULL, "replace bytes that are not UTF-8 instead of giving up" },
    { "no-repeats", 0, NULL, "no code can follow itself: expect other counts" },
    { "pool", 0, NULL, "one table, even if cases differ" },
    { "scheme", 's', "SCHEME", "the codes of this scheme alone" },
    { "seed", 0, "N", "of the permutation tests (1): the same seed, the same p" },
    { "start", 0, "CODES", "time how long it takes from one of these codes" },
    { "to", 0, "ROLE", "whose turns come after" },
    { "until", 0, "CODES", "to the next of these" },
    { 0 },
};

const struct at_command at_command_sequence = {
    .name = "sequence",
    .summary = "which code follows which: transitions and lag analysis",
    .operands = "RESULTS",
    .takes_its_time = true,
    .flags = flags,
    .example = "attune sequence results/ --from therapist --to patient",
    .explains = "prints what patients' turns are after what therapists' turns, of the "
                "results that `attune run -o results/` wrote",
    .run = sequence_command,
    .about =
        "Counts how often a turn with one code is followed by a turn with another, "
        "beside what would be expected if nothing followed anything: adjusted "
        "residuals z, Yule's Q, and permutation probabilities corrected for the "
        "number of transitions. Cases are pooled only where they do not differ.",
};
