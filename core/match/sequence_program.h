/* sequence_program.h - a pattern over turns, compiled, and the turns it is run over.
 *
 * A turn's codes are known to higher rooms alone, so each test of the pattern has a
 * number here and whoever knows is asked. A place is an edge between turns: place 0
 * lies before the first of them, place 1 behind it. */
#ifndef AT_MATCH_SEQUENCE_PROGRAM_H
#define AT_MATCH_SEQUENCE_PROGRAM_H

#include "match/program.h"

/* All of it is in the arena it was compiled into. */
struct at_sequence_program {
    struct at_program machine;
    const struct at_node *const *tests; /* node->number is its place in this list */
    uint32_t test_count;
    uint32_t close;   /* the state that ends the evidence; AT_NO_STATE: there is none */
    bool looks_ahead; /* turns behind the evidence decide whether it is one */
    bool loops_back;  /* a way leads from a state to a later one and takes no turn */
};
#define AT_NO_STATE UINT32_MAX

/* Turns in a row, and who knows them. */
struct at_turns {
    uint32_t count;
    bool from_start, to_end; /* are the first and the last those of the session? */
    bool (*holds)(void *data, uint32_t test, uint32_t turn); /* turn: in the row */
    void *data;
};

/* Parses and compiles a pattern, whose text must live as long as the arena. Errors
 * are those of at_pattern_parse and at_program_compile. */
enum attune_status at_sequence_compile(struct at_sequence_program *program,
                                       struct at_arena *arena, struct at_slice pattern,
                                       struct attune_error *error);

/* Does the state take a turn? */
static inline bool at_state_takes(const struct at_state *state)
{
    return state->op == AT_OP_STEP || state->op == AT_OP_SKIP;
}

/* Is the edge, of a state AT_OP_EDGE, at this place? */
static inline bool at_turns_have_edge(const struct at_turns *turns,
                                      const struct at_state *state, uint32_t place)
{
    return state->node->edge == AT_EDGE_START ? place == 0 && turns->from_start
                                              : place == turns->count && turns->to_end;
}

#endif
