/* episode.c - episode "id" { opens = ..., continues = ..., closes = ... }, or a sequence
 * in place of the table: the rule of a code whose units it finds itself. */
#include "script/condition.h"
#include "script/lib.h"
#include "script/sequence.h"

enum { WITHIN_MOST = 1000000 };

/* Reads one of opens, continues and closes; false when it is not there. */
static bool read_part(lua_State *L, const struct at_rule_reader *reader,
                      const char *key, struct at_conditions *conditions)
{
    lua_pushstring(L, key);
    bool is_there = lua_rawget(L, 1) != LUA_TNIL;
    if (is_there)
        at_turn_conditions_read(L, reader, -1, key, conditions);
    lua_pop(L, 1);
    return is_there;
}

static uint32_t read_within(lua_State *L)
{
    uint32_t within = AT_NO_END;
    lua_pushliteral(L, "within");
    int type = lua_rawget(L, 1);
    lua_Number turns = lua_tonumber(L, -1);
    if (type == LUA_TNUMBER && turns >= 1 && turns <= WITHIN_MOST) {
        within = (uint32_t)turns;
    } else if (type != LUA_TNIL) {
        at_build_fault(L, "`within` is a number of turns, at least 1");
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    return within;
}

/* episode "id" (sequence "..."): it closes where a match ends. */
static void read_sequence(lua_State *L, const struct at_rule_reader *reader,
                          struct at_episode *episode)
{
    episode->sequence = at_lua_sequence_test(L, 1)->sequence;
    episode->has_closes = true;
    at_turn_conditions_read(L, reader, 1, "episode", &episode->closes);
}

void at_episode_read(lua_State *L, const struct at_rule_reader *reader,
                     struct at_rule *rule)
{
    struct at_episode *episode = at_rule_alloc(L, reader, sizeof *episode);
    rule->makes = episode;
    if (at_lua_sequence_test(L, 1)) {
        read_sequence(L, reader, episode);
        return;
    }
    at_keys_check(L, 1, AT_TABLE_EPISODE);
    if (!read_part(L, reader, "opens", &episode->opens)) {
        at_build_fault(L, "an episode says what opens it: opens = ...");
        lua_pop(L, 1);
    }
    episode->has_continues = read_part(L, reader, "continues", &episode->continues);
    episode->has_closes = read_part(L, reader, "closes", &episode->closes);
    episode->within = read_within(L);
    at_rows_read(L, reader, rule);
    if (rule->function == AT_NO_FUNCTION)
        at_value_constant_read(L, reader, rule);
}
