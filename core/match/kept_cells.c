/* kept_cells.c - see kept_cells.h. */
#include "match/kept_cells.h"

#include <string.h>

static size_t words_for(size_t matchers)
{
    return (matchers + 63) / 64;
}

size_t at_kept_cells_size(size_t matchers, size_t count)
{
    return words_for(matchers) * sizeof(struct at_kept_word) + count * sizeof(uint16_t);
}

bool at_kept_cells_fill(struct at_kept_cells *kept, void *room, size_t matchers,
                        const uint32_t *cells, const uint32_t *list, size_t count)
{
    size_t words = words_for(matchers);
    uint32_t rank = 0;
    kept->words = room;
    kept->cells = (uint16_t *)(kept->words + words);
    memset(kept->words, 0, words * sizeof *kept->words);
    for (size_t i = 0; i < count; i++)
        kept->words[list[i] / 64].bits |= UINT64_C(1) << list[i] % 64;
    for (size_t i = 0; i < words; i++) {
        kept->words[i].rank = rank;
        for (uint64_t left = kept->words[i].bits; left; left &= left - 1) {
            uint32_t cell = cells[i * 64 + (size_t)__builtin_ctzll(left)];
            uint32_t number = cell & (AT_CELL_DIRTY - 1);
            if (number > AT_KEPT_MOST)
                return false;
            kept->cells[rank++] =
                (uint16_t)(number | (cell & AT_CELL_DIRTY ? AT_KEPT_DIRTY : 0));
        }
    }
    return rank <= UINT16_MAX;
}
