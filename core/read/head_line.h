/* head_line.h - lines of plain text that say something about the session. */
#ifndef AT_READ_HEAD_LINE_H
#define AT_READ_HEAD_LINE_H

#include <stdbool.h>

#include "base/slice.h"
#include "transcript/transcript.h"

enum at_head_kind {
    AT_HEAD_SESSION, /* # session: S1   also without the colon */
    AT_HEAD_CASE,    /* # case: P07 */
    AT_HEAD_NUMBER,  /* # number: 3 */
    AT_HEAD_ROLE     /* # therapist: Dr. Lee   and so on: who has that role */
};

struct at_head_line {
    enum at_head_kind kind;
    enum at_role role;
    struct at_slice value; /* trimmed; may be empty */
};

/* False when the line is none of these. */
bool at_head_line_read(struct at_slice line, struct at_head_line *head);

#endif
