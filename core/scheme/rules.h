/* rules.h - what rules.lua says, as data: evaluated in C, no Lua a turn.
 *
 * The script room fills these while rules.lua runs once at load; the engine reads
 * them. All of it lives in the scheme's arena. */
#ifndef AT_SCHEME_RULES_H
#define AT_SCHEME_RULES_H

#include "coding/codings.h"
#include "scheme/code_test.h"
#include "scheme/sequence.h"

enum at_condition_kind {
    AT_CONDITION_MATCHER,  /* at least one match */
    AT_CONDITION_TIMES,    /* m:times(n): n or more matches */
    AT_CONDITION_DISTINCT, /* m:distinct(n): in n or more categories */
    AT_CONDITION_CODES,    /* a code test over the unit's turn */
    AT_CONDITION_SEQUENCE  /* a match ends at the turn, or lies in the stretch */
};

struct at_condition {
    enum at_condition_kind kind;
    uint32_t matcher;
    uint32_t n;
    const struct at_code_test *test;
    const struct at_sequence *sequence;
    struct at_slice name; /* of the member: hedge = ...; empty when it has none */
    struct at_slice text; /* as a reader knows it: phrase "you ... know" */
    int line;
};

/* Is it about matches in the words of a turn, and nothing else? */
static inline bool at_condition_is_of_words(const struct at_condition *condition)
{
    return condition->kind == AT_CONDITION_MATCHER ||
           condition->kind == AT_CONDITION_TIMES ||
           condition->kind == AT_CONDITION_DISTINCT;
}

struct at_condition_list {
    size_t count;
    const struct at_condition *items;
};

enum at_within { AT_WITHIN_UNIT, AT_WITHIN_SENTENCE, AT_WITHIN_CLAUSE };

struct at_conditions {
    struct at_condition_list any, all, none;
    /* Of a stretch: code tests, each true of some turn of that side. */
    struct at_condition_list therapist, patient;
    enum at_ended ended;              /* of an episode; NONE: however it did */
    struct at_condition_list answers; /* each true of some turn that this one answers */
    int64_t least_words, most_words;  /* of the unit; -1: no limit */
    enum at_within within;
};

/* A row of `rows`: the first that holds gives its value (or its code, for a group). */
struct at_row {
    struct at_conditions conditions;
    struct at_value give; /* for a code */
    at_code_id code;      /* for a group; AT_CODE_NONE for its "none" */
    bool uncodable;       /* give = "uncodable" */
    int line;
};

enum { AT_NO_FUNCTION = -1 };

/* How episodes are found: turn by turn, or as matches of a sequence. */
struct at_episode {
    const struct at_sequence *sequence; /* each match is one; NULL: by what follows */
    struct at_conditions opens, continues, closes; /* of a turn */
    bool has_continues, has_closes;
    uint32_t within; /* turns without an event that end it; AT_NO_END: it stays open */
};
#define AT_NO_END UINT32_MAX

struct at_weighing;
struct at_rule {
    at_code_id code; /* AT_CODE_NONE when the rule is a group's */
    int32_t group;   /* number of the group it is the rule of, or -1 */
    bool mark;
    enum at_unit unit;
    enum at_role role; /* whose units it runs over, or whose words of a stretch; ANY */
    struct at_window_spec window;   /* unit WINDOW */
    at_code_id episode;             /* unit EPISODE: it is given to each of these ... */
    const struct at_episode *makes; /* ... or makes episodes itself; else NULL */
    bool bare;                      /* a bare function: no conditions, every unit */
    struct at_conditions conditions;
    size_t row_count;
    const struct at_row *rows;
    const struct at_weighing *weighing; /* weights.h; NULL: as written */
    int function; /* decide, or the bare function: a number the script room knows */
    bool reads_codings; /* the function may ask for codings, of any turn: those that the
                           scheme's functions ask for */
    bool has_value;
    struct at_value value;
    double confidence; /* the rule's; 0 when it states none */
    int line;
};

/* summary "name" (function). */
struct at_summary_rule {
    struct at_slice id;
    bool of_case;
    int function; /* a number the script room knows */
    int line;
};

/* A scheme as loaded. Code ids of its codebook's codes are first_code, first_code+1
 * ... in written order; its marks follow. */
struct at_codebook;
struct at_scheme {
    struct at_arena *arena; /* owned */
    const struct at_codebook *codebook;
    uint32_t number;         /* in the order of running */
    struct at_slice folder;  /* path as found */
    struct at_slice script;  /* the path of rules.lua, for messages */
    struct at_slice source;  /* its text, when it is in no file */
    struct at_slice weights; /* the path of the file read; empty: there is none ... */
    char weights_sha256[65]; /* ... and its hash */
    at_code_id first_code;
    uint32_t code_count, mark_count;
    const struct at_slice *marks; /* their ids */
    size_t rule_count;
    struct at_rule *rules;
    size_t summary_count;
    struct at_summary_rule *summaries; /* those by rules */
    /* Codes that its functions may ask for; with `asks_any`, all that they may read. */
    bool asks_any;
    size_t asked_count;
    at_code_id *asked;
    char sha256[65]; /* over all its files */
};

/* The id under which a group's "uncodable" is written: groups follow marks. Settled
 * once the scheme is loaded. */
static inline at_code_id at_scheme_group_id(const struct at_scheme *scheme,
                                            uint32_t group)
{
    return scheme->first_code + scheme->code_count + scheme->mark_count + group;
}

#endif
