/* json.h - JSON in as a tree, and the two things needed to write it. */
#ifndef AT_IO_JSON_H
#define AT_IO_JSON_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"

enum at_json_kind {
    AT_JSON_NULL,
    AT_JSON_FALSE,
    AT_JSON_TRUE,
    AT_JSON_NUMBER,
    AT_JSON_TEXT,
    AT_JSON_LIST,
    AT_JSON_OBJECT
};

struct at_json {
    enum at_json_kind kind;
    double number;
    struct at_slice text; /* UTF-8; for a number, as written */
    size_t count;
    const struct at_slice *keys; /* of an object */
    struct at_json *const *items;
};

/* Parses one value; all of the tree is in `arena`. Errors carry line and column in
 * `text` (line 1 being its first). Nesting over 64 levels, a key given twice and
 * bytes after the value are errors. */
enum attune_status at_json_parse(const struct at_json **root, struct at_arena *arena,
                                 struct at_slice text, const char *file,
                                 struct attune_error *error);

/* An upper bound, from one look at the text, of the memory that parsing it takes. */
size_t at_json_room(struct at_slice text);

/* The value of an object's key, NULL when it has none (or `object` is none). */
const struct at_json *at_json_find(const struct at_json *object, const char *key);

/* Appends `text` in quotes, escaped; well-formed UTF-8 stays as it is. */
void at_json_add_text(struct at_buffer *out, struct at_slice text);

/* Appends a member behind others: a comma, the key, and the text, or null when it is
 * empty. */
void at_json_add_pair(struct at_buffer *out, const char *key, struct at_slice text);

#endif
