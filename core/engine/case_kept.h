/* case_kept.h - what a case keeps of a session for rules about the whole case.
 *
 * A session's transcript and codings are gone once it was coded. Of them a case keeps the
 * codings that some rule about cases may ask for, with the turns that these cover or rest
 * on, and the first and the last turn of the session. Where no rule is about cases,
 * nothing is kept. */
#ifndef AT_ENGINE_CASE_KEPT_H
#define AT_ENGINE_CASE_KEPT_H

#include "engine/engine_private.h"

/* Bytes kept of one case. */
enum { AT_KEPT_MOST = 64 * 1024 * 1024 };

struct at_kept_turn {
    uint32_t number, line; /* in the session, from 0; in its file */
    enum at_role role;
    struct at_slice speaker, text;
    int64_t start_ms, end_ms;
    size_t note_count;
    struct at_annotation *notes; /* what a coder, or a margin, said of it */
};

struct at_kept_session {
    size_t turn_count, coding_count;
    struct at_kept_turn *turns;
    /* Their turns by place in `turns`, spans from the start of their turn, the number of
     * a sentence in its turn. */
    struct at_coding *codings;
    size_t words[AT_ROLE_ANY + 1]; /* of the whole session, by role */
    size_t size;                   /* bytes */
};

/* Sets engine->kept_codes: by code, may a rule or summary of cases ask for it? NULL when
 * there is none such. False when memory is out. */
bool at_kept_choose(struct at_engine *engine);

/* What is kept of a session, as copies in `arena`; NULL when memory is out. */
const struct at_kept_session *at_kept_take(struct at_arena *arena,
                                           const bool *kept_codes,
                                           const struct at_transcript *transcript,
                                           const struct at_codings *codings);

#endif
