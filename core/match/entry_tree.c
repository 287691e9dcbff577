/* entry_tree.c - nodes are found by parent and predicate in one map. */
#include "match/entry_tree.h"

void at_entry_tree_clear(struct at_entry_tree *tree)
{
    at_map_clear(&tree->nodes);
}

struct node_key {
    uint32_t parent, predicate, root;
};

/* The node below `parent` (NULL: the root in a lexicon), made when new. */
static struct at_tree_node *step(struct at_entry_tree *tree, uint32_t lexicon,
                                 struct at_tree_node *parent, uint32_t predicate)
{
    struct node_key key = { parent ? parent->number : lexicon, predicate, !parent };
    struct at_slice bytes = at_slice((const char *)&key, sizeof key);
    size_t found = at_map_find(&tree->nodes, bytes);
    if (found != AT_MAP_NONE)
        return (struct at_tree_node *)found;
    struct at_tree_node *node = at_arena_alloc(tree->arena, sizeof *node);
    const char *copy = at_arena_text(tree->arena, bytes);
    if (!node || !copy ||
        !at_map_add(&tree->nodes, at_slice(copy, sizeof key), (size_t)node))
        return NULL;
    node->predicate = predicate;
    node->number = tree->count++;
    node->lexicon = lexicon;
    node->parent = parent;
    node->another = tree->all;
    tree->all = node;
    if (parent) {
        parent->child_count++;
        parent->wants |= at_tree_bit(predicate);
    }
    return node;
}

bool at_entry_tree_seal(struct at_entry_tree *tree)
{
    for (struct at_tree_node *node = tree->all; node; node = node->another) {
        uint32_t count = node->child_count;
        node->children = at_arena_alloc(tree->arena, count * sizeof *node->children);
        node->child_predicates =
            at_arena_alloc(tree->arena, count * sizeof *node->child_predicates);
        if (!node->children || !node->child_predicates)
            return false;
        node->child_count = 0;
    }
    for (struct at_tree_node *node = tree->all; node; node = node->another) {
        struct at_tree_node *parent = node->parent;
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
    struct at_tree_node *root = step(tree, way->lexicon, NULL, way->predicates[0]);
    struct at_tree_node *node = root;
    for (size_t i = 1; node && i < way->count; i++)
        node = step(tree, way->lexicon, node, way->predicates[i]);
    struct at_tree_end *end = at_arena_alloc(tree->arena, sizeof *end);
    if (!node || !end)
        return NULL;
    *end = (struct at_tree_end){ node->ends, way->entry };
    node->ends = end;
    if (way->count > tree->longest)
        tree->longest = (uint32_t)way->count;
    return root;
}
