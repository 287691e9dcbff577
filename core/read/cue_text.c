/* cue_text.c - entities become the characters they stand for; what only looks like
 * an entity or a tag stays as it is written. */
#include "read/cue_text.h"

#include "base/utf8.h"

enum { ENTITY_MOST = 10 };

void at_cue_text_clear(struct at_cue_text *text)
{
    at_buffer_clear(&text->voice);
    at_buffer_clear(&text->words);
}

static struct at_slice past(struct at_slice text, size_t size)
{
    return at_slice(text.data + size, text.size - size);
}

/* The size of "<...>" at the front, 0 when it is not closed. */
static size_t tag_size(struct at_slice text, char closing)
{
    const char *end = memchr(text.data, closing, text.size);
    return end ? (size_t)(end - text.data) + 1 : 0;
}

/* The first byte, and what follows it up to a tag or `sign`. */
static size_t run_size(struct at_slice text, char sign)
{
    size_t size = 1;
    while (size < text.size && text.data[size] != '<' && text.data[size] != sign)
        size++;
    return size;
}

static uint32_t numeric_entity(struct at_slice digits)
{
    bool hex = digits.size && (*digits.data | 0x20) == 'x';
    uint32_t code = 0;
    for (size_t i = hex; i < digits.size; i++) {
        char c = digits.data[i];
        uint32_t digit = c >= '0' && c <= '9' ? (uint32_t)(c - '0')
                         : (c | 0x20) >= 'a' && (c | 0x20) <= 'f'
                             ? (c | 0x20) - 'a' + 10u
                             : 16;
        if (digit >= (hex ? 16u : 10u) || code > 0x10FFFF)
            return 0;
        code = code * (hex ? 16 : 10) + digit;
    }
    bool valid = code >= ' ' && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    return valid ? code : 0;
}

/* Takes an entity off the front of `rest`; false when it is none. */
static bool take_entity(struct at_buffer *out, struct at_slice *rest)
{
    static const struct {
        const char *name, *text;
    } entities[] = {
        { "amp", "&" },
        { "lt", "<" },
        { "gt", ">" },
        { "quot", "\"" },
        { "apos", "'" },
        { "nbsp", "\xC2\xA0" },
        { "lrm", "\xE2\x80\x8E" },
        { "rlm", "\xE2\x80\x8F" },
    };
    size_t most = rest->size < ENTITY_MOST ? rest->size : ENTITY_MOST;
    size_t size = tag_size(at_slice(rest->data, most), ';');
    if (size < 3)
        return false;
    struct at_slice name = at_slice(rest->data + 1, size - 2);
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
        if (at_slice_is(name, entities[i].name)) {
            at_buffer_add_text(out, entities[i].text);
            *rest = past(*rest, size);
            return true;
        }
    uint32_t code = *name.data == '#' ? numeric_entity(past(name, 1)) : 0;
    if (code) {
        at_utf8_add(out, code);
        *rest = past(*rest, size);
    }
    return code != 0;
}

/* Appends a name with its entities read. */
static void add_name(struct at_buffer *out, struct at_slice name)
{
    name = at_slice_trim(name);
    while (name.size)
        if (*name.data != '&' || !take_entity(out, &name)) {
            at_buffer_add_char(out, *name.data);
            name = past(name, 1);
        }
}

/* "<v.loud Mary>": classes stand between the v and the name. */
static void take_voice(struct at_cue_text *text, struct at_slice *rest)
{
    size_t size = tag_size(*rest, '>'), at = 2;
    text->unclosed = size == 0;
    if (text->unclosed)
        size = rest->size;
    at_buffer_reset(&text->voice);
    while (at < size && rest->data[at] != ' ' && rest->data[at] != '\t' &&
           rest->data[at] != '>')
        at++;
    if (at + 1 < size && !text->unclosed)
        add_name(&text->voice, at_slice(rest->data + at, size - 1 - at));
    *rest = past(*rest, size);
}

static bool opens_voice(struct at_slice rest)
{
    return at_slice_starts(rest, "<v ") || at_slice_starts(rest, "<v>") ||
           at_slice_starts(rest, "<v.") || at_slice_starts(rest, "<v\t");
}

/* Takes a tag that is no voice: dropped, unless a lone "<" is meant. */
static void take_tag(struct at_cue_text *text, struct at_slice *rest)
{
    size_t size = tag_size(*rest, '>');
    if (at_slice_starts(*rest, "</v>"))
        at_buffer_reset(&text->voice);
    if (!size) {
        at_buffer_add_char(&text->words, '<');
        size = 1;
    }
    *rest = past(*rest, size);
}

bool at_cue_text_voice(struct at_cue_text *text, struct at_slice *rest)
{
    if (!rest->size)
        return false;
    at_buffer_reset(&text->words);
    text->unclosed = false;
    if (opens_voice(*rest))
        take_voice(text, rest);
    while (rest->size && !opens_voice(*rest)) {
        if (at_slice_starts(*rest, "</v>") && text->words.size)
            break;
        if (*rest->data == '<') {
            take_tag(text, rest);
        } else if (*rest->data != '&' || !take_entity(&text->words, rest)) {
            size_t size = run_size(*rest, '&');
            at_buffer_add(&text->words, rest->data, size);
            *rest = past(*rest, size);
        }
    }
    text->failed = text->words.failed || text->voice.failed;
    return true;
}

void at_cue_text_plain(struct at_buffer *words, struct at_slice line)
{
    while (line.size) {
        size_t size = 0;
        if (*line.data == '<' && line.size > 1 &&
            (line.data[1] == '/' || (line.data[1] | 0x20) >= 'a'))
            size = tag_size(line, '>');
        else if (at_slice_starts(line, "{\\"))
            size = tag_size(line, '}');
        if (!size) {
            size = run_size(line, '{');
            at_buffer_add(words, line.data, size);
        }
        line = past(line, size);
    }
}
