/* lib_zip.c - archives for readers and writers: zip.entries(bytes), zip.new(files). */
#include <stdlib.h>

#include "io/zip.h"
#include "script/lib_formats.h"
#include "script/owned.h"
#include "script/throw.h"

static const char entries_name[] = "the entries of an archive";

enum { ENTRY_STEPS = 10, OPEN_STEPS = 5000, BYTES_A_STEP = 16, ENTRY = 256 };

static void close_zip(void *zip)
{
    at_zip_close(zip);
}

static struct at_zip *check_zip(lua_State *L)
{
    return at_owned_check(L, 1, AT_KIND_ZIP, entries_name)->object;
}

/* zip.entries(bytes) -> entries */
static int zip_entries(lua_State *L)
{
    struct at_slice bytes;
    struct at_zip *zip;
    struct attune_error error;
    bytes.data = luaL_checklstring(L, 1, &bytes.size);
    at_sandbox_charge(L, OPEN_STEPS + bytes.size / BYTES_A_STEP);
    struct at_owned *owned = at_owned_new(L, AT_KIND_ZIP, entries_name,
                                          bytes.size / 4 + ENTRY * 64, close_zip);
    at_owned_keep(L, 1);
    if (at_zip_open(&zip, bytes, "", &error))
        return at_throw_about(L, &error, NULL);
    owned->object = zip;
    return 1;
}

/* entries:names() -> list, in the archive's order */
static int entries_names(lua_State *L)
{
    size_t count;
    const struct at_zip_entry *entries = at_zip_entries(check_zip(L), &count);
    lua_createtable(L, (int)count, 0);
    for (size_t i = 0; i < count; i++) {
        at_sandbox_charge(L, ENTRY_STEPS);
        lua_pushstring(L, entries[i].name);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    return 1;
}

static void free_buffer(void *buffer)
{
    at_buffer_clear(buffer);
    free(buffer);
}

/* Entry number `index`, unpacked. [+1] */
static void push_entry(lua_State *L, struct at_zip *zip, size_t index, size_t size)
{
    struct attune_error error;
    at_sandbox_charge(L, ENTRY_STEPS + size / BYTES_A_STEP);
    struct at_owned *owned =
        at_owned_new(L, AT_KIND_SCRATCH, "scratch", size, free_buffer);
    struct at_buffer *out = owned->object = calloc(1, sizeof *out);
    if (!out)
        at_throw_nomem(L);
    if (at_zip_read(out, zip, index, &error))
        at_throw_about(L, &error, NULL);
    lua_pushlstring(L, at_buffer_text(out), out->size);
    at_owned_free(L, owned);
}

/* entries:read(name) -> bytes; nil when there is no such entry */
static int entries_read(lua_State *L)
{
    size_t count;
    struct at_zip *zip = check_zip(L);
    const char *name = luaL_checkstring(L, 2);
    const struct at_zip_entry *entries = at_zip_entries(zip, &count);
    at_sandbox_charge(L, count / ENTRY_STEPS);
    for (size_t i = 0; i < count; i++)
        if (strcmp(entries[i].name, name) == 0) {
            push_entry(L, zip, i, entries[i].size);
            return 1;
        }
    return 0;
}

/* The table at 1 as files, in a userdata. [+1] */
static struct at_zip_file *take_files(lua_State *L, size_t *count)
{
    size_t room = 0, bytes = 0;
    for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1))
        room++;
    struct at_zip_file *files = lua_newuserdatauv(L, (room + 1) * sizeof *files, 0);
    for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1)) {
        if (lua_type(L, -2) != LUA_TSTRING || lua_type(L, -1) != LUA_TSTRING)
            luaL_error(L, "zip.new takes a table of names and bytes");
        struct at_zip_file *file = &files[(*count)++];
        file->name = lua_tostring(L, -2);
        file->bytes.data = lua_tolstring(L, -1, &file->bytes.size);
        if (strlen(file->name) != lua_rawlen(L, -2))
            luaL_error(L, "a name in an archive holds no NUL");
        bytes += file->bytes.size + ENTRY;
    }
    at_sandbox_charge(L, room * ENTRY_STEPS + bytes / BYTES_A_STEP);
    at_sandbox_hold(L, bytes);
    at_sandbox_release(L, bytes);
    return files;
}

/* zip.new { ["name"] = bytes, ... } -> bytes, the same for the same files */
static int zip_new(lua_State *L)
{
    struct attune_error error;
    size_t count = 0;
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    const struct at_zip_file *files = take_files(L, &count);
    struct at_owned *owned =
        at_owned_new(L, AT_KIND_SCRATCH, "scratch", 0, free_buffer);
    struct at_buffer *out = owned->object = calloc(1, sizeof *out);
    if (!out)
        return at_throw_nomem(L);
    if (at_zip_write(out, files, count, &error))
        return error.status == ATTUNE_NO_MEMORY ? at_throw(L, &error)
                                                : luaL_error(L, "%s", error.message);
    lua_pushlstring(L, at_buffer_text(out), out->size);
    at_owned_free(L, owned);
    return 1;
}

void at_lib_add_zip(lua_State *L)
{
    static const luaL_Reg none[] = { { NULL, NULL } };
    static const luaL_Reg methods[] = { { "names", entries_names },
                                        { "read", entries_read },
                                        { NULL, NULL } };
    static const luaL_Reg functions[] = { { "entries", zip_entries },
                                          { "new", zip_new },
                                          { NULL, NULL } };
    at_owned_class(L, entries_name, none, methods);
    luaL_setfuncs(L, functions, 0);
}
