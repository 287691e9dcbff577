/* sequence.h - a pattern over turns and their codes, as
 * "patient:rup-* !patient:_* patient:!rup-*". */
#ifndef AT_SCHEME_SEQUENCE_H
#define AT_SCHEME_SEQUENCE_H

#include "scheme/code_test.h"

struct at_sequence;

/* Compiles a sequence into `arena`, where `pattern` must live too. A syntax error, or a
 * name that stands for nothing, is ATTUNE_INVALID with a message of three lines: what,
 * the pattern, a caret; too large a pattern is ATTUNE_LIMIT. */
enum attune_status at_sequence_parse(const struct at_sequence **sequence,
                                     struct at_arena *arena, struct at_slice pattern,
                                     const struct at_code_names *names,
                                     struct attune_error *error);

/* Every code named in it, so that a rule can be held to "decided above". */
const at_code_id *at_sequence_codes(const struct at_sequence *sequence, size_t *count);

/* Do the codes of later turns decide whether it is true of a turn? Something stands
 * behind its [ ]. */
bool at_sequence_looks_ahead(const struct at_sequence *sequence);

#endif
