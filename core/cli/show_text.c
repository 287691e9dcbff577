/* show_text.c - a codebook for the terminal, or to print as it is. */
#include "cli/page.h"
#include "cli/prose.h"
#include "text/width.h"

static void heading(struct at_buffer *out, int level, struct at_slice text)
{
    static const char rules[] = "=-~";
    at_buffer_add_slice(out, text);
    at_buffer_add_char(out, '\n');
    for (size_t i = at_width(text); i > 0; i--)
        at_buffer_add_char(out, rules[level - 1]);
    at_buffer_add_char(out, '\n');
}

/* A text behind `lead`, its further lines behind as many blanks. */
static void add_hanging(struct at_buffer *out, const char *lead, const char *prefix,
                        struct at_slice text)
{
    const struct at_prose form = { AT_PAGE_WIDTH, strlen(prefix), prefix };
    at_buffer_add_text(out, lead);
    at_prose_wrap(out, text, &form);
    at_buffer_add_char(out, '\n');
}

static void paragraph(struct at_buffer *out, struct at_slice text)
{
    add_hanging(out, "", "", text);
}

static void label(struct at_buffer *out, const char *text)
{
    at_buffer_printf(out, "%s:\n", text);
}

static void field(struct at_buffer *out, const char *name, struct at_slice text)
{
    char lead[16];
    static const char blanks[] = "              ";
    size_t size = strlen(name);
    memcpy(lead, blanks, sizeof blanks);
    memcpy(lead, name, size < sizeof blanks - 2 ? size : sizeof blanks - 3);
    add_hanging(out, lead, blanks, text);
}

static void item(struct at_buffer *out, struct at_slice text)
{
    add_hanging(out, "  - ", "    ", text);
}

static void example(struct at_buffer *out, const struct at_page_line *lines,
                    size_t count)
{
    struct at_buffer said = { 0 };
    for (size_t i = 0; i < count; i++) {
        char lead[] = "    ";
        at_buffer_reset(&said);
        lead[2] = lines[i].sign == '#' ? ' ' : lines[i].sign;
        if (lines[i].sign == '#')
            at_buffer_add_text(&said, "(");
        if (lines[i].sign == ' ')
            at_buffer_add_text(&said, "... ");
        if (lines[i].speaker[0])
            at_buffer_printf(&said, "%s: ", lines[i].speaker);
        at_buffer_add_slice(&said, lines[i].text);
        if (lines[i].sign == '#')
            at_buffer_add_text(&said, ")");
        add_hanging(out, lead, "    ", at_buffer_slice(&said));
    }
    at_buffer_clear(&said);
}

const struct at_page_form at_form_text = {
    .tight_labels = true,
    .heading = heading,
    .paragraph = paragraph,
    .label = label,
    .field = field,
    .item = item,
    .example = example,
};
