/* test_writer.c - results appear whole, under their names, or not at all. */
#include "write/writer.h"

#include "folder_check.h"
#include "results_check.h"

struct fixture {
    struct folder folder;
    struct at_builder *builder;
    struct at_session_results results;
    struct at_write_options options;
};

static int setup(void **state)
{
    static struct fixture fixture;
    memset(&fixture, 0, sizeof fixture);
    folder_open(&fixture.folder);
    fixture.builder = at_builder_new(at_language_find(at_slice_of("en")));
    struct at_transcript *transcript = sample_build(fixture.builder, coded_talk, 3);
    fixture.results = (struct at_session_results){ .transcript = transcript,
                                                   .codings = code_sample(transcript) };
    *state = &fixture;
    return fixture.results.codings ? 0 : -1;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    folder_close(&fixture->folder);
    at_transcript_free((struct at_transcript *)fixture->results.transcript);
    at_builder_free(fixture->builder);
    return 0;
}

#define WITH_FOLDER(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

static const struct at_failure failure = { .input = { "in.txt", 6 },
                                           .message = "lost" };

static struct at_writer *open_writer(struct fixture *fixture, const char *name)
{
    struct at_writer *writer = NULL;
    const char *path = folder_name(&fixture->folder, name);
    assert_int_equal(
        at_writer_open(&writer, path, &coded_catalogue, &fixture->options, NULL),
        ATTUNE_OK);
    assert_string_equal(at_writer_path(writer), path);
    return writer;
}

/* Writes the session twice and a failure. */
static void write_all(struct fixture *fixture, const char *name)
{
    struct at_writer *writer = open_writer(fixture, name);
    for (int i = 0; i < 2; i++)
        assert_int_equal(at_writer_session(writer, &fixture->results, NULL), ATTUNE_OK);
    assert_int_equal(at_writer_failure(writer, &failure, NULL), ATTUNE_OK);
    assert_int_equal(at_writer_close(writer, at_slice_of("{}\n"), NULL), ATTUNE_OK);
}

/* The first `count` lines begin with the numbers 1, 2 ...; after them the text ends. */
static void assert_numbered(const char *text, const char *before, unsigned count)
{
    char start[64];
    for (unsigned i = 1; i <= count; i++) {
        snprintf(start, sizeof start, "%s%u,", before, i);
        if (strncmp(text, start, strlen(start)) != 0)
            fail_msg("line %u: %s", i, text);
        text = strchr(text, '\n') + 1;
    }
    assert_string_equal(text, "");
}

static void read_lines(struct fixture *fixture, const char *name,
                       struct at_buffer *text)
{
    const char *path = folder_name(&fixture->folder, name);
    assert_int_equal(at_file_read(text, path, 1 << 20, NULL), ATTUNE_OK);
}

static void csv_is_the_table_of_codings(void **state)
{
    struct fixture *fixture = *state;
    struct at_buffer text = { 0 };
    write_all(fixture, "out.csv");
    read_lines(fixture, "out.csv", &text);
    assert_true(at_slice_starts(at_buffer_slice(&text), "coding,case,session,"));
    assert_numbered(strchr(text.data, '\n') + 1, "", 8);
    folder_has(&fixture->folder, "out.csv.provenance.json", "{}\n");
    assert_int_equal(folder_count(&fixture->folder), 2);
    at_buffer_clear(&text);
}

static void jsonl_is_a_coding_a_line_and_failures(void **state)
{
    struct fixture *fixture = *state;
    struct at_buffer text = { 0 };
    write_all(fixture, "out.jsonl");
    read_lines(fixture, "out.jsonl", &text);
    char *last = strstr(text.data, "{\"failure\":\"lost\",\"input\":\"in.txt\"");
    assert_non_null(last);
    *last = '\0';
    assert_numbered(text.data, "{\"coding\":", 8);
    folder_has(&fixture->folder, "out.jsonl.provenance.json", "{}\n");
    at_buffer_clear(&text);
}

static void a_folder_has_every_table(void **state)
{
    struct fixture *fixture = *state;
    struct at_buffer text = { 0 };
    write_all(fixture, "out/");
    folder_has(&fixture->folder, "out/provenance.json", "{}\n");
    folder_has(&fixture->folder, "out/failures.csv",
               "input,session,scheme,code,turn,message\nin.txt,,,,,lost\n");
    folder_has(&fixture->folder, "out/units.csv",
               "case,session,unit,index,first_turn,last_turn\n"
               "P1,s1,sentence,1,1,1\nP1,s1,sentence,2,1,1\nP1,s1,sentence,3,3,3\n"
               "P1,s1,exchange,1,1,3\n"
               "P1,s1,sentence,1,1,1\nP1,s1,sentence,2,1,1\nP1,s1,sentence,3,3,3\n"
               "P1,s1,exchange,1,1,3\n");
    folder_has(&fixture->folder, "out/evidence.csv",
               "coding,turn,start,end,text\n"
               "1,1,0,4,'=Why\n1,1,7,9,né\n2,3,2,7,I was\n4,3,2,7,I was\n"
               "5,1,0,4,'=Why\n5,1,7,9,né\n6,3,2,7,I was\n8,3,2,7,I was\n");
    read_lines(fixture, "out/codings.csv", &text);
    assert_numbered(strchr(text.data, '\n') + 1, "", 8);
    at_buffer_reset(&text);
    read_lines(fixture, "out/turns.csv", &text);
    assert_non_null(
        strstr(text.data, "P1,s1,3,\"P, Jr\",patient,2000,,2,🙂 I was.\n"));
    at_buffer_clear(&text);
    assert_int_equal(folder_count(&fixture->folder), 1);
}

static void what_is_there_is_not_overwritten(void **state)
{
    static const char *const names[][2] = { { "out.csv", "out.csv" },
                                            { "out.jsonl", "out.jsonl" },
                                            { "out/", "out/turns.csv" } };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct at_writer *writer = NULL;
        struct attune_error error = { 0 };
        folder_add(&fixture->folder, names[i][1], "mine");
        assert_int_equal(at_writer_open(&writer,
                                        folder_name(&fixture->folder, names[i][0]),
                                        &coded_catalogue, &fixture->options, &error),
                         ATTUNE_EXISTS);
        assert_null(writer);
        assert_string_equal(error.message, "there already; add --force to replace it");
        assert_string_equal(error.file, folder_name(&fixture->folder, names[i][1]));
        folder_has(&fixture->folder, names[i][1], "mine");
    }
    assert_int_equal(folder_count(&fixture->folder), 3);
    assert_int_equal(at_file_kind(folder_name(&fixture->folder, "out/codings.csv")),
                     AT_FILE_NONE);
}

static void force_replaces_what_is_there(void **state)
{
    struct fixture *fixture = *state;
    fixture->options.force = true;
    folder_add(&fixture->folder, "out/failures.csv", "mine");
    write_all(fixture, "out/");
    folder_has(&fixture->folder, "out/failures.csv",
               "input,session,scheme,code,turn,message\nin.txt,,,,,lost\n");
}

static void nothing_is_left_after_a_drop(void **state)
{
    static const char *const names[] = { "out.csv", "out.jsonl", "out/" };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct at_writer *writer = open_writer(fixture, names[i]);
        assert_int_equal(at_writer_session(writer, &fixture->results, NULL), ATTUNE_OK);
        at_writer_drop(writer);
        assert_int_equal(folder_count(&fixture->folder), 0);
    }
    at_writer_drop(NULL);
}

static void a_folder_of_others_stays(void **state)
{
    struct fixture *fixture = *state;
    folder_add(&fixture->folder, "out/mine.txt", "mine");
    unlink(folder_name(&fixture->folder, "out/mine.txt"));
    at_writer_drop(open_writer(fixture, "out/"));
    assert_int_equal(at_file_kind(folder_name(&fixture->folder, "out")),
                     AT_FILE_FOLDER);
}

/* A folder took the final name in the meantime. */
static void nothing_is_left_when_the_end_fails(void **state)
{
    struct fixture *fixture = *state;
    struct at_writer *writer = open_writer(fixture, "out.csv");
    struct attune_error error = { 0 };
    folder_add(&fixture->folder, "out.csv/mine.txt", "mine");
    assert_int_equal(at_writer_close(writer, at_slice_of("{}"), &error), ATTUNE_IO);
    assert_string_not_equal(error.message, "");
    assert_int_equal(folder_count(&fixture->folder), 1);
    folder_has(&fixture->folder, "out.csv/mine.txt", "mine");
}

static void other_endings_are_refused(void **state)
{
    static const char *const paths[] = { "out.txt", "out", ".csv", "out.CSV", "" };
    (void)state;
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        struct at_writer *writer = NULL;
        struct at_write_options options = { 0 };
        struct attune_error error = { 0 };
        assert_int_equal(
            at_writer_open(&writer, paths[i], &coded_catalogue, &options, &error),
            ATTUNE_INVALID);
        assert_string_equal(error.message, "results are written as .csv, .jsonl, or a "
                                           "folder of tables whose name ends in /");
        assert_string_equal(error.file, paths[i]);
    }
}

static bool write_folder(void *data)
{
    struct fixture *fixture = data;
    struct at_writer *writer;
    const char *path = folder_name(&fixture->folder, "out/");
    enum attune_status status =
        at_writer_open(&writer, path, &coded_catalogue, &fixture->options, NULL);
    if (status == ATTUNE_OK) {
        status = at_writer_session(writer, &fixture->results, NULL);
        if (status == ATTUNE_OK)
            status = at_writer_close(writer, at_slice_of("{}"), NULL);
        else
            at_writer_drop(writer);
    }
    if (status != ATTUNE_OK)
        assert_int_equal(folder_count(&fixture->folder), 0);
    return status == ATTUNE_OK;
}

static void each_allocation_may_fail(void **state)
{
    assert_in_range(unit_each_allocation_fails(write_folder, *state), 10, 200);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_FOLDER(csv_is_the_table_of_codings),
        WITH_FOLDER(jsonl_is_a_coding_a_line_and_failures),
        WITH_FOLDER(a_folder_has_every_table),
        WITH_FOLDER(what_is_there_is_not_overwritten),
        WITH_FOLDER(force_replaces_what_is_there),
        WITH_FOLDER(nothing_is_left_after_a_drop),
        WITH_FOLDER(a_folder_of_others_stays),
        WITH_FOLDER(nothing_is_left_when_the_end_fails),
        cmocka_unit_test(other_endings_are_refused),
        WITH_FOLDER(each_allocation_may_fail),
    };
    return cmocka_run_group_tests_name("write/writer", tests, NULL, NULL);
}
