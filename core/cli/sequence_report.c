/* sequence_report.c - cases are asked first whether they are alike; then each table is
 * worked out by itself, with the same seed, so that none depends on the others. */
#include "cli/sequence_report.h"

#include <math.h>

#include "stats/permutation.h"
#include "stats/quasi.h"

static const double differ_below = .05;

static struct at_arena *arena_of(const struct at_sequence_report *report)
{
    return report->turns->arena;
}

/* Cases where there are two or more, else sessions; sessions of a case stand together. */
static uint32_t *find_groups(struct at_sequence_report *report)
{
    const struct at_coded_session *sessions = report->turns->sessions;
    size_t count = report->turns->session_count, cases = 0;
    uint32_t *group = at_arena_alloc(arena_of(report), (count + 1) * sizeof *group);
    if (!group)
        return NULL;
    for (size_t i = 0; i < count; i++) {
        cases +=
            i == 0 || strcmp(sessions[i].case_name, sessions[i - 1].case_name) != 0;
        group[i] = (uint32_t)cases - 1;
    }
    report->group_noun = cases > 1 ? "case" : "session";
    report->group_count = cases > 1 ? cases : count;
    for (size_t i = 0; cases <= 1 && i < count; i++)
        group[i] = (uint32_t)i;
    return group;
}

static const char *group_name(const struct at_sequence_report *report,
                              const uint32_t *group, uint32_t which)
{
    size_t session = 0;
    while (group[session] != which)
        session++;
    const struct at_coded_session *found = &report->turns->sessions[session];
    return *report->group_noun == 'c' ? found->case_name : found->name;
}

static bool is_none(const struct at_sequence_report *report, size_t code)
{
    return report->turns->has_none && code + 1 == report->turns->sequence.codes;
}

/* Where no code can follow itself; turns without one may. */
static enum attune_status expect_no_repeats(const struct at_sequence_report *report,
                                            const struct at_transitions *transitions,
                                            double **expected,
                                            struct attune_error *error)
{
    size_t codes = transitions->codes;
    bool *possible = at_arena_alloc(arena_of(report), codes * codes * sizeof *possible);
    *expected = at_arena_alloc(arena_of(report), codes * codes * sizeof **expected);
    if (!possible || !*expected)
        return at_error_nomem(error);
    for (size_t i = 0; i < codes * codes; i++) {
        possible[i] = i / codes != i % codes || is_none(report, i / codes);
        if (!possible[i] && transitions->counts[i] > 0)
            return at_error_set(error, ATTUNE_INVALID,
                                "\"%s\" follows itself at lag %u, which --no-repeats "
                                "says it cannot",
                                report->turns->codes[i / codes],
                                (unsigned)report->asked->lag);
    }
    if (!at_quasi_expected(transitions->counts, possible, codes, *expected))
        *expected = NULL;
    return ATTUNE_OK;
}

static struct at_sequence_cell cell_of(const struct at_transitions *transitions,
                                       size_t cell)
{
    struct at_sequence_cell made = {
        .transition = at_transition_of(transitions, cell / transitions->codes,
                                       cell % transitions->codes),
    };
    made.probability = at_transition_probability(&made.transition);
    made.expected = at_transition_expected(&made.transition);
    made.residual = at_adjusted_residual(&made.transition);
    made.q = at_yule_q(&made.transition);
    return made;
}

static void correct_expected(struct at_sequence_cell *cell, const double *expected)
{
    if (!expected) {
        cell->expected = cell->residual = at_statistic_missing(
            cell->transition.steps, "rows and columns cannot add up without repeats");
        return;
    }
    cell->expected.value = *expected;
    cell->residual = at_adjusted_residual_from(&cell->transition, *expected);
    if (*expected == 0)
        cell->q = at_statistic_missing(cell->transition.steps, "it cannot happen");
}

/* Dealing turns out anew would make repeats, so without them nothing is tested. */
static enum attune_status test_cells(const struct at_sequence_report *report,
                                     const struct at_steps *steps,
                                     struct at_sequence_cell *cells,
                                     struct attune_error *error)
{
    const struct at_sequence *sequence = &report->turns->sequence;
    struct at_random random = { report->asked->seed };
    size_t count = sequence->codes * sequence->codes;
    double *p = at_arena_alloc(arena_of(report), 2 * count * sizeof *p);
    if (!p)
        return at_error_nomem(error);
    for (size_t i = 0; i < count; i++)
        cells[i].p = cells[i].corrected = NAN;
    if (report->asked->no_repeats)
        return ATTUNE_OK;
    if (!at_permutation_test(arena_of(report), sequence, steps, report->asked->deals,
                             &random, p))
        return at_error_nomem(error);
    memcpy(p + count, p, count * sizeof *p);
    if (!at_holm_correct(arena_of(report), p + count, count))
        return at_error_nomem(error);
    for (size_t i = 0; i < count; i++) {
        cells[i].p = p[i];
        cells[i].corrected = p[count + i];
    }
    return ATTUNE_OK;
}

static enum attune_status fill_cells(const struct at_sequence_report *report,
                                     const struct at_steps *steps,
                                     struct at_sequence_table *table,
                                     struct attune_error *error)
{
    const struct at_sequence *sequence = &report->turns->sequence;
    struct at_transitions transitions;
    size_t count = sequence->codes * sequence->codes;
    double *expected = NULL;
    struct at_sequence_cell *cells =
        at_arena_alloc(arena_of(report), count * sizeof *cells);
    if (!cells || !at_transitions_init(&transitions, arena_of(report), sequence->codes))
        return at_error_nomem(error);
    at_transitions_add(&transitions, sequence, steps->steps, steps->count);
    table->cells = cells;
    table->steps = transitions.steps;
    for (size_t i = 0; i < count; i++)
        cells[i] = cell_of(&transitions, i);
    enum attune_status status = ATTUNE_OK;
    if (report->asked->no_repeats)
        status = expect_no_repeats(report, &transitions, &expected, error);
    for (size_t i = 0; report->asked->no_repeats && status == ATTUNE_OK && i < count;
         i++)
        correct_expected(&cells[i], expected ? &expected[i] : NULL);
    return status == ATTUNE_OK ? test_cells(report, steps, cells, error) : status;
}

/* The steps of one group, which stand together. */
static struct at_steps steps_of_group(const struct at_sequence_report *report,
                                      const struct at_steps *steps,
                                      const uint32_t *group, uint32_t which)
{
    const uint32_t *session = report->turns->sequence.session;
    size_t from = 0, end;
    while (from < steps->count && group[session[steps->steps[from].first]] != which)
        from++;
    for (end = from; end < steps->count; end++)
        if (group[session[steps->steps[end].first]] != which)
            break;
    return (struct at_steps){ end - from, steps->steps + from };
}

/* `back` are the steps that a chain goes on with. */
static enum attune_status make_table(struct at_sequence_report *report,
                                     struct at_sequence_table *table,
                                     struct at_steps steps, struct at_steps back,
                                     struct attune_error *error)
{
    enum attune_status status = fill_cells(report, &steps, table, error);
    if (status != ATTUNE_OK)
        return status;
    table->chains =
        at_chains_of(arena_of(report), &report->turns->sequence, &steps, &back);
    return table->chains.chains ? ATTUNE_OK : at_error_nomem(error);
}

static size_t sessions_of(const struct at_sequence_report *report,
                          const uint32_t *group, uint32_t which)
{
    size_t count = 0;
    for (size_t i = 0; i < report->turns->session_count; i++)
        count += group[i] == which;
    return count;
}

/* Turns are dealt out session by session, so p needs no cases that are alike. */
static enum attune_status add_up_tables(struct at_sequence_report *report,
                                        const struct at_steps *steps,
                                        struct attune_error *error)
{
    size_t codes = report->turns->sequence.codes, count = codes * codes;
    struct at_sequence_cell *cells =
        at_arena_alloc(arena_of(report), count * sizeof *cells);
    if (!cells)
        return at_error_nomem(error);
    report->all = (struct at_sequence_table){ .group = "", .cells = cells };
    for (size_t g = 0; g < report->table_count; g++) {
        report->all.sessions += report->tables[g].sessions;
        report->all.steps += report->tables[g].steps;
        for (size_t i = 0; i < count; i++) {
            const struct at_transition *of_group =
                &report->tables[g].cells[i].transition;
            cells[i].transition.count += of_group->count;
            cells[i].transition.row += of_group->row;
            cells[i].transition.column += of_group->column;
        }
    }
    for (size_t i = 0; i < count; i++)
        cells[i].residual = report->combined[i].z;
    return test_cells(report, steps, cells, error);
}

static enum attune_status combine_tables(struct at_sequence_report *report,
                                         const struct at_steps *steps,
                                         struct attune_error *error)
{
    size_t codes = report->turns->sequence.codes, groups = report->table_count;
    struct at_combined *combined =
        at_arena_alloc(arena_of(report), codes * codes * sizeof *combined);
    struct at_transition *of_group =
        at_arena_alloc(arena_of(report), groups * sizeof *of_group);
    double *room = at_arena_alloc(arena_of(report), groups * sizeof *room);
    if (!combined || !of_group || !room)
        return at_error_nomem(error);
    for (size_t i = 0; i < codes * codes; i++) {
        for (size_t g = 0; g < groups; g++)
            of_group[g] = report->tables[g].cells[i].transition;
        combined[i] = at_combine(of_group, groups, room);
    }
    report->combined = combined;
    return add_up_tables(report, steps, error);
}

static enum attune_status make_tables(struct at_sequence_report *report,
                                      const struct at_steps *steps,
                                      const struct at_steps *back,
                                      const uint32_t *group, struct attune_error *error)
{
    const struct at_sequence_asked *asked = report->asked;
    bool apart =
        !report->homogeneity.statistic.missing && report->homogeneity.p < differ_below;
    bool each = asked->pooling == AT_POOL_NEVER ||
                (asked->pooling == AT_POOL_IF_ALIKE && apart);
    report->table_count = each ? report->group_count : 1;
    report->tables =
        at_arena_alloc(arena_of(report), report->table_count * sizeof *report->tables);
    if (!report->tables)
        return at_error_nomem(error);
    if (!each) {
        report->tables[0].group = "";
        report->tables[0].sessions = report->turns->session_count;
        return make_table(report, &report->tables[0], *steps, *back, error);
    }
    enum attune_status status = ATTUNE_OK;
    for (uint32_t g = 0; status == ATTUNE_OK && g < report->group_count; g++) {
        report->tables[g].group = group_name(report, group, g);
        report->tables[g].sessions = sessions_of(report, group, g);
        status = make_table(report, &report->tables[g],
                            steps_of_group(report, steps, group, g),
                            steps_of_group(report, back, group, g), error);
    }
    return status == ATTUNE_OK ? combine_tables(report, steps, error) : status;
}

/* Is what follows what the same in all groups, and in both halves of sessions? */
static enum attune_status compare_steps(struct at_sequence_report *report,
                                        const struct at_steps *steps,
                                        const uint32_t *group,
                                        struct attune_error *error)
{
    const struct at_sequence *sequence = &report->turns->sequence;
    struct at_random random = { report->asked->seed };
    size_t deals = report->asked->deals;
    uint32_t *of_step =
        at_arena_alloc(arena_of(report), steps->count * sizeof *of_step);
    if (!of_step)
        return at_error_nomem(error);
    for (size_t i = 0; i < steps->count; i++)
        of_step[i] = group[sequence->session[steps->steps[i].first]];
    if (!at_homogeneity_test(arena_of(report), sequence, steps, of_step,
                             report->group_count, deals, &random, &report->homogeneity))
        return at_error_nomem(error);
    for (size_t from = 0, end; from < steps->count; from = end) {
        uint32_t session = sequence->session[steps->steps[from].first];
        for (end = from; end < steps->count; end++)
            if (sequence->session[steps->steps[end].first] != session)
                break;
        for (size_t i = from; i < end; i++)
            of_step[i] = i - from >= (end - from) / 2;
    }
    if (!at_homogeneity_test(arena_of(report), sequence, steps, of_step, 2, deals,
                             &random, &report->stationarity))
        return at_error_nomem(error);
    return ATTUNE_OK;
}

static enum attune_status check_single_codes(const struct at_coded_turns *turns,
                                             struct attune_error *error)
{
    const struct at_sequence *sequence = &turns->sequence;
    for (size_t t = 0; t < sequence->turns; t++) {
        const uint32_t *code = &sequence->code[sequence->start[t]];
        if (sequence->start[t + 1] - sequence->start[t] > 1)
            return at_error_set(error, ATTUNE_INVALID,
                                "turn %u of session \"%s\" has two codes, \"%s\" and "
                                "\"%s\": --no-repeats needs one a turn, which --codes "
                                "can choose",
                                (unsigned)sequence->number[t],
                                turns->sessions[sequence->session[t]].name,
                                turns->codes[code[0]], turns->codes[code[1]]);
    }
    return ATTUNE_OK;
}

enum attune_status at_sequence_report_make(struct at_sequence_report *report,
                                           struct at_coded_turns *turns,
                                           const struct at_sequence_asked *asked,
                                           struct attune_error *error)
{
    const struct at_sequence *sequence = &turns->sequence;
    *report = (struct at_sequence_report){ .turns = turns, .asked = asked };
    if (asked->no_repeats && check_single_codes(turns, error) != ATTUNE_OK)
        return ATTUNE_INVALID;
    const uint32_t *group = find_groups(report);
    struct at_steps steps =
        at_steps_of(turns->arena, sequence, asked->lag, asked->from, asked->to);
    struct at_steps back =
        at_steps_of(turns->arena, sequence, asked->lag, asked->to, asked->from);
    if (!group || !steps.steps || !back.steps)
        return at_error_nomem(error);
    if (steps.count == 0)
        return at_error_set(error, ATTUNE_INVALID,
                            "no session has two turns so far apart, or of these roles");
    enum attune_status status = compare_steps(report, &steps, group, error);
    return status == ATTUNE_OK ? make_tables(report, &steps, &back, group, error)
                               : status;
}
