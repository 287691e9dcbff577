/* fuzz_yaml.c - any bytes as YAML. */
#include "fuzz.h"
#include "io/yaml.h"

static void check_node(const struct at_yaml *node, int depth)
{
    assert(depth <= 64);
    assert(node->line > 0 && node->column > 0);
    assert(at_utf8_check(node->text) == node->text.size);
    for (size_t i = 0; i < node->count; i++) {
        check_node(node->items[i], depth + 1);
        if (node->kind != AT_YAML_MAP)
            continue;
        assert(node->keys[i]->kind == AT_YAML_TEXT);
        for (size_t k = 0; k < i; k++)
            assert(!at_slice_equal(node->keys[i]->text, node->keys[k]->text));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct attune_error error = { 0 };
    const struct at_yaml *root;
    struct at_arena *arena = at_arena_new();
    if (at_yaml_parse(&root, arena, at_slice((const char *)data, size), "f.yaml",
                      &error))
        fuzz_check_told(&error);
    else
        check_node(root, 0);
    at_arena_free(arena);
    return 0;
}
