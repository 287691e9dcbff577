/* sums.c - rows one after the other, each as pairs of column and amount. While a group is
 * filled, `place` says where in its row a column is. */
#include "stats/sums.h"

#include <string.h>

struct at_sums {
    struct at_arena *arena; /* borrowed: we live in it */
    uint32_t *column;
    double *amount;
    size_t count, room;
    size_t *start; /* of each group's row; one more than there are groups */
    size_t groups, start_room;
    size_t *place; /* of each column, counted from 1, in the last row that had it */
    size_t columns, place_room;
};

/* `old` with room for twice as many items and for `needed`; the new ones are zeroed. */
static void *enlarge(struct at_arena *arena, void *old, size_t *room, size_t needed,
                     size_t size)
{
    size_t wider = *room * 2 > needed ? *room * 2 : needed + 16;
    char *grown = at_arena_grow(arena, old, *room * size, wider * size);
    if (!grown)
        return NULL;
    memset(grown + *room * size, 0, (wider - *room) * size);
    *room = wider;
    return grown;
}

struct at_sums *at_sums_new(struct at_arena *arena)
{
    struct at_sums *sums = at_arena_alloc(arena, sizeof *sums);
    if (!sums)
        return NULL;
    sums->arena = arena;
    sums->start = enlarge(arena, NULL, &sums->start_room, 1, sizeof *sums->start);
    return sums->start ? sums : NULL;
}

static bool widen(struct at_sums *sums, size_t column)
{
    if (column >= sums->place_room) {
        size_t *place = enlarge(sums->arena, sums->place, &sums->place_room, column + 1,
                                sizeof *place);
        if (!place)
            return false;
        sums->place = place;
    }
    sums->columns = column + 1;
    return true;
}

static bool lengthen(struct at_sums *sums)
{
    size_t room = sums->room, same = room;
    uint32_t *column =
        enlarge(sums->arena, sums->column, &room, sums->count + 1, sizeof *column);
    if (!column)
        return false;
    sums->column = column;
    double *amount =
        enlarge(sums->arena, sums->amount, &same, sums->count + 1, sizeof *amount);
    if (!amount)
        return false;
    sums->amount = amount;
    sums->room = room;
    return true;
}

bool at_sums_add(struct at_sums *sums, size_t column, double amount)
{
    if (column >= sums->columns && !widen(sums, column))
        return false;
    size_t place = sums->place[column];
    if (place > sums->start[sums->groups]) {
        sums->amount[place - 1] += amount;
        return true;
    }
    if (sums->count == sums->room && !lengthen(sums))
        return false;
    sums->column[sums->count] = (uint32_t)column;
    sums->amount[sums->count] = amount;
    sums->place[column] = ++sums->count;
    return true;
}

bool at_sums_close_group(struct at_sums *sums)
{
    if (sums->groups + 1 == sums->start_room) {
        size_t *start = enlarge(sums->arena, sums->start, &sums->start_room,
                                sums->groups + 2, sizeof *start);
        if (!start)
            return false;
        sums->start = start;
    }
    sums->start[++sums->groups] = sums->count;
    return true;
}

void at_sums_total(const struct at_sums *sums, const uint32_t *times, double *totals)
{
    memset(totals, 0, sums->columns * sizeof *totals);
    for (size_t group = 0; group < sums->groups; group++) {
        double often = times ? times[group] : 1;
        if (often == 0)
            continue;
        for (size_t i = sums->start[group]; i < sums->start[group + 1]; i++)
            totals[sums->column[i]] += often * sums->amount[i];
    }
}

size_t at_sums_columns(const struct at_sums *sums)
{
    return sums->columns;
}
