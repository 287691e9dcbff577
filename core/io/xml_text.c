/* xml_text.c - text that means itself between tags and in attributes. */
#include "base/buffer.h"
#include "io/xml.h"

/* What stands for a byte; NULL for the byte itself. Bytes above 0x7F are parts of
 * characters, of which XML refuses two, U+FFFE and U+FFFF, that nobody writes. */
static const char *name_of(unsigned char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    case '\r':
        return "&#13;";
    default:
        return c < ' ' && c != '\t' && c != '\n' ? "\xEF\xBF\xBD" : NULL;
    }
}

void at_xml_add_text(struct at_buffer *out, struct at_slice text)
{
    size_t plain = 0;
    for (size_t i = 0; i < text.size; i++) {
        const char *name = name_of((unsigned char)text.data[i]);
        if (!name)
            continue;
        at_buffer_add(out, text.data + plain, i - plain);
        at_buffer_add_text(out, name);
        plain = i + 1;
    }
    if (plain < text.size)
        at_buffer_add(out, text.data + plain, text.size - plain);
}
