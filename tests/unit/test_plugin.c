#include <stdio.h>

#include "base/buffer.h"
#include "scheme/plugin.h"
#include "unit.h"

#define WHOLE                                                                          \
    "plugin { name = \"ask\", version = \"1.0.0\", summary = \"S\", authors = { "      \
    "\"A\" }, "                                                                        \
    "licence = \"MIT\", attune = 1"

static const struct at_plugin_head *read_head(struct at_arena *arena, const char *text,
                                              struct at_faults *faults)
{
    return at_plugin_head_read(arena, at_slice_of(text), "plugins/ask.lua",
                               at_slice_of("ask"), faults);
}

static void a_head_is_read_without_running_anything(void **state)
{
    struct at_faults faults = { 0 };
    const struct at_plugin_head *head = read_head(
        *state,
        "--- Asks.\n--[[ long\ncomment ]]\nplugin {\n"
        "  name = \"ask\"; version = '1.2.3',\n"
        "  kind = \"library\", summary = [[Asks.]],\n"
        "  authors = { \"A. B\", \"C\" }, licence = \"MIT\", cite = \"10.1/x\",\n"
        "  attune = 1, language = { \"en\" }, uses = { \"base >=1.2 <2\", \"x\" },\n"
        "}\nwhile true do end\n",
        &faults);
    assert_non_null(head);
    assert_int_equal(faults.count, 0);
    assert_true(at_slice_is(head->name, "ask"));
    assert_true(at_slice_is(head->version, "1.2.3"));
    assert_true(at_slice_is(head->summary, "Asks."));
    assert_int_equal(head->authors.count, 2);
    assert_true(at_slice_is(head->authors.items[1], "C"));
    assert_int_equal(head->cite.count, 1);
    assert_int_equal(head->level, 1);
    assert_int_equal(head->use_count, 2);
    assert_true(at_slice_is(head->uses[0].name, "base"));
    assert_true(at_slice_is(head->uses[0].range, ">=1.2 <2"));
    assert_int_equal(head->uses[1].range.size, 0);
    assert_int_equal(head->uses[0].line, 8);
    assert_string_equal(at_plugin_kind_name(head->kind), "library");
}

static void a_bad_head_is_refused_with_its_line(void **state)
{
    static const struct {
        const char *text;
        int line;
        const char *message;
    } rows[] = {
        { "", 1, "a plugin opens with its head: plugin { name = ... }" },
        { "local x = 1", 1, "a plugin opens with its head: plugin { name = ... }" },
        { "--[[ never closed", 1,
          "a plugin opens with its head: plugin { name = ... }" },
        { "\nplugin { nmae = \"x\" }", 2,
          "unknown key \"nmae\" (did you mean \"name\"?)" },
        { "plugin { name = \"x\", name = \"y\" }", 1, "this key is there twice" },
        { "plugin { name = f() }", 1,
          "a plugin's head holds texts, numbers and lists of texts only" },
        { "plugin { name = \"a\\n\" }", 1,
          "a text in a plugin's head has no backslash in it" },
        { "plugin { name \"x\" }", 1, "a \"=\" is missing here" },
        { "plugin { name = \"x\" version", 1, "a comma or \"}\" is missing here" },
        { "plugin { authors = { \"x\" \"y\" } }", 1,
          "a comma or \"}\" is missing here" },
        { "plugin { \"x\" }", 1, "a plugin's head is made of: key = value" },
        { "plugin { attune = 1.5 }", 1, "a whole number is missing here" },
        { "plugin { attune = 1234567 }", 1, "a whole number is missing here" },
        { "plugin { version = \"one\" }", 1, "a version looks like 1.0.0" },
        { "plugin { kind = \"codec\" }", 1,
          "a plugin's kind is library, reader or writer" },
        { "plugin { uses = { \"x ~1\" } }", 1,
          "a range of versions looks like >=1.2 <2" },
        { "plugin { name = \"ask", 1,
          "a plugin's head holds texts, numbers and lists of texts only" },
        { "plugin { name = \"ask\"", 1, "a comma or \"}\" is missing here" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_faults faults = { 0 };
        assert_null(read_head(*state, rows[i].text, &faults));
        assert_int_equal(faults.count, 1);
        assert_string_equal(faults.list[0].error.message, rows[i].message);
        assert_string_equal(faults.list[0].error.file, "plugins/ask.lua");
        assert_int_equal(faults.list[0].error.line, rows[i].line);
        at_faults_clear(&faults);
    }
}

static void missing_keys_are_named_all(void **state)
{
    struct at_faults faults = { 0 };
    assert_null(read_head(*state, "plugin { name = \"ask\", attune = 1 }", &faults));
    assert_int_equal(faults.count, 4);
    assert_string_equal(faults.list[0].error.message,
                        "the plugin's head has no key \"version\"");
    at_faults_clear(&faults);
}

static void a_name_must_be_that_of_the_file(void **state)
{
    struct at_faults faults = { 0 };
    assert_null(at_plugin_head_read(*state, at_slice_of(WHOLE " }"), "x.lua",
                                    at_slice_of("other"), &faults));
    assert_string_equal(faults.list[0].error.message,
                        "the plugin calls itself \"ask\" but stands under the name "
                        "\"other\"");
    at_faults_clear(&faults);
}

static void a_level_too_new_is_named(void **state)
{
    struct at_faults faults = { 0 };
    char text[300];
    snprintf(text, sizeof text, "%s", WHOLE " }");
    text[strlen(text) - 3] = '7';
    assert_null(read_head(*state, text, &faults));
    assert_string_equal(
        faults.list[0].error.message,
        "the plugin is for level 7 of the interface, this attune serves "
        "level 1: get a newer attune");
    at_faults_clear(&faults);
}

static void a_head_fits_its_kind(void **state)
{
    static const struct {
        const char *more, *message;
    } rows[] = {
        { ", kind = \"reader\"",
          "a reader says how its files end, as in endings = { \".cha\" }" },
        { ", kind = \"writer\"",
          "a writer says how its files end, as in endings = { \".cha\" }" },
        { ", kind = \"reader\", endings = { \"cha\" }",
          "an ending is a dot and letters in lower case, \".cha\"" },
        { ", kind = \"reader\", endings = { \".CHA\" }",
          "an ending is a dot and letters in lower case, \".cha\"" },
        { ", kind = \"writer\", endings = \".x\", holds = \"<x\"",
          "a writer has \"endings\" only; \"starts\" and \"holds\" tell a reader which "
          "files are its own" },
        { ", endings = { \".cha\" }", "a library has no files, so no \"endings\", "
                                      "\"starts\" or \"holds\": its kind "
                                      "is reader or writer" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_faults faults = { 0 };
        char text[400];
        snprintf(text, sizeof text, "%s%s }", WHOLE, rows[i].more);
        assert_null(read_head(*state, text, &faults));
        assert_string_equal(faults.list[0].error.message, rows[i].message);
        at_faults_clear(&faults);
    }
}

static void a_reader_tells_which_files_are_its_own(void **state)
{
    struct at_faults faults = { 0 };
    const struct at_plugin_head *head =
        read_head(*state,
                  WHOLE ", kind = \"reader\", endings = { \".x\", \".y2\" }, "
                        "starts = \"<x\", holds = { \"x y\" } }",
                  &faults);
    assert_non_null(head);
    assert_int_equal(head->endings.count, 2);
    assert_true(at_slice_is(head->endings.items[1], ".y2"));
    assert_true(at_slice_is(head->starts.items[0], "<x"));
    assert_true(at_slice_is(head->holds.items[0], "x y"));
}

static bool read_whole(void *data)
{
    (void)data;
    struct at_faults faults = { 0 };
    struct at_arena *arena = at_arena_new();
    const struct at_plugin_head *head =
        arena ? read_head(arena, WHOLE ", uses = { \"a\" } }", &faults) : NULL;
    at_faults_clear(&faults);
    at_arena_free(arena);
    return head != NULL;
}

static void running_out_of_memory_gives_no_head(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(read_whole, NULL) > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_ARENA(a_head_is_read_without_running_anything),
        IN_ARENA(a_bad_head_is_refused_with_its_line),
        IN_ARENA(missing_keys_are_named_all),
        IN_ARENA(a_name_must_be_that_of_the_file),
        IN_ARENA(a_level_too_new_is_named),
        IN_ARENA(a_head_fits_its_kind),
        IN_ARENA(a_reader_tells_which_files_are_its_own),
        cmocka_unit_test(running_out_of_memory_gives_no_head),
    };
    return cmocka_run_group_tests_name("scheme/plugin", tests, NULL, NULL);
}
