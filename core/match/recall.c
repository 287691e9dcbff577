/* recall.c - see recall.h. A turn that comes again may leave with more results than it
 * came with: only these are added. */
#include "match/recall.h"

#include <stdlib.h>

enum { BYTES = 4 * 1024 * 1024 }; /* of all that is kept */

/* The matches of a matcher: there are some. */
struct find {
    struct at_match *matches;
    struct at_found *found;
    uint32_t count;
};

/* What is known of a matcher that may match: nothing, that it does not match, or from
 * here on the number of its find. */
enum { UNKNOWN, NO_MATCH, FIRST_FIND };

struct kept {
    struct at_kept_cells cells;
    uint16_t *known; /* by kept cell */
    struct find *finds;
    uint32_t find_count, find_room;
    struct at_hit *hits;
    uint32_t hit_count;
    bool any_touched;
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
    uint16_t *known = take(recall, count * sizeof *known);
    struct at_hit *hits =
        copy(recall, scan->hits, scan->hit_count * sizeof *scan->hits);
    if (!kept || !cells || !known || !hits)
        return NULL;
    *kept = (struct kept){ .known = known,
                           .hits = hits,
                           .hit_count = scan->hit_count,
                           .any_touched = scan->any_touched };
    memset(known, 0, count * sizeof *known);
    bool fits = at_kept_cells_fill(&kept->cells, cells, matchers, scan->cells,
                                   scan->candidates, count);
    return fits ? kept : NULL;
}

static bool make_room(struct at_recall *recall, struct kept *kept)
{
    if (kept->find_count < kept->find_room)
        return true;
    uint32_t room = kept->find_room ? kept->find_room * 2 : 8;
    struct find *finds = take(recall, room * sizeof *finds);
    if (!finds || room > UINT16_MAX - FIRST_FIND)
        return false;
    if (kept->find_count > 0)
        memcpy(finds, kept->finds, kept->find_count * sizeof *finds);
    kept->finds = finds;
    kept->find_room = room;
    return true;
}

/* False when there is no room. */
static bool keep_find(struct at_recall *recall, struct kept *kept, uint16_t *known,
                      const struct at_result *result)
{
    if (result->count == 0) {
        *known = NO_MATCH;
        return true;
    }
    struct find find = { .count = result->count };
    find.matches = copy(recall, result->matches, find.count * sizeof *find.matches);
    find.found = copy(recall, result->found, find.count * sizeof *find.found);
    if (!find.matches || !find.found || !make_room(recall, kept))
        return false;
    *known = (uint16_t)(FIRST_FIND + kept->find_count);
    kept->finds[kept->find_count++] = find;
    return true;
}

void at_recall_keep(struct at_recall *recall, const struct at_scan *scan)
{
    const struct at_numbers *settled = &scan->settled;
    if (scan->turn >= AT_SCAN_KEPT_TURNS)
        return;
    struct kept **kept = &recall->turns[scan->turn];
    if (!*kept)
        *kept = keep_turn(recall, scan);
    if (*kept && scan->turn >= recall->end)
        recall->end = scan->turn + 1;
    for (size_t i = 0; *kept && i < settled->count; i++) {
        uint32_t matcher = settled->data[i];
        uint16_t *known = &(*kept)->known[at_kept_rank(&(*kept)->cells, matcher)];
        if (!keep_find(recall, *kept, known, &scan->results[matcher]))
            return;
    }
}

/* There is room, for the hits came from there. */
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
    scan->turn = turn;
}

bool at_recall_find(const struct at_recall *recall, const struct at_scan *scan,
                    uint32_t matcher, struct at_result *result)
{
    const struct kept *kept = recall->turns[scan->turn];
    uint32_t known = kept->known[at_kept_rank(&kept->cells, matcher)];
    if (known == UNKNOWN)
        return false;
    *result = (struct at_result){ .count = 0 };
    if (known >= FIRST_FIND) {
        const struct find *find = &kept->finds[known - FIRST_FIND];
        *result = (struct at_result){ .count = find->count,
                                      .room = find->count,
                                      .matches = find->matches,
                                      .found = find->found };
    }
    return true;
}
