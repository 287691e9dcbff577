/* covers.c - the tree is an array: node n is over 2n and 2n + 1, and the leaf of turn t
 * is node turns + t. */
#include "coding/covers.h"

static bool make_heads(struct at_covers *covers)
{
    if (!covers->heads)
        covers->heads =
            at_arena_alloc(covers->arena, 2 * (size_t)covers->turns * sizeof(uint32_t));
    return covers->heads != NULL;
}

/* Room for the two links a level that a stretch can need. */
static bool make_room(struct at_covers *covers)
{
    enum { LINKS_MOST = 2 * 32 };
    if (covers->room - covers->count >= LINKS_MOST)
        return true;
    uint32_t room = covers->room * 2 + LINKS_MOST;
    struct at_cover *links =
        at_arena_grow(covers->arena, covers->links, covers->room * sizeof *links,
                      room * sizeof *links);
    if (!links)
        return false;
    covers->links = links;
    covers->room = room;
    return true;
}

static void hang(struct at_covers *covers, uint32_t node, uint32_t number)
{
    covers->links[covers->count] = (struct at_cover){ number, covers->heads[node] };
    covers->heads[node] = ++covers->count;
}

bool at_covers_add(struct at_covers *covers, uint32_t first, uint32_t end,
                   uint32_t number)
{
    if (first >= end)
        return true;
    if (!make_heads(covers) || !make_room(covers))
        return false;
    uint32_t left = first + covers->turns, right = end + covers->turns;
    for (; left < right; left /= 2, right /= 2) {
        if (left % 2 == 1)
            hang(covers, left++, number);
        if (right % 2 == 1)
            hang(covers, --right, number);
    }
    return true;
}

struct at_cover_walk at_covers_over(const struct at_covers *covers, uint32_t turn)
{
    return (struct at_cover_walk){ covers, covers->heads ? covers->turns + turn : 0,
                                   covers->heads ? covers->heads[covers->turns + turn]
                                                 : 0 };
}

bool at_covers_next(struct at_cover_walk *walk, uint32_t *number)
{
    while (walk->link == 0) {
        if (walk->node <= 1)
            return false;
        walk->node /= 2;
        walk->link = walk->covers->heads[walk->node];
    }
    const struct at_cover *link = &walk->covers->links[walk->link - 1];
    walk->link = link->older;
    *number = link->number;
    return true;
}
