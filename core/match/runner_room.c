/* runner_room.c - the memory a runner works in. */
#include <stdlib.h>

#include "match/runner.h"

struct at_runner *at_runner_new(void)
{
    return calloc(1, sizeof(struct at_runner));
}

void at_runner_free(struct at_runner *runner)
{
    if (!runner)
        return;
    free(runner->waiting.list);
    free(runner->todo.list);
    free(runner->here.list);
    free(runner->first);
    free(runner->seen);
    free(runner->reached);
    at_served_clear(&runner->served);
    at_programs_clear(&runner->programs);
    free(runner);
}

static bool make_reached(struct at_runner *runner, uint32_t width)
{
    if (width <= runner->reached_width)
        return true;
    uint64_t *reached =
        realloc(runner->reached, AT_RUN_PLACES * (size_t)width * sizeof *reached);
    if (!reached)
        return false;
    runner->reached = reached;
    runner->reached_width = width;
    return true;
}

static bool make_states(struct at_runner *runner, uint32_t states)
{
    if (states <= runner->state_room)
        return true;
    uint32_t *first = realloc(runner->first, states * sizeof *first);
    if (first)
        runner->first = first;
    uint32_t *seen = realloc(runner->seen, states * sizeof *seen);
    if (seen)
        runner->seen = seen;
    if (!first || !seen)
        return false;
    memset(seen, 0, states * sizeof *seen);
    runner->visit = 0;
    runner->state_room = states;
    return true;
}

bool at_runner_room(struct at_runner *runner, const struct at_program *program)
{
    return make_states(runner, program->count) &&
           make_reached(runner, program->screen->width);
}
