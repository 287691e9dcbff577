/* evidence.h - evidence that a rule's function returned. Private to this room. */
#ifndef AT_SCRIPT_EVIDENCE_H
#define AT_SCRIPT_EVIDENCE_H

#include <lua.h>

#include "script/handle.h"

/* Collects the evidence at stack index `index` into script->spans; none for nil, false
 * and an empty list. Raises for what is no evidence, or lies outside of the unit. */
void at_evidence_read(lua_State *L, int index, const struct at_script_unit *unit);

#endif
