/* mark.c - what transcribers write for things that were not said.
 *
 * Square brackets always hold such a mark. Round ones also hold speech ("(and my
 * mother)"), so only pauses and labels from a closed list count there; between
 * hash signs only a time does (#00:01:02-3#). */
#include <ctype.h>

#include "text/speech.h"

/* First words of labels in lower case; the endings below may follow. */
static const char *const sounds[] = { "laugh",  "cry",     "cries",  "cried", "sob",
                                      "sobb",   "weep",    "sigh",   "cough", "sniff",
                                      "sniffl", "yawn",    "chuckl", "giggl", "groan",
                                      "gasp",   "whisper", "hum",    "humm",  "breath",
                                      "exhal",  "inhal",   "nod",    "nodd",  "smil",
                                      "shrug",  "shrugg",  "snort",  "tear" };
static const char *const pauses[] = { "pause", "silence", "silent", "beat" };
static const char *const inaudibles[] = { "inaudible",  "unclear",   "unintelligible",
                                          "indistinct", "crosstalk", "xxx",
                                          "overlap",    "overlapp",  "foreign" };
static const char *const endings[] = {
    "", "s", "e", "es", "ed", "ing", "ter", "y", "ly"
};

/* The first word of a label that is not how it was done: "long" of "long pause". */
static struct at_slice first_word(struct at_slice label)
{
    static const char *const manners[] = { "long ",   "short ", "nervous ", "slight ",
                                           "soft ",   "quiet ", "deep ",    "heavy ",
                                           "starts ", "begins " };
    for (size_t i = 0; i < sizeof manners / sizeof *manners; i++)
        if (at_slice_starts(label, manners[i])) {
            size_t size = strlen(manners[i]);
            label = at_slice(label.data + size, label.size - size);
            break;
        }
    size_t size = 0;
    while (size < label.size && isalpha((unsigned char)label.data[size]))
        size++;
    return at_slice(label.data, size);
}

static bool is_any(struct at_slice word, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!at_slice_starts(word, list[i]))
            continue;
        size_t stem = strlen(list[i]);
        struct at_slice rest = at_slice(word.data + stem, word.size - stem);
        for (size_t k = 0; k < sizeof endings / sizeof *endings; k++)
            if (at_slice_is(rest, endings[k]))
                return true;
    }
    return false;
}

/* Does the label begin with a word of the list? */
#define BEGINS_WITH_ANY(label, list)                                                   \
    is_any(first_word(label), list, sizeof(list) / sizeof *(list))

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Takes a number, as "4", "4.5" or "4,5", off `text`, in thousandths; -1 when it is none,
 * or has more than five digits in front of the point. */
static int64_t take_number(struct at_slice *text)
{
    enum { DIGITS = 5 };
    const char *p = text->data, *end = p + text->size;
    int64_t number = 0, unit = 1000; /* in tenths of a thousandth, to round them */
    for (; p < end && p <= text->data + DIGITS && is_digit(*p); p++)
        number = number * 10 + 10000 * (*p - '0');
    if (p == text->data || p > text->data + DIGITS)
        return -1;
    if (p < end && (*p == '.' || *p == ','))
        for (p++; p < end && is_digit(*p); p++, unit /= 10)
            number += unit * (*p - '0');
    *text = at_slice(p, (size_t)(end - p));
    return (number + 5) / 10;
}

/* Seconds with an optional fraction and unit: "4", "4.0", "5s", "3 sec", "2 seconds".
 * Milliseconds, or -1 when it is something else. */
static int64_t read_seconds(struct at_slice text)
{
    enum { MOST = 36000 * 1000, YEAR = 1000 * 1000 };
    struct at_slice unit = text;
    int64_t ms = take_number(&unit);
    if (ms < 0 || ms >= MOST)
        return -1;
    unit = at_slice_trim(unit);
    if (unit.size == 0)
        return text.size == 4 && ms >= YEAR ? -1 : ms;
    bool known = at_slice_is(unit, "s") || at_slice_is(unit, "sec") ||
                 at_slice_is(unit, "secs") || at_slice_is(unit, "second") ||
                 at_slice_is(unit, "seconds");
    return known ? ms : -1;
}

/* 00:01:16, 1:02, 00:01:02-3, 00:01:16.250 */
static bool is_time(struct at_slice text)
{
    size_t colons = 0;
    for (size_t i = 0; i < text.size; i++) {
        char c = text.data[i];
        if (c == ':')
            colons++;
        else if (!is_digit(c) && c != '.' && c != '-' && c != ',')
            return false;
    }
    return colons >= 1 && colons <= 3 && is_digit(text.data[0]);
}

static bool is_dots(struct at_slice text)
{
    for (size_t i = 0; i < text.size; i++)
        if (text.data[i] != '.')
            return false;
    return text.size > 0 && text.size <= 3;
}

/* The part of "pause 5s" or "pause: 3" behind the words. */
static int64_t trailing_seconds(struct at_slice label)
{
    size_t i = 0;
    while (i < label.size && !is_digit(label.data[i]))
        i++;
    return read_seconds(at_slice(label.data + i, label.size - i));
}

static bool is_pause(struct at_slice label, struct at_event *event)
{
    int64_t ms = read_seconds(label);
    if (ms >= 0 || is_dots(label)) {
        *event = (struct at_event){ .kind = AT_EVENT_PAUSE, .ms = ms };
        return true;
    }
    if (!BEGINS_WITH_ANY(label, pauses))
        return false;
    *event = (struct at_event){ .kind = AT_EVENT_PAUSE, .ms = trailing_seconds(label) };
    return true;
}

bool at_speech_is_mark(struct at_slice bracketed, struct at_event *event)
{
    char lower[128];
    if (bracketed.size < 3 || bracketed.size > sizeof lower)
        return false;
    char open = bracketed.data[0];
    for (size_t i = 0; i < bracketed.size; i++)
        lower[i] = (char)tolower((unsigned char)bracketed.data[i]);
    struct at_slice label = at_slice_trim(at_slice(lower + 1, bracketed.size - 2));
    if (label.size == 0)
        return false;
    enum at_event_kind kind;
    if (is_time(label) && open != '(')
        kind = AT_EVENT_TIME;
    else if (open == '#')
        return false;
    else if (is_pause(label, event))
        return true;
    else if (BEGINS_WITH_ANY(label, inaudibles))
        kind = AT_EVENT_INAUDIBLE;
    else if (open == '[' || BEGINS_WITH_ANY(label, sounds))
        kind = AT_EVENT_SOUND;
    else
        return false;
    *event = (struct at_event){ .kind = kind, .ms = -1 };
    return true;
}
