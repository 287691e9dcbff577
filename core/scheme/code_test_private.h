/* code_test_private.h - a compiled code test, shared by what makes it and what asks
 * it. */
#ifndef AT_SCHEME_CODE_TEST_PRIVATE_H
#define AT_SCHEME_CODE_TEST_PRIVATE_H

#include "match/pattern.h"
#include "scheme/code_test.h"
#include "scheme/value.h"

enum at_test_kind {
    AT_TEST_ANY,
    AT_TEST_CODES,
    AT_TEST_ALL,
    AT_TEST_SOME,
    AT_TEST_NOT,
    AT_TEST_ROLE
};

/* A code asked for. Its group is kept because "uncodable" is written down for the
 * group, whose id is settled only after loading. */
struct at_wanted {
    at_code_id code;
    struct at_code_facts facts;
};

struct at_code_test {
    enum at_test_kind kind;
    uint32_t count;
    const struct at_code_test **parts; /* ALL, SOME, NOT, ROLE */
    enum at_role role;
    const struct at_wanted *wanted; /* CODES, `count` of them */
    /* A turn of which it is true, or which may be uncodable, has one of these. */
    struct at_code_set codes;
    enum at_compare compare;
    struct at_slice value;
    double number; /* the value as one, if is_number */
    bool is_number;
    const at_code_id *all; /* of the root: every code named */
    size_t all_count;
};

/* The value the test compares with. */
struct at_value at_test_value(const struct at_code_test *test);

#endif
