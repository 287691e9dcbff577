/* extent.c - which turns a unit covers. */
#include "script/handle.h"
#include "script/lib.h"

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
