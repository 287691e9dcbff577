/* pattern_atom.c - the smallest things of a pattern: words, codes, names, signs,
 * roles and bounds. */
#include "base/suggest.h"
#include "base/utf8.h"
#include "match/pattern_parse.h"
#include "text/segment.h"

static bool is_id(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static bool is_alphanumeric(char c)
{
    return is_id(c) || (c >= 'A' && c <= 'Z');
}

/* The same beyond ASCII. */
static size_t wide_letter(const struct at_parser *parser, size_t at)
{
    const char *p = parser->text.data + at;
    size_t size;
    at_utf8_get(p, parser->text.data + parser->text.size, &size);
    if (at_word_is_spoken(at_slice(p, size)))
        return size;
    /* A combining mark goes with the letter before it. */
    bool joined = at > 0 && is_alphanumeric(p[-1]) &&
                  at_word_boundary(at_slice(p - 1, size + 1), 0) > 1;
    return joined ? size : 0;
}

size_t at_parser_letter(const struct at_parser *parser, size_t at)
{
    if (at >= parser->text.size)
        return 0;
    char c = parser->text.data[at];
    return c & 0x80 ? wide_letter(parser, at) : is_alphanumeric(c);
}

/* Size of the apostrophe at byte `at`, straight or curly; 0 for none. */
static size_t apostrophe(const struct at_parser *parser, size_t at)
{
    static const char *const curly[] = { "\xE2\x80\x99", "\xE2\x80\x98", "\xCA\xBC",
                                         "\xEF\xBC\x87" };
    struct at_slice rest = at_slice(parser->text.data + at, parser->text.size - at);
    if (rest.size == 0 || !(*rest.data & 0x80))
        return rest.size > 0 && *rest.data == '\'';
    for (size_t i = 0; i < sizeof curly / sizeof *curly; i++)
        if (at_slice_starts(rest, curly[i]))
            return strlen(curly[i]);
    return 0;
}

/* The end of the letters that start at byte `at`, apostrophes between them too. */
static size_t letters_end(const struct at_parser *parser, size_t at)
{
    for (;;) {
        size_t size = at_parser_letter(parser, at);
        if (size == 0) {
            size_t mark = apostrophe(parser, at);
            if (mark == 0 || at_parser_letter(parser, at + mark) == 0)
                return at;
            size = mark;
        }
        at += size;
    }
}

/* One word without hyphens, with its star. */
static struct at_node *parse_plain_word(struct at_parser *parser)
{
    size_t at = parser->at;
    struct at_node *word = at_parser_node(parser, AT_NODE_WORD, at, 0);
    if (!word)
        return NULL;
    parser->at = letters_end(parser, at);
    word->text = at_slice(parser->text.data + at, parser->at - at);
    return word;
}

static struct at_node *check_word_end(struct at_parser *parser, struct at_node *word)
{
    char c = at_parser_peek(parser, 0);
    if (word->kind == AT_NODE_WORD || word->hyphen) {
        struct at_node *last = word->hyphen ? word->parts[word->count - 1] : word;
        last->prefix = at_parser_skip(parser, '*');
    }
    if (c == '-')
        return at_parser_fail(parser, parser->at,
                              "a hyphen stands between the letters of two words");
    if (c == '_')
        return at_parser_fail(parser, parser->at,
                              "\"_\" is any word and stands apart, between blanks");
    if (apostrophe(parser, parser->at))
        return at_parser_fail(parser, parser->at,
                              "an apostrophe stands between the letters of a word");
    if (at_parser_letter(parser, parser->at))
        return at_parser_fail(parser, parser->at,
                              "\"*\" glued to letters means any ending, so nothing "
                              "can follow it in the word");
    return word;
}

/* let-down is two words in a row. */
static struct at_node *parse_word(struct at_parser *parser)
{
    size_t at = parser->at;
    struct at_node *word = parse_plain_word(parser), *series = NULL;
    while (word && at_parser_peek(parser, 0) == '-' &&
           at_parser_letter(parser, parser->at + 1)) {
        if (!series)
            series = at_parser_wrap(parser, AT_NODE_SERIES, at, word);
        parser->at++;
        word = series ? parse_plain_word(parser) : NULL;
        if (word && !at_parser_add(parser, series, word))
            return NULL;
    }
    if (!word || !series)
        return word ? check_word_end(parser, word) : NULL;
    series->hyphen = true;
    return check_word_end(parser, series);
}

static struct at_slice take_id(struct at_parser *parser)
{
    size_t from = parser->at;
    while (is_id(at_parser_peek(parser, 0)) ||
           (parser->at > from && at_parser_peek(parser, 0) == '-'))
        parser->at++;
    return at_slice(parser->text.data + from, parser->at - from);
}

static struct at_slice take_value(struct at_parser *parser)
{
    size_t from = parser->at;
    for (char c = at_parser_peek(parser, 0);
         c && (is_alphanumeric(c) || strchr("-._", c)); c = at_parser_peek(parser, 0))
        parser->at++;
    return at_slice(parser->text.data + from, parser->at - from);
}

static bool parse_comparison(struct at_parser *parser, struct at_node *code)
{
    static const struct {
        const char *text;
        enum at_compare compare;
    } signs[] = { { ">=", AT_COMPARE_LEAST },
                  { "<=", AT_COMPARE_MOST },
                  { "=", AT_COMPARE_IS } };
    for (size_t i = 0; i < 3 && code->said->compare == AT_COMPARE_NONE; i++)
        if (at_parser_skip_text(parser, signs[i].text))
            code->said->compare = signs[i].compare;
    if (code->said->compare == AT_COMPARE_NONE) {
        if (at_parser_peek(parser, 0) != '>')
            return true;
        at_parser_fail(parser, parser->at, "a value is compared with =, >= or <=");
        return false;
    }
    code->said->value = take_value(parser);
    if (code->said->value.size)
        return true;
    at_parser_fail(parser, parser->at, "a value is missing here");
    return false;
}

/* code = [ scheme "/" ] id [ "*" ] [ ("=" | ">=" | "<=") value ] */
static struct at_node *parse_code(struct at_parser *parser)
{
    struct at_node *code = at_parser_node(parser, AT_NODE_CODE, parser->at, 0);
    if (!code)
        return NULL;
    code->said = at_arena_alloc(parser->arena, sizeof *code->said);
    if (!code->said)
        return at_parser_nomem(parser);
    code->text = take_id(parser);
    if (code->text.size && at_parser_skip(parser, '/')) {
        code->said->scheme = code->text;
        code->text = take_id(parser);
    }
    char c = at_parser_peek(parser, 0);
    if (code->text.size == 0 || is_alphanumeric(c) || c == '_' ||
        at_parser_letter(parser, parser->at))
        return at_parser_fail(parser, parser->at,
                              "an id has lower case letters (a to z), digits and "
                              "hyphens only");
    code->prefix = at_parser_skip(parser, '*');
    if (code->prefix && is_alphanumeric(at_parser_peek(parser, 0)))
        return at_parser_fail(parser, parser->at,
                              "\"*\" glued to letters means any ending, so nothing "
                              "can follow it in the id");
    return parse_comparison(parser, code) ? code : NULL;
}

static struct at_node *parse_name(struct at_parser *parser)
{
    size_t at = parser->at++;
    struct at_node *name = at_parser_node(parser, AT_NODE_NAME, at, 0);
    if (!name)
        return NULL;
    name->text = take_value(parser);
    if (name->text.size == 0)
        return at_parser_fail(parser, parser->at, "a name is missing in < >");
    if (!at_parser_skip(parser, '>'))
        return at_parser_fail(parser, at, "this \"<\" is not closed by \">\"");
    return name;
}

static struct at_node *check_sign(struct at_parser *parser, struct at_node *sign)
{
    struct at_slice text = sign->text;
    if (text.size == 0)
        return at_parser_fail(parser, sign->at, "a sign is missing between the quotes");
    if (text.data[0] != '[') {
        size_t from = (size_t)(text.data - parser->text.data);
        for (size_t i = 0; i < text.size; i++)
            if (at_parser_letter(parser, from + i) || strchr(" \t\n", text.data[i]))
                return at_parser_fail(parser, from + i,
                                      "a sign in quotes is punctuation, or a mark such "
                                      "as \"[laugh*]\"; words stand without quotes");
        return sign;
    }
    sign->label = true;
    if (text.data[text.size - 1] != ']')
        return at_parser_fail(parser, sign->at, "the label of a mark ends in \"]\"");
    text = at_slice_trim(at_slice(text.data + 1, text.size - 2));
    sign->prefix = text.size > 0 && text.data[text.size - 1] == '*';
    text.size -= sign->prefix ? 1 : 0;
    sign->text = text;
    if (text.size == 0 && !sign->prefix)
        return at_parser_fail(parser, sign->at, "a label is missing in \"[ ]\"");
    return sign;
}

static struct at_node *parse_sign(struct at_parser *parser)
{
    size_t at = parser->at++;
    if (parser->scale == AT_SCALE_SEQUENCE)
        return at_parser_fail(parser, at,
                              "a sign in quotes stands between words and belongs in a "
                              "phrase, not in a sequence");
    const char *from = parser->text.data + parser->at;
    const char *end = memchr(from, '"', parser->text.size - parser->at);
    if (!end)
        return at_parser_fail(parser, at, "this quote is not closed");
    struct at_node *sign = at_parser_node(parser, AT_NODE_SIGN, at, 0);
    if (!sign)
        return NULL;
    sign->text = at_slice(from, (size_t)(end - from));
    parser->at += sign->text.size + 1;
    return check_sign(parser, sign);
}

static struct at_node *parse_group(struct at_parser *parser)
{
    size_t at = parser->at++;
    struct at_node *inner = at_parse_choice(parser);
    if (!inner)
        return NULL;
    if (!at_parser_skip(parser, ')'))
        return at_parser_fail(parser, at, "this \"(\" is not closed by \")\"");
    if (!inner->hyphen)
        return inner;
    /* In parentheses it is clear what a repeat takes. */
    return at_parser_wrap(parser, AT_NODE_SERIES, at, inner);
}

static struct at_node *fail_atom(struct at_parser *parser)
{
    size_t at = parser->at, size;
    if (at == parser->text.size || strchr("|)] \t\r\n", parser->text.data[at]))
        return at_parser_fail(parser, at, "a %s is missing here",
                              at_parser_unit(parser));
    const char *p = parser->text.data + at;
    at_utf8_get(p, parser->text.data + parser->text.size, &size);
    if (*p == '.')
        return at_parser_fail(parser, at, "a gap is written with three dots, ...");
    if (parser->scale == AT_SCALE_SEQUENCE)
        return at_parser_fail(parser, at, "\"%.*s\" means nothing in a sequence",
                              (int)size, p);
    return at_parser_fail(parser, at,
                          "\"%.*s\" means nothing here; as a sign it stands in quotes",
                          (int)size, p);
}

struct at_node *at_parse_atom(struct at_parser *parser)
{
    size_t at = parser->at;
    switch (at_parser_peek(parser, 0)) {
    case '_':
        parser->at++;
        if (at_parser_letter(parser, parser->at))
            return at_parser_fail(parser, at,
                                  "\"_\" is any %s and stands apart, between blanks",
                                  at_parser_unit(parser));
        return at_parser_node(parser, AT_NODE_ANY, at, 0);
    case '(':
        return parse_group(parser);
    case '<':
        return parse_name(parser);
    case '"':
        return parse_sign(parser);
    default:
        break;
    }
    if (!at_parser_letter(parser, at))
        return fail_atom(parser);
    return parser->scale == AT_SCALE_PHRASE ? parse_word(parser) : parse_code(parser);
}

bool at_parse_role(struct at_parser *parser, enum at_role *role)
{
    size_t end = parser->at;
    while (end < parser->text.size && is_alphanumeric(parser->text.data[end]))
        end++;
    if (end == parser->at || end == parser->text.size || parser->text.data[end] != ':')
        return false;
    struct at_slice name = at_slice(parser->text.data + parser->at, end - parser->at);
    static const char *const roles[] = { "therapist", "patient", "other" };
    if (!at_role_find(name, role) || *role == AT_ROLE_ANY) {
        const char *nearest = at_suggest(name, roles, 3);
        at_parser_fail(parser, parser->at, "\"%.*s\" is no role%s%s%s",
                       AT_SLICE_ARGS(name), nearest ? " (did you mean \"" : "",
                       nearest ? nearest : "", nearest ? "\"?)" : "");
        return false;
    }
    if (parser->scale == AT_SCALE_PHRASE) {
        at_parser_fail(parser, parser->at,
                       "a role belongs in a sequence: a phrase is matched within one "
                       "turn");
        return false;
    }
    parser->at = end + 1;
    return true;
}

/* Reads digits; false when there are none. Large numbers stay large. */
static bool parse_number(struct at_parser *parser, uint32_t *number)
{
    size_t from = parser->at;
    uint32_t value = 0;
    for (char c = at_parser_peek(parser, 0); c >= '0' && c <= '9';
         c = at_parser_peek(parser, 0)) {
        value = value > 100000 ? value : value * 10 + (uint32_t)(c - '0');
        parser->at++;
    }
    *number = value;
    return parser->at > from;
}

static bool check_bounds(struct at_parser *parser, const struct at_node *node,
                         size_t at)
{
    uint32_t limit =
        parser->scale == AT_SCALE_PHRASE ? AT_PHRASE_BOUND : AT_SEQUENCE_BOUND;
    uint32_t highest = node->most == AT_ENDLESS ? node->least : node->most;
    if (node->least > node->most)
        at_parser_fail(parser, at, "the least, %u, is more than the most, %u",
                       (unsigned)node->least, (unsigned)node->most);
    else if (highest > limit)
        at_parser_fail(parser, at, "a %s counts %ss up to %u", at_parser_scale(parser),
                       at_parser_unit(parser), (unsigned)limit);
    else if (node->most == 0 && node->kind == AT_NODE_REPEAT)
        at_parser_fail(parser, at, "what stands here no times can be left out");
    else
        return true;
    return false;
}

bool at_parse_bounds(struct at_parser *parser, struct at_node *node)
{
    size_t at = parser->at++;
    bool good = parse_number(parser, &node->least);
    node->most = node->least;
    if (good && at_parser_skip(parser, ',') && !parse_number(parser, &node->most))
        node->most = AT_ENDLESS;
    if (!good || !at_parser_skip(parser, '}')) {
        at_parser_fail(parser, at, "bounds are written {2}, {2,} or {2,4}");
        return false;
    }
    return check_bounds(parser, node, at);
}
