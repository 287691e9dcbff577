/* matchers.h - everything the loaded schemes look for in words, compiled together.
 *
 * All matchers of an engine stand in one set, so that a word's letters are looked
 * at once, however many lexicons and phrases ask for it. A matcher is a number in
 * its set. The set is built at load, then sealed; scans (scan.h) run over it. */
#ifndef AT_MATCH_MATCHERS_H
#define AT_MATCH_MATCHERS_H

#include "base/error.h"
#include "match/lexicon.h"

struct at_matchers;
struct at_language;

struct at_matchers *at_matchers_new(const struct at_language *language);
void at_matchers_free(struct at_matchers *matchers);
size_t at_matchers_count(const struct at_matchers *matchers);

/* What a name in <angle brackets> stands for. Returns false when there is none or
 * it is not clear; then `message` says so, with the nearest. */
struct at_name_found {
    const struct at_lexicon *lexicon;
    int32_t category; /* -1: any category of it */
};
struct at_names {
    bool (*find)(void *data, struct at_slice name, struct at_name_found *found,
                 char *message, size_t size);
    void *data;
};

/* Each gives the number of a new matcher; a category asked for again, the number it
 * has. Lexicons must outlive the set. After a failure the set is still good. */
enum attune_status at_matchers_add_category(struct at_matchers *matchers,
                                            const struct at_lexicon *lexicon,
                                            int32_t category, uint32_t *matcher,
                                            struct attune_error *error);

/* A phrase (notation: the pattern language at the scale of words). A syntax error
 * is ATTUNE_INVALID; its message holds three lines: what, the pattern, a caret. */
enum attune_status at_matchers_add_phrase(struct at_matchers *matchers,
                                          struct at_slice pattern, enum at_fold fold,
                                          const struct at_names *names,
                                          uint32_t *matcher,
                                          struct attune_error *error);

/* A regular expression (PCRE2) over the folded text of a sentence's turn; the
 * evidence is group 1 where it has one. */
enum attune_status at_matchers_add_regex(struct at_matchers *matchers,
                                         struct at_slice pattern, enum at_fold fold,
                                         uint32_t *matcher, struct attune_error *error);

/* a + b: one matcher; leftmost, then longest over both. */
enum attune_status at_matchers_add_union(struct at_matchers *matchers, uint32_t a,
                                         uint32_t b, uint32_t *matcher,
                                         struct attune_error *error);

enum at_nearness { AT_AFTER, AT_BEFORE, AT_NOT_AFTER, AT_NOT_BEFORE };

/* m:after(n, k) and its kin: matches of m with (or without) an n within `words`
 * words in the same clause. Those of after and before are widened to hold the nearest
 * n, so that two of them may share it. */
enum attune_status at_matchers_add_near(struct at_matchers *matchers, uint32_t m,
                                        enum at_nearness nearness, uint32_t n,
                                        uint32_t words, uint32_t *matcher,
                                        struct attune_error *error);

/* Roughly how many of a thousand turns the matcher can match in: an estimate from
 * the words it needs, for choosing what to ask first. Never changes a result. */
double at_matchers_weight(const struct at_matchers *matchers, uint32_t matcher);

/* Is it a category of a lexicon, whose matches are counted without a search? */
bool at_matchers_is_category(const struct at_matchers *matchers, uint32_t matcher);

/* No more matchers: works out what each word can start. */
enum attune_status at_matchers_seal(struct at_matchers *matchers,
                                    struct attune_error *error);

#endif
