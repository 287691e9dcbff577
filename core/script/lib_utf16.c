/* lib_utf16.c - UTF-16 for readers: utf16.is(bytes), utf16.decode(bytes). */
#include <stdlib.h>

#include "io/utf16.h"
#include "script/lib_formats.h"
#include "script/owned.h"
#include "script/throw.h"

enum { BYTES_A_STEP = 8 };

static struct at_slice check_bytes(lua_State *L)
{
    struct at_slice bytes;
    bytes.data = luaL_checklstring(L, 1, &bytes.size);
    return bytes;
}

/* utf16.is(bytes) -> boolean */
static int utf16_is(lua_State *L)
{
    lua_pushboolean(L, at_utf16_is(check_bytes(L)));
    return 1;
}

static void free_buffer(void *buffer)
{
    at_buffer_clear(buffer);
    free(buffer);
}

/* utf16.decode(bytes) -> text in UTF-8 */
static int utf16_decode(lua_State *L)
{
    struct attune_error error;
    struct at_slice bytes = check_bytes(L);
    at_sandbox_charge(L, bytes.size / BYTES_A_STEP);
    struct at_owned *owned =
        at_owned_new(L, AT_KIND_SCRATCH, "scratch", bytes.size * 2, free_buffer);
    struct at_buffer *out = owned->object = calloc(1, sizeof *out);
    if (!out)
        return at_throw_nomem(L);
    if (at_utf16_decode(out, bytes, &error))
        return at_throw_about(L, &error, NULL);
    lua_pushlstring(L, at_buffer_text(out), out->size);
    at_owned_free(L, owned);
    return 1;
}

void at_lib_add_utf16(lua_State *L)
{
    static const luaL_Reg functions[] = { { "decode", utf16_decode },
                                          { "is", utf16_is },
                                          { NULL, NULL } };
    luaL_setfuncs(L, functions, 0);
}
