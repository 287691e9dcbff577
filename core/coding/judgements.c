/* judgements.c - rows in: every name becomes a number as it is met. */
#include "coding/judgements.h"

#include <stdlib.h>

#include "coding/judgements_private.h"
#include "read/roles.h"

enum { NUMBER_MOST = 32 };

void at_judgements_free(struct at_judgements *judgements)
{
    if (!judgements)
        return;
    struct at_judgements_index *index = judgements->index;
    if (index) {
        at_map_clear(&index->coders);
        at_map_clear(&index->codes);
        at_map_clear(&index->values);
        at_map_clear(&index->sessions);
        at_map_clear(&index->names);
        at_unit_index_clear(&index->units);
        at_buffer_clear(&index->key);
    }
    at_arena_free(judgements->arena);
}

/* The number of a name in a map, AT_MAP_NONE when memory is out. A name met first gets
 * the number `next`, and its kept bytes are in `*kept`, which is NULL else. */
static size_t number_of(struct at_judgements *judgements, struct at_map *map,
                        struct at_slice name, size_t next, const char **kept)
{
    size_t number = at_map_find(map, name);
    *kept = NULL;
    if (number != AT_MAP_NONE)
        return number;
    *kept = at_arena_text(judgements->arena, name);
    if (!*kept || !at_map_add(map, at_slice(*kept, name.size), next))
        return AT_MAP_NONE;
    return next;
}

static bool find_code(struct at_judgements *judgements, struct at_slice name,
                      uint32_t *code)
{
    const char *kept;
    size_t count = judgements->code_count;
    size_t number =
        number_of(judgements, &judgements->index->codes, name, count, &kept);
    *code = (uint32_t)number;
    if (number == AT_MAP_NONE || !kept)
        return number != AT_MAP_NONE;
    struct at_judged_code *codes = at_judgements_enlarge(
        judgements->arena, judgements->codes, count, sizeof *codes);
    if (!codes)
        return false;
    codes[count] = (struct at_judged_code){ .name = at_slice(kept, name.size) };
    judgements->codes = codes;
    judgements->code_count++;
    return true;
}

/* "3.0", "3." and "03" are the number 3. */
static struct at_slice plain_value(struct at_buffer *room, struct at_slice value)
{
    char text[NUMBER_MOST], *end;
    if (value.size == 0 || value.size >= sizeof text ||
        strspn(value.data, "0123456789.-+") < value.size)
        return value;
    memcpy(text, value.data, value.size);
    text[value.size] = '\0';
    double number = strtod(text, &end);
    if (*end)
        return value;
    at_buffer_reset(room);
    at_buffer_add_number(room, number);
    return at_buffer_slice(room);
}

static bool find_value(struct at_judgements *judgements, struct at_slice value,
                       uint32_t *number)
{
    const char *kept;
    size_t count = judgements->value_count;
    struct at_slice plain = plain_value(&judgements->index->key, value);
    size_t found =
        number_of(judgements, &judgements->index->values, plain, count, &kept);
    *number = (uint32_t)found;
    if (found == AT_MAP_NONE || !kept)
        return found != AT_MAP_NONE;
    struct at_slice *values = at_judgements_enlarge(
        judgements->arena, judgements->values, count, sizeof *values);
    if (!values)
        return false;
    values[count] = at_slice(kept, plain.size);
    judgements->values = values;
    judgements->value_count++;
    return true;
}

/* The numbers that have a meaning of their own, in their order. */
static bool reserve_names(struct at_judgements *judgements)
{
    uint32_t number;
    judgements->index->last = UINT32_MAX;
    judgements->reasons =
        at_arena_alloc(judgements->arena, sizeof *judgements->reasons);
    judgements->reason_count = 1;
    return judgements->reasons && find_code(judgements, at_slice_of("none"), &number) &&
           find_code(judgements, at_slice_of("uncodable"), &number) &&
           find_value(judgements, at_slice_of(""), &number) &&
           find_value(judgements, at_slice_of("uncodable"), &number);
}

struct at_judgements *at_judgements_new(void)
{
    struct at_arena *arena = at_arena_new();
    struct at_judgements *judgements =
        arena ? at_arena_alloc(arena, sizeof *judgements) : NULL;
    if (!judgements) {
        at_arena_free(arena);
        return NULL;
    }
    judgements->arena = arena;
    judgements->index = at_arena_alloc(arena, sizeof *judgements->index);
    if (judgements->index && reserve_names(judgements))
        return judgements;
    at_judgements_free(judgements);
    return NULL;
}

enum attune_status at_judgements_open_file(struct at_judgements *judgements,
                                           const char *path, struct attune_error *error)
{
    size_t count = judgements->file_count;
    if (count > UINT16_MAX)
        return at_error_set(error, ATTUNE_LIMIT, "at most %d files of codes",
                            UINT16_MAX + 1);
    const char **files = at_judgements_enlarge(judgements->arena, judgements->files,
                                               count, sizeof *files);
    const char *copy = at_arena_text(judgements->arena, at_slice_of(path));
    if (!files || !copy)
        return at_error_nomem(error);
    judgements->files = files;
    files[judgements->file_count++] = copy;
    return ATTUNE_OK;
}

enum attune_status at_judgements_coder(struct at_judgements *judgements,
                                       struct at_slice name, uint32_t *coder,
                                       struct attune_error *error)
{
    const char *kept;
    size_t count = judgements->coder_count;
    size_t number =
        number_of(judgements, &judgements->index->coders, name, count, &kept);
    *coder = (uint32_t)number;
    if (number == AT_MAP_NONE)
        return at_error_nomem(error);
    if (!kept)
        return ATTUNE_OK;
    if (count == AT_CODERS_MOST)
        return at_error_set(error, ATTUNE_LIMIT, "at most %d coders can be compared",
                            AT_CODERS_MOST);
    struct at_judging_coder *coders = at_judgements_enlarge(
        judgements->arena, judgements->coders, count, sizeof *coders);
    if (!coders)
        return at_error_nomem(error);
    coders[count] = (struct at_judging_coder){ .name = at_slice(kept, name.size) };
    judgements->coders = coders;
    judgements->coder_count++;
    return ATTUNE_OK;
}

static enum at_role role_of(struct at_slice label)
{
    struct at_buffer folded = { 0 };
    enum at_role role;
    if (!label.size || !at_label_fold(&folded, label) ||
        !at_label_role(at_buffer_slice(&folded), &role))
        role = AT_ROLE_ANY;
    at_buffer_clear(&folded);
    return role;
}

/* The unit of the row, added when new; what it says of the unit is kept once. */
static enum attune_status find_unit(struct at_judgements *judgements,
                                    const struct at_sheet_row *row,
                                    struct at_judged_unit wanted, uint32_t *number,
                                    struct attune_error *error)
{
    struct at_unit_index *index = &judgements->index->units;
    size_t count = judgements->unit_count;
    *number = at_unit_index_find(index, judgements->units, &wanted);
    if (*number == UINT32_MAX) {
        struct at_judged_unit *units = at_judgements_enlarge(
            judgements->arena, judgements->units, count, sizeof *units);
        if (!units)
            return at_error_nomem(error);
        judgements->units = units;
        units[count] = wanted;
        if (!at_unit_index_add(index, units, (uint32_t)count))
            return at_error_nomem(error);
        *number = (uint32_t)judgements->unit_count++;
    }
    struct at_judged_unit *unit = &judgements->units[*number];
    if (unit->role == AT_ROLE_ANY && row->role.size)
        unit->role = role_of(row->role);
    if (judgements->keeps_words && !unit->text && row->text.size)
        unit->text = at_arena_text(judgements->arena, row->text);
    return ATTUNE_OK;
}

static bool keep_reason(struct at_judgements *judgements,
                        const struct at_sheet_row *row, uint32_t *why)
{
    struct at_arena *arena = judgements->arena;
    *why = 0;
    if (!judgements->keeps_words || !row->rule.size)
        return true;
    size_t count = judgements->reason_count;
    struct at_judged_reason *reasons =
        at_judgements_enlarge(arena, judgements->reasons, count, sizeof *reasons);
    if (!reasons)
        return false;
    judgements->reasons = reasons;
    reasons[count].evidence = at_arena_text(arena, row->evidence);
    reasons[count].rule = at_arena_text(arena, row->rule);
    *why = (uint32_t)judgements->reason_count++;
    return reasons[count].evidence && reasons[count].rule;
}

/* Notes the scheme of a coder's result. */
static bool note_scheme(struct at_judgements *judgements, struct at_slice scheme,
                        struct at_judging_coder *coder)
{
    size_t count = judgements->scheme_count;
    coder->is_scheme = true;
    for (size_t i = 0; i < count; i++)
        if (at_slice_equal(judgements->schemes[i], scheme))
            return true;
    struct at_slice *list = at_judgements_enlarge(
        judgements->arena, judgements->schemes, count, sizeof *list);
    const char *copy = at_arena_text(judgements->arena, scheme);
    if (!list || !copy)
        return false;
    judgements->schemes = list;
    list[judgements->scheme_count++] = at_slice(copy, scheme.size);
    return true;
}

static enum attune_status add_given(struct at_judgements *judgements,
                                    const struct at_sheet_row *row, uint32_t unit,
                                    struct attune_error *error)
{
    struct at_judgement given = { .unit = unit,
                                  .line = row->line,
                                  .file = (uint16_t)(judgements->file_count - 1) };
    uint32_t coder;
    size_t count = judgements->given_count;
    enum attune_status status =
        at_judgements_coder(judgements, row->coder, &coder, error);
    if (status)
        return status;
    given.coder = (uint8_t)coder;
    given.is_renamed = row->is_renamed;
    if (row->scheme.size &&
        !note_scheme(judgements, row->scheme, &judgements->coders[coder]))
        return at_error_nomem(error);
    struct at_judgement *list = at_judgements_enlarge(
        judgements->arena, judgements->given, count, sizeof *list);
    if (list)
        judgements->given = list;
    bool is_kept = list && (row->says == AT_SHEET_JUDGED ||
                            (find_code(judgements, row->code, &given.code) &&
                             find_value(judgements, row->value, &given.value) &&
                             keep_reason(judgements, row, &given.why)));
    if (!is_kept)
        return at_error_nomem(error);
    list[judgements->given_count++] = given;
    return ATTUNE_OK;
}

static enum attune_status unknown_unit(const struct at_judgements *judgements,
                                       const struct at_sheet_row *row,
                                       struct attune_error *error)
{
    return at_error_at(error, ATTUNE_INVALID,
                       judgements->files[judgements->file_count - 1], (int)row->line, 0,
                       "\"%.*s\" is no unit; those are turn, sentence, exchange, "
                       "episode, window, session and case",
                       AT_SLICE_ARGS(row->unit));
}

enum attune_status at_judgements_add(struct at_judgements *judgements,
                                     const struct at_sheet_row *row,
                                     struct attune_error *error)
{
    struct at_judged_unit unit = { .first_turn = row->first_turn,
                                   .last_turn = row->last_turn,
                                   .role = AT_ROLE_ANY };
    uint32_t number;
    enum at_unit kind;
    if (!at_unit_find(row->unit, &kind))
        return unknown_unit(judgements, row, error);
    unit.kind = kind;
    if (kind == AT_UNIT_SENTENCE || kind == AT_UNIT_CASE) {
        judgements->passed_over += row->says == AT_SHEET_GIVES;
        return ATTUNE_OK;
    }
    if (kind == AT_UNIT_SESSION)
        unit.first_turn = unit.last_turn = 0;
    enum attune_status status = at_judgements_session(
        judgements, row->case_name, row->session, &unit.session, error);
    if (status == ATTUNE_INVALID)
        at_error_locate(error, judgements->files[judgements->file_count - 1]);
    if (!status)
        status = find_unit(judgements, row, unit, &number, error);
    if (!status && row->says != AT_SHEET_LISTS)
        status = add_given(judgements, row, number, error);
    return status;
}

enum attune_status at_judgements_know_turns(struct at_judgements *judgements,
                                            struct at_slice case_name,
                                            struct at_slice session,
                                            struct attune_error *error)
{
    uint32_t number;
    enum attune_status status =
        at_judgements_session(judgements, case_name, session, &number, error);
    if (!status)
        judgements->sessions[number].has_turns = true;
    return status;
}

enum attune_status at_judgements_speak(struct at_judgements *judgements,
                                       struct at_slice coder, struct at_slice case_name,
                                       struct at_slice session,
                                       struct attune_error *error)
{
    struct at_judged_scope scope;
    size_t count = judgements->scope_count;
    enum attune_status status =
        at_judgements_session(judgements, case_name, session, &scope.session, error);
    if (!status)
        status = at_judgements_coder(judgements, coder, &scope.coder, error);
    if (status)
        return status;
    struct at_judged_scope *scopes = at_judgements_enlarge(
        judgements->arena, judgements->scopes, count, sizeof *scopes);
    if (!scopes)
        return at_error_nomem(error);
    judgements->scopes = scopes;
    scopes[judgements->scope_count++] = scope;
    return ATTUNE_OK;
}

uint32_t at_judgements_find(const struct at_judgements *judgements,
                            const struct at_judged_unit *unit)
{
    return at_unit_index_find(&judgements->index->units, judgements->units, unit);
}
