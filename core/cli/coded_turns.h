/* coded_turns.h - the turns of some sessions with their codes, read back from results: what
 * a sequence is counted of. */
#ifndef AT_CLI_CODED_TURNS_H
#define AT_CLI_CODED_TURNS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"
#include "stats/sequence.h"

struct at_coded_session {
    const char *case_name; /* "" where nobody says it */
    const char *name;
};

struct at_coded_turns {
    struct at_arena *arena;            /* owned; all of this is in it */
    struct at_sequence sequence;       /* sides are roles */
    const char **codes;                /* their names, in order */
    struct at_coded_session *sessions; /* by case, then by name */
    size_t session_count;
    bool has_all_turns; /* also those without a code */
    bool has_none;      /* the last code stands for having none */
    size_t passed_over; /* codings of exchanges, sentences and the like */
};

/* What is read of results. */
struct at_coded_turns_asked {
    const char *scheme; /* codings of it alone; NULL: of any */
    bool lossy;         /* as of at_lines_open */
};

/* Reads a folder of results, or a lone codings.csv, and of it the codings of turns. A value
 * `uncodable` is no code. */
enum attune_status at_coded_turns_read(struct at_coded_turns **turns,
                                       const char *results,
                                       const struct at_coded_turns_asked *asked,
                                       struct attune_error *error);
void at_coded_turns_free(struct at_coded_turns *turns);

/* The arrays of a sequence, to be filled. */
struct at_turn_lists {
    uint32_t *start, *code, *number, *session;
    uint8_t *side;
};

/* Room for so many turns and codes given; false when memory is out. */
bool at_turn_lists_make(struct at_turn_lists *lists, struct at_arena *arena,
                        size_t room);

#endif
