/* segment.h - where words and sentences may end: Unicode's rules, with tables made
 * from the version named in word_break_table.c. */
#ifndef AT_TEXT_SEGMENT_H
#define AT_TEXT_SEGMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

/* The next word boundary after byte offset `from`, itself a boundary below the
 * size of well-formed `text`, by all rules of UAX #29 (WB1 to WB999). */
size_t at_word_boundary(struct at_slice text, size_t from);

/* True when the segment between two boundaries is a word: it holds a letter, a
 * digit or another character that is said aloud (not only signs and blanks). */
bool at_word_is_spoken(struct at_slice segment);

#endif
