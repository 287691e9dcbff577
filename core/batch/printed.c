/* printed.c - goes through the bytes one character or sequence at a time. */
#include "batch/printed.h"

#include "base/utf8.h"

/* All that attune itself ever prints of this kind. */
static const char *const sequences[] = {
    "\033[0m", "\033[1m", "\033[2m", "\033[31m", "\033[32m", "\r\033[K",
};

/* Bytes of the sequence at the start; 0: none. `cut`: more bytes may make it one. */
static size_t sequence_at(struct at_slice text, bool *cut)
{
    for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++) {
        struct at_slice known = at_slice_of(sequences[i]);
        if (at_slice_starts(text, known.data))
            return known.size;
        if (text.size < known.size && memcmp(text.data, known.data, text.size) == 0)
            *cut = true;
    }
    return 0;
}

static bool is_harmless(uint32_t c)
{
    return c == '\n' || c == '\t' || at_utf8_shows(c);
}

/* One character; returns its bytes. */
static size_t add_character(struct at_buffer *out, struct at_slice text)
{
    size_t size;
    enum { LONGEST = 4 };
    struct at_slice first =
        at_slice(text.data, text.size < LONGEST ? text.size : LONGEST);
    if (at_utf8_check(first) == 0) {
        at_buffer_printf(out, "\\x%02X", (unsigned char)text.data[0]);
        return 1;
    }
    uint32_t c = at_utf8_get(text.data, text.data + text.size, &size);
    if (is_harmless(c))
        at_buffer_add(out, text.data, size);
    else
        at_buffer_printf(out, c < 0x100 ? "\\x%02X" : "\\u%04X", (unsigned)c);
    return size;
}

/* Bytes at the start that need no look: printing ASCII. */
static size_t plain(struct at_slice text)
{
    size_t size = 0;
    while (size < text.size && ((text.data[size] >= 0x20 && text.data[size] < 0x7F) ||
                                text.data[size] == '\n'))
        size++;
    return size;
}

static void show(struct at_printed *printed, struct at_buffer *out,
                 struct at_slice text, bool more)
{
    if (text.size == 0)
        return;
    size_t cut = more ? at_utf8_cut(text) : 0;
    struct at_slice rest = at_slice(text.data + text.size - cut, cut);
    text.size -= cut;
    while (text.size > 0) {
        bool begun = false;
        size_t size = plain(text);
        at_buffer_add(out, text.data, size);
        if (size == 0 && printed->colored)
            at_buffer_add(out, text.data, size = sequence_at(text, &begun));
        if (size == 0 && begun && more && rest.size == 0) {
            rest = text;
            break;
        }
        if (size == 0)
            size = add_character(out, text);
        text = at_slice(text.data + size, text.size - size);
    }
    struct at_buffer kept = { 0 };
    at_buffer_add_slice(&kept, rest);
    at_buffer_clear(&printed->rest);
    printed->rest = kept;
}

void at_printed_add(struct at_printed *printed, struct at_buffer *out,
                    struct at_slice text)
{
    if (printed->rest.size > 0) {
        struct at_buffer whole = printed->rest;
        printed->rest = (struct at_buffer){ 0 };
        at_buffer_add_slice(&whole, text);
        show(printed, out, at_buffer_slice(&whole), true);
        at_buffer_clear(&whole);
    } else {
        show(printed, out, text, true);
    }
}

void at_printed_end(struct at_printed *printed, struct at_buffer *out)
{
    struct at_buffer rest = printed->rest;
    printed->rest = (struct at_buffer){ 0 };
    show(printed, out, at_buffer_slice(&rest), false);
    at_buffer_clear(&rest);
}
