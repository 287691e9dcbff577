/* yaml_write.c - text as a scalar in double quotes, the one style of YAML that can hold
 * any text on one line (YAML 1.2.2, sections 5.1 and 7.3.1). */
#include "io/yaml.h"

#include "base/utf8.h"

/* What YAML prints as it is, and takes for no line end. */
static bool is_plain(uint32_t code)
{
    bool is_sign = code == '"' || code == '\\' || code == 0x2028 || code == 0x2029 ||
                   code == 0xFEFF;
    return !is_sign && ((code >= 0x20 && code <= 0x7E) ||
                        (code >= 0xA0 && code <= 0xFFFD) || code >= 0x10000);
}

static void add_escape(struct at_buffer *out, uint32_t code)
{
    static const char letters[][2] = {
        { '"', '"' }, { '\\', '\\' }, { '\n', 'n' }, { '\t', 't' }, { '\r', 'r' }
    };
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        if (code == (unsigned char)letters[i][0]) {
            at_buffer_add_char(out, '\\');
            at_buffer_add_char(out, letters[i][1]);
            return;
        }
    at_buffer_printf(out, code < 0x100 ? "\\x%02X" : "\\u%04X", code);
}

void at_yaml_add_text(struct at_buffer *out, struct at_slice text)
{
    const char *end = text.data + text.size;
    at_buffer_add_char(out, '"');
    for (const char *p = text.data; p < end;) {
        size_t size;
        uint32_t code = at_utf8_get(p, end, &size);
        if (is_plain(code))
            at_buffer_add(out, p, size);
        else
            add_escape(out, code);
        p += size;
    }
    at_buffer_add_char(out, '"');
}
