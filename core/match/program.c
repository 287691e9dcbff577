/* program.c - Thompson's construction, from the back: what follows is compiled
 * before what it follows, so no arrow is patched but a loop's. */
#include "match/program.h"

/* A pattern is gone through twice: its states are counted, and then written down. */
struct compiler {
    struct at_state *states; /* NULL while they are counted */
    uint32_t count;
};

static bool is_full(const struct compiler *compiler)
{
    return compiler->count > AT_PATTERN_STATES;
}

/* The number of a new state. */
static uint32_t add(struct compiler *compiler, enum at_op op, uint32_t next,
                    const struct at_node *node)
{
    if (compiler->states)
        compiler->states[compiler->count] = (struct at_state){ op, next, next, node };
    return compiler->count++;
}

static void set_other(struct compiler *compiler, uint32_t split, uint32_t other)
{
    if (compiler->states)
        compiler->states[split].other = other;
}

static uint32_t add_split(struct compiler *compiler, uint32_t next, uint32_t other)
{
    uint32_t split = add(compiler, AT_OP_SPLIT, next, NULL);
    set_other(compiler, split, other);
    return split;
}

static uint32_t compile(struct compiler *compiler, const struct at_node *node,
                        uint32_t next);

static uint32_t compile_endless(struct compiler *compiler, const struct at_node *node,
                                uint32_t next)
{
    uint32_t loop = add_split(compiler, next, next);
    set_other(compiler, loop, compile(compiler, node, loop));
    return loop;
}

static uint32_t compile_repeat(struct compiler *compiler, const struct at_node *node,
                               uint32_t next)
{
    const struct at_node *part = node->parts[0];
    uint32_t start = next;
    if (node->most == AT_ENDLESS)
        start = compile_endless(compiler, part, next);
    else
        for (uint32_t i = node->least; i < node->most && !is_full(compiler); i++)
            start = add_split(compiler, next, compile(compiler, part, start));
    for (uint32_t i = 0; i < node->least && !is_full(compiler); i++)
        start = compile(compiler, part, start);
    return start;
}

static uint32_t compile_gap(struct compiler *compiler, const struct at_node *node,
                            uint32_t next)
{
    uint32_t start = next;
    if (node->most == AT_ENDLESS) {
        start = add_split(compiler, next, next);
        set_other(compiler, start, add(compiler, AT_OP_SKIP, start, node));
    } else {
        for (uint32_t i = node->least; i < node->most; i++)
            start = add_split(compiler, next, add(compiler, AT_OP_SKIP, start, node));
    }
    for (uint32_t i = 0; i < node->least; i++)
        start = add(compiler, AT_OP_SKIP, start, node);
    return start;
}

/* Parts of a choice, `to` excluded. */
struct range {
    uint32_t from, to;
};

/* Splits in halves, so that the way to each part is short. */
static uint32_t compile_parts(struct compiler *compiler, const struct at_node *choice,
                              struct range range, uint32_t next)
{
    if (range.to - range.from == 1)
        return compile(compiler, choice->parts[range.from], next);
    uint32_t middle = range.from + (range.to - range.from) / 2;
    uint32_t left =
        compile_parts(compiler, choice, (struct range){ range.from, middle }, next);
    uint32_t right =
        compile_parts(compiler, choice, (struct range){ middle, range.to }, next);
    return add_split(compiler, left, right);
}

static uint32_t compile_choice(struct compiler *compiler, const struct at_node *node,
                               uint32_t next)
{
    if (at_node_is_test(node))
        return add(compiler, AT_OP_STEP, next, node);
    return compile_parts(compiler, node, (struct range){ 0, node->count }, next);
}

static uint32_t compile(struct compiler *compiler, const struct at_node *node,
                        uint32_t next)
{
    switch (node->kind) {
    case AT_NODE_SERIES:
        for (uint32_t i = node->count; i-- > 0;)
            next = compile(compiler, node->parts[i], next);
        return next;
    case AT_NODE_CHOICE:
        return compile_choice(compiler, node, next);
    case AT_NODE_REPEAT:
        return compile_repeat(compiler, node, next);
    case AT_NODE_EVIDENCE:
        next = add(compiler, AT_OP_CLOSE, next, node);
        next = compile(compiler, node->parts[0], next);
        return add(compiler, AT_OP_OPEN, next, node);
    case AT_NODE_GAP:
        return compile_gap(compiler, node, next);
    case AT_NODE_EDGE:
        return add(compiler, AT_OP_EDGE, next, node);
    case AT_NODE_SIGN:
        return add(compiler, AT_OP_SIGN, next, node);
    case AT_NODE_NOT:
        if (node->parts[0]->kind == AT_NODE_SIGN)
            return add(compiler, AT_OP_SIGN, next, node);
        break;
    default:
        break;
    }
    return add(compiler, AT_OP_STEP, next, node);
}

/* Compiles the whole pattern; gives the state it starts with. */
static uint32_t compile_all(struct compiler *compiler, const struct at_pattern *pattern)
{
    uint32_t end = add(compiler, AT_OP_MATCH, 0, NULL);
    return compile(compiler, pattern->root, end);
}

enum attune_status at_program_measure(const struct at_pattern *pattern, uint32_t *count,
                                      struct attune_error *error)
{
    struct compiler compiler = { NULL, 0 };
    compile_all(&compiler, pattern);
    *count = compiler.count;
    if (!is_full(&compiler))
        return ATTUNE_OK;
    return at_pattern_error(error, ATTUNE_LIMIT, pattern->text, 0,
                            "with its repeats written out, this pattern has more than "
                            "%d states",
                            AT_PATTERN_STATES);
}

enum attune_status at_program_compile(struct at_program *program,
                                      struct at_arena *arena,
                                      const struct at_pattern *pattern,
                                      struct attune_error *error)
{
    uint32_t count;
    enum attune_status status = at_program_measure(pattern, &count, error);
    if (status != ATTUNE_OK)
        return status;
    struct compiler compiler = { .states = at_arena_raw(
                                     arena, count * sizeof *compiler.states) };
    if (!compiler.states)
        return at_error_nomem(error);
    uint32_t start = compile_all(&compiler, pattern);
    *program = (struct at_program){ .states = compiler.states,
                                    .count = count,
                                    .start = start };
    struct at_arena *scratch = at_arena_new();
    bool done = scratch && at_program_survey(program, arena, scratch, pattern->root);
    at_arena_free(scratch);
    return done ? ATTUNE_OK : at_error_nomem(error);
}
