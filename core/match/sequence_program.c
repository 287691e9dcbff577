/* sequence_program.c - the same states as a phrase's; what a step tests is numbered. */
#include "match/sequence_program.h"

/* A step is the whole of a test: what the compiler makes one state of. */
static void number_tests(const struct at_node **tests, uint32_t *count,
                         struct at_node *node)
{
    if (at_node_is_test(node)) {
        node->number = *count;
        tests[(*count)++] = node;
        return;
    }
    for (uint32_t i = 0; i < node->count; i++)
        number_tests(tests, count, node->parts[i]);
}

static void survey(struct at_sequence_program *program)
{
    const struct at_state *states = program->machine.states;
    program->close = AT_NO_STATE;
    for (uint32_t i = 0; i < program->machine.count; i++) {
        uint32_t other = states[i].other;
        if (states[i].op == AT_OP_CLOSE)
            program->close = i;
        if (states[i].op == AT_OP_SPLIT && other > i && !at_state_takes(&states[other]))
            program->loops_back = true;
    }
    program->looks_ahead = program->close != AT_NO_STATE &&
                           states[states[program->close].next].op != AT_OP_MATCH;
}

enum attune_status at_sequence_compile(struct at_sequence_program *program,
                                       struct at_arena *arena, struct at_slice pattern,
                                       struct attune_error *error)
{
    struct at_pattern parsed;
    struct at_sequence_program made = { .test_count = 0 };
    enum attune_status status =
        at_pattern_parse(&parsed, arena, AT_SCALE_SEQUENCE, pattern, error);
    if (status != ATTUNE_OK)
        return status;
    /* A test has at least a byte. */
    const struct at_node **tests = at_arena_alloc(arena, pattern.size * sizeof *tests);
    if (!tests)
        return at_error_nomem(error);
    number_tests(tests, &made.test_count, parsed.root);
    made.tests = tests;
    status = at_program_compile(&made.machine, arena, &parsed, error);
    if (status != ATTUNE_OK)
        return status;
    survey(&made);
    *program = made;
    return ATTUNE_OK;
}
