/* extent.c - which turns a unit covers. */
#include "script/handle.h"
#include "script/lib.h"

/* A session of a case, or the whole case, in what was kept of it. */
static struct at_extent extent_in_record(lua_State *L, uint32_t session, bool whole)
{
    const struct at_course *course = at_script_of(L)->view.course;
    if (!course || !course->places)
        luaL_error(
            L, "%s",
            at_handle_transcript(L)
                ? "codes of earlier sessions are known after the last session of "
                  "the case: ask for them in the rule of a code with `unit: case`"
                : "what its sessions were given is more than a case keeps");
    const struct at_course_session *it = &course->sessions[session];
    uint32_t first = whole ? 0 : it->first_turn;
    uint32_t count = whole ? at_handle_transcript(L)->turn_count : it->turns;
    return (struct at_extent){ first, count, AT_ROLE_ANY, false, 0 };
}

struct at_extent at_extent_check(lua_State *L, int index)
{
    const struct at_transcript *transcript = at_handle_transcript(L);
    const struct at_held *held = &at_script_of(L)->held;
    if (held->handle && lua_touserdata(L, index) == held->handle)
        return (struct at_extent){ held->turn, 1, AT_ROLE_ANY, false, held->turn };
    enum at_kind kind = AT_KINDS;
    const struct at_handle *handle = at_handle_any(L, index, &kind);
    if (kind == AT_KIND_TURN || kind == AT_KIND_SENTENCE) {
        bool is_sentence = kind == AT_KIND_SENTENCE;
        uint32_t turn =
            is_sentence ? at_sentence_turn(transcript, handle->number) : handle->number;
        return (struct at_extent){ turn, 1, AT_ROLE_ANY, is_sentence, handle->number };
    }
    if (kind == AT_KIND_CASE || kind == AT_KIND_PAST)
        return extent_in_record(L, handle->number, kind == AT_KIND_CASE);
    if (kind != AT_KIND_STRETCH)
        luaL_typeerror(L, index, "turn, sentence or stretch");
    const struct at_stretch *stretch = (const struct at_stretch *)handle;
    return (struct at_extent){ stretch->first, stretch->count, stretch->role, false,
                               0 };
}

bool at_extent_has_turn(lua_State *L, const struct at_extent *extent, uint32_t turn)
{
    const struct at_transcript *transcript = at_handle_transcript(L);
    if (turn - extent->first >= extent->count)
        return false;
    return extent->role == AT_ROLE_ANY ||
           at_turn_role(transcript, &transcript->turns[turn]) == extent->role;
}
