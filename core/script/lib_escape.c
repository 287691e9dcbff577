/* lib_escape.c - text made safe for what stands around it, for writers. */
#include "io/csv.h"
#include "io/xml.h"
#include "script/lib_formats.h"
#include "script/throw.h"

enum { BYTES_A_STEP = 8 };

/* A text with what `add` makes of the argument. */
static int escape(lua_State *L,
                  void (*add)(struct at_buffer *out, struct at_slice text))
{
    struct at_slice text;
    struct at_buffer out = { 0 };
    text.data = luaL_checklstring(L, 1, &text.size);
    at_sandbox_charge(L, 1 + text.size / BYTES_A_STEP);
    at_lib_check_size(L, text.size * 6);
    luaL_Buffer copy;
    char *bytes = luaL_buffinitsize(L, &copy, text.size * 6 + 3);
    add(&out, text);
    bool failed = out.failed;
    size_t size = out.size;
    if (size)
        memcpy(bytes, out.data, size);
    at_buffer_clear(&out);
    if (failed)
        return at_throw_nomem(L);
    luaL_pushresultsize(&copy, size);
    return 1;
}

/* escape.xml(text), escape.html(text) */
static int escape_xml(lua_State *L)
{
    return escape(L, at_xml_add_text);
}

static void add_cell(struct at_buffer *out, struct at_slice text)
{
    at_csv_add(out, text, false);
}

/* escape.csv(text) -> a cell */
static int escape_csv(lua_State *L)
{
    return escape(L, add_cell);
}

void at_lib_add_escape(lua_State *L)
{
    static const luaL_Reg functions[] = { { "csv", escape_csv },
                                          { "html", escape_xml },
                                          { "xml", escape_xml },
                                          { NULL, NULL } };
    luaL_setfuncs(L, functions, 0);
}
