/* agree_why.c - what is to be asked is gathered first, so that each session is coded once. */
#include "cli/agree_why.h"

#include <stdlib.h>

#include "cli/account.h"
#include "cli/session.h"

struct asking {
    const struct at_agree_results *results;
    struct at_agree_why *why;
    struct at_search *search;         /* owned */
    struct at_engine *engine;         /* owned */
    struct at_builder *builder;       /* owned */
    struct at_transcript *transcript; /* owned; NULL: its turns are not all known */
    struct at_explainable coded;
    struct at_buffer reason, rule; /* owned */
    bool failed;
};

/* Did a scheme say that the unit does not have the code, and none that it has? */
static bool is_asked(const struct at_judgements *judgements,
                     const struct at_disputed *disputed)
{
    bool asked = false;
    for (size_t i = 0; i < judgements->coder_count; i++)
        if (judgements->coders[i].is_scheme && disputed->said[i] != AT_RATING_MISSING) {
            if (disputed->said[i] != 0)
                return false;
            asked = true;
        }
    return asked && disputed->row->about.kind == AT_AGREE_CODE &&
           !disputed->row->is_inside && disputed->unit->first_turn > 0;
}

static void note(void *data, const struct at_disputed *disputed)
{
    struct asking *it = data;
    struct at_agree_why *why = it->why;
    const struct at_judgements *judgements = it->results->judgements;
    size_t count = why->count, size = sizeof *why->items;
    if (it->failed || !is_asked(judgements, disputed))
        return;
    if ((count & (count - 1)) == 0)
        why->items = at_arena_grow(judgements->arena, why->items, count * size,
                                   (count ? 2 * count : 1) * size);
    it->failed = !why->items;
    if (!it->failed)
        why->items[why->count++] = (struct at_agree_missed){
            .row = disputed->row,
            .unit = (uint32_t)(disputed->unit - judgements->units),
            .session = disputed->unit->session,
        };
}

static bool load(struct asking *it, const struct at_args *args)
{
    const struct at_judgements *judgements = it->results->judgements;
    const struct at_engine_options options = { 0 };
    struct attune_error error;
    struct at_faults faults = { 0 };
    it->search = at_cli_search(args);
    if (!it->search || at_engine_new(&it->engine, it->search, &options, &error))
        return false;
    for (size_t i = 0; i < judgements->scheme_count; i++)
        at_engine_add(it->engine, judgements->schemes[i], &faults);
    if (!faults.errors)
        at_engine_ready(it->engine, &faults);
    if (!faults.errors)
        it->builder = at_builder_new(at_engine_language(it->engine));
    at_faults_clear(&faults);
    return it->builder != NULL;
}

/* The turn of that number; NULL when there is none. */
static const struct at_judged_unit *turn_at(const struct at_judgements *judgements,
                                            uint32_t session, uint32_t number)
{
    const struct at_judged_unit turn = { .session = session,
                                         .kind = AT_UNIT_TURN,
                                         .first_turn = number,
                                         .last_turn = number };
    uint32_t found = at_judgements_find(judgements, &turn);
    return found == UINT32_MAX ? NULL : &judgements->units[found];
}

static bool add_turns(struct asking *it, uint32_t session)
{
    const struct at_judged_unit *turn;
    struct attune_error error;
    for (uint32_t number = 1;
         (turn = turn_at(it->results->judgements, session, number)); number++) {
        struct at_new_turn one = { .text = at_slice_of(turn->text),
                                   .start_ms = -1,
                                   .end_ms = -1,
                                   .line = number };
        enum at_role role = turn->role == AT_ROLE_ANY ? AT_ROLE_OTHER : turn->role;
        if (!turn->text ||
            at_builder_speaker(it->builder, at_slice_of(at_role_name(role)), role,
                               &one.speaker, &error) ||
            at_builder_turn(it->builder, &one, &error))
            return false;
    }
    return at_builder_turns(it->builder) > 0;
}

/* Codes the session again, if its words are known. */
static void enter(struct asking *it, uint32_t session)
{
    const struct at_judged_session *of = &it->results->judgements->sessions[session];
    struct attune_error error;
    if (it->transcript)
        at_builder_recycle(it->builder, it->transcript);
    it->transcript = NULL;
    if (at_builder_begin(it->builder, of->name, &error))
        return;
    if (at_builder_name(it->builder, of->name, of->case_name, -1, &error) ||
        !add_turns(it, session)) {
        at_builder_drop(it->builder);
        return;
    }
    struct at_transcript *made = at_builder_finish(it->builder);
    if (made && !at_engine_explain_begin(it->engine, made, made->turn_count - 1,
                                         &it->coded, &error))
        it->transcript = made;
    else if (made)
        at_builder_recycle(it->builder, made);
}

static void add_rule(struct asking *it, const struct at_explanation *explained)
{
    size_t count;
    const struct at_scheme *const *schemes = at_engine_schemes(it->engine, &count);
    at_buffer_reset(&it->rule);
    for (size_t i = 0; i < count; i++) {
        const struct at_scheme *scheme = schemes[i];
        if (explained->code < scheme->first_code ||
            explained->code >= scheme->first_code + scheme->code_count)
            continue;
        at_buffer_add_slice(&it->rule, scheme->codebook->id);
        if (!explained->rule)
            return;
        at_buffer_add_char(&it->rule, '/');
        at_account_rule(&it->rule, scheme, (uint32_t)explained->rule->line);
    }
}

/* What is known of the code at the turn. */
static const struct at_explanation *explain(struct asking *it, uint32_t turn,
                                            struct at_slice code)
{
    const struct at_explanation *list;
    struct attune_error error;
    size_t count, at = 0;
    if (!it->transcript || turn >= it->transcript->turn_count ||
        at_engine_explain_turn(it->engine, &it->coded, turn, &list, &count, &error))
        return NULL;
    while (at < count && !at_slice_equal(list[at].id, code))
        at++;
    return at < count ? at_account_nearest(list, count, list[at].code) : NULL;
}

static void ask(struct asking *it, struct at_agree_missed *missed)
{
    const struct at_judgements *judgements = it->results->judgements;
    const struct at_judged_unit *unit = &judgements->units[missed->unit];
    const struct at_explanation *best =
        explain(it, unit->last_turn - 1, missed->row->name);
    if (!best || best->outcome == AT_OUTCOME_GIVEN)
        return;
    at_buffer_reset(&it->reason);
    at_account_reason(&it->reason, best, it->transcript);
    add_rule(it, best);
    missed->reason = at_arena_text(judgements->arena, at_buffer_slice(&it->reason));
    missed->rule = at_arena_text(judgements->arena, at_buffer_slice(&it->rule));
    it->failed |=
        !missed->reason || !missed->rule || it->reason.failed || it->rule.failed;
}

static int by_row(const void *a, const void *b)
{
    const struct at_agree_missed *x = a, *y = b;
    if (x->row != y->row)
        return x->row < y->row ? -1 : 1;
    return (x->unit > y->unit) - (x->unit < y->unit);
}

static int by_session(const void *a, const void *b)
{
    const struct at_agree_missed *x = a, *y = b;
    if (x->session != y->session)
        return x->session < y->session ? -1 : 1;
    return by_row(a, b);
}

static void ask_all(struct asking *it)
{
    struct at_agree_missed *items = it->why->items;
    qsort(items, it->why->count, sizeof *items, by_session);
    for (size_t i = 0; i < it->why->count && !it->failed; i++) {
        if (i == 0 || items[i].session != items[i - 1].session)
            enter(it, items[i].session);
        ask(it, &items[i]);
    }
}

bool at_agree_why_find(struct at_agree_why *why, const struct at_args *args,
                       const struct at_agree_results *results)
{
    struct asking it = { .results = results, .why = why };
    *why = (struct at_agree_why){ 0 };
    if (results->judgements->scheme_count == 0)
        return true;
    it.failed = !at_disputed_walk(results, note, &it) || it.failed;
    if (it.failed || !why->count || !load(&it, args)) {
        why->count = 0;
    } else {
        ask_all(&it);
        qsort(why->items, why->count, sizeof *why->items, by_row);
    }
    at_transcript_free(it.transcript);
    at_builder_free(it.builder);
    at_engine_free(it.engine);
    at_search_free(it.search);
    at_buffer_clear(&it.reason);
    at_buffer_clear(&it.rule);
    return !it.failed;
}

const struct at_agree_missed *at_agree_why_of(const struct at_agree_why *why,
                                              const struct at_disputed *disputed)
{
    const struct at_judged_unit *units = disputed->judgements->units;
    const struct at_agree_missed wanted = { .row = disputed->row,
                                            .unit =
                                                (uint32_t)(disputed->unit - units) };
    const struct at_agree_missed *found =
        why->count
            ? bsearch(&wanted, why->items, why->count, sizeof *why->items, by_row)
            : NULL;
    return found && found->reason ? found : NULL;
}
