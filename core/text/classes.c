/* classes.c - with vectors of 16 bytes where the compiler has them (SSE2 is part of
 * every x86-64), byte by byte elsewhere; both give the same bits. */
#include "text/classes.h"

#ifdef __SSE2__

#include <emmintrin.h>

/* All ones where low <= byte <= high; both bounds are below 0x80, so that bytes
 * above it, negative as signed, are never inside. */
static __m128i between(__m128i bytes, char low, char high)
{
    return _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8((char)(low - 1))),
                         _mm_cmplt_epi8(bytes, _mm_set1_epi8((char)(high + 1))));
}

static __m128i same(__m128i bytes, char c)
{
    return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c));
}

struct at_classes at_classes_get(const char *p)
{
    struct at_classes classes = { 0, 0, 0 };
    for (int i = 0; i < 64; i += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(p + i));
        __m128i lower = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
        __m128i word = _mm_or_si128(between(lower, 'a', 'z'), between(bytes, '0', '9'));
        word = _mm_or_si128(word, same(bytes, '_'));
        __m128i stop = _mm_or_si128(same(bytes, '.'), same(bytes, '?'));
        stop = _mm_or_si128(stop, _mm_or_si128(same(bytes, '!'), same(bytes, '[')));
        stop = _mm_or_si128(stop, _mm_or_si128(same(bytes, '('), same(bytes, '#')));
        classes.word |= (uint64_t)(uint16_t)_mm_movemask_epi8(word) << i;
        classes.stop |= (uint64_t)(uint16_t)_mm_movemask_epi8(stop) << i;
        classes.wide |= (uint64_t)(uint16_t)_mm_movemask_epi8(bytes) << i;
    }
    return classes;
}

#else

struct at_classes at_classes_get(const char *p)
{
    struct at_classes classes = { 0, 0, 0 };
    for (int i = 0; i < 64; i++) {
        char c = p[i], lower = (char)(c | 0x20);
        uint64_t bit = (uint64_t)1 << i;
        if ((lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || c == '_')
            classes.word |= bit;
        if (c == '.' || c == '?' || c == '!' || c == '[' || c == '(' || c == '#')
            classes.stop |= bit;
        if ((unsigned char)c >= 0x80)
            classes.wide |= bit;
    }
    return classes;
}

#endif
