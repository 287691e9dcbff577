/* test_mark.c - which brackets hold something that was not said. */
#include "base/buffer.h"
#include "text/speech.h"
#include "unit.h"

static const struct {
    const char *text;
    enum at_event_kind kind;
    int64_t ms;
} marks[] = {
    { "(4)", AT_EVENT_PAUSE, 4000 },
    { "(4.0)", AT_EVENT_PAUSE, 4000 },
    { "(0.35)", AT_EVENT_PAUSE, 350 },
    { "(0,5)", AT_EVENT_PAUSE, 500 },
    { "( 4.0 )", AT_EVENT_PAUSE, 4000 },
    { "(3s)", AT_EVENT_PAUSE, 3000 },
    { "(3 sec)", AT_EVENT_PAUSE, 3000 },
    { "(3 secs)", AT_EVENT_PAUSE, 3000 },
    { "(1 second)", AT_EVENT_PAUSE, 1000 },
    { "(12 seconds)", AT_EVENT_PAUSE, 12000 },
    { "[4.0]", AT_EVENT_PAUSE, 4000 },
    { "(.)", AT_EVENT_PAUSE, -1 },
    { "(..)", AT_EVENT_PAUSE, -1 },
    { "(...)", AT_EVENT_PAUSE, -1 },
    { "[...]", AT_EVENT_PAUSE, -1 },
    { "[pause]", AT_EVENT_PAUSE, -1 },
    { "[pause 5s]", AT_EVENT_PAUSE, 5000 },
    { "[Pause: 3]", AT_EVENT_PAUSE, 3000 },
    { "(long pause)", AT_EVENT_PAUSE, -1 },
    { "[short pause, 2 seconds]", AT_EVENT_PAUSE, 2000 },
    { "[silence]", AT_EVENT_PAUSE, -1 },
    { "(silent)", AT_EVENT_PAUSE, -1 },
    { "[inaudible]", AT_EVENT_INAUDIBLE, -1 },
    { "(inaudible 00:12:03)", AT_EVENT_INAUDIBLE, -1 },
    { "[UNCLEAR]", AT_EVENT_INAUDIBLE, -1 },
    { "(xxx)", AT_EVENT_INAUDIBLE, -1 },
    { "[crosstalk]", AT_EVENT_INAUDIBLE, -1 },
    { "[00:01:16]", AT_EVENT_TIME, -1 },
    { "[1:02]", AT_EVENT_TIME, -1 },
    { "[00:01:16.250]", AT_EVENT_TIME, -1 },
    { "#00:01:02-3#", AT_EVENT_TIME, -1 },
    { "[cries]", AT_EVENT_SOUND, -1 },
    { "(cries)", AT_EVENT_SOUND, -1 },
    { "(Laughter)", AT_EVENT_SOUND, -1 },
    { "(laughs quietly)", AT_EVENT_SOUND, -1 },
    { "(nervous laugh)", AT_EVENT_SOUND, -1 },
    { "[a door slams]", AT_EVENT_SOUND, -1 },
    { "[äiti itkee]", AT_EVENT_SOUND, -1 },
    { "[1]", AT_EVENT_PAUSE, 1000 },
};

static void marks_have_a_kind(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        struct at_event event = { 0 };
        if (!at_speech_is_mark(at_slice_of(marks[i].text), &event) ||
            event.kind != marks[i].kind || event.ms != marks[i].ms)
            fail_msg("%s: kind %d, %d ms", marks[i].text, (int)event.kind,
                     (int)event.ms);
    }
}

static void other_brackets_hold_speech(void **state)
{
    static const char *const texts[] = {
        "",
        "(",
        "()",
        "[]",
        "[ ]",
        "(and my mother)",
        "(1:02)",
        "(....)",
        "(4 of us)",
        "#1 and#",
        "##",
        "#...#",
        "#4.0#",
        "(me)",
        "(2 pause)",
        "(99999)",
        "(88888888888888888888)",
        "(-4.0)",
        "(+1)",
    };
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct at_event event;
        if (at_speech_is_mark(at_slice_of(texts[i]), &event))
            fail_msg("%s is speech", texts[i]);
    }
}

static void a_long_bracket_holds_speech(void **state)
{
    (void)state;
    struct at_event event;
    struct at_buffer text = { 0 };
    at_buffer_add_char(&text, '[');
    for (int i = 0; i < 126; i++)
        at_buffer_add_char(&text, 'a');
    at_buffer_add_char(&text, ']');
    assert_true(at_speech_is_mark(at_buffer_slice(&text), &event));
    text.data[127] = 'a';
    at_buffer_add_char(&text, ']');
    assert_false(at_speech_is_mark(at_buffer_slice(&text), &event));
    at_buffer_clear(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_have_a_kind),
        cmocka_unit_test(other_brackets_hold_speech),
        cmocka_unit_test(a_long_bracket_holds_speech),
    };
    return cmocka_run_group_tests_name("text/mark", tests, NULL, NULL);
}
