/* sequence_report.h - all that `attune sequence` tells, worked out; how it looks is the
 * business of sequence_text.c and sequence_rows.c. */
#ifndef AT_CLI_SEQUENCE_REPORT_H
#define AT_CLI_SEQUENCE_REPORT_H

#include "cli/coded_turns.h"
#include "stats/chains.h"
#include "stats/combine.h"
#include "stats/homogeneity.h"

enum at_pooling { AT_POOL_IF_ALIKE, AT_POOL_ALWAYS, AT_POOL_NEVER };

struct at_sequence_asked {
    uint32_t lag;
    uint8_t from, to; /* roles; AT_SIDE_ANY */
    bool no_repeats;  /* no code can follow itself */
    enum at_pooling pooling;
    size_t deals; /* of the permutation tests */
    uint64_t seed;
};

struct at_sequence_cell {
    struct at_transition transition;
    struct at_statistic probability, expected, residual, q;
    double p, corrected; /* NaN: not tested */
};

/* Of one case, of one session, or of all of them. */
struct at_sequence_table {
    const char *group; /* "" for all */
    size_t sessions;
    double steps;
    const struct at_sequence_cell *cells; /* [given * codes + target] */
    struct at_chains chains;
};

struct at_sequence_report {
    struct at_coded_turns *turns; /* borrowed */
    const struct at_sequence_asked *asked;
    const char *group_noun; /* "case" or "session": what may differ */
    size_t group_count;
    struct at_homogeneity homogeneity;
    struct at_homogeneity stationarity; /* of the halves of sessions */
    struct at_sequence_table *tables;   /* of all steps; or of each group, by itself */
    size_t table_count;
    /* The groups' tables, combined; NULL where there is one table of all steps. By cell of
     * `all`, whose counts are added up, and whose z and p are those of the combination. */
    const struct at_combined *combined;
    struct at_sequence_table all;
};

/* What stands out, in tables and in what is combined of them. */
#define AT_SEQUENCE_STANDS_OUT 1.96

/* Works everything out, in the arena of the turns. A code that follows itself although
 * `no_repeats` says it cannot is ATTUNE_INVALID, and so are turns with two codes then. */
enum attune_status at_sequence_report_make(struct at_sequence_report *report,
                                           struct at_coded_turns *turns,
                                           const struct at_sequence_asked *asked,
                                           struct attune_error *error);

#endif
