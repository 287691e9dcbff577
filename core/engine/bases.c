/* bases.c - uncodable units are not in the base: they are missing, not without the
 * code. */
#include "engine/bases.h"

#include "transcript/exchanges.h"

static bool is_in_role(enum at_role role, const struct at_transcript *transcript,
                       uint32_t turn)
{
    return role == AT_ROLE_ANY ||
           at_turn_role(transcript, &transcript->turns[turn]) == role;
}

/* Turns of the role, or words in them, but not where the pattern is uncodable. */
static double count_turns(const struct at_measure *measure,
                          const struct at_coded_session *session)
{
    const struct at_transcript *transcript = session->transcript;
    bool words = measure->base == AT_BASE_WORDS;
    size_t count =
        words ? session->words[measure->role] : session->turns[measure->role];
    for (size_t i = 0; i < session->doubtful_count; i++) {
        uint32_t turn = session->doubtful[i];
        if (is_in_role(measure->role, transcript, turn) &&
            at_turn_pattern_ask(&measure->pattern, session, turn) == AT_TURN_UNKNOWN)
            count -= words ? transcript->turns[turn].words : 1;
    }
    return (double)count;
}

/* In how many turns of the role the pattern holds. */
static double count_holding(const struct at_measure *measure,
                            const struct at_coded_session *session)
{
    size_t count = 0;
    for (uint32_t i = 0; i < session->transcript->turn_count; i++)
        count += is_in_role(measure->role, session->transcript, i) &&
                 at_turn_pattern_ask(&measure->pattern, session, i) == AT_TURN_YES;
    return (double)count;
}

/* Of a sentence or an exchange, which begins at a turn: does it have a code of the list,
 * or is one uncodable? */
static enum at_turn_answer ask_unit(const struct at_measure *measure,
                                    const struct at_coded_session *session,
                                    uint32_t turn, enum at_unit unit, uint32_t number)
{
    enum at_turn_answer answer = AT_TURN_NO;
    struct at_coding_walk walk = at_codings_begun(
        session->codings, turn, at_code_test_set(measure->pattern.list));
    const struct at_coding *coding;
    while ((coding = at_codings_next(&walk))) {
        if (coding->unit != unit ||
            (unit == AT_UNIT_SENTENCE && coding->unit_number != number))
            continue;
        if (at_turn_pattern_picks(&measure->pattern, session, coding))
            return AT_TURN_YES;
        if (at_code_test_misses(measure->pattern.list, coding))
            answer = AT_TURN_UNKNOWN;
    }
    return answer;
}

static void count_sentences(const struct at_measure *measure,
                            const struct at_coded_session *session, double *all,
                            double *holds)
{
    const struct at_transcript *transcript = session->transcript;
    for (uint32_t i = 0; i < transcript->turn_count; i++) {
        const struct at_turn *turn = &transcript->turns[i];
        bool counts = is_in_role(measure->role, transcript, i);
        for (uint32_t k = 0; counts && k < turn->sentences; k++) {
            enum at_turn_answer answer = ask_unit(measure, session, i, AT_UNIT_SENTENCE,
                                                  turn->first_sentence + k);
            *holds += answer == AT_TURN_YES;
            *all += answer != AT_TURN_UNKNOWN;
        }
    }
}

/* False when memory is out. */
static bool count_exchanges(const struct at_measure *measure,
                            const struct at_coded_session *session, double *all,
                            double *holds)
{
    const struct at_exchanges *exchanges = at_exchanges_of(session->transcript);
    for (uint32_t i = 0; exchanges && i < exchanges->count; i++) {
        enum at_turn_answer answer =
            ask_unit(measure, session, exchanges->items[i].first, AT_UNIT_EXCHANGE, i);
        *holds += answer == AT_TURN_YES;
        *all += answer != AT_TURN_UNKNOWN;
    }
    return exchanges != NULL;
}

/* From the first time noted to the last; 0 when nobody timed the session. */
static double minutes_of(const struct at_transcript *transcript)
{
    int64_t first = -1, last = -1;
    for (uint32_t i = 0; i < transcript->turn_count; i++) {
        const struct at_turn *turn = &transcript->turns[i];
        int64_t end = turn->end_ms >= 0 ? turn->end_ms : turn->start_ms;
        if (first < 0)
            first = turn->start_ms;
        last = end > last ? end : last;
    }
    return first >= 0 ? (double)(last - first) / 60000 : 0;
}

/* What the base is a number of; of units, also how many of them have it. */
static enum attune_status count_base(const struct at_measure *measure,
                                     const struct at_coded_session *session,
                                     double *base, double *holds,
                                     struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    size_t count;
    switch (measure->base) {
    case AT_BASE_TURNS:
    case AT_BASE_WORDS:
        *base = count_turns(measure, session);
        if (measure->kind == AT_MEASURE_SHARE)
            *holds = count_holding(measure, session);
        break;
    case AT_BASE_SENTENCES:
        count_sentences(measure, session, base, holds);
        break;
    case AT_BASE_EXCHANGES:
        if (!count_exchanges(measure, session, base, holds))
            status = at_error_nomem(error);
        break;
    case AT_BASE_MINUTES:
        *base = minutes_of(session->transcript);
        break;
    default:
        status = at_turn_pattern_count(
            measure->base == AT_BASE_WHOLE ? &measure->whole : &measure->pattern,
            session, &count, error);
        *base = (double)count;
    }
    return status;
}

enum attune_status at_base_count(struct at_counted *counted,
                                 const struct at_measure *measure,
                                 const struct at_coded_session *session,
                                 struct attune_error *error)
{
    double base = 0, holds = 0;
    bool of_units = measure->kind == AT_MEASURE_SHARE && measure->base != AT_BASE_WHOLE;
    enum attune_status status = count_base(measure, session, &base, &holds, error);
    if (status == ATTUNE_OK && !of_units) {
        size_t count;
        status = at_turn_pattern_count(&measure->pattern, session, &count, error);
        holds = (double)count;
    }
    *counted = (struct at_counted){ holds, base };
    return status;
}

/* "turns of the therapist", after a number of them. */
static void add_noun(struct at_buffer *why, const struct at_measure *measure, bool one)
{
    static const char *const nouns[] = { "turn", "word", "timed minute", "sentence",
                                         "exchange" };
    if (measure->base == AT_BASE_WHOLE || measure->base == AT_BASE_CODINGS) {
        struct at_slice text = measure->base == AT_BASE_WHOLE
                                   ? measure->whole_text
                                   : measure->summary->pattern;
        at_buffer_printf(why, "of \"%.*s\"", AT_SLICE_ARGS(text));
        return;
    }
    at_buffer_printf(why, "%s%s", nouns[measure->base], one ? "" : "s");
    if (measure->base == AT_BASE_MINUTES || measure->base == AT_BASE_EXCHANGES ||
        measure->role == AT_ROLE_ANY)
        return;
    if (measure->role == AT_ROLE_OTHER)
        at_buffer_add_text(why, " of others");
    else
        at_buffer_printf(why, " of the %s", at_role_name(measure->role));
}

void at_base_add_lack(struct at_buffer *why, const struct at_measure *measure,
                      double base)
{
    if (base >= measure->minimum && base > 0)
        return;
    if (base == 0) {
        at_buffer_add_text(why, measure->base >= AT_BASE_WHOLE ? "none " : "no ");
        add_noun(why, measure, false);
        return;
    }
    at_buffer_add_number(why, base);
    at_buffer_add_char(why, ' ');
    add_noun(why, measure, base == 1);
    at_buffer_add_text(why, ", fewer than ");
    at_buffer_add_number(why, measure->minimum);
}
