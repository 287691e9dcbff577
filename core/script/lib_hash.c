/* lib_hash.c - names that are the same in every run: hash.sha256 and hash.guid. */
#include "io/hash.h"
#include "script/lib_formats.h"

enum { BYTES_A_STEP = 4 };

static void hash_argument(lua_State *L, char digits[AT_SHA256_TEXT])
{
    struct at_slice bytes;
    bytes.data = luaL_checklstring(L, 1, &bytes.size);
    at_sandbox_charge(L, 20 + bytes.size / BYTES_A_STEP);
    at_sha256(bytes, digits);
}

/* hash.sha256(bytes) -> 64 hexadecimal digits */
static int hash_sha256(lua_State *L)
{
    char digits[AT_SHA256_TEXT];
    hash_argument(L, digits);
    lua_pushlstring(L, digits, AT_SHA256_TEXT - 1);
    return 1;
}

/* hash.guid(key) -> a UUID that follows from the key alone: version 8 of RFC 9562,
 * which leaves the way of making it to its maker. */
static int hash_guid(lua_State *L)
{
    static const char variants[] = "89ab";
    char digits[AT_SHA256_TEXT];
    hash_argument(L, digits);
    digits[12] = '8';
    digits[16] = variants[(unsigned char)digits[16] % 4];
    luaL_Buffer out;
    luaL_buffinit(L, &out);
    for (int i = 0; i < 32; i++) {
        if (i == 8 || i == 12 || i == 16 || i == 20)
            luaL_addchar(&out, '-');
        luaL_addchar(&out, digits[i]);
    }
    luaL_pushresult(&out);
    return 1;
}

void at_lib_add_hash(lua_State *L)
{
    static const luaL_Reg functions[] = { { "guid", hash_guid },
                                          { "sha256", hash_sha256 },
                                          { NULL, NULL } };
    luaL_setfuncs(L, functions, 0);
}
