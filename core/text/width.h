/* width.h - how much room text takes on a terminal, where a Chinese character takes
 * two columns and an accent none. */
#ifndef AT_TEXT_WIDTH_H
#define AT_TEXT_WIDTH_H

#include "base/buffer.h"

/* Columns that well-formed text takes. */
size_t at_width(struct at_slice text);

/* Appends well-formed text as one line of at most `columns` columns and returns how
 * many it took: blanks and line ends in a row become one blank, other control
 * characters vanish, and what is too long is cut after a whole word, where there is
 * one, with "…" for the rest. */
size_t at_width_add(struct at_buffer *out, struct at_slice text, size_t columns);

#endif
