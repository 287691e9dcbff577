/* explain_private.h - what the files of an explanation share. */
#ifndef AT_ENGINE_EXPLAIN_PRIVATE_H
#define AT_ENGINE_EXPLAIN_PRIVATE_H

#include "engine/explain.h"

struct at_explaining {
    const struct at_transcript *transcript;
    const struct at_scheme *scheme; /* whose code is explained */
    const struct at_codings *codings;
    struct at_evaluation evaluation;
    uint32_t turn;
    const struct at_failure *failures; /* with the turn each unit began in */
    size_t failure_count;
    struct at_explanation *list;
    size_t count, room;
    bool failed; /* memory ran out */
};

/* The rule that decides a code, or its group; NULL for none. `code` is its entry in the
 * codebook; NULL for a mark. */
const struct at_rule *at_explain_rule(const struct at_scheme *scheme, at_code_id id,
                                      const struct at_code *code);

/* Adds the explanation of a code of it->scheme for a unit. */
void at_explain_unit(struct at_explaining *it, at_code_id id,
                     const struct at_coded_unit *unit);

/* Zeroed, in the transcript's arena; NULL when memory is out, which is noted. */
void *at_explain_alloc(struct at_explaining *it, size_t size);

/* Fills in the items: each condition of the explanation's rule as it stands in its unit,
 * and each row. Of the rule of an episode: what the turn does to it, and the events of
 * the episode that it lies in. */
void at_explain_conditions(struct at_explaining *it,
                           struct at_explanation *explanation);
void at_explain_episode(struct at_explaining *it, struct at_explanation *explanation);

/* Appends an item for each condition of a set, as they stand in the unit. */
void at_explain_parts(struct at_explaining *it, struct at_explanation *explanation,
                      const struct at_conditions *conditions, enum at_moment moment,
                      const struct at_coded_unit *unit);
/* Appends an item for each row of the rule. */
void at_explain_rows(struct at_explaining *it, struct at_explanation *explanation);
/* How many items a set makes at most. */
size_t at_explain_count(const struct at_conditions *conditions);

/* Makes ready to ask about a unit: asking about a stretch, or about what a turn answers,
 * has other turns scanned. That a condition failed is forgotten: the run has told it. */
void at_explain_scan(struct at_explaining *it, const struct at_coded_unit *unit);

#endif
