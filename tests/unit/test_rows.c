/* test_rows.c - the exact bytes of rows, as CSV and as JSON. */
#include "results_check.h"
#include "write/json_rows.h"
#include "write/rows.h"

struct fixture {
    struct at_builder *builder;
    struct at_session_results results;
    struct at_write_options options;
    struct at_rows rows;
    struct at_buffer out;
};

static int setup(void **state)
{
    static struct fixture fixture;
    memset(&fixture, 0, sizeof fixture);
    fixture.builder = at_builder_new(at_language_find(at_slice_of("en")));
    struct at_transcript *transcript = sample_build(fixture.builder, coded_talk, 3);
    fixture.results = (struct at_session_results){ .transcript = transcript,
                                                   .codings = code_sample(transcript) };
    fixture.rows =
        (struct at_rows){ &coded_catalogue, &fixture.options, &fixture.results, NULL };
    *state = &fixture;
    return fixture.results.codings ? 0 : -1;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    at_buffer_clear(&fixture->out);
    at_transcript_free((struct at_transcript *)fixture->results.transcript);
    at_builder_free(fixture->builder);
    return 0;
}

#define WITH_ROWS(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

static const char *csv(struct fixture *fixture, size_t index)
{
    at_buffer_reset(&fixture->out);
    at_rows_add_coding(&fixture->out, &fixture->rows,
                       at_codings_get(fixture->results.codings, index), index + 1);
    return at_buffer_text(&fixture->out);
}

static const char *json(struct fixture *fixture, size_t index)
{
    at_buffer_reset(&fixture->out);
    at_json_rows_add_coding(&fixture->out, &fixture->rows,
                            at_codings_get(fixture->results.codings, index), index + 1);
    return at_buffer_text(&fixture->out);
}

static void codings_are_rows(void **state)
{
    assert_string_equal(csv(*state, 0),
                        "1,P1,s1,sentence,1,1,T,therapist,0,1500,stance,open,,0.8,1,0,"
                        "4,'=Why,stance/rules.lua:12\n");
    assert_string_equal(csv(*state, 1),
                        "2,P1,s1,turn,3,3,\"P, Jr\",patient,2000,,stance,depth,2.5,1,3,"
                        "2,7,I was,stance/rules.lua:3\n");
    assert_string_equal(csv(*state, 2),
                        "3,P1,s1,exchange,1,3,,,0,,stance,tone,'-low,1,3,2,7,I was,"
                        "stance/rules.lua:4\n");
    assert_string_equal(csv(*state, 3),
                        "4,P1,s1,turn,2,2,\"P, Jr\",patient,,,stance,stance,uncodable,"
                        "0,,,,\"no, \"\"word\"\"\",stance/rules.lua:5\n");
}

static void raw_cells_are_left_as_they_are(void **state)
{
    struct fixture *fixture = *state;
    fixture->options.raw = true;
    assert_non_null(strstr(csv(fixture, 0), ",0,4,=Why,"));
    assert_non_null(strstr(csv(fixture, 2), ",tone,-low,"));
}

static void without_text_no_word_is_told(void **state)
{
    struct fixture *fixture = *state;
    fixture->options.no_text = true;
    assert_non_null(strstr(csv(fixture, 0), ",0.8,1,0,4,,stance/rules.lua:12\n"));
    assert_non_null(strstr(csv(fixture, 3), ",uncodable,0,,,,,stance/rules.lua:5\n"));
    assert_non_null(strstr(json(fixture, 0), "[{\"turn\":1,\"start\":0,\"end\":4},"));
    assert_null(strstr(json(fixture, 3), "word"));
    at_buffer_reset(&fixture->out);
    at_rows_add_turns(&fixture->out, &fixture->rows);
    assert_string_equal(at_buffer_text(&fixture->out),
                        "P1,s1,1,T,therapist,0,1500,4,\n"
                        "P1,s1,2,\"P, Jr\",patient,,,0,\n"
                        "P1,s1,3,\"P, Jr\",patient,2000,,2,\n");
}

static void every_span_of_evidence_is_a_row(void **state)
{
    struct fixture *fixture = *state;
    for (size_t i = 0; i < 4; i++)
        at_rows_add_evidence(&fixture->out, &fixture->rows,
                             at_codings_get(fixture->results.codings, i), i + 1);
    assert_string_equal(at_buffer_text(&fixture->out), "1,1,0,4,'=Why\n"
                                                       "1,1,7,9,né\n"
                                                       "2,3,2,7,I was\n"
                                                       "3,3,2,7,I was\n");
}

static void windows_and_episodes_are_rows(void **state)
{
    static const struct at_code_entry codes[] = {
        { .unit = AT_UNIT_WINDOW, .window = { AT_WINDOW_TURNS, 2, 1 } },
        { .unit = AT_UNIT_WINDOW, .window = { AT_WINDOW_TURNS, 2, 1 } },
        { .unit = AT_UNIT_WINDOW, .window = { AT_WINDOW_TURNS, 3, 3 } },
        { .unit = AT_UNIT_EPISODE, .is_episode = true },
        { .unit = AT_UNIT_EPISODE },
    };
    static const struct at_catalogue catalogue = { 1, 5, coded_schemes, codes };
    struct fixture *fixture = *state;
    struct at_coding episode = coded[2];
    fixture->rows.catalogue = &catalogue;
    fixture->results.codings = at_codings_new(fixture->results.transcript);
    assert_non_null(fixture->results.codings);
    episode.code = 3;
    episode.unit = AT_UNIT_EPISODE;
    episode.unit_number = 1;
    assert_int_equal(
        at_codings_add((struct at_codings *)fixture->results.codings, &episode, NULL),
        ATTUNE_OK);
    assert_true(at_rows_add_units(&fixture->out, &fixture->rows));
    assert_string_equal(at_buffer_text(&fixture->out), "P1,s1,window,1,1,2\n"
                                                       "P1,s1,window,2,2,3\n"
                                                       "P1,s1,window,1,1,3\n"
                                                       "P1,s1,episode,2,1,3\n");
}

static void turns_and_units_are_rows(void **state)
{
    struct fixture *fixture = *state;
    at_rows_add_turns(&fixture->out, &fixture->rows);
    assert_string_equal(at_buffer_text(&fixture->out),
                        "P1,s1,1,T,therapist,0,1500,4,\"'=Why, \"\"né\"\"?\n"
                        "Tell me.\"\n"
                        "P1,s1,2,\"P, Jr\",patient,,,0,\n"
                        "P1,s1,3,\"P, Jr\",patient,2000,,2,🙂 I was.\n");
    at_buffer_reset(&fixture->out);
    assert_true(at_rows_add_units(&fixture->out, &fixture->rows));
    assert_string_equal(at_buffer_text(&fixture->out), "P1,s1,sentence,1,1,1\n"
                                                       "P1,s1,sentence,2,1,1\n"
                                                       "P1,s1,sentence,3,3,3\n"
                                                       "P1,s1,exchange,1,1,3\n");
}

static const struct at_failure failure = {
    { "a,b.txt", 7 }, { "s1", 2 }, { "stance", 6 }, { "open", 4 }, 3, "+bad \"rule\""
};

static void failures_are_rows(void **state)
{
    struct fixture *fixture = *state;
    struct at_failure none = { .message = "lost" };
    at_rows_add_failure(&fixture->out, &fixture->rows, &failure);
    at_rows_add_failure(&fixture->out, &fixture->rows, &none);
    at_json_rows_add_failure(&fixture->out, &failure);
    assert_string_equal(at_buffer_text(&fixture->out),
                        "\"a,b.txt\",s1,stance,open,3,\"'+bad \"\"rule\"\"\"\n"
                        ",,,,,lost\n"
                        "{\"failure\":\"+bad \\\"rule\\\"\",\"input\":\"a,b.txt\","
                        "\"session\":\"s1\",\"scheme\":\"stance\",\"code\":\"open\","
                        "\"turn\":3}\n");
}

static void codings_are_json(void **state)
{
    assert_string_equal(
        json(*state, 0),
        "{\"coding\":1,\"case\":\"P1\",\"session\":\"s1\",\"unit\":\"sentence\","
        "\"first_turn\":1,\"last_turn\":1,\"speaker\":\"T\",\"role\":\"therapist\","
        "\"start_ms\":0,\"end_ms\":1500,\"scheme\":\"stance\",\"code\":\"open\","
        "\"value\":null,\"confidence\":0.8,\"evidence\":["
        "{\"turn\":1,\"start\":0,\"end\":4,\"text\":\"=Why\"},"
        "{\"turn\":1,\"start\":7,\"end\":9,\"text\":\"né\"}],"
        "\"rule\":\"stance/rules.lua:12\"}\n");
    assert_string_equal(
        json(*state, 2),
        "{\"coding\":3,\"case\":\"P1\",\"session\":\"s1\",\"unit\":\"exchange\","
        "\"first_turn\":1,\"last_turn\":3,\"speaker\":null,\"role\":null,"
        "\"start_ms\":0,\"end_ms\":null,\"scheme\":\"stance\",\"code\":\"tone\","
        "\"value\":\"-low\",\"confidence\":1,\"evidence\":["
        "{\"turn\":3,\"start\":2,\"end\":7,\"text\":\"I was\"}],"
        "\"rule\":\"stance/rules.lua:4\"}\n");
    assert_non_null(strstr(json(*state, 1), "\"value\":2.5,"));
    assert_non_null(strstr(json(*state, 3), "\"value\":\"uncodable\",\"reason\":\"no, "
                                            "\\\"word\\\"\",\"confidence\":0,"
                                            "\"evidence\":[],"));
}

/* A program that reads them counts on each name and its place. */
static const struct {
    const char *file, *header;
} tables[] = {
    { "codings.csv", "coding,case,session,unit,first_turn,last_turn,speaker,role,"
                     "start_ms,end_ms,scheme,code,value,confidence,evidence_turn,"
                     "evidence_start,evidence_end,evidence,rule\n" },
    { "evidence.csv", "coding,turn,start,end,text\n" },
    { "turns.csv", "case,session,turn,speaker,role,start_ms,end_ms,words,text\n" },
    { "units.csv", "case,session,unit,index,first_turn,last_turn\n" },
    { "summary.csv", "case,session,scheme,name,role,count,base,value,reason\n" },
    { "cases.csv", "case,scheme,name,measure,value,low,high,sessions\n" },
    { "failures.csv", "input,session,scheme,code,turn,message\n" },
    { "case_evidence.csv", "coding,session,turn,start,end,text\n" },
};

static void columns_are_a_promise(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        assert_string_equal(at_table_file((enum at_table)i), tables[i].file);
        assert_string_equal(at_table_header((enum at_table)i), tables[i].header);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_ROWS(codings_are_rows),
        WITH_ROWS(raw_cells_are_left_as_they_are),
        WITH_ROWS(without_text_no_word_is_told),
        WITH_ROWS(every_span_of_evidence_is_a_row),
        WITH_ROWS(turns_and_units_are_rows),
        WITH_ROWS(windows_and_episodes_are_rows),
        WITH_ROWS(failures_are_rows),
        WITH_ROWS(codings_are_json),
        cmocka_unit_test(columns_are_a_promise),
    };
    return cmocka_run_group_tests_name("write/rows", tests, NULL, NULL);
}
