/* code_test_build.c - from a pattern's tree to a tree of codes by number. */
#include "scheme/code_test_build.h"

#include <stdio.h>

#include "base/suggest.h"
#include "scheme/code_test_private.h"

struct at_code_test *at_test_fail(struct at_test_builder *builder, size_t at,
                                  const char *message)
{
    builder->status = at_pattern_error(builder->error, ATTUNE_INVALID, builder->pattern,
                                       at, "%s", message);
    return NULL;
}

static void *allocate(struct at_test_builder *builder, size_t size)
{
    void *piece = at_arena_alloc(builder->arena, size);
    if (!piece)
        builder->status = at_error_nomem(builder->error);
    return piece;
}

static bool note_codes(struct at_test_builder *builder, const at_code_id *codes,
                       size_t count)
{
    size_t size = sizeof *codes;
    at_code_id *all =
        at_arena_grow(builder->arena, builder->codes, builder->code_count * size,
                      (builder->code_count + count) * size);
    if (!all) {
        builder->status = at_error_nomem(builder->error);
        return false;
    }
    memcpy(all + builder->code_count, codes, count * size);
    builder->codes = all;
    builder->code_count += count;
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
static bool keep_comparable(struct at_test_builder *builder, struct at_code_test *test,
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
        at_test_fail(builder, at, why);
    return kept > 0;
}

/* code, prefix* or <name> */
static struct at_code_test *build_codes(struct at_test_builder *builder,
                                        const struct at_node *node,
                                        struct at_code_test *test)
{
    char why[256] = "";
    at_code_id codes[AT_TEST_CODES_MOST];
    enum at_code_name how = node->kind == AT_NODE_NAME ? AT_NAME_GROUP
                            : node->prefix             ? AT_NAME_PREFIX
                                                       : AT_NAME_CODE;
    const struct at_code_said said =
        node->said ? *node->said : (struct at_code_said){ 0 };
    struct at_slice name = node->text;
    if (said.scheme.size)
        name = at_slice(said.scheme.data, said.scheme.size + 1 + node->text.size);
    size_t count = builder->names->find(builder->names->data, how, name, codes,
                                        AT_TEST_CODES_MOST, why, sizeof why);
    if (count == 0)
        return at_test_fail(builder, node->at, why);
    struct at_wanted *wanted = allocate(builder, count * sizeof *wanted);
    if (!wanted || !note_codes(builder, codes, count))
        return NULL;
    for (size_t i = 0; i < count; i++) {
        wanted[i].code = codes[i];
        builder->names->describe(builder->names->data, codes[i], &wanted[i].facts);
        at_code_set_add(&test->codes, codes[i]);
    }
    at_code_set_add_uncodable(&test->codes);
    test->kind = AT_TEST_CODES;
    test->count = (uint32_t)count;
    test->wanted = wanted;
    test->compare = said.compare;
    test->value = said.value;
    test->is_number = at_value_number(said.value, &test->number);
    return keep_comparable(builder, test, wanted, node->at) ? test : NULL;
}

/* What a turn must have follows from the parts: of those that must all be true, one tells
 * as well as any. */
static void note_codes_of(struct at_code_test *test)
{
    uint32_t telling = 0;
    if (test->kind == AT_TEST_NOT) {
        at_code_set_add_bit(&test->codes, AT_CODE_SET_EVERY);
        return;
    }
    for (uint32_t i = 0; i < test->count && test->kind == AT_TEST_SOME; i++)
        at_code_set_unite(&test->codes, &test->parts[i]->codes);
    while (telling + 1 < test->count && !at_code_test_needs_code(test->parts[telling]))
        telling++;
    if (test->kind != AT_TEST_SOME)
        test->codes = test->parts[telling]->codes;
}

static struct at_code_test *build_parts(struct at_test_builder *builder,
                                        const struct at_node *node,
                                        struct at_code_test *test)
{
    test->parts = allocate(builder, node->count * sizeof(const struct at_code_test *));
    if (!test->parts)
        return NULL;
    for (; test->count < node->count; test->count++) {
        test->parts[test->count] = at_test_build(builder, node->parts[test->count]);
        if (!test->parts[test->count])
            return NULL;
    }
    note_codes_of(test);
    return test;
}

struct at_code_test *at_test_build(struct at_test_builder *builder,
                                   const struct at_node *node)
{
    struct at_code_test *test = allocate(builder, sizeof *test);
    if (!test)
        return NULL;
    switch (node->kind) {
    case AT_NODE_ANY:
        test->kind = AT_TEST_ANY;
        at_code_set_add_bit(&test->codes, AT_CODE_SET_EVERY);
        return test;
    case AT_NODE_NAME:
    case AT_NODE_CODE:
        return build_codes(builder, node, test);
    case AT_NODE_AND:
        test->kind = AT_TEST_ALL;
        return build_parts(builder, node, test);
    case AT_NODE_CHOICE:
        test->kind = AT_TEST_SOME;
        return build_parts(builder, node, test);
    case AT_NODE_NOT:
        test->kind = AT_TEST_NOT;
        return build_parts(builder, node, test);
    case AT_NODE_ROLE:
        test->kind = AT_TEST_ROLE;
        test->role = node->role;
        return build_parts(builder, node, test);
    case AT_NODE_SERIES:
        if (node->count == 1)
            return at_test_build(builder, node->parts[0]);
        /* fall through */
    default:
        return at_test_fail(builder, node->at, "this is more than a test of one turn");
    }
}
