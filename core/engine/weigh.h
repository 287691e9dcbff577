/* weigh.h - a weighed rule, asked about a unit. */
#ifndef AT_ENGINE_WEIGH_H
#define AT_ENGINE_WEIGH_H

#include "engine/evaluate.h"
#include "scheme/weights.h"

/* No kind won: nothing is given. */
#define AT_NO_KIND SIZE_MAX

struct at_weighed {
    double sums[AT_KINDS_MOST]; /* by kind: the weights of the conditions that hold */
    size_t kind;                /* the one given, or AT_NO_KIND */
    const struct at_row *row;   /* of the kind, the first that holds; NULL: no rows */
};

/* Does a condition with a name hold for a unit (whose turn was scanned, when it is no
 * stretch)? Its hits are appended. */
bool at_named_holds(struct at_evaluation *evaluation, const struct at_named *named,
                    const struct at_coded_unit *unit);

/* Adds up what holds. The hits of the conditions that speak for the kind given are
 * appended. */
void at_weigh(struct at_evaluation *evaluation, const struct at_weighing *weighing,
              size_t row_count, const struct at_coded_unit *unit,
              struct at_weighed *weighed);

#endif
