/* screen.c - see screen.h: the sets of a program, worked out when it is compiled. */
#include "match/screen.h"

#include "match/numbers.h"

struct maker {
    struct at_arena *arena;
    const struct at_program *program;
    struct at_screen *screen;
    uint64_t *closures, *standing, *low, *high, *leaf_sets; /* the screen's */
};

static bool has_bit(const struct at_state *state)
{
    return state->op != AT_OP_SPLIT && state->op != AT_OP_OPEN &&
           state->op != AT_OP_CLOSE;
}

static void set_bit(uint64_t *set, uint32_t bit)
{
    set[bit / 64] |= UINT64_C(1) << bit % 64;
}

/* A word and a name may have the same number; as leaves they differ. */
static uint32_t leaf_of(const struct at_node *node)
{
    return node->number * 2 + (node->kind == AT_NODE_NAME);
}

/* Where a leaf is in the list; AT_LEAF_NONE when the pattern has no such one. */
static int32_t find_leaf(const struct at_screen *screen, uint32_t leaf)
{
    uint32_t low = 0, high = screen->leaf_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (screen->leaves[middle] < leaf)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < screen->leaf_count && screen->leaves[low] == leaf;
    return found ? (int32_t)low : AT_LEAF_NONE;
}

static bool collect_leaves(const struct at_node *node, struct at_numbers *leaves)
{
    if (node->kind == AT_NODE_WORD || node->kind == AT_NODE_NAME)
        return at_numbers_add(leaves, leaf_of(node));
    for (uint32_t i = 0; i < node->count; i++)
        if (!collect_leaves(node->parts[i], leaves))
            return false;
    return true;
}

static bool list_leaves(struct maker *maker, const struct at_node *root)
{
    struct at_screen *screen = maker->screen;
    struct at_numbers leaves = { 0 };
    bool done = collect_leaves(root, &leaves);
    at_numbers_sort(&leaves);
    uint32_t *list = at_arena_alloc(maker->arena, (leaves.count + 1) * sizeof *list);
    maker->leaf_sets = at_arena_alloc(maker->arena, (leaves.count + 1) * screen->width *
                                                        sizeof *maker->leaf_sets);
    done = done && list && maker->leaf_sets;
    if (done && leaves.count > 0)
        memcpy(list, leaves.data, leaves.count * sizeof *list);
    screen->leaves = list;
    screen->leaf_sets = maker->leaf_sets;
    screen->leaf_count = (uint32_t)leaves.count;
    at_numbers_clear(&leaves);
    return done;
}

/* Lets the leaves of a test serve a bit; false when a word may that is no leaf. */
static bool serve(struct maker *maker, const struct at_node *test, uint32_t bit)
{
    bool all = true;
    switch (test->kind) {
    case AT_NODE_WORD:
    case AT_NODE_NAME: {
        uint32_t leaf = (uint32_t)find_leaf(maker->screen, leaf_of(test));
        set_bit(maker->leaf_sets + (size_t)leaf * maker->screen->width, bit);
        return true;
    }
    case AT_NODE_CHOICE:
        for (uint32_t i = 0; i < test->count; i++)
            all = serve(maker, test->parts[i], bit) && all;
        return all;
    case AT_NODE_AND: /* one part that tells is enough, for all must be true */
        for (uint32_t i = 0; i < test->count; i++)
            if (serve(maker, test->parts[i], bit))
                return true;
        return false;
    default:
        return false;
    }
}

static void place_bit(struct maker *maker, const struct at_state *state, uint32_t bit)
{
    bool starts = state->op == AT_OP_EDGE && (state->node->edge == AT_EDGE_START ||
                                              state->node->edge == AT_EDGE_TURN_START);
    if (state->op == AT_OP_EDGE)
        set_bit(starts ? maker->low : maker->high, bit);
    else if (state->op != AT_OP_STEP || !serve(maker, state->node, bit))
        set_bit(maker->standing, bit);
}

/* Gives every state that acts its bit, in its own closure to begin with. */
static void place_bits(struct maker *maker)
{
    const struct at_program *program = maker->program;
    uint32_t width = maker->screen->width;
    for (uint32_t i = 0; i < maker->screen->count; i++) {
        uint32_t state = maker->screen->states[i];
        place_bit(maker, &program->states[state], i % (width * 64));
        set_bit(maker->closures + (size_t)state * width, i % (width * 64));
    }
}

/* Adds to a state's closure those of the states it leads to; true when it grew. */
static bool close_state(struct maker *maker, uint32_t number)
{
    const struct at_state *state = &maker->program->states[number];
    uint32_t width = maker->screen->width;
    uint64_t *set = maker->closures + (size_t)number * width, grown = 0;
    const uint64_t *next = maker->closures + (size_t)state->next * width;
    const uint64_t *other = maker->closures + (size_t)state->other * width;
    for (uint32_t i = 0; i < width; i++) {
        uint64_t before = set[i];
        set[i] |= next[i] | other[i];
        grown |= set[i] ^ before;
    }
    return grown != 0;
}

/* What follows was compiled first, so one round does where no state leads to a later
 * one, as it does in a loop. */
static void close_all(struct maker *maker)
{
    const struct at_state *states = maker->program->states;
    bool grown = true, loops = true;
    while (grown && loops) {
        grown = loops = false;
        for (uint32_t i = 0; i < maker->program->count; i++) {
            if (has_bit(&states[i]))
                continue;
            loops = loops || states[i].other > i;
            grown = close_state(maker, i) || grown;
        }
    }
}

static bool number_states(struct maker *maker)
{
    const struct at_program *program = maker->program;
    struct at_screen *screen = maker->screen;
    uint32_t *states =
        at_arena_alloc(maker->arena, (program->count + 1) * sizeof *states);
    for (uint32_t i = 0; states && i < program->count; i++)
        if (has_bit(&program->states[i]))
            states[screen->count++] = i;
    screen->states = states;
    screen->width = (screen->count + 63) / 64;
    if (screen->width > AT_SCREEN_WIDTH)
        screen->width = AT_SCREEN_WIDTH;
    return states != NULL;
}

static uint64_t *new_sets(const struct maker *maker, uint32_t count)
{
    return at_arena_alloc(maker->arena,
                          (size_t)count * maker->screen->width * sizeof(uint64_t));
}

const struct at_screen *at_screen_make(struct at_arena *arena,
                                       const struct at_program *program,
                                       const struct at_node *root)
{
    struct at_screen *screen = at_arena_alloc(arena, sizeof *screen);
    struct maker maker = { .arena = arena, .program = program, .screen = screen };
    if (!screen || !number_states(&maker) || !list_leaves(&maker, root))
        return NULL;
    screen->closures = maker.closures = new_sets(&maker, program->count);
    screen->standing = maker.standing = new_sets(&maker, 1);
    screen->low = maker.low = new_sets(&maker, 1);
    screen->high = maker.high = new_sets(&maker, 1);
    if (!maker.closures || !maker.standing || !maker.low || !maker.high)
        return NULL;
    place_bits(&maker);
    close_all(&maker);
    screen->open = at_sets_meet(at_screen_closure(screen, program->start),
                                screen->standing, screen->width);
    return screen;
}

static void add_leaf(const struct at_screen *screen, uint32_t leaf, uint64_t *set)
{
    int32_t i = find_leaf(screen, leaf);
    if (i != AT_LEAF_NONE)
        at_set_unite(set, screen->leaf_sets + (size_t)i * screen->width, screen->width);
}

void at_screen_add_predicate(const struct at_screen *screen, uint32_t predicate,
                             uint64_t *set)
{
    add_leaf(screen, predicate * 2, set);
}

void at_screen_add_ask(const struct at_screen *screen, uint32_t ask, uint64_t *set)
{
    add_leaf(screen, ask * 2 + 1, set);
}
