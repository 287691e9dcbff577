/* classes.c - 32 bytes at once where the processor can, byte by byte elsewhere.
 *
 * A byte's kinds are those that both of its halves allow: a kind is a block in the 16
 * by 16 table of bytes, or several blocks, in rows `by_high` and columns `by_low`. A
 * wide register looks 32 halves up in one step. */
#include "text/classes.h"

#include <string.h>

enum {
    LETTER_1 = 1, /* A-O a-o */
    LETTER_2 = 2, /* P-Z p-z */
    DIGIT = 4,
    LOW_LINE = 8,
    SIGN = 16,     /* ! # ( . */
    QUESTION = 32, /* ? */
    BRACKET = 64,  /* [ */
    BLANK = 128,   /* the highest bit: it needs no test */
    WORD = LETTER_1 | LETTER_2 | DIGIT | LOW_LINE,
    STOP = SIGN | QUESTION | BRACKET
};

enum { L1 = LETTER_1, L2 = LETTER_2, L12 = L1 | L2, L12D = L12 | DIGIT };

static const uint8_t by_high[16] = {
    0, 0, BLANK | SIGN, DIGIT | QUESTION, L1, L2 | LOW_LINE | BRACKET, L1, L2
};
static const uint8_t by_low[16] = { L2 | DIGIT | BLANK,
                                    L12D | SIGN,
                                    L12D,
                                    L12D | SIGN,
                                    L12D,
                                    L12D,
                                    L12D,
                                    L12D,
                                    L12D | SIGN,
                                    L12D,
                                    L12,
                                    L1 | BRACKET,
                                    L1,
                                    L1,
                                    L1 | SIGN,
                                    L1 | LOW_LINE | QUESTION };

static uint64_t bits_below(size_t count)
{
    return count < 64 ? ((uint64_t)1 << count) - 1 : ~(uint64_t)0;
}

/* The classes of the first `count` of 64 bytes; false when one is not ASCII. */
static bool get_block(struct at_classes *classes, const char *text, size_t count)
{
    struct at_classes found = { 0, 0, 0, 0 };
    unsigned char all = 0;
    for (size_t i = 0; i < count; i++) {
        unsigned char byte = (unsigned char)text[i];
        uint8_t kinds = by_high[byte >> 4] & by_low[byte & 15];
        found.word |= (uint64_t)((kinds & WORD) != 0) << i;
        found.low_line |= (uint64_t)((kinds & LOW_LINE) != 0) << i;
        found.blank |= (uint64_t)((kinds & BLANK) != 0) << i;
        found.stop |= (uint64_t)((kinds & STOP) != 0) << i;
        all |= byte;
    }
    *classes = found;
    return all < 0x80;
}

bool at_classes_get_plain(struct at_classes *classes, const char *text, size_t size)
{
    for (size_t at = 0; at < size; at += 64)
        if (!get_block(classes++, text + at, size - at < 64 ? size - at : 64))
            return false;
    return true;
}

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

#define WITH_AVX2 __attribute__((target("avx2")))

/* One bit a byte: those that have one of the kinds. */
WITH_AVX2 static inline uint32_t having(__m256i kinds, uint8_t wanted)
{
    __m256i some = _mm256_and_si256(kinds, _mm256_set1_epi8((char)wanted));
    __m256i none = _mm256_cmpeq_epi8(some, _mm256_setzero_si256());
    return ~(uint32_t)_mm256_movemask_epi8(none);
}

WITH_AVX2 static inline __m256i table(const uint8_t *kinds)
{
    __m128i half = _mm_loadu_si128((const __m128i *)(const void *)kinds);
    return _mm256_broadcastsi128_si256(half);
}

WITH_AVX2 static bool get_wide(struct at_classes *classes, const char *text,
                               size_t size)
{
    const __m256i high = table(by_high), low = table(by_low);
    const __m256i half = _mm256_set1_epi8(15);
    for (size_t at = 0; at < size; at += 64) {
        struct at_classes found = { 0, 0, 0, 0 };
        uint64_t wide = 0, inside = bits_below(size - at);
        for (int i = 0; i < 64; i += 32) {
            const void *from = text + at + i;
            __m256i bytes = _mm256_loadu_si256((const __m256i *)from);
            __m256i rows = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half);
            __m256i columns = _mm256_and_si256(bytes, half);
            __m256i kinds = _mm256_and_si256(_mm256_shuffle_epi8(high, rows),
                                             _mm256_shuffle_epi8(low, columns));
            found.word |= (uint64_t)having(kinds, WORD) << i;
            found.low_line |= (uint64_t)having(kinds, LOW_LINE) << i;
            found.blank |= (uint64_t)(uint32_t)_mm256_movemask_epi8(kinds) << i;
            found.stop |= (uint64_t)having(kinds, STOP) << i;
            wide |= (uint64_t)(uint32_t)_mm256_movemask_epi8(bytes) << i;
        }
        if (wide & inside)
            return false;
        *classes++ = (struct at_classes){ found.word & inside, found.low_line & inside,
                                          found.blank & inside, found.stop & inside };
    }
    return true;
}

bool at_classes_get(struct at_classes *classes, const char *text, size_t size)
{
    return __builtin_cpu_supports("avx2") ? get_wide(classes, text, size)
                                          : at_classes_get_plain(classes, text, size);
}

#else

bool at_classes_get(struct at_classes *classes, const char *text, size_t size)
{
    return at_classes_get_plain(classes, text, size);
}

#endif
