/* pattern_parse.h - what the files of the pattern parser share. */
#ifndef AT_MATCH_PATTERN_PARSE_H
#define AT_MATCH_PATTERN_PARSE_H

#include "match/pattern.h"

struct at_parser {
    struct at_arena *arena;
    struct attune_error *error; /* may be NULL */
    struct at_slice text;
    enum at_scale scale;
    size_t at; /* byte to read next */
    unsigned depth;
    bool evidence; /* a [ ] was seen */
    enum attune_status status;
};

/* Records an error at byte `at`; gives NULL, so that a parser returns it. */
struct at_node *at_parser_fail(struct at_parser *parser, size_t at, const char *format,
                               ...) __attribute__((format(printf, 3, 4)));
struct at_node *at_parser_nomem(struct at_parser *parser);

/* The byte to read next, or one behind it; '\0' at the end. */
static inline char at_parser_peek(const struct at_parser *parser, size_t ahead)
{
    size_t at = parser->at + ahead;
    return at < parser->text.size ? parser->text.data[at] : '\0';
}

/* Steps over a byte when it comes next. */
static inline bool at_parser_skip(struct at_parser *parser, char c)
{
    bool next = at_parser_peek(parser, 0) == c;
    parser->at += next;
    return next;
}

/* The same with several. */
bool at_parser_skip_text(struct at_parser *parser, const char *text);

/* "word" or "turn"; "phrase" or "sequence". */
const char *at_parser_unit(const struct at_parser *parser);
const char *at_parser_scale(const struct at_parser *parser);

/* A node that starts at byte `at`, with room for `parts`; NULL when memory is
 * out, which is recorded. */
struct at_node *at_parser_node(struct at_parser *parser, enum at_node_kind kind,
                               size_t at, size_t parts);
/* A node over one part. */
struct at_node *at_parser_wrap(struct at_parser *parser, enum at_node_kind kind,
                               size_t at, struct at_node *part);

/* Adds a part; false when memory is out, which is recorded. */
bool at_parser_add(struct at_parser *parser, struct at_node *node,
                   struct at_node *part);

/* choice and item, from the grammar; each stops before what cannot go on with it. */
struct at_node *at_parse_choice(struct at_parser *parser);
struct at_node *at_parse_item(struct at_parser *parser);
/* _ ( ) <name> word sign code, with no ! or role before it. */
struct at_node *at_parse_atom(struct at_parser *parser);
/* The role before a colon that comes next, stepped over; false when none does. */
bool at_parse_role(struct at_parser *parser, enum at_role *role);
/* Reads "{2}", "{2,}" or "{2,4}" into the node; false after an error. */
bool at_parse_bounds(struct at_parser *parser, struct at_node *node);

/* Size of the letter or digit at byte `at`; 0 when there is none. */
size_t at_parser_letter(const struct at_parser *parser, size_t at);

#endif
