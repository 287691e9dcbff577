/* agree_adjudicated.h - attune agree --adjudicated: a list of disagreements that a lab
 * settled becomes examples of codebooks, as a patch to be looked over. */
#ifndef AT_CLI_AGREE_ADJUDICATED_H
#define AT_CLI_AGREE_ADJUDICATED_H

#include "cli/args.h"

/* Prints the patch, or writes it to --out; tells of every settled case that makes no
 * example. Returns how that ends the program. */
int at_agree_adjudicated(const struct at_args *args);

#endif
