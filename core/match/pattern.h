/* pattern.h - the pattern language as a tree, at both its scales.
 *
 * A phrase is a pattern over words, a sequence one over turns; one grammar serves
 * both, and each refuses what only the other has. The tree borrows its texts from
 * the pattern, which must outlive it. */
#ifndef AT_MATCH_PATTERN_H
#define AT_MATCH_PATTERN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "transcript/transcript.h"

enum at_scale { AT_SCALE_PHRASE, AT_SCALE_SEQUENCE };

enum {
    AT_PATTERN_MOST = 4096,    /* bytes of a pattern */
    AT_PATTERN_STATES = 10000, /* after its repeats are written out */
    AT_PATTERN_DEPTH = 100,    /* of parentheses */
    AT_PHRASE_BOUND = 64,      /* of a repeat or gap, and words of a match */
    AT_SEQUENCE_BOUND = 1000   /* the same in turns */
};
#define AT_ENDLESS UINT32_MAX

enum at_node_kind {
    AT_NODE_SERIES,   /* parts, one after the other */
    AT_NODE_CHOICE,   /* one of the parts */
    AT_NODE_REPEAT,   /* parts[0], least to most times */
    AT_NODE_EVIDENCE, /* parts[0] in [ ] */
    AT_NODE_GAP,      /* least to most words or turns skipped */
    AT_NODE_EDGE,
    AT_NODE_AND, /* all parts true of the same word or turn */
    AT_NODE_NOT, /* parts[0] is not; parts[0] may be a sign */
    AT_NODE_ROLE,
    AT_NODE_ANY,  /* _ */
    AT_NODE_NAME, /* <text> */
    AT_NODE_WORD, /* phrases */
    AT_NODE_SIGN, /* phrases: punctuation, or with `label` a mark in brackets */
    AT_NODE_CODE  /* sequences */
};

enum at_edge {
    AT_EDGE_START, /* ^ of the sentence; of the session in a sequence */
    AT_EDGE_END,
    AT_EDGE_TURN_START, /* ^^ */
    AT_EDGE_TURN_END
};

enum at_compare { AT_COMPARE_NONE, AT_COMPARE_IS, AT_COMPARE_LEAST, AT_COMPARE_MOST };

/* What a code says besides its id. */
struct at_code_said {
    struct at_slice scheme; /* empty for none */
    enum at_compare compare;
    struct at_slice value;
};

/* A scheme's phrases have ten thousands of them, so that what no node has both of shares
 * its place. */
struct at_node {
    enum at_node_kind kind;
    uint32_t at;     /* byte of the pattern where it starts */
    uint32_t count;  /* of parts; 0 where there is a text */
    uint32_t number; /* for whoever compiles the tree */
    union {
        struct at_node **parts;
        struct at_slice text; /* word, name, sign, label or code; without its star */
    };
    union {
        struct {
            uint32_t least, most; /* most may be AT_ENDLESS */
        };
        struct at_code_said *said; /* of a code */
    };
    union {
        enum at_edge edge;
        enum at_role role;
    };
    bool prefix; /* a star was glued to the text */
    bool label;
    bool hyphen; /* a series that is one word with hyphens */
};

struct at_pattern {
    enum at_scale scale;
    struct at_slice text;
    struct at_node *root;
};

/* Parses a whole pattern into `arena`. Everything the notation calls an error is
 * ATTUNE_INVALID (a stated limit ATTUNE_LIMIT), in the form of at_pattern_error.
 * What names and codes stand for is for the caller to find out. */
enum attune_status at_pattern_parse(struct at_pattern *pattern, struct at_arena *arena,
                                    enum at_scale scale, struct at_slice text,
                                    struct attune_error *error);

/* An error of three lines: what is wrong, the line of the pattern with byte `at`
 * (a stretch of it when it is long), and a caret below that byte. */
enum attune_status at_pattern_error(struct attune_error *error,
                                    enum attune_status status, struct at_slice pattern,
                                    size_t at, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* Is the node one word (turn) wide, so that & and ! may take it? */
bool at_node_is_test(const struct at_node *node);

#endif
