/* The machine of sequences over turns written as "Tab P Pb": whose turn, then its
 * codes, one letter each. */
#include <stdio.h>
#include <stdlib.h>

#include "match/sequence_find.h"
#include "match/sequence_watch.h"
#include "sequence_oracle.h"
#include "unit.h"

struct row {
    const char *pattern, *session, *found;
};

/* Appends to a list, with a blank between. */
static void append(char *out, size_t size, const char *item)
{
    size_t used = strlen(out);
    snprintf(out + used, size - used, "%s%s", used ? " " : "", item);
}

/* "1-3[2-2] 5-5": turns from 1, evidence where it is not the whole; "none". */
static void list_matches(const struct at_sequence_program *program,
                         const struct at_turns *turns, char *out, size_t size)
{
    struct at_sequence_finder *finder = at_sequence_finder_new();
    struct at_sequence_match match;
    bool nomem;
    assert_non_null(finder);
    assert_true(at_sequence_find_in(finder, program, turns));
    out[0] = '\0';
    while (at_sequence_find_next(finder, &match, &nomem)) {
        char item[64];
        bool whole =
            match.evidence_first == match.first && match.evidence_end == match.end;
        int used = snprintf(item, sizeof item, "%u-%u", match.first + 1, match.end);
        if (!whole)
            snprintf(item + used, sizeof item - (size_t)used, "[%u-%u]",
                     match.evidence_first + 1, match.evidence_end);
        append(out, size, item);
    }
    assert_false(nomem);
    at_sequence_finder_free(finder);
    if (!*out)
        append(out, size, "none");
}

/* "1 2 5": the turns at which a match ends, or "none". */
static void list_ends(const struct at_sequence_program *program,
                      const struct at_turns *turns, char *out, size_t size)
{
    struct at_sequence_watch *watch = at_sequence_watch_new(program);
    bool nomem;
    assert_non_null(watch);
    out[0] = '\0';
    for (uint32_t turn = 0; turn < turns->count; turn++) {
        char item[16];
        snprintf(item, sizeof item, "%u", turn + 1);
        if (at_sequence_watch_ends(watch, turns, turn, &nomem))
            append(out, size, item);
    }
    at_sequence_watch_free(watch);
    if (!*out)
        append(out, size, "none");
}

typedef void (*lister)(const struct at_sequence_program *program,
                       const struct at_turns *turns, char *out, size_t size);

static void check_rows(const struct row *rows, size_t count, lister list)
{
    for (size_t i = 0; i < count; i++) {
        struct at_arena *arena = at_arena_new();
        struct attune_error error = { 0 };
        struct spoken spoken;
        struct at_sequence_program program;
        char found[256];
        if (at_sequence_compile(&program, arena, at_slice_of(rows[i].pattern),
                                &error) != ATTUNE_OK)
            fail_msg("%s: %s", rows[i].pattern, error.message);
        spoken_read(&spoken, rows[i].session, program.tests);
        list(&program, &spoken.turns, found, sizeof found);
        if (strcmp(found, rows[i].found) != 0)
            fail_msg("`%s` in \"%s\": %s, not %s", rows[i].pattern, rows[i].session,
                     found, rows[i].found);
        at_arena_free(arena);
    }
}

#define CHECK_ROWS(rows, list) check_rows(rows, sizeof rows / sizeof *rows, list)

static void one_match_is_chosen_by_the_rules(void **state)
{
    static const struct row rows[] = {
        /* leftmost, and never overlapping */
        { "a _", "Ta P Ta P", "1-2 3-4" },
        { "a a", "Ta Ta Ta Ta Ta", "1-2 3-4" },
        { "b|a b", "Ta Pb", "1-2" },
        /* then fewest skipped, not longest */
        { "a ... b", "Ta P Pb Pb", "1-3" },
        { "a ... b", "Ta Ta Pb", "1-3" },
        { "a (_ ... c|b) _?", "Ta Pb P Pc", "1-3" },
        { "a ...{0,2} b", "Ta P P P Pb", "none" },
        { "a ...{2,3} b", "Ta Pb P Pb", "1-4" },
        { "a ...{1,} b", "Ta Pb P P P P Pb", "1-7" },
        /* then longest */
        { "a (b)*", "Ta Pb Pb P", "1-3" },
        { "a|a b", "Ta Pb", "1-2" },
        { "a _* b", "Ta Pb P Pb P", "1-4" },
        { "a{2,3}", "Ta Ta Ta Ta Ta", "1-3 4-5" },
        { "(a b?)+", "Ta Pb Ta Ta P", "1-4" },
        /* then evidence that starts first, then longest */
        { "(a)* [a] (a)*", "Ta Ta Ta", "1-3[1-1]" },
        { "_ [a+] (a)*", "T Ta Ta", "1-3[2-3]" },
        { "_ [b?] a", "T Pa T Pb Pa", "1-2 3-5[4-4]" },
        { "[a]|b", "Ta Tb", "1-1 2-2" },
        { "([a]|b) c", "Ta Tc Tb Tc", "1-2[1-1] 3-4" },
        { "[a]", "T Ta", "2-2" },
    };
    (void)state;
    CHECK_ROWS(rows, list_matches);
}

static void tests_are_of_one_turn(void **state)
{
    static const struct row rows[] = {
        { "patient:a", "Ta Pa", "2-2" },
        { "!a", "Ta P Oa", "2-2" },
        { "!patient:a", "Ta Pa P", "1-1 3-3" },
        { "patient:!a", "T Pa P", "3-3" },
        { "a&b", "Ta Pb Tab", "3-3" },
        { "a&!b", "Ta Tab", "1-1" },
        { "patient:(a|b) other:_", "Ta Pb O", "2-3" },
        { "(a|b)&c", "Ta Tbc", "2-2" },
    };
    (void)state;
    CHECK_ROWS(rows, list_matches);
}

static void edges_are_those_of_the_session(void **state)
{
    static const struct row rows[] = {
        { "^ a", "Ta Ta", "1-1" },
        { "a $", "Ta Ta", "2-2" },
        { "^ ... a", "T T T Ta", "1-4" },
        { "^ ... a", "T T T T Ta", "none" },
        { "a ... $", "Ta T T T", "1-4" },
        { "^ _+ $", "T P", "1-2" },
        { "[a|b] ($|c)", "Ta Tb Tc Ta", "2-3[2-2] 4-4" },
    };
    (void)state;
    CHECK_ROWS(rows, list_matches);
}

static void edges_are_not_those_of_a_part(void **state)
{
    struct spoken spoken;
    struct at_sequence_program program;
    char found[64];
    assert_int_equal(
        at_sequence_compile(&program, *state, at_slice_of("^ a|b $"), NULL), ATTUNE_OK);
    spoken_read(&spoken, "Ta Tb", program.tests);
    list_matches(&program, &spoken.turns, found, sizeof found);
    assert_string_equal(found, "1-1 2-2");
    spoken.turns.from_start = spoken.turns.to_end = false;
    list_matches(&program, &spoken.turns, found, sizeof found);
    assert_string_equal(found, "none");
}

static void a_sequence_is_true_where_a_match_ends(void **state)
{
    static const struct row rows[] = {
        /* any start counts, not only that of the match chosen */
        { "a ...{0,5} _", "T Ta P P P P P P P", "3 4 5 6 7 8" },
        { "a _?", "Ta P P", "1 2" },
        { "a (b)*", "Ta Pb Pb P Pb", "1 2 3" },
        { "patient:a !patient:_* patient:_", "Pa T O P P Pa P", "4 7" },
        /* the [ ] is the end that counts, whatever stands behind it */
        { "[a] b", "Ta Pb Ta P Ta Pb", "1 5" },
        { "[a] ... b", "Ta P P P Pb Ta", "1" },
        { "[a] ... b", "Ta P P P P Pb Ta", "none" },
        { "a [_] _* b", "Ta P P P Pb P", "2" },
        { "[a]|b", "Ta Pb", "1 2" },
        { "([a]|b) c", "Ta Pc Pb Pc", "1 4" },
        { "_ [b?] c", "T Pc T Pb Pc", "2 4 5" },
        { "[a] $", "Ta Ta", "2" },
        { "^ _ a", "T Ta Ta", "2" },
        { "(a b?)+ $", "Ta Pb Ta Pb", "4" },
    };
    (void)state;
    CHECK_ROWS(rows, list_ends);
}

/* Codes come while turns are asked about, as rules give them. */
static void a_turn_may_get_codes_after_it_was_asked_about(void **state)
{
    struct spoken spoken;
    struct at_sequence_program program;
    bool nomem;
    assert_int_equal(at_sequence_compile(&program, *state, at_slice_of("a b"), NULL),
                     ATTUNE_OK);
    spoken_read(&spoken, "T P T P", program.tests);
    struct at_sequence_watch *watch = at_sequence_watch_new(&program);
    assert_false(at_sequence_watch_ends(watch, &spoken.turns, 0, &nomem));
    spoken.codes[0] = "a";
    assert_false(at_sequence_watch_ends(watch, &spoken.turns, 1, &nomem));
    spoken.codes[1] = "b";
    assert_true(at_sequence_watch_ends(watch, &spoken.turns, 1, &nomem));
    assert_false(at_sequence_watch_ends(watch, &spoken.turns, 3, &nomem));
    /* An earlier turn begins anew, and so does a restart. */
    assert_true(at_sequence_watch_ends(watch, &spoken.turns, 1, &nomem));
    spoken.codes[0] = "";
    assert_true(at_sequence_watch_ends(watch, &spoken.turns, 1, &nomem));
    at_sequence_watch_restart(watch);
    assert_false(at_sequence_watch_ends(watch, &spoken.turns, 1, &nomem));
    at_sequence_watch_free(watch);
}

/* Patterns and sessions nobody thought of, against a matcher of sets of matches. */
static void it_agrees_with_counting_all_matches(void **state)
{
    uint32_t seed = 1;
    size_t compiled = 0;
    (void)state;
    for (int i = 0; i < 1500; i++) {
        char pattern[256], session[64], found[256], expected[256];
        struct at_sequence_program program;
        struct spoken spoken;
        struct at_pattern parsed;
        struct at_arena *arena = at_arena_new();
        oracle_make_pattern(&seed, pattern, sizeof pattern);
        oracle_make_session(&seed, session);
        if (at_pattern_parse(&parsed, arena, AT_SCALE_SEQUENCE, at_slice_of(pattern),
                             NULL) == ATTUNE_OK) {
            compiled++;
            assert_int_equal(
                at_sequence_compile(&program, arena, at_slice_of(pattern), NULL),
                ATTUNE_OK);
            spoken_read(&spoken, session, program.tests);
            list_matches(&program, &spoken.turns, found, sizeof found);
            oracle_matches(&parsed, &spoken, expected, sizeof expected);
            if (strcmp(found, expected) != 0)
                fail_msg("`%s` in \"%s\": %s, not %s", pattern, session, found,
                         expected);
            list_ends(&program, &spoken.turns, found, sizeof found);
            oracle_ends(&parsed, &spoken, expected, sizeof expected);
            if (strcmp(found, expected) != 0)
                fail_msg("`%s` ends in \"%s\" at %s, not %s", pattern, session, found,
                         expected);
        }
        at_arena_free(arena);
    }
    assert_true(compiled > 500);
}

/* A long session: `a` is true of every `period`th turn, other codes never. */
struct endless {
    uint32_t period;
    const struct at_node *const *tests;
    size_t asked;
};

static bool holds_in_endless(void *data, uint32_t test, uint32_t turn)
{
    struct endless *endless = data;
    endless->asked++;
    const char *codes = turn % endless->period == 0 ? "a" : "";
    return spoken_test(endless->tests[test], AT_ROLE_PATIENT, codes);
}

static struct at_turns endless_turns(struct endless *endless, uint32_t count)
{
    return (struct at_turns){ count, true, true, holds_in_endless, endless };
}

static void a_match_spans_at_most_a_thousand_turns(void **state)
{
    static const struct {
        const char *pattern, *found;
    } rows[] = {
        { "a _* a", "1-501 1001-1501 2001-2501" },
        { "a ...{0,998} a", "1-501 1001-1501 2001-2501" },
        { "a _{1,1000}", "1-1000 1001-2000 2001-3000" },
        { "a ...{499} a _*", "1-1000 1001-2000 2001-3000" },
        { "^ _+ $", "none" },
    };
    char found[256];
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_sequence_program program;
        assert_int_equal(
            at_sequence_compile(&program, *state, at_slice_of(rows[i].pattern), NULL),
            ATTUNE_OK);
        struct endless endless = { 500, program.tests, 0 };
        struct at_turns turns = endless_turns(&endless, 3000);
        list_matches(&program, &turns, found, sizeof found);
        assert_string_equal(found, rows[i].found);
    }
}

/* True of turn t when one of the thousand turns that end there begins it. */
static void what_is_watched_spans_no_more(void **state)
{
    struct at_sequence_program program;
    bool nomem;
    assert_int_equal(at_sequence_compile(&program, *state, at_slice_of("a _*"), NULL),
                     ATTUNE_OK);
    struct endless endless = { 5000, program.tests, 0 };
    struct at_turns turns = endless_turns(&endless, 20000);
    struct at_sequence_watch *watch = at_sequence_watch_new(&program);
    for (uint32_t turn = 0; turn < turns.count; turn++)
        assert_int_equal(at_sequence_watch_ends(watch, &turns, turn, &nomem),
                         turn % 5000 < 1000);
    /* Turns may be left out, few or many. */
    for (uint32_t turn = 0; turn < turns.count; turn += 1 + turn % 2003)
        assert_int_equal(at_sequence_watch_ends(watch, &turns, turn, &nomem),
                         turn % 5000 < 1000);
    at_sequence_watch_free(watch);
}

static size_t count_questions(const struct at_sequence_program *program, uint32_t count,
                              lister list)
{
    char found[32];
    struct endless endless = { 3, program->tests, 0 };
    struct at_turns turns = endless_turns(&endless, count);
    list(program, &turns, found, sizeof found);
    return endless.asked;
}

/* Whatever the pattern: a test is asked of a turn twice at most. */
static void a_turn_is_asked_about_twice(void **state)
{
    static const char *const patterns[] = { "(a|b)* _* c", "a ...{0,1000} c",
                                            "a (_* c)?",   "(a? b?)+ c",
                                            "[a] _* c",    "a+ (b _{0,900} b ... c)?" };
    enum { TURNS = 20000 };
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        struct at_sequence_program program;
        assert_int_equal(
            at_sequence_compile(&program, *state, at_slice_of(patterns[i]), NULL),
            ATTUNE_OK);
        size_t most = (size_t)program.test_count * TURNS * 2;
        assert_in_range(count_questions(&program, TURNS, list_matches), TURNS, most);
        if (program.looks_ahead)
            most *= 2;
        assert_in_range(count_questions(&program, TURNS, list_ends), TURNS, most);
    }
}

static bool compile_and_ask(void *data)
{
    static const char session[] = "Ta P Pb";
    struct at_sequence_program program;
    struct at_sequence_match match;
    struct spoken spoken;
    bool nomem = true, ends = false, found = false;
    (void)data;
    struct at_arena *arena = at_arena_new();
    if (arena && at_sequence_compile(&program, arena, at_slice_of("[a] ... b"), NULL) ==
                     ATTUNE_OK) {
        struct at_sequence_finder *finder = at_sequence_finder_new();
        struct at_sequence_watch *watch = at_sequence_watch_new(&program);
        spoken_read(&spoken, session, program.tests);
        found = finder && at_sequence_find_in(finder, &program, &spoken.turns) &&
                at_sequence_find_next(finder, &match, &nomem);
        ends = watch && at_sequence_watch_ends(watch, &spoken.turns, 0, &nomem);
        at_sequence_finder_free(finder);
        at_sequence_watch_free(watch);
    }
    at_arena_free(arena);
    return found && ends;
}

static void it_survives_every_failed_allocation(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(compile_and_ask, NULL) > 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_match_is_chosen_by_the_rules),
        cmocka_unit_test(tests_are_of_one_turn),
        cmocka_unit_test(edges_are_those_of_the_session),
        IN_ARENA(edges_are_not_those_of_a_part),
        cmocka_unit_test(a_sequence_is_true_where_a_match_ends),
        IN_ARENA(a_turn_may_get_codes_after_it_was_asked_about),
        cmocka_unit_test(it_agrees_with_counting_all_matches),
        IN_ARENA(a_match_spans_at_most_a_thousand_turns),
        IN_ARENA(what_is_watched_spans_no_more),
        IN_ARENA(a_turn_is_asked_about_twice),
        cmocka_unit_test(it_survives_every_failed_allocation),
    };
    return cmocka_run_group_tests_name("match/sequence", tests, NULL, NULL);
}
