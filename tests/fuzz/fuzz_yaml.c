/* fuzz_yaml.c - any bytes as YAML. */
#include "fuzz.h"
#include "io/yaml.h"
#include "io/yaml_plain.h"

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

static void check_same(const struct at_yaml *a, const struct at_yaml *b)
{
    assert(a->kind == b->kind && a->quoted == b->quoted && a->count == b->count);
    assert(a->line + 1 == b->line && a->column == b->column);
    assert(at_slice_equal(a->text, b->text));
    for (size_t i = 0; i < a->count; i++) {
        if (a->kind == AT_YAML_MAP)
            check_same(a->keys[i], b->keys[i]);
        check_same(a->items[i], b->items[i]);
    }
}

/* What is read without libyaml is what libyaml reads: a letter beyond ASCII in a comment
 * on top, and the text is no longer plain. */
static void check_plain(struct at_arena *arena, struct at_slice text)
{
    const struct at_yaml *plain = at_yaml_read_plain(arena, text), *other;
    struct at_buffer longer = { 0 };
    if (!plain)
        return;
    at_buffer_add_text(&longer, "# \xC3\xA9\n");
    at_buffer_add_slice(&longer, text);
    assert(at_yaml_parse(&other, arena, at_buffer_slice(&longer), "f.yaml", NULL) == 0);
    check_same(plain, other);
    at_buffer_clear(&longer);
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
    check_plain(arena, at_slice((const char *)data, size));
    at_arena_free(arena);
    return 0;
}
