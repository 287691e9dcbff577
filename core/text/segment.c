/* segment.c - the word rules of UAX #29, read forward from a boundary.
 *
 * No rule has to look behind a boundary: the two characters that WB7, WB7c and
 * WB11 look back over are in one segment by WB6, WB7b and WB12, and as regional
 * indicators (WB15, WB16) go in pairs, those before a boundary are even in
 * number. So each call reads its segment, and ahead only over one sign and the
 * marks on it. */
#include "text/segment.h"

#include <assert.h>
#include <stdint.h>

#include <utf8proc.h>

#include "base/utf8.h"
#include "text/word_break_table.h"

#define SET(class) (1u << AT_BREAK_##class)
#define LETTERS (SET(LETTER) | SET(HEBREW))
#define LINE_ENDS (SET(CR) | SET(LF) | SET(NEWLINE))
#define IGNORED (SET(EXTEND) | SET(FORMAT) | SET(ZWJ))

/* What each class may be followed by, by the rules that look at two characters. */
static const uint32_t followed_by[AT_BREAK_COUNT] = {
    /* WB5, WB9, WB13a */
    [AT_BREAK_LETTER] = LETTERS | SET(NUMERIC) | SET(EXTEND_NUM_LET),
    /* the same, and WB7a */
    [AT_BREAK_HEBREW] =
        LETTERS | SET(NUMERIC) | SET(EXTEND_NUM_LET) | SET(SINGLE_QUOTE),
    /* WB8, WB10, WB13a */
    [AT_BREAK_NUMERIC] = LETTERS | SET(NUMERIC) | SET(EXTEND_NUM_LET),
    /* WB13, WB13a */
    [AT_BREAK_KATAKANA] = SET(KATAKANA) | SET(EXTEND_NUM_LET),
    /* WB13a, WB13b */
    [AT_BREAK_EXTEND_NUM_LET] =
        LETTERS | SET(NUMERIC) | SET(KATAKANA) | SET(EXTEND_NUM_LET),
    /* WB15, WB16 */
    [AT_BREAK_REGIONAL] = SET(REGIONAL),
};

/* What must follow the sign `middle` for it to join what stands before it:
 * WB6 and WB7, WB7b and WB7c, WB11 and WB12. */
static uint32_t bridged_by(unsigned before, unsigned middle)
{
    uint32_t signs = 1u << middle;
    if (LETTERS & 1u << before &&
        signs & (SET(MID_LETTER) | SET(MID_NUM_LET) | SET(SINGLE_QUOTE)))
        return LETTERS;
    if (before == AT_BREAK_HEBREW && middle == AT_BREAK_DOUBLE_QUOTE)
        return SET(HEBREW);
    if (before == AT_BREAK_NUMERIC &&
        signs & (SET(MID_NUM) | SET(MID_NUM_LET) | SET(SINGLE_QUOTE)))
        return SET(NUMERIC);
    return 0;
}

struct reader {
    const char *next, *end;
    unsigned class;    /* of the character just read ... */
    bool pictographic; /* ... and whether it is Extended_Pictographic too */
};

/* Reads a character; false at the end. */
static bool read_one(struct reader *reader)
{
    if (reader->next == reader->end)
        return false;
    size_t size = 1;
    uint32_t code_point = (unsigned char)*reader->next;
    if (code_point >= 0x80)
        code_point = at_utf8_get(reader->next, reader->end, &size);
    unsigned class = at_word_break_class(code_point);
    reader->next += size;
    reader->class = class & AT_BREAK_MASK;
    reader->pictographic = class & AT_BREAK_PICTOGRAPHIC;
    return true;
}

/* Reads a character after those WB4 ignores; false when it is not of `wanted`. */
static bool read_over_ignored(struct reader *reader, uint32_t wanted)
{
    while (read_one(reader))
        if (!(IGNORED & 1u << reader->class))
            return wanted & 1u << reader->class;
    return false;
}

/* WB3c and WB3d: these two look at neighbours only, nothing is ignored between. */
static bool is_glued(const struct reader *reader, unsigned previous)
{
    return (previous == AT_BREAK_ZWJ && reader->pictographic) ||
           (previous == AT_BREAK_SPACE && reader->class == AT_BREAK_SPACE);
}

/* Does the character just read, one that is not ignored, belong to the same
 * segment as what stands before it? Where it is a sign in the middle of a word or
 * a number, what follows it is read as well. */
static bool joins(struct reader *reader, unsigned before)
{
    uint32_t wanted = bridged_by(before, reader->class);
    if (wanted) {
        struct reader ahead = *reader;
        if (read_over_ignored(&ahead, wanted)) {
            *reader = ahead;
            return true;
        }
    }
    return followed_by[before] & 1u << reader->class;
}

size_t at_word_boundary(struct at_slice text, size_t from)
{
    assert(from < text.size);
    struct reader reader = { .next = text.data + from, .end = text.data + text.size };
    read_one(&reader);
    unsigned before = reader.class; /* the last one that was not ignored */
    const char *last = reader.next;

    if (LINE_ENDS & 1u << before) { /* WB3, WB3a */
        bool pair =
            before == AT_BREAK_CR && read_one(&reader) && reader.class == AT_BREAK_LF;
        return (size_t)((pair ? reader.next : last) - text.data);
    }
    for (unsigned previous = before; read_one(&reader); previous = reader.class) {
        if (!(IGNORED & 1u << reader.class)) { /* WB4 */
            if (!is_glued(&reader, previous) && !joins(&reader, before))
                break;
            before = before == reader.class && before == AT_BREAK_REGIONAL
                         ? AT_BREAK_OTHER /* the pair is whole */
                         : reader.class;
        }
        last = reader.next;
    }
    return (size_t)(last - text.data);
}

static bool is_said(uint32_t code_point)
{
    switch (utf8proc_category((utf8proc_int32_t)code_point)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return true;
    default:
        return false;
    }
}

bool at_word_is_spoken(struct at_slice segment)
{
    const char *p = segment.data, *end = segment.data + segment.size;
    for (size_t size; p < end; p += size)
        if (is_said(at_utf8_get(p, end, &size)))
            return true;
    return false;
}
