/* mark.c - what transcribers write for things that were not said.
 *
 * Square brackets always hold such a mark. Round ones also hold speech ("(and my
 * mother)"), so only pauses and labels from a closed list count there; between
 * hash signs only a time does (#00:01:02-3#). */
#include <ctype.h>
#include <stdlib.h>

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

/* Seconds with an optional fraction and unit: "4", "4.0", "5s", "3 sec", "2 seconds".
 * Milliseconds, or -1 when it is something else. */
static int64_t read_seconds(struct at_slice text)
{
    char copy[24], *end;
    if (text.size == 0 || text.size >= sizeof copy ||
        !isdigit((unsigned char)*text.data))
        return -1;
    memcpy(copy, text.data, text.size);
    copy[text.size] = '\0';
    for (char *p = copy; *p; p++)
        if (*p == ',')
            *p = '.';
    double seconds = strtod(copy, &end);
    struct at_slice unit = at_slice_trim(at_slice_of(end));
    bool known = unit.size == 0 || at_slice_is(unit, "s") || at_slice_is(unit, "sec") ||
                 at_slice_is(unit, "secs") || at_slice_is(unit, "second") ||
                 at_slice_is(unit, "seconds");
    bool is_year = unit.size == 0 && text.size == 4 && seconds >= 1000;
    return known && !is_year && seconds < 36000 ? (int64_t)(seconds * 1000 + 0.5) : -1;
}

/* 00:01:16, 1:02, 00:01:02-3, 00:01:16.250 */
static bool is_time(struct at_slice text)
{
    size_t colons = 0;
    for (size_t i = 0; i < text.size; i++) {
        char c = text.data[i];
        if (c == ':')
            colons++;
        else if (!isdigit((unsigned char)c) && c != '.' && c != '-' && c != ',')
            return false;
    }
    return colons >= 1 && colons <= 3 && isdigit((unsigned char)text.data[0]);
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
    while (i < label.size && !isdigit((unsigned char)label.data[i]))
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
