/* test_fit.c - what people said beside what holds. The scheme is that of the case
 * fit-weighs-a-scheme, which tells what comes of it in full. */
#include "cli/fit.h"

#include "io/yaml.h"
#include "unit.h"

enum { SESSIONS = 3, TURNS = 12 };

/* What is said in the turns of each session, and which code people give; "": none. */
static const struct {
    const char *said, *code, *other; /* other: of a second coder */
} talk[TURNS] = {
    { "Maybe you are sad?", "guess", "guess" },
    { "You feel bad?", "", "" },
    { "Perhaps you are.", "guess", "guess" },
    { "Is he well?", "", "" },
    { "Maybe he was late?", "guess", "guess" },
    { "I see him.", "", "" },
    { "Perhaps they do.", "guess", "guess" },
    { "Did you sleep?", "", "guess" },
    { "You maybe slept.", "guess", "guess" },
    { "Do you?", "", "" },
    { "You slept.", "", "" },
    { "Are you home?", "", "" },
};

static enum attune_status add_row(struct at_judgements *judgements, const char *session,
                                  const char *coder, uint32_t turn, const char *code)
{
    const struct at_sheet_row row = {
        .says = *code ? AT_SHEET_GIVES : AT_SHEET_JUDGED,
        .session = at_slice_of(session),
        .unit = at_slice_of("turn"),
        .first_turn = turn,
        .last_turn = turn,
        .coder = at_slice_of(coder),
        .code = at_slice_of(code),
        .line = turn,
    };
    return at_judgements_add(judgements, &row, NULL);
}

static struct at_judgements *judge(void)
{
    static const char *const names[SESSIONS] = { "s1", "s2", "s3" };
    struct at_judgements *judgements = at_judgements_new();
    assert_non_null(judgements);
    assert_int_equal(at_judgements_open_file(judgements, "README.md", NULL), ATTUNE_OK);
    for (size_t i = 0; i < SESSIONS; i++)
        for (uint32_t k = 0; k < TURNS; k++) {
            assert_int_equal(add_row(judgements, names[i], "anna", k + 1, talk[k].code),
                             ATTUNE_OK);
            assert_int_equal(add_row(judgements, names[i], "ben", k + 1, talk[k].other),
                             ATTUNE_OK);
        }
    assert_int_equal(at_judgements_close(judgements, NULL), ATTUNE_OK);
    return judgements;
}

struct fixture {
    struct at_search *search;
    struct at_engine *engine;
    struct at_judgements *judgements;
    struct at_builder *builder;
    struct at_fit fit;
};

static void open_fixture(struct fixture *it)
{
    const struct at_engine_options options = { .as_written = true };
    struct at_faults faults = { 0 };
    size_t count;
    *it = (struct fixture){ .search = at_search_new(), .judgements = judge() };
    assert_int_equal(at_engine_new(&it->engine, it->search, &options, NULL), ATTUNE_OK);
    at_engine_add(it->engine, at_slice_of("tests/cli/fit-weighs-a-scheme/guess"),
                  &faults);
    at_engine_ready(it->engine, &faults);
    assert_int_equal(faults.errors, 0);
    it->builder = at_builder_new(at_engine_language(it->engine));
    assert_non_null(it->builder);
    it->fit = (struct at_fit){ .engine = it->engine,
                               .scheme = at_engine_schemes(it->engine, &count)[0],
                               .judgements = it->judgements };
}

static void close_fixture(struct fixture *it)
{
    at_builder_free(it->builder);
    at_judgements_free(it->judgements);
    at_engine_free(it->engine);
    at_search_free(it->search);
}

/* A session of the talk; NULL when memory is out. */
static struct at_transcript *build(struct at_builder *builder, const char *session)
{
    uint32_t speaker;
    bool fits =
        !at_builder_begin(builder, at_slice_of("s.txt"), NULL) &&
        !at_builder_name(builder, at_slice_of(session), at_slice("", 0), -1, NULL) &&
        !at_builder_speaker(builder, at_slice_of("T"), AT_ROLE_THERAPIST, &speaker,
                            NULL);
    for (uint32_t i = 0; fits && i < TURNS; i++) {
        const struct at_new_turn turn = { .speaker = speaker,
                                          .text = at_slice_of(talk[i].said),
                                          .start_ms = -1,
                                          .end_ms = -1,
                                          .line = i + 1 };
        fits = !at_builder_turn(builder, &turn, NULL);
    }
    if (fits)
        return at_builder_finish(builder);
    at_builder_drop(builder);
    return NULL;
}

static bool add_session(struct fixture *it, const char *name)
{
    struct at_transcript *transcript = build(it->builder, name);
    bool done = transcript && !at_fit_add(&it->fit, transcript, NULL);
    if (transcript)
        at_builder_recycle(it->builder, transcript);
    return done;
}

/* All of it; false when memory is out. What is found is the fixture's until the end. */
static bool run(struct fixture *it)
{
    it->fit.arena = at_arena_new();
    return it->fit.arena && !at_fit_truth(&it->fit, NULL) && add_session(it, "s1") &&
           add_session(it, "s2") && add_session(it, "s3") &&
           !at_fit_weigh(&it->fit, NULL);
}

static void end(struct fixture *it)
{
    at_map_clear(&it->fit.sessions);
    at_arena_free(it->fit.arena);
    it->fit.rule_count = 0;
    it->fit.arena = NULL;
}

static void what_most_say_stands_beside_what_holds(void **state)
{
    struct fixture it;
    (void)state;
    open_fixture(&it);
    assert_true(run(&it));
    assert_int_equal(it.fit.rule_count, 1);
    assert_int_equal(it.fit.fold_count, SESSIONS);
    const struct at_fit_rule *rule = it.fit.rules;
    assert_null(rule->why);
    assert_true(at_slice_is(rule->id, "guess"));
    assert_int_equal(rule->kind_count, 1);
    assert_int_equal(rule->tied, SESSIONS); /* on whether "Did you sleep?" is one */
    assert_int_equal(rule->count, SESSIONS * (TURNS - 1));
    static const struct {
        bool said, written;
        size_t held; /* conditions: hedge, mark */
    } units[TURNS - 1] = { { true, true, 2 },   { false, true, 1 }, { true, true, 1 },
                           { false, true, 1 },  { true, true, 2 },  { false, false, 0 },
                           { true, true, 1 },   { true, true, 1 },  { false, true, 1 },
                           { false, false, 0 }, { false, true, 1 } };
    for (size_t i = 0; i < TURNS - 1; i++) {
        print_message("unit %zu\n", i);
        assert_int_equal(rule->said[i], units[i].said ? 0 : AT_FIT_NONE);
        assert_int_equal(rule->written[i], units[i].written ? 0 : AT_FIT_NONE);
        assert_int_equal(rule->start[i + 1] - rule->start[i], units[i].held);
        assert_int_equal(rule->fold[i], 0);
    }
    end(&it);
    close_fixture(&it);
}

static void weights_that_help_are_kept(void **state)
{
    struct fixture it;
    struct at_buffer out = { 0 };
    const struct at_yaml *root;
    (void)state;
    open_fixture(&it);
    assert_true(run(&it));
    const struct at_fit_rule *rule = it.fit.rules;
    assert_true(rule->is_kept);
    assert_true(rule->fitted.macro_f1 == 1);
    assert_true(rule->found.weights[0] > rule->found.weights[1]);
    at_fit_write(&out, &it.fit, NULL);
    assert_int_equal(
        at_yaml_parse(&root, it.fit.arena, at_buffer_slice(&out), "weights.yaml", NULL),
        ATTUNE_OK);
    const struct at_yaml *guess = at_yaml_find(at_yaml_find(root, "rules"), "guess");
    assert_true(at_slice_is(at_yaml_find(guess, "units")->text, "33"));
    assert_true(at_slice_is(at_yaml_find(root, "version")->text, "1.2.0"));
    at_buffer_clear(&out);
    end(&it);
    close_fixture(&it);
}

static bool run_and_end(void *data)
{
    struct fixture *it = data;
    bool done = run(it);
    end(it);
    return done;
}

static void a_lack_of_memory_is_told(void **state)
{
    struct fixture it;
    (void)state;
    open_fixture(&it);
    assert_true(unit_each_allocation_fails(run_and_end, &it) >= 10);
    close_fixture(&it);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_most_say_stands_beside_what_holds),
        cmocka_unit_test(weights_that_help_are_kept),
        cmocka_unit_test(a_lack_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("cli/fit", tests, NULL, NULL);
}
