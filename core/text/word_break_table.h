/* word_break_table.h - each character's part in the word rules of UAX #29. The
 * tables are made by make_word_break_table.lua; the room's own business. */
#ifndef AT_TEXT_WORD_BREAK_TABLE_H
#define AT_TEXT_WORD_BREAK_TABLE_H

#include <stddef.h>
#include <stdint.h>

/* The Word_Break property, in the order make_word_break_table.lua knows. */
enum at_word_break {
    AT_BREAK_OTHER,
    AT_BREAK_CR,
    AT_BREAK_LF,
    AT_BREAK_NEWLINE,
    AT_BREAK_EXTEND,
    AT_BREAK_ZWJ,
    AT_BREAK_FORMAT,
    AT_BREAK_REGIONAL,
    AT_BREAK_KATAKANA,
    AT_BREAK_HEBREW,
    AT_BREAK_LETTER,
    AT_BREAK_SINGLE_QUOTE,
    AT_BREAK_DOUBLE_QUOTE,
    AT_BREAK_MID_NUM_LET,
    AT_BREAK_MID_LETTER,
    AT_BREAK_MID_NUM,
    AT_BREAK_NUMERIC,
    AT_BREAK_EXTEND_NUM_LET,
    AT_BREAK_SPACE,
    AT_BREAK_COUNT
};

/* A class says both: the property in its low bits, and this for characters that
 * are Extended_Pictographic too. */
enum { AT_BREAK_PICTOGRAPHIC = 0x20, AT_BREAK_MASK = 0x1F };

enum { AT_BREAK_LOW = 0x300 }; /* characters below are looked up directly */

extern const char at_word_break_version[];
extern const uint8_t at_word_break_low[AT_BREAK_LOW];

/* The others in ranges: first code point times 256, plus the class of all up to
 * the next range; ascending. */
extern const uint32_t at_word_break_ranges[];
extern const size_t at_word_break_range_count;

static inline unsigned at_word_break_class(uint32_t code_point)
{
    if (code_point < AT_BREAK_LOW)
        return at_word_break_low[code_point];
    size_t low = 0, high = at_word_break_range_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (at_word_break_ranges[middle] >> 8 <= code_point)
            low = middle;
        else
            high = middle;
    }
    return at_word_break_ranges[low] & 0xFF;
}

#endif
