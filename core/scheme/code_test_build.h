/* code_test_build.h - from the tests in a pattern's tree to code tests: for a pattern
 * that is one test, and for a sequence of them. */
#ifndef AT_SCHEME_CODE_TEST_BUILD_H
#define AT_SCHEME_CODE_TEST_BUILD_H

#include "match/pattern.h"
#include "scheme/code_test.h"

struct at_test_builder {
    struct at_arena *arena;
    struct at_slice pattern; /* the text of the whole, for the caret in messages */
    const struct at_code_names *names;
    struct attune_error *error;
    enum attune_status status;
    at_code_id *codes; /* all that were named so far */
    size_t code_count;
};

/* The test that a node means; NULL after an error, which is in the status. */
struct at_code_test *at_test_build(struct at_test_builder *builder,
                                   const struct at_node *node);

/* Records an error at byte `at` of the pattern; gives NULL. */
struct at_code_test *at_test_fail(struct at_test_builder *builder, size_t at,
                                  const char *message);

#endif
