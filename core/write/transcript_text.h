/* transcript_text.h - a transcript as plain text, for people to read and correct. */
#ifndef AT_WRITE_TRANSCRIPT_TEXT_H
#define AT_WRITE_TRANSCRIPT_TEXT_H

#include "base/buffer.h"
#include "transcript/transcript.h"

/* Appends lines "# session: ...", and "# therapist: Anna" for every role that the
 * label does not tell itself, and a line a turn:
 *
 *   [00:01:02.500 --> 00:01:04.000] T: What is said. What goes on over a line end
 *       is set off by four blanks.
 *
 * The reader of plain text reads it back; annotations have no place in it. */
void at_transcript_add_text(struct at_buffer *out,
                            const struct at_transcript *transcript);

#endif
