/* WebVTT, with invented talk. */
#include "read_check.h"

#define CUE "00:01.000 --> 00:02.500\n"
#define LATER "00:03.000 --> 01:00:04.000 align:start\n"

static const struct {
    const char *text, *expected;
} files[] = {
    { "WEBVTT\n\n" CUE "<v T>Hello.</v>\n\n" LATER "<v P>Hi.\n",
      "session f\nT/therapist 1000-2500: Hello.\nP/patient 3000-3604000: Hi.\n" },
    { "WEBVTT - a title\nKind: captions\n\nNOTE\nnot\nsaid\n\nSTYLE\n::cue "
      "{}\n\nid-1\n" CUE "T: Hello.\n\n2\n" LATER "P: Hi.\nDoctor.\n",
      "session f\nT/therapist 1000-2500: Hello.\nP/patient 3000-3604000: Hi. "
      "Doctor.\n" },
    { "WEBVTT\n" CUE "<v T>It was\n" LATER "<v T>late.\n",
      "session f\nT/therapist 1000-3604000: It was late.\n" },
    { "WEBVTT\n\n" CUE "<v T>Yes?</v>\n<v P>No.</v> Hm.\n",
      "session f\nT/therapist 1000-2500: Yes?\nP/patient 1000-2500: No. Hm.\n" },
    { "WEBVTT\n\n" CUE "<v.loud.first T>I <i>saw</i> a &lt;b&gt; &amp; &#39;c&#x27; "
      "<00:01.500>x &nope; 1 < 2\n",
      "session f\nT/therapist 1000-2500: I saw a <b> & 'c' x &nope; 1 < 2\n" },
    { "WEBVTT\n\n" CUE "[Music]\n\n" LATER "T: Hello.\n\n" LATER "- P: Hi.\n- T: So.\n",
      "session f\nT/therapist 3000-3604000: Hello.\nP/patient 3000-3604000: Hi.\n"
      "T/therapist 3000-3604000: So.\n" },
    { "WEBVTT noScribe\n\n" CUE "<v >(2 s)\n\n" CUE "<v T>T: [00:00:01]\n\n" CUE
      "<v T>T: Hello.\n\n" LATER "<v >(..)\n",
      "session f\nT/therapist 1000-3604000: Hello. (..)\n" },
    { "WEBVTT\n\n" CUE "T:\nHello.\n\n" LATER "\n",
      "session f\nT/therapist 1000-2500: Hello.\n" },
};

static void cues_become_turns(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        check_reading(files[i].text, "f.vtt", NULL, files[i].expected);
}

static const struct {
    const char *text, *expected;
} bad[] = {
    { "", "error: f.vtt: this file is empty\n" },
    { "WEBVTT\n", "error: f.vtt: there is no turn in this file\n" },
    { CUE "T: Hello.\n",
      "error: f.vtt:1:1: a WebVTT file begins with the line \"WEBVTT\"\n" },
    { "WEBVTT\n\n" CUE "Hello.\n",
      "error: f.vtt:4: nothing says who speaks in this cue, nor in any other; write "
      "the "
      "speaker's name in front, as in \"Therapist: How was your week?\"\n" },
    { "WEBVTT\n\n" CUE "Hello.\n\n" LATER "T: Hm.\n",
      "error: f.vtt:4: nothing says who speaks in this cue; write the speaker's name "
      "in "
      "front, as in \"Therapist: How was your week?\"\n" },
    { "WEBVTT\n\n00:01 ---> 00:02\nT: Hello.\n",
      "error: f.vtt:3:1: a cue's times look like 00:01:02.500 --> 00:01:04.000\n" },
    { "WEBVTT\n\n00:05.000 --> 00:02.000\nT: Hello.\n",
      "error: f.vtt:3:1: this cue ends before it starts\n" },
    { "WEBVTT\n\nsome words\nmore\n",
      "error: f.vtt:3:1: this is neither a cue nor a NOTE; a cue has a line of times, "
      "00:01:02.500 --> 00:01:04.000\n" },
    { "WEBVTT\n\n" CUE "<v T Hello.\n",
      "error: f.vtt:4: this voice tag is not closed by \">\"\n" },
};

static void bad_files_are_told_with_their_place(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        check_reading(bad[i].text, "f.vtt", NULL, bad[i].expected);
}

static void keep_going_loses_a_cue_and_no_more(void **state)
{
    struct at_read_options options = { .keep_going = true };
    (void)state;
    check_reading(
        "WEBVTT\n\n" CUE "Hello.\n\n" LATER "T: Hm.\n\n1:2 --> 3\nT: Gone.\n\n"
        "words\n\n" LATER "P: So.\n",
        "f.vtt", &options,
        "lost: f.vtt:4: nothing says who speaks in this cue; write the "
        "speaker's name in front, as in \"Therapist: How was your week?\"\n"
        "lost: f.vtt:9:1: a cue's times look like 00:01:02.500 --> "
        "00:01:04.000\n"
        "lost: f.vtt:12:1: this is neither a cue nor a NOTE; a cue has a line "
        "of times, 00:01:02.500 --> 00:01:04.000\n"
        "session f\nT/therapist 3000-3604000: Hm.\n"
        "P/patient 3000-3604000: So.\n");
}

static void every_allocation_may_fail(void **state)
{
    struct at_read_options options = { 0 };
    (void)state;
    check_faults("WEBVTT\n\n" CUE "<v T>Hello &amp; so.\n\n" LATER "P: Hi.\n", "f.vtt",
                 options);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cues_become_turns),
        cmocka_unit_test(bad_files_are_told_with_their_place),
        cmocka_unit_test(keep_going_loses_a_cue_and_no_more),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests_name("read/webvtt", tests, NULL, NULL);
}
