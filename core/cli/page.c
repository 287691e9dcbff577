/* page.c - a blank line parts blocks, except those that stand in one list. */
#include "cli/page.h"

static void begin(struct at_page *page, enum at_block block)
{
    bool in_list = block == page->last && block >= AT_BLOCK_FIELD;
    bool below_label = page->last == AT_BLOCK_LABEL && block >= AT_BLOCK_FIELD;
    if (page->last != AT_BLOCK_NONE && !in_list &&
        !(below_label && page->form->tight_labels))
        at_buffer_add_char(page->out, '\n');
    page->last = block;
}

void at_page_heading(struct at_page *page, int level, struct at_slice text)
{
    begin(page, AT_BLOCK_HEADING);
    page->form->heading(page->out, level, text);
}

void at_page_prose(struct at_page *page, struct at_slice text)
{
    while (text.size) {
        const char *end = memchr(text.data, '\n', text.size);
        size_t size = end ? (size_t)(end - text.data) : text.size;
        struct at_slice line = at_slice_trim(at_slice(text.data, size));
        size += end != NULL;
        text = at_slice(text.data + size, text.size - size);
        if (!line.size)
            continue;
        begin(page, AT_BLOCK_PARAGRAPH);
        page->form->paragraph(page->out, line);
    }
}

void at_page_label(struct at_page *page, const char *text)
{
    begin(page, AT_BLOCK_LABEL);
    page->form->label(page->out, text);
}

void at_page_field(struct at_page *page, const char *name, struct at_slice text)
{
    if (!text.size)
        return;
    begin(page, AT_BLOCK_FIELD);
    page->form->field(page->out, name, text);
}

void at_page_item(struct at_page *page, struct at_slice text)
{
    begin(page, AT_BLOCK_ITEM);
    page->form->item(page->out, text);
}

void at_page_example(struct at_page *page, const struct at_page_line *lines,
                     size_t count)
{
    begin(page, AT_BLOCK_EXAMPLE);
    page->form->example(page->out, lines, count);
}
