/* Records of JSON, our own and ConvoKit's, with invented talk. */
#include "read_check.h"

static void our_own_records_are_read(void **state)
{
    (void)state;
    check_reading(
        "{\"session\":\"a\",\"case\":\"P7\",\"number\":2,\"turn\":1,\"speaker\":"
        "\"Anna\","
        "\"role\":\"patient\",\"start_ms\":10,\"end_ms\":20,\"text\":\"Hi\\r\\nyou.\","
        "\"annotations\":[{\"coder\":\"x\",\"code\":\"level\",\"value\":3},"
        "{\"code\":\"y\"}]}\n\n"
        "{\"session\":\"a\",\"case\":\"P7\",\"number\":2,\"turn\":2,\"speaker\":"
        "\"Lee\","
        "\"role\":\"therapist\",\"text\":\"\\u00c4h.\"}\n"
        "{\"session\":\"b\",\"case\":null,\"speaker\":\"T\",\"text\":\"So.\"}\n",
        "f.jsonl", NULL,
        "session a case P7 number 2\nAnna/patient 10-20: Hi\nyou.\n  | x: level=3\n"
        "  | : y=\nLee/therapist: \xC3\x84h.\nsession b\nT/therapist: So.\n");
}

static void convokit_utterances_are_read(void **state)
{
    (void)state;
    check_reading(
        "{\"id\":\"1\",\"conversation_id\":\"c\",\"text\":\"Hi.\",\"speaker\":"
        "\"client\","
        "\"meta\":{},\"reply-to\":null,\"timestamp\":1325571377,\"vectors\":[]}\n"
        "{\"id\":\"2\",\"conversation_id\":\"c\",\"text\":\"So.\",\"speaker\":"
        "\"counselor\",\"reply-to\":\"1\",\"timestamp\":1325571380.5}\n"
        "{\"id\":\"3\",\"root\":\"d\",\"text\":\"Hm.\",\"user\":\"client\","
        "\"reply_to\":null,\"timestamp\":12.5}\n",
        "utterances.jsonl", NULL,
        "session c\nclient/patient 0--1: Hi.\ncounselor/therapist 3500--1: So.\n"
        "session d\nclient/patient 12500--1: Hm.\n");
}

static void columns_name_other_keys(void **state)
{
    struct at_pair columns[] = { { at_slice_of("text"), at_slice_of("said") },
                                 { at_slice_of("code"), at_slice_of("label") } };
    struct at_read_options options = { .columns = columns, .column_count = 2 };
    (void)state;
    check_reading("{\"speaker\":\"P\",\"said\":\"Hi.\",\"label\":\"x\"}\n", "f.jsonl",
                  &options, "session f\nP/patient: Hi.\n  | : x=\n");
}

static const struct {
    const char *text, *expected;
} bad[] = {
    { "[1]\n", "error: f.jsonl:1:1: each line must be an object, as in {\"session\": "
               "\"s1\", \"speaker\": \"T\", \"text\": \"Hello.\"}\n" },
    { "\n{\"text\":\"Hi.\"}\n",
      "error: f.jsonl:2: this record has no \"speaker\"; another key is named with "
      "--columns speaker=KEY\n" },
    { "{\"speaker\":\"T\"}\n",
      "error: f.jsonl:1: this record has no \"text\"; another key is named with "
      "--columns text=KEY\n" },
    { "{\"speaker\":\"T\",\"text\":\"a\",\"start\":\"x\"}\n",
      "error: f.jsonl:1: \"x\" is no time; write 00:01:02.5, 1:02, or seconds as "
      "62.5\n" },
    { "{\"conversation_id\":\"a\",\"speaker\":\"T\",\"text\":\"1\"}\n"
      "{\"conversation_id\":\"b\",\"speaker\":\"T\",\"text\":\"2\"}\n"
      "{\"conversation_id\":\"a\",\"speaker\":\"T\",\"text\":\"3\"}\n",
      "session a\nT/therapist: 1\n"
      "error: f.jsonl:3: session \"a\" began on line 1 already; the rows of a session "
      "must stand together, so sort the rows by session\n" },
};

static void bad_records_are_told_with_their_place(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        check_reading(bad[i].text, "f.jsonl", NULL, bad[i].expected);
}

static void keep_going_loses_a_record_and_no_more(void **state)
{
    struct at_read_options options = { .keep_going = true };
    (void)state;
    check_reading("{\"speaker\":\"T\",\"text\":\"a\"}\n{\"speaker\":\"T\"}\n"
                  "{\"speaker\":\"T\",\"text\":\"b\"}\n",
                  "f.jsonl", &options,
                  "lost: f.jsonl:2: this record has no \"text\"; another key is named "
                  "with --columns text=KEY\n"
                  "session f\nT/therapist: a\nT/therapist: b\n");
}

static void every_allocation_may_fail(void **state)
{
    struct at_read_options options = { 0 };
    (void)state;
    check_faults("{\"session\":\"a\",\"turn\":1,\"speaker\":\"T\",\"text\":\"Hi\\rso\","
                 "\"annotations\":[{\"coder\":\"x\",\"code\":\"y\"}]}\n"
                 "{\"session\":\"b\",\"turn\":1,\"speaker\":\"T\",\"text\":\"Hm.\"}\n",
                 "f.jsonl", options);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(our_own_records_are_read),
        cmocka_unit_test(convokit_utterances_are_read),
        cmocka_unit_test(columns_name_other_keys),
        cmocka_unit_test(bad_records_are_told_with_their_place),
        cmocka_unit_test(keep_going_loses_a_record_and_no_more),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests_name("read/jsonl", tests, NULL, NULL);
}
