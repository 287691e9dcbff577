/* prose.c - lines are filled word by word. */
#include "cli/prose.h"

#include "text/width.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Takes the next word off `text`; empty at its end. */
static struct at_slice take_word(struct at_slice *text)
{
    size_t start = 0;
    while (start < text->size && is_blank(text->data[start]))
        start++;
    size_t end = start;
    while (end < text->size && !is_blank(text->data[end]))
        end++;
    struct at_slice word = at_slice(text->data + start, end - start);
    *text = at_slice(text->data + end, text->size - end);
    return word;
}

void at_prose_wrap(struct at_buffer *out, struct at_slice text,
                   const struct at_prose *form)
{
    const size_t indent = at_width(at_slice_of(form->prefix));
    size_t column = form->column;
    bool first = true;
    for (struct at_slice word; (word = take_word(&text)).size; first = false) {
        size_t width = at_width(word);
        if (column + !first + width > form->width && column > indent) {
            at_buffer_add_char(out, '\n');
            at_buffer_add_text(out, form->prefix);
            column = indent;
        } else if (!first) {
            at_buffer_add_char(out, ' ');
            column++;
        }
        at_buffer_add_slice(out, word);
        column += width;
    }
}

void at_prose_count(struct at_buffer *out, size_t count, const char *noun)
{
    at_buffer_printf(out, "%zu %s%s", count, noun, count == 1 ? "" : "s");
}

void at_prose_quote(struct at_buffer *out, struct at_slice said, size_t most)
{
    at_buffer_add_char(out, '"');
    at_width_add(out, said, most);
    at_buffer_add_char(out, '"');
}
