/* page.h - what a codebook is printed with: headings, paragraphs, lists. What is said
 * (show_codebook.c) does not know how it will look (show_text.c, show_markdown.c). */
#ifndef AT_CLI_PAGE_H
#define AT_CLI_PAGE_H

#include "base/buffer.h"

enum { AT_PAGE_WIDTH = 78 };

enum at_block {
    AT_BLOCK_NONE,
    AT_BLOCK_HEADING,
    AT_BLOCK_PARAGRAPH,
    AT_BLOCK_LABEL,
    AT_BLOCK_FIELD,
    AT_BLOCK_ITEM,
    AT_BLOCK_EXAMPLE
};

/* A line of an example: a turn, or a remark when `sign` is '#'. */
struct at_page_line {
    char sign;           /* '+': has the code, '-': has not, ' ': context */
    const char *speaker; /* "" for none */
    struct at_slice text;
};

struct at_page {
    struct at_buffer *out;
    const struct at_page_form *form;
    enum at_block last;
};

/* How each block looks; line ends are theirs, blank lines between blocks are not. */
struct at_page_form {
    bool tight_labels; /* no blank line between a label and its list */
    void (*heading)(struct at_buffer *out, int level, struct at_slice text);
    void (*paragraph)(struct at_buffer *out, struct at_slice text);
    void (*label)(struct at_buffer *out, const char *text); /* above a list */
    void (*field)(struct at_buffer *out, const char *name, struct at_slice text);
    void (*item)(struct at_buffer *out, struct at_slice text);
    void (*example)(struct at_buffer *out, const struct at_page_line *lines,
                    size_t count);
};

extern const struct at_page_form at_form_text, at_form_markdown;

void at_page_heading(struct at_page *page, int level, struct at_slice text);
/* Each line of `text` is a paragraph; an empty text is none. So for the others. */
void at_page_prose(struct at_page *page, struct at_slice text);
void at_page_label(struct at_page *page, const char *text);
void at_page_field(struct at_page *page, const char *name, struct at_slice text);
void at_page_item(struct at_page *page, struct at_slice text);
void at_page_example(struct at_page *page, const struct at_page_line *lines,
                     size_t count);

#endif
