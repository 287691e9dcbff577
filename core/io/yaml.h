/* yaml.h - YAML as a tree of text with places. Every scalar is text: whether "no"
 * is a word or a falsehood is for whoever asked for it to say. */
#ifndef AT_IO_YAML_H
#define AT_IO_YAML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"

enum at_yaml_kind { AT_YAML_TEXT, AT_YAML_LIST, AT_YAML_MAP };

struct at_yaml {
    enum at_yaml_kind kind;
    bool quoted;      /* text in quotes, or a block */
    int line, column; /* from 1; column in code points */
    struct at_slice text;
    size_t count;                 /* items of a list, pairs of a map */
    struct at_yaml *const *keys;  /* of a map, in written order; always text */
    struct at_yaml *const *items; /* of a list; the values of a map */
};

/* Parses one document; all of the tree is in `arena`. An empty document gives an
 * empty map. Anchors, tags, several documents, keys that are not text, a key
 * given twice, nesting over 64 levels: errors with their place in `file`. */
enum attune_status at_yaml_parse(const struct at_yaml **root, struct at_arena *arena,
                                 struct at_slice text, const char *file,
                                 struct attune_error *error);

/* The value of a map's key, NULL when it has none (or `map` is no map). */
const struct at_yaml *at_yaml_find(const struct at_yaml *map, const char *key);

/* Appends well-formed UTF-8 without NUL as a scalar in double quotes, on one line, which
 * reads back as the same text. */
void at_yaml_add_text(struct at_buffer *out, struct at_slice text);

/* "text", "a list", "keys with values": what a node is, for messages. */
const char *at_yaml_kind_name(enum at_yaml_kind kind);

#endif
