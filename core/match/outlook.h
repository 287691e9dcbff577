/* outlook.h - may a phrase match from a place at all? Most starts lead nowhere, and
 * that is found out with sets of states instead of threads (runner.h). */
#ifndef AT_MATCH_OUTLOOK_H
#define AT_MATCH_OUTLOOK_H

#include "match/place.h"

/* False when no match begins at run->start. True is right but where states share
 * bits, or several signs stand at one place. */
bool at_outlook(struct at_run *run);

#endif
