/* grid.c - widths are found when all cells are there. */
#include "cli/grid.h"

#include <stdarg.h>
#include <stdio.h>

#include "text/width.h"

enum { BETWEEN = 2, CELL_MOST = 256 };

void at_grid_clear(struct at_grid *grid)
{
    at_buffer_clear(&grid->text);
}

void at_grid_add_slice(struct at_grid *grid, struct at_slice text)
{
    at_width_add(&grid->text, text, CELL_MOST);
    at_buffer_add_char(&grid->text, '\0');
    grid->cells++;
}

void at_grid_add(struct at_grid *grid, const char *format, ...)
{
    char cell[CELL_MOST];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(cell, sizeof cell, format, arguments);
    va_end(arguments);
    at_buffer_add(&grid->text, cell, strlen(cell) + 1);
    grid->cells++;
}

static void find_widths(const struct at_grid *grid, size_t *widths)
{
    const char *cell = grid->text.data;
    for (size_t i = 0; i < grid->columns; i++)
        widths[i] = 0;
    for (size_t i = 0; i < grid->cells && !grid->text.failed; i++) {
        size_t width = at_width(at_slice_of(cell));
        if (width > widths[i % grid->columns])
            widths[i % grid->columns] = width;
        cell += strlen(cell) + 1;
    }
}

size_t at_grid_width(const struct at_grid *grid)
{
    size_t widths[AT_GRID_COLUMNS], sum = 0;
    find_widths(grid, widths);
    for (size_t i = 0; i < grid->columns; i++)
        sum += widths[i] + (i > 0 ? BETWEEN : 0);
    return sum;
}

static void add_blanks(struct at_buffer *out, size_t count)
{
    at_buffer_printf(out, "%*s", (int)count, "");
}

void at_grid_print(const struct at_grid *grid, struct at_buffer *out)
{
    size_t widths[AT_GRID_COLUMNS];
    const char *cell = grid->text.data;
    find_widths(grid, widths);
    for (size_t i = 0; i < grid->cells && !grid->text.failed; i++) {
        size_t column = i % grid->columns;
        size_t lacks = widths[column] - at_width(at_slice_of(cell));
        add_blanks(out, (column > 0 ? BETWEEN : 0) + (column < grid->left ? 0 : lacks));
        at_buffer_add_text(out, cell);
        if (column < grid->left)
            add_blanks(out, lacks);
        if (column + 1 == grid->columns) {
            while (out->size && out->data[out->size - 1] == ' ')
                out->size--;
            at_buffer_add_char(out, '\n');
        }
        cell += strlen(cell) + 1;
    }
}

void at_grid_print_markdown(const struct at_grid *grid, struct at_buffer *out)
{
    const char *cell = grid->text.data;
    for (size_t i = 0; i < grid->cells && !grid->text.failed; i++) {
        at_buffer_printf(out, "| %s ", cell);
        if ((i + 1) % grid->columns == 0)
            at_buffer_add_text(out, "|\n");
        for (size_t j = 0; i + 1 == grid->columns && j < grid->columns; j++)
            at_buffer_printf(out, "| %s%s", j < grid->left ? "---" : "---:",
                             j + 1 == grid->columns ? " |\n" : " ");
        cell += strlen(cell) + 1;
    }
}
