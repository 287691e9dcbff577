/* fuzz_json.c - any bytes as JSON; texts must survive being written and read again. */
#include "fuzz.h"
#include "io/json.h"

static void check_text(struct at_arena *arena, struct at_slice text)
{
    struct at_buffer out = { 0 };
    const struct at_json *again;
    assert(at_utf8_check(text) == text.size);
    at_json_add_text(&out, text);
    assert(!at_json_parse(&again, arena, at_buffer_slice(&out), "f.json", NULL));
    assert(again->kind == AT_JSON_TEXT && at_slice_equal(again->text, text));
    at_buffer_clear(&out);
}

static void check_node(struct at_arena *arena, const struct at_json *node, int depth)
{
    assert(depth <= 64);
    if (node->kind == AT_JSON_TEXT)
        check_text(arena, node->text);
    for (size_t i = 0; i < node->count; i++) {
        check_node(arena, node->items[i], depth + 1);
        if (node->kind != AT_JSON_OBJECT)
            continue;
        check_text(arena, node->keys[i]);
        for (size_t k = 0; k < i; k++)
            assert(!at_slice_equal(node->keys[i], node->keys[k]));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct attune_error error = { 0 };
    const struct at_json *root;
    struct at_arena *arena = at_arena_new();
    if (at_json_parse(&root, arena, at_slice((const char *)data, size), "f.json",
                      &error))
        fuzz_check_told(&error);
    else
        check_node(arena, root, 0);
    at_arena_free(arena);
    return 0;
}
