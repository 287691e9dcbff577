/* foresight.h - may a phrase match from a word on? The same kinds of words lead to the
 * same prospects (prospects.h) again and again, so the way is looked up: most starts end
 * here, after a word or two. What it lets through may lead nowhere; what it holds back
 * would have. Its room is bounded; past it, all is let through. */
#ifndef AT_MATCH_FORESIGHT_H
#define AT_MATCH_FORESIGHT_H

#include "match/served.h"

struct at_run;

/* Zero it before first use; clear it after the last. */
struct at_foresight {
    struct at_foreseen *phrases; /* owned, by phrase */
    uint32_t count;
};

void at_foresight_clear(struct at_foresight *foresight);

/* Gets ready for a phrase of the scan; false when memory is out. */
bool at_foresight_begin(struct at_foresight *foresight, const struct at_scan *scan,
                        const struct at_program *program);

/* Looks at the sentence of the run, from byte `from` on, before it is asked of its
 * slots. */
void at_foresight_look(struct at_run *run, uint32_t from);

/* May a match begin at this slot of the sentence? Also true when memory is out. */
bool at_foresees(struct at_run *run, uint32_t slot);

#endif
