/* case_record.h - all that a case kept, put together after its last session: a transcript
 * and a record of codings, over which rules run as they do over a session. */
#ifndef AT_ENGINE_CASE_RECORD_H
#define AT_ENGINE_CASE_RECORD_H

#include "engine/case_kept.h"

struct at_record {
    struct at_transcript *transcript; /* owned */
    struct at_codings *codings;       /* in its arena; those that were kept are marks */
    size_t words[AT_ROLE_ANY + 1];    /* of all sessions, by role */
    const struct at_course_place *places; /* by turn; in its arena */
};

/* Makes the record of the sessions of the case `id`, in their order, and notes in each
 * where it stands. The vocabulary is that of their transcripts. */
enum attune_status at_record_make(struct at_record *record, struct at_engine *engine,
                                  struct at_vocabulary *vocabulary, struct at_slice id,
                                  struct at_course_session *sessions, size_t count,
                                  struct attune_error *error);
void at_record_clear(struct at_record *record);

#endif
