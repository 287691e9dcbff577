/* lib_xml.c - XML for readers: for kind, name, attributes in xml.events(bytes). */
#include "io/xml.h"
#include "script/lib_formats.h"
#include "script/owned.h"
#include "script/throw.h"

static const char class_name[] = "the events of a document";

enum { OPEN_STEPS = 5000, EVENT_STEPS = 5, BYTES_A_STEP = 32, QUEUE = 256 * 1024 };

static void free_xml(void *xml)
{
    at_xml_free(xml);
}

static void push_attributes(lua_State *L, const struct at_xml_piece *piece)
{
    lua_createtable(L, 0, (int)piece->attribute_count);
    for (size_t i = 0; i < piece->attribute_count; i++) {
        const struct at_xml_attribute *it = &piece->attributes[i];
        lua_pushlstring(L, it->name.data, it->name.size);
        lua_pushlstring(L, it->value.data, it->value.size);
        lua_rawset(L, -3);
    }
}

/* events() -> "open", name, attributes | "close", name | "text", text | nil */
static int events_call(lua_State *L)
{
    static const char *const kinds[] = { "open", "close", "text" };
    struct at_owned *owned = at_owned_check(L, 1, AT_KIND_XML, class_name);
    struct at_xml_piece piece;
    struct attune_error error;
    if (!owned->object)
        return 0;
    enum attune_status status = at_xml_next(owned->object, &piece, &error);
    if (status == ATTUNE_NOT_FOUND) {
        at_owned_free(L, owned);
        return 0;
    }
    if (status) {
        lua_getiuservalue(L, 1, 1);
        lua_rawgeti(L, -1, 2);
        return at_throw_about(L, &error, lua_tostring(L, -1));
    }
    owned->line = piece.line;
    at_sandbox_charge(L, EVENT_STEPS + piece.attribute_count +
                             piece.text.size / BYTES_A_STEP);
    lua_pushstring(L, kinds[piece.kind]);
    lua_pushlstring(L, piece.text.data, piece.text.size);
    if (piece.kind != AT_XML_OPENS)
        return 2;
    push_attributes(L, &piece);
    return 3;
}

/* events.line -> where the event got last begins */
static int events_index(lua_State *L)
{
    const struct at_owned *owned = at_owned_check(L, 1, AT_KIND_XML, class_name);
    if (strcmp(luaL_checkstring(L, 2), "line") != 0)
        return luaL_error(L, "%s have no \"%s\", only `line`", class_name,
                          lua_tostring(L, 2));
    lua_pushinteger(L, owned->line);
    return 1;
}

/* xml.events(bytes, label) -> events */
static int xml_events(lua_State *L)
{
    struct at_slice bytes;
    bytes.data = luaL_checklstring(L, 1, &bytes.size);
    luaL_optstring(L, 2, NULL);
    lua_settop(L, 2);
    at_sandbox_charge(L, OPEN_STEPS);
    struct at_owned *owned =
        at_owned_new(L, AT_KIND_XML, class_name, bytes.size + QUEUE, free_xml);
    lua_createtable(L, 2, 0); /* bytes label events kept */
    lua_pushvalue(L, 1);
    lua_rawseti(L, -2, 1);
    lua_pushvalue(L, 2);
    lua_rawseti(L, -2, 2);
    lua_setiuservalue(L, -2, 1); /* bytes label events */
    owned->object = at_xml_new(bytes);
    if (!owned->object)
        at_throw_nomem(L);
    return 1;
}

void at_lib_add_xml(lua_State *L)
{
    static const luaL_Reg events[] = { { "__call", events_call },
                                       { "__index", events_index },
                                       { NULL, NULL } };
    static const luaL_Reg functions[] = { { "events", xml_events }, { NULL, NULL } };
    at_owned_class(L, class_name, events, NULL);
    luaL_setfuncs(L, functions, 0);
}
