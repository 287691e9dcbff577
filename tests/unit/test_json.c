/* test_json.c - io/json: a tree in, escaped text out. */
#include "unit.h"

#include "base/buffer.h"
#include "io/json.h"

/* The tree as JSON again, numbers as they were written. */
static void print(struct at_buffer *out, const struct at_json *node)
{
    static const char *const words[] = { "null", "false", "true" };
    bool object = node->kind == AT_JSON_OBJECT;
    if (node->kind <= AT_JSON_TRUE) {
        at_buffer_add_text(out, words[node->kind]);
    } else if (node->kind == AT_JSON_NUMBER) {
        at_buffer_add_slice(out, node->text);
    } else if (node->kind == AT_JSON_TEXT) {
        at_json_add_text(out, node->text);
    } else {
        at_buffer_add_char(out, object ? '{' : '[');
        for (size_t i = 0; i < node->count; i++) {
            if (i > 0)
                at_buffer_add_char(out, ',');
            if (object) {
                at_json_add_text(out, node->keys[i]);
                at_buffer_add_char(out, ':');
            }
            print(out, node->items[i]);
        }
        at_buffer_add_char(out, object ? '}' : ']');
    }
}

static void a_tree_says_what_the_text_said(void **state)
{
    static const struct {
        const char *text, *again;
    } rows[] = {
        { "null", "null" },
        { " [true , false,null] ", "[true,false,null]" },
        { "\"a\\u00e4\\ud83d\\ude00\\n\"", "\"a\xC3\xA4\xF0\x9F\x98\x80\\n\"" },
        { "{\"b\":1,\"a\":{\"c\":[]},\"\":{}}", "{\"b\":1,\"a\":{\"c\":[]},\"\":{}}" },
        { "[1.50, -0, 1e3, 123456789012345678901, 2E-2]",
          "[1.50,-0,1e3,123456789012345678901,2E-2]" },
        { "{\"1\\\"2\": 3, \"x\": \"4 \\\\\", \"y\": 5}",
          "{\"1\\\"2\":3,\"x\":\"4 \\\\\",\"y\":5}" },
        { "\xEF\xBB\xBF[7]", "[7]" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct at_json *root = NULL;
        struct attune_error error;
        struct at_buffer out = { 0 };
        if (at_json_parse(&root, *state, at_slice_of(rows[i].text), "t", &error) !=
            ATTUNE_OK)
            fail_msg("%s: %s", rows[i].text, error.message);
        print(&out, root);
        assert_string_equal(at_buffer_text(&out), rows[i].again);
        at_buffer_clear(&out);
    }
}

static void keys_find_their_values(void **state)
{
    const struct at_json *root = NULL;
    const char *text = "{\"start\": 1.5, \"text\": \"hm\"}";
    assert_int_equal(at_json_parse(&root, *state, at_slice_of(text), "t", NULL),
                     ATTUNE_OK);
    assert_true(at_json_find(root, "start")->number == 1.5);
    assert_true(at_slice_is(at_json_find(root, "text")->text, "hm"));
    assert_null(at_json_find(root, "end"));
    assert_null(at_json_find(root->items[0], "start"));
    assert_null(at_json_find(NULL, "start"));
}

static void errors_have_their_place(void **state)
{
    static const struct {
        const char *text;
        int line, column;
        const char *message;
    } rows[] = {
        { "", 1, 0, "the text ends within a value" },
        { "{\"a\": [1,\n", 2, 0, "the text ends within a value" },
        { "[1] x", 1, 5, "something follows the value" },
        { "[1,\n 1e999]", 2, 6, "a number is too large" },
        { "{\"a\": 1,\n \"a\": 2}", 2, 4, "a key is given twice in this object" },
        { "[\"\\u0000\"]", 1, 9, "\"\\u0000\" has no place in text" },
        { "{a: 1}", 1, 2, "not JSON: string or '}' expected near 'a'" },
        { "[\"\xFC\"]", 1, 3, "byte 2 (0xFC) is not UTF-8; save the file as UTF-8" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct at_json *root = NULL;
        struct attune_error error = { 0 };
        enum attune_status status =
            at_json_parse(&root, *state, at_slice_of(rows[i].text), "t.json", &error);
        if (status != ATTUNE_INVALID || error.line != rows[i].line ||
            error.column != rows[i].column ||
            strcmp(error.message, rows[i].message) != 0)
            fail_msg("%s: %d:%d: %s", rows[i].text, error.line, error.column,
                     error.message);
        assert_string_equal(error.file, "t.json");
        assert_null(root);
    }
}

static void nesting_ends_at_64_levels(void **state)
{
    char text[256] = "";
    const struct at_json *root = NULL;
    struct attune_error error;
    memset(text, '[', 64);
    memset(text + 64, ']', 64);
    assert_int_equal(at_json_parse(&root, *state, at_slice_of(text), "t", &error),
                     ATTUNE_OK);
    memset(text, '[', 65);
    memset(text + 65, ']', 65);
    assert_int_equal(at_json_parse(&root, *state, at_slice_of(text), "t", &error),
                     ATTUNE_INVALID);
    assert_string_equal(error.message,
                        "lists and objects are nested more than 64 levels deep");
    assert_int_equal(error.column, 65);
    assert_int_equal(
        at_json_parse(&root, *state, at_slice_of("[\"[[\\\"[\"]"), "t", &error),
        ATTUNE_OK);
}

static void text_is_escaped_where_it_must_be(void **state)
{
    (void)state;
    struct at_buffer out = { 0 };
    at_json_add_text(&out, at_slice("\"\\/\b\f\n\r\t\x01\x1F\x7F n\xC3\xA4h", 16));
    assert_string_equal(at_buffer_text(&out),
                        "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7F n\xC3\xA4h\"");
    at_buffer_clear(&out);
    at_json_add_text(&out, at_slice(NULL, 0));
    assert_string_equal(at_buffer_text(&out), "\"\"");
    at_buffer_clear(&out);
}

static bool parse_in_new_arena(void *data)
{
    struct at_arena *arena = at_arena_new();
    const struct at_json *root = NULL;
    enum attune_status status = ATTUNE_NO_MEMORY;
    if (arena)
        status = at_json_parse(&root, arena, at_buffer_slice(data), "t", NULL);
    at_arena_free(arena);
    assert_true(root ? status == ATTUNE_OK : status == ATTUNE_NO_MEMORY);
    return root != NULL;
}

static void running_out_of_memory_is_told(void **state)
{
    (void)state;
    struct at_buffer text = { 0 };
    at_buffer_add_text(&text, "{\"a\":[1");
    for (int i = 0; i < 3000; i++)
        at_buffer_add_text(&text, ",{\"k\":\"long enough to fill a block\"}");
    at_buffer_add_text(&text, "]}");
    assert_true(unit_each_allocation_fails(parse_in_new_arena, &text) >= 3);
    at_buffer_clear(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_ARENA(a_tree_says_what_the_text_said),
        IN_ARENA(keys_find_their_values),
        IN_ARENA(errors_have_their_place),
        IN_ARENA(nesting_ends_at_64_levels),
        cmocka_unit_test(text_is_escaped_where_it_must_be),
        cmocka_unit_test(running_out_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("io/json", tests, NULL, NULL);
}
