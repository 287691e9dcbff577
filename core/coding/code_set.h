/* code_set.h - which codes a turn may have: a look that nearly always says at once that
 * a code is not there. Codes share bits, so that "yes" is only a reason to look. */
#ifndef AT_CODING_CODE_SET_H
#define AT_CODING_CODE_SET_H

#include <stdbool.h>
#include <stdint.h>

enum { AT_CODE_SET_WORDS = 4, AT_CODE_SET_BITS = AT_CODE_SET_WORDS * 64 - 2 };

/* Zero it. Two bits are no code's: one says that something could not be decided, and one
 * is in every turn. */
struct at_code_set {
    uint64_t bits[AT_CODE_SET_WORDS];
};

enum { AT_CODE_SET_UNCODABLE = AT_CODE_SET_BITS, AT_CODE_SET_EVERY };

static inline void at_code_set_add_bit(struct at_code_set *set, uint32_t bit)
{
    set->bits[bit / 64] |= UINT64_C(1) << bit % 64;
}

static inline bool at_code_set_has_bit(const struct at_code_set *set, uint32_t bit)
{
    return set->bits[bit / 64] >> bit % 64 & 1;
}

static inline void at_code_set_add(struct at_code_set *set, uint32_t code)
{
    at_code_set_add_bit(set, code % AT_CODE_SET_BITS);
}

static inline void at_code_set_add_uncodable(struct at_code_set *set)
{
    at_code_set_add_bit(set, AT_CODE_SET_UNCODABLE);
}

static inline void at_code_set_unite(struct at_code_set *set,
                                     const struct at_code_set *more)
{
    for (int i = 0; i < AT_CODE_SET_WORDS; i++)
        set->bits[i] |= more->bits[i];
}

/* Has a set something of a second or of a third one? */
static inline bool at_code_set_meets(const struct at_code_set *set,
                                     const struct at_code_set *second,
                                     const struct at_code_set *third)
{
    uint64_t common = 0;
    for (int i = 0; i < AT_CODE_SET_WORDS; i++)
        common |= set->bits[i] & (second->bits[i] | third->bits[i]);
    return common != 0;
}

#endif
