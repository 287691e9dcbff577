/* What convert writes, read back. */
#include "write/transcript_jsonl.h"
#include "write/transcript_text.h"

#include "read_check.h"

static const char records[] =
    "{\"session\":\"a\",\"case\":\"P 7\",\"number\":2,\"turn\":1,\"speaker\":\"Anna, "
    "PhD\","
    "\"role\":\"therapist\",\"start_ms\":1250,\"end_ms\":3723004,\"text\":\"Hi "
    "\\\"you\\\"."
    "\\nT: No.\",\"annotations\":[{\"coder\":\"x\",\"value\":\"3\",\"code\":\"level\"},"
    "{\"code\":\"y\"}]}\n"
    "{\"session\":\"a\",\"case\":\"P 7\",\"number\":2,\"turn\":2,\"speaker\":\"P\","
    "\"role\":\"patient\",\"start_ms\":3724000,\"text\":\"So.\"}\n"
    "{\"session\":\"b\",\"turn\":1,\"speaker\":\"moon_river\",\"role\":\"other\","
    "\"text\":\"\"}\n";

static const char text[] =
    "# session: a\n# case: P 7\n# number: 2\n"
    "# therapist: S_Anna_ PhD_1\n\n"
    "[00:00:01.250 --> 01:02:03.004] S_Anna_ PhD_1: Hi \"you\".\n"
    "    T: No.\n"
    "[01:02:04.000] P: So.\n"
    "# session: b\n# case:\n# other: moon_river\n\n"
    "moon_river: \n";

static enum attune_status add_jsonl(void *data, struct at_transcript *transcript,
                                    struct attune_error *error)
{
    (void)error;
    at_transcript_add_jsonl(data, transcript);
    return ATTUNE_OK;
}

static enum attune_status add_text(void *data, struct at_transcript *transcript,
                                   struct attune_error *error)
{
    (void)error;
    at_transcript_add_text(data, transcript);
    return ATTUNE_OK;
}

static void convert(struct at_buffer *out, const char *bytes, const char *path,
                    enum attune_status (*session)(void *data,
                                                  struct at_transcript *transcript,
                                                  struct attune_error *error))
{
    const struct at_read_options options = { 0 };
    struct at_sink sink = { .session = session, .data = out };
    struct at_builder *builder = at_builder_new(at_language_unknown());
    struct attune_error error = { 0 };
    if (at_read_bytes(at_slice_of(bytes), path, &options, builder, &sink, &error))
        fail_msg("%s", error.message);
    at_builder_free(builder);
}

static void records_come_back_as_they_were(void **state)
{
    struct at_buffer out = { 0 };
    (void)state;
    convert(&out, records, "f.jsonl", add_jsonl);
    assert_string_equal(at_buffer_text(&out), records);
    at_buffer_clear(&out);
}

static void text_is_made_to_be_read_back(void **state)
{
    struct at_buffer out = { 0 };
    (void)state;
    convert(&out, records, "f.jsonl", add_text);
    assert_string_equal(at_buffer_text(&out), text);
    check_reading(text, "f.txt", NULL,
                  "session a case P 7 number 2\n"
                  "S_Anna_ PhD_1/therapist 1250-3723004: Hi \"you\".\nT: No.\n"
                  "P/patient 3724000--1: So.\n"
                  "note: f.txt:9: nobody in session \"b\" is a therapist or a "
                  "patient; say who is, as in --role 'moon_river=therapist'\n"
                  "session b\nmoon_river/other: \n");
    at_buffer_reset(&out);
    convert(&out, text, "f.txt", add_text);
    assert_string_equal(at_buffer_text(&out), text);
    at_buffer_clear(&out);
}

static void every_allocation_may_fail(void **state)
{
    const struct at_read_options options = { 0 };
    (void)state;
    check_faults(text, "f.txt", options);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_come_back_as_they_were),
        cmocka_unit_test(text_is_made_to_be_read_back),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests_name("write/transcript", tests, NULL, NULL);
}
