/* agree_variables.c - judgements to ratings: which units count for a code, and what each
 * coder said of them.
 *
 * A code counts on the units of the kind, and of the roles, that somebody gave it to: a
 * therapist's code says nothing of the patient's turns. Episodes are found, not given;
 * they are compared by the turns inside them. */
#include "cli/agree_variables.h"

#include <stdlib.h>

#include "cli/agree_scale.h"

/* The units that count. */
struct scope {
    enum at_unit kind;
    bool roles[AT_ROLE_ANY + 1];
};

static const struct at_slice given_or_not[] = { { "not given", 9 }, { "given", 5 } };

/* The kind that most are of, and the roles of these units. */
static struct scope scope_of(const struct at_judgements *judgements,
                             const uint32_t *codes, size_t count)
{
    struct scope scope = { AT_UNIT_TURN, { false } };
    size_t kinds[AT_UNIT_COUNT] = { 0 };
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < count; i++) {
            const struct at_judged_code *code = &judgements->codes[codes[i]];
            for (size_t j = 0; j < code->count; j++) {
                uint32_t number = judgements->given[code->first + j].unit;
                const struct at_judged_unit *unit = &judgements->units[number];
                kinds[unit->kind]++;
                if (pass == 1 && unit->kind == scope.kind)
                    scope.roles[unit->role] = true;
            }
        }
        for (int kind = 0; kind < AT_UNIT_COUNT; kind++)
            if (kinds[kind] > kinds[scope.kind])
                scope.kind = (enum at_unit)kind;
    }
    return scope;
}

static bool counts(const struct at_agree_plan *plan, const struct scope *scope,
                   const struct at_judged_unit *unit)
{
    return unit->kind == scope->kind && plan->draws[unit->session] != UINT32_MAX &&
           (scope->roles[AT_ROLE_ANY] || unit->role == AT_ROLE_ANY ||
            scope->roles[unit->role]);
}

/* Rows being made: units that count, and the row of each. */
struct rows {
    struct at_arena *arena;
    const struct at_agree_plan *plan;
    size_t coders, count;
    int32_t *codes;
    uint32_t *units, *groups;
    uint32_t *row_of; /* owned: by unit, its row + 1 */
};

/* A row for each unit that counts; `usual` where the coder judged it. */
static bool make_rows(struct rows *rows, const struct scope *scope, bool by_session,
                      int32_t usual)
{
    const struct at_judgements *judgements = rows->plan->judgements;
    rows->coders = judgements->coder_count;
    rows->row_of = calloc(judgements->unit_count + 1, sizeof *rows->row_of);
    for (size_t i = 0; rows->row_of && i < judgements->unit_count; i++)
        if (counts(rows->plan, scope, &judgements->units[i]))
            rows->row_of[i] = (uint32_t)++rows->count;
    size_t room = rows->count + 1;
    rows->codes = at_arena_raw(rows->arena, room * rows->coders * sizeof *rows->codes);
    rows->units = at_arena_raw(rows->arena, room * sizeof *rows->units);
    rows->groups = at_arena_raw(rows->arena, room * sizeof *rows->groups);
    if (!rows->row_of || !rows->codes || !rows->units || !rows->groups)
        return false;
    for (uint32_t i = 0; i < judgements->unit_count; i++) {
        if (!rows->row_of[i])
            continue;
        size_t row = rows->row_of[i] - 1;
        uint32_t session = judgements->units[i].session;
        rows->units[row] = i;
        rows->groups[row] = rows->plan->draws[session];
        for (size_t coder = 0; coder < rows->coders; coder++) {
            bool judged =
                by_session ? at_judgements_covers(judgements, (uint32_t)coder, session)
                           : judgements->judged[i * rows->coders + coder];
            rows->codes[row * rows->coders + coder] =
                judged ? usual : AT_RATING_MISSING;
        }
    }
    return true;
}

static void finish(struct at_agree_variable *variable, const struct rows *rows,
                   size_t categories)
{
    variable->units = rows->units;
    variable->ratings = (struct at_ratings){
        .units = rows->count,
        .coders = rows->coders,
        .categories = categories,
        .codes = rows->codes,
        .groups = rows->plan->draw_count ? rows->plan->draw_count : 1,
        .group = rows->groups,
    };
    free(rows->row_of);
}

/* The cell of a judgement; NULL where its unit does not count or was called uncodable. */
static int32_t *cell_of(const struct rows *rows, const struct at_judgement *given)
{
    uint32_t row = rows->row_of[given->unit];
    if (!row)
        return NULL;
    bool judged =
        rows->plan->judgements->judged[given->unit * rows->coders + given->coder];
    return judged ? &rows->codes[(row - 1) * rows->coders + given->coder] : NULL;
}

/* Every turn inside the stretch. */
static void mark_inside(const struct rows *rows, const struct at_judgement *given)
{
    const struct at_judgements *judgements = rows->plan->judgements;
    const struct at_judged_unit *stretch = &judgements->units[given->unit];
    struct at_judged_unit turn = { .session = stretch->session, .kind = AT_UNIT_TURN };
    for (uint32_t i = stretch->first_turn; i <= stretch->last_turn; i++) {
        turn.first_turn = turn.last_turn = i;
        uint32_t number = at_judgements_find(judgements, &turn);
        if (number != UINT32_MAX && rows->row_of[number])
            rows->codes[(rows->row_of[number] - 1) * rows->coders + given->coder] = 1;
    }
}

static bool inside(struct at_agree_variable *variable, struct rows *rows,
                   const struct at_judged_code *code)
{
    const struct at_judgements *judgements = rows->plan->judgements;
    struct scope turns = { AT_UNIT_TURN, { [AT_ROLE_ANY] = true } };
    variable->unit = AT_UNIT_TURN;
    variable->is_inside = true;
    if (!make_rows(rows, &turns, true, 0))
        return false;
    for (size_t i = 0; i < code->count; i++) {
        const struct at_judgement *given = &judgements->given[code->first + i];
        if (given->value != AT_GIVEN_UNCODABLE)
            mark_inside(rows, given);
    }
    return true;
}

/* Where a group is uncodable as a whole, its codes are missing. */
static void lose_whole(const struct rows *rows, uint32_t whole)
{
    const struct at_judgements *judgements = rows->plan->judgements;
    const struct at_judged_code *code = &judgements->codes[whole];
    for (size_t i = 0; whole != AT_CODE_JUDGED && i < code->count; i++) {
        const struct at_judgement *given = &judgements->given[code->first + i];
        int32_t *cell = cell_of(rows, given);
        if (cell && given->value == AT_GIVEN_UNCODABLE)
            *cell = AT_RATING_MISSING;
    }
}

static void lose_groups(const struct rows *rows, uint32_t code)
{
    for (size_t i = 0; i < rows->plan->choice_count; i++) {
        const struct at_agree_choice *choice = &rows->plan->choices[i];
        for (size_t j = 0; j < choice->count; j++)
            if (choice->codes[j] == code)
                lose_whole(rows, choice->whole);
    }
}

static bool make_code(struct at_agree_variable *variable, struct at_arena *arena,
                      const struct at_agree_plan *plan, uint32_t number)
{
    const struct at_judgements *judgements = plan->judgements;
    const struct at_judged_code *code = &judgements->codes[number];
    struct rows rows = { .arena = arena, .plan = plan };
    struct scope scope = scope_of(judgements, &number, 1);
    variable->name = code->name;
    variable->unit = scope.kind;
    variable->categories = given_or_not;
    bool made = scope.kind == AT_UNIT_EPISODE ? inside(variable, &rows, code)
                                              : make_rows(&rows, &scope, false, 0);
    for (size_t i = 0; made && !variable->is_inside && i < code->count; i++) {
        const struct at_judgement *given = &judgements->given[code->first + i];
        int32_t *cell = cell_of(&rows, given);
        if (cell)
            *cell = given->value == AT_GIVEN_UNCODABLE ? AT_RATING_MISSING : 1;
    }
    if (made)
        lose_groups(&rows, number);
    finish(variable, &rows, 2);
    return made;
}

static bool make_values(struct at_agree_variable *variable, struct at_arena *arena,
                        const struct at_agree_plan *plan, uint32_t number)
{
    const struct at_judgements *judgements = plan->judgements;
    const struct at_judged_code *code = &judgements->codes[number];
    struct rows rows = { .arena = arena, .plan = plan };
    struct scope scope = scope_of(judgements, &number, 1);
    struct at_agree_scale scale;
    bool made = at_agree_scale_make(&scale, arena, plan, number) &&
                make_rows(&rows, &scope, false, AT_RATING_MISSING);
    for (size_t i = 0; made && i < code->count; i++) {
        const struct at_judgement *given = &judgements->given[code->first + i];
        int32_t *cell = cell_of(&rows, given);
        if (cell && given->value >= AT_GIVEN_VALUES)
            *cell = (int32_t)scale.step_of[given->value];
    }
    variable->name = code->name;
    variable->unit = scope.kind;
    variable->order = scale.order;
    variable->categories = scale.names;
    variable->values = scale.values;
    finish(variable, &rows, scale.count);
    return made;
}

/* A group in which every unit has a code has no category for none. */
static bool says_none(const struct rows *rows)
{
    bool says = false;
    for (size_t i = 0; i < rows->count * rows->coders && !says; i++)
        says = rows->codes[i] == 0;
    return says;
}

/* Each unit with the place of its code in `codes`, from `first` on; `none` where it has
 * none of them. */
static bool make_choice(struct rows *rows, struct scope *scope,
                        const struct at_agree_choice *choice, const uint32_t *codes,
                        int32_t first, int32_t none)
{
    const struct at_judgements *judgements = rows->plan->judgements;
    *scope = scope_of(judgements, codes, choice->count);
    if (!make_rows(rows, scope, false, none))
        return false;
    for (size_t i = 0; i < choice->count; i++) {
        const struct at_judged_code *code = &judgements->codes[codes[i]];
        for (size_t j = 0; j < code->count; j++) {
            const struct at_judgement *given = &judgements->given[code->first + j];
            int32_t *cell = cell_of(rows, given);
            if (cell)
                *cell = given->value == AT_GIVEN_UNCODABLE ? AT_RATING_MISSING
                                                           : (int32_t)i + first;
        }
    }
    lose_whole(rows, choice->whole);
    return true;
}

static bool make_group(struct at_agree_variable *variable, struct at_arena *arena,
                       const struct at_agree_plan *plan,
                       const struct at_agree_choice *choice)
{
    struct rows rows = { .arena = arena, .plan = plan };
    struct scope scope;
    struct at_slice *names = at_arena_alloc(arena, (choice->count + 1) * sizeof *names);
    bool made = names && make_choice(&rows, &scope, choice, choice->codes, 1, 0);
    bool says = made && says_none(&rows);
    for (size_t i = 0; names && i < choice->count; i++) {
        names[0] = at_slice_of("none");
        names[i + 1] = plan->judgements->codes[choice->codes[i]].name;
    }
    for (size_t i = 0; made && !says && i < rows.count * rows.coders; i++)
        rows.codes[i] -= rows.codes[i] > 0;
    variable->name = choice->name;
    variable->unit = made ? scope.kind : AT_UNIT_TURN;
    variable->categories = names ? names + !says : NULL;
    finish(variable, &rows, choice->count + says);
    return made;
}

static bool make_ranks(struct at_agree_variable *variable, struct at_arena *arena,
                       const struct at_agree_plan *plan,
                       const struct at_agree_choice *choice)
{
    struct rows rows = { .arena = arena, .plan = plan };
    struct scope scope;
    struct at_slice *names = at_arena_alloc(arena, choice->count * sizeof *names);
    double *ranks = at_arena_alloc(arena, choice->count * sizeof *ranks);
    bool made =
        names && ranks &&
        make_choice(&rows, &scope, choice, choice->ranked, 0, AT_RATING_MISSING);
    for (size_t i = 0; made && i < choice->count; i++) {
        names[i] = plan->judgements->codes[choice->ranked[i]].name;
        ranks[i] = (double)i;
    }
    variable->name = choice->name;
    variable->unit = made ? scope.kind : AT_UNIT_TURN;
    variable->order = AT_AGREE_RANKED;
    variable->categories = names;
    variable->values = ranks;
    finish(variable, &rows, choice->count);
    return made;
}

static bool make_limits(struct at_agree_variable *variable, struct at_arena *arena,
                        const struct at_agree_plan *plan, uint32_t code)
{
    variable->name = code == AT_AGREE_ALL ? at_slice_of("all stretches")
                                          : plan->judgements->codes[code].name;
    variable->unit = AT_UNIT_EPISODE;
    variable->ratings = (struct at_ratings){ .coders = plan->judgements->coder_count,
                                             .groups = plan->draw_count };
    variable->limits = at_agree_limits_find(arena, plan, code);
    return variable->limits != NULL;
}

bool at_agree_variable_make(struct at_agree_variable *variable, struct at_arena *arena,
                            const struct at_agree_plan *plan,
                            struct at_agree_about about)
{
    *variable = (struct at_agree_variable){ .about = about };
    switch (about.kind) {
    case AT_AGREE_CODE:
        return make_code(variable, arena, plan, about.of);
    case AT_AGREE_VALUES:
        return make_values(variable, arena, plan, about.of);
    case AT_AGREE_GROUP:
        return make_group(variable, arena, plan, &plan->choices[about.of]);
    case AT_AGREE_RANKS:
        return make_ranks(variable, arena, plan, &plan->choices[about.of]);
    case AT_AGREE_LIMITS:
        return make_limits(variable, arena, plan, about.of);
    }
    return false;
}
