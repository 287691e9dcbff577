/* entry_tree.c - nodes are found by parent and predicate in one map. */
#include "match/entry_tree.h"

void at_entry_tree_clear(struct at_entry_tree *tree)
{
    at_map_clear(&tree->nodes);
}

static struct at_slice bytes_of(const struct at_tree_key *key)
{
    return at_slice((const char *)key, sizeof *key);
}

static struct at_tree_node *node_at(const struct at_entry_tree *tree, size_t i)
{
    return (struct at_tree_node *)at_map_value(&tree->nodes, i);
}

/* The node of a key, made when it is new. */
static struct at_tree_node *step(struct at_entry_tree *tree, struct at_tree_key key)
{
    size_t found = at_map_find(&tree->nodes, bytes_of(&key));
    if (found != AT_MAP_NONE)
        return (struct at_tree_node *)found;
    struct at_tree_node *node = at_arena_alloc(tree->arena, sizeof *node);
    if (!node)
        return NULL;
    node->key = key;
    if (!at_map_add(&tree->nodes, bytes_of(&node->key), (size_t)node))
        return NULL;
    if (key.parent) {
        key.parent->child_count++;
        key.parent->wants |= at_tree_bit(key.predicate);
    }
    return node;
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
    for (size_t i = 0; i < tree->nodes.count; i++)
        if (!make_room(tree, node_at(tree, i)))
            return false;
    for (size_t i = 0; i < tree->nodes.count; i++) {
        struct at_tree_node *node = node_at(tree, i), *parent = node->key.parent;
        if (!parent)
            continue;
        parent->children[parent->child_count] = node;
        parent->child_predicates[parent->child_count++] = node->key.predicate;
    }
    return true;
}

struct at_tree_node *at_entry_tree_add(struct at_entry_tree *tree,
                                       const struct at_tree_way *way)
{
    struct at_tree_node *root = NULL, *node = NULL;
    for (size_t i = 0; i < way->count; i++) {
        node =
            step(tree, (struct at_tree_key){ node, way->lexicon, way->predicates[i] });
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
