/* pattern_parse.c - recursive descent over the grammar: choices and series. Items
 * are in pattern_item.c, atoms in pattern_atom.c. */
#include "match/pattern_parse.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/utf8.h"

struct at_node *at_parser_fail(struct at_parser *parser, size_t at, const char *format,
                               ...)
{
    char what[300];
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    parser->status =
        at_pattern_error(parser->error, ATTUNE_INVALID, parser->text, at, "%s", what);
    return NULL;
}

struct at_node *at_parser_nomem(struct at_parser *parser)
{
    parser->status = at_error_nomem(parser->error);
    return NULL;
}

bool at_parser_skip_text(struct at_parser *parser, const char *text)
{
    struct at_slice rest =
        at_slice(parser->text.data + parser->at, parser->text.size - parser->at);
    if (!at_slice_starts(rest, text))
        return false;
    parser->at += strlen(text);
    return true;
}

const char *at_parser_unit(const struct at_parser *parser)
{
    return parser->scale == AT_SCALE_PHRASE ? "word" : "turn";
}

const char *at_parser_scale(const struct at_parser *parser)
{
    return parser->scale == AT_SCALE_PHRASE ? "phrase" : "sequence";
}

struct at_node *at_parser_node(struct at_parser *parser, enum at_node_kind kind,
                               size_t at, size_t parts)
{
    struct at_node *node = at_arena_alloc(parser->arena, sizeof *node);
    if (!node)
        return at_parser_nomem(parser);
    node->kind = kind;
    node->at = (uint32_t)at;
    if (parts == 0)
        return node;
    node->parts = at_arena_alloc(parser->arena, parts * sizeof(struct at_node *));
    return node->parts ? node : at_parser_nomem(parser);
}

struct at_node *at_parser_wrap(struct at_parser *parser, enum at_node_kind kind,
                               size_t at, struct at_node *part)
{
    struct at_node *node = at_parser_node(parser, kind, at, 1);
    if (!node)
        return NULL;
    node->parts[0] = part;
    node->count = 1;
    return node;
}

/* The list grows by doubling. */
bool at_parser_add(struct at_parser *parser, struct at_node *node, struct at_node *part)
{
    size_t count = node->count, unit = sizeof(struct at_node *);
    if ((count & (count - 1)) == 0) {
        size_t room = count ? count * 2 : 1;
        struct at_node **parts =
            at_arena_grow(parser->arena, node->parts, count * unit, room * unit);
        if (!parts) {
            at_parser_nomem(parser);
            return false;
        }
        node->parts = parts;
    }
    node->parts[node->count++] = part;
    return true;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static void skip_blanks(struct at_parser *parser)
{
    while (is_blank(at_parser_peek(parser, 0)))
        parser->at++;
}

static bool ends_series(const struct at_parser *parser)
{
    char c = at_parser_peek(parser, 0);
    return c == '|' || c == ')' || c == ']' || parser->at == parser->text.size;
}

/* Parts one after the other or to choose from. The node over them is made with the
 * second, for most have one part alone. */
struct row {
    enum at_node_kind kind;
    size_t at;
    struct at_node *first, *node;
};

static bool add_part(struct at_parser *parser, struct row *row, struct at_node *part)
{
    if (!part)
        return false;
    if (!row->first) {
        row->first = part;
        return true;
    }
    if (!row->node)
        row->node = at_parser_wrap(parser, row->kind, row->at, row->first);
    return row->node && at_parser_add(parser, row->node, part);
}

static struct at_node *row_node(const struct row *row)
{
    return row->node ? row->node : row->first;
}

static struct at_node *fail_empty(struct at_parser *parser, bool after_bar)
{
    size_t at = parser->at;
    if (after_bar)
        return at_parser_fail(parser, at, "an alternative is missing after \"|\"");
    if (at_parser_peek(parser, 0) == '|')
        return at_parser_fail(parser, at, "an alternative is missing before \"|\"");
    return at_parser_fail(parser, at, "something is missing here: there is no %s",
                          at_parser_unit(parser));
}

/* series = item { item }, with something on both sides of every gap */
static struct at_node *parse_series(struct at_parser *parser, bool after_bar)
{
    skip_blanks(parser);
    struct row series = { .kind = AT_NODE_SERIES, .at = parser->at };
    const struct at_node *last = NULL;
    if (ends_series(parser))
        return fail_empty(parser, after_bar);
    while (!ends_series(parser)) {
        struct at_node *item = at_parse_item(parser);
        if (!add_part(parser, &series, item))
            return NULL;
        last = item;
        skip_blanks(parser);
    }
    if (series.first->kind == AT_NODE_GAP)
        return at_parser_fail(parser, series.first->at,
                              "a gap stands between two things: nothing is before it");
    if (last->kind == AT_NODE_GAP)
        return at_parser_fail(parser, last->at,
                              "a gap stands between two things: nothing is after it");
    return row_node(&series);
}

struct at_node *at_parse_choice(struct at_parser *parser)
{
    if (++parser->depth > AT_PATTERN_DEPTH)
        return at_parser_fail(parser, parser->at, "a pattern nests at most %d deep",
                              AT_PATTERN_DEPTH);
    struct row choice = { .kind = AT_NODE_CHOICE, .at = parser->at };
    do {
        struct at_node *series = parse_series(parser, choice.first != NULL);
        if (!add_part(parser, &choice, series))
            return NULL;
    } while (at_parser_skip(parser, '|'));
    parser->depth--;
    return row_node(&choice);
}

/* Can it match where there is neither word nor sign to take? */
static bool is_nullable(const struct at_node *node)
{
    bool all = true, any = false;
    for (uint32_t i = 0; i < node->count; i++) {
        bool one = is_nullable(node->parts[i]);
        all = all && one;
        any = any || one;
    }
    switch (node->kind) {
    case AT_NODE_SERIES:
    case AT_NODE_EVIDENCE:
        return all;
    case AT_NODE_CHOICE:
        return any;
    case AT_NODE_REPEAT:
        return node->least == 0 || all;
    case AT_NODE_GAP:
        return node->least == 0;
    case AT_NODE_EDGE:
        return true;
    case AT_NODE_NOT:
        return node->parts[0]->kind == AT_NODE_SIGN;
    default:
        return false;
    }
}

static struct at_node *parse_all(struct at_parser *parser)
{
    if (at_slice_trim(parser->text).size == 0)
        return at_parser_fail(parser, 0, "a %s needs at least one %s",
                              at_parser_scale(parser), at_parser_unit(parser));
    struct at_node *root = at_parse_choice(parser);
    if (!root)
        return NULL;
    if (parser->at < parser->text.size)
        return at_parser_fail(parser, parser->at,
                              "this \"%c\" closes nothing that was opened",
                              at_parser_peek(parser, 0));
    if (is_nullable(root))
        return at_parser_fail(
            parser, root->at,
            parser->scale == AT_SCALE_PHRASE
                ? "this can match no word: at least one word or sign must "
                  "not be optional"
                : "this can match no turn: at least one must not be "
                  "optional");
    return root;
}

enum attune_status at_pattern_parse(struct at_pattern *pattern, struct at_arena *arena,
                                    enum at_scale scale, struct at_slice text,
                                    struct attune_error *error)
{
    struct at_parser parser = {
        .arena = arena, .error = error, .text = text, .scale = scale
    };
    if (text.size > AT_PATTERN_MOST)
        return at_error_set(error, ATTUNE_LIMIT,
                            "a pattern has at most %d bytes; this one has %zu",
                            AT_PATTERN_MOST, text.size);
    if (at_utf8_check(text) != text.size)
        return at_error_set(error, ATTUNE_INVALID, "a pattern must be UTF-8 text");
    struct at_node *root = parse_all(&parser);
    if (!root)
        return parser.status;
    *pattern = (struct at_pattern){ scale, text, root };
    return ATTUNE_OK;
}
