/* windows.h - a session cut into windows of so many turns, words or seconds.
 *
 * A window is whole turns. One of words ends with the turn that fills it; one of
 * seconds holds the turns that begin in it. Windows begin a step apart: with a step
 * of their size they are blocks, with a smaller one they slide. The last one ends
 * with the session and may be shorter. */
#ifndef AT_TRANSCRIPT_WINDOWS_H
#define AT_TRANSCRIPT_WINDOWS_H

#include "transcript/transcript.h"

enum at_window_by { AT_WINDOW_TURNS, AT_WINDOW_WORDS, AT_WINDOW_SECONDS };

struct at_window_spec {
    enum at_window_by by;
    uint32_t size, step; /* at least 1 */
};

/* Zero but for transcript and spec: begins with the first window. */
struct at_windows {
    const struct at_transcript *transcript;
    struct at_window_spec spec;
    uint32_t next; /* turn to begin with, for turns and words ... */
    int64_t steps; /* ... and how many steps were taken, for seconds */
    bool ended;
};

/* The next window: its first and last turn, end included. False at the end. Sessions
 * that nobody timed have no windows of seconds; a turn without a time belongs with
 * the turn before it. Seconds in which no turn begins are no window. */
bool at_windows_next(struct at_windows *windows, uint32_t *first, uint32_t *last);

#endif
