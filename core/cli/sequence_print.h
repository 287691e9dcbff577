/* sequence_print.h - what `attune sequence` prints: for a person, and as CSV and JSON. */
#ifndef AT_CLI_SEQUENCE_PRINT_H
#define AT_CLI_SEQUENCE_PRINT_H

#include "base/buffer.h"
#include "cli/sequence_report.h"
#include "cli/sequence_timing.h"

struct at_sequence_print {
    const struct at_sequence_report *report;
    const struct at_sequence_timing *timing; /* NULL: nothing was timed */
    bool chains;
    bool each;      /* a table for each group, also where there are many */
    size_t columns; /* of the terminal */
    bool colored;
    struct at_buffer *out;
};

/* Heat maps, and below each what stands out. */
void at_sequence_add_text(const struct at_sequence_print *print);

/* One table: the points of the curve where something was timed, else chains where they
 * were asked for, else all transitions. */
void at_sequence_add_csv(const struct at_sequence_print *print);

/* Everything, one object. */
void at_sequence_add_json(const struct at_sequence_print *print);

/* What the groups' tables come to when they are combined: a heat map, and what stands out. */
void at_sequence_add_combined(const struct at_sequence_print *print);

/* "therapist to patient, lag 1: 12 steps in 2 sessions". */
void at_sequence_add_title(const struct at_sequence_print *print,
                           const struct at_sequence_table *table);

/* "therapist", "any role". */
const char *at_sequence_side(uint8_t side);

#endif
