/* turn_pattern.c - codings by the record, turns by the test. */
#include "engine/turn_pattern.h"

#include "scheme/rules.h"

/* Only sessions are summed up, and no session has the code of a case. */
static enum attune_status check_codes(const struct at_turn_pattern *pattern,
                                      const struct at_code_names *names,
                                      struct attune_error *error)
{
    for (size_t i = 0; i < pattern->code_count; i++) {
        struct at_code_facts facts;
        names->describe(names->data, pattern->codes[i], &facts);
        uint32_t number = pattern->codes[i] - facts.scheme->first_code;
        const struct at_code *code = number < facts.scheme->code_count
                                         ? &facts.scheme->codebook->codes[number]
                                         : NULL;
        if (code && code->unit.kind == AT_UNIT_CASE)
            return at_error_set(error, ATTUNE_INVALID,
                                "\"%.*s\" is given to cases: a summary is about what "
                                "sessions are given",
                                AT_SLICE_ARGS(code->id));
    }
    return ATTUNE_OK;
}

enum attune_status at_turn_pattern_parse(struct at_turn_pattern *pattern,
                                         struct at_arena *arena, struct at_slice text,
                                         const struct at_code_names *names,
                                         struct attune_error *error)
{
    *pattern = (struct at_turn_pattern){ .side = AT_ROLE_ANY };
    enum attune_status status =
        at_code_test_parse(&pattern->test, arena, text, names, NULL);
    if (status == ATTUNE_INVALID) {
        status = at_sequence_parse(&pattern->sequence, arena, text, names, error);
        if (status != ATTUNE_OK)
            return status;
        pattern->codes = at_sequence_codes(pattern->sequence, &pattern->code_count);
        return check_codes(pattern, names, error);
    }
    if (status != ATTUNE_OK)
        return at_error_nomem(error);
    pattern->list = at_code_test_list(pattern->test, &pattern->side);
    pattern->codes = at_code_test_codes(pattern->test, &pattern->code_count);
    pattern->is_plain = at_code_test_is_plain(pattern->test);
    return check_codes(pattern, names, error);
}

/* Does one of the coding's turns belong to that side? */
static bool is_of(enum at_role side, const struct at_transcript *transcript,
                  const struct at_coding *coding)
{
    for (uint32_t i = coding->first_turn; i <= coding->last_turn; i++)
        if (at_turn_role(transcript, &transcript->turns[i]) == side)
            return true;
    return false;
}

bool at_turn_pattern_picks(const struct at_turn_pattern *pattern,
                           const struct at_coded_session *session,
                           const struct at_coding *coding)
{
    return pattern->list && !coding->outranked &&
           at_code_test_picks(pattern->list, coding) &&
           (pattern->side == AT_ROLE_ANY ||
            is_of(pattern->side, session->transcript, coding));
}

const struct at_coding *at_turn_pattern_next(const struct at_turn_pattern *pattern,
                                             const struct at_coded_session *session,
                                             size_t *from)
{
    const struct at_codings *codings = session->codings;
    size_t count = pattern->list ? at_codings_count(codings) : 0;
    while (*from < count) {
        size_t i = at_codings_look(codings, *from, at_code_test_set(pattern->list));
        *from = i + 1;
        if (i < count &&
            at_turn_pattern_picks(pattern, session, at_codings_get(codings, i)))
            return at_codings_get(codings, i);
    }
    return NULL;
}

enum at_turn_answer at_turn_pattern_ask(const struct at_turn_pattern *pattern,
                                        const struct at_coded_session *session,
                                        uint32_t turn)
{
    struct at_code_test_hits hits;
    if (!pattern->test)
        return AT_TURN_NO;
    if (at_code_test_holds(pattern->test, session->codings, session->transcript, turn,
                           &hits))
        return AT_TURN_YES;
    return hits.uncodable ? AT_TURN_UNKNOWN : AT_TURN_NO;
}

static enum attune_status count_matches(const struct at_sequence *sequence,
                                        const struct at_coded_session *session,
                                        size_t *count, struct attune_error *error)
{
    const struct at_turn_range all = { 0, session->transcript->turn_count,
                                       AT_ROLE_ANY };
    struct at_sequence_match match;
    bool found = true;
    enum attune_status status =
        at_sequences_look(session->sequences, sequence, all, error);
    while (status == ATTUNE_OK && found) {
        status = at_sequences_next(session->sequences, &match, &found, error);
        *count += status == ATTUNE_OK && found;
    }
    return status;
}

enum attune_status at_turn_pattern_count(const struct at_turn_pattern *pattern,
                                         const struct at_coded_session *session,
                                         size_t *count, struct attune_error *error)
{
    *count = 0;
    if (pattern->sequence)
        return count_matches(pattern->sequence, session, count, error);
    if (pattern->is_plain) {
        for (size_t i = 0; i < pattern->code_count; i++)
            *count += session->given[pattern->codes[i]];
        return ATTUNE_OK;
    }
    for (size_t from = 0; at_turn_pattern_next(pattern, session, &from);)
        ++*count;
    for (uint32_t i = 0; !pattern->list && i < session->transcript->turn_count; i++)
        *count += at_turn_pattern_ask(pattern, session, i) == AT_TURN_YES;
    return ATTUNE_OK;
}
