/* explain_page.c - the turn first, then the codes it was given, then the others. */
#include "cli/explain_page.h"

#include "base/path.h"
#include "cli/account.h"
#include "cli/prose.h"
#include "text/width.h"

enum color { PLAIN, BOLD, GREEN, FAINT };

static void paint(struct at_explain_page *page, enum color color)
{
    static const char *const codes[] = { "\033[0m", "\033[1m", "\033[32m", "\033[2m" };
    if (page->colored)
        at_buffer_add_text(&page->out, codes[color]);
}

static const struct at_scheme *scheme_of(const struct at_explain_page *page,
                                         at_code_id code)
{
    size_t count;
    const struct at_scheme *const *schemes = at_engine_schemes(page->engine, &count);
    return schemes[at_engine_catalogue(page->engine)->codes[code].scheme];
}

/* Schemes that others come after are loaded too, but are explained when asked for. */
static bool is_asked(const struct at_explain_page *page,
                     const struct at_explanation *one)
{
    const char *name;
    if (page->code)
        return at_slice_is(one->id, page->code);
    if (!at_args_has(page->args, "scheme"))
        return true;
    struct at_slice id = scheme_of(page, one->code)->codebook->id;
    struct at_slice folder = scheme_of(page, one->code)->folder;
    for (size_t i = 0; (name = at_args_nth(page->args, "scheme", i)); i++) {
        struct at_slice asked = at_path_trim(at_slice_of(name));
        if (at_slice_equal(asked, id) || at_slice_equal(asked, folder))
            return true;
    }
    return false;
}

static void add_turn(struct at_explain_page *page,
                     const struct at_transcript *transcript, uint32_t number)
{
    const struct at_turn *turn = &transcript->turns[number];
    const struct at_speaker *speaker = &transcript->speakers[turn->speaker];
    struct at_buffer label = { 0 };
    at_buffer_printf(&label, "  %u  %.*s  ", number + 1, AT_SLICE_ARGS(speaker->name));
    size_t indent = at_width(at_buffer_slice(&label));
    char prefix[32];
    indent = indent < sizeof prefix ? indent : sizeof prefix - 1;
    memset(prefix, ' ', indent);
    prefix[indent] = '\0';
    const struct at_prose form = { (size_t)page->columns, indent, prefix };
    at_buffer_add_slice(&page->out, at_buffer_slice(&label));
    at_prose_wrap(&page->out, at_turn_text(transcript, turn), &form);
    at_buffer_add_char(&page->out, '\n');
    at_buffer_clear(&label);
}

static void add_turns(struct at_explain_page *page, const struct at_explained_turn *all)
{
    const struct at_transcript *transcript = all->transcript;
    at_buffer_printf(
        &page->out, "%.*s:%u: turn %u of %u, said by the %s\n\n",
        AT_SLICE_ARGS(transcript->source), transcript->turns[all->turn].line,
        all->turn + 1, transcript->turn_count,
        at_role_name(at_turn_role(transcript, &transcript->turns[all->turn])));
    paint(page, FAINT);
    if (all->turn > 0)
        add_turn(page, transcript, all->turn - 1);
    paint(page, PLAIN);
    paint(page, BOLD);
    add_turn(page, transcript, all->turn);
    paint(page, PLAIN);
}

/* "stance-tentative (Tentative stance): given on "maybe" (rules.lua:41)" */
static void add_head(struct at_explain_page *page, const struct at_explanation *one,
                     const struct at_transcript *transcript)
{
    struct at_buffer head = { 0 };
    const struct at_prose form = { (size_t)page->columns, 0, "    " };
    at_buffer_add_slice(&head, one->id);
    if (one->definition)
        at_buffer_printf(&head, " (%.*s): ", AT_SLICE_ARGS(one->definition->title));
    else
        at_buffer_add_text(&head, " (a mark): ");
    if (one->outcome == AT_OUTCOME_NOT_GIVEN)
        at_buffer_add_text(&head, "not given, ");
    at_account_reason(&head, one, transcript);
    if (one->rule) {
        at_buffer_add_text(&head, " (");
        at_account_rule(&head, scheme_of(page, one->code), (uint32_t)one->rule->line);
        at_buffer_add_char(&head, ')');
    }
    at_buffer_add_char(&page->out, '\n');
    if (one->outcome == AT_OUTCOME_GIVEN)
        paint(page, GREEN);
    at_prose_wrap(&page->out, at_buffer_slice(&head), &form);
    paint(page, PLAIN);
    at_buffer_add_char(&page->out, '\n');
    at_buffer_clear(&head);
}

static void add_sentence(struct at_explain_page *page, const struct at_explanation *one,
                         const struct at_transcript *transcript)
{
    const struct at_sentence *sentence = &transcript->sentences[one->unit.number];
    at_buffer_add_text(&page->out, "    sentence ");
    at_prose_quote(&page->out,
                   at_slice(transcript->text.data + sentence->start, sentence->size),
                   60);
    at_buffer_add_char(&page->out, '\n');
}

/* "opened by turn 2, continued by 4 and 6, closed by 14" */
static void add_events(struct at_explain_page *page, const struct at_explanation *one)
{
    static const char *const moments[] = { "", "opened by turn", "continued by",
                                           "closed by" };
    static const char *const endings[] = {
        "", "", "; lapsed, as nothing of it came for too long",
        "; still open when the session ended"
    };
    struct at_buffer line = { 0 };
    const struct at_prose form = { (size_t)page->columns, 4, "      " };
    for (size_t i = 0; i < one->event_count; i++) {
        const struct at_event_turn *event = &one->events[i];
        bool again = i > 0 && event->moment == event[-1].moment;
        at_buffer_add_text(&line, i ? ", " : "");
        at_buffer_printf(&line, "%s%s%u", again ? "" : moments[event->moment],
                         again ? "" : " ", event->turn + 1);
    }
    if (one->event_count) {
        at_buffer_add_text(&line, endings[one->unit.ended]);
        at_buffer_add_text(&page->out, "    ");
        at_prose_wrap(&page->out, at_buffer_slice(&line), &form);
        at_buffer_add_char(&page->out, '\n');
    }
    at_buffer_clear(&line);
}

static void add_code(struct at_explain_page *page, const struct at_explanation *one,
                     const struct at_transcript *transcript)
{
    add_head(page, one, transcript);
    if (one->rule && one->rule->unit == AT_UNIT_SENTENCE)
        add_sentence(page, one, transcript);
    else if (at_unit_is_stretch(&one->unit) && one->unit.kind != AT_UNIT_CASE)
        at_buffer_printf(&page->out, "    %s: turns %u to %u\n",
                         at_unit_name(one->unit.kind), one->unit.turn + 1,
                         one->unit.last_turn + 1);
    add_events(page, one);
    at_account_conditions(&page->out, one, transcript, page->columns);
}

/* Codes that were not asked of this turn at all, on a line for each reason. */
static void add_others(struct at_explain_page *page,
                       const struct at_explained_turn *all, enum at_outcome outcome,
                       const char *reason)
{
    struct at_buffer line = { 0 };
    const struct at_prose form = { (size_t)page->columns, 0, "    " };
    for (size_t i = 0; i < all->count; i++) {
        const struct at_explanation *one = &all->list[i];
        if (one->outcome != outcome || !is_asked(page, one) || !one->definition)
            continue;
        at_buffer_add_text(&line, line.size ? ", " : reason);
        at_buffer_add_slice(&line, one->id);
    }
    if (line.size) {
        at_buffer_add_char(&page->out, '\n');
        at_prose_wrap(&page->out, at_buffer_slice(&line), &form);
        at_buffer_add_char(&page->out, '\n');
    }
    at_buffer_clear(&line);
}

static bool is_aside(const struct at_explain_page *page, enum at_outcome outcome)
{
    if (outcome == AT_OUTCOME_OF_CASE)
        return page->tells_case || !page->code;
    return !page->code &&
           (outcome == AT_OUTCOME_OTHER_ROLE || outcome == AT_OUTCOME_HUMAN);
}

/* The codes given first, then those that are not. */
static size_t add_codes(struct at_explain_page *page,
                        const struct at_explained_turn *all)
{
    size_t count = 0;
    for (int given = 1; given >= 0; given--)
        for (size_t i = 0; i < all->count; i++) {
            const struct at_explanation *one = &all->list[i];
            if (!is_asked(page, one))
                continue;
            count++;
            if ((one->outcome == AT_OUTCOME_GIVEN) == given &&
                !is_aside(page, one->outcome))
                add_code(page, one, all->transcript);
        }
    if (page->code)
        return count;
    add_others(page, all, AT_OUTCOME_OTHER_ROLE, "Not asked of this speaker's turns: ");
    if (!page->tells_case)
        add_others(page, all, AT_OUTCOME_OF_CASE,
                   "Given to the whole case, after its last session: ");
    add_others(page, all, AT_OUTCOME_HUMAN, "Given by humans only: ");
    return count;
}

bool at_explain_page_add(struct at_explain_page *page,
                         const struct at_explained_turn *all)
{
    add_turns(page, all);
    return add_codes(page, all) > 0;
}

void at_explain_page_add_case(struct at_explain_page *page,
                              const struct at_case_summaries *given,
                              const struct at_explanation *list, size_t count)
{
    bool begun = false;
    for (int got = 1; got >= 0; got--)
        for (size_t i = 0; i < count; i++) {
            const struct at_explanation *one = &list[i];
            if (!is_asked(page, one) || (one->outcome == AT_OUTCOME_GIVEN) != got)
                continue;
            if (!begun) {
                at_buffer_printf(&page->out, "\ncase \"%.*s\", ",
                                 AT_SLICE_ARGS(given->id));
                at_prose_count(&page->out, given->sessions, "session");
                at_buffer_add_text(&page->out, " in this file\n");
            }
            begun = true;
            add_code(page, one, given->record);
        }
}
