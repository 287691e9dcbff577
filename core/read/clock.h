/* clock.h - times as transcripts write them. */
#ifndef AT_READ_CLOCK_H
#define AT_READ_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

/* From when to when, in milliseconds; -1 where nothing was written. */
struct at_times {
    int64_t start_ms, end_ms;
};

/* Takes H:MM:SS or M:SS, with a fraction or without ("00:01:02.5", "1:02,500"), off
 * the front of `text`; false, and nothing taken, when there is none. */
bool at_clock_take(struct at_slice *text, int64_t *ms);

/* A whole cell: a time as above, or seconds ("62.5"), or with `milliseconds` whole
 * milliseconds ("62500"). */
bool at_clock_read(struct at_slice text, bool milliseconds, int64_t *ms);

/* Takes "A --> B" and the blanks behind off the front of `text`. */
bool at_clock_take_range(struct at_slice *text, struct at_times *times);

/* Takes a time or range that stands in front of a line, with the blanks behind it:
 * "[00:01:02]", "(01:02)", "#00:01:02-3#", "00:01:02 -", "[0:01 --> 0:02]". */
bool at_clock_take_stamp(struct at_slice *line, struct at_times *times);

/* The time of a mark "#00:01:02-3#" at the end of a line: when it ended. */
bool at_clock_find_end(struct at_slice line, int64_t *ms);

#endif
