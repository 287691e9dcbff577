/* agree_notes.c - nothing is left out in silence. */
#include "cli/agree_report.h"
#include "cli/agree_scale.h"
#include "cli/prose.h"

enum { WIDTH = 78, LISTED = 5 };

static void add_note(struct at_buffer *out, const struct at_buffer *note)
{
    const struct at_prose form = { .width = WIDTH, .prefix = "  " };
    at_prose_wrap(out, at_buffer_slice(note), &form);
    at_buffer_add_char(out, '\n');
    out->failed |= note->failed;
}

static void add_list(struct at_buffer *note, size_t count, struct at_slice item)
{
    if (count < LISTED)
        at_buffer_printf(note, "%s%.*s", count ? ", " : "", AT_SLICE_ARGS(item));
    else if (count == LISTED)
        at_buffer_add_text(note, ", ...");
}

/* Sessions that one coder alone speaks of. */
static void note_sessions(struct at_buffer *out, const struct at_agree_results *results)
{
    const struct at_judgements *judgements = results->judgements;
    struct at_buffer note = { 0 };
    size_t count = 0;
    for (size_t i = 0; i < judgements->session_count; i++)
        count += results->plan.draws[i] == UINT32_MAX;
    if (count == 0)
        return;
    at_prose_count(&note, count, "session");
    at_buffer_add_text(&note, " not compared, as fewer than two coders speak of it: ");
    count = 0;
    for (size_t i = 0; i < judgements->session_count; i++)
        if (results->plan.draws[i] == UINT32_MAX)
            add_list(&note, count++, judgements->sessions[i].name);
    add_note(out, &note);
    at_buffer_clear(&note);
}

/* Units that the others judged and this coder did not. */
static void note_units(struct at_buffer *out, const struct at_agree_results *results,
                       uint32_t coder)
{
    const struct at_judgements *judgements = results->judgements;
    struct at_buffer note = { 0 }, units = { 0 }, unit = { 0 };
    size_t count = 0;
    for (uint32_t i = 0; i < judgements->unit_count; i++) {
        if (at_agree_loss_of(results, coder, i) != AT_AGREE_LOST)
            continue;
        at_buffer_reset(&unit);
        at_judged_unit_add(judgements, i, &unit);
        add_list(&units, count++, at_buffer_slice(&unit));
    }
    if (count > 0) {
        at_buffer_printf(&note, "%.*s did not judge ",
                         AT_SLICE_ARGS(judgements->coders[coder].name));
        at_prose_count(&note, count, "unit");
        at_buffer_printf(&note, " that others judged: %s%s", at_buffer_text(&units),
                         judgements->coders[coder].is_scheme
                             ? ""
                             : " (--absent none, if no row means no code)");
        add_note(out, &note);
    }
    at_buffer_clear(&note);
    at_buffer_clear(&units);
    at_buffer_clear(&unit);
}

/* Turns that are there, and that nobody judged. */
static void note_unjudged(struct at_buffer *out, const struct at_agree_results *results)
{
    const struct at_judgements *judgements = results->judgements;
    struct at_buffer note = { 0 };
    size_t count = 0;
    for (uint32_t i = 0; i < judgements->unit_count; i++) {
        bool is_lost = false;
        for (uint32_t coder = 0; coder < judgements->coder_count && !is_lost; coder++)
            is_lost = at_agree_loss_of(results, coder, i) == AT_AGREE_LOST_BY_ALL;
        count += is_lost;
    }
    if (count == 0)
        return;
    at_prose_count(&note, count, "unit");
    at_buffer_add_text(&note, " that no coder judged");
    add_note(out, &note);
    at_buffer_clear(&note);
}

static void note_alone(struct at_buffer *out, const struct at_agree_results *results)
{
    struct at_buffer note = { 0 };
    const struct at_agree_plan *plan = &results->plan;
    if (plan->alone_count == 0)
        return;
    at_prose_count(&note, plan->alone_count, "code");
    at_buffer_add_text(&note, " not compared, as no human gives it: ");
    for (size_t i = 0; i < plan->alone_count; i++)
        add_list(&note, i, results->judgements->codes[plan->alone[i]].name);
    at_buffer_add_text(&note, " (--code NAME compares it)");
    add_note(out, &note);
    at_buffer_clear(&note);
}

/* Groups of a scheme that were uncodable somewhere: which codes they hold, nobody said. */
static void note_whole(struct at_buffer *out, const struct at_agree_results *results)
{
    struct at_buffer note = { 0 };
    const struct at_agree_plan *plan = &results->plan;
    if (plan->whole_count == 0)
        return;
    at_buffer_add_text(&note,
                       "uncodable as a group somewhere, which counts as not given: ");
    for (size_t i = 0; i < plan->whole_count; i++)
        add_list(&note, i, results->judgements->codes[plan->whole[i]].name);
    at_buffer_add_text(&note, " (--group NAME=CODE,... says what is in it)");
    add_note(out, &note);
    at_buffer_clear(&note);
}

/* Codebooks that are not there to tell of their codes. */
static void note_codebooks(struct at_buffer *out,
                           const struct at_agree_results *results)
{
    const struct at_agree_codebooks *codebooks = results->plan.codebooks;
    struct at_buffer note = { 0 };
    if (codebooks->missing_count == 0)
        return;
    at_buffer_add_text(&note, "no codebook could be read of ");
    for (size_t i = 0; i < codebooks->missing_count; i++)
        add_list(&note, i, codebooks->missing[i]);
    at_buffer_add_text(&note,
                       " (--path DIR says where it is): which codes exclude each "
                       "other, and which values have an order, is taken from "
                       "what was coded");
    add_note(out, &note);
    at_buffer_clear(&note);
}

/* Where it stands, "(anna.csv:5)". */
static void add_place(struct at_buffer *note, const struct at_judgements *judgements,
                      const struct at_judgement *given)
{
    at_buffer_printf(note, " (%s:%u)", judgements->files[given->file], given->line);
}

/* Groups of a codebook that were not coded as such. */
static void note_clashes(struct at_buffer *out, const struct at_agree_results *results)
{
    const struct at_judgements *judgements = results->judgements;
    struct at_buffer note = { 0 };
    for (size_t i = 0; i < results->plan.clash_count; i++) {
        const struct at_agree_clash *clash = &results->plan.clashes[i];
        const struct at_judgement *second = clash->second;
        at_buffer_reset(&note);
        at_buffer_printf(&note,
                         "group %.*s not compared as one choice: %.*s gives both %.*s "
                         "and %.*s to ",
                         AT_SLICE_ARGS(clash->group),
                         AT_SLICE_ARGS(judgements->coders[second->coder].name),
                         AT_SLICE_ARGS(judgements->codes[clash->first].name),
                         AT_SLICE_ARGS(judgements->codes[second->code].name));
        at_judged_unit_add(judgements, second->unit, &note);
        add_place(&note, judgements, second);
        add_note(out, &note);
    }
    at_buffer_clear(&note);
}

/* Values that a codebook does not have. */
static void note_strays(struct at_buffer *out, const struct at_agree_results *results)
{
    const struct at_judgements *judgements = results->judgements;
    struct at_buffer note = { 0 };
    for (size_t i = 0; i < results->count; i++) {
        const struct at_agree_row *row = &results->rows[i];
        const struct at_judgement *stray =
            row->about.kind == AT_AGREE_VALUES
                ? at_agree_stray_value(&results->plan, row->about.of)
                : NULL;
        if (!stray)
            continue;
        at_buffer_reset(&note);
        at_buffer_printf(&note, "\"%.*s\" is no value of %.*s in its codebook",
                         AT_SLICE_ARGS(judgements->values[stray->value]),
                         AT_SLICE_ARGS(row->name));
        add_place(&note, judgements, stray);
        at_buffer_add_text(&note, ", whose scale is not used");
        add_note(out, &note);
    }
    at_buffer_clear(&note);
}

static void note_limits(struct at_buffer *out, const struct at_agree_results *results)
{
    struct at_buffer note = { 0 };
    bool has = false;
    for (size_t i = 0; i < results->count; i++)
        has |= results->rows[i].about.kind == AT_AGREE_LIMITS;
    if (!has)
        return;
    if (results->plan.lacks_turns) {
        at_buffer_add_text(&note,
                           "turns inside stretches not compared: transcripts, or "
                           "results, tell which turns there are");
        add_note(out, &note);
        at_buffer_reset(&note);
    }
    at_buffer_add_text(&note,
                       "stretches: boundary-f1 is over where they begin and end, ");
    if (results->plan.tolerance) {
        at_buffer_add_text(&note, "the same if at most ");
        at_prose_count(&note, results->plan.tolerance, "turn");
        at_buffer_add_text(&note, " apart");
    } else {
        at_buffer_add_text(&note, "to the turn (--tolerance N: N turns apart)");
    }
    at_buffer_printf(
        &note, "; guetzkow-u, how far their numbers differ, 0: not at all%s",
        results->sets.panel != SIZE_MAX ? "; means over pairs of coders" : "");
    add_note(out, &note);
    at_buffer_clear(&note);
}

/* The reasons of what is NA in the tables, each once, with the codes it is of. */
static void note_missing(struct at_buffer *out, const struct at_agree_results *results,
                         size_t set)
{
    const char *told[LISTED] = { NULL };
    for (size_t i = 0, count = 0; i < results->count && count < LISTED; i++) {
        size_t main = at_agree_main(results, &results->rows[i], set);
        const struct at_agree_figure *figure =
            at_agree_figure(results, &results->rows[i], set, main);
        const char *why = figure ? figure->statistic.missing : NULL;
        struct at_buffer note = { 0 };
        size_t listed = 0;
        for (size_t j = 0; why && j < count; j++)
            if (strcmp(told[j], why) == 0)
                why = NULL;
        if (!why)
            continue;
        told[count++] = why;
        at_buffer_printf(&note, "NA, %s: ", why);
        for (size_t j = i; j < results->count; j++) {
            size_t of = at_agree_main(results, &results->rows[j], set);
            figure = at_agree_figure(results, &results->rows[j], set, of);
            if (figure && figure->statistic.missing &&
                strcmp(figure->statistic.missing, why) == 0)
                add_list(&note, listed++, results->rows[j].name);
        }
        add_note(out, &note);
        at_buffer_clear(&note);
    }
}

/* Is there a row whose main figure has a value and no interval? */
static bool lacks_intervals(const struct at_agree_results *results, size_t set)
{
    for (size_t i = 0; i < results->count; i++) {
        size_t main = at_agree_main(results, &results->rows[i], set);
        const struct at_agree_figure *figure =
            at_agree_figure(results, &results->rows[i], set, main);
        if (figure && !figure->statistic.missing && figure->interval.missing)
            return true;
    }
    return false;
}

static void note_intervals(struct at_buffer *out,
                           const struct at_agree_results *results,
                           const struct at_agree_form *form, size_t set)
{
    struct at_buffer note = { 0 };
    size_t draws = results->plan.draw_count;
    const char *noun = results->plan.by_case ? "case" : "session";
    if (draws < 2) {
        at_buffer_printf(&note, "no intervals: they need two %ss to draw from", noun);
    } else {
        at_buffer_printf(&note, "95 %%: bootstrap over ");
        at_prose_count(&note, draws, noun);
        at_buffer_printf(&note, ", %zu samples, seed %llu%s", results->samples,
                         (unsigned long long)results->seed,
                         lacks_intervals(results, set)
                             ? "; -: no interval, as too many samples have no value"
                             : "");
    }
    add_note(out, &note);
    at_buffer_reset(&note);
    at_buffer_printf(&note,
                     "humans: mean over the pairs of people; scheme: of the scheme "
                     "with each of them; differ: how far apart. \"not below\": the "
                     "interval lies above -%.2f; \"below\": it lies under it",
                     form->margin);
    if (results->sets.humans != SIZE_MAX)
        add_note(out, &note);
    at_buffer_clear(&note);
}

void at_agree_notes_add(struct at_buffer *out, const struct at_agree_results *results,
                        const struct at_agree_form *form)
{
    const struct at_judgements *judgements = results->judgements;
    const struct at_agree_sets *sets = &results->sets;
    size_t set = sets->humans != SIZE_MAX  ? sets->humans + 2
                 : sets->panel != SIZE_MAX ? sets->panel
                                           : 0;
    note_sessions(out, results);
    for (uint32_t i = 0; i < judgements->coder_count; i++)
        note_units(out, results, i);
    note_unjudged(out, results);
    if (judgements->passed_over > 0)
        at_buffer_printf(out,
                         "%zu codes of sentences and cases not compared: they have no "
                         "number to be aligned by\n",
                         judgements->passed_over);
    note_alone(out, results);
    note_whole(out, results);
    note_codebooks(out, results);
    note_clashes(out, results);
    note_strays(out, results);
    note_limits(out, results);
    note_missing(out, results, set);
    note_intervals(out, results, form, set);
}
