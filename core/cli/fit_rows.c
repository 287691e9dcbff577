/* fit_rows.c - what holds of each unit that people judged, beside what they said of it. */
#include "cli/fit.h"

struct adding {
    struct at_fit *fit;
    const struct at_transcript *transcript;
    size_t session;  /* of the judgements */
    bool is_covered; /* of a unit without a row it is said that it has no code */
};

enum { UNITS_FIRST = 64 };

/* Room for twice as many units. */
static bool double_units(struct at_arena *arena, struct at_fit_rule *rule)
{
    size_t room = rule->room, more = room ? 2 * room : UNITS_FIRST;
    rule->start =
        at_arena_grow(arena, rule->start, room ? (room + 1) * sizeof *rule->start : 0,
                      (more + 1) * sizeof *rule->start);
    rule->session = at_arena_grow(arena, rule->session, room * sizeof *rule->session,
                                  more * sizeof *rule->session);
    rule->runs = at_arena_grow(arena, rule->runs, room * sizeof *rule->runs,
                               more * sizeof *rule->runs);
    rule->said = at_arena_grow(arena, rule->said, room, more);
    rule->written = at_arena_grow(arena, rule->written, room, more);
    rule->room = more;
    return rule->start && rule->session && rule->runs && rule->said && rule->written;
}

/* Room for one more unit of the rule, in which all conditions hold. */
static bool make_room(struct at_arena *arena, struct at_fit_rule *rule)
{
    size_t needed = rule->held_count + rule->weighing->named_count;
    size_t room = rule->held_room, size = sizeof *rule->held;
    if (rule->count == rule->room && !double_units(arena, rule))
        return false;
    if (needed <= room)
        return true;
    rule->held_room = 2 * needed;
    rule->held = at_arena_grow(arena, rule->held, room * size, rule->held_room * size);
    return rule->held != NULL;
}

static uint8_t kind_of(const struct at_fit_rule *rule, struct at_slice id)
{
    for (size_t k = 0; k < rule->kind_count; k++)
        if (at_kind_fits(rule->kinds[k], id))
            return (uint8_t)k;
    for (size_t k = 0; k < rule->kind_count; k++)
        if (at_slice_is(rule->kinds[k], "none"))
            return (uint8_t)k;
    return AT_FIT_NONE;
}

/* The kinds that weights may choose among here. */
static uint64_t runs_of(const struct at_fit_rule *rule,
                        const struct at_observation *observation, struct at_fit *fit)
{
    uint64_t runs = 0;
    if (!observation->asked)
        return 0;
    for (size_t i = 0; i < rule->rule->row_count; i++)
        if (observation->rows[i])
            runs |= UINT64_C(1)
                    << kind_of(rule, at_row_gives(fit->arena, fit->scheme, rule->rule,
                                                  &rule->rule->rows[i]));
    for (size_t k = 0; k < rule->kind_count; k++)
        if (rule->rule->row_count == 0 || at_slice_is(rule->kinds[k], "none"))
            runs |= UINT64_C(1) << k;
    return runs;
}

static uint8_t truth_of(const struct adding *adding, const struct at_fit_rule *rule,
                        const struct at_coded_unit *unit)
{
    bool is_session = unit->kind == AT_UNIT_SESSION;
    const struct at_judged_unit wanted = {
        .session = (uint32_t)adding->session,
        .first_turn = is_session ? 0 : unit->turn + 1,
        .last_turn = is_session ? 0 : unit->last_turn + 1,
        .kind = unit->kind,
    };
    uint32_t number = at_judgements_find(adding->fit->judgements, &wanted);
    if (number != UINT32_MAX)
        return rule->truth[number];
    return adding->is_covered ? rule->none : AT_FIT_UNJUDGED;
}

static enum attune_status observe(void *data, const struct at_observation *observation,
                                  struct attune_error *error)
{
    struct adding *adding = data;
    struct at_fit *fit = adding->fit;
    struct at_fit_rule *rule = &fit->rules[observation->watched];
    size_t named = rule->weighing->named_count;
    uint8_t said = truth_of(adding, rule, &observation->unit);
    rule->tied += said == AT_FIT_TIED;
    if (said == AT_FIT_TIED || said == AT_FIT_UNJUDGED)
        return ATTUNE_OK;
    if (!make_room(fit->arena, rule))
        return at_error_nomem(error);
    size_t at = rule->count++;
    rule->start[at] = rule->held_count;
    for (size_t i = 0; i < named; i++)
        if (observation->named[i])
            rule->held[rule->held_count++] = (uint16_t)i;
    rule->start[at + 1] = rule->held_count;
    rule->session[at] = (uint32_t)adding->session;
    rule->said[at] = said;
    rule->written[at] = kind_of(rule, observation->given);
    rule->runs[at] = runs_of(rule, observation, fit);
    return ATTUNE_OK;
}

/* The session that people spoke of, or AT_MAP_NONE. */
static size_t find_session(const struct at_fit *fit,
                           const struct at_transcript *transcript)
{
    struct at_buffer key = { 0 };
    at_buffer_printf(&key, "%.*s\n%.*s", AT_SLICE_ARGS(transcript->case_name),
                     AT_SLICE_ARGS(transcript->session));
    size_t found = at_map_find(&fit->sessions, at_buffer_slice(&key));
    if (found == AT_MAP_NONE) {
        at_buffer_reset(&key);
        at_buffer_printf(&key, "\n%.*s", AT_SLICE_ARGS(transcript->session));
        found = at_map_find(&fit->sessions, at_buffer_slice(&key));
    }
    at_buffer_clear(&key);
    return found < fit->judgements->session_count ? found : AT_MAP_NONE;
}

enum attune_status at_fit_add(struct at_fit *fit,
                              const struct at_transcript *transcript,
                              struct attune_error *error)
{
    struct adding adding = { fit, transcript, find_session(fit, transcript), false };
    const struct at_observer observer = { observe, &adding };
    if (adding.session == AT_MAP_NONE)
        return ATTUNE_OK;
    fit->is_read[adding.session] = true;
    for (uint32_t i = 0; fit->absent_is_none && i < fit->judgements->coder_count; i++)
        adding.is_covered |=
            at_judgements_covers(fit->judgements, i, (uint32_t)adding.session);
    return at_engine_observe(fit->engine, transcript, fit->watched, fit->rule_count,
                             &observer, error);
}
