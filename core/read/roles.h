/* roles.h - which role a speaker's label tells by itself. */
#ifndef AT_READ_ROLES_H
#define AT_READ_ROLES_H

#include <stdbool.h>

#include "base/buffer.h"
#include "transcript/transcript.h"

/* Appends a label as labels are compared: without case and accents, a colon at
 * its end, and blanks around it. False when memory is out. */
bool at_label_fold(struct at_buffer *out, struct at_slice label);

/* The role that a folded label tells: "t", "client 1", "dr. lee", "patientin". False
 * for one that tells nothing, such as a name. */
bool at_label_role(struct at_slice folded, enum at_role *role);

#endif
