/* agree_settled.c - what was decided, which turns it is about, and whether the turn before
 * has to be told: that is so unless the rule looks at the unit's own words alone. */
#include "cli/agree_settled.h"

#include <stdlib.h>

#include "base/buffer.h"
#include "transcript/transcript.h"

struct settling {
    struct at_arena *arena;
    const struct at_scheme *scheme;
    const struct at_code *code;
    const struct at_sheet_row *row;
    struct at_example *example;
    struct at_buffer reason; /* owned; empty while nothing is in the way */
};

static bool is_number(struct at_slice text)
{
    char *end, copy[32];
    if (text.size == 0 || text.size >= sizeof copy)
        return false;
    memcpy(copy, text.data, text.size);
    copy[text.size] = '\0';
    strtod(copy, &end);
    return *end == '\0';
}

/* Is the decision one of the values that the code can have? */
static bool is_value(const struct at_code *code, struct at_slice text)
{
    if (code->type == AT_TYPE_NUMBER)
        return is_number(text);
    for (size_t i = 0; i < code->values.count; i++)
        if (at_slice_equal(code->values.items[i], text))
            return true;
    return false;
}

static void refuse_decision(struct settling *it)
{
    const struct at_text_list *values = &it->code->values;
    at_buffer_printf(&it->reason, "\"%.*s\" is no decision: it is \"given\"%s",
                     AT_SLICE_ARGS(it->row->settled),
                     it->code->type == AT_TYPE_FLAG ? "" : ", a value");
    for (size_t i = 0; i < values->count; i++)
        at_buffer_printf(&it->reason, "%s%.*s", i ? ", " : " (",
                         AT_SLICE_ARGS(values->items[i]));
    at_buffer_printf(&it->reason, "%s or \"not given\"", values->count ? ")" : "");
}

/* For a code with values "1" is one of them, before it is a yes. */
static void read_decision(struct settling *it)
{
    struct at_slice settled = it->row->settled;
    enum at_sheet_answer answer = at_sheet_answer(settled);
    it->example->given = true;
    if (at_slice_is(settled, "uncodable"))
        at_buffer_add_text(&it->reason,
                           "uncodable: an example has the code or has not");
    else if (is_value(it->code, settled))
        it->example->value = settled;
    else if (answer == AT_SHEET_OTHER)
        refuse_decision(it);
    else
        it->example->given = answer == AT_SHEET_YES;
}

/* Takes "patient: " off the front; false when no role stands there. */
static bool take_role(struct at_slice *text, enum at_role *role)
{
    const char *colon = text->size ? memchr(text->data, ':', text->size) : NULL;
    size_t size = colon ? (size_t)(colon - text->data) : 0;
    if (!colon || !at_role_find(at_slice(text->data, size), role) ||
        *role == AT_ROLE_ANY)
        return false;
    *text = at_slice_trim(at_slice(colon + 1, text->size - size - 1));
    return true;
}

/* Appends the turns of a text that has one a line. */
static bool add_lines(struct settling *it, struct at_slice text,
                      struct at_line_list *list)
{
    size_t room = 1;
    for (size_t i = 0; i < text.size; i++)
        room += text.data[i] == '\n';
    struct at_line *lines = at_arena_alloc(it->arena, room * sizeof *lines);
    list->items = lines;
    while (lines && text.size) {
        const char *end = memchr(text.data, '\n', text.size);
        struct at_line *line = &lines[list->count++];
        line->text = at_slice(text.data, end ? (size_t)(end - text.data) : text.size);
        text =
            end ? at_slice(end + 1, text.size - line->text.size - 1) : at_slice("", 0);
        if (!take_role(&line->text, &line->role) && !it->reason.size)
            at_buffer_add_text(
                &it->reason,
                "its text does not say who speaks, as in \"patient: Yes.\"");
    }
    return lines != NULL;
}

/* The turn itself: bare text is one of the code's role. */
static bool add_turn(struct settling *it)
{
    struct at_line *line = at_arena_alloc(it->arena, sizeof *line);
    enum at_role role = AT_ROLE_ANY;
    if (!line)
        return false;
    if (it->row->role.size)
        at_role_find(it->row->role, &role);
    if (it->code->role != AT_ROLE_ANY && role != AT_ROLE_ANY && role != it->code->role)
        at_buffer_printf(&it->reason,
                         "a turn of the %s, and only the %s's have the code",
                         at_role_name(role), at_role_name(it->code->role));
    *line =
        (struct at_line){ .role = it->code->role == AT_ROLE_ANY ? role : AT_ROLE_ANY,
                          .text = it->row->text };
    it->example->say = (struct at_line_list){ 1, line };
    return true;
}

static bool read_words(struct settling *it)
{
    const char *unit = at_unit_name(it->code->unit.kind);
    if (!at_slice_is(it->row->unit, unit)) {
        at_buffer_printf(&it->reason, "about a%s %.*s, and the code is given to %ss",
                         at_slice_starts(it->row->unit, "e") ? "n" : "",
                         AT_SLICE_ARGS(it->row->unit), unit);
        return true;
    }
    if (!it->row->text.size) {
        at_buffer_add_text(&it->reason, "its words are not in the list; results or "
                                        "transcripts beside the coders, and no "
                                        "--no-text, put them there");
        return true;
    }
    return it->code->unit.kind == AT_UNIT_TURN
               ? add_turn(it)
               : add_lines(it, it->row->text, &it->example->say);
}

static bool is_of_words(const struct at_conditions *conditions)
{
    const struct at_condition_list *lists[] = { &conditions->any, &conditions->all,
                                                &conditions->none };
    for (size_t i = 0; i < 3; i++)
        for (size_t j = 0; j < lists[i]->count; j++)
            if (!at_condition_is_of_words(&lists[i]->items[j]))
                return false;
    return !conditions->therapist.count && !conditions->patient.count &&
           !conditions->answers.count;
}

static bool looks_at_words(const struct at_rule *rule)
{
    bool looks = rule->function == AT_NO_FUNCTION && !rule->makes &&
                 is_of_words(&rule->conditions);
    for (size_t i = 0; i < rule->row_count && looks; i++)
        looks = is_of_words(&rule->rows[i].conditions);
    return looks;
}

static bool needs_before(const struct settling *it)
{
    const struct at_scheme *scheme = it->scheme;
    at_code_id id =
        scheme->first_code + (at_code_id)(it->code - scheme->codebook->codes);
    for (size_t i = 0; i < it->code->example_count; i++)
        if (it->code->examples[i].after.count)
            return true;
    for (size_t i = 0; i < scheme->rule_count; i++) {
        const struct at_rule *rule = &scheme->rules[i];
        if (rule->code == id || (rule->group >= 0 && rule->group == it->code->group))
            return !looks_at_words(rule);
    }
    return true;
}

/* The turn before, where it is known and its speaker is. */
static bool read_before(struct settling *it)
{
    struct at_line *line = at_arena_alloc(it->arena, sizeof *line);
    if (!line)
        return false;
    line->text = it->row->before;
    if (needs_before(it) && take_role(&line->text, &line->role) && line->text.size)
        it->example->after = (struct at_line_list){ 1, line };
    return true;
}

/* The same words in another context are another example; where one of the two tells no
 * context, only if the other says the opposite. */
static bool is_same(const struct at_example *there, const struct at_example *ours)
{
    const struct at_example bare = { .say = there->say }, words = { .say = ours->say };
    bool has_both = (there->after.count || there->then.count) && ours->after.count;
    return at_example_is_same(there, ours) ||
           (there->given == ours->given && !has_both &&
            at_example_is_same(&bare, &words));
}

static void find_in_codebook(struct settling *it)
{
    for (size_t i = 0; i < it->code->example_count && !it->reason.size; i++) {
        const struct at_example *there = &it->code->examples[i];
        if (is_same(there, it->example))
            at_buffer_printf(
                &it->reason, "an example already, %.*s:%d%s",
                AT_SLICE_ARGS(it->scheme->codebook->file), there->line,
                there->given == it->example->given ? "" : ", which says the opposite");
    }
}

bool at_settled_example(struct at_added_example *added, const char **reason,
                        struct at_arena *arena, const struct at_scheme *scheme,
                        const struct at_sheet_row *row)
{
    int32_t number = at_codebook_code(scheme->codebook, row->code);
    *added = (struct at_added_example){ .code = (uint32_t)number };
    struct settling it = { .arena = arena,
                           .scheme = scheme,
                           .code = &scheme->codebook->codes[number],
                           .row = row,
                           .example = &added->example };
    *reason = NULL;
    read_decision(&it);
    bool made = it.reason.size || read_words(&it);
    if (made && !it.reason.size)
        made = read_before(&it);
    if (made && !it.reason.size)
        find_in_codebook(&it);
    if (it.reason.size)
        *reason = at_arena_text(arena, at_buffer_slice(&it.reason));
    made = made && !it.reason.failed && (*reason || !it.reason.size);
    at_buffer_clear(&it.reason);
    return made;
}
