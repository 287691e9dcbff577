/* Sequences in rules.lua: as conditions, as what functions look for, and what is wrong
 * with them. */
#include "script_bench.h"

static void a_sequence_is_a_condition(void **state)
{
    struct bench *bench = *state;
    bench_load_well(bench, "codes:\n" FLAG("one") FLAG("two"),
                    "local run = sequence \" one _* one \"\n"
                    "code \"one\" { any = phrase \"x\" }\n"
                    "code \"two\" { all = { \"one\", again = run }, none = run }\n");
    const struct at_condition_list *all = &bench->scheme->rules[1].conditions.all;
    assert_int_equal(all->count, 2);
    assert_int_equal(all->items[1].kind, AT_CONDITION_SEQUENCE);
    assert_non_null(all->items[1].sequence);
    assert_true(at_slice_is(all->items[1].name, "again"));
    assert_true(at_slice_is(all->items[1].text, "sequence \"one _* one\""));
    assert_ptr_equal(bench->scheme->rules[1].conditions.none.items[0].sequence,
                     all->items[1].sequence);
}

static void an_episode_may_be_a_sequence(void **state)
{
    struct bench *bench = *state;
    bench_load_well(bench, "codes:\n" FLAG("one") CODE("run", "unit: episode"),
                    "code \"one\" { any = phrase \"x\" }\n"
                    "episode \"run\" (sequence \"one{3,}\")\n");
    const struct at_episode *episode = bench->scheme->rules[1].makes;
    assert_non_null(episode);
    assert_non_null(episode->sequence);
    assert_int_equal(episode->closes.any.count, 1);
}

static void what_is_wrong_is_told_with_its_line(void **state)
{
    static const struct {
        const char *rules, *fault;
    } rows[] = {
        { "code \"one\" { any = sequence \"late ...\" }",
          "probe/rules.lua:1: a gap stands between two things: nothing is after it\n"
          "late ...\n     ^\n" },
        { "code \"one\" { any = sequence \"late _\" }",
          "probe/rules.lua:1: the mark \"late\" stands below: move this rule below "
          "line "
          "3\nlate _\n^\n" },
        { "code \"one\" { none = sequence \"_ two\" }",
          "probe/rules.lua:1: \"two\" is decided below: move this rule below line "
          "2\n" },
        { "code \"one\" { any = sequence(\"_ one\"):times(2) }",
          "probe/rules.lua:1: a sequence has no method \"times\": what stands before "
          "or "
          "after it, and how often, is written in its pattern\n" },
        { "code \"one\" { any = sequence \"one\" + sequence \"two\" }",
          "probe/rules.lua:1: sequences are not added: write a|b in one pattern, or "
          "both "
          "in a list of `any`\n" },
        { "code \"one\" { any = phrase(\"x\"):after(sequence \"one\") }",
          "probe/rules.lua:1: bad argument #1 to 'after' (a sequence is of turns, and "
          "not "
          "combined with words)\n" },
        { "code \"one\" { any = phrase \"x\", answers = sequence \"_ one\" }",
          "probe/rules.lua:1: `answers` takes code tests and matchers of words; a "
          "sequence says itself what stands before\n" },
        { "episode \"run\" (phrase \"x\")\ncode \"one\" { any = phrase \"x\" }",
          "probe/rules.lua:1: an episode is a table or a sequence, not a userdata\n" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        void *made;
        char rules[512];
        assert_int_equal(bench_setup(&made), 0);
        struct bench *bench = made;
        snprintf(rules, sizeof rules,
                 "%s\ncode \"two\" { any = phrase \"y\" }\n"
                 "mark \"late\" { any = phrase \"z\" }\n",
                 rows[i].rules);
        bench_scheme(bench,
                     "codes:\n" FLAG("one") FLAG("two") CODE("run", "unit: episode"),
                     rules);
        assert_int_equal(bench_load(bench), ATTUNE_INVALID);
        const char *faults = bench_faults(bench);
        if (strncmp(faults, rows[i].fault, strlen(rows[i].fault)) != 0)
            fail_msg("%s\n  expected %s\n  got      %s", rows[i].rules, rows[i].fault,
                     faults);
        bench_teardown(&made);
    }
}

static void a_plugin_has_no_codes(void **state)
{
    struct bench *bench = *state;
    bench_file(bench, "plugins/runs.lua",
               "plugin { name = \"runs\", version = \"1.2.0\", summary = \"S\",\n"
               "  authors = { \"A\" }, licence = \"MIT\", attune = 1 }\n"
               "return { run = sequence \"one one\" }\n");
    bench_scheme(bench, "uses: [runs]\ncodes:\n" FLAG("one"),
                 "code \"one\" { any = use(\"runs\").run }\n");
    assert_int_equal(bench_load(bench), ATTUNE_INVALID);
    assert_non_null(
        strstr(bench_faults(bench),
               "plugins/runs.lua:3: a sequence names the codes of a scheme: "
               "it stands in a rules.lua, not in a plugin\n"));
}

static void give(struct bench *bench, at_code_id code, uint32_t turn)
{
    const struct at_span span = { turn, bench->transcript->turns[turn].start, 1 };
    const struct at_coding coding = { .code = code,
                                      .unit = AT_UNIT_TURN,
                                      .unit_number = turn,
                                      .first_turn = turn,
                                      .last_turn = turn,
                                      .evidence = &span,
                                      .evidence_count = 1 };
    assert_int_equal(at_codings_add(bench->codings, &coding, NULL), ATTUNE_OK);
}

/* Runs Lua on turn 5 of six, of which 1, 2, 4 and 6 have the code `one`. */
static enum attune_status run(struct bench *bench, const char *body,
                              struct attune_error *error)
{
    char rules[2048];
    struct at_decision decision;
    snprintf(
        rules, sizeof rules,
        "local pair = sequence \"one ...{0,1} one\"\n"
        "local second = sequence \"one [_]\"\n"
        "local below = sequence \"_ two\"\n"
        "local function same(a, b)\n"
        "  if a ~= b then error(tostring(a) .. \" is not \" .. tostring(b), 2) end\n"
        "end\n"
        "code \"one\" { any = phrase \"x\" }\n"
        "code \"probe\" (function(turn)\n%s\nend)\n"
        "code \"two\" { any = phrase \"y\" }\n",
        body);
    bench_load_well(bench, "codes:\n" FLAG("one") FLAG("probe") FLAG("two"), rules);
    for (int i = 0; i < 6; i++)
        bench_say(bench, i % 2 ? AT_ROLE_PATIENT : AT_ROLE_THERAPIST, "Well.");
    bench_open(bench);
    give(bench, 0, 0);
    give(bench, 0, 1);
    give(bench, 0, 3);
    give(bench, 0, 5);
    return bench_call(bench, 1, 4, &decision, error);
}

static void functions_find_stretches(void **state)
{
    struct attune_error error = { 0 };
    static const char body[] =
        "local session = turn.session\n"
        "local found = session:find(pair)\n"
        "same(found.kind, 'window') same(found.first.index, 1)\n"
        "same(found.last.index, 2) same(#found.turns, 2)\n"
        "local all = session:findall(pair)\n"
        "same(#all, 2) same(all[2].first.index, 4) same(all[2].last.index, 6)\n"
        "same(all[2].index, 2) same(session:count(pair), 2)\n"
        /* the part in [ ] */
        "same(session:find(second).first.index, 2)\n"
        "same(#session:findall(second)[1].turns, 1)\n"
        /* only inside */
        "same(turn:back():find(pair).last.index, 2)\n"
        "same(turn:back(2):find(pair), nil) same(turn:back(2):count(pair), 0)\n"
        "same(#turn:ahead():findall(pair), 0)\n"
        /* one side's turns stand side by side */
        "same(session.patient:count(pair), 1)\n"
        "same(#session.patient:find(pair).turns, 2)\n"
        "same(tostring(pair), 'sequence \"one ...{0,1} one\"')\n"
        "return found == nil\n";
    if (run(*state, body, &error) != ATTUNE_OK)
        fail_msg("rules.lua:%d: %s", error.line, error.message);
}

static void functions_are_told_what_is_wrong(void **state)
{
    static const struct {
        const char *body, *message;
    } rows[] = {
        { "return turn:find(pair)",
          "turn 5: bad argument #1 to 'find' (a sequence is looked for in turns in a "
          "row: "
          "a session, exchange, episode or window, or turn:back(n))" },
        { "return turn.sentences[1]:count(pair)",
          "turn 5: bad argument #1 to 'count' (a sequence is looked for in turns in a "
          "row: a session, exchange, episode or window, or turn:back(n))" },
        { "return turn.session:find(below)",
          "turn 5: \"two\" is decided below: move this rule below line 11" },
        { "return pair + pair", "turn 5: sequences are not added: write a|b in one "
                                "pattern, or both in a list of `any`" },
        { "return sequence 'one'",
          "turn 5: sequence builds something: call it outside of functions" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        void *made;
        struct attune_error error = { 0 };
        assert_int_equal(bench_setup(&made), 0);
        assert_int_equal(run(made, rows[i].body, &error), ATTUNE_SCRIPT);
        assert_string_equal(error.message, rows[i].message);
        bench_teardown(&made);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BENCH(a_sequence_is_a_condition),
        ON_BENCH(an_episode_may_be_a_sequence),
        cmocka_unit_test(what_is_wrong_is_told_with_its_line),
        ON_BENCH(a_plugin_has_no_codes),
        ON_BENCH(functions_find_stretches),
        cmocka_unit_test(functions_are_told_what_is_wrong),
    };
    return cmocka_run_group_tests_name("script/sequence", tests, NULL, NULL);
}
