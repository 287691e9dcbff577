/* test_yaml.c - io/yaml: a tree of text with places, and errors in plain words. */
#include "unit.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "io/yaml.h"

static const struct at_yaml *parse(void **state, const char *text)
{
    const struct at_yaml *root = NULL;
    struct attune_error error;
    if (at_yaml_parse(&root, *state, at_slice_of(text), "c.yaml", &error) != ATTUNE_OK)
        fail_msg("%d:%d: %s", error.line, error.column, error.message);
    return root;
}

/* The tree in one line: 'text' in quotes when it was, [lists] and {maps}. */
static void print(struct at_buffer *out, const struct at_yaml *node)
{
    const char *edges = node->kind == AT_YAML_LIST ? "[]" : "{}";
    if (node->kind == AT_YAML_TEXT) {
        at_buffer_printf(out, node->quoted ? "'%.*s'" : "%.*s",
                         AT_SLICE_ARGS(node->text));
        return;
    }
    at_buffer_add_char(out, edges[0]);
    for (size_t i = 0; i < node->count; i++) {
        if (i > 0)
            at_buffer_add_char(out, ' ');
        if (node->kind == AT_YAML_MAP) {
            print(out, node->keys[i]);
            at_buffer_add_char(out, '=');
        }
        print(out, node->items[i]);
    }
    at_buffer_add_char(out, edges[1]);
}

static void every_scalar_is_text(void **state)
{
    static const struct {
        const char *text, *tree;
    } rows[] = {
        { "", "{}" },
        { "# nothing\n", "{}" },
        { "---\n...\n", "{}" },
        { "word", "word" },
        { "a: 1\nb: [x, \"y z\", 'w']\n", "{a=1 b=[x 'y z' 'w']}" },
        { "NO: off\non: ~\nnull: 1e3\n", "{NO=off on=~ null=1e3}" },
        { "a:\nb: \"\"\n", "{a= b=''}" },
        { "- - a\n  - b\n- {k: v}\n", "[[a b] {k=v}]" },
        { "a: >\n  one\n  two\nb: |\n  x\n", "{a='one two\n' b='x\n'}" },
        { "\xEF\xBB\xBF"
          "a: b\r\nc: d\r\n",
          "{a=b c=d}" },
        { "a: {}\nb: []\n", "{a={} b=[]}" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_buffer out = { 0 };
        print(&out, parse(state, rows[i].text));
        assert_string_equal(at_buffer_text(&out), rows[i].tree);
        at_buffer_clear(&out);
    }
}

/* Lists of words, as lexicons have them, are read another way than the rest. */
static void plain_lists_are_what_they_are_elsewhere(void **state)
{
    static const struct {
        const char *text, *tree;
    } rows[] = {
        { "a: [x, y z]\n", "{a=[x y z]}" },
        { "a: [x,\n  y\n  z , \"no\"]  # end\n", "{a=[x y z 'no']}" },
        { "a: >\n  one\n  two\n\nb:  # below\n  c-d: [p'd off, angr*]\n",
          "{a='one two\n' b={c-d=[p'd off angr*]}}" },
        { "t: It's \"this\", & that\n__: [w]\n\"no\": [x]\n",
          "{t=It's \"this\", & that __=[w] 'no'=[x]}" },
        { "a: [x  y]\nb: text\n  on two lines\n", "{a=[x  y] b=text on two lines}" },
        { "a: [x, ]\nb: []\n", "{a=[x] b=[]}" },
        { "a:\n  b: [x]\n # c\n  d: e: f\n", NULL },
        { "a: [x\ny]\nb: [z, [w]]\n", "{a=[x y] b=[z [w]]}" },
        { "a: [x]\na: [y]\n", NULL },
        { "a: [x\n", NULL },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (int other = 0; other < 2; other++) {
            const struct at_yaml *root;
            struct at_buffer text = { 0 }, out = { 0 };
            at_buffer_add_text(&text, other ? "# \xC3\xA9\n" : "# e\n");
            at_buffer_add_text(&text, rows[i].text);
            enum attune_status status =
                at_yaml_parse(&root, *state, at_buffer_slice(&text), "f", NULL);
            if (status == ATTUNE_OK)
                print(&out, root);
            assert_int_equal(status, rows[i].tree ? ATTUNE_OK : ATTUNE_INVALID);
            if (rows[i].tree)
                assert_string_equal(at_buffer_text(&out), rows[i].tree);
            at_buffer_clear(&text);
            at_buffer_clear(&out);
        }
}

static void nodes_know_their_place(void **state)
{
    const struct at_yaml *root =
        parse(state, "n\xC3\xA4h: \xC3\xA4, x\ncodes:\n  - one: \"two\"\n");
    const struct at_yaml *list = at_yaml_find(root, "codes");
    assert_int_equal(root->items[0]->line, 1);
    assert_int_equal(root->items[0]->column, 6);
    assert_int_equal(root->keys[1]->line, 2);
    assert_int_equal(root->keys[1]->column, 1);
    const struct at_yaml *two = at_yaml_find(list->items[0], "one");
    assert_int_equal(two->line, 3);
    assert_int_equal(two->column, 10);
    assert_true(two->quoted);
    assert_null(at_yaml_find(root, "code"));
    assert_null(at_yaml_find(list, "one"));
    assert_null(at_yaml_find(NULL, "one"));
}

static const struct wrong {
    const char *text;
    int line, column;
    const char *message;
} wrongs[] = {
    { "a:\n\tb: 1\n", 2, 1, "a tab; YAML is indented with blanks" },
    { "a:\n  b: 1\n\tc: 2\n", 3, 1, "a tab; YAML is indented with blanks" },
    { "a:\n  - b\n  \t- c\n", 3, 3, "a tab; YAML is indented with blanks" },
    { "a: 1\nb: 2\na: 3\n", 3, 1, "key \"a\" was given on line 1 already" },
    { "x:\n  - {k: 1, j: 2, k: 3}\n", 2, 18, "key \"k\" was given on line 2 already" },
    { "a: &x 1\n", 1, 4, "text that begins with \"&\" must stand in quotes" },
    { "a: *laughs*\n", 1, 4, "text that begins with \"*\" must stand in quotes" },
    { "a: *x\n", 1, 4, "text that begins with \"*\" must stand in quotes" },
    { "a: !now\n", 1, 4, "text that begins with \"!\" must stand in quotes" },
    { "a: !h!now x\n", 1, 4, "text that begins with \"!\" must stand in quotes" },
    { "a: @home\n", 1, 4, "text that begins with \"@\" must stand in quotes" },
    { "a: %x\n", 1, 4, "text that begins with \"%\" must stand in quotes" },
    { "a: b: c\n", 1, 5,
      "text with \":\" in it must stand in quotes, or the line is indented "
      "wrongly" },
    { "a: \"b\nc: d\n", 1, 4, "the quote opened here is never closed" },
    { "a: 'b\n", 1, 4, "the quote opened here is never closed" },
    { "a: \"\\w\"\n", 1, 5,
      "in double quotes \"\\\" begins an escape; write \"\\\\\" or use single "
      "quotes" },
    { "a: \"b\" c\nd: e\n", 1, 8,
      "a key should stand here; the line is indented differently from those above, "
      "or text follows a closing quote" },
    { "  a: 1\n b: 2\n", 2, 2,
      "this does not fit what stands above; look at how the lines are indented" },
    { "a: [b, c\nd: e\n", 2, 2,
      "\",\" or \"]\" is missing in the list opened on line 1" },
    { "a: {b: c\nd: e\n", 2, 2,
      "\",\" or \"}\" is missing in what was opened on line 1" },
    { "a: - b\n", 1, 4, "a list item \"- \" begins on a line of its own" },
    { "a: 1\nb\n", 2, 1,
      "a key and \":\" should stand here, or the line is indented wrongly" },
    { "? [a, b]\n: c\n", 1, 3, "a key must be text, not a list" },
    { "a: b\n---\nc: d\n", 2, 1, "a second document begins here; a file holds one" },
    { "a: b\nc: \"\\0\"\n", 2, 4, "\"\\0\" has no place in text" },
    { "a: b\nc: \x01\n", 2, 4, "a control character, which no text should have" },
    { "a: b\nc: d\xFCr\n", 2, 5, "byte 9 (0xFC) is not UTF-8; save the file as UTF-8" },
    { "\xFF\xFE", 0, 0, "looks like UTF-16; save it as UTF-8" },
};

static void errors_say_what_to_do_and_where(void **state)
{
    for (size_t i = 0; i < sizeof wrongs / sizeof *wrongs; i++) {
        const struct at_yaml *root = NULL;
        struct attune_error error = { 0 };
        enum attune_status status =
            at_yaml_parse(&root, *state, at_slice_of(wrongs[i].text), "c.yaml", &error);
        if (status != ATTUNE_INVALID || error.line != wrongs[i].line ||
            error.column != wrongs[i].column ||
            strcmp(error.message, wrongs[i].message) != 0)
            fail_msg("%s: %d:%d: %s", wrongs[i].text, error.line, error.column,
                     error.message);
        assert_string_equal(error.file, "c.yaml");
        assert_null(root);
    }
}

static void nesting_ends_at_64_levels(void **state)
{
    char text[256] = "";
    struct attune_error error;
    const struct at_yaml *root = NULL;
    memset(text, '[', 64);
    memset(text + 64, ']', 64);
    assert_int_equal(at_yaml_parse(&root, *state, at_slice_of(text), "c", &error),
                     ATTUNE_OK);
    memset(text, '[', 65);
    memset(text + 65, ']', 65);
    assert_int_equal(at_yaml_parse(&root, *state, at_slice_of(text), "c", &error),
                     ATTUNE_INVALID);
    assert_string_equal(error.message,
                        "lists and keys are nested more than 64 levels deep");
    assert_int_equal(error.column, 65);
}

static bool parse_in_new_arena(void *data)
{
    struct at_arena *arena = at_arena_new();
    const struct at_yaml *root = NULL;
    struct attune_error error = { .status = ATTUNE_NO_MEMORY };
    if (arena &&
        at_yaml_parse(&root, arena, at_slice_of(data), "c", &error) != ATTUNE_OK)
        assert_null(root);
    at_arena_free(arena);
    assert_true(root || error.status == ATTUNE_NO_MEMORY);
    return root != NULL;
}

static void running_out_of_memory_is_told(void **state)
{
    (void)state;
    char text[] = "a: [1, 2, {x: y}]\nb: {c: d, e: f}\n";
    assert_true(unit_each_allocation_fails(parse_in_new_arena, text) >= 4);
}

/* Whatever the text: every character of the first planes, and what looks like YAML. */
static void text_reads_back_as_written(void **state)
{
    static const char *const rows[] = {
        "",    " ",   "#1",  "- x",          "a: b", "\"",  "\\",       "'",
        "\\n", "{a}", "[b]", "&c",           "*d",   "!e",  "|",        ">",
        "%f",  "@g",  "`h`", "a\n b\r\n\tc", "~",    "---", "\x01\x7f",
    };
    struct at_buffer text = { 0 };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        at_buffer_reset(&text);
        at_buffer_add_text(&text, "a: [");
        at_yaml_add_text(&text, at_slice_of(rows[i]));
        at_buffer_add_text(&text, "]\n");
        const struct at_yaml *root = parse(state, at_buffer_text(&text));
        assert_true(at_slice_is(root->items[0]->items[0]->text, rows[i]));
    }
    struct at_buffer all = { 0 };
    for (uint32_t code = 1; code < 0x11000; code++)
        if (code < 0xD800 || code > 0xDFFF)
            at_utf8_add(&all, code);
    at_buffer_reset(&text);
    at_buffer_add_text(&text, "a: ");
    at_yaml_add_text(&text, at_buffer_slice(&all));
    const struct at_yaml *root = parse(state, at_buffer_text(&text));
    assert_true(at_slice_equal(root->items[0]->text, at_buffer_slice(&all)));
    assert_null(strchr(at_buffer_text(&text), '\n'));
    at_buffer_clear(&text);
    at_buffer_clear(&all);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_ARENA(every_scalar_is_text),
        IN_ARENA(plain_lists_are_what_they_are_elsewhere),
        IN_ARENA(nodes_know_their_place),
        IN_ARENA(errors_say_what_to_do_and_where),
        IN_ARENA(nesting_ends_at_64_levels),
        cmocka_unit_test(running_out_of_memory_is_told),
        IN_ARENA(text_reads_back_as_written),
    };
    return cmocka_run_group_tests_name("io/yaml", tests, NULL, NULL);
}
