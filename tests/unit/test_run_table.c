/* The table of a session: who spoke, evidence that fits, spans that overlap. */
#include "cli/run_table.h"
#include "coding/codings.h"
#include "transcript/builder.h"
#include "unit.h"

static const struct at_scheme_entry schemes[] = {
    { .id = { "tiny", 4 }, .version = { "1.0.0", 5 } },
};
static const struct at_code_entry codes[] = {
    { .id = { "named", 5 } },
    { .id = { "level", 5 } },
    { .id = { "secret", 6 }, .mark = true },
};
static const struct at_catalogue catalogue = { 1, 3, schemes, codes };

static const struct {
    const char *speaker, *text;
    enum at_role role;
} turns[] = {
    { "T", "How was it?", AT_ROLE_THERAPIST },
    { "Ann", "I felt sad, let down, left behind and alone.", AT_ROLE_PATIENT },
    { "Bo", "Me too.", AT_ROLE_PATIENT },
};

static struct at_transcript *make_session(void)
{
    struct at_builder *builder = at_builder_new(at_language_find(at_slice_of("en")));
    enum attune_status status = builder ? ATTUNE_OK : ATTUNE_NO_MEMORY;
    if (!status)
        status = at_builder_begin(builder, at_slice_of("in"), NULL);
    if (!status)
        status =
            at_builder_name(builder, at_slice_of("s1"), at_slice_of("c"), -1, NULL);
    for (size_t i = 0; !status && i < 3; i++) {
        struct at_new_turn turn = { .text = at_slice_of(turns[i].text),
                                    .start_ms = -1,
                                    .end_ms = -1 };
        status = at_builder_speaker(builder, at_slice_of(turns[i].speaker),
                                    turns[i].role, &turn.speaker, NULL);
        if (!status)
            status = at_builder_turn(builder, &turn, NULL);
    }
    struct at_transcript *transcript = status ? NULL : at_builder_finish(builder);
    at_builder_free(builder);
    return transcript;
}

/* A coding of a turn with evidence at bytes of it. */
static bool give(struct at_codings *codings, const struct at_transcript *transcript,
                 const struct at_coding *coding, const uint32_t *bytes, uint32_t spans)
{
    struct at_span evidence[4];
    struct at_coding given = *coding;
    uint32_t start = transcript->turns[coding->first_turn].start;
    for (uint32_t i = 0; i < spans; i++)
        evidence[i] = (struct at_span){ coding->first_turn, start + bytes[2 * i],
                                        start + bytes[2 * i + 1] };
    given.unit = AT_UNIT_TURN;
    given.unit_number = given.last_turn = given.first_turn;
    given.evidence = evidence;
    given.evidence_count = spans;
    given.confidence = 1;
    return at_codings_add(codings, &given, NULL) == ATTUNE_OK;
}

static bool give_all(struct at_codings *codings, const struct at_transcript *transcript)
{
    const struct at_coding named = { .code = 0, .first_turn = 1 };
    const struct at_coding level = {
        .code = 1,
        .first_turn = 1,
        .value = { .kind = AT_VALUE_NUMBER, .number = 3 },
    };
    const struct at_coding marked = { .code = 2, .first_turn = 0, .mark = true };
    const struct at_coding uncodable = {
        .code = 1,
        .first_turn = 2,
        .value = { AT_VALUE_UNCODABLE, 0, at_slice_of("too short") },
    };
    return give(codings, transcript, &named,
                (const uint32_t[]){ 7, 10, 12, 20, 16, 24, 22, 33 }, 4) &&
           give(codings, transcript, &level, (const uint32_t[]){ 38, 43 }, 1) &&
           give(codings, transcript, &marked, (const uint32_t[]){ 0, 3 }, 1) &&
           give(codings, transcript, &uncodable, NULL, 0);
}

/* The table in `out`; false when memory is out. */
static bool draw(struct at_buffer *out, const struct at_run_table *table, bool coded)
{
    struct at_transcript *transcript = make_session();
    struct at_codings *codings = transcript ? at_codings_new(transcript) : NULL;
    bool done = codings && (!coded || give_all(codings, transcript)) &&
                at_run_table_add(out, table, transcript, codings);
    at_transcript_free(transcript);
    return done && !out->failed;
}

#define HEADING                                                                        \
    "s1 \xC2\xB7 case c \xC2\xB7 3 turns \xC2\xB7 T therapist \xC2\xB7 "               \
    "P1 patient Ann \xC2\xB7 P2 patient Bo\ncoded with tiny 1.0.0\n\n"

static void table_joins_what_overlaps(void **state)
{
    (void)state;
    const struct at_run_table table = { .catalogue = &catalogue, .columns = 80 };
    struct at_buffer out = { 0 };
    assert_true(draw(&out, &table, true));
    assert_string_equal(at_buffer_text(&out), HEADING
                        "turn      code             evidence\n"
                        "   2  P1  named            \"sad\" \xC2\xB7 \"let down, "
                        "left behind\"\n"
                        "          level=3          \"alone\"\n"
                        "   3  P2  level=uncodable  (too short)\n");
    at_buffer_clear(&out);
}

static void table_cuts_at_the_edge(void **state)
{
    (void)state;
    const struct at_run_table table = { .catalogue = &catalogue, .columns = 52 };
    struct at_buffer out = { 0 };
    assert_true(draw(&out, &table, true));
    assert_non_null(strstr(at_buffer_text(&out),
                           "\"sad\" \xC2\xB7 \"let down, left\xE2\x80\xA6\"\n"));
    assert_non_null(strstr(at_buffer_text(&out), "\n  P2 patient Bo\n"));
    at_buffer_clear(&out);
}

static void table_without_text_tells_places(void **state)
{
    (void)state;
    const struct at_run_table table = { .catalogue = &catalogue,
                                        .columns = 80,
                                        .no_text = true };
    struct at_buffer out = { 0 };
    assert_true(draw(&out, &table, true));
    assert_non_null(strstr(at_buffer_text(&out), "7-10 \xC2\xB7 12-33\n"));
    assert_null(strstr(at_buffer_text(&out), "sad"));
    at_buffer_clear(&out);
}

static void session_without_codes_says_so(void **state)
{
    (void)state;
    const struct at_run_table table = { .catalogue = &catalogue, .columns = 80 };
    struct at_buffer out = { 0 };
    assert_true(draw(&out, &table, false));
    assert_string_equal(at_buffer_text(&out), HEADING "no code was given\n");
    at_buffer_clear(&out);
}

static bool draw_once(void *data)
{
    struct at_buffer out = { 0 };
    bool done = draw(&out, data, true);
    at_buffer_clear(&out);
    return done;
}

static void lack_of_memory_is_told(void **state)
{
    (void)state;
    struct at_run_table table = { .catalogue = &catalogue, .columns = 80 };
    assert_true(unit_each_allocation_fails(draw_once, &table) > 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(table_joins_what_overlaps),
        cmocka_unit_test(table_cuts_at_the_edge),
        cmocka_unit_test(table_without_text_tells_places),
        cmocka_unit_test(session_without_codes_says_so),
        cmocka_unit_test(lack_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("cli/run table", tests, NULL, NULL);
}
