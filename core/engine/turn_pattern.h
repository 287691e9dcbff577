/* turn_pattern.h - a pattern at the scale of turns, as summaries count it.
 *
 * A test that only names codes counts codings, each once, whatever its unit; so does one
 * behind a role (patient:rup-*), of turns of that role. A test that says more of a turn
 * (&, !, _) counts turns. A pattern of more than one turn counts its matches. */
#ifndef AT_ENGINE_TURN_PATTERN_H
#define AT_ENGINE_TURN_PATTERN_H

#include "engine/coded_session.h"

struct at_turn_pattern {
    const struct at_sequence *sequence; /* of more than one turn; NULL: none, but ... */
    const struct at_code_test *test;    /* ... this */
    const struct at_code_test *list;    /* what it names; NULL: it counts turns */
    bool is_plain;           /* names each of its codes once, and nothing else */
    enum at_role side;       /* whose turns the codings are of; ANY */
    const at_code_id *codes; /* every code in it */
    size_t code_count;
};

/* Compiles `text`, which must live as long as `arena`. A mistake is ATTUNE_INVALID in
 * three lines, as of any pattern. */
enum attune_status at_turn_pattern_parse(struct at_turn_pattern *pattern,
                                         struct at_arena *arena, struct at_slice text,
                                         const struct at_code_names *names,
                                         struct attune_error *error);

/* How many there are in a session. */
enum attune_status at_turn_pattern_count(const struct at_turn_pattern *pattern,
                                         const struct at_coded_session *session,
                                         size_t *count, struct attune_error *error);

/* Is this one of the codings it counts? Never, where it counts turns. */
bool at_turn_pattern_picks(const struct at_turn_pattern *pattern,
                           const struct at_coded_session *session,
                           const struct at_coding *coding);

/* The first of those codings from index `*from` on, in the order they were given; NULL
 * when there is none. `*from` is where to go on. */
const struct at_coding *at_turn_pattern_next(const struct at_turn_pattern *pattern,
                                             const struct at_coded_session *session,
                                             size_t *from);

/* Is it true of a turn; or unknown, as a code asked for was uncodable there? What spans
 * turns is true of none. */
enum at_turn_answer { AT_TURN_NO, AT_TURN_YES, AT_TURN_UNKNOWN };
enum at_turn_answer at_turn_pattern_ask(const struct at_turn_pattern *pattern,
                                        const struct at_coded_session *session,
                                        uint32_t turn);

#endif
