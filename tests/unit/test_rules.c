#include "script_bench.h"

#define GROUPED                                                                        \
    "exclusive:\n  mood: {codes: [good, bad, flat], otherwise: flat}\n"                \
    "codes:\n" FLAG("good") FLAG("bad") FLAG("flat")
#define LEXICON                                                                        \
    "lexicon: feel\nlanguage: en\ncategories:\n  anger: [angry, furious]\n  sad: "     \
    "[sad]\n"
#define HEAD(name, more)                                                               \
    "plugin { name = \"" name "\", version = \"1.2.0\", summary = \"S\",\n"            \
    "  authors = { \"A\" }, licence = \"MIT\", attune = 1, " more "}\n"

static const struct at_rule *load_rule(struct bench *bench, const char *codes,
                                       const char *rules)
{
    bench_file(bench, "probe/lexicons/feel.yaml", LEXICON);
    bench_load_well(bench, codes, rules);
    return bench->scheme->rules;
}

static void a_table_becomes_conditions(void **state)
{
    const struct at_rule *rule =
        load_rule(*state, "codes:\n" FLAG("one"),
                  "local feel = lexicon \"feel\"\n"
                  "code \"one\" {\n"
                  "  within = \"sentence\", words = { 2 },\n"
                  "  all = feel.anger,\n"
                  "  any = { phrase \"you know\", zeta = feel, alpha = feel:times(2),\n"
                  "          feel.sad:not_after(phrase \"not\", 3):distinct(2) },\n"
                  "  none = { q = regex \"x+\" }, confidence = 0.5,\n"
                  "}\n");
    const struct at_conditions *it = &rule->conditions;
    assert_int_equal(rule->line, 2);
    assert_int_equal(rule->code, 0);
    assert_int_equal(rule->group, -1);
    assert_int_equal(rule->unit, AT_UNIT_TURN);
    assert_int_equal(rule->function, AT_NO_FUNCTION);
    assert_false(rule->bare);
    assert_true(rule->confidence == 0.5);
    assert_int_equal(it->within, AT_WITHIN_SENTENCE);
    assert_int_equal(it->least_words, 2);
    assert_int_equal(it->most_words, -1);
    assert_int_equal(it->all.count, 1);
    assert_true(at_slice_is(it->all.items[0].text, "<feel.anger>"));
    assert_int_equal(it->any.count, 4);
    static const struct {
        const char *name, *text;
        enum at_condition_kind kind;
    } any[] = {
        { "", "phrase \"you know\"", AT_CONDITION_MATCHER },
        { "", "<feel.sad>:not_after(phrase \"not\", 3):distinct(2)",
          AT_CONDITION_DISTINCT },
        { "alpha", "<feel>:times(2)", AT_CONDITION_TIMES },
        { "zeta", "<feel>", AT_CONDITION_MATCHER },
    };
    for (size_t i = 0; i < 4; i++) {
        assert_true(at_slice_is(it->any.items[i].name, any[i].name));
        assert_true(at_slice_is(it->any.items[i].text, any[i].text));
        assert_int_equal(it->any.items[i].kind, any[i].kind);
    }
    assert_int_equal(it->any.items[2].n, 2);
    assert_int_equal(it->none.count, 1);
    assert_true(at_slice_is(it->none.items[0].text, "regex \"x+\""));
}

static void rows_give_values(void **state)
{
    const struct at_rule *rules = load_rule(
        *state,
        "codes:\n" FLAG("five") CODE("level", "value: {scale: [0, 1, 5]}")
            CODE("kind", "value: {choose: [old, new]}"),
        "code \"five\" { any = phrase \"x\" }\n"
        "code \"level\" { rows = {\n"
        "  { \"five\", give = 5 }, { all = \"five\", words = { nil, 3 }, give = 1 },\n"
        "  { give = \"uncodable\" } } }\n"
        "code \"kind\" { when = \"level>=1\", value = \"new\" }\n");
    const struct at_rule *level = &rules[1];
    assert_int_equal(level->row_count, 3);
    assert_true(level->rows[0].give.number == 5);
    assert_int_equal(level->rows[0].conditions.all.items[0].kind, AT_CONDITION_CODES);
    assert_true(at_slice_is(level->rows[0].conditions.all.items[0].text, "\"five\""));
    assert_int_equal(level->rows[1].conditions.most_words, 3);
    assert_int_equal(level->rows[1].conditions.least_words, -1);
    assert_true(level->rows[2].uncodable);
    assert_true(rules[2].has_value);
    assert_true(at_slice_is(rules[2].value.text, "new"));
    assert_int_equal(rules[2].conditions.any.count, 1);
}

static void a_prefix_stands_for_what_was_decided_above(void **state)
{
    struct bench *bench = *state;
    const struct at_rule *rules =
        load_rule(bench,
                  "codes:\n" FLAG("one-a") FLAG("two") FLAG("one-b")
                      CODE("one-slot", "by: human"),
                  "code \"one-a\" { any = phrase \"x\" }\n"
                  "code \"two\" { any = \"one-*\" }\n"
                  "code \"one-b\" { any = \"two\" }\n");
    size_t count;
    const at_code_id *codes =
        at_code_test_codes(rules[1].conditions.any.items[0].test, &count);
    assert_int_equal(count, 2);
    assert_int_equal(codes[0], bench->scheme->first_code);
    assert_int_equal(codes[1], bench->scheme->first_code + 3);
}

static void marks_follow_the_codes(void **state)
{
    struct bench *bench = *state;
    const struct at_rule *rules =
        load_rule(bench, "codes:\n" FLAG("one"),
                  "mark \"first\" { any = phrase \"x\", role = \"patient\" }\n"
                  "mark \"second\" { any = \"first|second\" }\n"
                  "code \"one\" { any = \"sec*&!first\" }\n");
    assert_int_equal(bench->scheme->mark_count, 2);
    assert_true(at_slice_is(bench->scheme->marks[1], "second"));
    assert_true(rules[0].mark && rules[1].mark && !rules[2].mark);
    assert_int_equal(rules[1].code, 2);
    assert_int_equal(rules[0].role, AT_ROLE_PATIENT);
    assert_int_equal(rules[1].role, AT_ROLE_ANY);
}

static void a_group_has_one_rule_for_all(void **state)
{
    const struct at_rule *rule = load_rule(
        *state, GROUPED,
        "code \"mood\" { rows = { { phrase \"x\", give = \"bad\" },\n"
        "  { phrase \"y\", give = \"none\" }, { give = \"uncodable\" } } }\n");
    assert_int_equal(rule->group, 0);
    assert_int_equal(rule->code, AT_CODE_NONE);
    assert_int_equal(rule->rows[0].code, 1);
    assert_int_equal(rule->rows[1].code, AT_CODE_NONE);
    assert_true(rule->rows[2].uncodable);
}

static void functions_are_numbered_and_known_to_read(void **state)
{
    const struct at_rule *rules =
        load_rule(*state, "codes:\n" FLAG("one") FLAG("two") FLAG("three"),
                  "code \"one\" { any = phrase \"x\" }\n"
                  "code \"two\" (function(turn) return turn:has \"one\" end)\n"
                  "code \"three\" { when = \"one\", decide = function() end }\n");
    assert_false(rules[0].reads_codings);
    assert_true(rules[1].bare && rules[1].reads_codings);
    assert_true(!rules[2].bare && rules[2].function > rules[1].function);
}

static void functions_that_read_nothing_are_known_too(void **state)
{
    const struct at_rule *rules =
        load_rule(*state, "codes:\n" CODE("one", "value: number"),
                  "code \"one\" { any = phrase \"x\", value = 1,\n"
                  "  decide = function(turn, hits) return hits end }\n");
    assert_false(rules[0].reads_codings);
}

struct wrong {
    const char *rules;
    const char *faults;
};

static const struct wrong wrong_rules[] = {
    { "code \"onee\" {}", "probe/rules.lua:1: the codebook has no code \"onee\" (did "
                          "you mean \"one\"?)\n" },
    { "code \"slot\" { any = phrase \"x\" }",
      "probe/rules.lua:1: \"slot\" is coded by humans: no rule may give it\n" },
    { "code \"one\" { any = phrase \"x\" }",
      "probe/rules.lua:1: \"one\" has a rule already, at line 3\n" },
    { "code \"one\" { annny = phrase \"x\" }",
      "probe/rules.lua:1: a rule has no key \"annny\" (did you mean \"any\"?)\n"
      "probe/rules.lua:1: the rule has no condition: it would hold of every unit\n" },
    { "code \"one\" { any = {} }", "probe/rules.lua:1: `any` is an empty list\n" },
    { "code \"one\" { any = 3 }", "probe/rules.lua:1: `any` takes matchers, sequences "
                                  "and code tests, not a number\n" },
    { "code \"one\" { phrase \"x\" }",
      "probe/rules.lua:1: what stands in a rule has a name: any = ..., all = ...\n"
      "probe/rules.lua:1: the rule has no condition: it would hold of every unit\n" },
    { "code \"one\" { any = phrase \"x\", answers = \"twoo\" }",
      "probe/rules.lua:1: there is no code \"twoo\" (did you mean "
      "\"two\"?)\ntwoo\n^\n" },
    { "code \"one\" { any = sequence \"two twoo\" }",
      "probe/rules.lua:1: there is no code \"twoo\" (did you mean \"two\"?)\n"
      "two twoo\n    ^\n" },
    { "code \"one\" { any = phrase \"x\", words = { 4, 1 } }",
      "probe/rules.lua:1: `words` takes { least, most }, as { 1, 4 } or { nil, 4 }\n" },
    { "code \"one\" { any = phrase \"x\", within = \"turn\" }",
      "probe/rules.lua:1: `within` is \"sentence\" or \"clause\"\n" },
    { "code \"one\" { any = phrase \"x\", confidence = 0 }",
      "probe/rules.lua:1: `confidence` is a number over 0 and up to 1\n" },
    { "code \"one\" { any = phrase \"x\", when = phrase \"y\" }",
      "probe/rules.lua:1: a rule has `when` or `any`, not both\n" },
    { "code \"one\" { any = phrase \"x\", value = 3 }",
      "probe/rules.lua:1: the code has no value: the codebook says it is a flag\n" },
    { "code \"one\" { any = phrase \"x\", decide = 3 }",
      "probe/rules.lua:1: `decide` is a function\n" },
    { "code \"one\" { rows = { 3, { give = 1 }, {} } }",
      "probe/rules.lua:1: a row is a table, as { \"code\", give = 3 }\n"
      "probe/rules.lua:1: the code has no value: the codebook says it is a flag\n"
      "probe/rules.lua:1: a row says what it gives: give = ...\n" },
    { "code \"one\" (3)",
      "probe/rules.lua:1: a rule is a table or a function, not a number\n"
      "probe/codebook.yaml:10: no rule gives \"one\"; write one, or `by: human`\n" },
    { "code \"one\" { any = \"twoo\" }", "probe/rules.lua:1: there is no code \"twoo\" "
                                         "(did you mean \"two\"?)\ntwoo\n^\n" },
    { "code \"one\" { any = \"two two\" }",
      "probe/rules.lua:1: a code test is about one turn; a pattern over turns is a "
      "sequence\ntwo two\n^\n" },
    { "code \"one\" { any = \"two\" }",
      "probe/rules.lua:1: \"two\" is decided below: move this rule below line 2\n" },
    { "code \"one\" { any = \"late\" }",
      "probe/rules.lua:1: the mark \"late\" stands below: move this rule below line 3\n"
      "late\n^\n" },
    { "code \"one\" { any = phrase \"a (\" }",
      "probe/rules.lua:1: something is missing here: there is no word\na (\n   ^\n" },
    { "code \"one\" { any = phrase \"<feeel>\" }",
      "probe/rules.lua:1: there is no lexicon or category \"feeel\" (did you mean "
      "\"feel\"?)\n<feeel>\n^\n" },
    { "code \"one\" { any = phrase \"<feel.angr>\" }",
      "probe/rules.lua:1: the lexicon \"feel\" has no category \"angr\" (did you mean "
      "\"anger\"?)\n<feel.angr>\n^\n" },
    { "code \"one\" { any = lexicon \"feell\" }",
      "probe/rules.lua:1: there is no lexicon \"feell\" (did you mean \"feel\"?)\n" },
    { "code \"one\" { any = lexicon \"../probe/lexicons/feel\" }",
      "probe/rules.lua:1: there is no lexicon \"../probe/lexicons/feel\"\n" },
    { "code \"one\" { any = lexicon(\"feel\").angr }",
      "probe/rules.lua:1: <feel> has no category \"angr\" (did you mean "
      "\"anger\"?)\n" },
    { "code \"one\" { any = lexicon(\"feel\"):after(phrase \"x\", 99) }",
      "probe/rules.lua:1: after takes a number of words from 1 to 64\n" },
    { "code \"one\" { any = use \"quest\" }",
      "probe/rules.lua:1: \"quest\" is not among the `uses` of the codebook\n" },
    { "episode \"one\" { opens = \"two\" }",
      "probe/rules.lua:1: \"one\" is no episode: its unit is turn\n" },
    { "mark \"two\" { any = phrase \"x\" } code \"one\" { any = phrase \"x\" }",
      "probe/rules.lua:1: \"two\" is an id of the codebook: a mark needs one of its "
      "own\n" },
    { "mark \"No good\" { any = phrase \"x\" } code \"one\" { any = phrase \"x\" }",
      "probe/rules.lua:1: \"No good\" is no id: lower case letters, digits and "
      "hyphens\n" },
    { "local x = options.withn",
      "probe/rules.lua:1: the codebook has no option \"withn\" (did you mean "
      "\"within\"?)\n" },
    { "local x = lexicon(\"feel\") + 3",
      "probe/rules.lua:1: bad argument #2 to 'add' (matcher expected, got number)\n" },
    { "x = 3", "probe/rules.lua:1: \"x\" is not local: write `local x`\n" },
    { "phrse \"x\"",
      "probe/rules.lua:1: this script has no \"phrse\" (did you mean \"phrase\"?)\n" },
    { "code one", "probe/rules.lua:1: syntax error near 'one'\n" },
};

static void check_wrong(const struct wrong *wrong)
{
    void *state;
    char rules[1024];
    assert_int_equal(bench_setup(&state), 0);
    struct bench *bench = state;
    bool twice = strstr(wrong->faults, "at line 3") != NULL;
    snprintf(rules, sizeof rules, "%s\ncode \"two\" { any = phrase \"y\" }\n%s",
             twice ? "" : wrong->rules,
             twice ? "code \"one\" { any = phrase \"x\" }\n"
                   : "mark \"late\" { any = phrase \"x\" }\n");
    if (twice)
        strcat(rules, wrong->rules);
    bench_file(bench, "probe/lexicons/feel.yaml", LEXICON);
    bench_scheme(bench,
                 "codes:\n" FLAG("one") FLAG("two")
                     CODE("slot", "by: human") "options:\n  within: {default: 6, min: "
                                               "1, max: 9, meaning: M}\n",
                 rules);
    assert_int_equal(bench_load(bench), ATTUNE_INVALID);
    /* A refused rule may leave its code without one, which is told at the end. */
    static const char unruled[] = "probe/codebook.yaml:10: no rule gives \"one\"";
    const char *faults = bench_faults(bench);
    size_t size = strlen(wrong->faults);
    if (twice) {
        assert_string_equal(
            faults, "probe/rules.lua:4: \"one\" has a rule already, at line 3\n");
    } else if (strncmp(faults, wrong->faults, size) != 0 ||
               (faults[size] && strncmp(faults + size, unruled, strlen(unruled)))) {
        fail_msg("%s\n  expected %s\n  got      %s", wrong->rules, wrong->faults,
                 faults);
    }
    bench_teardown(&state);
}

static void what_is_wrong_is_told_with_its_line(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof wrong_rules / sizeof *wrong_rules; i++)
        check_wrong(&wrong_rules[i]);
}

static void all_faults_are_told_at_once(void **state)
{
    struct bench *bench = *state;
    bench_scheme(bench, "codes:\n" FLAG("one") FLAG("two") FLAG("three"),
                 "local a = phrase \"(\"\n"
                 "local b = lexicon \"none\"\n"
                 "code \"one\" { any = { a, b, b.any, b:times(2), a + b } }\n"
                 "code \"two\" { within = \"x\", all = b }\n");
    assert_int_equal(bench_load(bench), ATTUNE_INVALID);
    const char *faults = bench_faults(bench);
    assert_non_null(strstr(faults, "rules.lua:1: "));
    assert_non_null(strstr(faults, "rules.lua:2: there is no lexicon \"none\""));
    assert_null(strstr(faults, "rules.lua:3: "));
    assert_non_null(strstr(faults, "rules.lua:4: `within` is"));
    assert_non_null(strstr(faults, "codebook.yaml:12: no rule gives \"three\""));
}

static void a_group_is_read_only_when_it_is_settled(void **state)
{
    struct bench *bench = *state;
    bench_scheme(bench, GROUPED FLAG("reader"),
                 "code \"good\" { any = phrase \"x\" }\n"
                 "code \"reader\" { any = \"good\" }\n"
                 "code \"bad\" { any = \"bad\" }\n");
    assert_int_equal(bench_load(bench), ATTUNE_INVALID);
    assert_string_equal(bench_faults(bench), "probe/rules.lua:2: \"good\" belongs to "
                                             "the group \"mood\": move this rule below "
                                             "line 3, where the group is settled\n"
                                             "probe/rules.lua:3: \"bad\" belongs to "
                                             "the group \"mood\": move this rule below "
                                             "line 3, where the group is settled\n");
}

static void a_group_s_members_have_one_source(void **state)
{
    struct bench *bench = *state;
    bench_scheme(bench, GROUPED,
                 "code \"mood\" { rows = { { phrase \"x\", give = \"bda\" } } }\n"
                 "code \"bad\" { any = phrase \"x\" }\n"
                 "code \"flat\" { any = phrase \"x\" }\n"
                 "code \"mood\" { any = phrase \"x\", value = 1 }\n");
    assert_int_equal(bench_load(bench), ATTUNE_INVALID);
    assert_string_equal(
        bench_faults(bench),
        "probe/rules.lua:1: the group has no code \"bda\" (did you mean \"bad\"?)\n"
        "probe/rules.lua:2: \"bad\" is decided by the rule of its group, at line 1\n"
        "probe/rules.lua:3: \"flat\" is decided by the rule of its group, at line 1\n"
        "probe/rules.lua:4: \"good\" is decided by the rule of its group, at line 1\n");
}

static void episodes_say_what_opens_them(void **state)
{
    struct bench *bench = *state;
    bench_scheme(bench,
                 "codes:\n" FLAG("one") "  run: {title: T, definition: D, unit: "
                                        "episode, examples: [{say: A}]}\n"
                                        "  walk: {title: T, definition: D, unit: "
                                        "episode, examples: [{say: A}]}\n"
                                        "  of: {title: T, definition: D, unit: "
                                        "{episode: walk}, examples: [{say: A}]}\n",
                 "code \"one\" { any = phrase \"x\" }\n"
                 "code \"run\" { any = \"one\" }\n"
                 "code \"of\" { any = \"one\" }\n"
                 "episode \"walk\" { continues = \"one\", within = 0, opened = 3 }\n");
    assert_int_equal(bench_load(bench), ATTUNE_INVALID);
    assert_string_equal(
        bench_faults(bench),
        "probe/rules.lua:2: \"run\" is an episode: write episode \"run\" { opens = ... "
        "}\n"
        "probe/rules.lua:3: this is given to each \"walk\": move it below the rule of "
        "those\n"
        "probe/rules.lua:4: an episode has no key \"opened\" (did you mean "
        "\"opens\"?)\n"
        "probe/rules.lua:4: an episode says what opens it: opens = ...\n"
        "probe/rules.lua:4: `within` is a number of turns, at least 1\n");
}

static void each_unit_has_conditions_of_its_own(void **state)
{
    struct bench *bench = *state;
    bench_scheme(bench,
                 "codes:\n" FLAG("one")
                     FLAG("two") "  pair: {title: T, definition: D, unit: exchange, "
                                 "examples: [{say: A}]}\n"
                                 "  all: {title: T, definition: D, unit: case, "
                                 "examples: [{say: A}]}\n",
                 "code \"one\" { any = phrase \"x\" }\n"
                 "code \"two\" { patient = \"one\" }\n"
                 "code \"pair\" { answers = \"one\", patient = phrase \"x\", ended = "
                 "\"closed\" }\n"
                 "code \"all\" { any = phrase \"x\" }\n");
    assert_int_equal(bench_load(bench), ATTUNE_INVALID);
    assert_string_equal(
        bench_faults(bench),
        "probe/rules.lua:2: `therapist` and `patient` are asked of exchanges, "
        "episodes, windows, sessions and cases, not of a turn\n"
        "probe/rules.lua:3: `therapist` and `patient` take code tests, as "
        "\"mbt-explore\"\n"
        "probe/rules.lua:3: `ended` is asked of episodes\n"
        "probe/rules.lua:3: `answers` is asked of turns and sentences; of an exchange "
        "ask `therapist` and `patient`\n"
        "probe/rules.lua:4: a case keeps codes of its sessions, not their words: give "
        "a code or mark to turns, and ask the case for that\n");
}

static void codes_of_schemes_before_can_be_read(void **state)
{
    struct bench *bench = *state;
    bench_file(bench, "before/codebook.yaml",
               "scheme: before\nversion: 1.0.0\nattune: 1\ntitle: O\nlanguage: [en]\n"
               "unit: turn\nauthors: [A]\nlicence: MIT\ncodes:\n" FLAG("one")
                   CODE("theirs", "value: {choose: [low, high]}"));
    bench_file(bench, "before/rules.lua",
               "code \"one\" { any = phrase \"x\" }\n"
               "code \"theirs\" { any = phrase \"x\", value = \"low\" }\n");
    struct at_scheme *other = bench_read(bench, "before");
    assert_string_equal(bench_faults(bench), "");
    assert_int_equal(bench_load_into(bench, other), ATTUNE_OK);
    bench->other = other;
    bench_load_well(bench, "after: [before]\ncodes:\n" FLAG("one") FLAG("two"),
                    "code \"one\" { any = \"before/one&theirs>=high\" }\n"
                    "code \"two\" { any = { \"<before>\", \"one\", \"th*\" } }\n");
    const struct at_conditions *first = &bench->scheme->rules[0].conditions;
    size_t count;
    const at_code_id *codes = at_code_test_codes(first->any.items[0].test, &count);
    assert_int_equal(count, 2);
    assert_int_equal(codes[0], 0);
    assert_int_equal(codes[1], 1);
    const struct at_conditions *second = &bench->scheme->rules[1].conditions;
    codes = at_code_test_codes(second->any.items[0].test, &count);
    assert_int_equal(count, 2);
    codes = at_code_test_codes(second->any.items[1].test, &count);
    assert_int_equal(count, 1);
    assert_int_equal(codes[0], bench->scheme->first_code);
    at_arena_free(other->arena);
}

static void plugins_give_matchers_and_functions(void **state)
{
    struct bench *bench = *state;
    bench_file(bench, "plugins/lexicons/feel.yaml", LEXICON);
    bench_file(bench, "plugins/base.lua",
               HEAD("base", "") "return { low = phrase \"low\" }\n");
    bench_file(
        bench, "plugins/mood.lua",
        HEAD("mood", "uses = { \"base >=1\" }") "local base = use \"base\"\n"
                                                "local calls = 0\n"
                                                "return { feel = lexicon \"feel\", low "
                                                "= base.low, count = function(turn)\n"
                                                "  calls = calls + 1\n"
                                                "  return calls\n"
                                                "end }\n");
    bench_load_well(bench, "uses: [mood >=1.1 <2]\ncodes:\n" FLAG("one") FLAG("two"),
                    "local mood = use \"mood\"\n"
                    "code \"one\" { any = { mood.feel.anger, mood.low, phrase "
                    "\"<mood.feel.sad>\", phrase \"<sad>\" } }\n"
                    "code \"two\" (function(turn) log(mood.count(turn)) end)\n");
    size_t count;
    const struct at_script_file *files =
        at_script_files(bench->script, bench->scheme, &count);
    assert_int_equal(count, 5);
    assert_int_equal(strlen(files[0].sha256), 64);
    assert_int_equal(strlen(bench->scheme->sha256), 64);
    bench_say(bench, AT_ROLE_PATIENT, "One.");
    bench_open(bench);
    struct at_decision decision;
    at_buffer_reset(&bench->text);
    for (int i = 0; i < 2; i++)
        assert_int_equal(bench_call(bench, 1, 0, &decision, NULL), ATTUNE_OK);
    bench_begin(bench);
    assert_int_equal(bench_call(bench, 1, 0, &decision, NULL), ATTUNE_OK);
    assert_string_equal(at_buffer_text(&bench->text), "1\n2\n1\n");
}

static void what_is_wrong_with_plugins_is_told(void **state)
{
    struct bench *bench = *state;
    bench_file(bench, "plugins/a.lua", HEAD("a", "uses = { \"b\" }") "return {}\n");
    bench_file(bench, "plugins/b.lua", HEAD("b", "uses = { \"a\" }") "return {}\n");
    bench_file(bench, "plugins/old.lua", HEAD("old", "") "return {}\n");
    bench_file(bench, "plugins/bad.lua",
               HEAD("bad", "") "local x = 1\nreturn { m = phrase \"(\", n = x.y.z }\n");
    bench_file(bench, "plugins/nil.lua", HEAD("nil", "") "local x = 1\n");
    bench_file(bench, "plugins/reads.lua",
               HEAD("reads", "kind = \"reader\", endings = {\".x\"}") "return {}\n");
    bench_file(bench, "plugins/rules.lua",
               HEAD("rules", "") "code \"one\" { any = phrase \"x\" }\nreturn {}\n");
    bench_scheme(bench,
                 "uses: [a, old >=2, bad, nil, reads, gone, rules]\n"
                 "codes:\n" FLAG("one"),
                 "local a, old, bad = use \"a\", use \"old\", use \"bad\"\n"
                 "local none = use \"nil\"\n"
                 "local rules = use \"rules\"\n"
                 "code \"one\" { any = { a.x, old.x, bad.x, none.x } }\n"
                 "local x = use \"a\"\n");
    assert_int_equal(bench_load(bench), ATTUNE_INVALID);
    assert_string_equal(
        bench_faults(bench),
        "plugins/b.lua:2: plugins use each other in a circle: a -> b -> a\n"
        "probe/codebook.yaml:9: \"old\" is there in version 1.2.0, but >=2 is asked "
        "for\n"
        "probe/codebook.yaml:9: \"reads\" is a reader; only a library can be used by a "
        "script\n"
        "probe/codebook.yaml:9: there is no plugin \"gone\"\n"
        "plugins/bad.lua:4: something is missing here: there is no word\n(\n ^\n"
        "plugins/bad.lua:4: attempt to index a number value (local 'x')\n"
        "plugins/nil.lua:0: a plugin ends by returning a table\n"
        "plugins/rules.lua:3: this script has no \"code\"\n"
        "probe/rules.lua:4: the plugin \"a\" has no \"x\"\n");
}

static void a_lexicon_s_faults_are_told_at_their_place(void **state)
{
    struct bench *bench = *state;
    bench_file(bench, "probe/lexicons/odd.yaml",
               "lexicon: odd\nlanguage: en\ncategories:\n  a: {b: [x], b: [y]}\n");
    bench_scheme(bench, "codes:\n" FLAG("one"),
                 "code \"one\" { any = { lexicon \"odd\", phrase \"<odd.a>\" } }\n");
    assert_int_equal(bench_load(bench), ATTUNE_INVALID);
    assert_non_null(strstr(bench_faults(bench), "probe/lexicons/odd.yaml:4: "));
}

static bool load_all(void *data)
{
    struct bench *bench = data;
    struct at_script *script = NULL;
    at_matchers_free(bench->matchers);
    bench->matchers = at_matchers_new(at_language_find(at_slice_of("en")));
    if (!bench->matchers || at_script_new(&script, NULL, NULL) != ATTUNE_OK)
        return false;
    at_script_free(bench->script);
    bench->script = script;
    at_faults_clear(&bench->faults);
    bench->faults = (struct at_faults){ 0 };
    struct at_scheme *scheme = bench->scheme;
    scheme->rules = NULL;
    scheme->rule_count = 0;
    scheme->mark_count = 0;
    return bench_load_into(bench, scheme) == ATTUNE_OK && bench->faults.errors == 0;
}

static void running_out_of_memory_is_told(void **state)
{
    struct bench *bench = *state;
    bench_file(bench, "plugins/base.lua",
               HEAD("base", "") "return { low = phrase \"low\" }\n");
    bench_file(bench, "probe/lexicons/feel.yaml", LEXICON);
    bench_scheme(bench, "uses: [base]\ncodes:\n" FLAG("one"),
                 "local feel = lexicon \"feel\"\n"
                 "mark \"m\" { any = feel.sad:after(use(\"base\").low) }\n"
                 "code \"one\" { any = { \"m\", phrase \"<feel.sad> x\" },\n"
                 "  decide = function(turn, hits) return hits end }\n");
    bench->scheme = bench_read(bench, "probe");
    assert_true(unit_each_allocation_fails(load_all, bench) > 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BENCH(a_table_becomes_conditions),
        ON_BENCH(rows_give_values),
        ON_BENCH(a_prefix_stands_for_what_was_decided_above),
        ON_BENCH(marks_follow_the_codes),
        ON_BENCH(a_group_has_one_rule_for_all),
        ON_BENCH(functions_are_numbered_and_known_to_read),
        ON_BENCH(functions_that_read_nothing_are_known_too),
        cmocka_unit_test(what_is_wrong_is_told_with_its_line),
        ON_BENCH(all_faults_are_told_at_once),
        ON_BENCH(a_group_is_read_only_when_it_is_settled),
        ON_BENCH(a_group_s_members_have_one_source),
        ON_BENCH(each_unit_has_conditions_of_its_own),
        ON_BENCH(episodes_say_what_opens_them),
        ON_BENCH(codes_of_schemes_before_can_be_read),
        ON_BENCH(plugins_give_matchers_and_functions),
        ON_BENCH(what_is_wrong_with_plugins_is_told),
        ON_BENCH(a_lexicon_s_faults_are_told_at_their_place),
        ON_BENCH(running_out_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("script/rules", tests, NULL, NULL);
}
