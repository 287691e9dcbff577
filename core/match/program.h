/* program.h - a pattern compiled to the states of a machine that reads words (or
 * turns) once, all its possible ways at the same time. */
#ifndef AT_MATCH_PROGRAM_H
#define AT_MATCH_PROGRAM_H

#include "match/pattern.h"

enum at_op {
    AT_OP_STEP,  /* takes what `node`, a test, is true of */
    AT_OP_SKIP,  /* takes a word of a gap */
    AT_OP_SIGN,  /* `node` is a sign, or not a sign, that must stand here */
    AT_OP_EDGE,  /* `node` is an edge that must be here */
    AT_OP_OPEN,  /* the evidence starts */
    AT_OP_CLOSE, /* the evidence ends */
    AT_OP_SPLIT, /* both ways: next and other */
    AT_OP_MATCH
};

enum { AT_SIGNS_MOST = 4 };

struct at_screen;

struct at_state {
    enum at_op op;
    uint32_t next, other;
    const struct at_node *node;
};

/* All of it is in the arena it was compiled into. */
struct at_program {
    uint32_t number; /* among the phrases of its set */
    const struct at_state *states;
    uint32_t count;
    uint32_t start;
    /* The fewest words of a match; of one that does not begin where a sentence does. */
    uint32_t least, least_inside;
    /* The tests a match may begin with; `open` when it may begin otherwise. */
    const struct at_node *const *first;
    uint32_t first_count;
    bool open;
    /* The same as signatures (matchers_private.h): of `first`, and of all categories
     * that it names anywhere. */
    uint64_t begins, names;
    /* Every match takes one of these signs; none: it may do without. */
    const struct at_node *signs[AT_SIGNS_MOST];
    uint32_t sign_count;
    const struct at_screen *screen; /* of a phrase, once its tests have numbers */
};

/* How many states a pattern becomes; ATTUNE_LIMIT, in the form of at_pattern_error, for
 * more than AT_PATTERN_STATES. */
enum attune_status at_program_measure(const struct at_pattern *pattern, uint32_t *count,
                                      struct attune_error *error);

/* Compiles into `arena`; fails as at_program_measure does, or when memory is out. */
enum attune_status at_program_compile(struct at_program *program,
                                      struct at_arena *arena,
                                      const struct at_pattern *pattern,
                                      struct attune_error *error);

/* Fills in what is said above of first tests, words and signs, from the states and
 * the tree they were compiled from; `scratch` is for what is not kept. False when
 * memory is out. */
bool at_program_survey(struct at_program *program, struct at_arena *arena,
                       struct at_arena *scratch, const struct at_node *root);

#endif
