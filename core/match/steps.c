/* steps.c - a test is judged over a stretch of slots: a whole written word, a part
 * of one, or an entry of several words. */
#include "match/steps.h"

struct stretch {
    uint32_t slot, end;
};

/* How a test is true: OPEN says of any word but some, NAMED of this very one. */
enum truth { NO, OPEN, NAMED };

static bool is_whole(const struct at_scan *scan, struct stretch stretch)
{
    const struct at_slot *at = &scan->slots[stretch.slot];
    return at->part == 0 && stretch.end == stretch.slot + at->parts;
}

static bool is_part(const struct at_scan *scan, struct stretch stretch)
{
    return scan->slots[stretch.slot].parts > 1 && stretch.end == stretch.slot + 1;
}

/* Is the test true of anything in the stretch, so that "not" is false? */
static bool covers(const struct at_scan *scan, const struct at_node *test,
                   struct stretch stretch)
{
    bool all = true, any = false;
    switch (test->kind) {
    case AT_NODE_ANY:
        return true;
    case AT_NODE_NOT:
        return !covers(scan, test->parts[0], stretch);
    case AT_NODE_NAME:
        return at_category_covers(scan, test->number, stretch.slot, stretch.end);
    case AT_NODE_WORD:
        for (uint32_t slot = stretch.slot; slot < stretch.end; slot++)
            if (at_slot_part_is(scan, slot, test->number) ||
                (!is_part(scan, stretch) && at_slot_word_is(scan, slot, test->number)))
                return true;
        return false;
    default:
        break;
    }
    for (uint32_t i = 0; i < test->count; i++) {
        bool one = covers(scan, test->parts[i], stretch);
        all = all && one;
        any = any || one;
    }
    return test->kind == AT_NODE_AND ? all : any;
}

static enum truth judge(const struct at_scan *scan, const struct at_node *test,
                        struct stretch stretch);

static enum truth judge_all(const struct at_scan *scan, const struct at_node *test,
                            struct stretch stretch)
{
    enum truth strongest = OPEN;
    for (uint32_t i = 0; i < test->count; i++) {
        enum truth one = judge(scan, test->parts[i], stretch);
        if (one == NO)
            return NO;
        strongest = one > strongest ? one : strongest;
    }
    return strongest;
}

static enum truth judge_any(const struct at_scan *scan, const struct at_node *test,
                            struct stretch stretch)
{
    enum truth strongest = NO;
    for (uint32_t i = 0; i < test->count && strongest < NAMED; i++) {
        enum truth one = judge(scan, test->parts[i], stretch);
        strongest = one > strongest ? one : strongest;
    }
    return strongest;
}

static enum truth judge(const struct at_scan *scan, const struct at_node *test,
                        struct stretch stretch)
{
    switch (test->kind) {
    case AT_NODE_WORD: {
        bool fits = (is_whole(scan, stretch) &&
                     at_slot_word_is(scan, stretch.slot, test->number)) ||
                    (is_part(scan, stretch) &&
                     at_slot_part_is(scan, stretch.slot, test->number));
        return fits ? NAMED : NO;
    }
    case AT_NODE_NAME:
        return at_category_end(scan, test->number, stretch.slot) == stretch.end ? NAMED
                                                                                : NO;
    case AT_NODE_NOT:
        return covers(scan, test->parts[0], stretch) ? NO : OPEN;
    case AT_NODE_AND:
        return judge_all(scan, test, stretch);
    case AT_NODE_CHOICE:
        return judge_any(scan, test, stretch);
    default:
        return OPEN; /* _ */
    }
}

/* The first category in the test that fits the stretch exactly. */
static uint32_t find_ask(const struct at_scan *scan, const struct at_node *test,
                         struct stretch stretch)
{
    if (test->kind == AT_NODE_NAME)
        return judge(scan, test, stretch) == NAMED ? test->number : AT_ASK_NONE;
    uint32_t ask = AT_ASK_NONE;
    for (uint32_t i = 0;
         test->kind != AT_NODE_NOT && i < test->count && ask == AT_ASK_NONE; i++)
        ask = find_ask(scan, test->parts[i], stretch);
    return ask;
}

static size_t add_end(struct at_step_way *ways, size_t count, uint32_t end)
{
    for (size_t i = 0; i < count; i++)
        if (ways[i].end == end)
            return count;
    if (end == 0 || count == AT_STEP_WAYS)
        return count;
    ways[count] = (struct at_step_way){ end, AT_ASK_NONE };
    return count + 1;
}

/* Adds where the categories named in a test end. */
static size_t add_category_ends(const struct at_scan *scan, const struct at_node *test,
                                uint32_t slot, struct at_step_way *ways, size_t count)
{
    if (test->kind == AT_NODE_NAME)
        return add_end(ways, count, at_category_end(scan, test->number, slot));
    for (uint32_t i = 0; test->kind != AT_NODE_NOT && i < test->count; i++)
        count = add_category_ends(scan, test->parts[i], slot, ways, count);
    return count;
}

/* A word or category alone, the common case. */
static size_t simple_ways(const struct at_scan *scan, const struct at_node *test,
                          uint32_t slot, struct at_step_way *ways)
{
    const struct at_slot *at = &scan->slots[slot];
    size_t count = 0;
    if (test->kind == AT_NODE_NAME) {
        uint32_t end = at_category_end(scan, test->number, slot);
        ways[0] = (struct at_step_way){ end, test->number };
        return end ? 1 : 0;
    }
    if (at->part == 0 && at_slot_word_is(scan, slot, test->number))
        count = add_end(ways, count, slot + at->parts);
    if (at->parts > 1 && at_slot_part_is(scan, slot, test->number))
        count = add_end(ways, count, slot + 1);
    return count;
}

/* Where a word stands by itself, no contraction and no start of a longer entry. */
static size_t single_way(const struct at_scan *scan, const struct at_node *test,
                         uint32_t slot, struct at_step_way *way)
{
    struct stretch stretch = { slot, slot + 1 };
    if (judge(scan, test, stretch) == NO)
        return 0;
    *way = (struct at_step_way){ stretch.end, find_ask(scan, test, stretch) };
    return 1;
}

size_t at_step_ways(const struct at_scan *scan, const struct at_node *test,
                    uint32_t slot, bool begins, struct at_step_way ways[AT_STEP_WAYS])
{
    if (test->kind == AT_NODE_WORD || test->kind == AT_NODE_NAME)
        return simple_ways(scan, test, slot, ways);
    const struct at_slot *at = &scan->slots[slot];
    if (at->parts == 1 && !at->entries)
        return single_way(scan, test, slot, ways);
    size_t count = 0, kept = 0;
    if (at->part == 0)
        count = add_end(ways, count, slot + at->parts);
    if (at->parts > 1)
        count = add_end(ways, count, slot + 1);
    count = add_category_ends(scan, test, slot, ways, count);
    for (size_t i = 0; i < count; i++) {
        struct stretch stretch = { slot, ways[i].end };
        enum truth truth = judge(scan, test, stretch);
        bool whole =
            at->part > 0 ? is_part(scan, stretch) && !begins : is_whole(scan, stretch);
        if (truth == NO || (truth == OPEN && !whole))
            continue;
        ways[kept++] =
            (struct at_step_way){ stretch.end, find_ask(scan, test, stretch) };
    }
    return kept;
}
