/* unit_case.c - a case, and what is kept of its sessions: their transcripts are gone.
 *
 * Numbers of turns, in scripts, are those of the turn's own session. */
#include "base/suggest.h"
#include "script/lib.h"
#include "script/list.h"

enum { ID, SESSIONS };
enum { NAME, NUMBER, INDEX };

static const char *const case_fields[] = { "id", "sessions", NULL };
static const char *const past_fields[] = { "name", "number", "index", NULL };

void at_case_push(lua_State *L)
{
    struct at_handle *handle = at_handle_new(L, AT_KIND_CASE, sizeof *handle);
    handle->number = 0;
}

void at_past_push(lua_State *L, uint32_t session)
{
    struct at_handle *handle = at_handle_new(L, AT_KIND_PAST, sizeof *handle);
    handle->number = session;
}

static int get_of_case(lua_State *L, int field)
{
    const struct at_script_view *view = &at_script_of(L)->view;
    const struct at_course *course = view->course;
    if (field == SESSIONS)
        at_list_push_range(L, AT_ITEMS_PAST, 0,
                           course ? (uint32_t)course->session_count : 0);
    else
        at_slice_push(L, course ? course->id : view->transcript->case_name);
    return 1;
}

static int get_of_past(lua_State *L, int field)
{
    const struct at_course *course = at_script_of(L)->view.course;
    uint32_t number = ((struct at_handle *)lua_touserdata(L, 1))->number;
    const struct at_course_session *session = &course->sessions[number];
    if (field == NAME)
        at_slice_push(L, session->name);
    else if (field == INDEX)
        lua_pushinteger(L, (lua_Integer)number + 1);
    else if (session->number >= 0)
        lua_pushinteger(L, session->number);
    else
        lua_pushnil(L);
    return 1;
}

static int fail_unknown(lua_State *L, struct at_slice name, struct at_slice nearest)
{
    if (nearest.size == 0)
        return luaL_error(L, "the codebook has no summary \"%s\" of sessions",
                          name.data);
    return luaL_error(L,
                      "the codebook has no summary \"%s\" of sessions (did you mean "
                      "\"%s\"?)",
                      name.data, lua_pushlstring(L, nearest.data, nearest.size));
}

/* session:value(name) -> the value of that summary of this scheme; nil when missing */
static int past_value(lua_State *L)
{
    const struct at_script *script = at_script_of(L);
    const struct at_course *course = script->view.course;
    const struct at_handle *handle = at_handle_check(L, 1, AT_KIND_PAST);
    struct at_slice name;
    name.data = luaL_checklstring(L, 2, &name.size);
    struct at_nearest nearest = at_nearest_to(name);
    for (size_t i = 0; i < course->summary_count; i++) {
        const struct at_summary_name *known = &course->summaries[i];
        if (known->scheme != script->program->scheme->number)
            continue;
        at_nearest_add(&nearest, known->name);
        if (!at_slice_equal(known->name, name))
            continue;
        struct at_number value = course->sessions[handle->number].values[i];
        if (value.is_there)
            lua_pushnumber(L, value.value);
        else
            lua_pushnil(L);
        return 1;
    }
    return fail_unknown(L, name, nearest.name);
}

const struct at_course_place *at_place_in_case(lua_State *L, uint32_t turn)
{
    const struct at_course *course = at_script_of(L)->view.course;
    return course && course->places ? &course->places[turn] : NULL;
}

void at_place_refuse(lua_State *L, const char *what)
{
    const struct at_course *course = at_script_of(L)->view.course;
    if (course && course->places)
        luaL_error(L,
                   "a case keeps the turns that have the codes asked for, not those "
                   "around them: here \"%s\" is not known",
                   what);
}

static const luaL_Reg case_methods[] = { { "codings", at_method_codings },
                                         { "has", at_method_has },
                                         { "value", at_method_value },
                                         { NULL, NULL } };
static const luaL_Reg past_methods[] = { { "codings", at_method_codings },
                                         { "has", at_method_has },
                                         { "value", past_value },
                                         { NULL, NULL } };

const struct at_class at_case_class = { AT_KIND_CASE, "case", case_fields, case_methods,
                                        get_of_case };
const struct at_class at_past_class = { AT_KIND_PAST, "session of a case", past_fields,
                                        past_methods, get_of_past };
