/* show_codebook.c - what stands before the codes and behind them. */
#include "cli/show.h"

#include "cli/prose.h"

static void add_field(struct at_page *page, const char *name, struct at_buffer *text)
{
    at_page_field(page, name, at_buffer_slice(text));
    at_buffer_clear(text);
}

void at_show_list(struct at_page *page, const char *name,
                  const struct at_text_list *list)
{
    struct at_buffer text = { 0 };
    for (size_t i = 0; i < list->count; i++) {
        at_buffer_add_text(&text, i ? ", " : "");
        at_buffer_add_slice(&text, list->items[i]);
    }
    add_field(page, name, &text);
}

void at_show_uses(struct at_page *page, const char *name, const struct at_use *uses,
                  size_t count)
{
    struct at_buffer text = { 0 };
    for (size_t i = 0; i < count; i++) {
        at_buffer_add_text(&text, i ? ", " : "");
        at_buffer_add_slice(&text, uses[i].name);
        if (uses[i].range.size)
            at_buffer_printf(&text, " %.*s", AT_SLICE_ARGS(uses[i].range));
    }
    add_field(page, name, &text);
}

void at_show_sources(struct at_page *page, const struct at_text_list *cite)
{
    if (cite->count == 0)
        return;
    at_page_heading(page, 2, at_slice_of("Sources"));
    for (size_t i = 0; i < cite->count; i++) {
        struct at_buffer text = { 0 };
        bool doi = at_slice_starts(cite->items[i], "10.");
        at_buffer_printf(&text, "%s%.*s", doi ? "https://doi.org/" : "",
                         AT_SLICE_ARGS(cite->items[i]));
        at_page_item(page, at_buffer_slice(&text));
        at_buffer_clear(&text);
    }
}

static void show_head(struct at_page *page, const struct at_codebook *codebook)
{
    struct at_buffer text = { 0 };
    at_page_heading(page, 1, codebook->title);
    at_buffer_printf(&text, "%.*s, version %.*s", AT_SLICE_ARGS(codebook->id),
                     AT_SLICE_ARGS(codebook->version));
    add_field(page, "Scheme", &text);
    at_show_list(page, "Authors", &codebook->authors);
    at_page_field(page, "Licence", codebook->licence);
    at_show_list(page, "Language", &codebook->languages);
    at_buffer_printf(&text, "%s", at_unit_name(codebook->unit.kind));
    if (codebook->role != AT_ROLE_ANY)
        at_buffer_printf(&text, " of the %s", at_role_name(codebook->role));
    add_field(page, "Unit", &text);
    at_show_uses(page, "Plugins", codebook->uses, codebook->use_count);
    at_show_uses(page, "Runs after", codebook->after, codebook->after_count);
}

static void show_prose(struct at_page *page, const char *heading, struct at_slice text)
{
    if (!text.size)
        return;
    at_page_heading(page, 2, at_slice_of(heading));
    at_page_prose(page, text);
}

static struct at_slice title_of(const struct at_codebook *codebook, uint32_t code)
{
    return codebook->codes[code].title;
}

static void show_group(struct at_page *page, const struct at_codebook *codebook,
                       const struct at_group *group)
{
    struct at_buffer text = { 0 };
    at_page_heading(page, 3, group->id);
    at_buffer_printf(&text,
                     "At most one of these codes is given; where several would hold, "
                     "the one that stands first.");
    if (group->otherwise >= 0)
        at_buffer_printf(&text, " Where none holds, %.*s is given.",
                         AT_SLICE_ARGS(codebook->codes[group->otherwise].id));
    else if (group->otherwise_uncodable)
        at_buffer_add_text(&text, " Where none holds, the group is uncodable.");
    if (group->codable_words > 0)
        at_buffer_printf(&text, " With fewer than %lld words it is uncodable.",
                         (long long)group->codable_words);
    at_page_prose(page, at_buffer_slice(&text));
    for (size_t i = 0; i < group->count; i++) {
        at_buffer_reset(&text);
        at_buffer_printf(&text, "%.*s (%.*s)",
                         AT_SLICE_ARGS(title_of(codebook, group->codes[i])),
                         AT_SLICE_ARGS(codebook->codes[group->codes[i]].id));
        at_page_item(page, at_buffer_slice(&text));
    }
    at_buffer_clear(&text);
}

static void show_groups(struct at_page *page, const struct at_codebook *codebook)
{
    if (codebook->group_count == 0)
        return;
    at_page_heading(page, 2, at_slice_of("Codes that exclude each other"));
    for (size_t i = 0; i < codebook->group_count; i++)
        show_group(page, codebook, &codebook->groups[i]);
}

static void show_options(struct at_page *page, const struct at_codebook *codebook)
{
    struct at_buffer text = { 0 };
    if (codebook->option_count == 0)
        return;
    at_page_heading(page, 2, at_slice_of("Options"));
    for (size_t i = 0; i < codebook->option_count; i++) {
        const struct at_option *option = &codebook->options[i];
        at_buffer_reset(&text);
        at_buffer_printf(&text, "%.*s: %.*s (", AT_SLICE_ARGS(option->id),
                         AT_SLICE_ARGS(option->meaning));
        at_buffer_add_number(&text, option->value);
        at_buffer_add_text(&text, "; from ");
        at_buffer_add_number(&text, option->least);
        at_buffer_add_text(&text, " to ");
        at_buffer_add_number(&text, option->most);
        at_buffer_add_char(&text, ')');
        at_page_item(page, at_buffer_slice(&text));
    }
    at_buffer_clear(&text);
}

static void add_part(struct at_buffer *text, const char *word, struct at_slice part)
{
    if (part.size)
        at_buffer_printf(text, " %s %.*s", word, AT_SLICE_ARGS(part));
}

/* "open: share of guess in guess|claim, on a base of 5 or more; over a case: slope" */
static void add_summary(struct at_buffer *text, const struct at_summary *summary)
{
    bool by_rules = at_slice_is(summary->measure, "by");
    at_buffer_printf(text, "%.*s: %.*s%s", AT_SLICE_ARGS(summary->id),
                     AT_SLICE_ARGS(summary->measure),
                     !by_rules          ? ""
                     : summary->of_case ? " rules, of a case"
                                        : " rules");
    add_part(text, "of", summary->pattern);
    add_part(text, "in", summary->of);
    add_part(text, "to", summary->to);
    add_part(text, "per", summary->per);
    if (summary->minimum > 0) {
        at_buffer_add_text(text, ", on a base of ");
        at_buffer_add_number(text, summary->minimum);
        at_buffer_add_text(text, " or more");
    }
    for (size_t i = 0; i < summary->over_case.count; i++)
        at_buffer_printf(text, "%s%.*s", i ? ", " : "; over a case: ",
                         AT_SLICE_ARGS(summary->over_case.items[i]));
}

static void show_summaries(struct at_page *page, const struct at_codebook *codebook)
{
    struct at_buffer text = { 0 };
    if (codebook->summary_count == 0)
        return;
    at_page_heading(page, 2, at_slice_of("Summaries"));
    for (size_t i = 0; i < codebook->summary_count; i++) {
        at_buffer_reset(&text);
        add_summary(&text, &codebook->summaries[i]);
        at_page_item(page, at_buffer_slice(&text));
    }
    at_buffer_clear(&text);
}

void at_show_codebook(struct at_page *page, const struct at_codebook *codebook)
{
    show_head(page, codebook);
    show_prose(page, "Instrument", codebook->instrument);
    show_prose(page, "Limits", codebook->limits);
    at_page_heading(page, 2, at_slice_of("Codes"));
    at_show_codes(page, codebook);
    show_groups(page, codebook);
    show_options(page, codebook);
    show_summaries(page, codebook);
    at_show_sources(page, &codebook->cite);
}
