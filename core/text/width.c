/* width.c - widths are those of Unicode's East_Asian_Width, as utf8proc gives them. */
#include "text/width.h"

#include <utf8proc.h>

#include "base/utf8.h"

#define ELLIPSIS "\xE2\x80\xA6"

static size_t width_of(uint32_t code_point)
{
    int width = utf8proc_charwidth((utf8proc_int32_t)code_point);
    return width > 0 ? (size_t)width : 0;
}

size_t at_width(struct at_slice text)
{
    size_t width = 0, size;
    for (const char *p = text.data, *end = p + text.size; p < end; p += size)
        width += width_of(at_utf8_get(p, end, &size));
    return width;
}

static bool is_blank(uint32_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 ||
           c == 0x2028 || c == 0x2029;
}

/* What must not reach a terminal: controls, and marks that turn the line's direction. */
static bool is_unseen(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

/* Where a line may be cut: how long it was there, and how wide. */
struct cut {
    size_t size, width;
};

static size_t cut_at(struct at_buffer *out, struct cut cut)
{
    if (out->failed)
        return 0;
    out->size = cut.size;
    at_buffer_add_text(out, ELLIPSIS);
    return cut.width + 1;
}

size_t at_width_add(struct at_buffer *out, struct at_slice text, size_t columns)
{
    struct at_slice left = at_slice_trim(text);
    size_t start = out->size, width = 0, size;
    struct cut word = { start, 0 }, any = { start, 0 };
    bool blank = false;
    for (const char *p = left.data, *end = p + left.size; p < end; p += size) {
        uint32_t c = at_utf8_get(p, end, &size);
        if (is_blank(c)) {
            if (!blank)
                word = (struct cut){ out->size, width };
            blank = true;
            continue;
        }
        if (is_unseen(c))
            continue;
        size_t more = width_of(c) + (blank && width > 0);
        if (width + more > columns)
            return cut_at(out, word.width > 0 && word.width < columns ? word : any);
        if (blank && width > 0)
            at_buffer_add_char(out, ' ');
        at_buffer_add(out, p, size);
        blank = false;
        width += more;
        if (width < columns)
            any = (struct cut){ out->size, width };
    }
    return width;
}
