/* coded_session.h - a session and its codings, counted once for all summaries. */
#ifndef AT_ENGINE_CODED_SESSION_H
#define AT_ENGINE_CODED_SESSION_H

#include "scheme/sequences.h"

struct at_coded_session {
    const struct at_transcript *transcript;
    const struct at_codings *codings;
    struct at_sequences *sequences; /* begun on them */

    const size_t *given;           /* by code id: codings but "uncodable" */
    size_t turns[AT_ROLE_ANY + 1]; /* by role; of ANY, all */
    size_t words[AT_ROLE_ANY + 1]; /* in these */
    size_t doubtful_count;
    const uint32_t *doubtful; /* turns in which something is uncodable, in order */
};

/* Counts what the first three fields hold, of `code_count` codes, in the transcript's
 * arena; false when memory is out. */
bool at_coded_session_count(struct at_coded_session *session, size_t code_count);

#endif
