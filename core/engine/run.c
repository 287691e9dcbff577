/* run.c - the plan carried out on one transcript. */
#include "engine/run.h"

#include <stdlib.h>

#include "engine/decide.h"
#include "engine/episodes.h"
#include "engine/stretches.h"

static void run_step(struct at_run *run, const struct at_step *step, uint32_t turn)
{
    const struct at_transcript *transcript = run->transcript;
    if (step->rule->unit == AT_UNIT_TURN) {
        struct at_coded_unit unit = at_unit_of_turn(transcript, turn);
        at_decide(run, step, &unit);
        return;
    }
    const struct at_turn *it = &transcript->turns[turn];
    for (uint32_t i = 0; i < it->sentences && run->status == ATTUNE_OK; i++) {
        struct at_coded_unit unit =
            at_unit_of_sentence(transcript, it->first_sentence + i, turn);
        at_decide(run, step, &unit);
    }
}

/* Asks a step about a turn; true when it gave something. */
static bool ask_step(struct at_run *run, const struct at_step *step, uint32_t turn)
{
    size_t before = at_codings_count(run->codings);
    run_step(run, step, turn);
    return at_codings_count(run->codings) > before;
}

static void give_told(struct at_run *run, const struct at_step *step, uint32_t turn)
{
    struct at_coding coding = step->coding;
    coding.unit_number = coding.first_turn = coding.last_turn = turn;
    run->status = at_codings_add(run->codings, &coding, run->error);
}

/* Those of some steps that come before any that is not of the set. */
static uint64_t first_of(uint64_t steps, uint64_t set)
{
    uint64_t others = steps & ~set;
    return steps & ((others & -others) - 1);
}

/* Gives what the first steps of a word give; returns the others. */
static uint64_t give_alike(struct at_run *run, const struct at_pass *pass, size_t word,
                           uint64_t left, uint32_t turn)
{
    uint64_t first = first_of(left, pass->alike[word]);
    run->status =
        at_codings_add_to_turn(run->codings, &pass->like, pass->given + word * 64,
                               &first, 1, turn, run->error);
    return left - first;
}

/* Calls the functions of the first steps of a word; returns the others. */
static uint64_t call_functions(struct at_run *run, const struct at_pass *pass,
                               size_t word, uint64_t left, uint32_t turn)
{
    uint64_t first = first_of(left, pass->called[word]);
    return left - first +
           at_decide_functions(run, pass->steps + word * 64, first, turn);
}

/* The steps of a word, in their order; one may ask for a later one. */
static void run_word(struct at_run *run, const struct at_pass *pass, size_t word,
                     uint64_t *chosen, uint32_t turn)
{
    uint64_t left = chosen[word];
    uint64_t told = run->wants_evidence ? 0 : pass->told[word];
    while (left && run->status == ATTUNE_OK) {
        uint64_t bit = left & -left;
        if (bit & told & pass->alike[word]) {
            left = give_alike(run, pass, word, left, turn);
            continue;
        }
        if (bit & pass->called[word]) {
            left = call_functions(run, pass, word, left, turn);
            continue;
        }
        size_t step = word * 64 + (size_t)__builtin_ctzll(left);
        size_t settle_step = pass->settles[step];
        left -= bit;
        if (bit & told)
            give_told(run, &pass->steps[step], turn);
        else if (!ask_step(run, &pass->steps[step], turn))
            continue;
        if (settle_step == step)
            continue;
        chosen[settle_step / 64] |= (uint64_t)1 << settle_step % 64;
        if (settle_step / 64 == word)
            left |= (uint64_t)1 << settle_step % 64;
    }
}

/* What a turn is to be asked in a pass. */
enum asked { NOTHING, ALIKE, MORE };

/* Takes over, of the steps left to ask, those of a pass and of the turn's role. */
static enum asked narrow(const struct at_pass *pass, enum at_role role,
                         const uint64_t *left, uint64_t *chosen)
{
    uint64_t some = 0, others = 0;
    left += pass->first_word;
    for (size_t i = 0; i < pass->words; i++) {
        chosen[i] = (left[i] & pass->of_role[role][i]) | pass->always[role][i];
        some |= chosen[i];
        others |= chosen[i] & ~pass->alike[i];
    }
    return others ? MORE : some ? ALIKE : NOTHING;
}

static void run_turn(struct at_run *run, const struct at_pass *pass, uint32_t turn)
{
    struct at_choices *choices = &run->choices;
    const uint64_t *left = at_choices_of(choices, turn, &run->status, run->error);
    if (!left)
        return;
    enum at_role role = at_turn_role(run->transcript, &run->transcript->turns[turn]);
    uint64_t *chosen = choices->taken;
    enum asked asked = narrow(pass, role, left, chosen);
    if (asked == NOTHING)
        return;
    if (asked == ALIKE && !run->wants_evidence) {
        run->status = at_codings_add_to_turn(run->codings, &pass->like, pass->given,
                                             chosen, pass->words, turn, run->error);
        return;
    }
    run->status = at_scan_turn(choices->scan, turn, run->error);
    for (size_t i = 0; i < pass->words && run->status == ATTUNE_OK; i++)
        run_word(run, pass, i, chosen, turn);
}

/* A step over all its stretches, in their order. */
static void run_stretches(struct at_run *run, const struct at_step *step)
{
    struct at_stretches stretches;
    struct at_coded_unit unit;
    if (step->kind == AT_STEP_RULE && step->rule->makes) {
        at_run_episodes(run, step);
        return;
    }
    if (!at_stretches_begin(&stretches, &run->evaluation, step->rule)) {
        run->status = at_error_nomem(run->error);
        return;
    }
    while (run->status == ATTUNE_OK && at_stretches_next(&stretches, &unit))
        at_decide(run, step, &unit);
}

static void run_pass(struct at_run *run, const struct at_pass *pass)
{
    uint32_t count = run->transcript->turn_count;
    at_sequences_begin(run->engine->sequences, run->transcript, run->codings);
    if (pass->over_stretches)
        run_stretches(run, pass->steps);
    else
        for (uint32_t turn = 0; turn < count && run->status == ATTUNE_OK; turn++)
            run_turn(run, pass, turn);
}

static void begin(struct at_run *run)
{
    const struct at_engine *engine = run->engine;
    run->evaluation.transcript = run->transcript;
    run->evaluation.scan = engine->scan;
    run->evaluation.codings = run->codings;
    run->evaluation.sequences = engine->sequences;
    run->evaluation.error = &run->failure;
    run->wants_evidence = !engine->codes_only || engine->plan->reads_evidence;
    run->status = at_scan_begin(engine->scan, run->transcript, run->error);
}

enum attune_status at_run_transcript(struct at_run *run)
{
    const struct at_plan *plan = run->engine->plan;
    begin(run);
    if (!at_choices_begin(&run->choices, plan, run->engine->scan,
                          run->transcript->turn_count))
        run->status = at_error_nomem(run->error);
    for (size_t i = 0; i < plan->pass_count && run->status == ATTUNE_OK; i++)
        run_pass(run, &plan->passes[i]);
    at_choices_end(&run->choices);
    return run->status;
}

enum attune_status at_run_case(struct at_run *run, const size_t *words)
{
    const struct at_plan *plan = run->engine->plan;
    begin(run);
    at_sequences_begin(run->engine->sequences, run->transcript, run->codings);
    for (size_t i = 0; i < plan->case_count && run->status == ATTUNE_OK; i++) {
        const struct at_step *step = &plan->case_steps[i];
        const struct at_coded_unit unit = {
            .kind = AT_UNIT_CASE,
            .last_turn = run->transcript->turn_count - 1,
            .role = step->rule->role,
            .words = (uint32_t)words[step->rule->role],
        };
        at_decide(run, step, &unit);
    }
    return run->status;
}

void at_run_clear(struct at_run *run)
{
    at_evaluation_clear(&run->evaluation);
    free(run->spans);
}
