/* unit.h - the turn or sentence that rule after rule is asked about: one handle stands for
 * it as long. Private to this room. */
#ifndef AT_SCRIPT_UNIT_H
#define AT_SCRIPT_UNIT_H

#include "script/handle.h"

/* Sets up the metatable that handles of this class have while they are the unit asked
 * about: its methods are found without a call. [0] */
void at_unit_open(lua_State *L, const struct at_class *class);

/* Is it a turn, or a sentence of one? */
bool at_unit_is_in_turn(const struct at_script_unit *unit);

/* Keeps a handle of the unit for at_unit_push; one that is more than a turn has a new one
 * each time. [0] */
void at_unit_hold(lua_State *L, const struct at_script_unit *unit);

/* The unit that is held, or a stretch or case; `episode`: the code of such an episode. [+1] */
void at_unit_push(lua_State *L, const struct at_script_unit *unit, at_code_id episode);

#endif
