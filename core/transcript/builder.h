/* builder.h - turns in, a transcript out: the only way to make one. */
#ifndef AT_TRANSCRIPT_BUILDER_H
#define AT_TRANSCRIPT_BUILDER_H

#include "base/error.h"
#include "transcript/transcript.h"

struct at_builder;

/* A builder for one session after another. It borrows `language` for ever. */
struct at_builder *at_builder_new(const struct at_language *language);
void at_builder_free(struct at_builder *builder); /* NULL is fine */

/* Its sessions begin with this vocabulary, of transcripts in the same language, instead
 * of one of their own. */
void at_builder_share(struct at_builder *builder, struct at_vocabulary *vocabulary);

/* Begins a session. Names are copied; an empty session name is filled in later by
 * whoever knows the file's name (at_builder_name). */
enum attune_status at_builder_begin(struct at_builder *builder, struct at_slice source,
                                    struct attune_error *error);
enum attune_status at_builder_name(struct at_builder *builder, struct at_slice session,
                                   struct at_slice case_name, int64_t number,
                                   struct attune_error *error);

/* The number of the speaker of that name, added when new. A speaker keeps the
 * role given first. */
enum attune_status at_builder_speaker(struct at_builder *builder, struct at_slice name,
                                      enum at_role role, uint32_t *speaker,
                                      struct attune_error *error);

struct at_new_turn {
    uint32_t speaker;
    struct at_slice text;     /* well-formed UTF-8 with LF line ends; copied */
    int64_t start_ms, end_ms; /* -1: untimed */
    uint32_t line;
};

/* Adds a turn, even one without words. A session whose text passes 256 MiB is
 * ATTUNE_LIMIT. */
enum attune_status at_builder_turn(struct at_builder *builder,
                                   const struct at_new_turn *turn,
                                   struct attune_error *error);

/* The same piece by piece: a turn with its first line; then more lines; then its end,
 * which makes it part of the session. `end_ms` is the turn's, as in at_new_turn. */
enum attune_status at_builder_open_turn(struct at_builder *builder,
                                        const struct at_new_turn *turn,
                                        struct attune_error *error);
enum attune_status at_builder_add_line(struct at_builder *builder, struct at_slice line,
                                       struct attune_error *error);
enum attune_status at_builder_close_turn(struct at_builder *builder, int64_t end_ms,
                                         struct attune_error *error);

/* Notes what a coder said about the turn added last. */
enum attune_status at_builder_annotate(struct at_builder *builder,
                                       struct at_slice coder, struct at_slice code,
                                       struct at_slice value,
                                       struct attune_error *error);

/* Turns added since begin. */
uint32_t at_builder_turns(const struct at_builder *builder);
/* The text of the turn added last; empty when there is none. Valid until the
 * next call. */
struct at_slice at_builder_last_text(const struct at_builder *builder);

/* Ends the session, which must have begun; NULL when memory is out, and the session
 * dropped. The transcript is the caller's: hand its memory back with at_builder_recycle,
 * or free it with at_transcript_free. */
struct at_transcript *at_builder_finish(struct at_builder *builder);

/* Gives a finished transcript's memory back for the next session, instead of
 * at_transcript_free. */
void at_builder_recycle(struct at_builder *builder, struct at_transcript *transcript);

/* Drops a session that was begun but not finished. */
void at_builder_drop(struct at_builder *builder);

#endif
