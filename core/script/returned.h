/* returned.h - what a rule's function returned. Private to this room. */
#ifndef AT_SCRIPT_RETURNED_H
#define AT_SCRIPT_RETURNED_H

#include <lua.h>

#include "script/script_private.h"

/* Reads the evidence, value and confidence on top into the question's decision; `hits` is
 * the stack index of what the function was given as hits, or nil. Raises where they are
 * none. [0] */
void at_returned_read(lua_State *L, const struct at_program *program,
                      const struct at_script_question *question, int hits);

#endif
