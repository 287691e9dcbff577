/* script.h - Lua, and nothing of it visible: rules.lua and plugins run here.
 *
 * One host holds one Lua state with a memory cap and a step budget. Loading a scheme
 * runs its rules.lua once and leaves rules as data in the scheme; afterwards Lua runs
 * only where a rule has a function. No state of a script survives from one
 * transcript to the next: before the first function of a transcript runs, the
 * script's variables are as they were after loading. */
#ifndef AT_SCRIPT_SCRIPT_H
#define AT_SCRIPT_SCRIPT_H

#include "base/faults.h"
#include "base/library.h"
#include "coding/history.h"
#include "coding/summaries.h"
#include "match/scan.h"
#include "scheme/codebook.h"
#include "scheme/rules.h"

struct at_script;

struct at_script_limits {
    size_t memory;       /* bytes for all scripts together; 0: 64 MiB */
    uint64_t load_steps; /* Lua instructions for loading one file; 0: 50 million */
    uint64_t call_steps; /* for one call of one rule on one unit; 0: 5 million */
};

/* A host without schemes; zero fields of `limits`, or NULL, are the defaults. */
enum attune_status at_script_new(struct at_script **script,
                                 const struct at_script_limits *limits,
                                 struct attune_error *error);
void at_script_free(struct at_script *script); /* NULL is fine */

/* From here on no message and no reason has a word in it that a script says: it may be of
 * a transcript. Where a rule failed is told all the same. */
void at_script_hush(struct at_script *script);

/* What loading needs of the engine. */
struct at_script_loader {
    struct at_matchers *matchers;
    /* The folder (or file) of a plugin by name; an empty slice and a story when
     * there is none. The path lives as long as the loader. */
    enum attune_status (*find_plugin)(void *data, struct at_slice name,
                                      struct at_slice *path,
                                      struct attune_error *error);
    /* A scheme loaded before by its id, NULL when it is not. */
    const struct at_scheme *(*find_scheme)(void *data, struct at_slice name);
    /* log "..." goes here; NULL drops it. */
    void (*log)(void *data, struct at_slice text);
    void *data;
    /* The tag of the language asked for; empty: each scheme's and plugin's first. */
    struct at_slice language;
    bool as_written; /* no weights are read */
};

/* Runs the scheme's rules.lua and fills rules, marks and sha256; first_code and
 * code_count are set already, schemes it is `after` were loaded before. Every fault that can be
 * found goes to `faults` with the place in rules.lua (or in the plugin or lexicon at
 * fault): syntax errors, unknown codes, codes by rules without a rule, ... */
enum attune_status at_script_load(struct at_script *script, struct at_scheme *scheme,
                                  const struct at_script_loader *loader,
                                  struct at_faults *faults);

/* What ids stand for in code tests of a scheme that was loaded. Valid while the script
 * lives. */
struct at_code_names at_script_names(const struct at_script *script,
                                     const struct at_scheme *scheme);

/* May a function ask which words are new in the case? Else no history is needed. */
bool at_script_asks_history(const struct at_script *script);

/* The files a scheme's loading read (plugins, lexicons, rules.lua), for provenance:
 * path and SHA-256. Valid while the script lives. */
struct at_script_file {
    struct at_slice path;
    char sha256[65];
};
const struct at_script_file *at_script_files(const struct at_script *script,
                                             const struct at_scheme *scheme,
                                             size_t *count);

/* What rule functions may see of a run. Borrowed until at_script_end. */
struct at_script_view {
    const struct at_transcript *transcript;
    /* Of the case so far; NULL: nothing went before. */
    const struct at_history *history;
    const struct at_course *course;
    struct at_scan *scan;
    const struct at_codings *codings;
    struct at_sequences *sequences;
    bool codes_only; /* nobody wants to know the evidence */
};

/* Opens a transcript to the functions, and closes it. */
void at_script_begin(struct at_script *script, const struct at_script_view *view);
void at_script_end(struct at_script *script);

/* What a rule function decided. Spans and text are valid until the next call. What the
 * function did not return stays as the caller set it: value, code, confidence. */
enum at_verdict { AT_NOT_GIVEN, AT_GIVEN, AT_UNCODABLE };
struct at_decision {
    enum at_verdict verdict;
    struct at_value value; /* AT_VALUE_FLAG when none was returned */
    at_code_id code;       /* for a group's rule: which */
    double confidence;     /* 0 when none was returned */
    const struct at_span *evidence;
    size_t evidence_count;  /* 0 also when nobody wants to know */
    struct at_slice reason; /* uncodable */
};

struct at_script_unit {
    enum at_unit kind;
    uint32_t
        number; /* sentence or turn, from 0; of a stretch, among those of its rule */
    uint32_t turn, last_turn;
    enum at_ended ended; /* of an episode */
};

/* The evidence that the conditions of a rule with `decide` found, in text order: a
 * match of a matcher, or a coding that made a code test true. */
struct at_script_hit {
    const struct at_coding *coding; /* NULL: a match */
    struct at_match match;
};
struct at_script_hits {
    const struct at_script_hit *items;
    size_t count;
    /* Instead: all matches of its matcher in the turn, which is scanned. */
    const struct at_condition *all_of;
};

/* What the function of a rule is asked, and where its answer goes. */
struct at_script_question {
    const struct at_rule *rule;
    struct at_script_unit unit;
    struct at_script_hits hits; /* the evidence so far */
    struct at_decision *decision;
};

/* Calls the function. It may have had other turns scanned; the unit's is scanned again
 * before this returns. A failing function is ATTUNE_SCRIPT with file, line and turn; a
 * limit is ATTUNE_LIMIT. Both cost this coding only. */
enum attune_status at_script_call(struct at_script *script,
                                  const struct at_scheme *scheme,
                                  const struct at_script_question *question,
                                  struct attune_error *error);

/* Questions to functions of one scheme: `next` gives one, or false when there are no
 * more; `answer` follows on each, its error NULL where the decision is made. */
struct at_script_round {
    const struct at_scheme *scheme;
    bool (*next)(void *data, struct at_script_question *question);
    void (*answer)(void *data, const struct attune_error *error);
    void *data;
};

/* Asks them as at_script_call does, one after the other, for less. */
void at_script_ask(struct at_script *script, const struct at_script_round *round);

/* Names in an error the unit that a rule was asked about, and, where the error has no
 * place yet, that of the rule. */
void at_script_blame(const struct at_script *script, const struct at_scheme *scheme,
                     const struct at_script_question *question,
                     struct attune_error *error);

/* What the function of a summary answered. */
struct at_script_answer {
    struct at_number value, base;
    struct at_slice reason; /* why the value is missing; valid until the next call */
};

/* Calls the function of a summary: of the session that is open, or of the case whose
 * course the view shows, without a transcript. A failing function is ATTUNE_SCRIPT, a
 * limit ATTUNE_LIMIT, with their place. */
enum attune_status at_script_sum_up(struct at_script *script,
                                    const struct at_scheme *scheme,
                                    const struct at_summary_rule *rule,
                                    struct at_script_answer *answer,
                                    struct attune_error *error);

/* Tells the version of Lua. */
void at_script_library(at_library_hear *hear, void *data);

#endif
