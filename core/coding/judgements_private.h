/* judgements_private.h - how names are found again; for the files of judgements alone. */
#ifndef AT_CODING_JUDGEMENTS_PRIVATE_H
#define AT_CODING_JUDGEMENTS_PRIVATE_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/map.h"
#include "coding/judgements.h"
#include "coding/unit_index.h"

struct at_judgements_index {
    struct at_map coders, codes, values;
    struct at_map sessions; /* by case, a line end, and name */
    struct at_map names;    /* of sessions: the first of that name */
    struct at_unit_index units;
    struct at_buffer key;
    struct at_slice case_name, session; /* as the row before wrote them */
    uint32_t last;                      /* the session that was; UINT32_MAX: none */
};

/* Room for one more behind `count` items, which doubles with each power of two; NULL when
 * memory is out. */
static inline void *at_judgements_enlarge(struct at_arena *arena, void *items,
                                          size_t count, size_t size)
{
    if (count & (count - 1))
        return items;
    return at_arena_grow(arena, items, count * size, (count ? 2 * count : 1) * size);
}

/* The session of a row, added when new. One that is named without its case where two
 * cases have it is ATTUNE_INVALID. */
enum attune_status at_judgements_session(struct at_judgements *judgements,
                                         struct at_slice case_name,
                                         struct at_slice session, uint32_t *number,
                                         struct attune_error *error);

#endif
