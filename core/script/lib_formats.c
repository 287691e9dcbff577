/* lib_formats.c - the table of what readers and writers have besides. */
#include "script/lib_formats.h"

#include "script/throw.h"

void at_lib_add_formats(lua_State *L)
{
    static const struct {
        const char *name;
        void (*fill)(lua_State *L);
    } libraries[] = {
        { "csv", at_lib_add_csv },       { "escape", at_lib_add_escape },
        { "hash", at_lib_add_hash },     { "json", at_lib_add_json },
        { "sqlite", at_lib_add_sqlite }, { "utf16", at_lib_add_utf16 },
        { "xml", at_lib_add_xml },       { "zip", at_lib_add_zip },
    };
    at_throw_open(L);
    for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++) {
        lua_newtable(L);
        libraries[i].fill(L);
        at_lib_freeze(L, libraries[i].name);
        lua_setfield(L, -2, libraries[i].name);
    }
    at_lib_add_lines(L);
}
