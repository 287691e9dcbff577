/* value.c - a value must be of the type that the codebook says. */
#include "script/value.h"

#include <math.h>
#include <stdio.h>

#include "base/suggest.h"
#include "scheme/value.h"
#include "script/lib.h"

enum { ITEMS_MOST = 1000 };

static bool read_number(lua_State *L, int index, struct at_value *value, char *why,
                        size_t size)
{
    double number = lua_tonumber(L, index);
    if (lua_type(L, index) == LUA_TNUMBER && isfinite(number)) {
        *value = (struct at_value){ .kind = AT_VALUE_NUMBER, .number = number };
        return true;
    }
    snprintf(why, size, "the value is to be a number, not a %s",
             lua_type(L, index) == LUA_TNUMBER ? "number without end"
                                               : luaL_typename(L, index));
    return false;
}

static bool read_scale(lua_State *L, int index, const struct at_value_rule *rule,
                       struct at_value *value, char *why, size_t size)
{
    if (!read_number(L, index, value, why, size))
        return false;
    if (at_value_rank(rule->values, value) >= 0)
        return true;
    snprintf(why, size, "%s is no value of the code's scale",
             at_lib_text(L, index, NULL));
    lua_pop(L, 1);
    return false;
}

static bool read_choice(lua_State *L, int index, const struct at_value_rule *rule,
                        struct at_value *value, char *why, size_t size)
{
    struct at_slice text = { NULL, 0 };
    if (lua_type(L, index) != LUA_TSTRING) {
        snprintf(why, size, "the value is to be one of the code's values, not a %s",
                 luaL_typename(L, index));
        return false;
    }
    text.data = lua_tolstring(L, index, &text.size);
    *value = (struct at_value){ .kind = AT_VALUE_TEXT, .text = text };
    int rank = at_value_rank(rule->values, value);
    if (rank >= 0) {
        value->text = rule->values->items[rank];
        return true;
    }
    struct at_nearest nearest = at_nearest_to(text);
    for (size_t i = 0; i < rule->values->count; i++)
        at_nearest_add(&nearest, rule->values->items[i]);
    snprintf(why, size, "the code has no value \"%.60s\"", text.data);
    if (nearest.name.size)
        snprintf(why + strlen(why), size - strlen(why), " (did you mean \"%.*s\"?)",
                 AT_SLICE_ARGS(nearest.name));
    return false;
}

/* An id or a number, or a list of them: a text, joined by blanks. [+1] */
static bool read_list(lua_State *L, int index, struct at_value *value, char *why,
                      size_t size)
{
    int type = lua_type(L, index);
    if (type == LUA_TNUMBER)
        return read_number(L, index, value, why, size);
    if (type == LUA_TSTRING) {
        lua_pushvalue(L, index);
    } else if (type == LUA_TTABLE && lua_rawlen(L, index) <= ITEMS_MOST) {
        luaL_Buffer text;
        luaL_buffinit(L, &text);
        lua_Integer count = (lua_Integer)lua_rawlen(L, index);
        for (lua_Integer i = 1; i <= count; i++) {
            int item = lua_rawgeti(L, index, i);
            if (item != LUA_TSTRING && item != LUA_TNUMBER) {
                snprintf(why, size, "item %d of the value is a %s, not an id or number",
                         (int)i, lua_typename(L, item));
                return false;
            }
            at_lib_text(L, -1, NULL);
            lua_remove(L, -2);
            luaL_addvalue(&text);
            if (i < count)
                luaL_addchar(&text, ' ');
        }
        luaL_pushresult(&text);
    } else {
        snprintf(why, size, "the value is to be a list of ids or numbers, not a %s",
                 luaL_typename(L, index));
        return false;
    }
    value->kind = AT_VALUE_TEXT;
    value->text.data = lua_tolstring(L, -1, &value->text.size);
    return true;
}

bool at_value_read(lua_State *L, int index, const struct at_value_rule *rule,
                   struct at_value *value, char *why, size_t size)
{
    index = lua_absindex(L, index);
    switch (rule->type) {
    case AT_TYPE_FLAG:
        value->kind = AT_VALUE_FLAG;
        if (lua_isboolean(L, index) && lua_toboolean(L, index))
            return true;
        snprintf(why, size, "the code has no value: the codebook says it is a flag");
        return false;
    case AT_TYPE_NUMBER:
        return read_number(L, index, value, why, size);
    case AT_TYPE_SCALE:
        return read_scale(L, index, rule, value, why, size);
    case AT_TYPE_CHOOSE:
        return read_choice(L, index, rule, value, why, size);
    default:
        return read_list(L, index, value, why, size);
    }
}

void at_value_push(lua_State *L, const struct at_value *value)
{
    if (value->kind == AT_VALUE_NUMBER) {
        double number = value->number;
        if (number == floor(number) && fabs(number) < 1e15)
            lua_pushinteger(L, (lua_Integer)number);
        else
            lua_pushnumber(L, number);
    } else if (value->kind == AT_VALUE_TEXT) {
        lua_pushlstring(L, value->text.data, value->text.size);
    } else {
        lua_pushnil(L);
    }
}
