/* agree_confusion.c - codes are made again one by one, as for the list of disagreements. */
#include "cli/agree_confusion.h"

#include <stdlib.h>

#include "cli/grid.h"
#include "io/json.h"
#include "stats/pair.h"

/* The counts of one variable and pair. */
struct counts {
    struct at_buffer *out;
    const struct at_agree_results *results;
    struct at_grid *codes; /* rows of codes of this pair */
    const struct at_agree_form *form;
    const struct at_agree_set *pair;
    const struct at_agree_variable *variable;
    const struct at_table *table;
};

typedef void (*show_counts)(const struct counts *counts);

static struct at_slice coder(const struct counts *counts, uint32_t number)
{
    return counts->results->judgements->coders[number].name;
}

/* What stands in a cell; most are empty, and then not there. */
static double count_at(const struct at_table *table, uint32_t row, uint32_t column)
{
    for (size_t i = 0; i < table->cell_count; i++)
        if (table->cells[i].row == row && table->cells[i].column == column)
            return table->counts[i];
    return 0;
}

static void print_grid(struct at_grid *grid, struct at_buffer *out, bool markdown)
{
    at_buffer_add_char(out, '\n');
    if (markdown)
        at_grid_print_markdown(grid, out);
    else
        at_grid_print(grid, out);
    out->failed |= grid->text.failed;
    at_grid_clear(grid);
}

static void add_code(const struct counts *counts)
{
    const struct at_table *table = counts->table;
    at_grid_add(counts->codes, "%.*s", AT_SLICE_ARGS(counts->variable->name));
    at_grid_add(counts->codes, "%.0f", count_at(table, 1, 1));
    at_grid_add(counts->codes, "%.0f", count_at(table, 1, 0));
    at_grid_add(counts->codes, "%.0f", count_at(table, 0, 1));
    at_grid_add(counts->codes, "%.0f", count_at(table, 0, 0));
}

/* Columns are named as their rows are; by number where names have no room. */
static void fill_matrix(struct at_grid *grid, const struct counts *counts,
                        bool numbered)
{
    const struct at_agree_variable *variable = counts->variable;
    size_t categories = variable->ratings.categories;
    *grid = (struct at_grid){ .columns = categories + 1, .left = 1 };
    at_grid_add(grid, "%.*s: %.*s down, %.*s across", AT_SLICE_ARGS(variable->name),
                AT_SLICE_ARGS(coder(counts, counts->pair->first)),
                AT_SLICE_ARGS(coder(counts, counts->pair->second)));
    for (size_t i = 0; i < categories; i++)
        if (numbered)
            at_grid_add(grid, "%zu", i + 1);
        else
            at_grid_add_slice(grid, variable->categories[i]);
    for (uint32_t row = 0; row < categories; row++) {
        if (numbered)
            at_grid_add(grid, "%2u %.*s", row + 1,
                        AT_SLICE_ARGS(variable->categories[row]));
        else
            at_grid_add_slice(grid, variable->categories[row]);
        for (uint32_t column = 0; column < categories; column++)
            at_grid_add(grid, "%.0f", count_at(counts->table, row, column));
    }
}

static void add_matrix(const struct counts *counts)
{
    struct at_grid grid;
    size_t categories = counts->variable->ratings.categories;
    if (categories >= AT_GRID_COLUMNS) {
        at_buffer_printf(counts->out,
                         "\n%.*s: %zu by %zu, which --json tells cell by cell\n",
                         AT_SLICE_ARGS(counts->variable->name), categories, categories);
        return;
    }
    fill_matrix(&grid, counts, false);
    if (!counts->form->markdown && at_grid_width(&grid) > counts->form->columns) {
        at_grid_clear(&grid);
        fill_matrix(&grid, counts, true);
    }
    print_grid(&grid, counts->out, counts->form->markdown);
}

static void show(const struct counts *counts)
{
    if (counts->variable->about.kind == AT_AGREE_CODE)
        add_code(counts);
    else
        add_matrix(counts);
}

static void tell(const struct counts *counts)
{
    const struct at_agree_variable *variable = counts->variable;
    for (size_t i = 0; i < counts->table->cell_count; i++) {
        const struct at_cell *cell = &counts->table->cells[i];
        if (counts->table->counts[i] == 0)
            continue;
        at_buffer_add_text(counts->out, "{\"confusion\":");
        at_json_add_text(counts->out, variable->name);
        at_json_add_pair(counts->out, "what",
                         at_slice_of(at_agree_kind_name(variable->about.kind)));
        at_json_add_pair(counts->out, "first", coder(counts, counts->pair->first));
        at_json_add_pair(counts->out, "second", coder(counts, counts->pair->second));
        at_json_add_pair(counts->out, "first_said", variable->categories[cell->row]);
        at_json_add_pair(counts->out, "second_said",
                         variable->categories[cell->column]);
        at_buffer_add_text(counts->out, ",\"count\":");
        at_buffer_add_number(counts->out, counts->table->counts[i]);
        at_buffer_add_text(counts->out, "}\n");
    }
}

static bool show_variable(struct counts *counts, struct at_arena *arena,
                          const struct at_agree_variable *variable, show_counts each)
{
    struct at_pair *pair = at_pair_new(arena, &variable->ratings, counts->pair->first,
                                       counts->pair->second);
    if (!pair)
        return false;
    counts->variable = variable;
    counts->table = at_pair_table(pair, NULL);
    each(counts);
    at_arena_reset(arena);
    return true;
}

/* All that is compared, but for limits of stretches, of one pair. */
static bool show_pair(struct counts *counts, struct at_arena *arena, show_counts each)
{
    const struct at_agree_plan *plan = &counts->results->plan;
    struct at_agree_variable variable;
    bool shown = true;
    for (size_t i = 0; i < plan->about_count && shown; i++)
        if (plan->about[i].kind != AT_AGREE_LIMITS)
            shown = at_agree_variable_make(&variable, arena, plan, plan->about[i]) &&
                    show_variable(counts, arena, &variable, each);
    return shown;
}

static void begin_codes(const struct counts *counts)
{
    struct at_slice first = coder(counts, counts->pair->first);
    struct at_slice second = coder(counts, counts->pair->second);
    *counts->codes = (struct at_grid){ .columns = 5, .left = 1 };
    at_grid_add(counts->codes, "given by");
    at_grid_add(counts->codes, "both");
    at_grid_add(counts->codes, "%.*s only", AT_SLICE_ARGS(first));
    at_grid_add(counts->codes, "%.*s only", AT_SLICE_ARGS(second));
    at_grid_add(counts->codes, "neither");
}

bool at_agree_confusion_add(struct at_buffer *out,
                            const struct at_agree_results *results,
                            const struct at_agree_form *form)
{
    struct at_arena *arena = at_arena_new();
    bool shown = arena != NULL;
    for (size_t i = 0; i < results->sets.pairs && shown; i++) {
        struct at_buffer matrices = { 0 };
        struct at_grid codes;
        struct counts counts = { .out = &matrices,
                                 .results = results,
                                 .codes = &codes,
                                 .form = form,
                                 .pair = &results->sets.items[i] };
        begin_codes(&counts);
        shown = show_pair(&counts, arena, show);
        print_grid(&codes, out, form->markdown);
        at_buffer_add_slice(out, at_buffer_slice(&matrices));
        out->failed |= matrices.failed;
        at_buffer_clear(&matrices);
    }
    at_arena_free(arena);
    return shown && !out->failed;
}

bool at_agree_confusion_add_json(struct at_buffer *out,
                                 const struct at_agree_results *results)
{
    struct at_arena *arena = at_arena_new();
    bool shown = arena != NULL;
    for (size_t i = 0; i < results->sets.pairs && shown; i++) {
        struct counts counts = { .out = out,
                                 .results = results,
                                 .pair = &results->sets.items[i] };
        shown = show_pair(&counts, arena, tell);
    }
    at_arena_free(arena);
    return shown && !out->failed;
}
