/* cells.h - gives each pair of categories that was seen a number, by order of appearance. */
#ifndef AT_STATS_CELLS_H
#define AT_STATS_CELLS_H

#include <stdbool.h>

#include "base/arena.h"
#include "stats/table.h"

/* Zero it before first use. All memory is the arena's. */
struct at_cells {
    struct at_cell *cells;
    size_t count, room;
    uint32_t *slots; /* a hash table of numbers + 1; 0 is free */
    size_t slot_count;
};

/* The number of `cell`, given now if it is new; false when memory is out. */
bool at_cells_number(struct at_cells *cells, struct at_arena *arena,
                     struct at_cell cell, uint32_t *number);

#endif
