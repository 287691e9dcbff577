/* evaluate.h - does a rule hold for a unit, and on what evidence? */
#ifndef AT_ENGINE_EVALUATE_H
#define AT_ENGINE_EVALUATE_H

#include "scheme/rules.h"
#include "script/script.h"

/* A turn or a sentence, with what is asked of it all the time. */
struct at_coded_unit {
    enum at_unit kind;
    uint32_t number; /* of the turn, or sentence, in the transcript */
    uint32_t turn;
    uint32_t first_word, words;
};

/* Works on one transcript; its lists are reused from rule to rule. */
struct at_evaluation {
    const struct at_transcript *transcript;
    struct at_scan *scan;
    const struct at_codings *codings;
    struct at_script_hit *hits; /* owned; the evidence so far */
    size_t hit_count, hit_room;
    struct attune_error *error; /* set when memory ran out ... */
    enum attune_status status;  /* ... and this is not ATTUNE_OK */
};

/* Frees its lists. */
void at_evaluation_clear(struct at_evaluation *evaluation);

/* A turn, or a sentence of a turn, as a unit. */
struct at_coded_unit at_unit_of_turn(const struct at_transcript *transcript,
                                     uint32_t turn);
struct at_coded_unit at_unit_of_sentence(const struct at_transcript *transcript,
                                         uint32_t sentence, uint32_t turn);

/* The part of a unit in which conditions must agree. */
struct at_scope {
    enum at_within within;
    uint32_t number; /* of the sentence, or clause */
};

/* Does one condition hold in a scope of the unit (whose turn was scanned)? Its hits
 * are appended to evaluation->hits. */
bool at_condition_holds(struct at_evaluation *evaluation,
                        const struct at_condition *condition,
                        const struct at_coded_unit *unit, struct at_scope scope);

/* Do all conditions hold, in the first scope of the unit that `within` asks for?
 * The hits of `all` and `any` are appended; when the answer is no, none are. */
bool at_conditions_hold(struct at_evaluation *evaluation,
                        const struct at_conditions *conditions,
                        const struct at_coded_unit *unit);

/* Calls `each` for the scopes of a unit until it returns true; returns whether one
 * did. */
bool at_scopes_each(struct at_evaluation *evaluation, const struct at_coded_unit *unit,
                    enum at_within within,
                    bool (*each)(void *data, struct at_scope scope), void *data);

#endif
