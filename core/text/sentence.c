/* sentence.c - rules for speech as transcribers write it.
 *
 * A run of . ? ! or the ellipsis ends a sentence when a blank or the turn's end
 * follows, closing quotes and brackets aside. A single full stop does not after an
 * abbreviation or an initial. Three dots alone are a pause more often than an end:
 * they end a sentence only before a capital, and "I" is no capital here, since
 * speakers restart ("I was... I don't know"). */
#include "text/sentence.h"

#include <stdint.h>

#include "base/utf8.h"

bool at_sentence_is_sign(char c)
{
    switch ((unsigned char)c) {
    case '.':
    case '?':
    case '!':
    case '[':
    case '(':
    case '#':
    case 0xE2: /* … */
    case 0xE3: /* 。 */
    case 0xEF: /* ？ ！ */
    case 0xD8: /* ؟ */
        return true;
    default:
        return false;
    }
}

/* The size of a final sign beyond ASCII at `at`: the ellipsis and its CJK kin; or 0. */
static size_t wide_sign_size(struct at_slice text, size_t at)
{
    static const char *const wide[] = { "…", "。", "？", "！", "؟" };
    struct at_slice rest = at_slice(text.data + at, text.size - at);
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (at_slice_starts(rest, wide[i]))
            return strlen(wide[i]);
    return 0;
}

static bool is_ascii(char c)
{
    return (unsigned char)c < 0x80;
}

static bool is_ascii_sign(char c)
{
    return c == '.' || c == '?' || c == '!';
}

static size_t sign_size(struct at_slice text, size_t at)
{
    char c = text.data[at];
    return is_ascii(c) ? is_ascii_sign(c) : wide_sign_size(text, at);
}

/* A run of signs is judged at its first, once. */
static bool follows_sign(struct at_slice text, size_t at)
{
    if (at == 0)
        return false;
    if (is_ascii(text.data[at - 1]))
        return is_ascii_sign(text.data[at - 1]);
    for (size_t back = 2; back <= 3 && back <= at; back++)
        if (wide_sign_size(text, at - back) == back)
            return true;
    return false;
}

static bool is_question(struct at_slice text, size_t at)
{
    if (is_ascii(text.data[at]))
        return text.data[at] == '?';
    struct at_slice rest = at_slice(text.data + at, text.size - at);
    return at_slice_starts(rest, "？") || at_slice_starts(rest, "؟");
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Past closing quotes and brackets. */
static size_t skip_closing(struct at_slice text, size_t at)
{
    static const char *const closing[] = { "\"", "'", ")", "]", "”", "’", "»" };
    size_t i = 0, count = sizeof closing / sizeof *closing;
    while (at < text.size && i < count && !is_blank(text.data[at])) {
        struct at_slice rest = at_slice(text.data + at, text.size - at);
        for (i = 0; i < count; i++)
            if (at_slice_starts(rest, closing[i])) {
                at += strlen(closing[i]);
                break;
            }
    }
    return at;
}

static size_t skip_blanks(struct at_slice text, size_t at)
{
    while (at < text.size && is_blank(text.data[at]))
        at++;
    return at;
}

/* The word that ends at `end`, up to the blank or opening sign before it. */
static struct at_slice word_before(struct at_slice text, size_t end)
{
    size_t start = end;
    while (start > 0 && !is_blank(text.data[start - 1]) &&
           text.data[start - 1] != '(' && text.data[start - 1] != '"')
        start--;
    return at_slice(text.data + start, end - start);
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_abbreviation(struct at_slice word, const struct at_language *language)
{
    char lower[8]; /* the longest there are, "approx" among them, are shorter */
    if (word.size == 0 || word.size > sizeof lower)
        return false;
    for (size_t i = 0; i < word.size; i++)
        lower[i] = is_capital(word.data[i]) ? (char)(word.data[i] + 32) : word.data[i];
    return at_language_is_abbreviation(language, at_slice(lower, word.size));
}

/* A full stop that is part of the word: "Dr. Lee", "J. Smith". */
static bool stop_is_inside(struct at_slice text, size_t at, size_t next,
                           const struct at_language *language)
{
    if (next == text.size)
        return false;
    struct at_slice word = word_before(text, at);
    bool initial = word.size == 1 && is_capital(word.data[0]) && word.data[0] != 'I';
    return (initial && is_capital(text.data[next])) || is_abbreviation(word, language);
}

static bool begins_sentence(struct at_slice text, size_t at)
{
    char c = text.data[at];
    char after = at + 1 < text.size ? text.data[at + 1] : ' ';
    bool is_i = c == 'I' && (is_blank(after) || after == '\'' || after == ',' ||
                             (unsigned char)after >= 0x80);
    return is_capital(c) && !is_i;
}

/* A run of signs. */
struct run {
    size_t end, size; /* bytes */
    bool question, only_stops;
};

static struct run read_run(struct at_slice text, size_t at)
{
    struct run run = { at, 0, false, true };
    size_t size;
    while (run.end < text.size && (size = sign_size(text, run.end)) > 0) {
        bool asks = is_question(text, run.end);
        run.question = run.question || asks;
        run.only_stops = run.only_stops && !asks && text.data[run.end] != '!';
        run.size += size;
        run.end += size;
    }
    return run;
}

/* Does a sign of ASCII stand alone, before a blank or the end? Most do. */
static bool is_alone(struct at_slice text, size_t at)
{
    char before = at > 0 ? text.data[at - 1] : ' ';
    return is_ascii_sign(text.data[at]) && is_ascii(before) && !is_ascii_sign(before) &&
           (at + 1 == text.size || is_blank(text.data[at + 1]));
}

size_t at_sentence_end(struct at_slice text, size_t at, size_t word_end,
                       const struct at_language *language, bool *question)
{
    struct run run;
    if (is_alone(text, at)) {
        run = (struct run){ at + 1, 1, text.data[at] == '?', text.data[at] == '.' };
    } else {
        if (follows_sign(text, at))
            return 0;
        run = read_run(text, at);
        if (run.size == 0)
            return 0;
        run.end = skip_closing(text, run.end);
        if (run.end < text.size && !is_blank(text.data[run.end]))
            return 0;
    }
    *question = run.question;
    size_t next = run.only_stops ? skip_blanks(text, run.end) : text.size;
    if (next == text.size)
        return run.end;
    if (run.size == 1 && at == word_end && stop_is_inside(text, at, next, language))
        return 0;
    if (run.size > 1 && !begins_sentence(text, next))
        return 0;
    return run.end;
}
