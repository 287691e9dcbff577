/* utf16.c - pairs of bytes, and pairs of pairs for what lies above U+FFFF. */
#include "io/utf16.h"

#include "base/utf8.h"

enum { LOOK_AT = 256 };

enum order { LITTLE, BIG, NONE };

/* By the mark, else by where the NULs of most letters stand. */
static enum order find_order(struct at_slice bytes)
{
    size_t even = 0, odd = 0, size = bytes.size < LOOK_AT ? bytes.size : LOOK_AT;
    if (at_slice_starts(bytes, "\xFF\xFE"))
        return LITTLE;
    if (at_slice_starts(bytes, "\xFE\xFF"))
        return BIG;
    for (size_t i = 0; i < size; i++)
        if (!bytes.data[i])
            ++*(i % 2 ? &odd : &even);
    if (odd > size / 4 && odd > even * 4)
        return LITTLE;
    return even > size / 4 && even > odd * 4 ? BIG : NONE;
}

bool at_utf16_is(struct at_slice bytes)
{
    return find_order(bytes) != NONE;
}

static uint32_t unit_at(struct at_slice bytes, size_t at, enum order order)
{
    unsigned char first = (unsigned char)bytes.data[at];
    unsigned char second = (unsigned char)bytes.data[at + 1];
    return order == BIG ? first << 8 | second : second << 8 | first;
}

enum attune_status at_utf16_decode(struct at_buffer *out, struct at_slice bytes,
                                   struct attune_error *error)
{
    enum order order = find_order(bytes);
    int line = 1;
    if (order == NONE)
        order = LITTLE;
    for (size_t i = 0; i + 1 < bytes.size; i += 2) {
        uint32_t unit = unit_at(bytes, i, order);
        bool high = unit >= 0xD800 && unit < 0xDC00;
        uint32_t low = high && i + 3 < bytes.size ? unit_at(bytes, i + 2, order) : 0;
        bool paired = low >= 0xDC00 && low < 0xE000;
        if ((unit >= 0xDC00 && unit < 0xE000) || (high && !paired))
            return at_error_at(error, ATTUNE_INVALID, "", line, 0,
                               "this is no UTF-16: half of a character stands alone");
        if (i == 0 && unit == 0xFEFF)
            continue;
        line += unit == '\n';
        at_utf8_add(out,
                    high ? 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00) : unit);
        i += high ? 2 : 0;
    }
    if (bytes.size % 2)
        return at_error_at(error, ATTUNE_INVALID, "", line, 0,
                           "this is no UTF-16: a byte is left over at its end");
    return out->failed ? at_error_nomem(error) : ATTUNE_OK;
}
