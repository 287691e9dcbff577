/* cells.c - open addressing with linear probing, at most half full. */
#include "stats/cells.h"

#include <string.h>

static size_t slot_of(const struct at_cells *cells, struct at_cell cell)
{
    uint64_t key = (uint64_t)cell.row << 32 | cell.column;
    size_t mask = cells->slot_count - 1;
    size_t slot = (key * 0x9E3779B97F4A7C15u >> 32) & mask;
    for (; cells->slots[slot]; slot = (slot + 1) & mask) {
        const struct at_cell *there = &cells->cells[cells->slots[slot] - 1];
        if (there->row == cell.row && there->column == cell.column)
            break;
    }
    return slot;
}

static bool enlarge(struct at_cells *cells, struct at_arena *arena)
{
    size_t room = cells->room ? cells->room * 2 : 32;
    struct at_cell *list = at_arena_grow(
        arena, cells->cells, cells->room * sizeof *list, room * sizeof *list);
    if (!list)
        return false;
    cells->cells = list;
    uint32_t *slots = at_arena_alloc(arena, 2 * room * sizeof *slots);
    if (!slots)
        return false;
    cells->slots = slots;
    cells->slot_count = 2 * room;
    cells->room = room;
    for (size_t i = 0; i < cells->count; i++)
        slots[slot_of(cells, list[i])] = (uint32_t)i + 1;
    return true;
}

bool at_cells_number(struct at_cells *cells, struct at_arena *arena,
                     struct at_cell cell, uint32_t *number)
{
    if (cells->count == cells->room && !enlarge(cells, arena))
        return false;
    size_t slot = slot_of(cells, cell);
    if (!cells->slots[slot]) {
        cells->cells[cells->count] = cell;
        cells->slots[slot] = (uint32_t)++cells->count;
    }
    *number = cells->slots[slot] - 1;
    return true;
}
