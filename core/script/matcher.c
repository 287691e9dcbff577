/* matcher.c - matchers and what scripts make of them: a + b, m:after(n, k),
 * m:times(n), lexicon.category. */
#include "script/matcher.h"

#include <stdio.h>

#include "base/suggest.h"
#include "script/handle.h"
#include "script/lib.h"
#include "script/sequence.h"

enum { WORDS = 5, WORDS_MOST = 64, TIMES_MOST = 1000000, TEXT_MOST = 240 };

static const char type[] = "matcher";

struct held {
    struct at_thing thing;
    struct at_lua_matcher matcher;
};

void at_matcher_push(lua_State *L, const struct at_lua_matcher *matcher)
{
    struct held *held = at_thing_new(L, AT_KIND_MATCHER, sizeof *held);
    held->matcher = *matcher;
    luaL_setmetatable(L, type);
}

const struct at_lua_matcher *at_matcher_test(lua_State *L, int index)
{
    const struct held *held = at_thing_test(L, index, AT_KIND_MATCHER);
    return held ? &held->matcher : NULL;
}

const struct at_lua_matcher *at_matcher_check(lua_State *L, int index)
{
    const struct at_lua_matcher *matcher = at_matcher_test(L, index);
    if (!matcher && at_lua_sequence_test(L, index))
        luaL_argerror(L, index, "a sequence is of turns, and not combined with words");
    if (!matcher)
        luaL_typeerror(L, index, type);
    if (matcher->kind != AT_CONDITION_MATCHER)
        luaL_argerror(L, index, "times and distinct make a condition, not a matcher");
    return matcher;
}

static const char *keep_text(lua_State *L, const char *text)
{
    size_t size = strlen(text) + 1;
    return memcpy(at_script_alloc(L, size), text, size);
}

void at_matcher_push_category(lua_State *L, const struct at_chunk_lexicon *lexicon,
                              int32_t category)
{
    char text[TEXT_MOST];
    const struct at_category *categories = lexicon->lexicon->categories;
    size_t at = sizeof text - 1;
    text[at] = '\0';
    text[--at] = '>';
    /* From the deepest to the top, so the text is written from its end. */
    for (int32_t i = category; i >= 0; i = categories[i].parent) {
        struct at_slice name = categories[i].name;
        if (name.size + lexicon->name.size + 4 > at)
            break;
        at -= name.size;
        memcpy(text + at, name.data, name.size);
        text[--at] = '.';
    }
    size_t size = lexicon->name.size;
    if (size + 1 > at)
        size = at - 1;
    at -= size;
    memcpy(text + at, lexicon->name.data, size);
    text[--at] = '<';
    struct at_lua_matcher matcher = { .kind = AT_CONDITION_MATCHER,
                                      .number = lexicon->matchers[category + 1],
                                      .lexicon = lexicon,
                                      .category = category };
    /* Only what is built stands in rules, and only that needs to say its name. */
    matcher.text = at_script_of(L)->build ? keep_text(L, text + at) : "";
    at_matcher_push(L, &matcher);
}

static int build_near(lua_State *L, enum at_nearness nearness, const char *name)
{
    if (at_build_is_broken(L, 1) || at_build_is_broken(L, 2)) {
        at_build_replays(L, name);
        lua_pushvalue(L, at_build_is_broken(L, 1) ? 1 : 2);
        return at_build_note(L);
    }
    const struct at_lua_matcher *m = at_matcher_check(L, 1);
    const struct at_lua_matcher *n = at_matcher_check(L, 2);
    lua_Integer words = luaL_optinteger(L, 3, WORDS);
    if (at_build_replays(L, name))
        return 1;
    if (words < 1 || words > WORDS_MOST) {
        at_build_fault(L, "%s takes a number of words from 1 to %d", name, WORDS_MOST);
        return at_build_note(L);
    }
    char text[TEXT_MOST];
    struct attune_error error;
    struct at_lua_matcher made = { .kind = AT_CONDITION_MATCHER, .category = -1 };
    snprintf(text, sizeof text, "%s:%s(%s, %d)", m->text, name, n->text, (int)words);
    made.text = keep_text(L, text);
    if (at_matchers_add_near(at_script_of(L)->loader.matchers, m->number, nearness,
                             n->number, (uint32_t)words, &made.number,
                             &error) == ATTUNE_OK)
        at_matcher_push(L, &made);
    else
        at_build_error(L, &error);
    return at_build_note(L);
}

static int matcher_after(lua_State *L)
{
    return build_near(L, AT_AFTER, "after");
}

static int matcher_before(lua_State *L)
{
    return build_near(L, AT_BEFORE, "before");
}

static int matcher_not_after(lua_State *L)
{
    return build_near(L, AT_NOT_AFTER, "not_after");
}

static int matcher_not_before(lua_State *L)
{
    return build_near(L, AT_NOT_BEFORE, "not_before");
}

/* a + b */
static int matcher_add(lua_State *L)
{
    if (at_build_is_broken(L, 1) || at_build_is_broken(L, 2)) {
        at_build_replays(L, "+");
        lua_pushvalue(L, at_build_is_broken(L, 1) ? 1 : 2);
        return at_build_note(L);
    }
    const struct at_lua_matcher *a = at_matcher_check(L, 1);
    const struct at_lua_matcher *b = at_matcher_check(L, 2);
    if (at_build_replays(L, "+"))
        return 1;
    char text[TEXT_MOST] = ""; /* as much of it as there is room for */
    const char *const parts[] = { a->text, " + ", b->text };
    for (size_t i = 0; i < 3; i++)
        strncat(text, parts[i], sizeof text - 1 - strlen(text));
    struct attune_error error;
    struct at_lua_matcher made = { .kind = AT_CONDITION_MATCHER, .category = -1 };
    made.text = keep_text(L, text);
    if (at_matchers_add_union(at_script_of(L)->loader.matchers, a->number, b->number,
                              &made.number, &error) == ATTUNE_OK)
        at_matcher_push(L, &made);
    else
        at_build_error(L, &error);
    return at_build_note(L);
}

static int build_condition(lua_State *L, enum at_condition_kind kind, const char *name)
{
    const struct at_lua_matcher *m = at_matcher_check(L, 1);
    lua_Integer n = luaL_checkinteger(L, 2);
    if (at_build_replays(L, name))
        return 1;
    if (n < 1 || n > TIMES_MOST) {
        at_build_fault(L, "%s takes a number from 1 on", name);
        return at_build_note(L);
    }
    char text[TEXT_MOST];
    struct at_lua_matcher made = *m;
    snprintf(text, sizeof text, "%s:%s(%d)", m->text, name, (int)n);
    made.kind = kind;
    made.n = (uint32_t)n;
    made.lexicon = NULL;
    made.text = keep_text(L, text);
    at_matcher_push(L, &made);
    return at_build_note(L);
}

static int matcher_times(lua_State *L)
{
    return build_condition(L, AT_CONDITION_TIMES, "times");
}

static int matcher_distinct(lua_State *L)
{
    return build_condition(L, AT_CONDITION_DISTINCT, "distinct");
}

static bool is_ancestor(const struct at_lexicon *lexicon, int32_t ancestor,
                        int32_t category)
{
    return category != ancestor && at_lexicon_within(lexicon, category, ancestor);
}

/* The category of this name right below, or anywhere below when that is clear. */
static int32_t find_below(const struct at_lua_matcher *m, struct at_slice name)
{
    const struct at_lexicon *lexicon = m->lexicon->lexicon;
    int32_t found = -1;
    for (size_t i = 0; i < lexicon->category_count; i++)
        if (lexicon->categories[i].parent == m->category &&
            at_slice_equal(lexicon->categories[i].name, name))
            return (int32_t)i;
    for (size_t i = 0; i < lexicon->category_count; i++) {
        if (!at_slice_equal(lexicon->categories[i].name, name) ||
            !is_ancestor(lexicon, m->category, (int32_t)i))
            continue;
        if (found >= 0)
            return -1;
        found = (int32_t)i;
    }
    return found;
}

static int no_category(lua_State *L, const struct at_lua_matcher *m,
                       struct at_slice name)
{
    static const char *const methods[] = { "after",      "before", "not_after",
                                           "not_before", "times",  "distinct" };
    char what[240];
    struct at_nearest nearest = at_nearest_to(name);
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
        at_nearest_add(&nearest, at_slice_of(methods[i]));
    const struct at_lexicon *lexicon = m->lexicon ? m->lexicon->lexicon : NULL;
    for (size_t i = 0; lexicon && i < lexicon->category_count; i++)
        if (is_ancestor(lexicon, m->category, (int32_t)i))
            at_nearest_add(&nearest, lexicon->categories[i].name);
    snprintf(what, sizeof what, "%.100s has no %s \"%.*s\"",
             m->text[0] ? m->text : "the matcher", lexicon ? "category" : "method",
             AT_SLICE_ARGS(name));
    if (nearest.name.size)
        snprintf(what + strlen(what), sizeof what - strlen(what),
                 " (did you mean \"%.*s\"?)", AT_SLICE_ARGS(nearest.name));
    if (at_script_of(L)->build && !at_script_of(L)->build->replay)
        return at_build_fault(L, "%s", what);
    return luaL_error(L, "%s", what);
}

static const struct at_lua_matcher *check_self(lua_State *L)
{
    return &((const struct held *)luaL_checkudata(L, 1, type))->matcher;
}

/* matcher.key: a method, or a category; upvalue: methods */
static int matcher_index(lua_State *L)
{
    const struct at_lua_matcher *m = check_self(L);
    struct at_slice name;
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL)
        return 1;
    name.data = luaL_checklstring(L, 2, &name.size);
    int32_t category = m->lexicon ? find_below(m, name) : -1;
    if (category < 0)
        return no_category(L, m, name);
    at_matcher_push_category(L, m->lexicon, category);
    return 1;
}

static int matcher_tostring(lua_State *L)
{
    lua_pushstring(L, check_self(L)->text);
    return 1;
}

void at_matcher_open(lua_State *L)
{
    static const luaL_Reg methods[] = {
        { "after", matcher_after },
        { "before", matcher_before },
        { "not_after", matcher_not_after },
        { "not_before", matcher_not_before },
        { "times", matcher_times },
        { "distinct", matcher_distinct },
        { NULL, NULL },
    };
    luaL_newmetatable(L, type);
    lua_newtable(L);
    luaL_setfuncs(L, methods, 0);
    lua_pushcclosure(L, matcher_index, 1);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, matcher_add);
    lua_setfield(L, -2, "__add");
    lua_pushcfunction(L, matcher_tostring);
    lua_setfield(L, -2, "__tostring");
    lua_pop(L, 1);
}
