/* condition.h - the tables of a rule as data. Private to this room. */
#ifndef AT_SCRIPT_CONDITION_H
#define AT_SCRIPT_CONDITION_H

#include <lua.h>

#include "scheme/rules.h"
#include "script/script_private.h"

/* The rule being read. */
struct at_rule_reader {
    struct at_script *script;
    struct at_program *program;
    size_t rule; /* its number */
    int line;
    enum at_unit unit; /* what it runs over */
};

enum at_table_kind {
    AT_TABLE_RULE,
    AT_TABLE_MARK,
    AT_TABLE_ROW,
    AT_TABLE_EPISODE,
    AT_TABLE_TURN /* what opens, continues or closes an episode */
};

/* Records a fault for each key of the table at `index` that tables of this kind do not
 * have. [0] */
void at_keys_check(lua_State *L, int index, enum at_table_kind kind);

/* Reads any, all, none, when, words and within from the table at `index`; in a row
 * also members without a key, as `all`. Records faults, among them keys that tables
 * of this kind do not have. [0] */
void at_conditions_read(lua_State *L, const struct at_rule_reader *reader, int index,
                        enum at_table_kind kind, struct at_conditions *conditions);

/* Records a fault for what cannot be asked of a case. [0] */
void at_conditions_check_case(lua_State *L, const struct at_conditions *conditions);

/* Reads the condition at `index`, a list of which any may hold, or a table with any, all
 * and none. [0] */
void at_turn_conditions_read(lua_State *L, const struct at_rule_reader *reader,
                             int index, const char *key,
                             struct at_conditions *conditions);

/* Reads `rows`, and a `value` that is no function, of the rule's table at stack
 * index 1. [0] */
void at_rows_read(lua_State *L, const struct at_rule_reader *reader,
                  struct at_rule *rule);
void at_value_constant_read(lua_State *L, const struct at_rule_reader *reader,
                            struct at_rule *rule);

/* Reads the table of episode "id" { ... }, or the sequence, at stack index 1 into `rule`, of which the
 * code is set. [0] */
void at_episode_read(lua_State *L, const struct at_rule_reader *reader,
                     struct at_rule *rule);

/* Reads the rule's table at stack index 1 into `rule`, of which code, group and mark
 * are set. [0] */
void at_rule_read(lua_State *L, const struct at_rule_reader *reader,
                  struct at_rule *rule);

/* Zeroed, in the scheme's arena; raises when memory is out. */
void *at_rule_alloc(lua_State *L, const struct at_rule_reader *reader, size_t size);

#endif
