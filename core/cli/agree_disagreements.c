/* agree_disagreements.c - one fact, three forms:
 *
 *     stance-neutral · kappa 0.41 · 21 of 147 turns
 *     h01 turn 7 T: coder-a, coder-b given; results not given
 *         So what happened then?
 *         mbt-stance/rules.lua:41: mind was not found */
#include "cli/agree_disagreements.h"

#include "cli/agree_disputed.h"
#include "cli/agree_report.h"
#include "cli/prose.h"
#include "cli/run_table.h"
#include "io/csv.h"
#include "io/json.h"

struct list {
    struct at_buffer *out;
    const struct at_agree_results *results;
    const struct at_disagreements_form *form;
};

static void add_code(const struct list *list, const struct at_disputed *disputed)
{
    const struct at_agree_row *row = disputed->row;
    size_t set = at_disputed_set(list->results), all;
    size_t main = at_agree_main(list->results, row, set);
    at_buffer_printf(list->out, "%s%.*s%s", list->out->size ? "\n" : "",
                     AT_SLICE_ARGS(row->name),
                     row->about.kind == AT_AGREE_VALUES ? ", its value" : "");
    if (main != SIZE_MAX) {
        at_buffer_printf(list->out, AT_RUN_DOT "%s ",
                         at_agree_statistics(&all)[main].name);
        at_agree_figure_add(list->out, at_agree_figure(list->results, row, set, main));
    }
    at_buffer_printf(list->out, AT_RUN_DOT "%zu of ", disputed->count);
    at_prose_count(list->out, row->units, at_unit_name(row->unit));
    at_buffer_add_char(list->out, '\n');
}

/* Who said what: "anna, eva given; ben not given". */
static void add_sides(const struct list *list, const struct at_disputed *disputed)
{
    const struct at_judgements *judgements = list->results->judgements;
    size_t sides = 0;
    for (size_t i = disputed->variable->ratings.categories; i-- > 0;) {
        size_t coders = 0;
        for (size_t coder = 0; coder < judgements->coder_count; coder++)
            if (disputed->said[coder] == (int32_t)i)
                at_buffer_printf(list->out, "%s%.*s",
                                 coders++  ? ", "
                                 : sides++ ? "; "
                                           : " ",
                                 AT_SLICE_ARGS(judgements->coders[coder].name));
        if (coders > 0)
            at_buffer_printf(list->out, " %.*s",
                             AT_SLICE_ARGS(disputed->variable->categories[i]));
    }
}

static void add_unit(const struct list *list, const struct at_disputed *disputed)
{
    static const char letters[] = { 'T', 'P', 'O' };
    const struct at_judged_unit *unit = disputed->unit;
    struct at_slice session = disputed->session->name;
    at_buffer_printf(list->out, "%.*s%s%s", AT_SLICE_ARGS(session),
                     session.size ? " " : "", at_unit_name(unit->kind));
    if (unit->first_turn > 0)
        at_buffer_printf(list->out, " %u", unit->first_turn);
    if (unit->last_turn != unit->first_turn)
        at_buffer_printf(list->out, "-%u", unit->last_turn);
    if (unit->role != AT_ROLE_ANY)
        at_buffer_printf(list->out, " %c", letters[unit->role]);
    at_buffer_add_char(list->out, ':');
}

/* What the scheme's rule found, or what it missed. */
static void print_why(const struct list *list, const struct at_disputed *disputed)
{
    const struct at_agree_missed *missed = at_agree_why_of(&list->form->why, disputed);
    const char *evidence =
        disputed->why && !list->form->no_text ? disputed->why->evidence : "";
    if (disputed->why && *evidence)
        at_buffer_printf(list->out, "    %s: \"%s\"\n", disputed->why->rule, evidence);
    else if (disputed->why)
        at_buffer_printf(list->out, "    %s\n", disputed->why->rule);
    else if (missed)
        at_buffer_printf(list->out, "    %s: %s\n", missed->rule, missed->reason);
}

static void print_one(void *data, const struct at_disputed *disputed)
{
    const struct list *list = data;
    const struct at_prose form = { list->form->columns, 4, "    " };
    if (disputed->is_first)
        add_code(list, disputed);
    add_unit(list, disputed);
    add_sides(list, disputed);
    at_buffer_add_char(list->out, '\n');
    if (disputed->unit->text && !list->form->no_text) {
        at_buffer_add_text(list->out, form.prefix);
        at_prose_wrap(list->out, at_slice_of(disputed->unit->text), &form);
        at_buffer_add_char(list->out, '\n');
    }
    print_why(list, disputed);
}

static void add_cell(struct at_buffer *out, struct at_slice text)
{
    at_csv_add(out, text, false);
    at_buffer_add_char(out, ',');
}

/* The words of turns `first` to `last` of the unit's session, "patient: Yes." a line; a
 * turn that is its own unit does without its role. Nothing where they are not known. */
static struct at_slice words_of(const struct list *list,
                                const struct at_disputed *disputed, uint32_t first,
                                uint32_t last, struct at_buffer *room)
{
    const struct at_judgements *judgements = list->results->judgements;
    const struct at_judged_unit *unit = disputed->unit;
    struct at_judged_unit turn = { .session = unit->session, .kind = AT_UNIT_TURN };
    at_buffer_reset(room);
    if (list->form->no_text || first == 0)
        return at_slice(NULL, 0);
    for (uint32_t i = first; i <= last; i++) {
        turn.first_turn = turn.last_turn = i;
        uint32_t number = at_judgements_find(judgements, &turn);
        const struct at_judged_unit *found =
            number == UINT32_MAX ? NULL : &judgements->units[number];
        if (!found || !found->text)
            return at_slice(NULL, 0);
        at_buffer_add_text(room, i > first ? "\n" : "");
        if (found != unit && found->role != AT_ROLE_ANY)
            at_buffer_printf(room, "%s: ", at_role_name(found->role));
        at_buffer_add_text(room, found->text);
    }
    return at_buffer_slice(room);
}

static struct at_slice text_of(const struct list *list,
                               const struct at_disputed *disputed,
                               struct at_buffer *room)
{
    return words_of(list, disputed, disputed->unit->first_turn,
                    disputed->unit->last_turn, room);
}

static struct at_slice before_of(const struct list *list,
                                 const struct at_disputed *disputed,
                                 struct at_buffer *room)
{
    uint32_t first = disputed->unit->first_turn;
    return words_of(list, disputed, first ? first - 1 : 0, first ? first - 1 : 0, room);
}

static struct at_slice evidence_of(const struct list *list,
                                   const struct at_disputed *disputed)
{
    return at_slice_of(disputed->why && !list->form->no_text ? disputed->why->evidence
                                                             : NULL);
}

/* The rule by which the scheme gave the code, or did not. */
static struct at_slice rule_of(const struct list *list,
                               const struct at_disputed *disputed)
{
    const struct at_agree_missed *missed = at_agree_why_of(&list->form->why, disputed);
    return at_slice_of(disputed->why ? disputed->why->rule
                       : missed      ? missed->rule
                                     : NULL);
}

static struct at_slice missed_of(const struct list *list,
                                 const struct at_disputed *disputed)
{
    const struct at_agree_missed *missed = at_agree_why_of(&list->form->why, disputed);
    return at_slice_of(missed && !disputed->why ? missed->reason : NULL);
}

static const char *role_of(const struct at_judged_unit *unit)
{
    return unit->role == AT_ROLE_ANY ? "" : at_role_name(unit->role);
}

static void write_one(void *data, const struct at_disputed *disputed)
{
    const struct list *list = data;
    struct at_buffer *out = list->out, room = { 0 };
    const struct at_judged_unit *unit = disputed->unit;
    add_cell(out, disputed->row->name);
    add_cell(out, disputed->session->case_name);
    add_cell(out, disputed->session->name);
    add_cell(out, at_slice_of(at_unit_name(unit->kind)));
    at_buffer_printf(out, "%u,%u,", unit->first_turn, unit->last_turn);
    add_cell(out, at_slice_of(role_of(unit)));
    for (size_t i = 0; i < list->results->judgements->coder_count; i++)
        add_cell(out, at_disputed_said(disputed, i));
    at_buffer_add_char(out, ',');
    add_cell(out, before_of(list, disputed, &room));
    add_cell(out, text_of(list, disputed, &room));
    add_cell(out, evidence_of(list, disputed));
    add_cell(out, rule_of(list, disputed));
    at_csv_add(out, missed_of(list, disputed), false);
    at_buffer_add_char(out, '\n');
    out->failed |= room.failed;
    at_buffer_clear(&room);
}

static void tell_one(void *data, const struct at_disputed *disputed)
{
    const struct list *list = data;
    struct at_buffer *out = list->out, room = { 0 };
    const struct at_judgements *judgements = list->results->judgements;
    at_buffer_add_text(out, "{\"disagreement\":");
    at_json_add_text(out, disputed->row->name);
    at_json_add_pair(out, "case", disputed->session->case_name);
    at_json_add_pair(out, "session", disputed->session->name);
    at_json_add_pair(out, "unit", at_slice_of(at_unit_name(disputed->unit->kind)));
    at_buffer_printf(out, ",\"first_turn\":%u,\"last_turn\":%u",
                     disputed->unit->first_turn, disputed->unit->last_turn);
    at_json_add_pair(out, "role", at_slice_of(role_of(disputed->unit)));
    at_buffer_add_text(out, ",\"coders\":{");
    for (size_t i = 0; i < judgements->coder_count; i++) {
        struct at_slice said = at_disputed_said(disputed, i);
        at_buffer_add_text(out, i ? "," : "");
        at_json_add_text(out, judgements->coders[i].name);
        at_buffer_add_char(out, ':');
        if (said.size)
            at_json_add_text(out, said);
        else
            at_buffer_add_text(out, "null");
    }
    at_buffer_add_char(out, '}');
    at_json_add_pair(out, "before", before_of(list, disputed, &room));
    at_json_add_pair(out, "text", text_of(list, disputed, &room));
    at_json_add_pair(out, "evidence", evidence_of(list, disputed));
    at_json_add_pair(out, "rule", rule_of(list, disputed));
    at_json_add_pair(out, "missed", missed_of(list, disputed));
    at_buffer_add_text(out, "}\n");
    out->failed |= room.failed;
    at_buffer_clear(&room);
}

bool at_disagreements_add_text(struct at_buffer *out,
                               const struct at_agree_results *results,
                               const struct at_disagreements_form *form)
{
    struct list list = { out, results, form };
    bool walked = at_disputed_walk(results, print_one, &list);
    bool has_scheme = results->judgements->scheme_count > 0;
    if (out->size == 0)
        at_buffer_add_text(out, "the coders agree on every unit\n");
    else if (has_scheme && form->why.count == 0)
        at_buffer_add_text(out, "\nWhy a scheme did not give a code: attune explain -s "
                                "SCHEME FILE --turn N --code CODE\n");
    return walked && !out->failed;
}

bool at_disagreements_add_csv(struct at_buffer *out,
                              const struct at_agree_results *results,
                              const struct at_disagreements_form *form)
{
    struct list list = { out, results, form };
    at_buffer_add_text(out, "code,case,session,unit,first_turn,last_turn,role,");
    for (size_t i = 0; i < results->judgements->coder_count; i++)
        add_cell(out, results->judgements->coders[i].name);
    at_buffer_add_text(out, "settled,before,text,evidence,rule,missed\n");
    return at_disputed_walk(results, write_one, &list) && !out->failed;
}

bool at_disagreements_add_json(struct at_buffer *out,
                               const struct at_agree_results *results,
                               const struct at_disagreements_form *form)
{
    struct list list = { out, results, form };
    return at_disputed_walk(results, tell_one, &list) && !out->failed;
}
