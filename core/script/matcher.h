/* matcher.h - matchers as scripts hold them. Private to this room. */
#ifndef AT_SCRIPT_MATCHER_H
#define AT_SCRIPT_MATCHER_H

#include <lua.h>

#include "scheme/rules.h"
#include "script/script_private.h"

/* A matcher, or with another kind than AT_CONDITION_MATCHER a condition made of one,
 * which cannot be combined further. */
struct at_lua_matcher {
    enum at_condition_kind kind;
    uint32_t number, n;
    const struct at_chunk_lexicon *lexicon; /* of a lexicon or category, else NULL */
    int32_t category;                       /* -1: any */
    const char *text;                       /* as a reader knows it */
};

/* [+1] */
void at_matcher_push(lua_State *L, const struct at_lua_matcher *matcher);
/* NULL when the value is none. */
const struct at_lua_matcher *at_matcher_test(lua_State *L, int index);
/* A matcher proper; raises when the value is none. */
const struct at_lua_matcher *at_matcher_check(lua_State *L, int index);
/* Matcher for a lexicon (category -1) or a category of it. [+1] */
void at_matcher_push_category(lua_State *L, const struct at_chunk_lexicon *lexicon,
                              int32_t category);
/* Sets up their metatable. [0] */
void at_matcher_open(lua_State *L);

#endif
