/* pattern_item.c - one step of a series: an edge, a gap, the evidence, or tests
 * joined by & with what repeats them. */
#include "match/pattern_parse.h"

bool at_node_is_test(const struct at_node *node)
{
    switch (node->kind) {
    case AT_NODE_CHOICE:
        for (uint32_t i = 0; i < node->count; i++)
            if (!at_node_is_test(node->parts[i]))
                return false;
        return true;
    case AT_NODE_NOT:
        return node->parts[0]->kind != AT_NODE_SIGN;
    case AT_NODE_AND:
    case AT_NODE_ROLE:
    case AT_NODE_ANY:
    case AT_NODE_NAME:
    case AT_NODE_WORD:
    case AT_NODE_CODE:
        return true;
    default:
        return false;
    }
}

/* The first [ ] below the node, NULL when there is none. */
static const struct at_node *find_evidence(const struct at_node *node)
{
    if (node->kind == AT_NODE_EVIDENCE)
        return node;
    for (uint32_t i = 0; i < node->count; i++) {
        const struct at_node *found = find_evidence(node->parts[i]);
        if (found)
            return found;
    }
    return NULL;
}

static struct at_node *parse_not(struct at_parser *parser, size_t at,
                                 struct at_node *part)
{
    if (part->kind == AT_NODE_ANY)
        return at_parser_fail(parser, at, "\"!_\" is true of no %s",
                              at_parser_unit(parser));
    if (part->kind != AT_NODE_SIGN && !at_node_is_test(part))
        return at_parser_fail(parser, at,
                              "\"!\" takes exactly one %s that is not this; for a "
                              "longer pattern use :not_after, :not_before or none",
                              at_parser_unit(parser));
    return at_parser_wrap(parser, AT_NODE_NOT, at, part);
}

/* test = { "!" | role ":" } atom */
static struct at_node *parse_test(struct at_parser *parser)
{
    size_t at = parser->at;
    enum at_role role;
    if (++parser->depth > AT_PATTERN_DEPTH)
        return at_parser_fail(parser, at, "a pattern nests at most %d deep",
                              AT_PATTERN_DEPTH);
    bool negated = at_parser_skip(parser, '!');
    bool spoken = !negated && at_parse_role(parser, &role);
    if (parser->status != ATTUNE_OK)
        return NULL;
    struct at_node *node =
        negated || spoken ? parse_test(parser) : at_parse_atom(parser);
    parser->depth--;
    if (!node)
        return NULL;
    if (negated)
        return parse_not(parser, at, node);
    if (!spoken)
        return node;
    if (!at_node_is_test(node))
        return at_parser_fail(parser, at,
                              "a role stands before exactly one turn: write it "
                              "before each turn of the pattern");
    node = at_parser_wrap(parser, AT_NODE_ROLE, at, node);
    if (node)
        node->role = role;
    return node;
}

static bool check_joined(struct at_parser *parser, const struct at_node *node)
{
    if (at_node_is_test(node))
        return true;
    at_parser_fail(parser, node->at, "both sides of \"&\" must be one %s wide",
                   at_parser_unit(parser));
    return false;
}

/* joined = test { "&" test } */
static struct at_node *parse_joined(struct at_parser *parser)
{
    struct at_node *first = parse_test(parser);
    if (!first || at_parser_peek(parser, 0) != '&')
        return first;
    struct at_node *both = at_parser_node(parser, AT_NODE_AND, first->at, 0);
    if (!both || !check_joined(parser, first) || !at_parser_add(parser, both, first))
        return NULL;
    while (at_parser_peek(parser, 0) == '&') {
        parser->at++;
        struct at_node *next = parse_test(parser);
        if (!next || !check_joined(parser, next) || !at_parser_add(parser, both, next))
            return NULL;
    }
    return both;
}

static bool is_repeat(char c)
{
    return c == '?' || c == '*' || c == '+' || c == '{';
}

/* Says why this item may not be repeated; true when it may. */
static bool check_repeated(struct at_parser *parser, const struct at_node *item)
{
    char sign = at_parser_peek(parser, 0);
    const struct at_node *evidence = find_evidence(item);
    if (item->hyphen)
        at_parser_fail(parser, parser->at,
                       "a hyphen separates words, so \"%c\" could repeat one or all "
                       "of them: put what it repeats in parentheses",
                       sign);
    else if (evidence)
        at_parser_fail(parser, evidence->at,
                       "the evidence in [ ] cannot stand inside a repeat");
    else if (item->kind == AT_NODE_GAP)
        at_parser_fail(parser, parser->at,
                       "a gap is never repeated: give it bounds, as in ...{0,8}");
    else if (item->kind == AT_NODE_EDGE)
        at_parser_fail(parser, parser->at, "an edge is never repeated");
    else if (item->kind == AT_NODE_SIGN ||
             (item->kind == AT_NODE_NOT && item->parts[0]->kind == AT_NODE_SIGN))
        at_parser_fail(parser, parser->at, "a sign in quotes is never repeated");
    else if (item->kind == AT_NODE_REPEAT)
        at_parser_fail(parser, parser->at,
                       "this is repeated already: put it in parentheses to repeat it "
                       "again");
    else
        return true;
    return false;
}

/* What is glued behind an item. Parentheses hide a repeat inside them, so that
 * only one written twice is refused. */
static struct at_node *parse_repeat(struct at_parser *parser, struct at_node *item,
                                    size_t at)
{
    bool grouped = parser->text.data[at] == '(';
    if (!(grouped && item->kind != AT_NODE_GAP && !find_evidence(item)) &&
        !check_repeated(parser, item))
        return NULL;
    struct at_node *node = at_parser_wrap(parser, AT_NODE_REPEAT, at, item);
    if (!node)
        return NULL;
    char sign = at_parser_peek(parser, 0);
    if (sign == '{') {
        if (!at_parse_bounds(parser, node))
            return NULL;
    } else {
        node->least = sign == '+' ? 1 : 0;
        node->most = sign == '?' ? 1 : AT_ENDLESS;
        parser->at++;
    }
    if (is_repeat(at_parser_peek(parser, 0)))
        check_repeated(parser, node);
    return parser->status == ATTUNE_OK ? node : NULL;
}

static struct at_node *parse_gap(struct at_parser *parser, size_t at)
{
    struct at_node *node = at_parser_node(parser, AT_NODE_GAP, at, 0);
    if (!node)
        return NULL;
    node->most = 3;
    if (at_parser_peek(parser, 0) == '{' && !at_parse_bounds(parser, node))
        return NULL;
    return node;
}

static struct at_node *parse_evidence(struct at_parser *parser, size_t at)
{
    if (parser->evidence)
        return at_parser_fail(parser, at, "a pattern has at most one evidence in [ ]");
    parser->evidence = true;
    struct at_node *inner = at_parse_choice(parser);
    if (!inner)
        return NULL;
    if (!at_parser_skip(parser, ']'))
        return at_parser_fail(parser, at, "this \"[\" is not closed by \"]\"");
    return at_parser_wrap(parser, AT_NODE_EVIDENCE, at, inner);
}

static struct at_node *parse_edge(struct at_parser *parser, size_t at)
{
    static const struct {
        const char *text;
        enum at_edge edge;
    } edges[] = { { "^^", AT_EDGE_TURN_START },
                  { "$$", AT_EDGE_TURN_END },
                  { "^", AT_EDGE_START },
                  { "$", AT_EDGE_END } };
    size_t i = 0;
    while (!at_parser_skip_text(parser, edges[i].text))
        i++;
    if (i < 2 && parser->scale == AT_SCALE_SEQUENCE)
        return at_parser_fail(parser, at,
                              "\"%s\" is an edge of a turn and belongs in a phrase; "
                              "the edge of the session is \"%s\"",
                              edges[i].text, edges[i + 2].text);
    struct at_node *node = at_parser_node(parser, AT_NODE_EDGE, at, 0);
    if (node)
        node->edge = edges[i].edge;
    return node;
}

static struct at_node *fail_lone_repeat(struct at_parser *parser, char sign)
{
    if (sign == '?')
        return at_parser_fail(parser, parser->at,
                              "a \"?\" that stands alone repeats nothing: glue it to "
                              "what may be missing, or write \"?\" with its quotes for "
                              "a question mark");
    if (sign == '*')
        return at_parser_fail(parser, parser->at,
                              "a \"*\" that stands alone repeats nothing: glue it to "
                              "letters for any ending, or to parentheses to repeat "
                              "them");
    return at_parser_fail(parser, parser->at,
                          "a \"%c\" that stands alone repeats nothing: glue it to "
                          "what it repeats",
                          sign);
}

/* item = edge | gap | evidence | joined [ repeat ] */
struct at_node *at_parse_item(struct at_parser *parser)
{
    size_t at = parser->at;
    char c = at_parser_peek(parser, 0);
    struct at_node *item;
    if (is_repeat(c))
        return fail_lone_repeat(parser, c);
    if (c == '&')
        return at_parser_fail(parser, at,
                              "\"&\" joins two tests with no blank and no repeat "
                              "before it");
    if (c == '^' || c == '$')
        item = parse_edge(parser, at);
    else if (c == '.' && at_parser_skip_text(parser, "..."))
        item = parse_gap(parser, at);
    else if (at_parser_skip(parser, '['))
        item = parse_evidence(parser, at);
    else
        item = parse_joined(parser);
    if (item && is_repeat(at_parser_peek(parser, 0)))
        return parse_repeat(parser, item, at);
    return item;
}
