/* program_survey.c - what every match of a program has in common: how it begins, how
 * many words and which signs it takes. Where that is not there, nothing is run. */
#include "match/program.h"

static bool keep_first(struct at_program *program, struct at_arena *arena,
                       const struct at_node *const *first)
{
    size_t size = program->first_count * sizeof *first;
    const struct at_node **kept = at_arena_raw(arena, size);
    if (kept && size > 0)
        memcpy(kept, first, size);
    program->first = kept;
    return kept != NULL;
}

/* What a match can begin with: all tests that are reached without taking a word. */
static bool find_first(struct at_program *program, struct at_arena *arena,
                       struct at_arena *scratch)
{
    const struct at_node **first =
        at_arena_raw(scratch, program->count * sizeof *first);
    uint32_t *todo = at_arena_raw(scratch, program->count * sizeof *todo);
    bool *seen = at_arena_alloc(scratch, program->count);
    if (!first || !todo || !seen)
        return false;
    uint32_t waiting = 0;
    todo[waiting++] = program->start;
    seen[program->start] = true;
    while (waiting > 0) {
        const struct at_state *state = &program->states[todo[--waiting]];
        if (state->op == AT_OP_STEP) {
            first[program->first_count++] = state->node;
            continue;
        }
        if (state->op == AT_OP_SKIP || state->op == AT_OP_SIGN)
            program->open = true;
        uint32_t ways[] = { state->next, state->other };
        for (size_t i = 0; state->op != AT_OP_MATCH && i < 2; i++)
            if (!seen[ways[i]]) {
                seen[ways[i]] = true;
                todo[waiting++] = ways[i];
            }
    }
    return keep_first(program, arena, first);
}

static bool is_start(const struct at_state *state)
{
    return state->op == AT_OP_EDGE && (state->node->edge == AT_EDGE_START ||
                                       state->node->edge == AT_EDGE_TURN_START);
}

/* The fewest words to the end from a state, as far as `least` knows of the next. */
static uint32_t least_from(const struct at_state *state, const uint32_t *least)
{
    uint32_t next = least[state->next], other = least[state->other];
    uint32_t fewer = next < other ? next : other;
    bool takes = state->op == AT_OP_STEP || state->op == AT_OP_SKIP;
    return takes && fewer != UINT32_MAX ? fewer + 1 : fewer;
}

/* The fewest words from the start; `inside`: past no start of a sentence. What follows
 * was compiled first, and no way is shorter for going round a loop, so one round does.
 * False when memory is out. */
static bool find_least(const struct at_program *program, struct at_arena *scratch,
                       bool inside, uint32_t *found)
{
    uint32_t *least = at_arena_raw(scratch, program->count * sizeof *least);
    if (!least)
        return false;
    for (uint32_t i = 0; i < program->count; i++)
        least[i] = program->states[i].op == AT_OP_MATCH ? 0 : UINT32_MAX;
    for (uint32_t i = 0; i < program->count; i++) {
        const struct at_state *state = &program->states[i];
        if (state->op != AT_OP_MATCH && !(inside && is_start(state)))
            least[i] = least_from(state, least);
    }
    *found = least[program->start];
    return true;
}

static bool is_same_sign(const struct at_node *a, const struct at_node *b)
{
    return a->label == b->label && a->prefix == b->prefix &&
           at_slice_equal(a->text, b->text);
}

static bool add_sign(struct at_program *program, const struct at_node *sign)
{
    for (uint32_t i = 0; i < program->sign_count; i++)
        if (is_same_sign(program->signs[i], sign))
            return true;
    if (program->sign_count == AT_SIGNS_MOST)
        return false;
    program->signs[program->sign_count++] = sign;
    return true;
}

/* Adds signs that no way through the node goes past without taking one; false, and
 * nothing added, when there is such a way. */
static bool find_signs(struct at_program *program, const struct at_node *node)
{
    uint32_t before = program->sign_count;
    bool all = node->kind == AT_NODE_CHOICE;
    bool through = node->kind == AT_NODE_SERIES || node->kind == AT_NODE_EVIDENCE ||
                   (node->kind == AT_NODE_REPEAT && node->least > 0);
    if (node->kind == AT_NODE_SIGN)
        return add_sign(program, node);
    for (uint32_t i = 0; (all || through) && i < node->count; i++)
        if (find_signs(program, node->parts[i]) != all) {
            if (all)
                program->sign_count = before;
            return !all;
        }
    return all;
}

bool at_program_survey(struct at_program *program, struct at_arena *arena,
                       struct at_arena *scratch, const struct at_node *root)
{
    find_signs(program, root);
    return find_first(program, arena, scratch) &&
           find_least(program, scratch, false, &program->least) &&
           find_least(program, scratch, true, &program->least_inside);
}
