/* recall.c - see recall.h. A turn that comes again may leave with more results than it
 * came with: only these are added. */
#include "match/recall.h"

#include <stdlib.h>

enum { BYTES = 4 * 1024 * 1024 }; /* of all that is kept */

/* The matches of a matcher. */
struct find {
    struct find *next;
    uint32_t matcher, count;
    struct at_match *matches;
    struct at_found *found;
};

struct kept {
    struct at_kept_cells cells;
    struct at_hit *hits;
    uint32_t hit_count;
    uint64_t signature;
    bool any_touched;
    struct find *finds; /* the last first */
    uint32_t find_count;
};

struct at_recall {
    struct at_arena *arena; /* owned; all that follows */
    struct kept *turns[AT_SCAN_KEPT_TURNS];
    size_t bytes;
    uint32_t end; /* of the turns in use */
};

struct at_recall *at_recall_new(void)
{
    struct at_recall *recall = calloc(1, sizeof *recall);
    if (!recall)
        return NULL;
    recall->arena = at_arena_new();
    if (recall->arena)
        return recall;
    free(recall);
    return NULL;
}

void at_recall_free(struct at_recall *recall)
{
    if (!recall)
        return;
    at_arena_free(recall->arena);
    free(recall);
}

void at_recall_clear(struct at_recall *recall)
{
    at_arena_reset(recall->arena);
    memset(recall->turns, 0, recall->end * sizeof *recall->turns);
    recall->bytes = 0;
    recall->end = 0;
}

/* Room for a piece; NULL when there is none. */
static void *take(struct at_recall *recall, size_t size)
{
    if (size > BYTES - recall->bytes)
        return NULL;
    recall->bytes += size;
    return at_arena_raw(recall->arena, size);
}

static void *copy(struct at_recall *recall, const void *data, size_t size)
{
    void *piece = take(recall, size);
    if (piece && size > 0)
        memcpy(piece, data, size);
    return piece;
}

/* The turn as the pass over its words left it; NULL when there is no room. */
static struct kept *keep_turn(struct at_recall *recall, const struct at_scan *scan)
{
    uint32_t matchers = (uint32_t)scan->set->count, count = scan->candidate_count;
    struct kept *kept = take(recall, sizeof *kept);
    void *cells = take(recall, at_kept_cells_size(matchers, count));
    struct at_hit *hits =
        copy(recall, scan->hits, scan->hit_count * sizeof *scan->hits);
    if (!kept || !cells || !hits)
        return NULL;
    *kept = (struct kept){ .hits = hits,
                           .hit_count = scan->hit_count,
                           .signature = scan->signature,
                           .any_touched = scan->any_touched };
    bool fits = at_kept_cells_fill(&kept->cells, cells, matchers, scan->cells,
                                   scan->candidates, count);
    return fits ? kept : NULL;
}

/* False when there is no room. */
static bool keep_find(struct at_recall *recall, struct kept *kept, uint32_t matcher,
                      const struct at_result *result)
{
    struct find *find = take(recall, sizeof *find);
    struct at_match *matches = NULL;
    struct at_found *found = NULL;
    if (result->count > 0) {
        matches = copy(recall, result->matches, result->count * sizeof *matches);
        found = copy(recall, result->found, result->count * sizeof *found);
    }
    if (!find || (result->count > 0 && (!matches || !found)))
        return false;
    *find = (struct find){ kept->finds, matcher, result->count, matches, found };
    kept->finds = find;
    kept->find_count++;
    return true;
}

void at_recall_keep(struct at_recall *recall, const struct at_scan *scan)
{
    if (scan->turn >= AT_SCAN_KEPT_TURNS)
        return;
    struct kept **kept = &recall->turns[scan->turn];
    if (!*kept)
        *kept = keep_turn(recall, scan);
    if (*kept && scan->turn >= recall->end)
        recall->end = scan->turn + 1;
    const struct at_numbers *settled = &scan->settled;
    for (size_t i = *kept ? (*kept)->find_count : settled->count; i < settled->count;
         i++)
        if (!keep_find(recall, *kept, settled->data[i],
                       &scan->results[settled->data[i]]))
            return;
}

/* There is room, for the hits came from there, as the numbers of settled matchers. */
static void put_hits(const struct kept *kept, struct at_scan *scan)
{
    if (kept->hit_count > 0)
        memcpy(scan->hits, kept->hits, kept->hit_count * sizeof *scan->hits);
    scan->hit_count = kept->hit_count;
    scan->any_touched = kept->any_touched;
    for (uint32_t i = 0; kept->any_touched && i < kept->hit_count; i++) {
        uint32_t lexicon = kept->hits[i].lexicon;
        scan->touched[lexicon] = scan->set->lexicons[lexicon].lexicon->longest;
    }
}

bool at_recall_has(const struct at_recall *recall, uint32_t turn)
{
    return turn < AT_SCAN_KEPT_TURNS && recall->turns[turn];
}

void at_recall_put(const struct at_recall *recall, uint32_t turn, struct at_scan *scan)
{
    const struct kept *kept = recall->turns[turn];
    scan->kept = &kept->cells;
    put_hits(kept, scan);
    scan->signature = kept->signature;
    for (const struct find *find = kept->finds; find; find = find->next) {
        scan->results[find->matcher] =
            (struct at_result){ scan->stamp, find->count, find->count, find->matches,
                                find->found };
        scan->settled.data[scan->settled.count++] = find->matcher;
    }
    scan->turn = turn;
}
