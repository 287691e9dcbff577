/* rule_table.c - the table of a rule: its conditions, rows, value and confidence. */
#include "base/suggest.h"
#include "script/condition.h"
#include "script/lib.h"
#include "script/value.h"

/* The code a rule for a code or group gives values of; for a group that is none. */
static const struct at_code *code_of(const struct at_rule_reader *reader,
                                     const struct at_rule *rule)
{
    if (rule->mark || rule->group >= 0)
        return NULL;
    const struct at_scheme *scheme = reader->program->scheme;
    return &scheme->codebook->codes[rule->code - scheme->first_code];
}

/* Keeps the text of a value that a Lua string still holds. */
static void keep_value(lua_State *L, const struct at_rule_reader *reader,
                       struct at_value *value)
{
    if (value->kind != AT_VALUE_TEXT)
        return;
    char *copy = at_rule_alloc(L, reader, value->text.size + 1);
    memcpy(copy, value->text.data, value->text.size);
    value->text.data = copy;
}

/* The value at `index` of the stack as one the rule may give; false after a fault. */
static bool read_value(lua_State *L, const struct at_rule_reader *reader,
                       const struct at_rule *rule, int index, struct at_value *value)
{
    char why[200];
    const struct at_code *code = code_of(reader, rule);
    struct at_value_rule type = { AT_TYPE_LIST, NULL };
    if (code)
        type = (struct at_value_rule){ code->type, &code->values };
    int top = lua_gettop(L);
    bool fits = at_value_read(L, index, &type, value, why, sizeof why);
    if (fits)
        keep_value(L, reader, value);
    else
        at_build_fault(L, "%s", why);
    lua_settop(L, top);
    return fits;
}

/* A group's row gives a code of it, or none. */
static void read_group_give(lua_State *L, const struct at_rule_reader *reader,
                            const struct at_rule *rule, struct at_row *row)
{
    const struct at_codebook *codebook = reader->program->scheme->codebook;
    const struct at_group *group = &codebook->groups[rule->group];
    struct at_slice id = { "", 0 };
    if (lua_type(L, -1) == LUA_TSTRING)
        id.data = lua_tolstring(L, -1, &id.size);
    row->code = AT_CODE_NONE;
    if (at_slice_is(id, "none"))
        return;
    struct at_nearest nearest = at_nearest_to(id);
    for (size_t i = 0; i < group->count; i++) {
        at_nearest_add(&nearest, codebook->codes[group->codes[i]].id);
        if (at_slice_equal(codebook->codes[group->codes[i]].id, id))
            row->code = reader->program->scheme->first_code + group->codes[i];
    }
    if (row->code != AT_CODE_NONE)
        return;
    if (nearest.name.size)
        at_build_fault(L, "the group has no code \"%s\" (did you mean \"%.*s\"?)",
                       id.data, AT_SLICE_ARGS(nearest.name));
    else
        at_build_fault(L, "`give` is a code of the group, \"none\" or \"uncodable\"");
    lua_pop(L, 1);
}

static void read_row(lua_State *L, const struct at_rule_reader *reader,
                     const struct at_rule *rule, struct at_row *row)
{
    row->line = reader->line;
    row->code = rule->code;
    if (!lua_istable(L, -1)) {
        at_build_fault(L, "a row is a table, as { \"code\", give = 3 }");
        lua_pop(L, 1);
        return;
    }
    at_conditions_read(L, reader, -1, AT_TABLE_ROW, &row->conditions);
    lua_pushliteral(L, "give");
    int type = lua_rawget(L, -2);
    if (type == LUA_TNIL) {
        at_build_fault(L, "a row says what it gives: give = ...");
        lua_pop(L, 1);
    } else if (type == LUA_TSTRING && strcmp(lua_tostring(L, -1), "uncodable") == 0) {
        row->uncodable = true;
    } else if (rule->group >= 0) {
        read_group_give(L, reader, rule, row);
    } else {
        read_value(L, reader, rule, -1, &row->give);
    }
    lua_pop(L, 1);
}

void at_rows_read(lua_State *L, const struct at_rule_reader *reader,
                  struct at_rule *rule)
{
    lua_pushliteral(L, "rows");
    int type = lua_rawget(L, 1);
    size_t count = type == LUA_TTABLE ? (size_t)lua_rawlen(L, -1) : 0;
    if (type != LUA_TNIL && count == 0) {
        at_build_fault(L, "`rows` takes a list of rows");
        lua_pop(L, 1);
    }
    if (count > 0) {
        struct at_row *rows = at_rule_alloc(L, reader, count * sizeof *rows);
        for (size_t i = 0; i < count; i++) {
            lua_rawgeti(L, -1, (lua_Integer)i + 1);
            read_row(L, reader, rule, &rows[i]);
            lua_pop(L, 1);
        }
        rule->rows = rows;
        rule->row_count = count;
    }
    lua_pop(L, 1);
}

static void read_confidence(lua_State *L, struct at_rule *rule)
{
    lua_pushliteral(L, "confidence");
    int type = lua_rawget(L, 1);
    double number = lua_tonumber(L, -1);
    if (type == LUA_TNUMBER && number > 0 && number <= 1) {
        rule->confidence = number;
    } else if (type != LUA_TNIL) {
        at_build_fault(L, "`confidence` is a number over 0 and up to 1");
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

void at_value_constant_read(lua_State *L, const struct at_rule_reader *reader,
                            struct at_rule *rule)
{
    lua_pushliteral(L, "value");
    if (lua_rawget(L, 1) != LUA_TNIL) {
        if (rule->group >= 0) {
            at_build_fault(L,
                           "the rule of a group gives a code, by `rows` or `decide`");
            lua_pop(L, 1);
        } else {
            rule->has_value = read_value(L, reader, rule, -1, &rule->value);
        }
    }
    lua_pop(L, 1);
}

static void read_role(lua_State *L, struct at_rule *rule)
{
    struct at_slice name = { "", 0 };
    lua_pushliteral(L, "role");
    int type = lua_rawget(L, 1);
    if (type == LUA_TSTRING)
        name.data = lua_tolstring(L, -1, &name.size);
    if (type != LUA_TNIL && !at_role_find(name, &rule->role)) {
        at_build_fault(L, "`role` is \"therapist\", \"patient\", \"other\" or \"any\"");
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

/* Does the table at stack index 1 have anything that can hold or not? */
static bool has_condition(lua_State *L)
{
    static const char *const keys[] = { "any",   "all",       "none",   "when",
                                        "words", "rows",      "decide", "answers",
                                        "ended", "therapist", "patient" };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        lua_pushstring(L, keys[i]);
        int type = lua_rawget(L, 1);
        lua_pop(L, 1);
        if (type != LUA_TNIL)
            return true;
    }
    return false;
}

/* The rule as a table, at stack index 1. */
void at_rule_read(lua_State *L, const struct at_rule_reader *reader,
                  struct at_rule *rule)
{
    at_conditions_read(L, reader, 1, rule->mark ? AT_TABLE_MARK : AT_TABLE_RULE,
                       &rule->conditions);
    at_rows_read(L, reader, rule);
    at_value_constant_read(L, reader, rule);
    read_confidence(L, rule);
    if (rule->mark)
        read_role(L, rule);
    lua_pushliteral(L, "decide");
    int type = lua_rawget(L, 1);
    if (type != LUA_TNIL && type != LUA_TFUNCTION) {
        at_build_fault(L, "`decide` is a function");
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    if (rule->function == AT_NO_FUNCTION && !has_condition(L)) {
        at_build_fault(L, "the rule has no condition: it would hold of every unit");
        lua_pop(L, 1);
    }
}
