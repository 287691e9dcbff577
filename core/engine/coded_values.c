/* coded_values.c - one pass over the record. */
#include "engine/coded_values.h"

#include "scheme/value.h"

/* A coding's value as a number: of a choice, its rank from 1. */
static double value_of(const struct at_measure *measure, const struct at_coding *coding)
{
    size_t i = 0;
    while (measure->pattern.codes[i] != coding->code)
        i++;
    if (coding->value.kind == AT_VALUE_NUMBER)
        return coding->value.number;
    return 1 + at_value_rank(&measure->facts[i].values, &coding->value);
}

/* Which third of the session's turns a turn is in, from 0. */
static size_t third_of(const struct at_coded_session *session, uint32_t turn)
{
    return (size_t)((uint64_t)turn * 3 / session->transcript->turn_count);
}

/* Codings come in the order they were given; first and last are by turn, and in a turn as
 * they were given. */
static void add_value(const struct at_measure *measure,
                      const struct at_coded_session *session,
                      struct at_coded_values *values, const struct at_coding *coding)
{
    double value = value_of(measure, coding);
    size_t third = third_of(session, coding->first_turn);
    bool only = values->count++ == 0;
    values->sum += value;
    values->most = only || value > values->most ? value : values->most;
    values->least = only || value < values->least ? value : values->least;
    values->of_third[third] += value;
    values->in_third[third]++;
    if (only || coding->first_turn < values->first_turn) {
        values->first_turn = coding->first_turn;
        values->first = value;
    }
    if (only || coding->first_turn >= values->last_turn) {
        values->last_turn = coding->first_turn;
        values->last = value;
    }
}

struct at_coded_values at_coded_values_read(const struct at_measure *measure,
                                            const struct at_coded_session *session)
{
    struct at_coded_values values = { .count = 0 };
    const struct at_coding *coding;
    size_t from = 0;
    while ((coding = at_turn_pattern_next(&measure->pattern, session, &from)))
        add_value(measure, session, &values, coding);
    return values;
}
