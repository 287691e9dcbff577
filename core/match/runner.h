/* runner.h - the machine that runs a phrase from one place of a sentence. */
#ifndef AT_MATCH_RUNNER_H
#define AT_MATCH_RUNNER_H

#include "match/foresight.h"
#include "match/place.h"
#include "match/programs.h"

/* Places from a start to the end of the longest match. */
enum { AT_RUN_PLACES = AT_PHRASE_BOUND * AT_PARTS_MOST + 1 };

/* Room to work in, for one scan. */
struct at_runner {
    struct at_threads waiting;     /* for the places ahead, linked by place */
    struct at_threads todo;        /* at this place, not looked at yet */
    uint32_t heads[AT_RUN_PLACES]; /* of `waiting`, by place from the start */
    struct at_threads here;        /* at this place, looked at; by state */
    /* By state: its threads here, a list, where `seen` equals `visit`. */
    uint32_t *first, *seen; /* owned */
    uint32_t state_room, visit;
    struct at_programs programs;
    struct at_served served;
    struct at_foresight foresight;
    struct at_view view;
};

struct at_runner *at_runner_new(void);
void at_runner_free(struct at_runner *runner); /* NULL is fine */

/* Room for a program; false when memory is out. */
bool at_runner_room(struct at_runner *runner, const struct at_program *program);

/* Finds the best match that begins at run->start; false when memory is out. */
bool at_run(struct at_run *run);

#endif
