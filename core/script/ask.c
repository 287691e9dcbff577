/* ask.c - u:has(test), u:value(id), u:codings(test): what was coded already.
 *
 * A code test is compiled when a script first asks it, and kept. */
#include "script/lib.h"
#include "script/list.h"
#include "script/value.h"

enum { TESTS_MOST = 1000, WHY_MOST = 400 };

#define UNFORESEEN "write the method's name where it is called, as turn:has \"code\""

void at_reads_check(lua_State *L, const at_code_id *codes, size_t count)
{
    char why[WHY_MOST];
    const struct at_script *script = at_script_of(L);
    const struct at_program *program = script->program;
    if (!script->rule)
        return; /* a summary's function runs after all rules */
    if (!script->rule->reads_codings)
        luaL_error(L, UNFORESEEN);
    size_t rule = (size_t)(script->rule - program->scheme->rules);
    for (size_t i = 0; i < count; i++)
        if (!at_program_settled(program, codes[i], rule, why, sizeof why))
            luaL_error(L, "%s", why);
}

/* Of the three lines of a pattern's error the first, and what it is about: what fails
 * while coding is told in one line. */
static void raise_mistake(lua_State *L, const char *message)
{
    const char *what = lua_pushlstring(L, message, strcspn(message, "\n"));
    luaL_error(L, "%s, in \"%s\"", what, lua_tostring(L, 2));
}

/* Rules were put in order by what stands in the text. */
static void check_foreseen(lua_State *L, const struct at_code_test *test)
{
    const struct at_scheme *scheme = at_script_of(L)->program->scheme;
    size_t count;
    const at_code_id *codes = at_code_test_codes(test, &count);
    for (size_t i = 0; i < count && !scheme->asks_any; i++) {
        size_t k = 0;
        while (k < scheme->asked_count && scheme->asked[k] != codes[i])
            k++;
        if (k == scheme->asked_count)
            luaL_error(L, UNFORESEEN);
    }
}

static const struct at_code_test *compile(lua_State *L, struct at_slice pattern)
{
    struct at_script *script = at_script_of(L);
    struct attune_error error = { 0 };
    const struct at_code_test *test = NULL;
    if (script->program->test_count == TESTS_MOST)
        luaL_error(L, "a script asks more than %d different code tests", TESTS_MOST);
    script->program->test_count++; /* a bad one costs memory too */
    char *copy = at_script_alloc(L, pattern.size + 1);
    memcpy(copy, pattern.data, pattern.size);
    const struct at_code_names names = at_program_names(script->program);
    if (at_code_test_parse(&test, script->arena, at_slice(copy, pattern.size), &names,
                           &error) != ATTUNE_OK)
        raise_mistake(L, error.message);
    check_foreseen(L, test);
    return test;
}

/* A case keeps no turns but those with the codes asked for. */
static void check_of_case(lua_State *L, const struct at_code_test *test)
{
    const struct at_course *course = at_script_of(L)->view.course;
    if (course && course->places && !at_code_test_needs_code(test))
        luaL_argerror(L, 2,
                      "of a case it is asked which codes its sessions have: this "
                      "test is true of turns without any");
}

const struct at_code_test *at_code_test_check(lua_State *L)
{
    struct at_slice pattern;
    pattern.data = luaL_checklstring(L, 2, &pattern.size);
    lua_rawgeti(L, LUA_REGISTRYINDEX, at_script_of(L)->program->tests);
    lua_pushvalue(L, 2);
    const struct at_code_test *test = NULL;
    if (lua_rawget(L, -2) == LUA_TLIGHTUSERDATA) {
        test = lua_touserdata(L, -1);
    } else {
        test = compile(L, pattern);
        lua_pushvalue(L, 2);
        lua_pushlightuserdata(L, (void *)(uintptr_t)test);
        lua_rawset(L, -4);
    }
    lua_pop(L, 2);
    check_of_case(L, test);
    size_t count;
    const at_code_id *codes = at_code_test_codes(test, &count);
    at_reads_check(L, codes, count);
    return test;
}

/* u:has(test) -> is it true of a turn of u? nil when only "uncodable" speaks */
int at_method_has(lua_State *L)
{
    const struct at_script_view *view = &at_script_of(L)->view;
    struct at_extent extent = at_extent_check(L, 1);
    const struct at_code_test *test = at_code_test_check(L);
    bool uncodable = false;
    for (uint32_t i = 0; i < extent.count; i++) {
        struct at_code_test_hits hits;
        uint32_t turn = extent.first + i;
        if (!at_extent_has_turn(L, &extent, turn))
            continue;
        at_sandbox_charge(L, 1);
        if (at_code_test_holds(test, view->codings, view->transcript, turn, &hits)) {
            lua_pushboolean(L, true);
            return 1;
        }
        uncodable |= hits.uncodable;
    }
    if (uncodable)
        lua_pushnil(L);
    else
        lua_pushboolean(L, false);
    return 1;
}

static const struct at_code_test *check_list_test(lua_State *L)
{
    const struct at_code_test *test = at_code_test_check(L);
    if (!at_code_test_is_list(test))
        luaL_argerror(L, 2, "codes only, without &, ! or a role");
    return test;
}

static bool is_wanted(const struct at_extent *extent, const struct at_code_test *test,
                      const struct at_coding *coding)
{
    if (extent->is_sentence &&
        (coding->unit != AT_UNIT_SENTENCE || coding->unit_number != extent->sentence))
        return false;
    return at_code_test_picks(test, coding);
}

/* Rules of different schemes run in one pass where they can: nobody shall tell. */
static bool stands_before(const struct at_coding *a, const struct at_coding *b)
{
    if (a->scheme != b->scheme)
        return a->scheme < b->scheme;
    return a->rule_line < b->rule_line;
}

/* Takes a coding of the turn into the list, whose codings of it begin at `from`, in the
 * order of rules; it was given before those of the same rule that are there. */
static void insert(struct at_list *list, const struct at_codings *codings,
                   uint32_t from, uint32_t number)
{
    uint32_t *numbers = at_list_numbers(list), place = from;
    const struct at_coding *added = at_codings_get(codings, number);
    while (place < list->count &&
           stands_before(at_codings_get(codings, numbers[place]), added))
        place++;
    memmove(numbers + place + 1, numbers + place,
            (list->count - place) * sizeof *numbers);
    numbers[place] = number;
    list->count++;
}

/* Codings of one turn that the test picks, in the order of rules, behind those in `list`
 * (NULL: only counted). */
static size_t pick(lua_State *L, const struct at_extent *extent,
                   const struct at_code_test *test, uint32_t turn, struct at_list *list)
{
    const struct at_codings *codings = at_script_of(L)->view.codings;
    size_t count = 0;
    uint32_t from = list ? list->count : 0;
    at_sandbox_charge(L, 1);
    const struct at_code_set *codes = at_code_test_set(test);
    if (!at_extent_has_turn(L, extent, turn) ||
        !at_codings_may_have(codings, turn, codes))
        return 0;
    struct at_coding_walk walk = at_codings_begun(codings, turn, codes);
    const struct at_coding *coding;
    while ((coding = at_codings_next(&walk))) {
        if (!is_wanted(extent, test, coding))
            continue;
        count++;
        if (list)
            insert(list, codings, from, coding->index);
    }
    return count;
}

/* u:codings(test) -> list of codings */
int at_method_codings(lua_State *L)
{
    struct at_extent extent = at_extent_check(L, 1);
    const struct at_code_test *test = check_list_test(L);
    size_t total = 0;
    for (uint32_t i = 0; i < extent.count; i++)
        total += pick(L, &extent, test, extent.first + i, NULL);
    struct at_list *list = at_list_new(L, AT_ITEMS_CODINGS, total);
    for (uint32_t i = 0; total > 0 && i < extent.count; i++)
        pick(L, &extent, test, extent.first + i, list);
    return 1;
}

/* u:value(id) -> value of the first coding of it in u */
int at_method_value(lua_State *L)
{
    const struct at_codings *codings = at_script_of(L)->view.codings;
    struct at_extent extent = at_extent_check(L, 1);
    const struct at_code_test *test = check_list_test(L);
    for (uint32_t i = 0; i < extent.count; i++) {
        uint32_t turn = extent.first + i;
        size_t count = pick(L, &extent, test, turn, NULL);
        if (count == 0)
            continue;
        struct at_list *list = at_list_new(L, AT_ITEMS_CODINGS, count);
        pick(L, &extent, test, turn, list);
        at_value_push(L, &at_codings_get(codings, at_list_numbers(list)[0])->value);
        return 1;
    }
    lua_pushnil(L);
    return 1;
}
