/* Roles that labels tell, and what --role says. */
#include "read/roles.h"

#include "read_check.h"

static const struct {
    const char *label;
    enum at_role role; /* ANY: the label tells none */
} labels[] = {
    { "T", AT_ROLE_THERAPIST },
    { "t:", AT_ROLE_THERAPIST },
    { "TH-2", AT_ROLE_THERAPIST },
    { "Therapist", AT_ROLE_THERAPIST },
    { "THERAPIST 1", AT_ROLE_THERAPIST },
    { "Therapist B", AT_ROLE_THERAPIST },
    { "Therapist (Lee)", AT_ROLE_THERAPIST },
    { "Co-Therapist", AT_ROLE_THERAPIST },
    { "Counsellor", AT_ROLE_THERAPIST },
    { "Dr. Lee", AT_ROLE_THERAPIST },
    { "dr lee", AT_ROLE_THERAPIST },
    { "Terapeutti", AT_ROLE_THERAPIST },
    { "Psychologin", AT_ROLE_THERAPIST },
    { "TH\xC3\x89RAPEUTE", AT_ROLE_THERAPIST },
    { "Psic\xC3\xB3loga", AT_ROLE_THERAPIST },
    { "P", AT_ROLE_PATIENT },
    { "Pt.", AT_ROLE_PATIENT },
    { "C", AT_ROLE_PATIENT },
    { "CLIENT 1", AT_ROLE_PATIENT },
    { "Client_02", AT_ROLE_PATIENT },
    { "Patientin", AT_ROLE_PATIENT },
    { "Pati\xC3\xABnt", AT_ROLE_PATIENT },
    { "Potilas", AT_ROLE_PATIENT },
    { "Interviewer", AT_ROLE_OTHER },
    { "I", AT_ROLE_OTHER },
    { "Tolk", AT_ROLE_OTHER },
    { "Anna", AT_ROLE_ANY },
    { "Patient's mother", AT_ROLE_ANY },
    { "Patient mother", AT_ROLE_ANY },
    { "SPEAKER_00", AT_ROLE_ANY },
    { "Drew", AT_ROLE_ANY },
    { "1", AT_ROLE_ANY },
    { "", AT_ROLE_ANY },
};

static void labels_tell_roles(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        struct at_buffer folded = { 0 };
        enum at_role role = AT_ROLE_ANY;
        assert_true(at_label_fold(&folded, at_slice_of(labels[i].label)));
        bool found = at_label_role(at_buffer_slice(&folded), &role);
        if (found != (labels[i].role != AT_ROLE_ANY) || role != labels[i].role)
            fail_msg("%s tells %s", labels[i].label, at_role_name(role));
        at_buffer_clear(&folded);
    }
}

static void asking_for_a_role_wins_over_the_label(void **state)
{
    struct at_pair roles[] = { { at_slice_of("patient"), at_slice_of("DR. LEE:") },
                               { at_slice_of("therapist"), at_slice_of("Anna") } };
    struct at_read_options options = { .roles = roles, .role_count = 2 };
    (void)state;
    check_reading("Dr. Lee: Hello.\nanna: Hi.\n", "f.txt", &options,
                  "session f\nDr. Lee/patient: Hello.\nanna/therapist: Hi.\n");
}

static void a_role_nobody_has_is_told(void **state)
{
    struct at_pair role = { at_slice_of("patient"), at_slice_of("O'Neil") };
    struct at_read_options options = { .roles = &role, .role_count = 1 };
    (void)state;
    check_reading("T: Hello.\n", "f.txt", &options,
                  "session f\nT/therapist: Hello.\n"
                  "note: f.txt: nobody speaks as \"O'Neil\", so --role "
                  "\"O'Neil=patient\" says nothing\n");
}

static void a_role_that_is_none_is_refused(void **state)
{
    struct at_pair role = { at_slice_of("therapits"), at_slice_of("Anna") };
    struct at_read_options options = { .roles = &role, .role_count = 1 };
    (void)state;
    check_reading("T: Hello.\n", "f.txt", &options,
                  "error: --role 'Anna=therapits': a role is therapist, patient or "
                  "other (did you mean \"therapist\"?)\n");
}

static void a_session_without_sides_is_told(void **state)
{
    (void)state;
    check_reading("Interviewer: Hello.\nModerator: Hi.\n", "f.txt", NULL,
                  "note: f.txt:1: nobody in session \"f\" is a therapist or a patient; "
                  "say who is, as in --role 'Interviewer=therapist'\n"
                  "session f\nInterviewer/other: Hello.\nModerator/other: Hi.\n");
}

static const struct {
    const char *pattern, *path, *name, *expected;
} names[] = {
    { "P{case}_S{session}", "x/P07_S3.txt", NULL, "session 3 case 07 number 3\n" },
    { "{case}-{any}-{number}", "P7-b-12.txt", NULL,
      "session P7-b-12 case P7 number 12\n" },
    { "{case}/{session}", "s1.txt", "P7/s1", "session s1 case P7 number 1\n" },
    { "{case}/{session}", "a.txt", "ann/ann_012",
      "session ann_012 case ann number 12\n" },
    { "{case}/{session}", "a.txt", "P7/Session 2",
      "session Session 2 case P7 number 2\n" },
    { "{case}/{session}", "a.txt", "P7/group-2", "session group-2 case P7\n" },
    { "{case}/{session}", "a.txt", "P7/s1b", "session s1b case P7\n" },
    { "{session}", "a.b.txt", NULL, "session a.b\n" },
    { "P{case}_S{session}", "intro.txt", NULL,
      "error: intro.txt: the name \"intro\" does not fit --name "
      "'P{case}_S{session}'\n" },
    { "{case}_{number}", "P7_x.txt", NULL,
      "error: P7_x.txt: the name \"P7_x\" does not fit --name '{case}_{number}'\n" },
    { "{cas}", "a.txt", NULL,
      "error: --name '{cas}': what stands in braces is {case}, {session}, {number}, "
      "{coder} or {any}\n" },
    { "{case}{session}", "a.txt", NULL,
      "error: --name '{case}{session}': text must stand between {session} and what is "
      "before it, to tell them apart\n" },
};

static void file_names_name_sessions(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct at_read_options options = { .name_pattern = names[i].pattern,
                                           .name = names[i].name };
        bool fits = strncmp(names[i].expected, "session", 7) == 0;
        struct at_buffer expected = { 0 };
        at_buffer_printf(&expected, "%s%s", names[i].expected,
                         fits ? "T/therapist: Hello.\n" : "");
        check_reading("T: Hello.\n", names[i].path, &options,
                      at_buffer_text(&expected));
        at_buffer_clear(&expected);
    }
}

static void endings_and_first_bytes_choose_a_reader(void **state)
{
    struct at_read_options forced = { .reader = "SRT" }, wrong = { .reader = "docx" };
    (void)state;
    assert_true(at_reader_knows(NULL, "a/b.TXT"));
    assert_true(at_reader_knows(NULL, "b.tar.csv"));
    assert_false(at_reader_knows(NULL, "a.txt/b"));
    assert_false(at_reader_knows(NULL, ".txt"));
    assert_false(at_reader_knows(NULL, "b.docx"));
    check_reading("speaker;text\nT;Hello.\n", "-", NULL,
                  "session stdin\nT/therapist: Hello.\n");
    check_reading("{\"speaker\":\"T\",\"text\":\"Hello.\"}\n", "-", NULL,
                  "session stdin\nT/therapist: Hello.\n");
    check_reading("00:00:01 --> 00:00:02\nT: Hello.\n", "f.txt", &forced,
                  "session f\nT/therapist 1000-2000: Hello.\n");
    check_reading("T: Hello.\n", "f.txt", &wrong,
                  "error: no reader is called \"docx\"; there are WebVTT (.vtt), SRT "
                  "(.srt), CSV (.csv .tsv .tab), JSONL (.jsonl .ndjson), plain text "
                  "(.txt .text)\n");
    check_reading("<?xml version=\"1.0\"?>\n", "f.eaf", NULL,
                  "error: f.eaf: this is in no format that is read here; those are "
                  "WebVTT (.vtt), SRT (.srt), CSV (.csv .tsv .tab), JSONL (.jsonl "
                  ".ndjson), plain text (.txt .text)\n");
}

static void every_allocation_may_fail(void **state)
{
    struct at_pair role = { at_slice_of("patient"), at_slice_of("Anna") };
    struct at_read_options options = { .roles = &role,
                                       .role_count = 1,
                                       .name_pattern = "{session}_{case}" };
    (void)state;
    check_faults("Dr. Lee: Hello.\nAnna: Hi.\nBen: So.\n", "1_2.txt", options);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels_tell_roles),
        cmocka_unit_test(asking_for_a_role_wins_over_the_label),
        cmocka_unit_test(a_role_nobody_has_is_told),
        cmocka_unit_test(a_role_that_is_none_is_refused),
        cmocka_unit_test(a_session_without_sides_is_told),
        cmocka_unit_test(file_names_name_sessions),
        cmocka_unit_test(endings_and_first_bytes_choose_a_reader),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests_name("read/roles", tests, NULL, NULL);
}
