/* codebook.h - what a methodologist would print: the codes of a scheme, as read.
 *
 * Plain data in an arena; every item knows its place. Reading checks all that can
 * be checked without the rules; nothing here runs anything. */
#ifndef AT_SCHEME_CODEBOOK_H
#define AT_SCHEME_CODEBOOK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/faults.h"
#include "coding/unit.h"
#include "text/fold.h"
#include "transcript/windows.h"

struct at_text_list {
    size_t count;
    const struct at_slice *items;
};

struct at_unit_spec {
    enum at_unit kind;
    struct at_slice episode; /* kind EPISODE: given to each of these; empty: this code
                                is an episode itself */
    struct at_window_spec window; /* kind WINDOW */
};

enum at_value_type {
    AT_TYPE_FLAG,
    AT_TYPE_NUMBER,
    AT_TYPE_LIST,
    AT_TYPE_SCALE, /* numbers in rank order */
    AT_TYPE_CHOOSE /* ids in rank order */
};

struct at_line {
    enum at_role role; /* ANY: a bare text, of the code's role */
    struct at_slice text;
    uint32_t session; /* of a case's example, from 0 */
};

struct at_line_list {
    size_t count;
    const struct at_line *items;
};

struct at_example {
    bool given; /* say; false: not */
    struct at_line_list say, after, then;
    struct at_slice value, evidence, why; /* empty: not stated */
    int line, column;
};

struct at_code {
    struct at_slice id, title, definition, limits;
    struct at_unit_spec unit;
    enum at_role role;
    enum at_value_type type;
    struct at_text_list values; /* of a scale or choice */
    bool human;
    double confidence;     /* 1 unless stated */
    int64_t codable_words; /* fewer: uncodable; -1: no such limit */
    struct at_text_list include, exclude;
    size_t example_count;
    const struct at_example *examples;
    int32_t group; /* its exclusive group, -1 for none */
    int line, column;
};

/* Is it an episode, rather than given to episodes of another code? */
static inline bool at_code_is_episode(const struct at_code *code)
{
    return code->unit.kind == AT_UNIT_EPISODE && code->unit.episode.size == 0;
}

struct at_group {
    struct at_slice id;
    size_t count;
    const uint32_t *codes; /* numbers of codes, in order of precedence */
    bool otherwise_uncodable;
    int32_t otherwise; /* a code of the group, -1 for none */
    int64_t codable_words;
    struct at_text_list ranked; /* empty, or all its ids from low to high */
    int line, column;
};

struct at_option {
    struct at_slice id, meaning;
    double value, least, most; /* value: the default */
    int line, column;
};

struct at_use {
    struct at_slice name, range; /* range: version.h, empty for any */
    int line, column;
};

struct at_place {
    int line, column; /* where the text of a pattern begins */
};

/* One measure and its arguments, patterns as text. Written short, the pattern is the
 * summary's own id, and where that holds a "*" it stands for each code it fits. */
struct at_summary {
    struct at_slice id;      /* may hold a "*" */
    struct at_slice measure; /* count rate share ratio mean max min sum first last slope
                                entropy by */
    struct at_slice pattern, of, to, per;
    struct at_place pattern_at, of_at, to_at;
    enum at_role role;
    bool has_role;
    bool of_case;                  /* by rules: of a case, not of a session */
    double minimum;                /* -1: the measure's own */
    struct at_text_list over_case; /* of first, last, slope */
    int line, column;
};

struct at_codebook {
    struct at_slice file; /* its path, for messages */
    struct at_slice id, version, title, licence, instrument, limits;
    int level;
    struct at_text_list languages, authors, cite;
    struct at_unit_spec unit;
    enum at_role role;
    enum at_fold fold;
    size_t use_count, after_count, option_count, code_count, group_count, summary_count;
    const struct at_use *uses;
    const struct at_use *after;
    const struct at_option *options;
    const struct at_code *codes;
    const struct at_group *groups;
    const struct at_summary *summaries;
};

/* Reads a codebook; `folder` is the name of the scheme's folder, which the scheme's
 * id must equal (empty: not compared). All faults go to `faults`, warnings among
 * them; NULL when there was an error. Everything lives in `arena`; `text` and `file`
 * are copied where needed. */
const struct at_codebook *at_codebook_read(struct at_arena *arena, struct at_slice text,
                                           const char *file, struct at_slice folder,
                                           struct at_faults *faults);

/* Numbers by id; -1 when there is none. */
int32_t at_codebook_code(const struct at_codebook *codebook, struct at_slice id);
int32_t at_codebook_group(const struct at_codebook *codebook, struct at_slice id);
int32_t at_codebook_option(const struct at_codebook *codebook, struct at_slice id);

#endif
