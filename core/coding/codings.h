/* codings.h - the record of results: which code was given to which unit, and why.
 *
 * Codings of one transcript live in that transcript's arena and are kept in the
 * order rules gave them, with an index by turn for rules that look back. Schemes
 * and codes are numbers here: a code's number is unique over all loaded schemes
 * (at_code_id below), so that a look-up is a comparison. */
#ifndef AT_CODING_CODINGS_H
#define AT_CODING_CODINGS_H

#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "coding/code_set.h"
#include "coding/covers.h"
#include "coding/unit.h"
#include "transcript/transcript.h"

/* A code or mark, over all schemes loaded into one engine; given at load. */
typedef uint32_t at_code_id;
#define AT_CODE_NONE UINT32_MAX

/* No coding: the end of a list of them. */
#define AT_CODING_NONE UINT32_MAX

enum at_value_kind {
    AT_VALUE_FLAG, /* the code is given, nothing more */
    AT_VALUE_NUMBER,
    AT_VALUE_TEXT,     /* an id of a scale or choice; list values joined by blanks */
    AT_VALUE_UNCODABLE /* missing: the reason is the text */
};

struct at_value {
    enum at_value_kind kind;
    double number;
    struct at_slice text;
};

/* A span of evidence: bytes of the transcript's text, end excluded, inside one
 * turn. */
struct at_span {
    uint32_t turn;
    uint32_t start, end;
};

/* How an episode came to its end. */
enum at_ended {
    AT_ENDED_NONE,   /* no episode */
    AT_ENDED_CLOSED, /* what closes it was there */
    AT_ENDED_LAPSED, /* nothing of it for too long */
    AT_ENDED_SESSION /* the session was over */
};

/* "closed", "lapsed", "session"; "" for NONE. */
const char *at_ended_name(enum at_ended ended);

struct at_coding {
    uint32_t scheme; /* by load order */
    at_code_id code;
    enum at_unit unit : 8;
    enum at_ended ended : 8; /* of an episode */
    bool mark;               /* never written out */
    bool outranked;          /* by another code of its group: kept for explain alone */
    uint32_t unit_number;    /* of a sentence or turn in the session; of a stretch among
                                those that its code is given to */
    uint32_t first_turn, last_turn;
    uint32_t rule_line; /* in the scheme's rules.lua */
    uint32_t index;     /* in the record: given by at_codings_add */
    uint32_t evidence_count;
    const struct at_span *evidence; /* in text order; empty where nobody reads it */
    double confidence;
    struct at_value value;
};

struct at_codings;

/* An empty record for `transcript`, in its arena; NULL when memory is out. */
struct at_codings *at_codings_new(const struct at_transcript *transcript);

/* From here on a turn has the codes of its session and of its case, too. */
void at_codings_widen(struct at_codings *codings);

/* Adds a copy of `coding`; evidence spans and the value's text are copied too.
 * Spans are sorted; equal ones become one. A unit is given a code once: that is the
 * caller's to see to. */
enum attune_status at_codings_add(struct at_codings *codings,
                                  const struct at_coding *coding,
                                  struct attune_error *error);

/* What a rule gives differs from what others of its scheme do in this alone, often. */
struct at_told_code {
    at_code_id code;
    uint32_t rule_line;
};

/* Adds several to a turn: like `like`, which has no evidence and no text, whatever unit
 * it names, but with what of[i] says for each bit i of so many words of `which`, in the
 * order of bits. */
enum attune_status at_codings_add_to_turn(struct at_codings *codings,
                                          const struct at_coding *like,
                                          const struct at_told_code *of,
                                          const uint64_t *which, size_t words,
                                          uint32_t turn, struct attune_error *error);

/* Takes a coding out of sight, as outranked: at_codings_find and the lists by turn
 * pass it over. */
void at_codings_outrank(struct at_codings *codings, size_t index);

/* How many there are, marks and outranked ones included, and each by its index; it
 * stays where it is. */
size_t at_codings_count(const struct at_codings *codings);
const struct at_coding *at_codings_get(const struct at_codings *codings, size_t index);

/* The coding of `code` for exactly this unit, which begins in `turn`; NULL when there
 * is none. */
const struct at_coding *at_codings_find(const struct at_codings *codings,
                                        at_code_id code, enum at_unit unit,
                                        uint32_t unit_number, uint32_t turn);

/* May one of these codes, or "uncodable" where the set has it, be among the codings that
 * begin in the turn or cover it? False is right; true may be wrong. */
bool at_codings_may_have(const struct at_codings *codings, uint32_t turn,
                         const struct at_code_set *codes);

/* Walks pass over what is neither of these codes nor "uncodable" where the set has it;
 * others come too, now and then. A set that is NULL has all. */
struct at_coding_walk {
    const struct at_codings *codings;
    const struct at_code_set *codes; /* borrowed */
    enum at_unit widest;
    uint32_t turn, left; /* those that begin in the turn and were not come to yet */
    struct at_cover_walk covers;
};

/* Over the codings of any unit whose first turn it is, marks included, those given last
 * first. */
struct at_coding_walk at_codings_begun(const struct at_codings *codings, uint32_t turn,
                                       const struct at_code_set *codes);

/* Over the codings a turn has: those given to it, to a sentence in it, and to an
 * exchange, episode or window that contains it; marks included, in no order. */
struct at_coding_walk at_codings_over(const struct at_codings *codings, uint32_t turn,
                                      const struct at_code_set *codes);

/* NULL after the last. */
const struct at_coding *at_codings_next(struct at_coding_walk *walk);

/* The index of the first coding from `from` on that a walk would not pass over, outranked
 * ones included; how many there are when there is none. */
size_t at_codings_look(const struct at_codings *codings, size_t from,
                       const struct at_code_set *codes);

/* Pointers to all codings that are neither marks nor outranked, in the order of
 * output: first turn, last turn, scheme, unit number, written order of codes. In the
 * transcript's arena; NULL when memory is out. */
const struct at_coding *const *at_codings_sorted(const struct at_codings *codings,
                                                 size_t *count);

#endif
