/* scan.h - matchers at work on one transcript.
 *
 * A scan is asked turn by turn. at_scan_turn makes one pass over the turn's words,
 * a table look-up each, and so knows which matchers can match at all; the others
 * cost nothing. The matches of a matcher in a turn are worked out when first
 * asked for and kept until the next turn is scanned. */
#ifndef AT_MATCH_SCAN_H
#define AT_MATCH_SCAN_H

#include "match/matchers.h"
#include "transcript/transcript.h"

struct at_scan;

/* Words are numbers in the transcript, ends included. A match that takes signs
 * only (a question mark) has words none: then first_word is the word after it. */
struct at_match {
    uint32_t first_word, words; /* the whole match; words may be 0 */
    uint32_t start, end; /* evidence: bytes of the transcript's text, end excluded */
    uint32_t evidence_word, evidence_words; /* the words in the evidence */
    uint32_t sentence;                      /* number in the transcript */
    uint32_t turn;
    const struct at_lexicon *lexicon; /* of the category; NULL for none */
    int32_t category;                 /* deepest; -1 for none */
};

/* A scan over a sealed set; NULL when memory is out. */
struct at_scan *at_scan_new(const struct at_matchers *matchers);
void at_scan_free(struct at_scan *scan);

/* Turns of a transcript that are kept, at most. */
enum { AT_SCAN_KEPT_TURNS = 2048 };

/* From here on what is found in a turn is kept until the next transcript, within
 * bounds, since turns will be scanned again. False when memory is out. */
bool at_scan_keep_turns(struct at_scan *scan);

/* The transcript that at_scan_turn speaks of from here on. */
enum attune_status at_scan_begin(struct at_scan *scan,
                                 const struct at_transcript *transcript,
                                 struct attune_error *error);

/* Scans a turn (from 0). What earlier calls gave is forgotten, unless the turn is
 * the one scanned already. */
enum attune_status at_scan_turn(struct at_scan *scan, uint32_t turn,
                                struct attune_error *error);

/* False when the matcher cannot match in the turn scanned: a bit test. True says
 * only that it may. */
bool at_scan_may(struct at_scan *scan, uint32_t matcher);

/* For every matcher that may match in the turn scanned, its number; unordered. */
const uint32_t *at_scan_candidates(struct at_scan *scan, size_t *count);

/* The matches of a matcher in the turn scanned, in order; valid until the next turn
 * is scanned. They do not overlap, but for those that after and before widened.
 * `*matches` may be NULL when count is 0. A regular expression whose search takes too
 * long is ATTUNE_LIMIT. */
enum attune_status at_scan_find(struct at_scan *scan, uint32_t matcher,
                                const struct at_match **matches, size_t *count,
                                struct attune_error *error);

/* The number of matches; for a category of single words this needs no list. */
enum attune_status at_scan_count(struct at_scan *scan, uint32_t matcher, size_t *count,
                                 struct attune_error *error);

/* The number of matches, but `most` where it takes a search to tell whether they are
 * as many: so for every matcher that is no category. */
enum attune_status at_scan_reach(struct at_scan *scan, uint32_t matcher, uint32_t most,
                                 size_t *count, struct attune_error *error);

/* Do two matches lie in categories of one name, whichever lexicons these are of? Lists
 * for adjectives and for nouns may so share their families. */
bool at_match_is_akin(const struct at_match *a, const struct at_match *b);

/* In how many deepest categories, by their names, the matcher's matches lie. */
enum attune_status at_scan_distinct(struct at_scan *scan, uint32_t matcher,
                                    size_t *count, struct attune_error *error);

/* The clause a word stands in, as a number that grows from clause to clause and
 * never spans sentences. */
uint32_t at_scan_clause(struct at_scan *scan, uint32_t word);

#endif
