/* bases.h - what a measure counts, and in how many of what: the base that its value rests
 * on, and without which it is missing. */
#ifndef AT_ENGINE_BASES_H
#define AT_ENGINE_BASES_H

#include "base/buffer.h"
#include "engine/measures.h"

struct at_counted {
    double count, base;
};

/* Of a session. A measure by rules has no pattern to count. */
enum attune_status at_base_count(struct at_counted *counted,
                                 const struct at_measure *measure,
                                 const struct at_coded_session *session,
                                 struct attune_error *error);

/* Appends why the base is too small, as "3 turns of the patient, fewer than 5"; nothing
 * when it is large enough. */
void at_base_add_lack(struct at_buffer *why, const struct at_measure *measure,
                      double base);

#endif
