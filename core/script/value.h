/* value.h - values of codings, out of Lua and into it. Private to this room. */
#ifndef AT_SCRIPT_VALUE_H
#define AT_SCRIPT_VALUE_H

#include <lua.h>

#include "coding/codings.h"
#include "scheme/codebook.h"

/* What a value may be. */
struct at_value_rule {
    enum at_value_type type;
    const struct at_text_list *values; /* of a scale or choice */
};

/* Reads the Lua value at `index` as one of that type. Text is borrowed from the
 * codebook, or from a Lua string that is left on the stack. [+0 or 1] False with `why`
 * filled when it is not of the type. */
bool at_value_read(lua_State *L, int index, const struct at_value_rule *rule,
                   struct at_value *value, char *why, size_t size);

/* The value as scripts see it; nil for a flag. [+1] */
void at_value_push(lua_State *L, const struct at_value *value);

#endif
