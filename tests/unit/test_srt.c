/* SRT, with invented talk. */
#include "read_check.h"

#define CUE "00:00:01,000 --> 00:00:02,500\n"
#define LATER "00:00:03,000 --> 00:00:04,000\n"

static const struct {
    const char *path, *text, *expected;
} files[] = {
    { "f.srt", "1\n" CUE "T: Hello.\n\n2\n" LATER "P: Hi.\n",
      "session f\nT/therapist 1000-2500: Hello.\nP/patient 3000-4000: Hi.\n" },
    { "f.txt", "\n1\n" CUE "T: Hello.\n\n2\n" LATER "there.\n",
      "session f\nT/therapist 1000-4000: Hello. there.\n" },
    { "-", CUE "[THERAPIST]: <i>Hello.</i>\n\n" LATER "[CLIENT]: {\\an8}Hi <3\n",
      "session stdin\nTHERAPIST/therapist 1000-2500: Hello.\n"
      "CLIENT/patient 3000-4000: Hi <3\n" },
    { "f.srt", "1\n" CUE "T: I was\n42\n\n2\n" LATER "19",
      "session f\nT/therapist 1000-4000: I was 42 19\n" },
    { "f.srt", "1\n" CUE "T: Hello.\n2\n" LATER ">> P: Hi.\n\n3\n",
      "session f\nT/therapist 1000-2500: Hello.\nP/patient 3000-4000: Hi.\n" },
};

static void cues_become_turns(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        check_reading(files[i].text, files[i].path, NULL, files[i].expected);
}

static void bad_files_are_told_with_their_place(void **state)
{
    (void)state;
    check_reading(
        "1\n" CUE "Hello.\n", "f.srt", NULL,
        "error: f.srt:3: nothing says who speaks in this cue, nor in any "
        "other; write the speaker's name in front, as in \"Therapist: How was "
        "your week?\"\n");
    check_reading("1\nHello.\n", "f.srt", NULL,
                  "error: f.srt:2:1: a cue's times look like 00:01:02.500 --> "
                  "00:01:04.000\n");
}

static void keep_going_loses_a_cue_and_no_more(void **state)
{
    struct at_read_options options = { .keep_going = true };
    (void)state;
    check_reading("1\n00:00:01 -> 00:00:02\nT: Gone.\n\n2\n" LATER "P: Hi.\n", "f.srt",
                  &options,
                  "lost: f.srt:2:1: a cue's times look like 00:01:02.500 --> "
                  "00:01:04.000\n"
                  "session f\nP/patient 3000-4000: Hi.\n");
}

static void every_allocation_may_fail(void **state)
{
    struct at_read_options options = { 0 };
    (void)state;
    check_faults("1\n" CUE "T: Hello.\n\n2\n" LATER "P: Hi.\n", "f.srt", options);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cues_become_turns),
        cmocka_unit_test(bad_files_are_told_with_their_place),
        cmocka_unit_test(keep_going_loses_a_cue_and_no_more),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests_name("read/srt", tests, NULL, NULL);
}
