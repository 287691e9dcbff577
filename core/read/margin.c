/* margin.c - the margin begins at the last bar that stands free. */
#include "read/margin.h"

/* Where " |" begins; the size of the text when it has no margin. */
static size_t find_margin(struct at_slice text)
{
    for (size_t i = text.size; i > 0; i--) {
        bool free = i == 1 || text.data[i - 2] == ' ' || text.data[i - 2] == '\t';
        if (text.data[i - 1] == '|' && free)
            return i - 1;
    }
    return text.size;
}

/* Takes what stands before the next `sign` off `text`, trimmed. */
static struct at_slice take_part(struct at_slice *text, char sign)
{
    const char *end = text->size ? memchr(text->data, sign, text->size) : NULL;
    size_t size = end ? (size_t)(end - text->data) : text->size;
    struct at_slice part = at_slice_trim(at_slice(text->data, size));
    size += end != NULL;
    *text = at_slice(text->data + size, text->size - size);
    return part;
}

struct at_slice at_margin_take(struct at_buffer *margin, struct at_slice text)
{
    size_t at = find_margin(text);
    if (at == text.size)
        return text;
    struct at_slice codes = at_slice(text.data + at + 1, text.size - at - 1);
    while (codes.size) {
        struct at_slice code = take_part(&codes, ',');
        at_buffer_add_slice(margin, code);
        if (code.size)
            at_buffer_add_char(margin, '\n');
    }
    return at_slice_trim(at_slice(text.data, at));
}

enum attune_status at_margin_annotate(struct at_builder *builder,
                                      const struct at_buffer *margin,
                                      struct attune_error *error)
{
    struct at_slice rest = at_buffer_slice(margin);
    enum attune_status status = ATTUNE_OK;
    while (rest.size && !status) {
        struct at_slice value = take_part(&rest, '\n');
        struct at_slice code = take_part(&value, '=');
        status = at_builder_annotate(builder, at_slice_of("margin"), code,
                                     at_slice_trim(value), error);
    }
    return status;
}
