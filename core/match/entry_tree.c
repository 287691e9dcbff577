/* entry_tree.c - nodes are found by parent and predicate in one table of all, at most
 * half full, whose slots are no more than where a node is. */
#include "match/entry_tree.h"

#include <stdlib.h>

void at_entry_tree_clear(struct at_entry_tree *tree)
{
    free(tree->slots);
}

static uint32_t hash_of(const struct at_tree_node *parent, uint32_t lexicon,
                        uint32_t predicate)
{
    uint64_t hash = ((uint64_t)(parent ? parent->hash : ~lexicon) << 32) + predicate;
    return (uint32_t)(hash * UINT64_C(0x9E3779B97F4A7C15) >> 32);
}

static bool is_at(const struct at_tree_node *node, const struct at_tree_node *like)
{
    return node->hash == like->hash && node->parent == like->parent &&
           node->predicate == like->predicate && node->lexicon == like->lexicon;
}

/* The slot of a node, or the free slot where it would go. */
static struct at_tree_node **slot_of(struct at_tree_node **slots, size_t capacity,
                                     const struct at_tree_node *like)
{
    size_t i = like->hash & (capacity - 1);
    while (slots[i] && !is_at(slots[i], like))
        i = (i + 1) & (capacity - 1);
    return &slots[i];
}

/* A free slot for one more node; false when memory is out. */
static bool spread(struct at_entry_tree *tree)
{
    if (tree->count * 2 < tree->capacity)
        return true;
    size_t capacity = tree->capacity ? tree->capacity * 2 : 64;
    struct at_tree_node **slots = calloc(capacity, sizeof(*slots));
    if (!slots)
        return false;
    for (size_t i = 0; i < tree->capacity; i++)
        if (tree->slots[i])
            *slot_of(slots, capacity, tree->slots[i]) = tree->slots[i];
    free(tree->slots);
    tree->slots = slots;
    tree->capacity = capacity;
    return true;
}

/* The node of a predicate below `parent`, or the root in a lexicon, made when it is
 * new; NULL when memory is out. */
static struct at_tree_node *step(struct at_entry_tree *tree, uint32_t lexicon,
                                 struct at_tree_node *parent, uint32_t predicate)
{
    const struct at_tree_node like = { .parent = parent,
                                       .lexicon = lexicon,
                                       .predicate = predicate,
                                       .hash = hash_of(parent, lexicon, predicate) };
    if (!spread(tree))
        return NULL;
    struct at_tree_node **slot = slot_of(tree->slots, tree->capacity, &like);
    if (*slot)
        return *slot;
    *slot = at_arena_raw(tree->arena, sizeof **slot);
    if (!*slot)
        return NULL;
    **slot = like;
    tree->count++;
    if (parent) {
        parent->child_count++;
        parent->wants |= at_tree_bit(predicate);
    }
    return *slot;
}

/* Room for the children of a node, which are then put there one by one. */
static bool make_room(struct at_entry_tree *tree, struct at_tree_node *node)
{
    uint32_t count = node->child_count;
    node->child_count = 0;
    if (count == 0)
        return true;
    size_t size = sizeof *node->children + sizeof *node->child_predicates;
    node->children = at_arena_raw(tree->arena, count * size); /* both in one piece */
    node->child_predicates = (uint32_t *)(node->children + count);
    return node->children != NULL;
}

bool at_entry_tree_seal(struct at_entry_tree *tree)
{
    for (size_t i = 0; i < tree->capacity; i++)
        if (tree->slots[i] && !make_room(tree, tree->slots[i]))
            return false;
    for (size_t i = 0; i < tree->capacity; i++) {
        struct at_tree_node *node = tree->slots[i];
        struct at_tree_node *parent = node ? node->parent : NULL;
        if (!parent)
            continue;
        parent->children[parent->child_count] = node;
        parent->child_predicates[parent->child_count++] = node->predicate;
    }
    return true;
}

struct at_tree_node *at_entry_tree_add(struct at_entry_tree *tree,
                                       const struct at_tree_way *way)
{
    struct at_tree_node *root = NULL, *node = NULL;
    for (size_t i = 0; i < way->count; i++) {
        node = step(tree, way->lexicon, node, way->predicates[i]);
        if (!node)
            return NULL;
        root = root ? root : node;
    }
    struct at_tree_end *end = at_arena_alloc(tree->arena, sizeof *end);
    if (!end)
        return NULL;
    *end = (struct at_tree_end){ node->ends, way->entry };
    node->ends = end;
    if (way->count > tree->longest)
        tree->longest = (uint32_t)way->count;
    return root;
}
