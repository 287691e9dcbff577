/* code_test.c - from a pattern's tree to a tree of codes by number. */
#include "scheme/code_test.h"

#include <stdio.h>

#include "base/suggest.h"
#include "scheme/code_test_private.h"

struct parser {
    struct at_arena *arena;
    struct at_slice pattern;
    const struct at_code_names *names;
    struct attune_error *error;
    enum attune_status status;
    at_code_id *all;
    size_t all_count;
};

static const struct at_code_test *fail(struct parser *parser, size_t at,
                                       const char *message)
{
    parser->status = at_pattern_error(parser->error, ATTUNE_INVALID, parser->pattern,
                                      at, "%s", message);
    return NULL;
}

static void *allocate(struct parser *parser, size_t size)
{
    void *piece = at_arena_alloc(parser->arena, size);
    if (!piece)
        parser->status = at_error_nomem(parser->error);
    return piece;
}

static bool note_codes(struct parser *parser, const at_code_id *codes, size_t count)
{
    size_t size = sizeof *codes;
    at_code_id *all =
        at_arena_grow(parser->arena, parser->all, parser->all_count * size,
                      (parser->all_count + count) * size);
    if (!all) {
        parser->status = at_error_nomem(parser->error);
        return false;
    }
    memcpy(all + parser->all_count, codes, count * size);
    parser->all = all;
    parser->all_count += count;
    return true;
}

/* Can the code have the value compared with? Says why not. */
static bool can_compare(const struct at_code_test *test, const struct at_wanted *wanted,
                        char *why, size_t size)
{
    const struct at_text_list *values = &wanted->facts.values;
    struct at_value value = at_test_value(test);
    struct at_nearest nearest = at_nearest_to(test->value);
    switch (wanted->facts.type) {
    case AT_TYPE_FLAG:
        snprintf(why, size, "this code has no value to compare");
        return false;
    case AT_TYPE_NUMBER:
        snprintf(why, size, "the value of this code is a number");
        return test->is_number;
    case AT_TYPE_SCALE:
    case AT_TYPE_CHOOSE:
        if (at_value_rank(values, &value) >= 0)
            return true;
        for (size_t i = 0; i < values->count; i++)
            at_nearest_add(&nearest, values->items[i]);
        snprintf(why, size, "this code has no value \"%.*s\"",
                 AT_SLICE_ARGS(test->value));
        if (nearest.name.size)
            snprintf(why + strlen(why), size - strlen(why), " (did you mean \"%.*s\"?)",
                     AT_SLICE_ARGS(nearest.name));
        return false;
    default:
        return true;
    }
}

/* The codes that can have the value are kept; none of them is an error. */
static bool keep_comparable(struct parser *parser, struct at_code_test *test,
                            struct at_wanted *wanted, size_t at)
{
    char why[256] = "";
    uint32_t kept = 0;
    if (test->compare == AT_COMPARE_NONE)
        return true;
    for (uint32_t i = 0; i < test->count; i++)
        if (can_compare(test, &wanted[i], why, sizeof why))
            wanted[kept++] = wanted[i];
    test->count = kept;
    if (kept == 0)
        fail(parser, at, why);
    return kept > 0;
}

/* code, prefix* or <name> */
static const struct at_code_test *build_codes(struct parser *parser,
                                              const struct at_node *node,
                                              struct at_code_test *test)
{
    char why[256] = "";
    at_code_id codes[AT_TEST_CODES_MOST];
    enum at_code_name how = node->kind == AT_NODE_NAME ? AT_NAME_GROUP
                            : node->prefix             ? AT_NAME_PREFIX
                                                       : AT_NAME_CODE;
    struct at_slice name = node->text;
    if (node->scheme.size)
        name = at_slice(node->scheme.data, node->scheme.size + 1 + node->text.size);
    size_t count = parser->names->find(parser->names->data, how, name, codes,
                                       AT_TEST_CODES_MOST, why, sizeof why);
    if (count == 0)
        return fail(parser, node->at, why);
    struct at_wanted *wanted = allocate(parser, count * sizeof *wanted);
    if (!wanted || !note_codes(parser, codes, count))
        return NULL;
    for (size_t i = 0; i < count; i++) {
        wanted[i].code = codes[i];
        parser->names->describe(parser->names->data, codes[i], &wanted[i].facts);
    }
    test->kind = AT_TEST_CODES;
    test->count = (uint32_t)count;
    test->wanted = wanted;
    test->compare = node->compare;
    test->value = node->value;
    test->is_number = at_value_number(node->value, &test->number);
    return keep_comparable(parser, test, wanted, node->at) ? test : NULL;
}

static const struct at_code_test *build(struct parser *parser,
                                        const struct at_node *node);

static const struct at_code_test *build_parts(struct parser *parser,
                                              const struct at_node *node,
                                              struct at_code_test *test)
{
    test->parts = allocate(parser, node->count * sizeof(const struct at_code_test *));
    if (!test->parts)
        return NULL;
    for (; test->count < node->count; test->count++) {
        test->parts[test->count] = build(parser, node->parts[test->count]);
        if (!test->parts[test->count])
            return NULL;
    }
    return test;
}

static const struct at_code_test *build(struct parser *parser,
                                        const struct at_node *node)
{
    struct at_code_test *test = allocate(parser, sizeof *test);
    if (!test)
        return NULL;
    switch (node->kind) {
    case AT_NODE_ANY:
        test->kind = AT_TEST_ANY;
        return test;
    case AT_NODE_NAME:
    case AT_NODE_CODE:
        return build_codes(parser, node, test);
    case AT_NODE_AND:
        test->kind = AT_TEST_ALL;
        return build_parts(parser, node, test);
    case AT_NODE_CHOICE:
        test->kind = AT_TEST_SOME;
        return build_parts(parser, node, test);
    case AT_NODE_NOT:
        test->kind = AT_TEST_NOT;
        return build_parts(parser, node, test);
    case AT_NODE_ROLE:
        test->kind = AT_TEST_ROLE;
        test->role = node->role;
        return build_parts(parser, node, test);
    case AT_NODE_SERIES:
        if (node->count == 1)
            return build(parser, node->parts[0]);
        /* fall through */
    default:
        return fail(parser, node->at, "this is more than a test of one turn");
    }
}

enum attune_status at_code_test_parse(const struct at_code_test **test,
                                      struct at_arena *arena, struct at_slice pattern,
                                      const struct at_code_names *names,
                                      struct attune_error *error)
{
    struct at_pattern parsed;
    struct parser parser = { arena, pattern, names, error, ATTUNE_OK, NULL, 0 };
    enum attune_status status =
        at_pattern_parse(&parsed, arena, AT_SCALE_SEQUENCE, pattern, error);
    if (status != ATTUNE_OK)
        return status;
    const struct at_code_test *built = NULL;
    if (at_node_is_test(parsed.root))
        built = build(&parser, parsed.root);
    else
        fail(&parser, parsed.root->at,
             "a code test is about one turn; a pattern over turns is a sequence");
    if (!built)
        return parser.status;
    struct at_code_test *root = allocate(&parser, sizeof *root);
    if (!root)
        return parser.status;
    *root = *built;
    root->all = parser.all;
    root->all_count = parser.all_count;
    *test = root;
    return ATTUNE_OK;
}

const at_code_id *at_code_test_codes(const struct at_code_test *test, size_t *count)
{
    *count = test->all_count;
    return test->all;
}
