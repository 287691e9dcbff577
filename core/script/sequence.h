/* sequence.h - sequences as scripts hold them. Private to this room. */
#ifndef AT_SCRIPT_SEQUENCE_H
#define AT_SCRIPT_SEQUENCE_H

#include <lua.h>

#include "scheme/sequence.h"

struct at_lua_sequence {
    const struct at_sequence *sequence; /* in its scheme's arena */
    const char *text;                   /* as a reader knows it: sequence "a b" */
};

/* NULL when the value is none. */
const struct at_lua_sequence *at_lua_sequence_test(lua_State *L, int index);

/* sequence "pattern" -> sequence */
int at_word_sequence(lua_State *L);

/* u:find(s), u:findall(s), u:count(s), of a sequence at stack index 2 */
int at_method_find_sequence(lua_State *L);
int at_method_findall_sequence(lua_State *L);
int at_method_count_sequence(lua_State *L);

/* Sets up their metatable. [0] */
void at_lua_sequence_open(lua_State *L);

#endif
