/* yaml_plain.c - plain YAML in one pass: a scheme has thousands of words in lists, and
 * they are most of what is to be read before a short session is coded.
 *
 * It takes only what can mean one thing: ASCII, keys of letters, digits and hyphens, text
 * that begins with a letter or digit and has no sign that YAML knows. All else is left to
 * libyaml, which also says what is wrong. */
#include "io/yaml_plain.h"

#include <string.h>

#include "base/buffer.h"
#include "base/map.h"

enum { DEPTH_MOST = 16, KEY_MOST = 200 };

struct reader {
    struct at_arena *arena;
    char *at, *line; /* the byte to read next; where its line begins */
    char *end;       /* there is a NUL */
    int line_number;
    struct at_buffer waiting; /* struct at_yaml *, children of what is open */
};

static bool is_alphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static bool is_printable(struct at_slice text)
{
    bool all = true;
    for (size_t i = 0; i < text.size; i++)
        all &= (text.data[i] >= ' ' && text.data[i] <= '~') || text.data[i] == '\n';
    return all;
}

static struct at_yaml *new_node(struct reader *reader, enum at_yaml_kind kind)
{
    struct at_yaml *node = at_arena_alloc(reader->arena, sizeof *node);
    if (!node)
        return NULL;
    node->kind = kind;
    node->line = reader->line_number;
    node->column = (int)(reader->at - reader->line) + 1;
    return node;
}

static bool push(struct reader *reader, struct at_yaml *node)
{
    if (node)
        at_buffer_add(&reader->waiting, (const char *)&node, sizeof node);
    return node && !reader->waiting.failed;
}

/* Of the children from byte `base` of the stack on, every `step`th. */
static struct at_yaml **collect(struct reader *reader, size_t base, size_t step,
                                size_t count)
{
    struct at_yaml **from = (struct at_yaml **)(void *)(reader->waiting.data + base);
    struct at_yaml **list = at_arena_raw(reader->arena, count * sizeof *list);
    for (size_t i = 0; list && i < count; i++)
        list[i] = from[i * step];
    return list;
}

static void skip_blanks(struct reader *reader)
{
    while (*reader->at == ' ')
        reader->at++;
}

static void next_line(struct reader *reader)
{
    reader->line = ++reader->at;
    reader->line_number++;
}

/* Goes over the rest of a line if it says nothing; false when it does. */
static bool end_line(struct reader *reader)
{
    char *from = reader->at;
    skip_blanks(reader);
    if (*reader->at == '#' && (reader->at > from || from == reader->line))
        while (*reader->at != '\n' && reader->at < reader->end)
            reader->at++;
    if (reader->at == reader->end)
        return true;
    if (*reader->at != '\n')
        return false;
    next_line(reader);
    return true;
}

/* Goes to the next line that says something, behind the blanks it begins with, and gives
 * their number; -1 at the end of the text. */
static int next_indent(struct reader *reader)
{
    while (reader->at < reader->end) {
        if (!end_line(reader))
            return (int)(reader->at - reader->line);
    }
    return -1;
}

static bool is_of_word(char c)
{
    return is_alphanumeric(c) || c == '\'' || c == '*' || c == '-' || c == '_';
}

/* Words between quotes. */
static struct at_yaml *read_quoted(struct reader *reader)
{
    struct at_yaml *node = new_node(reader, AT_YAML_TEXT);
    char *from = ++reader->at;
    while (is_of_word(*reader->at) || *reader->at == ' ')
        reader->at++;
    if (!node || *reader->at != '"')
        return NULL;
    node->text = at_slice(from, (size_t)(reader->at++ - from));
    node->quoted = true;
    return node;
}

/* A word. */
static struct at_yaml *read_word(struct reader *reader)
{
    struct at_yaml *node = new_node(reader, AT_YAML_TEXT);
    char *from = reader->at;
    if (!node || !(is_alphanumeric(*from) || *from == '_'))
        return NULL;
    while (is_of_word(*reader->at))
        reader->at++;
    node->text = at_slice(from, (size_t)(reader->at - from));
    return node;
}

/* A key with its colon. */
static struct at_yaml *read_key(struct reader *reader)
{
    struct at_yaml *key = *reader->at == '"' ? read_quoted(reader) : read_word(reader);
    if (!key || key->text.size > KEY_MOST || *reader->at++ != ':')
        return NULL;
    return *reader->at == ' ' || *reader->at == '\n' ? key : NULL;
}

/* The rest of the line. */
static struct at_yaml *read_line(struct reader *reader)
{
    struct at_yaml *node = new_node(reader, AT_YAML_TEXT);
    char *from = reader->at, *last = from;
    if (!node || !is_alphanumeric(*from))
        return NULL;
    for (; *reader->at != '\n'; reader->at++) {
        if (*reader->at == ':' || *reader->at == '#' || reader->at == reader->end)
            return NULL;
        last = *reader->at == ' ' ? last : reader->at;
    }
    node->text = at_slice(from, (size_t)(last + 1 - from));
    return node;
}

/* Goes to the next line, behind the blanks that it begins with; gives their number. */
static int enter_line(struct reader *reader)
{
    next_line(reader);
    skip_blanks(reader);
    return (int)(reader->at - reader->line);
}

/* Moves a line, with its end as a blank, to `*to`; false when the text ends before it
 * does. */
static bool join_line(struct reader *reader, char **to)
{
    while (*reader->at != '\n' && reader->at < reader->end)
        *(*to)++ = *reader->at++;
    *(*to)++ = ' ';
    return reader->at < reader->end;
}

/* Lines of one indentation, deeper than `indent`, joined by blanks. */
static struct at_yaml *read_paragraph(struct reader *reader, int indent)
{
    struct at_yaml *node = new_node(reader, AT_YAML_TEXT);
    if (!node || *++reader->at != '\n')
        return NULL;
    int deep = enter_line(reader), here = deep;
    char *to = reader->at;
    node->text.data = to;
    node->quoted = true;
    while (here == deep && deep > indent && *reader->at != '\n') {
        if (!join_line(reader, &to))
            return NULL;
        here = enter_line(reader);
    }
    while (here == 0 && *reader->at == '\n')
        here = enter_line(reader);
    if (here >= deep || *reader->at == '\n')
        return NULL;
    to[-1] = '\n';
    node->text.size = (size_t)(to - node->text.data);
    reader->at = reader->line;
    return node;
}

static bool ends_item(char c)
{
    return c == ',' || c == ']';
}

/* Goes over what parts two words of an item, a blank or the end of a line; false when
 * it is more, or none. */
static bool skip_parting(struct reader *reader)
{
    char *from = reader->at;
    skip_blanks(reader);
    if (*reader->at != '\n')
        return reader->at == from + 1 || (reader->at > from && ends_item(*reader->at));
    next_line(reader);
    skip_blanks(reader);
    return reader->at > reader->line &&
           (is_alphanumeric(*reader->at) || ends_item(*reader->at));
}

/* Words up to a comma or the end of the list. */
static struct at_yaml *read_words(struct reader *reader)
{
    struct at_yaml *node = new_node(reader, AT_YAML_TEXT);
    char *to = reader->at;
    if (!node || !is_alphanumeric(*to))
        return NULL;
    node->text.data = to;
    while (!ends_item(*reader->at)) {
        char c = *reader->at;
        if (is_of_word(c))
            *to++ = *reader->at++;
        else if (!skip_parting(reader))
            return NULL;
        else if (!ends_item(*reader->at))
            *to++ = ' ';
    }
    node->text.size = (size_t)(to - node->text.data);
    return node;
}

/* An item of a list, and what stands before the comma or bracket behind it. */
static struct at_yaml *read_item(struct reader *reader)
{
    if (*reader->at != '"')
        return read_words(reader);
    struct at_yaml *node = read_quoted(reader);
    bool ended = ends_item(*reader->at) || skip_parting(reader);
    return ended && ends_item(*reader->at) ? node : NULL;
}

/* Blanks, and at most one line's end, between the items of a list. */
static bool skip_gap(struct reader *reader)
{
    skip_blanks(reader);
    if (*reader->at != '\n')
        return true;
    next_line(reader);
    skip_blanks(reader);
    return reader->at > reader->line;
}

static struct at_yaml *read_list(struct reader *reader)
{
    struct at_yaml *list = new_node(reader, AT_YAML_LIST);
    size_t base = reader->waiting.size;
    if (!list)
        return NULL;
    do {
        reader->at++;
        if (!skip_gap(reader) || !push(reader, read_item(reader)))
            return NULL;
    } while (*reader->at == ',');
    reader->at++;
    list->count = (reader->waiting.size - base) / sizeof list;
    list->items = collect(reader, base, 1, list->count);
    reader->waiting.size = base;
    return list->items ? list : NULL;
}

static bool has_double_key(const struct at_yaml *map)
{
    struct at_map seen = { 0 };
    bool twice = false;
    for (size_t i = 0; i < map->count && !twice; i++)
        twice = at_map_find(&seen, map->keys[i]->text) != AT_MAP_NONE ||
                !at_map_add(&seen, map->keys[i]->text, i);
    at_map_clear(&seen);
    return twice;
}

static struct at_yaml *read_map(struct reader *reader, int indent, int depth);

/* What stands behind a key. */
static struct at_yaml *read_value(struct reader *reader, int indent, int depth)
{
    skip_blanks(reader);
    if (*reader->at == '[')
        return read_list(reader);
    if (*reader->at == '>')
        return read_paragraph(reader, indent);
    if (is_alphanumeric(*reader->at))
        return read_line(reader);
    if (*reader->at == '#')
        reader->at--; /* to the blank before the comment */
    if (!end_line(reader))
        return NULL;
    int deep = next_indent(reader);
    return deep > indent ? read_map(reader, deep, depth + 1) : NULL;
}

/* The keys of one indentation, from the first, which comes next. */
static struct at_yaml *read_map(struct reader *reader, int indent, int depth)
{
    struct at_yaml *map = new_node(reader, AT_YAML_MAP);
    size_t base = reader->waiting.size;
    int here = indent;
    if (!map || depth > DEPTH_MOST)
        return NULL;
    for (; here == indent; here = next_indent(reader))
        if (!push(reader, read_key(reader)) ||
            !push(reader, read_value(reader, indent, depth)) ||
            (reader->at > reader->line && !end_line(reader)))
            return NULL;
    map->count = (reader->waiting.size - base) / (2 * sizeof map);
    map->keys = collect(reader, base, 2, map->count);
    map->items = collect(reader, base + sizeof map, 2, map->count);
    reader->waiting.size = base;
    if (here > indent || !map->keys || !map->items || has_double_key(map))
        return NULL;
    reader->at = reader->line; /* the caller looks at this line again */
    return map;
}

const struct at_yaml *at_yaml_read_plain(struct at_arena *arena, struct at_slice text)
{
    char *copy = is_printable(text) ? at_arena_text(arena, text) : NULL;
    if (!copy)
        return NULL;
    struct reader reader = { .arena = arena,
                             .at = copy,
                             .line = copy,
                             .end = copy + text.size,
                             .line_number = 1 };
    struct at_yaml *root = next_indent(&reader) == 0 ? read_map(&reader, 0, 1) : NULL;
    if (root && next_indent(&reader) >= 0)
        root = NULL;
    at_buffer_clear(&reader.waiting);
    return root;
}
