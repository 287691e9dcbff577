/* sides.h - a session in which nobody answers anybody. */
#ifndef AT_CLI_SIDES_H
#define AT_CLI_SIDES_H

#include "coding/catalogue.h"

/* Why there is no exchange in a session though some code is given to exchanges:
 * "nobody speaks as the patient"; NULL when there is one, or nobody asks. */
const char *at_sides_missing(const struct at_catalogue *catalogue,
                             const struct at_transcript *transcript);

#endif
