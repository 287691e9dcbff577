/* case.h - the sessions of one patient, coded one after the other: what passes from
 * session to session, and what is said of all of them at the end.
 *
 * Who calls it begins a case, hands over its sessions in order, and ends it. A session's
 * transcript and codings may go as soon as it was coded: a case keeps the words that were
 * said, the values of its summaries, and what rules about cases may ask for. */
#ifndef AT_ENGINE_CASE_H
#define AT_ENGINE_CASE_H

#include "engine/engine.h"

struct at_case;

/* A case of this name without sessions. The engine must outlive it. */
enum attune_status at_case_new(struct at_case **made, struct at_engine *engine,
                               struct at_slice id, struct attune_error *error);
void at_case_free(struct at_case *it); /* NULL is fine */

struct at_slice at_case_id(const struct at_case *it);

/* Codes a session as the next of the case, and sums it up. What is made lives in the
 * transcript's arena. A session with the number of one before it is ATTUNE_INVALID, with a
 * story that names both; it leaves the case as it was. */
enum attune_status at_case_code(struct at_case *it,
                                const struct at_transcript *transcript,
                                const struct at_run_listener *listener,
                                struct at_coded *coded, struct attune_error *error);

/* After the last session: what the rules about cases give it, and the measures over it,
 * which live as long as it does.
 * Sessions count in the order of their numbers where all have one, else as they came; a
 * slope is by session number, else by place. A function that fails is told. */
enum attune_status at_case_end(struct at_case *it,
                               const struct at_run_listener *listener,
                               struct at_case_summaries *summaries,
                               struct attune_error *error);

/* Appends what is odd about the numbers of its sessions: some missing, unknown, or not in
 * order. Nothing when there is nothing to say. To be called after the end. */
void at_case_add_remark(struct at_buffer *out, const struct at_case *it);

#endif
