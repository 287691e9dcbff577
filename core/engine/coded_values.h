/* coded_values.h - the values of the codings that a measure is about. */
#ifndef AT_ENGINE_CODED_VALUES_H
#define AT_ENGINE_CODED_VALUES_H

#include "engine/measures.h"

/* As numbers: of a choice, the rank from 1. Without any (count 0) the others are 0. */
struct at_coded_values {
    size_t count;
    double sum, most, least, first, last;
    uint32_t first_turn, last_turn; /* of `first` and `last` */
    double of_third[3];             /* sums over the thirds of the session's turns */
    size_t in_third[3];
};

/* Of a session; the measure is one of values. */
struct at_coded_values at_coded_values_read(const struct at_measure *measure,
                                            const struct at_coded_session *session);

#endif
