/* entry_tree.h - the entries of several words of all lexicons, as trees of
 * predicates: one way from a root to a node for every entry, shared where entries
 * begin alike. */
#ifndef AT_MATCH_ENTRY_TREE_H
#define AT_MATCH_ENTRY_TREE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/* A predicate of the first word of entries is looked up by word, so a root hangs
 * at its predicate; roots of one predicate in several lexicons are a list. */
struct at_tree_node {
    struct at_tree_node *parent; /* NULL for a root */
    uint32_t lexicon;
    uint32_t predicate; /* of its word */
    uint32_t hash;      /* of these and of those of its parents */
    uint32_t wants;     /* at_tree_bit of every child's predicate */
    uint32_t child_count;
    bool listed; /* it is in the list of its predicate's roots */
    /* Once sealed, its children and the predicate of each. */
    struct at_tree_node **children;
    uint32_t *child_predicates;
    struct at_tree_end *ends;   /* entries whose last word this is */
    struct at_tree_node *other; /* in the list of a predicate's roots */
};

struct at_tree_end {
    struct at_tree_end *next;
    uint32_t entry; /* in its lexicon */
};

struct at_entry_tree {
    struct at_arena *arena;      /* borrowed */
    struct at_tree_node **slots; /* owned; all nodes, by hash */
    size_t count, capacity;      /* a power of two, or 0 */
    uint32_t longest;            /* words of the longest entry */
};

/* The bit of a predicate in a set of 32 that may collide. */
static inline uint32_t at_tree_bit(uint32_t predicate)
{
    return UINT32_C(1) << (predicate * UINT32_C(2654435769) >> 27);
}

void at_entry_tree_clear(struct at_entry_tree *tree);

/* After the last entry: lists the children of every node. False when memory is out. */
bool at_entry_tree_seal(struct at_entry_tree *tree);

/* The way of an entry: the predicates of its words. */
struct at_tree_way {
    uint32_t lexicon, entry;
    const uint32_t *predicates;
    size_t count;
};

/* Adds an entry and gives the root of its way, which is not yet `listed` when it is
 * new. NULL when memory is out. */
struct at_tree_node *at_entry_tree_add(struct at_entry_tree *tree,
                                       const struct at_tree_way *way);

/* The child of a sealed node by predicate; NULL for none. */
static inline const struct at_tree_node *at_tree_child(const struct at_tree_node *node,
                                                       uint32_t predicate)
{
    if (!(node->wants & at_tree_bit(predicate)))
        return NULL;
    for (uint32_t i = 0; i < node->child_count; i++)
        if (node->child_predicates[i] == predicate)
            return node->children[i];
    return NULL;
}

#endif
