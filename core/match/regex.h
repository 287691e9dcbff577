/* regex.h - regular expressions, by PCRE2's interpreter with limits. */
#ifndef AT_MATCH_REGEX_H
#define AT_MATCH_REGEX_H

#include <stddef.h>

#include "base/error.h"
#include "base/library.h"
#include "base/slice.h"
#include "text/fold.h"

struct at_regex;

/* Compiles a pattern. A mistake in it is ATTUNE_INVALID, in the form of
 * at_pattern_error. Upper and lower case are one unless `fold` is none. */
enum attune_status at_regex_new(struct at_regex **regex, struct at_slice pattern,
                                enum at_fold fold, struct attune_error *error);
void at_regex_free(struct at_regex *regex); /* NULL is fine */

enum at_fold at_regex_fold(const struct at_regex *regex);

/* Tells the version of PCRE2. */
void at_regex_library(at_library_hear *hear, void *data);

/* Where a match lies, in bytes, and its evidence: group 1, else all of it. */
struct at_regex_match {
    size_t start, end;
    size_t evidence_start, evidence_end;
};

/* The first match of at least one byte from `from` on in folded, well-formed text;
 * its end is 0 when there is none. Too many steps or too much memory: ATTUNE_LIMIT. */
enum attune_status at_regex_next(const struct at_regex *regex, struct at_slice text,
                                 size_t from, struct at_regex_match *match,
                                 struct attune_error *error);

#endif
