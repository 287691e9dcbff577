/* agree_sets.h - which coders are set beside which: every two, all together, and, where
 * there are humans and schemes, each scheme with the humans beside the humans alone. */
#ifndef AT_CLI_AGREE_SETS_H
#define AT_CLI_AGREE_SETS_H

#include "coding/judgements.h"

enum at_agree_set_kind {
    AT_AGREE_PAIR,      /* first and second; the reference comes first */
    AT_AGREE_PANEL,     /* all coders */
    AT_AGREE_HUMANS,    /* the mean over the pairs of humans */
    AT_AGREE_SCHEME,    /* the mean over the pairs of one scheme with a human: first */
    AT_AGREE_DIFFERENCE /* of one scheme, `first`: SCHEME less HUMANS */
};

struct at_agree_set {
    enum at_agree_set_kind kind;
    uint32_t first, second;
    struct at_slice name; /* "anna-ben", "all", "humans", "results with humans" */
};

struct at_agree_sets {
    struct at_agree_set *items;
    size_t count, pairs; /* pairs come first */
    size_t panel;        /* its place; SIZE_MAX with two coders */
    size_t humans;       /* its place; SIZE_MAX without two humans and a scheme */
};

/* In the judgements' arena; `reference` is a coder's number or UINT32_MAX. False when
 * memory is out. */
bool at_agree_sets_make(struct at_agree_sets *sets, struct at_judgements *judgements,
                        uint32_t reference);

/* Is the set, a pair, one that makes part of that mean? */
bool at_agree_set_has(const struct at_judgements *judgements,
                      const struct at_agree_set *mean, const struct at_agree_set *pair);

#endif
