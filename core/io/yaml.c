/* yaml.c - libyaml's events to our tree. The children of the maps and lists still
 * open wait on one stack; when one closes, its own are copied off the top. */
#include "io/yaml.h"

#include <string.h>
#include <yaml.h>

#include "base/buffer.h"
#include "base/map.h"
#include "io/encoding.h"
#include "io/yaml_plain.h"
#include "io/yaml_words.h"

enum { DEPTH_MOST = 64 };

struct parse {
    yaml_parser_t parser;
    struct at_arena *arena; /* borrowed */
    struct at_slice text;
    const char *file;
    struct attune_error *error;
    struct at_buffer waiting; /* struct at_yaml *, children of what is open */
};

static enum attune_status refuse(const struct parse *parse, yaml_mark_t mark,
                                 const char *message)
{
    return at_error_at(parse->error, ATTUNE_INVALID, parse->file, (int)mark.line + 1,
                       (int)mark.column + 1, "%s", message);
}

static enum attune_status next_event(struct parse *parse, yaml_event_t *event)
{
    if (yaml_parser_parse(&parse->parser, event))
        return ATTUNE_OK;
    const yaml_parser_t *parser = &parse->parser;
    if (parser->error == YAML_MEMORY_ERROR)
        return at_error_nomem(parse->error);
    struct at_yaml_problem problem = {
        .what = parser->problem ? parser->problem : "",
        .context = parser->context ? parser->context : "",
        .line = (int)parser->problem_mark.line + 1,
        .column = (int)parser->problem_mark.column + 1,
        .context_line = (int)parser->context_mark.line + 1,
        .context_column = (int)parser->context_mark.column + 1,
    };
    if (parser->error == YAML_READER_ERROR)
        at_encoding_place(parse->text, parser->problem_offset, &problem.line,
                          &problem.column);
    return at_yaml_problem_tell(&problem, parse->text, parse->file, parse->error);
}

static struct at_yaml *new_node(struct parse *parse, enum at_yaml_kind kind,
                                yaml_mark_t mark)
{
    struct at_yaml *node = at_arena_alloc(parse->arena, sizeof *node);
    if (!node)
        return NULL;
    node->kind = kind;
    node->line = (int)mark.line + 1;
    node->column = (int)mark.column + 1;
    return node;
}

static struct at_yaml *new_text(struct parse *parse, const yaml_event_t *event)
{
    struct at_yaml *node = new_node(parse, AT_YAML_TEXT, event->start_mark);
    struct at_slice text =
        at_slice((const char *)event->data.scalar.value, event->data.scalar.length);
    char *copy = node ? at_arena_text(parse->arena, text) : NULL;
    if (!copy)
        return NULL;
    node->text = at_slice(copy, text.size);
    node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
    return node;
}

/* The waiting children from byte `base` of the stack on, every `step`th of them,
 * as an array in the arena. */
static struct at_yaml **collect(struct parse *parse, size_t base, size_t first,
                                size_t step, size_t count)
{
    struct at_yaml **list = at_arena_raw(parse->arena, count * sizeof(*list));
    if (!list)
        return NULL;
    const char *from = parse->waiting.data + base;
    for (size_t i = 0; i < count; i++)
        memcpy(&list[i], from + (first + i * step) * sizeof *list, sizeof *list);
    return list;
}

static enum attune_status refuse_double_key(const struct parse *parse,
                                            const struct at_yaml *key,
                                            const struct at_yaml *earlier)
{
    return at_error_at(parse->error, ATTUNE_INVALID, parse->file, key->line,
                       key->column, "key \"%.*s\" was given on line %d already",
                       AT_SLICE_ARGS(key->text), earlier->line);
}

static enum attune_status check_keys(struct parse *parse, const struct at_yaml *node)
{
    struct at_map seen = { 0 };
    enum attune_status status = ATTUNE_OK;
    for (size_t i = 0; i < node->count && status == ATTUNE_OK; i++) {
        const struct at_yaml *key = node->keys[i];
        size_t earlier = at_map_find(&seen, key->text);
        if (earlier != AT_MAP_NONE)
            status = refuse_double_key(parse, key, node->keys[earlier]);
        else if (!at_map_add(&seen, key->text, i))
            status = at_error_nomem(parse->error);
    }
    at_map_clear(&seen);
    return status;
}

/* Takes the node's children, from byte `base` on, off the stack. */
static enum attune_status close_node(struct parse *parse, struct at_yaml *node,
                                     size_t base)
{
    size_t held = (parse->waiting.size - base) / sizeof node;
    if (held > 0 && node->kind == AT_YAML_LIST) {
        node->items = collect(parse, base, 0, 1, held);
        node->count = held;
    } else if (held > 0) {
        node->keys = collect(parse, base, 0, 2, held / 2);
        node->items = collect(parse, base, 1, 2, held / 2);
        node->count = held / 2;
    }
    if (held > 0 && (!node->items || (node->kind == AT_YAML_MAP && !node->keys)))
        return at_error_nomem(parse->error);
    parse->waiting.size = base;
    return node->kind == AT_YAML_MAP ? check_keys(parse, node) : ATTUNE_OK;
}

/* Anchors and tags would make what stands at one place mean something written at
 * another; a codebook should read as it stands. */
static enum attune_status check_plain(const struct parse *parse,
                                      const yaml_event_t *event)
{
    const yaml_char_t *anchor = NULL, *tag = NULL;
    if (event->type == YAML_ALIAS_EVENT)
        return refuse(parse, event->start_mark, AT_YAML_STAR);
    if (event->type == YAML_SCALAR_EVENT) {
        anchor = event->data.scalar.anchor;
        tag = event->data.scalar.tag;
    } else if (event->type == YAML_SEQUENCE_START_EVENT) {
        anchor = event->data.sequence_start.anchor;
        tag = event->data.sequence_start.tag;
    } else if (event->type == YAML_MAPPING_START_EVENT) {
        anchor = event->data.mapping_start.anchor;
        tag = event->data.mapping_start.tag;
    }
    if (anchor)
        return refuse(parse, event->start_mark, AT_YAML_AMPERSAND);
    if (tag)
        return refuse(parse, event->start_mark, AT_YAML_EXCLAMATION);
    if (event->type == YAML_SCALAR_EVENT && event->data.scalar.length > 0 &&
        memchr(event->data.scalar.value, '\0', event->data.scalar.length))
        return refuse(parse, event->start_mark, "\"\\0\" has no place in text");
    return ATTUNE_OK;
}

static enum attune_status parse_children(struct parse *parse, struct at_yaml *node,
                                         int depth);

/* The node that `event` begins, its children included; `event` is not freed. */
static enum attune_status parse_node(struct parse *parse, struct at_yaml **out,
                                     const yaml_event_t *event, int depth)
{
    enum attune_status status = check_plain(parse, event);
    if (status != ATTUNE_OK)
        return status;
    struct at_yaml *node;
    if (event->type == YAML_SCALAR_EVENT) {
        node = new_text(parse, event);
    } else {
        bool list = event->type == YAML_SEQUENCE_START_EVENT;
        node = new_node(parse, list ? AT_YAML_LIST : AT_YAML_MAP, event->start_mark);
    }
    if (!node)
        return at_error_nomem(parse->error);
    if (node->kind != AT_YAML_TEXT && depth == DEPTH_MOST)
        return refuse(parse, event->start_mark,
                      "lists and keys are nested more than 64 levels deep");
    *out = node;
    return node->kind == AT_YAML_TEXT ? ATTUNE_OK
                                      : parse_children(parse, node, depth + 1);
}

static enum attune_status parse_children(struct parse *parse, struct at_yaml *node,
                                         int depth)
{
    size_t base = parse->waiting.size;
    for (bool is_key = node->kind == AT_YAML_MAP;;
         is_key = node->kind == AT_YAML_MAP && !is_key) {
        yaml_event_t event;
        enum attune_status status = next_event(parse, &event);
        if (status != ATTUNE_OK)
            return status;
        bool closes = event.type == YAML_SEQUENCE_END_EVENT ||
                      event.type == YAML_MAPPING_END_EVENT;
        struct at_yaml *child = NULL;
        if (!closes)
            status = parse_node(parse, &child, &event, depth);
        yaml_event_delete(&event);
        if (closes)
            return close_node(parse, node, base);
        if (status == ATTUNE_OK && is_key && child->kind != AT_YAML_TEXT)
            status = at_error_at(parse->error, ATTUNE_INVALID, parse->file, child->line,
                                 child->column, "a key must be text, not %s",
                                 at_yaml_kind_name(child->kind));
        if (status != ATTUNE_OK)
            return status;
        at_buffer_add(&parse->waiting, (const char *)&child, sizeof(child));
        if (parse->waiting.failed)
            return at_error_nomem(parse->error);
    }
}

/* What stands between the start of the text and its end: at most one document. */
static enum attune_status parse_document(struct parse *parse, struct at_yaml **root)
{
    bool more = true;
    while (more) {
        yaml_event_t event;
        enum attune_status status = next_event(parse, &event);
        if (status != ATTUNE_OK)
            return status;
        bool node = event.type == YAML_SCALAR_EVENT || event.type == YAML_ALIAS_EVENT ||
                    event.type == YAML_SEQUENCE_START_EVENT ||
                    event.type == YAML_MAPPING_START_EVENT;
        if (event.type == YAML_DOCUMENT_START_EVENT && *root)
            status = refuse(parse, event.start_mark,
                            "a second document begins here; a file holds one");
        else if (node)
            status = parse_node(parse, root, &event, 0);
        more = event.type != YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
        if (status != ATTUNE_OK)
            return status;
    }
    return ATTUNE_OK;
}

static bool is_nothing(const struct at_yaml *node)
{
    return node->kind == AT_YAML_TEXT && !node->quoted && node->text.size == 0;
}

static enum attune_status finish(struct parse *parse, struct at_yaml *node,
                                 const struct at_yaml **root)
{
    if (!node || is_nothing(node))
        node = new_node(parse, AT_YAML_MAP, (yaml_mark_t){ 0 });
    if (!node)
        return at_error_nomem(parse->error);
    *root = node;
    return ATTUNE_OK;
}

enum attune_status at_yaml_parse(const struct at_yaml **root, struct at_arena *arena,
                                 struct at_slice text, const char *file,
                                 struct attune_error *error)
{
    enum attune_status status = at_encoding_accept(&text, file, error);
    if (status != ATTUNE_OK)
        return status;
    *root = at_yaml_read_plain(arena, text);
    if (*root)
        return ATTUNE_OK;
    struct parse parse = { .arena = arena, .text = text, .file = file, .error = error };
    if (!yaml_parser_initialize(&parse.parser))
        return at_error_nomem(error);
    yaml_parser_set_encoding(&parse.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(
        &parse.parser, (const unsigned char *)(text.data ? text.data : ""), text.size);
    struct at_yaml *node = NULL;
    status = parse_document(&parse, &node);
    if (status == ATTUNE_OK)
        status = finish(&parse, node, root);
    at_buffer_clear(&parse.waiting);
    yaml_parser_delete(&parse.parser);
    return status;
}

const struct at_yaml *at_yaml_find(const struct at_yaml *map, const char *key)
{
    if (!map || map->kind != AT_YAML_MAP)
        return NULL;
    for (size_t i = 0; i < map->count; i++)
        if (at_slice_is(map->keys[i]->text, key))
            return map->items[i];
    return NULL;
}

const char *at_yaml_kind_name(enum at_yaml_kind kind)
{
    static const char *const names[] = { "text", "a list", "keys with values" };
    return names[kind];
}
