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
    at_served_clear(&runner->served);
    at_foresight_clear(&runner->foresight);
    at_programs_clear(&runner->programs);
    free(runner);
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
    return make_states(runner, program->count);
}
