/* show_markdown.c - a codebook in CommonMark. Whatever a text holds is shown as it is:
 * signs that would mean something are escaped. */
#include "cli/page.h"
#include "cli/prose.h"

/* Does the word end a number as that of a list item does, "1." or "2)"? */
static bool is_item_number(struct at_slice word)
{
    size_t digits = 0;
    while (digits < word.size && word.data[digits] >= '0' && word.data[digits] <= '9')
        digits++;
    return digits > 0 && digits + 1 == word.size && memchr(".)", word.data[digits], 2);
}

/* Which byte of a word must be escaped lest a line that begins with it becomes a list,
 * heading, quote or rule; the word's size for none. Wrapping may begin a line with any
 * word, but only a list that counts from 1 can begin inside a paragraph. */
static size_t opening_at(struct at_slice word, bool first)
{
    if (memchr("+-=#>~", word.data[0], 6))
        return 0;
    if (is_item_number(word) && (first || (word.size == 2 && word.data[0] == '1')))
        return word.size - 1;
    return word.size;
}

static void add_word(struct at_buffer *out, struct at_slice word, bool first)
{
    size_t opening = opening_at(word, first);
    for (size_t i = 0; i < word.size; i++) {
        if (i == opening || memchr("\\`*_[]<>|", word.data[i], 9))
            at_buffer_add_char(out, '\\');
        if (word.data[i] == '&')
            at_buffer_add_text(out, "&amp;");
        else
            at_buffer_add_char(out, word.data[i]);
    }
}

static void add_escaped(struct at_buffer *out, struct at_slice text)
{
    bool first = true;
    for (size_t i = 0; i < text.size;) {
        size_t start = i;
        while (i < text.size && text.data[i] != ' ' && text.data[i] != '\n')
            i++;
        if (i > start)
            add_word(out, at_slice(text.data + start, i - start), first);
        first = first && i == start;
        if (i < text.size)
            at_buffer_add_char(out, text.data[i++]);
    }
}

/* What stands in `marked` is Markdown already. */
static void add_wrapped(struct at_buffer *out, const char *prefix,
                        const struct at_buffer *marked)
{
    const struct at_prose form = { AT_PAGE_WIDTH, strlen(prefix), prefix };
    at_prose_wrap(out, at_buffer_slice(marked), &form);
}

static void heading(struct at_buffer *out, int level, struct at_slice text)
{
    for (int i = 0; i < level; i++)
        at_buffer_add_char(out, '#');
    at_buffer_add_char(out, ' ');
    add_escaped(out, text);
    at_buffer_add_char(out, '\n');
}

static void paragraph(struct at_buffer *out, struct at_slice text)
{
    struct at_buffer marked = { 0 };
    add_escaped(&marked, text);
    add_wrapped(out, "", &marked);
    at_buffer_add_char(out, '\n');
    at_buffer_clear(&marked);
}

static void label(struct at_buffer *out, const char *text)
{
    at_buffer_printf(out, "**%s**\n", text);
}

static void item(struct at_buffer *out, struct at_slice text)
{
    struct at_buffer marked = { 0 };
    add_escaped(&marked, text);
    at_buffer_add_text(out, "- ");
    add_wrapped(out, "  ", &marked);
    at_buffer_add_char(out, '\n');
    at_buffer_clear(&marked);
}

static void field(struct at_buffer *out, const char *name, struct at_slice text)
{
    struct at_buffer marked = { 0 };
    at_buffer_printf(&marked, "**%s:** ", name);
    add_escaped(&marked, text);
    at_buffer_add_text(out, "- ");
    add_wrapped(out, "  ", &marked);
    at_buffer_add_char(out, '\n');
    at_buffer_clear(&marked);
}

static void add_line(struct at_buffer *marked, const struct at_page_line *line)
{
    if (line->sign == '+')
        at_buffer_add_text(marked, "**+** ");
    if (line->sign == '-')
        at_buffer_add_text(marked, "**\xE2\x88\x92** "); /* the minus sign */
    if (line->speaker[0])
        at_buffer_printf(marked, "*%s:* ", line->speaker);
    if (line->sign == '#')
        at_buffer_add_char(marked, '(');
    add_escaped(marked, line->text);
    if (line->sign == '#')
        at_buffer_add_char(marked, ')');
}

/* One item of a list, its lines parted by hard breaks. */
static void example(struct at_buffer *out, const struct at_page_line *lines,
                    size_t count)
{
    struct at_buffer marked = { 0 };
    for (size_t i = 0; i < count; i++) {
        at_buffer_reset(&marked);
        add_line(&marked, &lines[i]);
        at_buffer_add_text(out, i ? "\\\n  " : "- ");
        add_wrapped(out, "  ", &marked);
    }
    at_buffer_add_char(out, '\n');
    at_buffer_clear(&marked);
}

const struct at_page_form at_form_markdown = {
    .tight_labels = false,
    .heading = heading,
    .paragraph = paragraph,
    .label = label,
    .field = field,
    .item = item,
    .example = example,
};
