/* measures.h - the summaries of all schemes, compiled: each key with a "*" stands for
 * several. */
#ifndef AT_ENGINE_MEASURES_H
#define AT_ENGINE_MEASURES_H

#include "base/faults.h"
#include "coding/summaries.h"
#include "engine/turn_pattern.h"
#include "scheme/rules.h"

struct at_engine;

enum at_measure_kind {
    AT_MEASURE_COUNT,
    AT_MEASURE_RATE,
    AT_MEASURE_SHARE,
    AT_MEASURE_RATIO,
    AT_MEASURE_MEAN,
    AT_MEASURE_MAX,
    AT_MEASURE_MIN,
    AT_MEASURE_SUM,
    AT_MEASURE_FIRST,
    AT_MEASURE_LAST,
    AT_MEASURE_SLOPE,
    AT_MEASURE_ENTROPY,
    AT_MEASURE_BY_RULES
};

/* What the base is a number of. */
enum at_base {
    AT_BASE_TURNS, /* of the role; but not those in which it is uncodable */
    AT_BASE_WORDS, /* in these turns */
    AT_BASE_MINUTES,
    AT_BASE_SENTENCES,
    AT_BASE_EXCHANGES,
    AT_BASE_WHOLE,  /* what `whole` counts */
    AT_BASE_CODINGS /* what `pattern` counts */
};

struct at_measure {
    const struct at_scheme *scheme;
    const struct at_summary *summary;
    struct at_slice name, label; /* "share"; of a rate "per 100 turns" */
    enum at_measure_kind kind;
    enum at_role role;
    struct at_turn_pattern pattern;
    struct at_turn_pattern whole; /* a share's `of`, a ratio's `to` */
    struct at_slice whole_text;
    const struct at_code_facts *facts; /* of each of pattern.codes */
    bool by_humans;                    /* some code in it is coded by humans */
    enum at_base base;
    double per; /* of a rate: so many of the base */
    double minimum;
    const struct at_summary_rule *rule; /* BY_RULES: its function */
};

/* Each list is by scheme, then in written order. */
struct at_measures {
    size_t count; /* of sessions */
    struct at_measure *items;
    const struct at_summary_name *names; /* of these */
    size_t case_count;                   /* of cases, all by rules */
    struct at_measure *of_cases;
};

/* Compiles the summaries of the loaded schemes into engine->measures. */
void at_measures_read(struct at_engine *engine, struct at_faults *faults);

#endif
