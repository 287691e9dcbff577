/* bases.c - uncodable units are not in the base: they are missing, not without the
 * code. */
#include "engine/bases.h"

static bool is_in_role(enum at_role role, const struct at_transcript *transcript,
                       uint32_t turn)
{
    return role == AT_ROLE_ANY ||
           at_turn_role(transcript, &transcript->turns[turn]) == role;
}

/* Turns of the role in which the pattern is not uncodable, or words in them; and in how
 * many it holds. */
static void count_turns(const struct at_measure *measure,
                        const struct at_coded_session *session, double *all,
                        double *holds)
{
    const struct at_transcript *transcript = session->transcript;
    bool words = measure->base == AT_BASE_WORDS;
    *all = *holds = 0;
    for (uint32_t i = 0; i < transcript->turn_count; i++) {
        if (!is_in_role(measure->role, transcript, i))
            continue;
        enum at_turn_answer answer = at_turn_pattern_ask(&measure->pattern, session, i);
        *holds += answer == AT_TURN_YES;
        if (answer != AT_TURN_UNKNOWN)
            *all += words ? transcript->turns[i].words : 1;
    }
}

/* Of a sentence: does it have a code of the list, or is one uncodable? */
static enum at_turn_answer ask_sentence(const struct at_measure *measure,
                                        const struct at_coded_session *session,
                                        uint32_t turn, uint32_t sentence)
{
    const struct at_codings *codings = session->codings;
    enum at_turn_answer answer = AT_TURN_NO;
    for (uint32_t i = at_codings_of_turn(codings, turn); i != AT_CODING_NONE;) {
        const struct at_coding *coding = at_codings_get(codings, i);
        i = coding->older_in_turn;
        if (coding->unit != AT_UNIT_SENTENCE || coding->unit_number != sentence)
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
    *all = *holds = 0;
    for (uint32_t i = 0; i < transcript->turn_count; i++) {
        const struct at_turn *turn = &transcript->turns[i];
        for (uint32_t k = 0;
             is_in_role(measure->role, transcript, i) && k < turn->sentences; k++) {
            enum at_turn_answer answer =
                ask_sentence(measure, session, i, turn->first_sentence + k);
            *holds += answer == AT_TURN_YES;
            *all += answer != AT_TURN_UNKNOWN;
        }
    }
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

struct at_counted at_base_count(const struct at_measure *measure,
                                const struct at_coded_session *session)
{
    double base = 0, holds = 0;
    bool of_units = measure->kind == AT_MEASURE_SHARE && measure->base != AT_BASE_WHOLE;
    switch (measure->base) {
    case AT_BASE_TURNS:
    case AT_BASE_WORDS:
        count_turns(measure, session, &base, &holds);
        break;
    case AT_BASE_SENTENCES:
        count_sentences(measure, session, &base, &holds);
        break;
    case AT_BASE_MINUTES:
        base = minutes_of(session->transcript);
        break;
    case AT_BASE_WHOLE:
        base = (double)at_turn_pattern_count(&measure->whole, session);
        break;
    default:
        break;
    }
    if (!of_units)
        holds = (double)at_turn_pattern_count(&measure->pattern, session);
    return (struct at_counted){ holds,
                                measure->base == AT_BASE_CODINGS ? holds : base };
}

/* "turns of the therapist", after a number of them. */
static void add_noun(struct at_buffer *why, const struct at_measure *measure, bool one)
{
    static const char *const nouns[] = { "turn", "word", "timed minute", "sentence" };
    if (measure->base == AT_BASE_WHOLE || measure->base == AT_BASE_CODINGS) {
        struct at_slice text = measure->base == AT_BASE_WHOLE
                                   ? measure->whole_text
                                   : measure->summary->pattern;
        at_buffer_printf(why, "of \"%.*s\"", AT_SLICE_ARGS(text));
        return;
    }
    at_buffer_printf(why, "%s%s", nouns[measure->base], one ? "" : "s");
    if (measure->base == AT_BASE_MINUTES || measure->role == AT_ROLE_ANY)
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
