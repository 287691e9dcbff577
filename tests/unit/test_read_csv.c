/* Tables of turns, with invented talk. */
#include "read_check.h"

static const struct {
    const char *path, *text, *expected;
} files[] = {
    { "f.csv", "speaker,text\nT,Hello.\nP,\"Hi, \"\"you\"\".\nSo.\"\n",
      "session f\nT/therapist: Hello.\nP/patient: Hi, \"you\".\nSo.\n" },
    { "f.tsv", "Text\tSpeaker\r\nHello.\tT\r\n\r\nHi.\tP\r\n",
      "session f\nT/therapist: Hello.\nP/patient: Hi.\n" },
    { "f.csv", "speaker;text;start\nT;Hello.;1,5\nP;Hi.;2\n",
      "session f\nT/therapist 1500--1: Hello.\nP/patient 2000--1: Hi.\n" },
    { "f.csv",
      "session,case,speaker,text\na,1,T,Hello.\na,1,P,Hi.\nb,1,T,So.\n1,2,T,Hm.\n",
      "session a case 1\nT/therapist: Hello.\nP/patient: Hi.\n"
      "session b case 1\nT/therapist: So.\nsession 1 case 2 number 1\nT/therapist: "
      "Hm.\n" },
    { "f.csv",
      "speaker,role,text,start_ms,end_ms,number\nAnna,patient,Hi.,10,20,4\nBo,Client,"
      "So.,,,4\n",
      "session f number 4\nAnna/patient 10-20: Hi.\nBo/patient: So.\n" },
    { "f.csv", "role,text\ntherapist,Hello.,,\nclient,\n",
      "session f\ntherapist/therapist: Hello.\nclient/patient: \n" },
    { "f.csv", "speaker,text,timestamp\nT,a,00:01:02\nT,b,1:02.5\nT,c,62.25\nT,d,n/a\n",
      "session f\nT/therapist 62000--1: a\nT/therapist 62500--1: b\n"
      "T/therapist 62250--1: c\nT/therapist: d\n" },
};

static void tables_are_read(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        check_reading(files[i].text, files[i].path, NULL, files[i].expected);
}

static void coders_of_a_turn_annotate_one_turn(void **state)
{
    struct at_pair columns[] = { { at_slice_of("code"), at_slice_of("main") },
                                 { at_slice_of("code"), at_slice_of("talk") } };
    struct at_read_options options = { .columns = columns, .column_count = 2 };
    (void)state;
    check_reading(
        "transcript_id,utterance_id,interlocutor,utterance_text,annotator_id,"
        "main,talk\n"
        "7,0,therapist,Hello.,1,question,n/a\n7,0,therapist,Hello.,2,other,n/a\n"
        "7,1,client,Hi.,1,n/a,neutral\n8,0,therapist,So.,1,other,\n",
        "f.csv", &options,
        "session 7\ntherapist/therapist: Hello.\n  | 1: question=\n"
        "  | 2: other=\nclient/patient: Hi.\n  | 1: neutral=\n"
        "session 8\ntherapist/therapist: So.\n  | 1: other=\n");
}

static void values_go_with_codes(void **state)
{
    (void)state;
    check_reading("speaker,text,coder,code,value\nP,Hi.,a,level,3\nP,So.,a,,\n",
                  "f.csv", NULL,
                  "session f\nP/patient: Hi.\n  | a: level=3\nP/patient: So.\n");
}

static const struct {
    const char *text, *expected;
} bad[] = {
    { "speaker,text\n", "error: f.csv: there is no turn in this file\n" },
    { "who,what\nT,Hi.\n",
      "error: f.csv:1: no column is known to hold the speaker or the text; the columns "
      "are who, what. Add --columns speaker=NAME --columns text=NAME\n" },
    { "speaker,what\nT,Hi.\n",
      "error: f.csv:1: no column is known to hold the text; the columns are speaker, "
      "what. Add --columns text=NAME\n" },
    { "0:01,T,Hi.\n", "error: f.csv:1: the first line must name the columns, as in "
                      "\"speaker,text\"; it reads 0:01, T, Hi.\n" },
    { "speaker,text\nT,Hi.,so\n",
      "error: f.csv:2: this row has 3 fields, the header has 2\n" },
    { "speaker,text\nT\n", "error: f.csv:2: this row has 1 field, the header has 2\n" },
    { "speaker,text\n,Hi.\n",
      "error: f.csv:2:1: there is no speaker in this record\n" },
    { "text,start,speaker\nHi.,soon,T\n",
      "error: f.csv:2:5: \"soon\" is no time; write 00:01:02.5, 1:02, or seconds as "
      "62.5\n" },
    { "text,start,end,speaker\nHi.,2,1,T\n",
      "error: f.csv:2:7: this turn ends before it starts\n" },
    { "text,number,speaker\nHi.,x,T\n",
      "error: f.csv:2:5: \"x\" is no number of a session\n" },
    { "session,speaker,text\na,T,1\nb,T,2\na,T,3\n",
      "session a\nT/therapist: 1\n"
      "error: f.csv:4: session \"a\" began on line 2 already; the rows of a session "
      "must "
      "stand together, so sort the rows by session\n" },
    { "turn,speaker,text\n1,T,a\n2,T,b\n1,T,a\n",
      "error: f.csv:4:1: turn 1 was on line 2 already, and other turns are in between; "
      "sort the rows by session and turn\n" },
    { "turn,speaker,text\n1,T,a\n1,T,b\n",
      "error: f.csv:3:5: turn 1 has another text here than on line 2\n" },
    { "turn,speaker,text\n1,T,a\n1,P,a\n",
      "error: f.csv:3:3: turn 1 has another speaker here than on line 2\n" },
    { "speaker,role,text\nA,patient,a\nA,therapist,b\n",
      "error: f.csv:3: the speaker \"A\" is therapist here and patient before in this "
      "session\n" },
};

static void bad_tables_are_told_with_their_place(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        check_reading(bad[i].text, "f.csv", NULL, bad[i].expected);
}

static void columns_asked_for_must_be_there(void **state)
{
    struct at_pair wrong = { at_slice_of("text"), at_slice_of("utterence") };
    struct at_pair unknown = { at_slice_of("spaeker"), at_slice_of("who") };
    struct at_read_options options = { .columns = &wrong, .column_count = 1 };
    (void)state;
    check_reading(
        "speaker,utterance\nT,Hi.\n", "f.csv", &options,
        "error: f.csv:1: --columns text=utterence: there is no column "
        "\"utterence\" (did you mean \"utterance\"?); the columns are speaker, "
        "utterance\n");
    options.columns = &unknown;
    check_reading(
        "speaker,utterance\nT,Hi.\n", "f.csv", &options,
        "error: --columns spaeker=who: \"spaeker\" is no column that is read; "
        "those are speaker, text, session, case, number, turn, role, start, "
        "end, coder, code, value (did you mean \"speaker\"?)\n");
}

static void keep_going_loses_a_row_and_no_more(void **state)
{
    struct at_read_options options = { .keep_going = true };
    (void)state;
    check_reading(
        "session,speaker,text\na,T,1\nb,T,2\na,T,3\nb,T\nb,T,\"4\"x\nb,T,5\n", "f.csv",
        &options,
        "session a\nT/therapist: 1\n"
        "lost: f.csv:4: session \"a\" began on line 2 already; the rows of a "
        "session must stand together, so sort the rows by session\n"
        "lost: f.csv:5: this row has 2 fields, the header has 3\n"
        "lost: f.csv:6:7: text follows a closing quote; a quote inside a quoted "
        "cell is written \"\"\n"
        "session b\nT/therapist: 2\nT/therapist: 5\n");
}

static void bytes_that_are_no_text_end_the_reading(void **state)
{
    struct at_read_options going = { .keep_going = true };
    struct at_read_options lossy = { .lossy = true };
    const char *text = "speaker,text\nT,Hi.\nT,\xE9t\xE9\nT,So.\n";
    (void)state;
    check_reading(
        text, "f.csv", &lossy,
        "session f\nT/therapist: Hi.\nT/therapist: \xEF\xBF\xBDt\xEF\xBF\xBD\n"
        "T/therapist: So.\n"
        "lost: f.csv: 2 stretches of bytes that are not UTF-8 became U+FFFD\n");
    check_reading(
        text, "f.csv", &going,
        "error: f.csv:3:3: byte 21 (0xE9) is not UTF-8; save the file as UTF-8, "
        "or read it with --lossy\n");
}

static void every_allocation_may_fail(void **state)
{
    struct at_read_options options = { 0 };
    (void)state;
    check_faults("session,turn,speaker,text,coder,code\na,1,T,\"Hi, you\",x,c\n"
                 "a,1,T,\"Hi, you\",y,d\na,2,P,So.,x,\nb,1,T,Hm.,x,e\n",
                 "f.csv", options);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables_are_read),
        cmocka_unit_test(coders_of_a_turn_annotate_one_turn),
        cmocka_unit_test(values_go_with_codes),
        cmocka_unit_test(bad_tables_are_told_with_their_place),
        cmocka_unit_test(columns_asked_for_must_be_there),
        cmocka_unit_test(keep_going_loses_a_row_and_no_more),
        cmocka_unit_test(bytes_that_are_no_text_end_the_reading),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests_name("read/csv", tests, NULL, NULL);
}
