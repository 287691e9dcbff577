/* pattern.h - Lua's own patterns ("%a+"), matched within the budget of steps. */
#ifndef AT_SCRIPT_PATTERN_H
#define AT_SCRIPT_PATTERN_H

#include <lua.h>
#include <stddef.h>

enum { AT_CAPTURES_MOST = 32 };

struct at_capture {
    const char *start;
    ptrdiff_t size; /* or one of the two below */
};
enum { AT_CAPTURE_OPEN = -1, AT_CAPTURE_PLACE = -2 };

/* A text, a pattern without its "^", and what was captured by the last match. */
struct at_pattern {
    lua_State *L; /* errors are raised in it */
    const char *text, *text_end;
    const char *pattern, *pattern_end;
    int captures;
    struct at_capture capture[AT_CAPTURES_MOST];
    int depth;
    unsigned steps; /* not charged yet */
};

/* The end of the match that starts at `at`; NULL when there is none. */
const char *at_pattern_match(struct at_pattern *pattern, const char *at);

#endif
