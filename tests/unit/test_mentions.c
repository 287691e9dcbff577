/* test_mentions.c - what a script asks for by name, and what needs no function. */
#include "cli/mentions.h"

#include "cli/lint.h"
#include "unit.h"

static const char script[] =
    "local q = use \"questions\"\n"
    "local own = lexicon(\"moves\")\n"
    "-- use \"negation\" is a remark\n"
    "local a = phrase [[ you ...{0,2} <mental-states.attitude> ]]\n"
    "local b = phrase \"1 < 2 <hedges>|<helper>\"\n";

static void names_are_found_where_they_count(void **state)
{
    static const struct {
        enum at_mention_kind kind;
        const char *name;
        bool wanted;
    } rows[] = {
        { AT_MENTION_USE, "questions", true },
        { AT_MENTION_USE, "mental-states", true },
        { AT_MENTION_USE, "hedges", true },
        { AT_MENTION_USE, "negation", false },
        { AT_MENTION_USE, "mental", false },
        { AT_MENTION_USE, "moves", false },
        { AT_MENTION_LEXICON, "moves", true },
        { AT_MENTION_LEXICON, "questions", false },
        { AT_MENTION_LEXICON, "helper", true },
    };
    struct at_mentions mentions;
    assert_true(at_mentions_read(&mentions, *state, at_slice_of(script)));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        print_message("row %zu: %s\n", i, rows[i].name);
        assert_int_equal(
            at_mentions_has(&mentions, rows[i].kind, at_slice_of(rows[i].name)),
            rows[i].wanted);
    }
}

static const struct at_lexicon *read_lexicon(struct at_arena *arena, const char *text,
                                             const char *name)
{
    struct at_faults faults = { 0 };
    const struct at_lexicon *lexicon = at_lexicon_read(
        arena, at_slice_of(text), "l.yaml", at_slice_of(name), AT_FOLD_CASE, &faults);
    assert_non_null(lexicon);
    at_faults_clear(&faults);
    return lexicon;
}

static void a_category_asks_for_its_lexicon(void **state)
{
    struct at_mentions mentions;
    const struct at_lexicon *with = read_lexicon(*state, "helper: [do]\n", "aid");
    const struct at_lexicon *without = read_lexicon(*state, "other: [do]\n", "aid");
    assert_true(at_mentions_read(&mentions, *state, at_slice_of(script)));
    assert_true(at_mentions_lexicon(&mentions, with));
    assert_false(at_mentions_lexicon(&mentions, without));
}

static bool reads_all(void *data)
{
    struct at_mentions mentions;
    struct at_arena *arena = at_arena_new();
    (void)data;
    bool whole = arena && at_mentions_read(&mentions, arena, at_slice_of(script));
    at_arena_free(arena);
    return whole;
}

static void lack_of_memory_is_told(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(reads_all, NULL) > 0);
}

static void a_function_that_only_finds_is_pointed_out(void **state)
{
    static const struct {
        const char *script;
        const char *wanted; /* NULL: no warning */
    } rows[] = {
        { "\ncode \"x\" (function(turn) return turn:find(m) end)",
          "code \"x\" needs no function: { any = m } says the same and is not asked of "
          "every turn" },
        { "\ncode \"x\" (function(t) return t:findall(m) end)",
          "code \"x\" needs no function: { any = m } says the same and is not asked of "
          "every turn" },
        { "\ncode \"x\" (function(t) return u:find(m) end)", NULL },
        { "\ncode \"x\" (function(t) return t:find(m), 2 end)", NULL },
        { "\ncode \"x\" { any = m }", NULL },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_faults faults = { 0 };
        print_message("row %zu: %s\n", i, rows[i].script);
        at_lint_functions(at_slice_of(rows[i].script), "rules.lua", &faults);
        assert_int_equal(faults.warnings, rows[i].wanted != NULL);
        if (rows[i].wanted) {
            assert_string_equal(faults.list[0].error.message, rows[i].wanted);
            assert_int_equal(faults.list[0].error.line, 2);
        }
        at_faults_clear(&faults);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_ARENA(names_are_found_where_they_count),
        IN_ARENA(a_category_asks_for_its_lexicon),
        cmocka_unit_test(lack_of_memory_is_told),
        cmocka_unit_test(a_function_that_only_finds_is_pointed_out),
    };
    return cmocka_run_group_tests_name("cli/mentions", tests, NULL, NULL);
}
