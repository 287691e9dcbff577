/* entry_tree.h - the entries of several words of all lexicons, as trees of
 * predicates: one way from a root to a node for every entry, shared where entries
 * begin alike.
 *
 * Few of the words that entries begin with are ever said, so while lexicons are taken
 * in, a root only notes its ways; its tree grows when a word first meets it. */
#ifndef AT_MATCH_ENTRY_TREE_H
#define AT_MATCH_ENTRY_TREE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct at_tree_node {
    uint32_t lexicon;
    uint32_t wants; /* at_tree_bit of every child's predicate */
    uint32_t child_count, end_count;
    const struct at_tree_node *children;
    const uint32_t *child_predicates; /* sorted */
    const uint32_t *ends;             /* entries whose last word this is */
};

/* The entries of a lexicon that begin with one predicate, whose roots are a list. */
struct at_tree_root {
    struct at_tree_root *other;
    uint32_t number; /* among all roots, from 0 */
    uint32_t lexicon;
    size_t way_count;
    struct at_tree_way *ways; /* a list */
};

struct at_entry_tree {
    struct at_arena *arena; /* borrowed */
    uint32_t root_count;
    uint32_t longest; /* words of the longest entry */
};

/* The bit of a predicate in a set of 32 that may collide. */
static inline uint32_t at_tree_bit(uint32_t predicate)
{
    return UINT32_C(1) << (predicate * UINT32_C(2654435769) >> 27);
}

/* An entry, and the predicates of its words. */
struct at_tree_entry {
    uint32_t lexicon, entry;
    const uint32_t *predicates;
    size_t count;
};

/* Adds an entry to the roots of its first predicate; entries of one lexicon come in a
 * row. False when memory is out. */
bool at_entry_tree_add(struct at_entry_tree *tree, struct at_tree_root **roots,
                       const struct at_tree_entry *entry);

/* The tree of a root, in `arena`; NULL when memory is out. */
const struct at_tree_node *at_tree_grow(const struct at_tree_root *root,
                                        struct at_arena *arena);

/* The child of a node by predicate; NULL for none. */
static inline const struct at_tree_node *at_tree_child(const struct at_tree_node *node,
                                                       uint32_t predicate)
{
    if (!(node->wants & at_tree_bit(predicate)))
        return NULL;
    for (uint32_t i = 0; i < node->child_count; i++)
        if (node->child_predicates[i] == predicate)
            return &node->children[i];
    return NULL;
}

#endif
