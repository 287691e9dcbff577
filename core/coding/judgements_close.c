/* judgements_close.c - when all rows are in: sorted by code, held to be said once, and who
 * judged which unit. */
#include <stdlib.h>

#include "coding/judgements_private.h"

/* A counting sort: stable, so rows stay in the order they came. */
static bool sort_by_code(struct at_judgements *judgements)
{
    size_t at = 0, count = judgements->given_count;
    struct at_judged_code *codes = judgements->codes;
    struct at_judgement *sorted =
        at_arena_raw(judgements->arena, (count + 1) * sizeof *sorted);
    if (!sorted)
        return false;
    for (size_t i = 0; i < count; i++)
        codes[judgements->given[i].code].count++;
    for (size_t code = 0; code < judgements->code_count; code++) {
        codes[code].first = at;
        at += codes[code].count;
        codes[code].count = 0;
    }
    for (size_t i = 0; i < count; i++) {
        struct at_judged_code *code = &codes[judgements->given[i].code];
        sorted[code->first + code->count++] = judgements->given[i];
    }
    judgements->given = sorted;
    return true;
}

void at_judged_unit_add(const struct at_judgements *judgements, uint32_t number,
                        struct at_buffer *out)
{
    const struct at_judged_unit *unit = &judgements->units[number];
    const struct at_judged_session *session = &judgements->sessions[unit->session];
    at_buffer_add_text(out, at_unit_name(unit->kind));
    if (unit->kind != AT_UNIT_SESSION)
        at_buffer_printf(out, " %u", unit->first_turn);
    if (unit->last_turn != unit->first_turn)
        at_buffer_printf(out, "-%u", unit->last_turn);
    if (session->name.size)
        at_buffer_printf(out, "%s \"%.*s\"",
                         unit->kind == AT_UNIT_SESSION ? "" : " of session",
                         AT_SLICE_ARGS(session->name));
}

static enum attune_status said_twice(const struct at_judgements *judgements,
                                     const struct at_judgement *first,
                                     const struct at_judgement *second,
                                     struct attune_error *error)
{
    struct at_buffer unit = { 0 };
    struct at_slice coder = judgements->coders[second->coder].name;
    struct at_slice code = judgements->codes[second->code].name;
    at_judged_unit_add(judgements, second->unit, &unit);
    const char *file = judgements->files[second->file];
    bool several =
        judgements->coders[second->coder].is_scheme && judgements->scheme_count > 1;
    if (second->code == AT_CODE_JUDGED)
        at_error_at(error, ATTUNE_INVALID, file, (int)second->line, 0,
                    "a second row of %.*s for %s; the first is %s:%u",
                    AT_SLICE_ARGS(coder), at_buffer_text(&unit),
                    judgements->files[first->file], first->line);
    else
        at_error_at(error, ATTUNE_INVALID, file, (int)second->line, 0,
                    "%.*s gives \"%.*s\" to %s a second time; the first is %s:%u%s",
                    AT_SLICE_ARGS(coder), AT_SLICE_ARGS(code), at_buffer_text(&unit),
                    judgements->files[first->file], first->line,
                    several ? "; -s SCHEME takes the codes of one scheme" : "");
    at_buffer_clear(&unit);
    return ATTUNE_INVALID;
}

/* Two columns of one row may say the same, and so may two codes that got one name. */
static bool may_both_be(const struct at_judgement *a, const struct at_judgement *b)
{
    return (a->line == b->line && a->file == b->file) || a->is_renamed || b->is_renamed;
}

/* `seen` is by unit and coder, a place in `given` + 1, and all 0 again afterwards. */
static enum attune_status check_code(const struct at_judgements *judgements,
                                     const struct at_judged_code *code, uint32_t *seen,
                                     struct attune_error *error)
{
    const struct at_judgement *given = judgements->given + code->first;
    for (size_t i = 0; i < code->count; i++) {
        size_t cell = (size_t)given[i].unit * judgements->coder_count + given[i].coder;
        if (seen[cell] && !may_both_be(&given[seen[cell] - 1], &given[i]))
            return said_twice(judgements, &given[seen[cell] - 1], &given[i], error);
        seen[cell] = (uint32_t)i + 1;
    }
    for (size_t i = 0; i < code->count; i++)
        seen[(size_t)given[i].unit * judgements->coder_count + given[i].coder] = 0;
    return ATTUNE_OK;
}

static enum attune_status check_all(const struct at_judgements *judgements,
                                    struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    uint32_t *seen =
        calloc(judgements->unit_count * judgements->coder_count + 1, sizeof *seen);
    if (!seen)
        return at_error_nomem(error);
    for (size_t i = 0; i < judgements->code_count && !status; i++)
        status = check_code(judgements, &judgements->codes[i], seen, error);
    free(seen);
    return status;
}

/* In the sessions it speaks of, a coder who fills judged every turn. */
static void fill(const struct at_judgements *judgements, uint8_t *judged)
{
    size_t coders = judgements->coder_count;
    for (size_t unit = 0; unit < judgements->unit_count; unit++) {
        uint32_t session = judgements->units[unit].session;
        for (size_t coder = 0; coder < coders; coder++)
            if (judgements->coders[coder].fills &&
                judgements->units[unit].kind == AT_UNIT_TURN &&
                at_judgements_covers(judgements, (uint32_t)coder, session))
                judged[unit * coders + coder] = true;
    }
}

static bool mark_judged(struct at_judgements *judgements)
{
    size_t coders = judgements->coder_count;
    uint8_t *judged =
        at_arena_alloc(judgements->arena, judgements->unit_count * coders + 1);
    uint8_t *covered =
        at_arena_alloc(judgements->arena, judgements->session_count * coders + 1);
    uint8_t *kinds = at_arena_alloc(judgements->arena, coders * AT_JUDGED_KINDS + 1);
    if (!judged || !covered || !kinds)
        return false;
    judgements->kinds = kinds;
    judgements->covered = covered;
    judgements->judged = judged;
    for (size_t i = 0; i < judgements->given_count; i++) {
        const struct at_judgement *given = &judgements->given[i];
        judged[given->unit * coders + given->coder] = true;
        const struct at_judged_unit *unit = &judgements->units[given->unit];
        covered[unit->session * coders + given->coder] = true;
        kinds[given->coder * AT_JUDGED_KINDS + at_judged_kind(unit)] = true;
    }
    for (size_t i = 0; i < judgements->scope_count; i++)
        covered[judgements->scopes[i].session * coders + judgements->scopes[i].coder] =
            true;
    fill(judgements, judged);
    const struct at_judged_code *lost = &judgements->codes[AT_CODE_LOST_UNIT];
    for (size_t i = 0; i < lost->count; i++) {
        const struct at_judgement *given = &judgements->given[lost->first + i];
        judged[given->unit * coders + given->coder] = false;
    }
    return true;
}

bool at_judgements_covers(const struct at_judgements *judgements, uint32_t coder,
                          uint32_t session)
{
    return judgements->covered[session * judgements->coder_count + coder];
}

enum attune_status at_judgements_close(struct at_judgements *judgements,
                                       struct attune_error *error)
{
    if (!sort_by_code(judgements))
        return at_error_nomem(error);
    enum attune_status status = check_all(judgements, error);
    if (status)
        return status;
    return mark_judged(judgements) ? ATTUNE_OK : at_error_nomem(error);
}
