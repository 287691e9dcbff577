/* condition.c - any, all, none, when, words, within. */
#include "script/condition.h"

#include "base/suggest.h"
#include "script/lib.h"
#include "script/matcher.h"
#include "script/sequence.h"

enum { WORDS_MOST = 1000000, MEMBERS_MOST = 10000 };

/* Keys of all tables, then those that only some have. */
#define SHARED_KEYS                                                                    \
    "any", "all", "none", "when", "words", "within", "answers", "therapist",           \
        "patient", "ended"
static const char *const rule_keys[] = { SHARED_KEYS,  "decide", "value",
                                         "confidence", "rows",   NULL };
static const char *const mark_keys[] = { SHARED_KEYS, "decide", "value", "confidence",
                                         "rows",      "role",   NULL };
static const char *const row_keys[] = { SHARED_KEYS, "give", NULL };
static const char *const episode_keys[] = { "opens", "continues", "closes", "within",
                                            "rows",  "value",     NULL };
static const char *const turn_keys[] = { "any",    "all",     "none", "words",
                                         "within", "answers", NULL };

/* Of each kind of table: its keys, and what it is called. */
static const struct {
    const char *const *keys;
    const char *name;
} tables[] = {
    [AT_TABLE_RULE] = { rule_keys, "a rule" },
    [AT_TABLE_MARK] = { mark_keys, "a rule" },
    [AT_TABLE_ROW] = { row_keys, "a row" },
    [AT_TABLE_EPISODE] = { episode_keys, "an episode" },
    [AT_TABLE_TURN] = { turn_keys, "what makes an episode" },
};

void *at_rule_alloc(lua_State *L, const struct at_rule_reader *reader, size_t size)
{
    void *piece = at_arena_alloc(reader->program->scheme->arena, size);
    if (!piece)
        luaL_error(L, "not enough memory");
    return piece;
}

static struct at_slice copy_text(lua_State *L, const struct at_rule_reader *reader,
                                 struct at_slice text)
{
    char *copy = at_rule_alloc(L, reader, text.size + 1);
    memcpy(copy, text.data, text.size);
    return at_slice(copy, text.size);
}

static void read_matcher(lua_State *L, const struct at_rule_reader *reader,
                         const struct at_lua_matcher *matcher,
                         struct at_condition *condition)
{
    condition->kind = matcher->kind;
    condition->matcher = matcher->number;
    condition->n = matcher->n;
    condition->text = copy_text(L, reader, at_slice_of(matcher->text));
}

/* What a condition reads is checked when all rules are known. */
static void note_read(lua_State *L, const struct at_rule_reader *reader,
                      const at_code_id *codes, size_t code_count)
{
    struct at_program *program = reader->program;
    size_t count = program->read_count, size = sizeof *program->reads;
    struct at_read *reads = at_arena_grow(reader->script->arena, program->reads,
                                          count * size, (count + 1) * size);
    if (!reads)
        luaL_error(L, "not enough memory");
    reads[count] = (struct at_read){ codes, code_count, reader->rule, reader->line };
    program->reads = reads;
    program->read_count = count + 1;
}

static bool read_code_test(lua_State *L, const struct at_rule_reader *reader,
                           struct at_condition *condition)
{
    struct at_slice pattern;
    struct attune_error error = { 0 };
    pattern.data = lua_tolstring(L, -1, &pattern.size);
    pattern = copy_text(L, reader, pattern);
    const struct at_code_names names = at_program_names(reader->program);
    condition->kind = AT_CONDITION_CODES;
    if (at_code_test_parse(&condition->test, reader->program->scheme->arena, pattern,
                           &names, &error) != ATTUNE_OK) {
        at_build_error(L, &error);
        lua_pop(L, 1);
        return false;
    }
    size_t count;
    const at_code_id *codes = at_code_test_codes(condition->test, &count);
    note_read(L, reader, codes, count);
    lua_pushfstring(L, "\"%s\"", pattern.data);
    struct at_slice text;
    text.data = lua_tolstring(L, -1, &text.size);
    condition->text = copy_text(L, reader, text);
    lua_pop(L, 1);
    return true;
}

static void read_sequence(lua_State *L, const struct at_rule_reader *reader,
                          const struct at_lua_sequence *sequence,
                          struct at_condition *condition)
{
    size_t count;
    const at_code_id *codes = at_sequence_codes(sequence->sequence, &count);
    condition->kind = AT_CONDITION_SEQUENCE;
    condition->sequence = sequence->sequence;
    condition->text = copy_text(L, reader, at_slice_of(sequence->text));
    note_read(L, reader, codes, count);
}

/* The value on top as a condition; false when it is none. */
static bool read_condition(lua_State *L, const struct at_rule_reader *reader,
                           const char *key, struct at_condition *condition)
{
    condition->line = reader->line;
    const struct at_lua_matcher *matcher = at_matcher_test(L, -1);
    if (matcher) {
        read_matcher(L, reader, matcher, condition);
        return true;
    }
    const struct at_lua_sequence *sequence = at_lua_sequence_test(L, -1);
    if (sequence) {
        read_sequence(L, reader, sequence, condition);
        return true;
    }
    if (lua_type(L, -1) == LUA_TSTRING)
        return read_code_test(L, reader, condition);
    if (at_build_is_broken(L, -1))
        return false;
    at_build_fault(L, "`%s` takes matchers, sequences and code tests, not a %s", key,
                   luaL_typename(L, -1));
    lua_pop(L, 1);
    return false;
}

/* A list: members without a name in order, then the named by name. */
static void read_members(lua_State *L, const struct at_rule_reader *reader,
                         const char *key, struct at_condition_list *list)
{
    int table = lua_gettop(L);
    lua_Integer count = at_lib_sorted_keys(L, table); /* table keys */
    if (count == 0 || count > MEMBERS_MOST) {
        at_build_fault(L, count ? "`%s` has too many members" : "`%s` is an empty list",
                       key);
        lua_pop(L, 2);
        return;
    }
    struct at_condition *items =
        at_rule_alloc(L, reader, (size_t)count * sizeof *items);
    list->items = items;
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(L, table + 1, i); /* table keys name */
        lua_pushvalue(L, -1);
        lua_rawget(L, table); /* table keys name member */
        struct at_condition *item = &items[list->count];
        if (read_condition(L, reader, key, item)) {
            if (lua_type(L, -2) == LUA_TSTRING) {
                struct at_slice name;
                name.data = lua_tolstring(L, -2, &name.size);
                item->name = copy_text(L, reader, name);
            }
            list->count++;
        }
        lua_settop(L, table + 1);
    }
    lua_settop(L, table);
}

/* The field `key` of the table at `index`, a condition or a list of them. */
static void read_list(lua_State *L, const struct at_rule_reader *reader, int index,
                      const char *key, struct at_condition_list *list)
{
    lua_pushstring(L, key);
    int type = lua_rawget(L, index);
    if (type == LUA_TTABLE) {
        read_members(L, reader, key, list);
    } else if (type != LUA_TNIL) {
        struct at_condition *item = at_rule_alloc(L, reader, sizeof *item);
        list->items = item;
        list->count = read_condition(L, reader, key, item);
    }
    lua_pop(L, 1);
}

/* words = { least, most } */
static void read_words(lua_State *L, int index, struct at_conditions *conditions)
{
    int64_t bounds[2] = { -1, -1 };
    lua_pushliteral(L, "words");
    int type = lua_rawget(L, index);
    for (int i = 0; i < 2 && type == LUA_TTABLE; i++) {
        int item = lua_rawgeti(L, -1, i + 1);
        lua_Integer number = lua_isinteger(L, -1) ? lua_tointeger(L, -1) : -1;
        if (item != LUA_TNIL && (number < 0 || number > WORDS_MOST))
            type = LUA_TBOOLEAN;
        bounds[i] = item == LUA_TNIL ? -1 : number;
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    bool fits = type == LUA_TTABLE && (bounds[0] >= 0 || bounds[1] >= 0) &&
                (bounds[1] < 0 || bounds[0] <= bounds[1]);
    if (type != LUA_TNIL && !fits) {
        at_build_fault(L, "`words` takes { least, most }, as { 1, 4 } or { nil, 4 }");
        lua_pop(L, 1);
        return;
    }
    conditions->least_words = bounds[0];
    conditions->most_words = bounds[1];
}

static void read_within(lua_State *L, int index, struct at_conditions *conditions)
{
    lua_pushliteral(L, "within");
    int type = lua_rawget(L, index);
    const char *text = type == LUA_TSTRING ? lua_tostring(L, -1) : "";
    if (strcmp(text, "sentence") == 0) {
        conditions->within = AT_WITHIN_SENTENCE;
    } else if (strcmp(text, "clause") == 0) {
        conditions->within = AT_WITHIN_CLAUSE;
    } else if (type != LUA_TNIL) {
        at_build_fault(L, "`within` is \"sentence\" or \"clause\"");
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

static bool is_among(const char *key, const char *const *keys,
                     struct at_nearest *nearest)
{
    for (; *keys; keys++) {
        if (strcmp(key, *keys) == 0)
            return true;
        at_nearest_add(nearest, at_slice_of(*keys));
    }
    return false;
}

static void check_key(lua_State *L, enum at_table_kind kind)
{
    const char *what = tables[kind].name;
    if (lua_type(L, -1) != LUA_TSTRING) {
        if (kind == AT_TABLE_ROW && lua_type(L, -1) == LUA_TNUMBER)
            return;
        at_build_fault(L, "what stands in %s has a name: %s = ..., %s = ...", what,
                       tables[kind].keys[0], tables[kind].keys[1]);
        lua_pop(L, 1);
        return;
    }
    const char *key = lua_tostring(L, -1);
    struct at_nearest nearest = at_nearest_to(at_slice_of(key));
    if (is_among(key, tables[kind].keys, &nearest))
        return;
    if (nearest.name.size)
        at_build_fault(L, "%s has no key \"%s\" (did you mean \"%s\"?)", what, key,
                       nearest.name.data);
    else
        at_build_fault(L, "%s has no key \"%s\"", what, key);
    lua_pop(L, 1);
}

void at_keys_check(lua_State *L, int index, enum at_table_kind kind)
{
    lua_Integer count = at_lib_sorted_keys(L, index);
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(L, -1, i);
        check_key(L, kind);
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

/* The members of a row that have no key stand for `all`. */
static void read_row_members(lua_State *L, const struct at_rule_reader *reader,
                             int index, struct at_conditions *conditions)
{
    lua_Integer count = (lua_Integer)lua_rawlen(L, index);
    if (count == 0)
        return;
    if (conditions->all.count > 0) {
        at_build_fault(L, "a row has `all` or members without a key, not both");
        lua_pop(L, 1);
        return;
    }
    lua_createtable(L, (int)count, 0);
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(L, index, i);
        lua_rawseti(L, -2, i);
    }
    read_members(L, reader, "all", &conditions->all);
    lua_pop(L, 1);
}

/* What a side was given is asked by code tests alone. */
static void read_sides(lua_State *L, const struct at_rule_reader *reader, int index,
                       struct at_conditions *conditions)
{
    read_list(L, reader, index, "therapist", &conditions->therapist);
    read_list(L, reader, index, "patient", &conditions->patient);
    const struct at_condition_list *sides[] = { &conditions->therapist,
                                                &conditions->patient };
    for (size_t side = 0; side < 2; side++)
        for (size_t i = 0; i < sides[side]->count; i++)
            if (sides[side]->items[i].kind != AT_CONDITION_CODES) {
                at_build_fault(L, "`therapist` and `patient` take code tests, as "
                                  "\"mbt-explore\"");
                lua_pop(L, 1);
            }
}

static void read_ended(lua_State *L, const struct at_rule_reader *reader, int index,
                       struct at_conditions *conditions)
{
    lua_pushliteral(L, "ended");
    int type = lua_rawget(L, index);
    const char *text = type == LUA_TSTRING ? lua_tostring(L, -1) : "";
    for (int ended = AT_ENDED_CLOSED; ended <= AT_ENDED_SESSION; ended++)
        if (strcmp(text, at_ended_name((enum at_ended)ended)) == 0)
            conditions->ended = (enum at_ended)ended;
    const char *wrong = NULL;
    if (type != LUA_TNIL && conditions->ended == AT_ENDED_NONE)
        wrong = "`ended` is \"closed\", \"lapsed\" or \"session\"";
    else if (type != LUA_TNIL && reader->unit != AT_UNIT_EPISODE)
        wrong = "`ended` is asked of episodes";
    if (wrong) {
        at_build_fault(L, "%s", wrong);
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

/* A sequence has what was said before in itself. */
static void check_answers(lua_State *L, const struct at_condition_list *answers)
{
    for (size_t i = 0; i < answers->count; i++)
        if (answers->items[i].kind == AT_CONDITION_SEQUENCE) {
            at_build_fault(L, "`answers` takes code tests and matchers of words; a "
                              "sequence says itself what stands before");
            lua_pop(L, 1);
        }
}

/* Answers are given by turns, sides are had by stretches. */
static void check_unit(lua_State *L, const struct at_rule_reader *reader,
                       const struct at_conditions *conditions)
{
    bool is_stretch = reader->unit != AT_UNIT_TURN && reader->unit != AT_UNIT_SENTENCE;
    if (is_stretch && conditions->answers.count > 0) {
        at_build_fault(
            L,
            "`answers` is asked of turns and sentences; of a%s %s ask "
            "`therapist` and `patient`",
            reader->unit == AT_UNIT_EXCHANGE || reader->unit == AT_UNIT_EPISODE ? "n"
                                                                                : "",
            at_unit_name(reader->unit));
        lua_pop(L, 1);
    }
    if (!is_stretch && conditions->therapist.count + conditions->patient.count > 0) {
        at_build_fault(L,
                       "`therapist` and `patient` are asked of exchanges, episodes, "
                       "windows, sessions and cases, not of a %s",
                       at_unit_name(reader->unit));
        lua_pop(L, 1);
    }
}

void at_conditions_read(lua_State *L, const struct at_rule_reader *reader, int index,
                        enum at_table_kind kind, struct at_conditions *conditions)
{
    struct at_condition_list when = { 0 };
    luaL_checkstack(L, 20, NULL);
    index = lua_absindex(L, index);
    *conditions = (struct at_conditions){ .least_words = -1, .most_words = -1 };
    at_keys_check(L, index, kind);
    read_list(L, reader, index, "any", &conditions->any);
    read_list(L, reader, index, "all", &conditions->all);
    read_list(L, reader, index, "none", &conditions->none);
    read_list(L, reader, index, "when", &when);
    read_list(L, reader, index, "answers", &conditions->answers);
    check_answers(L, &conditions->answers);
    read_sides(L, reader, index, conditions);
    read_ended(L, reader, index, conditions);
    check_unit(L, reader, conditions);
    read_words(L, index, conditions);
    read_within(L, index, conditions);
    if (kind == AT_TABLE_ROW)
        read_row_members(L, reader, index, conditions);
    if (when.count > 0 && conditions->any.count > 0) {
        at_build_fault(L, "a rule has `when` or `any`, not both");
        lua_pop(L, 1);
    }
    if (when.count > 0)
        conditions->any = when;
    if (reader->unit == AT_UNIT_CASE)
        at_conditions_check_case(L, conditions);
}

/* Does the table at `index` say any, all or none? */
static bool has_parts(lua_State *L, int index)
{
    static const char *const parts[] = { "any", "all", "none" };
    bool has = false;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        lua_pushstring(L, parts[i]);
        has |= lua_rawget(L, index) != LUA_TNIL;
        lua_pop(L, 1);
    }
    return has;
}

void at_turn_conditions_read(lua_State *L, const struct at_rule_reader *reader,
                             int index, const char *key,
                             struct at_conditions *conditions)
{
    struct at_rule_reader of_turn = *reader;
    of_turn.unit = AT_UNIT_TURN;
    index = lua_absindex(L, index);
    if (lua_istable(L, index) && has_parts(L, index)) {
        at_conditions_read(L, &of_turn, index, AT_TABLE_TURN, conditions);
        return;
    }
    *conditions = (struct at_conditions){ .least_words = -1, .most_words = -1 };
    lua_createtable(L, 0, 1);
    lua_pushvalue(L, index);
    lua_setfield(L, -2, key);
    read_list(L, &of_turn, lua_gettop(L), key, &conditions->any);
    lua_pop(L, 1);
}
