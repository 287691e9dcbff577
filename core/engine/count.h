/* count.h - how many words of each category of some lexicons each turn has, as CSV.
 *
 * A column is a category. In a lexicon of our own form it counts the words of its
 * sub-categories too and is called by its whole name, negative.anger; a LIWC
 * dictionary lists for each word all that it counts in, so nothing is added there.
 * With several lexicons the lexicon's name stands in front. An entry of several words
 * counts once. */
#ifndef AT_ENGINE_COUNT_H
#define AT_ENGINE_COUNT_H

#include "base/buffer.h"
#include "match/lexicon.h"
#include "transcript/transcript.h"

struct at_counter;

/* The lexicons are borrowed. */
enum attune_status at_counter_new(struct at_counter **counter,
                                  const struct at_lexicon *const *lexicons,
                                  size_t count, const struct at_language *language,
                                  struct attune_error *error);
void at_counter_free(struct at_counter *counter); /* NULL is fine */

/* Appends "session,turn,speaker,words" and the columns, without a line end. */
void at_counter_add_header(const struct at_counter *counter, struct at_buffer *out);

/* The transcript that at_counter_add_row speaks of from here on; borrowed. */
enum attune_status at_counter_begin(struct at_counter *counter,
                                    const struct at_transcript *transcript,
                                    struct attune_error *error);

/* Appends the row of a turn (from 0), without a line end. */
enum attune_status at_counter_add_row(struct at_counter *counter, uint32_t turn,
                                      struct at_buffer *out,
                                      struct attune_error *error);

#endif
