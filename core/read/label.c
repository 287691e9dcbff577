/* label.c - one line, taken apart by one form of label. */
#include "read/label.h"

#include <strings.h>

#include "base/utf8.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

/* Letters beyond ASCII are taken on trust: scripts without case have names too. */
static bool may_be_in_name(char c)
{
    return is_upper(c) || is_lower(c) || is_digit(c) || (unsigned char)c >= 0x80 ||
           strchr("_-'.&/()+", c) != NULL;
}

struct name_word {
    bool capital, lower, digit, stop;
    size_t letters;
};

static struct name_word weigh_word(struct at_slice word)
{
    struct name_word weight = { 0 };
    for (size_t i = 0; i < word.size; i++) {
        char c = word.data[i];
        weight.lower |= is_lower(c) || (unsigned char)c >= 0x80;
        weight.digit |= is_digit(c);
        weight.letters += c != '.';
    }
    char first = word.data[*word.data == '(' && word.size > 1];
    weight.capital = is_upper(first) || (unsigned char)first >= 0x80;
    weight.stop = word.data[word.size - 1] == '.';
    return weight;
}

/* At most four words of letters and digits; a full stop only behind a title or an
 * initial. */
static enum at_label_look look_of(struct at_slice name)
{
    bool capitals = true, code = true, digit = false;
    size_t words = 0;
    if (name.size == 0 || name.size > AT_LABEL_MOST)
        return AT_LOOK_SPEECH;
    for (size_t i = 0; i < name.size;) {
        size_t start = i;
        while (i < name.size && !is_blank(name.data[i]))
            if (!may_be_in_name(name.data[i++]))
                return AT_LOOK_SPEECH;
        struct name_word word = weigh_word(at_slice(name.data + start, i - start));
        if (word.letters == 0 || (word.stop && word.letters > 4))
            return AT_LOOK_SPEECH;
        capitals &= word.capital || (words > 0 && word.digit && !word.lower);
        code &= !word.lower;
        digit = word.digit;
        words++;
        while (i < name.size && is_blank(name.data[i]))
            i++;
    }
    if (words > 4)
        return AT_LOOK_SPEECH;
    if (!capitals)
        return AT_LOOK_WEAK;
    return code || digit ? AT_LOOK_CODE : AT_LOOK_NAME;
}

/* The blanks that typographers put before a colon: U+00A0, U+202F. */
static struct at_slice trim(struct at_slice text)
{
    text = at_slice_trim(text);
    if (text.size > 2 && memcmp(text.data + text.size - 2, "\xC2\xA0", 2) == 0)
        text.size -= 2;
    else if (text.size > 3 && memcmp(text.data + text.size - 3, "\xE2\x80\xAF", 3) == 0)
        text.size -= 3;
    return at_slice_trim(text);
}

static struct at_slice behind(struct at_slice text, size_t at)
{
    return at_slice(text.data + at, text.size - at);
}

/* Takes "(00:03)", "[00:03]" or "0:03" off the end of a name. */
static bool take_last_stamp(struct at_slice *name, struct at_times *times)
{
    size_t at = name->size;
    while (at > 0 && !is_blank(name->data[at - 1]))
        at--;
    struct at_slice stamp = behind(*name, at);
    if (at == 0 || !at_clock_take_stamp(&stamp, times) || stamp.size)
        return false;
    *name = trim(at_slice(name->data, at));
    return true;
}

/* The colon that ends a label: the first one not inside a time. */
static size_t find_colon(struct at_slice line)
{
    size_t most = line.size < AT_LABEL_MOST + 16 ? line.size : AT_LABEL_MOST + 16;
    const char *colon = line.data;
    while ((colon = memchr(colon, ':', (size_t)(line.data + most - colon)))) {
        size_t at = (size_t)(colon - line.data);
        if (at == 0 || at + 1 == line.size || !is_digit(colon[-1]) ||
            !is_digit(colon[1]))
            return at;
        colon++;
    }
    return line.size;
}

/* Without the stars that Markdown makes bold letters with. */
static struct at_slice without_stars(struct at_slice text)
{
    if (at_slice_starts(text, "**"))
        text = behind(text, 2);
    if (text.size > 1 && text.data[text.size - 1] == '*' &&
        text.data[text.size - 2] == '*')
        text.size -= 2;
    return text;
}

static bool split_colon(struct at_slice line, struct at_label *label)
{
    size_t colon = line.size ? find_colon(line) : 0;
    if (colon == line.size)
        return false;
    struct at_slice rest = behind(line, colon + 1);
    label->name = trim(at_slice(line.data, colon));
    if (*line.data == '*') {
        label->name = trim(without_stars(label->name));
        rest = at_slice_starts(rest, "**") ? behind(rest, 2) : rest;
    }
    take_last_stamp(&label->name, &label->times);
    label->glued = rest.size && !is_blank(*rest.data);
    label->text = at_slice_trim(rest);
    return !label->glued || !strchr("/)(", *rest.data);
}

static bool split_enclosed(struct at_slice line, char closing, struct at_label *label)
{
    size_t most = line.size < AT_LABEL_MOST + 2 ? line.size : AT_LABEL_MOST + 2;
    const char *end = most ? memchr(line.data, closing, most) : NULL;
    if (!end)
        return false;
    size_t at = (size_t)(end - line.data);
    label->name = at_slice_trim(at_slice(line.data + 1, at - 1));
    label->text = behind(line, at + 1);
    if (label->text.size && *label->text.data == ':')
        label->text = behind(label->text, 1);
    label->text = at_slice_trim(label->text);
    struct at_slice rest = label->text;
    struct at_times times;
    if (at_clock_take_stamp(&rest, &times) && rest.size == 0) {
        label->text = rest;
        label->times = times;
    }
    return true;
}

static bool split_daap(struct at_slice line, struct at_label *label)
{
    if (!at_slice_starts(line, "\\s"))
        return false;
    struct at_slice rest = at_slice_trim(behind(line, 2));
    size_t size = 0;
    while (size < rest.size && !is_blank(rest.data[size]))
        size++;
    label->name = at_slice(rest.data, size);
    label->text = at_slice_trim(behind(rest, size));
    return true;
}

static bool split_marked(struct at_slice line, enum at_label_form form,
                         struct at_label *label)
{
    static const char opening[] = {
        [AT_LABEL_HASH] = '#',
        [AT_LABEL_AT] = '@',
        [AT_LABEL_BRACKET] = '[',
        [AT_LABEL_BRACE] = '{',
    };
    if (line.size < 2 || line.data[0] != opening[form] || is_blank(line.data[1]))
        return false;
    if (form == AT_LABEL_BRACKET)
        return split_enclosed(line, ']', label);
    if (form == AT_LABEL_BRACE)
        return split_enclosed(line, '}', label);
    return split_colon(behind(line, 1), label);
}

static bool split(struct at_slice line, enum at_label_form form, struct at_label *label)
{
    switch (form) {
    case AT_LABEL_COLON:
        return split_colon(line, label);
    case AT_LABEL_DAAP:
        return split_daap(line, label);
    case AT_LABEL_STAMPED:
        label->name = line;
        return take_last_stamp(&label->name, &label->times);
    case AT_LABEL_TIMED:
        label->name = line;
        return true;
    default:
        return split_marked(line, form, label);
    }
}

bool at_label_split(struct at_slice line, enum at_label_form form,
                    struct at_label *label)
{
    *label = (struct at_label){ .times = { -1, -1 } };
    line = at_slice_trim(line);
    if (form < AT_LABEL_DAAP)
        at_clock_take_stamp(&line, &label->times);
    if (!split(line, form, label))
        return false;
    label->look = look_of(label->name);
    return label->name.size > 0;
}

bool at_label_make(struct at_buffer *out, struct at_slice name)
{
    size_t start = out->size, words = 1;
    if (look_of(name) != AT_LOOK_SPEECH) {
        at_buffer_add_slice(out, name);
        return true;
    }
    at_buffer_add_char(out, 'S'); /* so that it begins like a name */
    at_buffer_add_char(out, '_');
    for (size_t i = 0; i < name.size && i < AT_LABEL_MOST - 10; i++) {
        bool blank = is_blank(name.data[i]) && words < 4;
        bool kept = may_be_in_name(name.data[i]) && name.data[i] != '.';
        words += blank;
        at_buffer_add_char(out, (char)(blank ? ' ' : kept ? name.data[i] : '_'));
    }
    while (out->size > start && !out->failed &&
           at_utf8_check(at_slice(out->data + start, out->size - start)) <
               out->size - start)
        out->size--;
    return false;
}

bool at_label_is_remark(struct at_slice name)
{
    static const char *const words[] = {
        "aber",      "actually", "also",        "and",        "anyway",   "aufnahme",
        "because",   "but",      "case",        "comment",    "comments", "date",
        "datum",     "dauer",    "duration",    "example",    "first",    "finally",
        "honestly",  "however",  "http",        "https",      "ja",       "kommentar",
        "language",  "length",   "listen",      "location",   "look",     "maybe",
        "nb",        "nein",     "no",          "note",       "notes",    "now",
        "oh",        "ok",       "okay",        "place",      "plus",     "ps",
        "recording", "remark",   "remember",    "second",     "see",      "session",
        "so",        "subject",  "summary",     "then",       "third",    "time",
        "title",     "topic",    "transcriber", "transcript", "und",      "wait",
        "well",      "yeah",     "yes",
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == name.size &&
            strncasecmp(words[i], name.data, name.size) == 0)
            return true;
    return false;
}
