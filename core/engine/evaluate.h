/* evaluate.h - does a rule hold for a unit, and on what evidence? */
#ifndef AT_ENGINE_EVALUATE_H
#define AT_ENGINE_EVALUATE_H

#include "scheme/rules.h"
#include "scheme/sequences.h"
#include "script/script.h"

/* What a rule is asked about, with what is asked of it all the time. */
struct at_coded_unit {
    enum at_unit kind;
    uint32_t number; /* of the turn or sentence in the transcript; of a stretch among
                        those that its rule runs over */
    uint32_t turn, last_turn; /* of a turn or sentence the same */
    enum at_role role;        /* of a stretch: whose words are looked at */
    uint32_t first_word, words;
    enum at_ended ended; /* of an episode */
};

/* Turns in a row, that is: no turn or sentence. */
static inline bool at_unit_is_stretch(const struct at_coded_unit *unit)
{
    return unit->kind != AT_UNIT_TURN && unit->kind != AT_UNIT_SENTENCE;
}

/* Works on one transcript; its lists are reused from rule to rule. */
struct at_evaluation {
    const struct at_transcript *transcript;
    struct at_scan *scan;
    const struct at_codings *codings;
    struct at_sequences *sequences;
    struct at_script_hit *hits; /* owned; the evidence so far */
    size_t hit_count, hit_room;
    struct attune_error *error; /* set when a search failed, or memory ran out ... */
    enum attune_status status;  /* ... and this is not ATTUNE_OK: then nothing holds */
};

/* Frees its lists. */
void at_evaluation_clear(struct at_evaluation *evaluation);

/* A turn, or a sentence of a turn, as a unit. */
struct at_coded_unit at_unit_of_turn(const struct at_transcript *transcript,
                                     uint32_t turn);
struct at_coded_unit at_unit_of_sentence(const struct at_transcript *transcript,
                                         uint32_t sentence, uint32_t turn);

/* Is a turn one of a stretch's whose words are looked at? */
bool at_unit_looks_at(const struct at_evaluation *evaluation,
                      const struct at_coded_unit *unit, uint32_t turn);

/* The part of a unit in which conditions must agree. */
struct at_scope {
    enum at_within within;
    uint32_t number; /* of the sentence, or clause */
};

/* Does one condition hold in a scope of the unit (whose turn was scanned, when it is no
 * stretch)? Its hits are appended to evaluation->hits. */
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

/* Is a code test true of a turn? The codings that make it so are appended to the hits. */
bool at_codes_hold(struct at_evaluation *evaluation, const struct at_code_test *test,
                   uint32_t turn);

/* Does a match of the sequence end at the unit's turn, or lie in the stretch? The unit's
 * part of it, whole turns, is appended to the hits. */
bool at_sequence_holds(struct at_evaluation *evaluation,
                       const struct at_sequence *sequence,
                       const struct at_coded_unit *unit);

/* Has a turn scanned; false when something failed, now or before. */
bool at_evaluation_turn(struct at_evaluation *evaluation, uint32_t turn);

/* Appends to the hits. */
void at_evaluation_add(struct at_evaluation *evaluation, struct at_script_hit hit);

/* A whole turn, as what was found. */
struct at_script_hit at_hit_of_turn(const struct at_transcript *transcript,
                                    uint32_t turn);

/* Is each condition of `answers` true of some turn that the unit's turn answers? That
 * gives no evidence. The unit's turn is scanned again afterwards. */
bool at_answers_hold(struct at_evaluation *evaluation,
                     const struct at_condition_list *answers,
                     const struct at_coded_unit *unit);

/* Is each code test true of some turn of that role in the stretch? The codings that make
 * it so are appended to the hits. */
bool at_side_holds(struct at_evaluation *evaluation,
                   const struct at_condition_list *tests, enum at_role role,
                   const struct at_coded_unit *unit);

#endif
