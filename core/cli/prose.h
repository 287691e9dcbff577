/* prose.h - plain words for a person at a terminal: counted nouns, quotes of what was
 * said, lines that fit. Widths are columns of a terminal. */
#ifndef AT_CLI_PROSE_H
#define AT_CLI_PROSE_H

#include "base/buffer.h"

/* Lines of at most `width`; the first begins at `column` of a line begun already, the
 * others behind `prefix`. */
struct at_prose {
    size_t width;
    size_t column;
    const char *prefix;
};

/* Appends `text`, broken at its blanks and line ends. A word that is longer than a
 * line has one to itself. No line end is added behind the last word. */
void at_prose_wrap(struct at_buffer *out, struct at_slice text,
                   const struct at_prose *form);

/* "1 turn", "2 turns". */
void at_prose_count(struct at_buffer *out, size_t count, const char *noun);

/* What was said, in quotes and on one line, cut to `most` columns. */
void at_prose_quote(struct at_buffer *out, struct at_slice said, size_t most);

#endif
