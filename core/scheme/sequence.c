/* sequence.c - a compiled pattern, and a code test for each of its steps. */
#include "scheme/sequence.h"

#include "scheme/code_test_build.h"
#include "scheme/sequence_private.h"

static bool build_tests(struct at_test_builder *builder, struct at_sequence *sequence)
{
    uint32_t count = sequence->program.test_count;
    /* One more: a pattern of gaps and edges alone has none. */
    sequence->tests =
        at_arena_alloc(builder->arena, (count + 1) * sizeof *sequence->tests);
    if (!sequence->tests) {
        builder->status = at_error_nomem(builder->error);
        return false;
    }
    for (uint32_t i = 0; i < count; i++) {
        sequence->tests[i] = at_test_build(builder, sequence->program.tests[i]);
        if (!sequence->tests[i])
            return false;
    }
    sequence->codes = builder->codes;
    sequence->code_count = builder->code_count;
    return true;
}

enum attune_status at_sequence_parse(const struct at_sequence **sequence,
                                     struct at_arena *arena, struct at_slice pattern,
                                     const struct at_code_names *names,
                                     struct attune_error *error)
{
    struct at_test_builder builder = {
        arena, pattern, names, error, ATTUNE_OK, NULL, 0
    };
    struct at_sequence *made = at_arena_alloc(arena, sizeof *made);
    if (!made)
        return at_error_nomem(error);
    enum attune_status status =
        at_sequence_compile(&made->program, arena, pattern, error);
    if (status != ATTUNE_OK)
        return status;
    if (!build_tests(&builder, made))
        return builder.status;
    *sequence = made;
    return ATTUNE_OK;
}

const at_code_id *at_sequence_codes(const struct at_sequence *sequence, size_t *count)
{
    *count = sequence->code_count;
    return sequence->codes;
}

bool at_sequence_looks_ahead(const struct at_sequence *sequence)
{
    return sequence->program.looks_ahead;
}
