/* sequence_map.c - a cell is a count, and the heat behind it in signs, so that it can be
 * read without colours too. */
#include "cli/sequence_map.h"

#include <math.h>

#include "cli/prose.h"
#include "text/width.h"

enum { CELL = 8, COUNT = 4, NAME_MOST = 30, CODES_MOST = 999 };

static const double steps_of_heat[] = { 1.96, 2.58, 3.29 };

struct map {
    const struct at_sequence_print *print;
    const struct at_sequence_table *table;
    size_t codes;
    size_t name_width;
};

static const struct at_sequence_cell *cell_at(const struct map *map, size_t row,
                                              size_t column)
{
    return &map->table->cells[row * map->codes + column];
}

static bool is_row(const struct map *map, size_t code)
{
    return cell_at(map, code, 0)->transition.row > 0;
}

static bool is_column(const struct map *map, size_t code)
{
    return cell_at(map, 0, code)->transition.column > 0;
}

/* "+++*": how far from what is expected, and whether that survives the correction. */
static size_t signs_of(const struct at_sequence_cell *cell, char *signs)
{
    size_t size = 0;
    for (size_t i = 0; !cell->residual.missing && i < 3; i++)
        if (fabs(cell->residual.value) > steps_of_heat[i])
            signs[size++] = cell->residual.value > 0 ? '+' : '-';
    if (cell->corrected < .05)
        signs[size++] = '*';
    signs[size] = '\0';
    return size;
}

static void add_cell(const struct map *map, const struct at_sequence_cell *cell)
{
    struct at_buffer *out = map->print->out;
    char signs[5];
    size_t size = signs_of(cell, signs);
    const char *tint = !map->print->colored || size == 0 ? ""
                       : cell->residual.value > 0        ? "\033[32m"
                                                         : "\033[31m";
    if (cell->transition.count > 0 || size > 0)
        at_buffer_printf(out, "%s%*.0f%s%s", tint, COUNT, cell->transition.count, signs,
                         *tint ? "\033[0m" : "");
    else
        at_buffer_printf(out, "%*s", COUNT, ".");
    at_buffer_printf(out, "%*s", (int)(CELL - COUNT - size), "");
}

/* Blanks at the end of a line say nothing. */
static void end_line(struct at_buffer *out)
{
    while (out->size && out->data[out->size - 1] == ' ')
        out->size--;
    at_buffer_add_char(out, '\n');
}

static void add_row(const struct map *map, size_t row, const size_t *columns,
                    size_t count)
{
    struct at_buffer *out = map->print->out;
    struct at_slice name = at_slice_of(map->print->report->turns->codes[row]);
    at_buffer_printf(out, "%5zu  ", row + 1);
    size_t width = at_width_add(out, name, map->name_width);
    at_buffer_printf(out, "%*s", (int)(map->name_width - width + 1), "");
    for (size_t i = 0; i < count; i++)
        add_cell(map, cell_at(map, row, columns[i]));
    end_line(out);
}

static void add_part(const struct map *map, const size_t *columns, size_t count)
{
    struct at_buffer *out = map->print->out;
    at_buffer_printf(out, "\n%*s", (int)(map->name_width + 8), "");
    for (size_t i = 0; i < count; i++)
        at_buffer_printf(out, "%*zu%*s", COUNT, columns[i] + 1, CELL - COUNT, "");
    end_line(out);
    for (size_t row = 0; row < map->codes; row++)
        if (is_row(map, row))
            add_row(map, row, columns, count);
}

/* The names of columns that are no rows, and so have not been told. */
static void add_other_names(const struct map *map)
{
    struct at_buffer *out = map->print->out, names = { 0 };
    const struct at_prose form = { map->print->columns, 2, "  " };
    for (size_t i = 0; i < map->codes; i++)
        if (is_column(map, i) && !is_row(map, i))
            at_buffer_printf(&names, "%s%zu %s", names.size ? ", " : "columns: ", i + 1,
                             map->print->report->turns->codes[i]);
    if (names.size) {
        at_buffer_add_text(out, "\n  ");
        at_prose_wrap(out, at_buffer_slice(&names), &form);
        at_buffer_add_char(out, '\n');
    }
    out->failed |= names.failed;
    at_buffer_clear(&names);
}

void at_sequence_map_add(const struct at_sequence_print *print,
                         const struct at_sequence_table *table)
{
    struct map map = { print, table, print->report->turns->sequence.codes, 0 };
    size_t columns[CODES_MOST], count = 0;
    for (size_t i = 0; i < map.codes; i++) {
        size_t width = at_width(at_slice_of(print->report->turns->codes[i]));
        if (is_row(&map, i) && width > map.name_width)
            map.name_width = width < NAME_MOST ? width : NAME_MOST;
    }
    size_t room = print->columns > map.name_width + 8 + CELL
                      ? (print->columns - map.name_width - 8) / CELL
                      : 1;
    for (size_t i = 0; i < map.codes; i++) {
        if (is_column(&map, i))
            columns[count++] = i;
        if (count == room || (i + 1 == map.codes && count)) {
            add_part(&map, columns, count);
            count = 0;
        }
    }
    add_other_names(&map);
}
