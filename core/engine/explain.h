/* explain.h - why a code was given to a turn, or was not: the rule's conditions, one
 * by one, and the words each was found on. Facts only; the command makes sentences. */
#ifndef AT_ENGINE_EXPLAIN_H
#define AT_ENGINE_EXPLAIN_H

#include "engine/engine.h"
#include "engine/evaluate.h"

enum at_outcome {
    AT_OUTCOME_GIVEN,
    AT_OUTCOME_OUTRANKED, /* held, but another code of its group stands before it */
    AT_OUTCOME_NOT_GIVEN, /* a condition failed, or the function gave nothing */
    AT_OUTCOME_UNCODABLE,
    AT_OUTCOME_OTHER_ROLE, /* not a turn of the code's role */
    AT_OUTCOME_NO_UNIT,    /* the turn lies in no exchange, or no episode, of it */
    AT_OUTCOME_OF_CASE,    /* given to cases, after the last session */
    AT_OUTCOME_HUMAN,      /* no rule gives it */
    AT_OUTCOME_FAILED      /* the rule's function failed: see `failure` */
};

enum at_part {
    AT_PART_WORDS,
    AT_PART_ANSWERS,
    AT_PART_THERAPIST,
    AT_PART_PATIENT,
    AT_PART_ENDED,
    AT_PART_ALL,
    AT_PART_ANY,
    AT_PART_NONE,
    AT_PART_ROW,
    AT_PART_WEIGHS, /* of a weighed rule: a condition with a name, which holds ... */
    AT_PART_SUM,    /* ... and what these add up to, by kind; holds: this is given */
    AT_PART_FUNCTION
};

/* What a condition decides: whether the unit gets the code, or, of the rule of an
 * episode, what the turn does to it. */
enum at_moment {
    AT_MOMENT_UNIT,
    AT_MOMENT_OPENS,
    AT_MOMENT_CONTINUES,
    AT_MOMENT_CLOSES
};

/* One condition of a rule, as it stands in this unit. */
struct at_explained {
    enum at_part part;
    const struct at_condition *condition; /* NULL for what has none */
    bool holds;
    size_t span_count;
    const struct at_span *spans; /* where it was found, sorted */
    enum at_moment moment;
    const struct at_row *row; /* ROW ... */
    struct at_slice gives; /* ... and the value or code that it gives; SUM: the kind */
    double weight;         /* WEIGHS: for the kind that the code is of; SUM: all */
    double threshold;      /* SUM */
};

/* A turn that opened, continued or closed an episode. */
struct at_event_turn {
    uint32_t turn;
    enum at_moment moment;
};

struct at_explanation {
    at_code_id code;
    const struct at_code *definition; /* in the codebook; NULL for a mark */
    struct at_slice id;
    const struct at_rule *rule; /* NULL when it has none of its own */
    struct at_coded_unit unit;  /* what was asked about; the turn itself for NO_UNIT */
    enum at_outcome outcome;
    const struct at_coding *coding; /* when given, outranked or uncodable */
    const struct at_code *outranked_by;
    const char *failure; /* the message, when FAILED */
    enum at_within within;
    bool agreed; /* with `within`: one sentence (clause) has all that is asked */
    size_t count;
    const struct at_explained *items;
    size_t event_count; /* of the episode that the turn lies in, by the rule that makes
                           them */
    const struct at_event_turn *events;
};

/* A session as it was coded, to be explained turn by turn. */
struct at_explainable {
    const struct at_transcript *transcript;
    struct at_codings *codings;
    struct at_failure *failures; /* in the arena of the transcript, with the turn each
                                    unit began in */
    size_t failure_count;
};

/* Codes the transcript with the engine's schemes; `last` is the last turn (from 0) that
 * will be asked about. It can be explained until the engine codes another. */
enum attune_status at_engine_explain_begin(struct at_engine *engine,
                                           const struct at_transcript *transcript,
                                           uint32_t last,
                                           struct at_explainable *session,
                                           struct attune_error *error);

/* Explains a turn: every code and mark of every scheme, in written order, for the turn,
 * each of its sentences and each stretch that it lies in. The list is in the transcript's
 * arena. */
enum attune_status at_engine_explain_turn(struct at_engine *engine,
                                          const struct at_explainable *session,
                                          uint32_t turn,
                                          const struct at_explanation **list,
                                          size_t *count, struct attune_error *error);

/* Both at once, for one turn. */
enum attune_status at_engine_explain(struct at_engine *engine,
                                     const struct at_transcript *transcript,
                                     uint32_t turn, const struct at_explanation **list,
                                     size_t *count, struct attune_error *error);

/* Explains what a case was given after its last session, and what it was not: every code
 * and mark of cases, in written order. `given` has codings; the list is in the arena of
 * its record, as are the turns that spans are of. */
enum attune_status at_engine_explain_case(struct at_engine *engine,
                                          const struct at_case_summaries *given,
                                          const struct at_explanation **list,
                                          size_t *count, struct attune_error *error);

#endif
