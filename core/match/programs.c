/* programs.c - see programs.h. */
#include "match/programs.h"

#include <stdlib.h>

void at_programs_clear(struct at_programs *programs)
{
    free(programs->list);
    at_arena_free(programs->arena);
    *programs = (struct at_programs){ 0 };
}

static bool begin(struct at_programs *programs, const struct at_matchers *set)
{
    if (!programs->arena)
        programs->arena = at_arena_new();
    if (!programs->list)
        programs->list = calloc(set->phrase_count, sizeof *programs->list);
    return programs->arena && programs->list;
}

const struct at_program *at_programs_get(struct at_programs *programs,
                                         const struct at_matchers *set,
                                         const struct at_phrase *phrase)
{
    if (!begin(programs, set))
        return NULL;
    const struct at_program **program = &programs->list[phrase->number];
    if (!*program)
        *program = at_phrase_compile(set, phrase, programs->arena);
    return *program;
}
