/* kept_cells.h - which matchers may match in a turn that is kept, and by how many
 * words: a bit for each matcher there is, and a number for those that may. */
#ifndef AT_MATCH_KEPT_CELLS_H
#define AT_MATCH_KEPT_CELLS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    AT_CELL_DIRTY = 1 << 30, /* of a scan's cell: words alone do not tell the matches */
    AT_KEPT_DIRTY = 1 << 15, /* the same, kept */
    AT_KEPT_MOST = 0x7FFF    /* words that can be kept */
};

/* Of 64 matchers. */
struct at_kept_word {
    uint64_t bits;
    uint32_t rank; /* bits set in the words before */
};

struct at_kept_cells {
    struct at_kept_word *words;
    uint16_t *cells; /* of the matchers whose bit is set, in order */
};

/* Bytes that cells of `count` of a set's `matchers` take. */
size_t at_kept_cells_size(size_t matchers, size_t count);

/* Keeps, in a room of that size, the cells of listed matchers. False when a cell has
 * too many words. */
bool at_kept_cells_fill(struct at_kept_cells *kept, void *room, size_t matchers,
                        const uint32_t *cells, const uint32_t *list, size_t count);

static inline bool at_kept_has(const struct at_kept_cells *kept, uint32_t matcher)
{
    return kept->words[matcher / 64].bits >> matcher % 64 & 1;
}

/* Which of the kept cells is that of a matcher that has one. */
static inline uint32_t at_kept_rank(const struct at_kept_cells *kept, uint32_t matcher)
{
    const struct at_kept_word *word = &kept->words[matcher / 64];
    uint64_t before = word->bits & ((UINT64_C(1) << matcher % 64) - 1);
    return word->rank + (uint32_t)__builtin_popcountll(before);
}

/* A scan's cell as it was. */
static inline uint32_t at_kept_cell(const struct at_kept_cells *kept, uint32_t matcher)
{
    if (!at_kept_has(kept, matcher))
        return 0;
    uint32_t cell = kept->cells[at_kept_rank(kept, matcher)];
    return (cell & AT_KEPT_MOST) | (cell & AT_KEPT_DIRTY ? AT_CELL_DIRTY : 0);
}

#endif
