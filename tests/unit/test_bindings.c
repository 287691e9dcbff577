#include "script_bench.h"

/* A scheme of one rule, a function over turns, and a session of five turns. */
static void open_probe(struct bench *bench, const char *more, const char *rules)
{
    char codes[2048];
    snprintf(codes, sizeof codes, "fold: case\ncodes:\n" FLAG("probe-code") "%s", more);
    bench_file(bench, "probe/lexicons/feel.yaml",
               "lexicon: feel\nlanguage: en\ncategories:\n  anger: [angry, furious]\n"
               "  sad: [sad, let me down]\n");
    bench_load_well(bench, codes, rules);
    bench_say(bench, AT_ROLE_THERAPIST, "What was it like? Were you angry?");
    bench_say(bench, AT_ROLE_PATIENT,
              "I was sad. My sister let me down (2.0) I was sad.");
    bench_say(bench, AT_ROLE_THERAPIST, "Mhm.");
    bench_say(bench, AT_ROLE_PATIENT, "And furious. [laughs]");
    bench_say(bench, AT_ROLE_THERAPIST, "Furious with your sister.");
    bench_open(bench);
}

/* Runs Lua that must hold of every turn; each assert in it names what failed. */
static void check(struct bench *bench, const char *more, const char *body)
{
    char rules[4096];
    snprintf(
        rules, sizeof rules,
        "local feel = lexicon \"feel\"\n"
        "local function same(a, b)\n"
        "  if a ~= b then error(tostring(a) .. \" is not \" .. tostring(b), 2) end\n"
        "end\n"
        "code \"probe-code\" (function(turn)\n%s\nend)\n",
        body);
    open_probe(bench, more, rules);
    struct at_decision decision;
    struct attune_error error = { 0 };
    if (bench_call(bench, 0, 1, &decision, &error) != ATTUNE_OK)
        fail_msg("rules.lua:%d: %s", error.line, error.message);
}

static void a_turn_has_its_fields(void **state)
{
    check(
        *state, "",
        "same(turn.text, 'I was sad. My sister let me down (2.0) I was sad.')\n"
        "same(turn.speaker, 'patient') same(turn.role, 'patient') same(turn.index, 2)\n"
        "same(#turn.words, 11) same(turn.words[3], 'sad') same(turn.words[12], nil)\n"
        "same(table.concat(turn.words, ' ', 1, 3), 'I was sad')\n"
        "same(#turn.sentences, 2) same(turn.sentences[2].index, 2)\n"
        "same(#turn.events, 1) same(turn.events[1].kind, 'pause')\n"
        "same(turn.events[1].ms, 2000) same(turn.events[1].text, '(2.0)')\n"
        "same(turn.question, false) same(turn.previous.question, true)\n"
        "same(turn.backchannel, false) same(turn.next.backchannel, true)\n"
        "same(turn.start, nil) same(turn.finish, nil) same(turn.pause, nil)\n"
        "same(turn.previous.previous, nil) same(turn.next.next.next.next, nil)\n"
        "same(turn.next.previous, turn) same(turn == turn.next, false)\n"
        "same(tostring(turn), 'turn')\n");
}

static void a_sentence_has_its_fields(void **state)
{
    check(*state, "",
          "local s = turn.sentences[1]\n"
          "same(s.text, 'I was sad.') same(#s.words, 3) same(s.question, false)\n"
          "same(s.turn, turn) same(s.previous, nil) same(s.next, turn.sentences[2])\n"
          "same(s.next.next, nil) same(s.content[1], 'sad')\n");
}

static void a_session_is_a_stretch(void **state)
{
    check(*state, "",
          "local s = turn.session\n"
          "same(s.kind, 'session') same(#s.turns, 5) same(s.turns[5].index, 5)\n"
          "same(#s.speakers, 2) same(s.number, 3) same(s.case, nil)\n"
          "same(#s.patient.turns, 2) same(s.patient.turns[2].index, 4)\n"
          "same(#s.patient.words, 13) same(#s.other.turns, 0)\n"
          "same(s.patient.first.index, 2) same(s.therapist.last.index, 5)\n"
          "same(#s.patient.therapist.turns, 0) same(s.other.first, nil)\n"
          "same(s.duration, nil) same(#s.sentences, 7)\n");
}

static void stretches_reach_back_and_ahead(void **state)
{
    check(*state, "",
          "same(#turn:back().turns, 1) same(#turn:back(5).turns, 1)\n"
          "same(#turn:back(0).turns, 0) same(turn:back(1).last.index, 1)\n"
          "same(#turn:ahead(2).turns, 2) same(turn:ahead(2).first.index, 3)\n"
          "same(turn:ahead(2).kind, 'window') same(turn:back(0).first, nil)\n"
          "same(#turn:ahead().patient.turns, 1)\n"
          "same(pcall(turn.back, turn, -1), false)\n");
}

static void matches_are_found_in_every_unit(void **state)
{
    check(*state, "",
          "same(turn:find(feel.sad).text, 'sad') same(turn:count(feel.sad), 3)\n"
          "local all = turn:findall(feel)\n"
          "same(#all, 3) same(all[2].text, 'let me down') same(all[4], nil)\n");
}

static void of_many_matchers_those_that_match_are_told(void **state)
{
    check(*state, "",
          "local rows = { { 5, of = feel.anger }, { 6, of = feel.sad } }\n"
          "local function sum(unit)\n"
          "  local sum = 0\n"
          "  for _, row in ipairs(unit:which(rows, 'of')) do sum = sum + row[1] end\n"
          "  return sum\n"
          "end\n"
          "same(sum(turn), 6) same(sum(turn.session), 11) same(sum(turn.next), 0)\n"
          "same(sum(turn.sentences[2]), 6) same(#turn:which {}, 0)\n"
          "local sad = feel.sad\n"
          "local found = turn:which { feel.anger, feel, sad }\n"
          "same(#found, 2) same(found[1], feel) same(found[2], sad)\n"
          "local done, why = pcall(turn.which, turn, { feel, 'sad' })\n"
          "same(done, false) same(not why:find 'a list of matchers', false)\n");
}

static void matches_have_their_fields(void **state)
{
    check(
        *state, "",
        "local m = turn:find(feel)\n"
        "same(m.text, 'sad') same(m.category, 'sad') same(m.first, 3) same(m.last, 3)\n"
        "same(m.turn, turn) same(m.sentence, turn.sentences[1])\n"
        "same(#m.words, 1) same(m.words[1], 'sad')\n"
        "same(turn.sentences[2]:count(feel), 2) same(turn.sentences[1]:count(feel), "
        "1)\n"
        "same(turn.session:count(feel), 6) same(turn.session.therapist:count(feel), "
        "2)\n"
        "same(turn:find(feel.anger), nil) same(#turn:findall(feel.anger), 0)\n"
        "same(turn:ahead():find(feel).text, 'furious')\n"
        "same(turn.next.next:find(feel.anger).turn.index, 4)\n"
        "same(turn:find(feel).text, 'sad')\n"
        "same(turn:find(feel), turn:findall(feel)[1]) same(m == turn:findall(feel)[2], "
        "false)\n");
}

static void content_words_are_compared_by_stem(void **state)
{
    check(*state, "",
          "same(table.concat(turn.content, ' '), 'sad sister let sad')\n"
          "local last = turn.session.turns[5]\n"
          "local shared, part = turn:overlap(last)\n"
          "same(#shared, 1) same(shared[1], 'sister') same(part, 0.25)\n"
          "same(#last:overlap(turn.session.turns[4]), 1)\n"
          "local none, share = turn.next:overlap(turn)\n"
          "same(#none, 0) same(#turn:overlap(turn:find(feel)), 2)\n"
          "same(#turn:new(), 3) same(#last:new 'session', 2)\n"
          "same(#turn:ahead(2).content, #turn.session.turns[4].content"
          " + #turn.next.content)\n");
}

static void lists_cannot_be_changed(void **state)
{
    check(*state, "",
          "same(pcall(function() turn.words[1] = 'x' end), false)\n"
          "same(pcall(function() turn.text = 'x' end), false)\n"
          "same(pcall(table.insert, turn.words, 'x'), false)\n"
          "local seen = 0\n"
          "for i, word in ipairs(turn.words) do seen = i end\n"
          "same(seen, 11) same(select('#', table.unpack(turn.words)), 11)\n");
}

static void give(struct bench *bench, uint32_t code, uint32_t turn, double value)
{
    const struct at_turn *it = &bench->transcript->turns[turn];
    const struct at_span span = { turn, it->start, it->start + 3 };
    const struct at_coding coding = { .scheme = 0,
                                      .code = code,
                                      .unit = AT_UNIT_TURN,
                                      .unit_number = turn,
                                      .first_turn = turn,
                                      .last_turn = turn,
                                      .value = { AT_VALUE_NUMBER, value, { NULL, 0 } },
                                      .confidence = 0.5,
                                      .evidence = &span,
                                      .evidence_count = 1 };
    assert_int_equal(at_codings_add(bench->codings, &coding, NULL), ATTUNE_OK);
}

static void codings_above_can_be_asked_for(void **state)
{
    struct bench *bench = *state;
    open_probe(
        bench, CODE("level", "value: number"),
        "code \"level\" (function(turn) end)\n"
        "code \"probe-code\" (function(turn)\n"
        "  assert(turn:has \"level\" and turn:has \"level>=2&patient:_\")\n"
        "  assert(not turn:has \"level>=3\" and not turn.next:has \"level\")\n"
        "  assert(turn:value \"level\" == 2 and turn.next:value \"level\" == nil)\n"
        "  assert(turn.session:value \"level\" == 7)\n"
        "  assert(turn.session:has \"level=7\" == true)\n"
        "  assert(turn.next:has \"level\" == false)\n"
        "  assert(math.abs(turn:recent(\"level=7\", 1) - 1/3) < 1e-12)\n"
        "  assert(math.abs(turn.next:recent(\"level\", 1) - 3/7) < 1e-12)\n"
        "  local all = turn.session:codings \"level\"\n"
        "  assert(#all == 2 and all[2].turn == turn and #turn:codings \"level\" == 1)\n"
        "  local it = all[1]\n"
        "  assert(it.code == \"level\" and it.scheme == \"probe\" and it.value == 7)\n"
        "  assert(it.confidence == 0.5 and it.unit.index == 1)\n"
        "  assert(#it.evidence == 1 and it.evidence[1].text == \"Wha\")\n"
        "  return turn:codings \"level\"\n"
        "end)\n");
    give(bench, 1, 1, 2);
    give(bench, 1, 0, 7);
    struct at_decision decision;
    struct attune_error error = { 0 };
    if (bench_call(bench, 1, 1, &decision, &error) != ATTUNE_OK)
        fail_msg("rules.lua:%d: %s", error.line, error.message);
    assert_int_equal(decision.verdict, AT_GIVEN);
    assert_int_equal(decision.evidence_count, 1);
    assert_int_equal(decision.evidence[0].turn, 1);
}

struct returned {
    const char *body;
    enum at_verdict verdict;
    size_t spans;
    const char *first; /* text of the first span */
};

static void functions_return_every_kind_of_evidence(void **state)
{
    struct bench *bench = *state;
    static const struct returned rows[] = {
        { "return turn:find(feel)", AT_GIVEN, 1, "sad" },
        { "return turn:findall(feel)", AT_GIVEN, 3, "sad" },
        { "return { turn:find(feel), { turn.sentences[1] } }", AT_GIVEN, 2, "sad" },
        { "return turn.sentences[1]", AT_GIVEN, 1, "I was sad." },
        { "return turn.events", AT_GIVEN, 1, "(2.0)" },
        { "return turn:new()", AT_GIVEN, 3, "sad" },
        { "return turn:new 'case'", AT_GIVEN, 3, "sad" },
        { "return turn.words", AT_GIVEN, 11, "I" },
        { "return turn:ahead(0)", AT_NOT_GIVEN, 0, NULL },
        { "return nil", AT_NOT_GIVEN, 0, NULL },
        { "return false", AT_NOT_GIVEN, 0, NULL },
        { "return {}", AT_NOT_GIVEN, 0, NULL },
        { "return turn:findall(feel.anger)", AT_NOT_GIVEN, 0, NULL },
        { "", AT_NOT_GIVEN, 0, NULL },
        { "return uncodable 'too short'", AT_UNCODABLE, 0, NULL },
        { "return turn", AT_GIVEN, 1,
          "I was sad. My sister let me down (2.0) I was sad." },
        { "return true", AT_GIVEN, 1,
          "I was sad. My sister let me down (2.0) I was sad." },
    };
    char rules[8192] = "local feel = lexicon \"feel\"\n", codes[4096] = "";
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        snprintf(rules + strlen(rules), sizeof rules - strlen(rules),
                 "code \"c%zu\" (function(turn) %s end)\n", i, rows[i].body);
        snprintf(codes + strlen(codes), sizeof codes - strlen(codes),
                 "  c%zu: {title: T, definition: D, examples: [{say: A}]}\n", i);
    }
    strcat(rules, "code \"probe-code\" (function() end)");
    open_probe(bench, codes, rules);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_decision decision;
        struct attune_error error = { 0 };
        if (bench_call(bench, i, 1, &decision, &error) != ATTUNE_OK)
            fail_msg("%s: %s", rows[i].body, error.message);
        assert_int_equal(decision.verdict, rows[i].verdict);
        if (rows[i].verdict == AT_UNCODABLE)
            assert_true(at_slice_is(decision.reason, "too short"));
        if (rows[i].verdict != AT_GIVEN)
            continue;
        assert_int_equal(decision.evidence_count, rows[i].spans);
        const struct at_span *span = &decision.evidence[0];
        struct at_slice text = at_slice(bench->transcript->text.data + span->start,
                                        span->end - span->start);
        assert_true(at_slice_is(text, rows[i].first));
    }
}

static void values_and_confidence_come_with_it(void **state)
{
    struct bench *bench = *state;
    open_probe(bench,
               CODE("n", "value: number") CODE("s", "value: {scale: [0, 1, 2]}")
                   CODE("c", "value: {choose: [low, high]}") CODE("l", "value: list"),
               "code \"n\" (function() return true, 2.5, 0.25 end)\n"
               "code \"s\" (function() return true, 2 end)\n"
               "code \"c\" (function() return true, \"high\" end)\n"
               "code \"l\" (function() return true, { 2, 1, \"x\" } end)\n"
               "code \"probe-code\" (function() return true, nil, 1 end)\n");
    struct at_decision decision;
    assert_int_equal(bench_call(bench, 0, 0, &decision, NULL), ATTUNE_OK);
    assert_true(decision.value.kind == AT_VALUE_NUMBER && decision.value.number == 2.5);
    assert_true(decision.confidence == 0.25);
    assert_int_equal(bench_call(bench, 1, 0, &decision, NULL), ATTUNE_OK);
    assert_true(decision.value.kind == AT_VALUE_NUMBER && decision.value.number == 2);
    assert_true(decision.confidence == 0);
    assert_int_equal(bench_call(bench, 2, 0, &decision, NULL), ATTUNE_OK);
    assert_true(at_slice_is(decision.value.text, "high"));
    assert_int_equal(bench_call(bench, 3, 0, &decision, NULL), ATTUNE_OK);
    assert_true(at_slice_is(decision.value.text, "2 1 x"));
    assert_int_equal(bench_call(bench, 4, 0, &decision, NULL), ATTUNE_OK);
    assert_int_equal(decision.value.kind, AT_VALUE_FLAG);
    assert_true(decision.confidence == 1);
}

static const struct {
    const char *body, *message;
} failing[] = {
    { "return turn.txet", "turn 2: a turn has no \"txet\" (did you mean \"text\"?)" },
    { "return turn:fnid(feel)",
      "turn 2: a turn has no \"fnid\" (did you mean \"find\"?)" },
    { "return turn.next", "turn 2: the evidence lies outside of the unit, in turn 3" },
    { "return 'yes'", "turn 2: evidence is a match, a coding, a unit, a list of these, "
                      "or true; not a string" },
    { "return true, 1",
      "turn 2: the code has no value: the codebook says it is a flag" },
    { "return true, nil, 2", "turn 2: a confidence is a number over 0 and up to 1" },
    { "return turn.answers",
      "turn 2: the evidence lies outside of the unit, in turn 1" },
    { "return turn:new('ca' .. 'se')",
      "turn 2: write \"case\" where it is asked, as turn:new \"case\"" },
    { "return turn.session.episodes", "turn 2: a stretch has no \"episodes\"" },
    { "return nil + 1", "turn 2: attempt to perform arithmetic on a nil value" },
    { "error('plain')", "turn 2: plain" },
    { "error({})", "turn 2: (the error is a table, not a text)" },
    { "return phrase 'x'",
      "turn 2: phrase builds something: call it outside of functions" },
    { "return feel + feel",
      "turn 2: + builds something: call it outside of functions" },
    { "return lexicon 'feel'",
      "turn 2: lexicon builds something: call it outside of functions" },
    { "code 'x'", "turn 2: code stands outside of functions" },
    { "return turn:has 'later'", "turn 2: \"later\" is decided below: move this rule "
                                 "below line 24" },
    { "return turn:has 'nothing-such'", NULL },
    { "return feel.angre", "turn 2: <feel> has no category \"angre\" (did you mean "
                           "\"anger\"?)" },
    { "return options.within", "turn 2: the codebook has no option \"within\"" },
    { "while true do end", "the script took more than 5000000 steps" },
};

static void a_failing_function_says_where_and_at_which_turn(void **state)
{
    struct bench *bench = *state;
    char rules[8192] = "local feel = lexicon \"feel\"\n", codes[8192] = "";
    size_t count = sizeof failing / sizeof *failing;
    for (size_t i = 0; i < count; i++) {
        snprintf(codes + strlen(codes), sizeof codes - strlen(codes),
                 "  c%zu: {title: T, definition: D, examples: [{say: A}]}\n", i);
        snprintf(rules + strlen(rules), sizeof rules - strlen(rules),
                 "code \"c%zu\" (function(turn) %s end)\n", i, failing[i].body);
    }
    snprintf(codes + strlen(codes), sizeof codes - strlen(codes), FLAG("later"));
    strcat(rules,
           "code \"probe-code\" (function() end)\ncode \"later\" (function() end)");
    open_probe(bench, codes, rules);
    for (size_t i = 0; i < count; i++) {
        struct at_decision decision;
        struct attune_error error = { 0 };
        enum attune_status status = bench_call(bench, i, 1, &decision, &error);
        if (status != (i + 1 == count ? ATTUNE_LIMIT : ATTUNE_SCRIPT))
            fail_msg("%s: status %d, %s", failing[i].body, status, error.message);
        assert_int_equal(error.line, i + 2);
        assert_non_null(strstr(error.file, "probe/rules.lua"));
        if (failing[i].message && !strstr(error.message, failing[i].message))
            fail_msg("%s:\n  expected %s\n  got      %s", failing[i].body,
                     failing[i].message, error.message);
    }
}

/* The same log in each of two transcripts that are equal. */
static void check_forgets(struct bench *bench, const char *rules, const char *log)
{
    open_probe(bench, "", rules);
    at_buffer_reset(&bench->text);
    struct at_decision decision;
    for (int session = 0; session < 2; session++) {
        for (uint32_t turn = 0; turn < 2; turn++)
            assert_int_equal(bench_call(bench, 0, turn, &decision, NULL), ATTUNE_OK);
        at_script_end(bench->script);
        bench_begin(bench);
    }
    char twice[64];
    snprintf(twice, sizeof twice, "%s%s", log, log);
    assert_string_equal(at_buffer_text(&bench->text), twice);
}

static void a_variable_does_not_outlive_its_transcript(void **state)
{
    check_forgets(*state,
                  "local calls, last = 0\n"
                  "local function count()\n"
                  "  calls = calls + 1\n"
                  "  return calls\n"
                  "end\n"
                  "code \"probe-code\" (function(turn)\n"
                  "  log(count() .. tostring(last))\n"
                  "  last = turn.index\n"
                  "  count = function() return 7 end\n"
                  "end)\n",
                  "1nil\n71\n");
}

static void a_table_does_not_outlive_its_transcript(void **state)
{
    check_forgets(*state,
                  "local seen = {}\n"
                  "code \"probe-code\" (function(turn)\n"
                  "  seen[#seen + 1] = turn.index\n"
                  "  log(table.concat(seen, \",\"))\n"
                  "end)\n",
                  "1\n1,2\n");
}

static void a_table_in_a_table_does_not_outlive_its_transcript(void **state)
{
    check_forgets(
        *state,
        "local kept = { gone = 1, list = { 1, { 2 } } }\n"
        "kept.self = kept\n"
        "code \"probe-code\" (function(turn)\n"
        "  local list = kept.self.list\n"
        "  log(#list .. list[2][1] .. tostring(kept.gone) .. tostring(kept.new))\n"
        "  list[2][1], list[3], kept.gone, kept.new = 7, 8, nil, 9\n"
        "end)\n",
        "221nil\n37nil9\n");
}

/* What # says of a list with a hole, and what a metatable says, depend on more than
 * what is in the table. */
static void an_odd_table_does_not_outlive_its_transcript(void **state)
{
    check_forgets(*state,
                  "local holed = { 1, nil, 3, [9] = 4 }\n"
                  "local meta = setmetatable({}, { __len = function() return 5 end })\n"
                  "code \"probe-code\" (function(turn)\n"
                  "  log(#holed .. #meta .. tostring(holed[9]) .. tostring(meta[1]))\n"
                  "  holed[9], meta[1] = nil, 6\n"
                  "end)\n",
                  "354nil\n35nil6\n");
}

static void random_numbers_follow_from_the_question(void **state)
{
    struct bench *bench = *state;
    open_probe(bench, "",
               "local n = 0\n"
               "code \"probe-code\" (function(turn) log(math.random(1 << 40)) end)\n");
    at_buffer_reset(&bench->text);
    struct at_decision decision;
    static const uint32_t turns[] = { 0, 1, 0 };
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(bench_call(bench, 0, turns[i], &decision, NULL), ATTUNE_OK);
    unsigned long long drawn[3];
    assert_int_equal(sscanf(at_buffer_text(&bench->text), "%llu %llu %llu", &drawn[0],
                            &drawn[1], &drawn[2]),
                     3);
    assert_true(drawn[0] == drawn[2] && drawn[0] != drawn[1]);
}

static void hits_are_a_list_of_matches_and_codings(void **state)
{
    struct bench *bench = *state;
    open_probe(
        bench, CODE("level", "value: number"),
        "local sad = lexicon(\"feel\").sad\n"
        "code \"level\" (function() end)\n"
        "code \"probe-code\" { any = sad, decide = function(turn, hits)\n"
        "  assert(#hits == 2 and hits[1].text == \"sad\" and hits[2].value == 4)\n"
        "  local other = turn.next:find(sad)\n"
        "  assert(hits[1].text == \"sad\" and hits[3] == nil)\n"
        "  return hits\n"
        "end }\n");
    give(bench, 1, 1, 4);
    const struct at_match *matches;
    size_t count;
    assert_int_equal(at_scan_turn(bench->scan, 1, NULL), ATTUNE_OK);
    const struct at_rule *rule = &bench->scheme->rules[1];
    assert_int_equal(at_scan_find(bench->scan, rule->conditions.any.items[0].matcher,
                                  &matches, &count, NULL),
                     ATTUNE_OK);
    const struct at_script_hit items[] = {
        { .match = matches[0] }, { .coding = at_codings_get(bench->codings, 0) }
    };
    struct at_decision decision = { .code = 0 };
    struct attune_error error = { 0 };
    const struct at_script_question question = {
        .rule = rule,
        .unit = { AT_UNIT_TURN, 1, 1, 1, AT_ENDED_NONE },
        .hits = { items, 2, NULL },
        .decision = &decision,
    };
    if (at_script_call(bench->script, bench->scheme, &question, &error) != ATTUNE_OK)
        fail_msg("rules.lua:%d: %s", error.line, error.message);
    assert_int_equal(decision.verdict, AT_GIVEN);
    assert_int_equal(decision.evidence_count, 2);
}

static void a_group_s_function_names_a_member(void **state)
{
    struct bench *bench = *state;
    bench_load_well(
        bench, "exclusive:\n  mood: [good, bad]\ncodes:\n" FLAG("good") FLAG("bad"),
        "code \"mood\" (function(turn)\n"
        "  if turn.index == 1 then return true, \"bad\" end\n"
        "  return true, \"ugly\"\n"
        "end)\n");
    bench_say(bench, AT_ROLE_PATIENT, "One.");
    bench_say(bench, AT_ROLE_PATIENT, "Two.");
    bench_open(bench);
    struct at_decision decision;
    struct attune_error error = { 0 };
    assert_int_equal(bench_call(bench, 0, 0, &decision, &error), ATTUNE_OK);
    assert_int_equal(decision.code, 1);
    assert_int_equal(bench_call(bench, 0, 1, &decision, &error), ATTUNE_SCRIPT);
    assert_string_equal(error.message, "turn 2: the function of a group's rule returns "
                                       "evidence and the id of one of its codes");
}

static void a_handle_of_an_old_transcript_is_refused(void **state)
{
    struct bench *bench = *state;
    bench_file(bench, "plugins/keeper.lua",
               "plugin { name = \"keeper\", version = \"1.0.0\", summary = \"S\",\n"
               "  authors = { \"A\" }, licence = \"MIT\", attune = 1 }\n"
               "return {}\n");
    open_probe(bench, "",
               "local kept\n"
               "code \"probe-code\" (function(turn)\n"
               "  kept = kept or turn\n"
               "  return kept == turn\n"
               "end)\n");
    struct at_decision decision;
    assert_int_equal(bench_call(bench, 0, 1, &decision, NULL), ATTUNE_OK);
    assert_int_equal(decision.verdict, AT_GIVEN);
    at_script_end(bench->script);
    bench_begin(bench);
    assert_int_equal(bench_call(bench, 0, 1, &decision, NULL), ATTUNE_OK);
    assert_int_equal(decision.verdict, AT_GIVEN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BENCH(a_turn_has_its_fields),
        ON_BENCH(a_sentence_has_its_fields),
        ON_BENCH(a_session_is_a_stretch),
        ON_BENCH(stretches_reach_back_and_ahead),
        ON_BENCH(matches_are_found_in_every_unit),
        ON_BENCH(of_many_matchers_those_that_match_are_told),
        ON_BENCH(matches_have_their_fields),
        ON_BENCH(content_words_are_compared_by_stem),
        ON_BENCH(lists_cannot_be_changed),
        ON_BENCH(codings_above_can_be_asked_for),
        ON_BENCH(functions_return_every_kind_of_evidence),
        ON_BENCH(values_and_confidence_come_with_it),
        ON_BENCH(a_failing_function_says_where_and_at_which_turn),
        ON_BENCH(a_variable_does_not_outlive_its_transcript),
        ON_BENCH(a_table_does_not_outlive_its_transcript),
        ON_BENCH(a_table_in_a_table_does_not_outlive_its_transcript),
        ON_BENCH(an_odd_table_does_not_outlive_its_transcript),
        ON_BENCH(random_numbers_follow_from_the_question),
        ON_BENCH(hits_are_a_list_of_matches_and_codings),
        ON_BENCH(a_group_s_function_names_a_member),
        ON_BENCH(a_handle_of_an_old_transcript_is_refused),
    };
    return cmocka_run_group_tests_name("script/bindings", tests, NULL, NULL);
}
