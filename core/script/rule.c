/* rule.c - code "id" { ... } and mark "id" { ... }: which rule decides what.
 *
 * The functions of a program's rules are numbered in the order of the calls, so that
 * running its rules.lua again finds each its place. */
#include "base/suggest.h"
#include "script/condition.h"
#include "script/lib.h"
#include "script/sequence.h"

/* The words that rules begin with. */
enum word { WORD_CODE, WORD_MARK, WORD_EPISODE };

/* Does the argument, a rule, have a function? Then that is pushed. */
static bool push_function(lua_State *L, int index, enum word word)
{
    if (lua_type(L, index) == LUA_TFUNCTION) {
        lua_pushvalue(L, index);
        return true;
    }
    if (lua_type(L, index) != LUA_TTABLE)
        return false;
    lua_pushstring(L, word == WORD_EPISODE ? "value" : "decide");
    if (lua_rawget(L, index) == LUA_TFUNCTION)
        return true;
    lua_pop(L, 1);
    return false;
}

int at_program_file_function(lua_State *L, struct at_program *program, int index)
{
    index = lua_absindex(L, index);
    program->function_count++;
    lua_rawgeti(L, LUA_REGISTRYINDEX, program->functions);
    lua_pushvalue(L, index);
    lua_rawseti(L, -2, program->function_count);
    lua_pop(L, 1);
    return (int)program->function_count;
}

/* Files the rule's function under the next number; AT_NO_FUNCTION when it has none. */
static int file_function(lua_State *L, struct at_program *program, int index,
                         enum word word)
{
    if (!push_function(L, index, word))
        return AT_NO_FUNCTION;
    int function = at_program_file_function(L, program, -1);
    lua_pop(L, 1);
    return function;
}

static int line_of(const struct at_program *program, int32_t rule)
{
    return program->scheme->rules[rule].line;
}

/* May a rule decide this code? Says why not. */
static bool may_decide(lua_State *L, const struct at_program *program, uint32_t number,
                       enum word word)
{
    const struct at_codebook *codebook = program->scheme->codebook;
    const struct at_code *code = &codebook->codes[number];
    const char *id = lua_pushlstring(L, code->id.data, code->id.size);
    bool is_episode = at_code_is_episode(code);
    const struct at_group *group =
        code->group >= 0 ? &codebook->groups[code->group] : NULL;
    if (code->human)
        at_build_fault(L, "\"%s\" is coded by humans: no rule may give it", id);
    else if (program->code_rules[number] >= 0)
        at_build_fault(L, "\"%s\" has a rule already, at line %d", id,
                       line_of(program, program->code_rules[number]));
    else if (group && program->group_rules[code->group] >= 0)
        at_build_fault(L, "\"%s\" is decided by the rule of its group, at line %d", id,
                       line_of(program, program->group_rules[code->group]));
    else if (group && group->otherwise == (int32_t)number)
        at_build_fault(L, "\"%s\" is what its group gives otherwise: it has no rule",
                       id);
    else if (word == WORD_EPISODE && !is_episode)
        at_build_fault(L, "\"%s\" is no episode: its unit is %s", id,
                       at_unit_name(code->unit.kind));
    else if (word == WORD_CODE && is_episode)
        at_build_fault(L, "\"%s\" is an episode: write episode \"%s\" { opens = ... }",
                       id, id);
    else
        return true;
    program->refused[number] = true;
    lua_pop(L, 2);
    return false;
}

/* What the rule runs over; false after a fault. A code that is given to episodes needs
 * them found above. */
static bool take_unit(lua_State *L, const struct at_rule_reader *reader,
                      const struct at_unit_spec *unit, struct at_rule *rule)
{
    const struct at_scheme *scheme = reader->program->scheme;
    rule->unit = unit->kind;
    rule->window = unit->window;
    if (unit->episode.size == 0)
        return true;
    int32_t episode = at_codebook_code(scheme->codebook, unit->episode);
    rule->episode = scheme->first_code + (at_code_id)episode;
    if (reader->program->code_rules[episode] >= 0)
        return true;
    at_build_fault(L, "this is given to each \"%.*s\": move it below the rule of those",
                   AT_SLICE_ARGS(unit->episode));
    lua_pop(L, 1);
    return false;
}

/* The code's rule, or false after a fault. */
static bool target_code(lua_State *L, const struct at_rule_reader *reader,
                        uint32_t number, enum word word, struct at_rule *rule)
{
    const struct at_scheme *scheme = reader->program->scheme;
    if (!may_decide(L, reader->program, number, word))
        return false;
    const struct at_code *code = &scheme->codebook->codes[number];
    reader->program->code_rules[number] = (int32_t)reader->rule;
    rule->code = scheme->first_code + number;
    rule->role = code->role;
    return take_unit(L, reader, &code->unit, rule);
}

static bool target_group(lua_State *L, const struct at_rule_reader *reader,
                         int32_t number, struct at_rule *rule)
{
    struct at_program *program = reader->program;
    const struct at_codebook *codebook = program->scheme->codebook;
    const struct at_group *group = &codebook->groups[number];
    for (size_t i = 0; i < group->count; i++) {
        bool otherwise = group->otherwise == (int32_t)group->codes[i];
        if (!otherwise && !may_decide(L, program, group->codes[i], WORD_CODE))
            return false;
    }
    if (program->group_rules[number] >= 0) {
        at_build_fault(L, "the group has a rule already, at line %d",
                       line_of(program, program->group_rules[number]));
        lua_pop(L, 1);
        return false;
    }
    const struct at_code *first = &codebook->codes[group->codes[0]];
    program->group_rules[number] = (int32_t)reader->rule;
    rule->group = number;
    rule->role = first->role;
    return take_unit(L, reader, &first->unit, rule);
}

/* The rule of a code or group by id. */
static bool target(lua_State *L, const struct at_rule_reader *reader,
                   struct at_slice id, enum word word, struct at_rule *rule)
{
    const struct at_codebook *codebook = reader->program->scheme->codebook;
    int32_t code = at_codebook_code(codebook, id);
    int32_t group = at_codebook_group(codebook, id);
    if (code >= 0)
        return target_code(L, reader, (uint32_t)code, word, rule);
    if (group >= 0 && word == WORD_CODE)
        return target_group(L, reader, group, rule);
    if (group >= 0) {
        at_build_fault(L, "\"%s\" is a group: an episode is found for one code",
                       id.data);
        lua_pop(L, 1);
        return false;
    }
    struct at_nearest nearest = at_nearest_to(id);
    for (size_t i = 0; i < codebook->code_count; i++)
        at_nearest_add(&nearest, codebook->codes[i].id);
    for (size_t i = 0; i < codebook->group_count; i++)
        at_nearest_add(&nearest, codebook->groups[i].id);
    if (nearest.name.size)
        at_build_fault(L, "the codebook has no code \"%s\" (did you mean \"%.*s\"?)",
                       id.data, AT_SLICE_ARGS(nearest.name));
    else
        at_build_fault(L, "the codebook has no code \"%s\"", id.data);
    lua_pop(L, 1);
    return false;
}

static bool is_id(struct at_slice id)
{
    for (size_t i = 0; i < id.size; i++) {
        char c = id.data[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!plain && (c != '-' || i == 0))
            return false;
    }
    return id.size > 0;
}

/* The rule of a new mark. */
static bool target_mark(lua_State *L, const struct at_rule_reader *reader,
                        struct at_slice id, struct at_rule *rule)
{
    struct at_scheme *scheme = reader->program->scheme;
    const struct at_codebook *codebook = scheme->codebook;
    const char *wrong = NULL;
    for (uint32_t i = 0; i < scheme->mark_count; i++)
        if (at_slice_equal(scheme->marks[i], id))
            wrong = "there is a mark \"%s\" already";
    if (at_codebook_code(codebook, id) >= 0 || at_codebook_group(codebook, id) >= 0)
        wrong = "\"%s\" is an id of the codebook: a mark needs one of its own";
    if (!is_id(id))
        wrong = "\"%s\" is no id: lower case letters, digits and hyphens";
    if (codebook->unit.kind == AT_UNIT_EPISODE)
        wrong = "\"%s\" would mark what the scheme is given to: only sentences, turns, "
                "exchanges, windows, sessions and cases can be marked";
    if (wrong) {
        lua_pushfstring(L, wrong, id.data);
        at_build_fault(L, "%s", lua_tostring(L, -1));
        lua_pop(L, 2);
        return false;
    }
    size_t size = scheme->mark_count * sizeof *scheme->marks;
    struct at_slice *marks = at_rule_alloc(L, reader, size + sizeof *marks);
    char *copy = at_rule_alloc(L, reader, id.size + 1);
    if (size)
        memcpy(marks, scheme->marks, size);
    memcpy(copy, id.data, id.size);
    marks[scheme->mark_count] = at_slice(copy, id.size);
    scheme->marks = marks;
    rule->mark = true;
    rule->code = scheme->first_code + scheme->code_count + scheme->mark_count++;
    rule->role = codebook->role;
    return take_unit(L, reader, &codebook->unit, rule);
}

/* Room for one rule more; what is there may move. The room is the least power of two
 * that holds them all. */
static void add_rule(lua_State *L, const struct at_rule_reader *reader,
                     const struct at_rule *rule)
{
    struct at_scheme *scheme = reader->program->scheme;
    size_t count = scheme->rule_count, size = sizeof *scheme->rules;
    if ((count & (count - 1)) == 0) {
        size_t room = count ? 2 * count : 1;
        struct at_rule *rules =
            at_arena_grow(scheme->arena, scheme->rules, count * size, room * size);
        if (!rules)
            luaL_error(L, "not enough memory");
        scheme->rules = rules;
    }
    scheme->rules[count] = *rule;
    scheme->rule_count = count + 1;
}

static void build_rule(lua_State *L, struct at_slice id, enum word word, int function)
{
    struct at_script *script = at_script_of(L);
    struct at_program *program = script->build->program;
    struct at_rule_reader reader = { .script = script,
                                     .program = program,
                                     .rule = program->scheme->rule_count,
                                     .line = at_build_line(L) };
    struct at_rule rule = { .code = AT_CODE_NONE,
                            .group = -1,
                            .episode = AT_CODE_NONE,
                            .function = function,
                            .bare = lua_isfunction(L, 1),
                            .line = reader.line };
    rule.conditions.least_words = rule.conditions.most_words = -1;
    if (!(word == WORD_MARK ? target_mark(L, &reader, id, &rule)
                            : target(L, &reader, id, word, &rule)))
        return;
    reader.unit = rule.unit;
    add_rule(L, &reader, &rule); /* reading may tell of its line */
    if (!rule.bare) {
        if (word == WORD_EPISODE)
            at_episode_read(L, &reader, &rule);
        else
            at_rule_read(L, &reader, &rule);
        program->scheme->rules[reader.rule] = rule;
    }
}

/* The second part of code "id" { ... }; upvalues: id, the word */
static int take_rule(lua_State *L)
{
    struct at_build *build = at_script_of(L)->build;
    struct at_slice id;
    id.data = lua_tolstring(L, lua_upvalueindex(1), &id.size);
    enum word word = (enum word)lua_tointeger(L, lua_upvalueindex(2));
    if (!build)
        return luaL_error(L, "rules stand outside of functions");
    lua_settop(L, 1);
    int function = file_function(L, build->program, 1, word);
    if (build->replay)
        return 0;
    bool fits = word == WORD_EPISODE ? at_lua_sequence_test(L, 1) != NULL
                                     : lua_isfunction(L, 1);
    if (lua_istable(L, 1) || fits) {
        build_rule(L, id, word, function);
        return 0;
    }
    if (!at_build_is_broken(L, 1))
        at_build_fault(L, "%s, not a %s",
                       word == WORD_EPISODE ? "an episode is a table or a sequence"
                                            : "a rule is a table or a function",
                       luaL_typename(L, 1));
    return 0;
}

static int name_rule(lua_State *L, enum word word)
{
    static const char *const names[] = { "code", "mark", "episode" };
    luaL_checktype(L, 1, LUA_TSTRING);
    if (!at_script_of(L)->build)
        return luaL_error(L, "%s stands outside of functions", names[word]);
    lua_settop(L, 1);
    lua_pushinteger(L, word);
    lua_pushcclosure(L, take_rule, 2);
    return 1;
}

/* code "id" (rule) */
static int word_code(lua_State *L)
{
    return name_rule(L, WORD_CODE);
}

/* mark "id" (rule) */
static int word_mark(lua_State *L)
{
    return name_rule(L, WORD_MARK);
}

/* episode "id" (table or sequence) */
static int word_episode(lua_State *L)
{
    return name_rule(L, WORD_EPISODE);
}

void at_words_add_rules(lua_State *L)
{
    static const luaL_Reg words[] = { { "code", word_code },
                                      { "mark", word_mark },
                                      { "episode", word_episode },
                                      { NULL, NULL } };
    luaL_setfuncs(L, words, 0);
}
