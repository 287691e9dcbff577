/* unit_event.c - pauses, laughter and other things not said. */
#include "script/handle.h"
#include "script/lib.h"

enum { KIND, TEXT, MS };

static const char *const fields[] = { "kind", "text", "ms", NULL };
static const char *const kinds[] = { "pause", "inaudible", "time", "sound" };
static const luaL_Reg methods[] = { { NULL, NULL } };

void at_event_push(lua_State *L, uint32_t event)
{
    struct at_handle *handle = at_handle_new(L, AT_KIND_EVENT, sizeof *handle);
    handle->number = event;
}

static int get(lua_State *L, int field)
{
    const struct at_transcript *transcript = at_handle_transcript(L);
    const struct at_event *event =
        &transcript->events[((struct at_handle *)lua_touserdata(L, 1))->number];
    if (field == KIND)
        lua_pushstring(L, kinds[event->kind]);
    else if (field == TEXT)
        lua_pushlstring(L, transcript->text.data + event->start, event->size);
    else
        at_ms_push(L, event->ms);
    return 1;
}

const struct at_class at_event_class = { AT_KIND_EVENT, "event", fields, methods, get };
