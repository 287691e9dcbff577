/* test_fixtures.c - agreement and sequences over published tables and their answers, which
 * are not part of attune: $DATA/stats holds them, or ../shared/data/stats. Each answer is
 * held to four decimals; where the folder is not there, the tests are skipped. */
#include <stdio.h>
#include <stdlib.h>

#include "io/csv.h"
#include "io/file.h"
#include "io/json.h"
#include "stats/agreement.h"
#include "stats/icc.h"
#include "stats/kappa.h"
#include "stats/panel_agreement.h"
#include "stats/transitions.h"
#include "stats_check.h"

enum { FILE_MOST = 1 << 20, PATH_ROOM = 512, ROWS = 200, COLUMNS = 8 };

static const struct at_distances nominal = { .metric = AT_METRIC_NOMINAL };
static const struct at_distances linear = { .metric = AT_METRIC_LINEAR };
static const struct at_distances squared = { .metric = AT_METRIC_SQUARED };
static const struct at_distances ordinal = { .metric = AT_METRIC_ORDINAL };

static void path_of(char *path, const char *name)
{
    const char *data = getenv("DATA");
    snprintf(path, PATH_ROOM, "%s/stats/%s", data && *data ? data : "../shared/data",
             name);
}

/* The answers to a file; skips the test where there are none. */
static const struct at_json *answers_to(void *arena, const char *name)
{
    char path[PATH_ROOM];
    struct at_buffer text = { 0 };
    struct attune_error error;
    const struct at_json *root;
    path_of(path, "expected.json");
    if (at_file_kind(path) != AT_FILE_REGULAR) {
        print_message("skipped: there is no %s; DATA=FOLDER says where it is\n", path);
        skip();
    }
    if (at_file_read(&text, path, FILE_MOST, &error) ||
        at_json_parse(&root, arena, at_buffer_slice(&text), path, &error))
        fail_msg("%s", error.message);
    at_buffer_clear(&text);
    const struct at_json *answers = at_json_find(at_json_find(root, name), "computed");
    if (!answers)
        fail_msg("%s: no answers to %s", path, name);
    return answers;
}

static double number(const struct at_json *answers, const char *key)
{
    const struct at_json *found = at_json_find(answers, key);
    if (!found || found->kind != AT_JSON_NUMBER)
        fail_msg("no answer \"%s\"", key);
    return found->number;
}

/* A file's cells behind its header and first column; NAN where they are empty. */
struct cells {
    size_t rows, columns;
    double at[ROWS * COLUMNS];
    char codes[ROWS][24]; /* the second column as text */
};

static struct cells cells_of(const char *name)
{
    static struct cells cells; /* too large for some stacks */
    char path[PATH_ROOM];
    struct at_lines *lines;
    struct at_csv_row row;
    path_of(path, name);
    assert_int_equal(at_lines_open(&lines, path, false, NULL), ATTUNE_OK);
    struct at_csv *csv = at_csv_new(lines, ',');
    assert_non_null(csv);
    cells.rows = 0;
    assert_int_equal(at_csv_next(csv, &row, NULL), ATTUNE_OK);
    for (; at_csv_next(csv, &row, NULL) == ATTUNE_OK; cells.rows++) {
        cells.columns = row.count - 1;
        assert_true(cells.rows < ROWS && cells.columns <= COLUMNS);
        for (size_t i = 0; i < cells.columns; i++) {
            struct at_slice field = row.fields[i + 1];
            snprintf(cells.codes[cells.rows], sizeof cells.codes[0], "%.*s",
                     AT_SLICE_ARGS(field));
            cells.at[cells.rows * cells.columns + i] =
                field.size ? strtod(cells.codes[cells.rows], NULL) : NAN;
        }
    }
    at_csv_free(csv);
    at_lines_close(lines);
    return cells;
}

static struct at_ratings square_ratings(void *arena, const char *name)
{
    struct cells cells = cells_of(name);
    int counts[COLUMNS * COLUMNS];
    assert_int_equal(cells.rows, cells.columns);
    for (size_t i = 0; i < cells.rows * cells.columns; i++)
        counts[i] = (int)cells.at[i];
    return ratings_of_table(arena, counts, cells.columns);
}

static void cohen_1968(void **state)
{
    static const double given[] = { 0, 1, 3, 1, 0, 6, 3, 6, 0 };
    const struct at_distances weights = { .metric = AT_METRIC_GIVEN, .given = given };
    const struct at_json *answers = answers_to(*state, "cohen1968.csv");
    const struct at_table *table =
        table_of(*state, square_ratings(*state, "cohen1968.csv"));
    assert_figure(at_cohen_kappa(table, &nominal), number(answers, "kappa"));
    assert_figure(at_cohen_kappa(table, &weights), number(answers, "weighted_kappa"));
}

/* Its standard errors take units for independent, which turns of a session are not:
 * attune has none, but intervals over sessions. */
static void landis_and_koch_1977(void **state)
{
    const struct at_json *answers = answers_to(*state, "agresti_pathologists.csv");
    const struct at_table *table =
        table_of(*state, square_ratings(*state, "agresti_pathologists.csv"));
    assert_figure(at_cohen_kappa(table, &nominal), number(answers, "kappa"));
    assert_figure(at_cohen_kappa(table, &linear), number(answers, "kappa_linear"));
    assert_figure(at_cohen_kappa(table, &squared), number(answers, "kappa_quadratic"));
}

static void gwet_2008(void **state)
{
    const struct at_json *answers = answers_to(*state, "gwet_paradox.csv");
    struct at_ratings ratings = square_ratings(*state, "gwet_paradox.csv");
    const struct at_table *table = table_of(*state, ratings);
    const struct at_agreement *both = agreement_of(*state, ratings);
    assert_figure(at_cohen_kappa(table, &nominal), number(answers, "kappa"));
    assert_figure(at_gwet_ac(both, &nominal), number(answers, "AC1"));
    assert_figure(at_scott_pi(table), number(answers, "scott_pi"));
    assert_figure(at_percent_agreement(table), number(answers, "percent_agreement"));
}

static void fleiss_1971(void **state)
{
    static const char *const names[] = { "depression", "personality_disorder",
                                         "schizophrenia", "neurosis", "other" };
    const struct at_json *answers = answers_to(*state, "fleiss1971.csv");
    struct cells cells = cells_of("fleiss1971.csv");
    int counts[ROWS * COLUMNS];
    for (size_t i = 0; i < cells.rows * cells.columns; i++)
        counts[i] = (int)cells.at[i];
    const struct at_agreement *all = agreement_of(
        *state, ratings_of_counts(*state, counts, cells.rows, cells.columns, 6));
    double percent = number(answers, "P_bar"), chance = number(answers, "Pe_bar");
    assert_figure(at_percent_agreement(&all->agreed), percent);
    assert_figure(at_fleiss_kappa(all), number(answers, "kappa"));
    assert_figure(at_fleiss_kappa(all), (percent - chance) / (1 - chance));
    for (size_t k = 0; k < 5; k++) {
        struct at_agreement_room room;
        struct at_agreement one = at_agreement_against_rest(all, k, &room);
        assert_figure(at_fleiss_kappa(&one),
                      number(at_json_find(answers, "by_category"), names[k]));
    }
}

static const struct at_agreement *four_observers(void *arena)
{
    struct cells cells = cells_of("krippendorff.csv");
    size_t count = cells.rows * cells.columns;
    int32_t *codes = at_arena_alloc(arena, count * sizeof *codes);
    assert_non_null(codes);
    for (size_t i = 0; i < count; i++)
        codes[i] = isnan(cells.at[i]) ? AT_RATING_MISSING : (int32_t)cells.at[i] - 1;
    struct at_ratings ratings = { cells.rows, cells.columns, 5, codes, 1, NULL, NULL };
    return agreement_of(arena, ratings);
}

static void krippendorff(void **state)
{
    static const double values[] = { 1, 2, 3, 4, 5 };
    const struct at_distances interval = { AT_METRIC_SQUARED, values, NULL };
    const struct at_distances ratio = { AT_METRIC_RATIO, values, NULL };
    const struct at_json *answers = answers_to(*state, "krippendorff.csv");
    const struct at_agreement *all = four_observers(*state);
    assert_figure(at_krippendorff_alpha(all, &nominal),
                  number(answers, "alpha_nominal"));
    assert_figure(at_krippendorff_alpha(all, &ordinal),
                  number(answers, "alpha_ordinal"));
    assert_figure(at_krippendorff_alpha(all, &interval),
                  number(answers, "alpha_interval"));
    assert_figure(at_krippendorff_alpha(all, &ratio), number(answers, "alpha_ratio"));
    answers = answers_to(*state, "krippendorff.csv#gwet");
    assert_figure(at_percent_agreement(&all->agreed),
                  number(answers, "percent_agreement"));
    assert_figure(at_gwet_ac(all, &nominal), number(answers, "AC1"));
    assert_figure(at_fleiss_kappa(all), number(answers, "fleiss_missing"));
    assert_figure(at_pabak(&all->agreed), number(answers, "brennan_prediger"));
}

static void shrout_and_fleiss_1979(void **state)
{
    static const char *const forms[] = { "ICC(1,1)", "ICC(2,1)", "ICC(3,1)",
                                         "ICC(1,k)", "ICC(2,k)", "ICC(3,k)" };
    const struct at_json *answers = answers_to(*state, "shrout_fleiss1979.csv");
    const struct at_json *squares = at_json_find(answers, "MS");
    struct cells cells = cells_of("shrout_fleiss1979.csv");
    struct at_scores scores = { cells.rows, cells.columns, cells.at, 1, NULL };
    struct at_judges *judges = at_judges_new(*state, &scores);
    assert_non_null(judges);
    struct at_anova anova = at_judges_anova(judges, NULL);
    assert_figure(at_statistic(anova.between_targets, 6),
                  number(squares, "between_targets"));
    assert_figure(at_statistic(anova.within, 6), number(squares, "within"));
    assert_figure(at_statistic(anova.between_judges, 6), number(squares, "raters"));
    assert_figure(at_statistic(anova.error, 6), number(squares, "error"));
    for (int form = AT_ICC_1_1; form <= AT_ICC_3_K; form++)
        assert_figure(at_icc(&anova, (enum at_icc)form), number(answers, forms[form]));
}

/* Every cell of a table of transitions: its expected count and adjusted residual. */
static void assert_cells(const struct at_json *answers,
                         struct at_transition (*cell)(const void *table, size_t row,
                                                      size_t column),
                         const void *table)
{
    const struct at_json *expected = at_json_find(answers, "expected");
    const struct at_json *residuals = at_json_find(answers, "adjusted_residuals");
    assert_true(expected && residuals && expected->count == residuals->count);
    for (size_t row = 0; row < expected->count; row++)
        for (size_t column = 0; column < expected->items[row]->count; column++) {
            struct at_transition one = cell(table, row, column);
            assert_figure(at_transition_expected(&one),
                          expected->items[row]->items[column]->number);
            assert_figure(at_adjusted_residual(&one),
                          residuals->items[row]->items[column]->number);
        }
}

static struct at_transition cell_of_counts(const void *table, size_t row, size_t column)
{
    const struct cells *cells = table;
    struct at_transition cell = { .count = cells->at[row * cells->columns + column] };
    for (size_t i = 0; i < cells->rows; i++)
        for (size_t j = 0; j < cells->columns; j++) {
            double count = cells->at[i * cells->columns + j];
            cell.row += i == row ? count : 0;
            cell.column += j == column ? count : 0;
            cell.steps += count;
        }
    return cell;
}

static void agresti_2007(void **state)
{
    const struct at_json *answers = answers_to(*state, "agresti_party.csv");
    struct cells cells = cells_of("agresti_party.csv");
    assert_cells(answers, cell_of_counts, &cells);
}

static struct at_transition cell_of_steps(const void *table, size_t row, size_t column)
{
    return at_transition_of(table, row, column);
}

/* One code a turn, in a session of its own. */
static struct at_sequence talk_of(void *arena, const struct cells *cells,
                                  const char *const *names, size_t count)
{
    size_t turns = cells->rows, size = (turns + 1) * sizeof(uint32_t);
    uint32_t *start = at_arena_alloc(arena, size), *code = at_arena_alloc(arena, size);
    uint32_t *session = at_arena_alloc(arena, size);
    uint8_t *side = at_arena_alloc(arena, turns);
    assert_true(start && code && session && side);
    for (uint32_t turn = 0; turn < turns; turn++) {
        start[turn + 1] = turn + 1;
        while (strcmp(names[code[turn]], cells->codes[turn]) != 0)
            assert_true(++code[turn] < count);
    }
    return (struct at_sequence){ count, turns, start, code, start, session, side };
}

static void a_dialogue_of_annomi(void **state)
{
    static const char *const codes[] = { "C:change",     "C:neutral",
                                         "T:other",      "T:question",
                                         "T:reflection", "T:therapist_input" };
    static const char *const lags[] = { "lag1", "lag2", "lag3" };
    const struct at_json *answers = answers_to(*state, "lag_annomi_dev.csv");
    struct cells cells = cells_of("lag_annomi_dev.csv");
    struct at_sequence talk = talk_of(*state, &cells, codes, 6);
    for (uint32_t lag = 1; lag <= 3; lag++) {
        const struct at_json *of_lag = at_json_find(answers, lags[lag - 1]);
        struct at_transitions all;
        struct at_steps steps =
            at_steps_of(*state, &talk, lag, AT_SIDE_ANY, AT_SIDE_ANY);
        assert_true(steps.steps && at_transitions_init(&all, *state, talk.codes));
        at_transitions_add(&all, &talk, steps.steps, steps.count);
        assert_true(all.steps == number(of_lag, "n"));
        const struct at_json *observed = at_json_find(of_lag, "observed");
        for (size_t i = 0; i < 36; i++)
            assert_true(all.counts[i] == observed->items[i / 6]->items[i % 6]->number);
        assert_cells(of_lag, cell_of_steps, &all);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_ARENA(cohen_1968),   IN_ARENA(landis_and_koch_1977),
        IN_ARENA(gwet_2008),    IN_ARENA(fleiss_1971),
        IN_ARENA(krippendorff), IN_ARENA(shrout_and_fleiss_1979),
        IN_ARENA(agresti_2007), IN_ARENA(a_dialogue_of_annomi),
    };
    return cmocka_run_group_tests_name("fixtures", tests, NULL, NULL);
}
