/* Plain text, with invented talk: every form of label, and what is none. */
#include "read_check.h"

static const struct {
    const char *text, *expected;
} forms[] = {
    { "T: Hello.\nP: Hi.\n", "session f\nT/therapist: Hello.\nP/patient: Hi.\n" },
    { "\xEF\xBB\xBFT: Hello.\r\nP: Hi.\r\n",
      "session f\nT/therapist: Hello.\nP/patient: Hi.\n" },
    { "T: Hello.\rP: Hi.", "session f\nT/therapist: Hello.\nP/patient: Hi.\n" },
    { "\n\nTherapist:\tHello.\n\nCLIENT 1: Hi.\n\n",
      "session f\nTherapist/therapist: Hello.\nCLIENT 1/patient: Hi.\n" },
    { "therapist : Hello.\npatient : Hi.\n",
      "session f\ntherapist/therapist: Hello.\npatient/patient: Hi.\n" },
    { "T:Hello.\nP:Hi.\n", "session f\nT/therapist: Hello.\nP/patient: Hi.\n" },
    { "#T: Hello.\n#P: Hi.\n", "session f\nT/therapist: Hello.\nP/patient: Hi.\n" },
    { "@T: Hello.\n@P: Hi.\n", "session f\nT/therapist: Hello.\nP/patient: Hi.\n" },
    { "[T] Hello.\n[P1] Hi.\n", "session f\nT/therapist: Hello.\nP1/patient: Hi.\n" },
    { "{T} Hello.\n{P1}: Hi.\n", "session f\nT/therapist: Hello.\nP1/patient: Hi.\n" },
    { "T:\nHello.\nYou came.\n\nP:\nHi.\n",
      "session f\nT/therapist: Hello.\nYou came.\nP/patient: Hi.\n" },
    { "**T:** Hello.\n**P**: Hi.\n",
      "session f\nT/therapist: Hello.\nP/patient: Hi.\n" },
    { "[00:01:02] T: Hello.\n00:01:04.5 P: Hi.\n(01:10) T: So.\n#00:01:11-3# P: Yes.\n",
      "session f\nT/therapist 62000--1: Hello.\nP/patient 64500--1: Hi.\n"
      "T/therapist 70000--1: So.\nP/patient 71300--1: Yes.\n" },
    { "T (00:03): Hello.\nP [0:04]: Hi.\n",
      "session f\nT/therapist 3000--1: Hello.\nP/patient 4000--1: Hi.\n" },
    { "[0:01.0 --> 0:02.5] T: Hello.\n[0:03.0 --> 0:04] P: Hi.\n",
      "session f\nT/therapist 1000-2500: Hello.\nP/patient 3000-4000: Hi.\n" },
    { "T: Hello. #00:00:02-5#\nP: Hi. #00:00:04-0#\n",
      "session f\nT/therapist -1-2500: Hello. #00:00:02-5#\n"
      "P/patient -1-4000: Hi. #00:00:04-0#\n" },
    { "0:0:1.0 --> 0:0:1.820\nTherapist\nHello.\n0:0:3.4 --> 0:0:4.0\nClient\nHi.\n",
      "session f\nTherapist/therapist 1000-1820: Hello.\n"
      "Client/patient 3400-4000: Hi.\n" },
    { "Therapist  0:03\nHello.\n\nClient  0:05\nHi.\n",
      "session f\nTherapist/therapist 3000--1: Hello.\nClient/patient 5000--1: Hi.\n" },
    { "T: It was\n   long ago,\n\nwas it?\nP: Yes.\n",
      "session f\nT/therapist: It was\nlong ago,\nwas it?\nP/patient: Yes.\n" },
    { "---\nlanguage: en\n---\nT: Hello.\n", "session f\nT/therapist: Hello.\n" },
    { "T:\nP: Hi.\n", "session f\nT/therapist: \nP/patient: Hi.\n" },
};

static void each_form_of_label_is_read(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        check_reading(forms[i].text, "a/f.txt", NULL, forms[i].expected);
}

static void labels_without_a_role_are_told_once(void **state)
{
    (void)state;
    check_reading(
        "\\s 1\nHello.\n\\s 2\nHi.\n\\s 1\nSo.\n", "f.txt", NULL,
        "note: f.txt:1: the speaker \"1\" has no role; codes for a therapist "
        "or patient pass these turns over. Add --role '1=therapist' or --role "
        "'1=patient'\n"
        "note: f.txt:3: the speaker \"2\" has no role; codes for a therapist "
        "or patient pass these turns over. Add --role '2=therapist' or --role "
        "'2=patient'\n"
        "session f\n1/other: Hello.\n2/other: Hi.\n1/other: So.\n");
}

static void what_only_looks_like_a_label_stays_in_the_turn(void **state)
{
    (void)state;
    check_reading(
        "T: He wrote\nNote: I am off.\nI said: no\nhttps://a.org he said\n"
        "10:30 it was\nP: And then: nothing.\n",
        "f.txt", NULL,
        "session f\nT/therapist: He wrote\nNote: I am off.\nI said: no\n"
        "https://a.org he said\n10:30 it was\nP/patient: And then: nothing.\n");
}

static void a_doubtful_label_is_words_and_is_told(void **state)
{
    struct at_pair role = { at_slice_of("other"), at_slice_of("Maria") };
    struct at_read_options options = { .roles = &role, .role_count = 1 };
    const char *text = "T: It was\nlong ago.\nP: Yes.\nMaria: sent me that.\n";
    (void)state;
    check_reading(text, "f.txt", NULL,
                  "note: f.txt:4: \"Maria\" is read as words of the turn, not as a "
                  "speaker; if somebody speaks here, add --role 'Maria=other'\n"
                  "session f\nT/therapist: It was\nlong ago.\n"
                  "P/patient: Yes.\nMaria: sent me that.\n");
    check_reading(text, "f.txt", &options,
                  "session f\nT/therapist: It was\nlong ago.\nP/patient: Yes.\n"
                  "Maria/other: sent me that.\n");
}

static void a_role_makes_a_label_of_anything(void **state)
{
    struct at_pair role = { at_slice_of("therapist"),
                            at_slice_of("My dear, dear Lee") };
    struct at_read_options options = { .roles = &role, .role_count = 1 };
    (void)state;
    check_reading("my dear, dear Lee: Hello.\nP: Hi.\n", "f.txt", &options,
                  "session f\nmy dear, dear Lee/therapist: Hello.\nP/patient: Hi.\n");
}

static void head_lines_name_sessions(void **state)
{
    (void)state;
    check_reading("# session: a\n# case: P07\n# number: 3\n# a remark\nT: Hello.\n"
                  "# session b\nT: Again.\n# case:\n# session: c\n"
                  "# therapist: Dr. X\n# patient: Anna\nAnna: Hi.\n",
                  "f.txt", NULL,
                  "session a case P07 number 3\nT/therapist: Hello.\n"
                  "session b case P07\nT/therapist: Again.\n"
                  "session c\nAnna/patient: Hi.\n");
}

static void the_margin_becomes_annotations(void **state)
{
    struct at_read_options options = { .margin = true };
    (void)state;
    check_reading("T: Hm.\nP: I was hurt.   | aff-level=3, mode-x\nP: So | so.\n",
                  "f.txt", &options,
                  "session f\nT/therapist: Hm.\nP/patient: I was hurt.\n"
                  "  | margin: aff-level=3\n  | margin: mode-x=\nP/patient: So\n"
                  "  | margin: so.=\n");
    check_reading("P: I was hurt.   | x\n", "f.txt", NULL,
                  "session f\nP/patient: I was hurt.   | x\n");
}

static const struct {
    const char *text, *expected;
} bad[] = {
    { "", "error: f.txt: this file is empty\n" },
    { " \n\n\t\n", "error: f.txt: this file is empty\n" },
    { "# session: a\n", "error: f.txt:1: no line begins with a speaker's label, as in "
                        "\"Therapist: How was your week?\"; any name will do as a "
                        "label, and --role 'Dr. Lee=therapist' says whose it is\n" },
    { "Once upon a time.\nThere was.\n",
      "error: f.txt:1: no line begins with a speaker's label, as in \"Therapist: How "
      "was "
      "your week?\"; any name will do as a label, and --role 'Dr. Lee=therapist' says "
      "whose it is\n" },
    { "Third session\nT: Hello.\n",
      "error: f.txt:1:1: these words stand before the first speaker's label; begin the "
      "line with \"# \" if it is a remark\n" },
    { "# session: a\nT: Hello.\n# session: b\nT: Hi.\n# session: a\nT: Hm.\n",
      "session a\nT/therapist: Hello.\nsession b\nT/therapist: Hi.\n"
      "error: f.txt:5: session \"a\" began on line 1 already; every session needs a "
      "name "
      "of its own\n" },
    { "# session:\nT: Hello.\n",
      "error: f.txt:1: a name must follow \"# session:\"\n" },
    { "# session: a\n# session: b\nT: Hello.\n",
      "error: f.txt:1: session \"a\" has no turns\n" },
    { "# number: three\nT: Hello.\n",
      "error: f.txt:1: \"# number:\" takes the number of the session in its case, not "
      "\"three\"\n" },
};

static void bad_files_are_told_with_their_place(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        check_reading(bad[i].text, "f.txt", NULL, bad[i].expected);
}

static void keep_going_loses_what_it_tells_and_no_more(void **state)
{
    struct at_read_options options = { .keep_going = true };
    (void)state;
    check_reading(
        "Title\n# session: a\nT: Hello.\n# session: b\nT: Hi.\n# session: a\n"
        "T: Hm.\nP: No.\n# session: c\nT: So.\n# session: d\n",
        "f.txt", &options,
        "lost: f.txt:1:1: these words stand before the first speaker's label; "
        "begin the line with \"# \" if it is a remark\n"
        "session a\nT/therapist: Hello.\n"
        "session b\nT/therapist: Hi.\n"
        "lost: f.txt:6: session \"a\" began on line 2 already; every session "
        "needs a name of its own\n"
        "session c\nT/therapist: So.\n"
        "lost: f.txt:11: session \"d\" has no turns\n");
}

static void a_very_long_turn_is_one_turn(void **state)
{
    struct at_buffer text = { 0 }, expected = { 0 };
    (void)state;
    at_buffer_add_text(&text, "P: ");
    at_buffer_add_text(&expected, "session f\nP/patient: ");
    for (int i = 0; i < 100000; i++) {
        at_buffer_add_text(&text, "word ");
        at_buffer_add_text(&expected, i ? " word" : "word");
    }
    at_buffer_add_text(&expected, "\n");
    check_reading(at_buffer_text(&text), "f.txt", NULL, at_buffer_text(&expected));
    at_buffer_clear(&text);
    at_buffer_clear(&expected);
}

static void every_allocation_may_fail(void **state)
{
    struct at_pair role = { at_slice_of("patient"), at_slice_of("Anna") };
    struct at_read_options options = { .roles = &role,
                                       .role_count = 1,
                                       .margin = true };
    (void)state;
    check_faults(
        "# session: a\n# therapist: Lee\nLee: Hello\nthere.  | x=1\nAnna: Hi.\n"
        "# session: b\nBen: So.\nAnna: Hm.\n",
        "f.txt", options);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_form_of_label_is_read),
        cmocka_unit_test(labels_without_a_role_are_told_once),
        cmocka_unit_test(what_only_looks_like_a_label_stays_in_the_turn),
        cmocka_unit_test(a_doubtful_label_is_words_and_is_told),
        cmocka_unit_test(a_role_makes_a_label_of_anything),
        cmocka_unit_test(head_lines_name_sessions),
        cmocka_unit_test(the_margin_becomes_annotations),
        cmocka_unit_test(bad_files_are_told_with_their_place),
        cmocka_unit_test(keep_going_loses_what_it_tells_and_no_more),
        cmocka_unit_test(a_very_long_turn_is_one_turn),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests_name("read/plain_text", tests, NULL, NULL);
}
