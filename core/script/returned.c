/* returned.c - what a rule's function returned: checked against the codebook, and kept until
 * the next call. */
#include "script/returned.h"

#include "script/evidence.h"
#include "script/lib.h"
#include "script/list.h"
#include "script/value.h"

/* Its address is the key of the value's text in the registry, which keeps the text
 * until the next call. */
static const char kept_text;

struct reading {
    const struct at_program *program;
    const struct at_script_question *question;
    int hits; /* stack index */
};

/* The second value, of a code's rule: of the type the codebook says. */
static void read_value(lua_State *L, const struct reading *reading, int index)
{
    char why[200];
    const struct at_scheme *scheme = reading->program->scheme;
    struct at_value_rule type = { AT_TYPE_LIST, NULL };
    uint32_t number = reading->question->rule->code - scheme->first_code;
    if (lua_isnil(L, index))
        return;
    if (!reading->question->rule->mark)
        type = (struct at_value_rule){ scheme->codebook->codes[number].type,
                                       &scheme->codebook->codes[number].values };
    struct at_value value = { .kind = AT_VALUE_FLAG };
    int top = lua_gettop(L);
    if (!at_value_read(L, index, &type, &value, why, sizeof why))
        luaL_error(L, "%s", why);
    if (lua_gettop(L) > top)
        lua_rawsetp(L, LUA_REGISTRYINDEX, &kept_text);
    reading->question->decision->value = value;
}

/* The second value, of a group's rule: which of its codes. */
static void read_member(lua_State *L, const struct reading *reading, int index)
{
    const struct at_scheme *scheme = reading->program->scheme;
    const struct at_group *group =
        &scheme->codebook->groups[reading->question->rule->group];
    struct at_slice id = { "", 0 };
    if (lua_type(L, index) == LUA_TSTRING)
        id.data = lua_tolstring(L, index, &id.size);
    for (size_t i = 0; i < group->count; i++) {
        if (!at_slice_equal(scheme->codebook->codes[group->codes[i]].id, id))
            continue;
        reading->question->decision->code = scheme->first_code + group->codes[i];
        return;
    }
    if (id.size == 0 && reading->question->decision->code != AT_CODE_NONE)
        return;
    luaL_error(L,
               "the function of a group's rule returns evidence and the id of one of "
               "its codes");
}

/* Mostly the hits are given back as they are; then there is nothing to look at, and to
 * keep only what somebody wants to know. False when there is no evidence. */
static bool read_evidence(lua_State *L, const struct reading *reading, int index)
{
    struct at_script *script = at_script_of(L);
    const struct at_list *hits = lua_touserdata(L, reading->hits);
    if (script->view.codes_only && hits && lua_touserdata(L, index) == hits) {
        script->span_count = 0;
        return hits->items == AT_ITEMS_MATCHES || hits->count > 0;
    }
    at_evidence_read(L, index, &reading->question->unit);
    return script->span_count > 0;
}

/* evidence, value, confidence, from stack index `first` on */
static void read_results(lua_State *L, const struct reading *reading, int first)
{
    struct at_script *script = at_script_of(L);
    struct at_decision *decision = reading->question->decision;
    struct at_slice reason;
    decision->verdict = AT_NOT_GIVEN;
    if (lua_isnil(L, first) && !reading->question->rule->makes)
        return;
    if (at_words_uncodable(L, first, &reason)) {
        memcpy(script->reason, reason.data, reason.size);
        decision->reason = at_slice(script->reason, reason.size);
        decision->verdict = AT_UNCODABLE;
        return;
    }
    if (reading->question->rule
            ->makes) { /* an episode is there: the function gives its value */
        read_value(L, reading, first);
        decision->verdict = AT_GIVEN;
        return;
    }
    if (!read_evidence(L, reading, first))
        return;
    if (reading->question->rule->group >= 0)
        read_member(L, reading, first + 1);
    else
        read_value(L, reading, first + 1);
    if (!lua_isnil(L, first + 2)) {
        double confidence = lua_tonumber(L, first + 2);
        if (lua_type(L, first + 2) != LUA_TNUMBER ||
            !(confidence > 0 && confidence <= 1))
            luaL_error(L, "a confidence is a number over 0 and up to 1");
        decision->confidence = confidence;
    }
    decision->verdict = AT_GIVEN;
    decision->evidence = script->spans;
    decision->evidence_count = script->span_count;
}

void at_returned_read(lua_State *L, const struct at_program *program,
                      const struct at_script_question *question, int hits)
{
    const struct reading reading = { program, question, hits };
    read_results(L, &reading, lua_gettop(L) - 2);
}
