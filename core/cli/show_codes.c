/* show_codes.c - one code after the other: what it is, when to give it, examples. */
#include <stdlib.h>

#include "cli/show.h"

static void add_unit(struct at_buffer *text, const struct at_code *code)
{
    static const char *const windows[] = { "turns", "words", "seconds" };
    const struct at_unit_spec *unit = &code->unit;
    at_buffer_add_text(text, at_unit_name(unit->kind));
    if (unit->kind == AT_UNIT_EPISODE && unit->episode.size)
        at_buffer_printf(text, " of %.*s", AT_SLICE_ARGS(unit->episode));
    if (unit->kind == AT_UNIT_WINDOW)
        at_buffer_printf(text, " of %u %s", unit->window.size,
                         windows[unit->window.by]);
    if (code->role != AT_ROLE_ANY)
        at_buffer_printf(text, " of the %s", at_role_name(code->role));
    if (code->codable_words > 0)
        at_buffer_printf(text, ", uncodable below %lld words",
                         (long long)code->codable_words);
}

static void add_value(struct at_buffer *text, const struct at_code *code)
{
    static const char *const types[] = { "", "a number", "a list", "", "" };
    if (code->type == AT_TYPE_SCALE || code->type == AT_TYPE_CHOOSE)
        at_buffer_add_text(text,
                           code->type == AT_TYPE_SCALE ? "on the scale " : "one of ");
    else
        at_buffer_add_text(text, types[code->type]);
    for (size_t i = 0; i < code->values.count; i++) {
        at_buffer_add_text(text, i ? ", " : "");
        at_buffer_add_slice(text, code->values.items[i]);
    }
}

static void show_fields(struct at_page *page, const struct at_codebook *codebook,
                        const struct at_code *code)
{
    struct at_buffer text = { 0 };
    at_page_field(page, "Code", code->id);
    add_unit(&text, code);
    at_page_field(page, "Unit", at_buffer_slice(&text));
    at_buffer_reset(&text);
    add_value(&text, code);
    at_page_field(page, "Value", at_buffer_slice(&text));
    at_buffer_reset(&text);
    if (code->confidence < 1)
        at_buffer_add_number(&text, code->confidence);
    at_page_field(page, "Confidence", at_buffer_slice(&text));
    if (code->group >= 0)
        at_page_field(page, "Group", codebook->groups[code->group].id);
    if (code->human)
        at_page_field(page, "Given by", at_slice_of("humans only"));
    at_buffer_clear(&text);
}

static void show_criteria(struct at_page *page, const char *label,
                          const struct at_text_list *criteria)
{
    if (criteria->count == 0)
        return;
    at_page_label(page, label);
    for (size_t i = 0; i < criteria->count; i++)
        at_page_item(page, criteria->items[i]);
}

static const char *speaker_name(enum at_role role)
{
    static const char *const names[] = { "Therapist", "Patient", "Other", "" };
    return names[role];
}

struct lines {
    struct at_page_line *items; /* owned */
    size_t count;
};

static void add_lines(struct lines *lines, const struct at_line_list *list, char sign,
                      enum at_role role)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct at_line *line = &list->items[i];
        enum at_role who = line->role == AT_ROLE_ANY ? role : line->role;
        if (i > 0 && line->session != line[-1].session)
            lines->items[lines->count++] =
                (struct at_page_line){ '#', "", at_slice_of("the next session") };
        lines->items[lines->count++] =
            (struct at_page_line){ sign, speaker_name(who), line->text };
    }
}

/* "value 3; on "the words"; nothing marks it as a guess" */
static void add_remark(struct at_buffer *text, const struct at_example *example)
{
    if (example->value.size)
        at_buffer_printf(text, "value %.*s", AT_SLICE_ARGS(example->value));
    if (example->evidence.size)
        at_buffer_printf(text, "%son \"%.*s\"", text->size ? "; " : "",
                         AT_SLICE_ARGS(example->evidence));
    if (example->why.size)
        at_buffer_printf(text, "%s%.*s", text->size ? "; " : "",
                         AT_SLICE_ARGS(at_slice_trim(example->why)));
}

static void show_example(struct at_page *page, const struct at_code *code,
                         const struct at_example *example)
{
    struct at_buffer remark = { 0 };
    struct lines lines = { 0 };
    size_t most =
        example->after.count + 2 * example->say.count + example->then.count + 1;
    lines.items = calloc(most, sizeof *lines.items);
    if (!lines.items) {
        page->out->failed = true;
        return;
    }
    add_lines(&lines, &example->after, ' ', AT_ROLE_ANY);
    add_lines(&lines, &example->say, example->given ? '+' : '-', code->role);
    add_lines(&lines, &example->then, ' ', AT_ROLE_ANY);
    add_remark(&remark, example);
    if (remark.size)
        lines.items[lines.count++] =
            (struct at_page_line){ '#', "", at_buffer_slice(&remark) };
    at_page_example(page, lines.items, lines.count);
    at_buffer_clear(&remark);
    free(lines.items);
}

static void show_code(struct at_page *page, const struct at_codebook *codebook,
                      const struct at_code *code)
{
    at_page_heading(page, 3, code->title);
    show_fields(page, codebook, code);
    at_page_prose(page, code->definition);
    show_criteria(page, "Give it for", &code->include);
    show_criteria(page, "Do not give it for", &code->exclude);
    if (code->limits.size) {
        at_page_label(page, "Limits");
        at_page_prose(page, code->limits);
    }
    if (code->example_count)
        at_page_label(page, "Examples");
    for (size_t i = 0; i < code->example_count; i++)
        show_example(page, code, &code->examples[i]);
}

void at_show_codes(struct at_page *page, const struct at_codebook *codebook)
{
    for (size_t i = 0; i < codebook->code_count; i++)
        show_code(page, codebook, &codebook->codes[i]);
}
