/* encoding.c - a wrong encoding is what goes wrong most often with a file from
 * another program, so the message says which byte, where, and what to do. */
#include "io/encoding.h"

#include <inttypes.h>
#include <string.h>

#include "base/utf8.h"

size_t at_encoding_check(struct at_slice text)
{
    size_t good = at_utf8_check(text);
    const char *nul = good ? memchr(text.data, '\0', good) : NULL;
    return nul ? (size_t)(nul - text.data) : good;
}

/* A byte order mark of UTF-16, or every second byte NUL. */
static bool is_utf16(struct at_slice start)
{
    enum { LOOK_AT = 256 };
    if (at_slice_starts(start, "\xFF\xFE") || at_slice_starts(start, "\xFE\xFF"))
        return true;
    size_t size = start.size < LOOK_AT ? start.size : LOOK_AT, even = 0, odd = 0;
    for (size_t i = 0; i < size; i++)
        if (start.data[i] == '\0')
            *(i % 2 ? &odd : &even) += 1;
    size_t most = even > odd ? even : odd, least = even > odd ? odd : even;
    return most * 4 >= size && most > 0 && least == 0;
}

const char *at_encoding_stranger(struct at_slice start)
{
    static const char *const known[][2] = {
        { "PK\x03\x04", "is a Word document or another zipped file, no plain text; "
                        "save it as plain text (.txt)" },
        { "\xD0\xCF\x11\xE0", "is a Word or Excel document, no plain text; save it as "
                              "plain text (.txt)" },
        { "%PDF-", "is a PDF, no plain text; save its text as .txt" },
        { "{\\rtf", "is RTF, no plain text; save it as plain text (.txt)" },
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (at_slice_starts(start, known[i][0]))
            return known[i][1];
    return is_utf16(start) ? "looks like UTF-16; save it as UTF-8" : NULL;
}

enum attune_status at_encoding_error(struct attune_error *error, const char *file,
                                     int line, int column, uint64_t offset,
                                     unsigned char byte, const char *advice)
{
    if (byte == 0)
        return at_error_at(error, ATTUNE_INVALID, file, line, column,
                           "byte %" PRIu64 " is NUL, which no text has", offset);
    return at_error_at(error, ATTUNE_INVALID, file, line, column,
                       "byte %" PRIu64
                       " (0x%02X) is not UTF-8; save the file as UTF-8%s",
                       offset, byte, advice);
}

void at_encoding_place(struct at_slice text, size_t offset, int *line, int *column)
{
    size_t line_start = 0;
    *line = 1;
    for (size_t i = 0; i < offset; i++)
        if (text.data[i] == '\n') {
            ++*line;
            line_start = i + 1;
        }
    struct at_slice before = at_slice(text.data + line_start, offset - line_start);
    *column = (int)at_utf8_count(before) + 1;
}

enum attune_status at_encoding_accept(struct at_slice *text, const char *file,
                                      struct attune_error *error)
{
    const char *stranger = at_encoding_stranger(*text);
    if (stranger)
        return at_error_at(error, ATTUNE_INVALID, file, 0, 0, "%s", stranger);
    size_t mark = at_slice_starts(*text, "\xEF\xBB\xBF") ? 3 : 0;
    struct at_slice rest = at_slice(text->data + mark, text->size - mark);
    size_t good = at_encoding_check(rest);
    if (good == rest.size) {
        *text = rest;
        return ATTUNE_OK;
    }
    int line, column;
    at_encoding_place(rest, good, &line, &column);
    return at_encoding_error(error, file, line, column, good + mark,
                             (unsigned char)rest.data[good], "");
}
