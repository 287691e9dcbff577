/* entry_tree.c - the ways of a root are sorted, so that those which go on alike stand in
 * a row: each row becomes a node. */
#include "match/entry_tree.h"

#include <stdlib.h>

struct at_tree_way {
    struct at_tree_way *next;
    uint32_t entry; /* in its lexicon */
    uint32_t count;
    uint32_t predicates[]; /* of the words after the first */
};

static struct at_tree_root *new_root(struct at_entry_tree *tree,
                                     struct at_tree_root **roots, uint32_t lexicon)
{
    struct at_tree_root *root = at_arena_alloc(tree->arena, sizeof *root);
    if (!root)
        return NULL;
    root->number = tree->root_count++;
    root->lexicon = lexicon;
    root->other = *roots;
    return *roots = root;
}

bool at_entry_tree_add(struct at_entry_tree *tree, struct at_tree_root **roots,
                       const struct at_tree_entry *entry)
{
    size_t count = entry->count - 1, size = count * sizeof *entry->predicates;
    struct at_tree_root *root = *roots;
    struct at_tree_way *way = at_arena_raw(tree->arena, sizeof *way + size);
    if (!root || root->lexicon != entry->lexicon)
        root = new_root(tree, roots, entry->lexicon);
    if (!root || !way)
        return false;
    *way = (struct at_tree_way){ root->ways, entry->entry, (uint32_t)count };
    memcpy(way->predicates, entry->predicates + 1, size);
    root->ways = way;
    root->way_count++;
    if (entry->count > tree->longest)
        tree->longest = (uint32_t)entry->count;
    return true;
}

/* By predicates, those that end first before those that go on, the newest first. */
static int compare(const void *a, const void *b)
{
    const struct at_tree_way *left = *(struct at_tree_way *const *)a;
    const struct at_tree_way *right = *(struct at_tree_way *const *)b;
    for (uint32_t i = 0; i < left->count && i < right->count; i++)
        if (left->predicates[i] != right->predicates[i])
            return left->predicates[i] < right->predicates[i] ? -1 : 1;
    if (left->count != right->count)
        return left->count < right->count ? -1 : 1;
    return left->entry > right->entry ? -1 : 1;
}

/* Ways in a row that are alike in their first `depth` predicates. */
struct row {
    struct at_tree_way *const *ways;
    size_t count;
    uint32_t depth;
};

/* Takes from the row the ways that end here; false when memory is out. */
static bool fill_ends(struct at_tree_node *node, struct row *row,
                      struct at_arena *arena)
{
    size_t count = 0;
    while (count < row->count && row->ways[count]->count == row->depth)
        count++;
    uint32_t *ends = count ? at_arena_raw(arena, count * sizeof *ends) : NULL;
    if (count > 0 && !ends)
        return false;
    for (size_t i = 0; i < count; i++)
        ends[i] = row->ways[i]->entry;
    node->ends = ends;
    node->end_count = (uint32_t)count;
    row->ways += count;
    row->count -= count;
    return true;
}

/* Takes from a row those of its first ways that go on with the same predicate. */
static struct row take_alike(struct row *row)
{
    struct row alike = { row->ways, 1, row->depth + 1 };
    while (alike.count < row->count && row->ways[alike.count]->predicates[row->depth] ==
                                           row->ways[0]->predicates[row->depth])
        alike.count++;
    row->ways += alike.count;
    row->count -= alike.count;
    return alike;
}

static bool fill(struct at_tree_node *node, uint32_t lexicon, struct row row,
                 struct at_arena *arena)
{
    *node = (struct at_tree_node){ .lexicon = lexicon };
    if (!fill_ends(node, &row, arena))
        return false;
    for (struct row rest = row; rest.count > 0; take_alike(&rest))
        node->child_count++;
    size_t count = node->child_count;
    if (count == 0)
        return true;
    struct at_tree_node *children = at_arena_raw(arena, count * sizeof *children);
    uint32_t *predicates = at_arena_raw(arena, count * sizeof *predicates);
    node->children = children;
    node->child_predicates = predicates;
    bool done = children && predicates;
    for (size_t i = 0; done && i < count; i++) {
        predicates[i] = row.ways[0]->predicates[row.depth];
        node->wants |= at_tree_bit(predicates[i]);
        done = fill(&children[i], lexicon, take_alike(&row), arena);
    }
    return done;
}

const struct at_tree_node *at_tree_grow(const struct at_tree_root *root,
                                        struct at_arena *arena)
{
    struct at_tree_node *node = at_arena_raw(arena, sizeof *node);
    struct at_tree_way **ways = malloc(root->way_count * sizeof(*ways));
    size_t count = 0;
    if (!node || !ways) {
        free(ways);
        return NULL;
    }
    for (struct at_tree_way *way = root->ways; way; way = way->next)
        ways[count++] = way;
    qsort(ways, count, sizeof(*ways), compare);
    bool done = fill(node, root->lexicon, (struct row){ ways, count, 0 }, arena);
    free(ways);
    return done ? node : NULL;
}
