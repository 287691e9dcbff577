/* program.c - Thompson's construction, from the back: what follows is compiled
 * before what it follows, so no arrow is patched but a loop's. */
#include "match/program.h"

struct compiler {
    struct at_arena *arena; /* scratch */
    struct at_state *states;
    uint32_t count, room;
    bool nomem, full;
};

/* The number of a new state. After a failure any number, which nobody follows. */
static uint32_t add(struct compiler *compiler, enum at_op op, uint32_t next,
                    const struct at_node *node)
{
    if (compiler->nomem || compiler->full)
        return 0;
    if (compiler->count == AT_PATTERN_STATES) {
        compiler->full = true;
        return 0;
    }
    if (compiler->count == compiler->room) {
        uint32_t room = compiler->room ? compiler->room * 2 : 16;
        struct at_state *states =
            at_arena_grow(compiler->arena, compiler->states,
                          compiler->room * sizeof *states, room * sizeof *states);
        if (!states) {
            compiler->nomem = true;
            return 0;
        }
        compiler->states = states;
        compiler->room = room;
    }
    compiler->states[compiler->count] = (struct at_state){ op, next, next, node };
    return compiler->count++;
}

static uint32_t add_split(struct compiler *compiler, uint32_t next, uint32_t other)
{
    uint32_t state = add(compiler, AT_OP_SPLIT, next, NULL);
    if (!compiler->nomem && !compiler->full)
        compiler->states[state].other = other;
    return state;
}

static uint32_t compile(struct compiler *compiler, const struct at_node *node,
                        uint32_t next);

static uint32_t compile_endless(struct compiler *compiler, const struct at_node *node,
                                uint32_t next)
{
    uint32_t loop = add_split(compiler, next, next);
    uint32_t body = compile(compiler, node, loop);
    if (!compiler->nomem && !compiler->full)
        compiler->states[loop].other = body;
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
        for (uint32_t i = node->least; i < node->most && !compiler->full; i++)
            start = add_split(compiler, next, compile(compiler, part, start));
    for (uint32_t i = 0; i < node->least && !compiler->full; i++)
        start = compile(compiler, part, start);
    return start;
}

static uint32_t compile_gap(struct compiler *compiler, const struct at_node *node,
                            uint32_t next)
{
    uint32_t start = next;
    if (node->most == AT_ENDLESS) {
        start = add_split(compiler, next, next);
        uint32_t skip = add(compiler, AT_OP_SKIP, start, node);
        if (!compiler->nomem && !compiler->full)
            compiler->states[start].other = skip;
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

/* Moves the states, whose number is now known, into the program's arena. */
static bool keep_states(struct at_program *program, struct at_arena *arena,
                        const struct compiler *compiler, uint32_t start)
{
    size_t size = compiler->count * sizeof *compiler->states;
    struct at_state *states = compiler->nomem ? NULL : at_arena_raw(arena, size);
    if (!states)
        return false;
    memcpy(states, compiler->states, size);
    *program = (struct at_program){ .states = states,
                                    .count = compiler->count,
                                    .start = start };
    return true;
}

enum attune_status at_program_compile(struct at_program *program,
                                      struct at_arena *arena,
                                      const struct at_pattern *pattern,
                                      struct attune_error *error)
{
    struct compiler compiler = { .arena = at_arena_new() };
    compiler.nomem = !compiler.arena;
    uint32_t end = add(&compiler, AT_OP_MATCH, 0, NULL);
    uint32_t start = compile(&compiler, pattern->root, end);
    enum attune_status status = ATTUNE_OK;
    if (compiler.full)
        status = at_pattern_error(error, ATTUNE_LIMIT, pattern->text, 0,
                                  "with its repeats written out, this pattern has more "
                                  "than %d states",
                                  AT_PATTERN_STATES);
    else if (!keep_states(program, arena, &compiler, start) ||
             !at_program_survey(program, arena, compiler.arena, pattern->root))
        status = at_error_nomem(error);
    at_arena_free(compiler.arena);
    return status;
}
