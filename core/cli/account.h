/* account.h - the facts of an explanation, said in the words of a codebook. */
#ifndef AT_CLI_ACCOUNT_H
#define AT_CLI_ACCOUNT_H

#include "base/buffer.h"
#include "engine/explain.h"

/* The explanation that tells most about a code: of several sentences the one that has it,
 * else the one that came nearest. NULL when none is about it. */
const struct at_explanation *at_account_nearest(const struct at_explanation *list,
                                                size_t count, at_code_id code);

/* One sentence without capital and full stop: "given on "maybe"", "hedge was not
 * found", "outranked by stance-tentative". */
void at_account_reason(struct at_buffer *out, const struct at_explanation *explanation,
                       const struct at_transcript *transcript);

/* A condition of the rule a line: its part, name and pattern, and what it found; in
 * lines of `columns` characters. */
void at_account_conditions(struct at_buffer *out,
                           const struct at_explanation *explanation,
                           const struct at_transcript *transcript, int columns);

/* What the weights of a rule add up to, and how far that is from the threshold. */
void at_account_lead(struct at_buffer *out, const struct at_explained *sum);

/* The words at some spans, quoted and parted by commas. */
void at_account_spans(struct at_buffer *out, const struct at_transcript *transcript,
                      const struct at_span *spans, size_t count);

/* How many words a rule asks for: "at least 4", "1 to 4". */
void at_account_word_limits(struct at_buffer *out, const struct at_rule *rule);

/* "=3" or "=uncodable" for a value, nothing for a flag. */
void at_account_value(struct at_buffer *out, const struct at_value *value);

/* "rules.lua:41", the file as the folder of its scheme knows it. */
void at_account_rule(struct at_buffer *out, const struct at_scheme *scheme,
                     uint32_t line);

#endif
