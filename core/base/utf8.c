/* utf8.c - nearly all text is ASCII, so runs of it are passed over a machine
 * word at a time; the rest is held to table 3-7 of the Unicode standard
 * (well-formed UTF-8 byte sequences). */
#include "base/utf8.h"

#include <assert.h>
#include <string.h>

#define HIGH_BITS UINT64_C(0x8080808080808080)
#define LOW_BITS UINT64_C(0x0101010101010101)

static uint64_t load(const char *p)
{
    uint64_t word;
    memcpy(&word, p, sizeof word);
    return word;
}

/* The first byte from `p` on that is not ASCII, or `end`. */
static const char *skip_ascii(const char *p, const char *end)
{
    while (end - p >= 32) {
        uint64_t any = load(p) | load(p + 8) | load(p + 16) | load(p + 24);
        if (any & HIGH_BITS)
            break;
        p += 32;
    }
    while (end - p >= 8 && !(load(p) & HIGH_BITS))
        p += 8;
    while (p < end && !(*p & 0x80))
        p++;
    return p;
}

struct sequence {
    size_t size;             /* as its first byte says; 0 when none may begin so */
    unsigned char low, high; /* what its second byte may be */
};

static struct sequence sequence_of(unsigned char first)
{
    if (first < 0x80)
        return (struct sequence){ 1, 0, 0 };
    if (first < 0xC2 || first > 0xF4)
        return (struct sequence){ 0, 0, 0 };
    if (first < 0xE0)
        return (struct sequence){ 2, 0x80, 0xBF };
    if (first < 0xF0) /* neither overlong nor a surrogate */
        return (struct sequence){ 3, first == 0xE0 ? 0xA0 : 0x80,
                                  first == 0xED ? 0x9F : 0xBF };
    return (struct sequence){ 4, first == 0xF0 ? 0x90 : 0x80,
                              first == 0xF4 ? 0x8F : 0xBF };
}

/* The bytes of the sequence at `p`, which is before `end`; `*good` tells whether
 * it is whole. If not, the bytes are the maximal subpart: as far as it went well,
 * and at least one. */
static size_t measure(const char *p, const char *end, bool *good)
{
    const unsigned char *bytes = (const unsigned char *)p;
    size_t left = (size_t)(end - p);
    struct sequence sequence = sequence_of(bytes[0]);
    size_t size = 1;

    *good = false;
    if (sequence.size == 0)
        return 1;
    while (size < sequence.size && size < left) {
        if (bytes[size] < sequence.low || bytes[size] > sequence.high)
            return size;
        sequence.low = 0x80;
        sequence.high = 0xBF;
        size++;
    }
    *good = size == sequence.size;
    return size;
}

size_t at_utf8_check(struct at_slice text)
{
    if (text.size == 0)
        return 0;
    const char *p = text.data, *end = p + text.size;
    while ((p = skip_ascii(p, end)) < end) {
        while (p < end && *p & 0x80) {
            bool good;
            size_t size = measure(p, end, &good);
            if (!good)
                return (size_t)(p - text.data);
            p += size;
        }
    }
    return text.size;
}

size_t at_utf8_cut(struct at_slice text)
{
    if (text.size == 0)
        return 0;
    const char *end = text.data + text.size, *p = end - 1;
    while (p > text.data && end - p < 3 && (*p & 0xC0) == 0x80)
        p--;
    bool good;
    size_t size = measure(p, end, &good);
    bool begins = sequence_of((unsigned char)*p).size > 0;
    return begins && !good && p + size == end ? size : 0;
}

bool at_utf8_is_ascii(struct at_slice text)
{
    if (text.size == 0)
        return true;
    const char *end = text.data + text.size;
    return skip_ascii(text.data, end) == end;
}

uint32_t at_utf8_get(const char *p, const char *end, size_t *size)
{
    const unsigned char *bytes = (const unsigned char *)p;
    if (bytes[0] < 0x80) {
        *size = 1;
        return bytes[0];
    }
    *size = bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4;
    assert(*size <= (size_t)(end - p));
    uint32_t code_point = bytes[0] & (0x7Fu >> *size);
    for (size_t i = 1; i < *size; i++)
        code_point = code_point << 6 | (bytes[i] & 0x3F);
    return code_point;
}

void at_utf8_add(struct at_buffer *out, uint32_t code_point)
{
    char bytes[4];
    size_t size = code_point < 0x80      ? 1
                  : code_point < 0x800   ? 2
                  : code_point < 0x10000 ? 3
                                         : 4;
    for (size_t i = size - 1; i > 0; i--, code_point >>= 6)
        bytes[i] = (char)(0x80 | (code_point & 0x3F));
    static const unsigned char first[] = { 0, 0, 0xC0, 0xE0, 0xF0 };
    bytes[0] = (char)(first[size] | code_point);
    at_buffer_add(out, bytes, size);
}

size_t at_utf8_count(struct at_slice text)
{
    size_t count = 0, i = 0;
    /* A code point has one byte that is no continuation (10xxxxxx). */
    for (; text.size - i >= 8; i += 8) {
        uint64_t word = load(text.data + i);
        uint64_t starts = (~word >> 7 | word >> 6) & LOW_BITS;
        count += (starts * LOW_BITS) >> 56;
    }
    for (; i < text.size; i++)
        count += (text.data[i] & 0xC0) != 0x80;
    return count;
}

size_t at_utf8_repair(struct at_buffer *out, struct at_slice text)
{
    size_t replaced = 0;
    while (text.size > 0) {
        size_t good = at_utf8_check(text);
        at_buffer_add(out, text.data, good);
        text = at_slice(text.data + good, text.size - good);
        if (text.size == 0)
            break;
        bool whole;
        size_t bad = measure(text.data, text.data + text.size, &whole);
        at_utf8_add(out, 0xFFFD);
        text = at_slice(text.data + bad, text.size - bad);
        replaced++;
    }
    return replaced;
}

bool at_utf8_shows(uint32_t c)
{
    bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    bool turns_round = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
                       c == 0x200E || c == 0x200F || c == 0x061C;
    bool hides =
        c == 0x200B || c == 0x2028 || c == 0x2029 || c == 0x2060 || c == 0xFEFF;
    return !is_control && !turns_round && !hides;
}

void at_utf8_add_shown(struct at_buffer *out, struct at_slice text)
{
    for (size_t at = 0, size; at < text.size; at += size) {
        struct at_slice rest = at_slice(text.data + at, text.size - at);
        bool good =
            at_utf8_check(at_slice(rest.data, rest.size < 4 ? rest.size : 4)) > 0;
        size = 1;
        uint32_t c = good ? at_utf8_get(rest.data, rest.data + rest.size, &size) : 0;
        if (c == '\n' || (good && at_utf8_shows(c)))
            at_buffer_add(out, rest.data, size);
        else
            at_buffer_add_char(out, '?');
    }
}
