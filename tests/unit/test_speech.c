/* test_speech.c - sentences and marks of verbatim speech. Each row of the tables runs
 * twice, as it is and with a dash in front, which takes the way of other texts than
 * ASCII and adds no word. */
#include "speech_check.h"

#include "base/buffer.h"

#define DASH "– "

/* text/words, a "?" behind where it is a question; joined by bars. */
static void print_sentences(struct at_buffer *out, const struct heard *heard,
                            size_t skipped)
{
    for (uint32_t i = 0; i < heard->speech.sentence_count; i++) {
        const struct at_sentence *sentence = &heard->speech.sentences[i];
        size_t start = sentence->start < skipped ? skipped : sentence->start;
        size_t end = sentence->start + sentence->size;
        while (start < end && heard->text[start] == ' ')
            start++;
        at_buffer_add_text(out, i ? "|" : "");
        at_buffer_add(out, heard->text + start, end - start);
        at_buffer_printf(out, "/%u%s", sentence->words, sentence->question ? "?" : "");
    }
}

/* kind@word text, the milliseconds behind where they are known; joined by bars. */
static void print_events(struct at_buffer *out, const struct heard *heard,
                         size_t skipped)
{
    static const char *const kinds[] = { "pause", "inaudible", "time", "sound" };
    (void)skipped;
    for (uint32_t i = 0; i < heard->speech.event_count; i++) {
        const struct at_event *event = &heard->speech.events[i];
        at_buffer_printf(out, "%s%s@%u ", i ? "|" : "", kinds[event->kind],
                         event->word);
        at_buffer_add(out, heard->text + event->start, event->size);
        if (event->ms >= 0)
            at_buffer_printf(out, " %dms", (int)event->ms);
    }
}

static void print_words(struct at_buffer *out, const struct heard *heard,
                        size_t skipped)
{
    (void)skipped;
    for (uint32_t i = 0; i < heard->speech.word_count; i++) {
        const struct at_word *word = &heard->speech.words[i];
        at_buffer_add_text(out, i ? " " : "");
        at_buffer_add(out, heard->text + word->start, word->size);
    }
}

typedef void (*print_function)(struct at_buffer *, const struct heard *, size_t);

static void check(const char *text, const char *expected, print_function print)
{
    for (int dashed = 0; dashed < 2; dashed++) {
        struct at_buffer whole = { 0 }, found = { 0 };
        struct heard heard;
        at_buffer_printf(&whole, "%s%s", dashed ? DASH : "", text);
        hear(&heard, at_buffer_text(&whole));
        print(&found, &heard, dashed ? sizeof DASH - 1 : 0);
        assert_string_equal(at_buffer_text(&found), expected);
        heard_free(&heard);
        at_buffer_clear(&found);
        at_buffer_clear(&whole);
    }
}

static const struct {
    const char *text, *sentences;
} sentences[] = {
    { "I was here. You were not.", "I was here./3|You were not./3" },
    { "no final stop", "no final stop/3" },
    { "One. two", "One./1|two/1" },
    /* abbreviations and initials; "I" is none */
    { "Dr. Lee came. He left.", "Dr. Lee came./3|He left./2" },
    { "I saw Mrs. Hale, e.g. there.", "I saw Mrs. Hale, e.g. there./6" },
    { "J. Smith said no.", "J. Smith said no./4" },
    { "So did I. Then we left.", "So did I./3|Then we left./3" },
    { "plan b. then c.", "plan b./2|then c./2" },
    { "It ended at Dr.", "It ended at Dr./4" },
    { "It was 3.5 or 1,000.", "It was 3.5 or 1,000./5" },
    /* dots that break off, and dots that end */
    { "I was... I don't know.", "I was... I don't know./5" },
    { "I was... I'm not.", "I was... I'm not./4" },
    { "I was... you know.", "I was... you know./4" },
    { "I was... You know.", "I was.../2|You know./2" },
    { "I was.. I was", "I was.. I was/4" },
    { "I was...", "I was.../2" },
    { "So ... no.", "So ... no./2" },
    { "Wait..? no", "Wait..?/1?|no/1" },
    { "Oh...! no", "Oh...!/1|no/1" },
    /* several signs */
    { "What?! No!", "What?!/1?|No!/1" },
    { "Really!!? Yes!!", "Really!!?/1?|Yes!!/1" },
    { "No. . . Yes.", "No./1|. . Yes./1" },
    { "a.b and c?d", "a.b and c?d/4" },
    /* quotes and brackets */
    { "He said \"no.\" Then he left.", "He said \"no.\"/3|Then he left./3" },
    { "He said 'why?' Then he left.", "He said 'why?'/3?|Then he left./3" },
    { "(my mother said so.) And", "(my mother said so.)/4|And/1" },
    { "\"I know.\"", "\"I know.\"/2" },
    /* marks before, between, behind, alone */
    { "(5.0) I was.", "(5.0) I was./2" },
    { "I was. (4.0)", "I was. (4.0)/2" },
    { "I was. (4.0) [cries]\n", "I was. (4.0) [cries]/2" },
    { "I was (4.0)", "I was (4.0)/2" },
    { "Is it? (4.0) Yes.", "Is it?/2?|(4.0) Yes./1" },
    { "Well (laughs). Yes.", "Well (laughs)./1|Yes./1" },
    { "(4.0)", "(4.0)/0" },
    { "(4.0) [cries]", "(4.0) [cries]/0" },
    { "...", ".../0" },
    { "... so", "... so/1" },
    { "?!", "?!/0" },
    /* blanks and wrapped lines */
    { "  I was.   You were. ", "I was./2|You were./2" },
    { "I was\nnot here.\nYou were.", "I was\nnot here./4|You were./2" },
    { "I was here.\n\n\tWhy?\n", "I was here./3|Why?/1?" },
};

static void sentences_are_those_of_speech(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++)
        check(sentences[i].text, sentences[i].sentences, print_sentences);
}

static const struct {
    const char *text, *sentences;
} beyond_ascii[] = {
    { "She said “No.” Then she left.", "She said “No.”/3|Then she left./3" },
    { "I was… I don’t know.", "I was… I don’t know./5" },
    { "I was… I’m not.", "I was… I’m not./4" },
    { "I was… You know.", "I was…/2|You know./2" },
    { "What…? No.", "What…?/1?|No./1" },
    { "äiti on. Hän on.", "äiti on./2|Hän on./2" },
    { "ما اسمك؟ نعم.", "ما اسمك؟/2?|نعم./1" },
    { "…", "…/0" },
    { "👍", "👍/0" },
    { "\xC2\xA0so", "\xC2\xA0so/1" },
};

static void sentences_know_more_than_ascii(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof beyond_ascii / sizeof *beyond_ascii; i++)
        check(beyond_ascii[i].text, beyond_ascii[i].sentences, print_sentences);
}

static void nothing_said_has_no_sentence(void **state)
{
    static const char *const texts[] = { "", " ", "\n", " \t\r\n  " };
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct heard heard;
        hear(&heard, texts[i]);
        assert_int_equal(heard.speech.word_count, 0);
        assert_int_equal(heard.speech.sentence_count, 0);
        assert_int_equal(heard.speech.event_count, 0);
        heard_free(&heard);
    }
}

static const struct {
    const char *text, *events, *words;
} events[] = {
    { "I [cries] was", "sound@1 [cries]", "I was" },
    { "(4.0) I was", "pause@0 (4.0) 4000ms", "I was" },
    { "I was (0.5)", "pause@2 (0.5) 500ms", "I was" },
    { "I was (12) so", "pause@2 (12) 12000ms", "I was so" },
    { "I was (2,5) so", "pause@2 (2,5) 2500ms", "I was so" },
    { "I (.) was", "pause@1 (.)", "I was" },
    { "I (...) was", "pause@1 (...)", "I was" },
    { "[pause 5s] so", "pause@0 [pause 5s] 5000ms", "so" },
    { "(Pause: 3 sec) so", "pause@0 (Pause: 3 sec) 3000ms", "so" },
    { "[silence]", "pause@0 [silence]", "" },
    { "I [inaudible] was", "inaudible@1 [inaudible]", "I was" },
    { "[unclear 00:12:03] was", "inaudible@0 [unclear 00:12:03]", "was" },
    { "I (xxx) was", "inaudible@1 (xxx)", "I was" },
    { "yes (laughs) no", "sound@1 (laughs)", "yes no" },
    { "yes [LAUGHTER] no", "sound@1 [LAUGHTER]", "yes no" },
    { "[00:01:16] so", "time@0 [00:01:16]", "so" },
    { "so #00:01:02-3#", "time@1 #00:01:02-3#", "so" },
    { "a [cries][laughs] b (4.0)",
      "sound@1 [cries]|sound@1 [laughs]|pause@2 (4.0) 4000ms", "a b" },
    { "so[cries]no", "sound@1 [cries]", "so no" },
    { "[he looks at the wall] so", "sound@0 [he looks at the wall]", "so" },
    /* speech that looks like a mark */
    { "I (and my mother) was", "", "I and my mother was" },
    { "I (at 1:02) was", "", "I at 1 02 was" },
    { "so [unclosed and more", "", "so unclosed and more" },
    { "so (4.0 and more", "", "so 4.0 and more" },
    { "we are #1 and #2 now", "", "we are 1 and 2 now" },
    { "a [] b () c ## d", "", "a b c d" },
    { "a ) b ] c", "", "a b c" },
    { "[[cries] so", "sound@0 [[cries]", "so" },
};

static void marks_are_events_between_words(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof events / sizeof *events; i++) {
        check(events[i].text, events[i].events, print_events);
        check(events[i].text, events[i].words, print_words);
    }
}

/* Numbers and offsets go on from turn to turn. */
static void turns_follow_each_other(void **state)
{
    static const char text[AT_SPEECH_PADDING + 32] = "(4.0) I was.So [cries] é?";
    (void)state;
    const struct at_language *language = at_language_unknown();
    struct at_speech speech = { 0 };
    struct at_arena *arena = *state;
    at_speech_begin(&speech, arena);
    assert_true(at_speech_add(&speech, at_slice(text, 12), 0, language));
    assert_true(at_speech_add(&speech, at_slice(text + 12, 14), 12, language));
    assert_int_equal(speech.word_count, 4);
    assert_int_equal(speech.words[2].start, 12);
    assert_int_equal(speech.sentence_count, 2);
    assert_int_equal(speech.sentences[1].start, 12);
    assert_int_equal(speech.sentences[1].size, 14);
    assert_int_equal(speech.sentences[1].first_word, 2);
    assert_true(speech.sentences[1].question);
    assert_int_equal(speech.event_count, 2);
    assert_int_equal(speech.events[1].start, 15);
    assert_int_equal(speech.events[1].size, 7);
    assert_int_equal(speech.events[1].word, 3);
    at_speech_clear(&speech);
}

static bool hear_all(void *data)
{
    static const char *const texts[] = { "I was. You were (4.0)", "é was. (4.0)" };
    (void)data;
    bool complete = true;
    struct at_speech speech = { 0 };
    struct at_arena *arena = at_arena_new();
    if (!arena)
        return false;
    at_speech_begin(&speech, arena);
    for (int i = 0; i < 400 && complete; i++) {
        char text[AT_SPEECH_PADDING + 64] = "";
        size_t size = strlen(texts[i % 2]);
        memcpy(text, texts[i % 2], size);
        complete =
            at_speech_add(&speech, at_slice(text, size), 0, at_language_unknown());
    }
    if (complete)
        assert_int_equal(speech.word_count, 200 * 4 + 200 * 2);
    at_speech_clear(&speech);
    at_arena_free(arena);
    return complete;
}

static void each_allocation_may_fail(void **state)
{
    (void)state;
    assert_in_range(unit_each_allocation_fails(hear_all, NULL), 3, 50);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_are_those_of_speech),
        cmocka_unit_test(sentences_know_more_than_ascii),
        cmocka_unit_test(nothing_said_has_no_sentence),
        cmocka_unit_test(marks_are_events_between_words),
        IN_ARENA(turns_follow_each_other),
        cmocka_unit_test(each_allocation_may_fail),
    };
    return cmocka_run_group_tests_name("text/speech", tests, NULL, NULL);
}
