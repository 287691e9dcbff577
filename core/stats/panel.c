/* panel.c - the columns of the sums: how many units were rated, a share for each category,
 * and for each cell its count in `agreed` and its count in `coincidences`. */
#include "stats/panel.h"

#include "stats/cells.h"
#include "stats/grouping.h"
#include "stats/sums.h"

struct at_panel {
    struct at_arena *arena; /* borrowed: we live in it */
    size_t categories;
    struct at_cells cells;
    struct at_sums *sums;
    int32_t *said; /* of one unit */
    double weight; /* of that unit */
    struct at_margins agreed_margins, coincidence_margins;
    double *totals, *agreed, *coincidences;
    struct at_agreement agreement;
};

enum { RATED_COLUMN, FIRST_SHARE };

static bool add_pairs(struct at_panel *panel, struct at_cell cell, double pairs,
                      double size)
{
    uint32_t number;
    pairs *= panel->weight;
    if (pairs == 0)
        return true;
    if (!at_cells_number(&panel->cells, panel->arena, cell, &number))
        return false;
    size_t column = FIRST_SHARE + panel->categories + 2 * (size_t)number;
    return at_sums_add(panel->sums, column, pairs / (size * (size - 1))) &&
           at_sums_add(panel->sums, column + 1, pairs / (size - 1));
}

static size_t run_length(const int32_t *said, size_t from, size_t size)
{
    size_t end = from;
    while (end < size && said[end] == said[from])
        end++;
    return end - from;
}

/* The ratings of a unit in order, so that equal ones are runs. */
static bool add_unit(struct at_panel *panel, const int32_t *said, size_t size)
{
    double weight = panel->weight;
    if (size && !at_sums_add(panel->sums, RATED_COLUMN, weight))
        return false;
    for (size_t i = 0, of_this; i < size; i += of_this) {
        of_this = run_length(said, i, size);
        uint32_t here = (uint32_t)said[i];
        if (!at_sums_add(panel->sums, FIRST_SHARE + here,
                         weight * (double)of_this / (double)size) ||
            !add_pairs(panel, (struct at_cell){ here, here },
                       (double)of_this * (double)(of_this - 1), (double)size))
            return false;
        for (size_t j = i + of_this, of_that; j < size; j += of_that) {
            of_that = run_length(said, j, size);
            if (!add_pairs(panel, (struct at_cell){ here, (uint32_t)said[j] },
                           2 * (double)of_this * (double)of_that, (double)size))
                return false;
        }
    }
    return true;
}

/* What the coders said of a unit, in order; returns how many said anything. */
static size_t gather(int32_t *said, const int32_t *codes, const size_t *coders,
                     size_t count)
{
    size_t size = 0;
    for (size_t i = 0; i < count; i++) {
        int32_t code = codes[coders ? coders[i] : i];
        if (code < 0)
            continue;
        size_t place = size++;
        for (; place && said[place - 1] > code; place--)
            said[place] = said[place - 1];
        said[place] = code;
    }
    return size;
}

static bool add_units(struct at_panel *panel, const struct at_ratings *ratings,
                      const size_t *coders, size_t count)
{
    const struct at_grouping units =
        at_grouping_of(panel->arena, ratings->units, ratings->group, ratings->groups);
    if (!units.order)
        return false;
    for (size_t group = 0; group < ratings->groups; group++) {
        for (size_t i = units.start[group]; i < units.start[group + 1]; i++) {
            size_t unit = units.order[i];
            const int32_t *codes = &ratings->codes[unit * ratings->coders];
            size_t size = gather(panel->said, codes, coders, count);
            panel->weight = at_ratings_weight(ratings, unit);
            if (!add_unit(panel, panel->said, size))
                return false;
        }
        if (!at_sums_close_group(panel->sums))
            return false;
    }
    return true;
}

/* Room for the totals, once all cells are known. */
static bool lay_out(struct at_panel *panel)
{
    size_t cells = panel->cells.count, categories = panel->categories;
    struct at_arena *arena = panel->arena;
    panel->totals =
        at_arena_alloc(arena, (FIRST_SHARE + categories + 2 * cells) * sizeof(double));
    panel->agreed = at_arena_alloc(arena, (cells + 1) * sizeof(double));
    panel->coincidences = at_arena_alloc(arena, (cells + 1) * sizeof(double));
    struct at_table table = { .categories = categories,
                              .cell_count = cells,
                              .cells = panel->cells.cells };
    struct at_agreement *agreement = &panel->agreement;
    agreement->agreed = agreement->coincidences = table;
    agreement->agreed.counts = panel->agreed;
    agreement->coincidences.counts = panel->coincidences;
    agreement->shares = panel->totals + FIRST_SHARE;
    return panel->totals && panel->agreed && panel->coincidences &&
           at_margins_new(&panel->agreed_margins, arena, categories, AT_TABLE_FOLDED) &&
           at_margins_new(&panel->coincidence_margins, arena, categories,
                          AT_TABLE_FOLDED);
}

struct at_panel *at_panel_new(struct at_arena *arena, const struct at_ratings *ratings,
                              const size_t *coders, size_t count)
{
    struct at_panel *panel = at_arena_alloc(arena, sizeof *panel);
    if (!panel)
        return NULL;
    panel->arena = arena;
    panel->categories = ratings->categories;
    panel->sums = at_sums_new(arena);
    panel->said = at_arena_alloc(arena, (count + 1) * sizeof *panel->said);
    bool whole = panel->sums && panel->said &&
                 add_units(panel, ratings, coders, count) && lay_out(panel);
    return whole ? panel : NULL;
}

const struct at_agreement *at_panel_agreement(struct at_panel *panel,
                                              const uint32_t *times)
{
    struct at_agreement *agreement = &panel->agreement;
    const double *cells = panel->totals + FIRST_SHARE + panel->categories;
    at_sums_total(panel->sums, times, panel->totals);
    for (size_t i = 0; i < panel->cells.count; i++) {
        panel->agreed[i] = cells[2 * i];
        panel->coincidences[i] = cells[2 * i + 1];
    }
    at_table_add_up(&agreement->agreed, &panel->agreed_margins);
    at_table_add_up(&agreement->coincidences, &panel->coincidence_margins);
    agreement->rated = panel->totals[RATED_COLUMN];
    return agreement;
}

struct at_agreement at_agreement_against_rest(const struct at_agreement *agreement,
                                              size_t category,
                                              struct at_agreement_room *room)
{
    double share = agreement->shares[category];
    room->shares[0] = agreement->rated - share;
    room->shares[1] = share;
    return (struct at_agreement){
        .agreed = at_table_against_rest(&agreement->agreed, category, &room->agreed),
        .coincidences = at_table_against_rest(&agreement->coincidences, category,
                                              &room->coincidences),
        .shares = room->shares,
        .rated = agreement->rated,
    };
}
