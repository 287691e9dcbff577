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

/* The node below `parent` (NULL: the root in a lexicon), made when new. */
static struct at_tree_node *step(struct at_entry_tree *tree, uint32_t lexicon,
                                 struct at_tree_node *parent, uint32_t predicate)
{
    struct at_tree_key key = { parent ? parent->number : lexicon, predicate, !parent };
    size_t found = at_map_find(&tree->nodes, bytes_of(&key));
    if (found != AT_MAP_NONE)
        return (struct at_tree_node *)found;
    struct at_tree_node *node = at_arena_alloc(tree->arena, sizeof *node);
    if (!node)
        return NULL;
    node->key = key;
    if (!at_map_add(&tree->nodes, bytes_of(&node->key), (size_t)node))
        return NULL;
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

/* Room for the children of a node, which are then put there one by one. */
static bool make_room(struct at_entry_tree *tree, struct at_tree_node *node)
{
    uint32_t count = node->child_count;
    node->child_count = 0;
    if (count == 0)
        return true;
    node->children = at_arena_raw(tree->arena, count * sizeof *node->children);
    node->child_predicates =
        at_arena_raw(tree->arena, count * sizeof *node->child_predicates);
    return node->children && node->child_predicates;
}

bool at_entry_tree_seal(struct at_entry_tree *tree)
{
    for (struct at_tree_node *node = tree->all; node; node = node->another)
        if (!make_room(tree, node))
            return false;
    for (struct at_tree_node *node = tree->all; node; node = node->another) {
        struct at_tree_node *parent = node->parent;
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
