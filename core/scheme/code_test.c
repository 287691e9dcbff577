/* code_test.c - a pattern that is one test. */
#include "scheme/code_test.h"

#include "scheme/code_test_build.h"
#include "scheme/code_test_private.h"

enum attune_status at_code_test_parse(const struct at_code_test **test,
                                      struct at_arena *arena, struct at_slice pattern,
                                      const struct at_code_names *names,
                                      struct attune_error *error)
{
    struct at_pattern parsed;
    struct at_test_builder builder = {
        arena, pattern, names, error, ATTUNE_OK, NULL, 0
    };
    enum attune_status status =
        at_pattern_parse(&parsed, arena, AT_SCALE_SEQUENCE, pattern, error);
    if (status != ATTUNE_OK)
        return status;
    struct at_code_test *root =
        at_node_is_test(parsed.root)
            ? at_test_build(&builder, parsed.root)
            : at_test_fail(&builder, parsed.root->at,
                           "a code test is about one turn; a pattern over turns is a "
                           "sequence");
    if (!root)
        return builder.status;
    root->all = builder.codes;
    root->all_count = builder.code_count;
    *test = root;
    return ATTUNE_OK;
}

const at_code_id *at_code_test_codes(const struct at_code_test *test, size_t *count)
{
    *count = test->all_count;
    return test->all;
}
