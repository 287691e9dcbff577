/* weights.h - what the named conditions of a rule are worth, as weights.yaml says beside
 * rules.lua.
 *
 * As written, a rule gives its code where its conditions hold. Weighed, those with a name
 * decide nothing each by itself: the weights of the ones that hold are added up, and what
 * reaches its threshold is given; of several, what lies furthest above its own. Conditions
 * without a name stay as they are: they say where the rule is asked at all. */
#ifndef AT_SCHEME_WEIGHTS_H
#define AT_SCHEME_WEIGHTS_H

#include "base/faults.h"
#include "scheme/rules.h"

/* The file, beside rules.lua. */
#define AT_WEIGHTS_FILE "weights.yaml"

enum { AT_KINDS_MOST = 64, AT_NAMED_MOST = 1000 };

/* What a weighed rule may give. A star at the end of a code's id stands for anything: which
 * of these codes it is, the first row says whose conditions without a name hold. */
struct at_weighed_kind {
    struct at_slice id; /* a code, a value, or "none" */
    double threshold;
};

/* A condition with a name. */
struct at_named {
    const struct at_condition *condition;
    struct at_conditions alone; /* it, and in a table with `within` what stands there
                                   without a name: both in one sentence (clause) */
    const double *weights;      /* by kind; NULL while nobody has weighed it */
    size_t holds;               /* of how many units it was true */
};

struct at_weighing {
    struct at_conditions
        gate;            /* the rule's conditions, without those with a name ... */
    struct at_row *rows; /* ... and its rows */
    const uint32_t *row_kinds; /* by row: number of its kind */
    size_t named_count, kind_count;
    struct at_named *named; /* one of each name */
    const struct at_weighed_kind *kinds;
};

/* The conditions of a rule parted into those with a name and the others; no kinds yet.
 * `*weighing` is NULL, and `*why` says why, where they cannot be weighed. False when memory
 * is out. */
bool at_weighing_make(struct at_weighing **weighing, struct at_arena *arena,
                      const struct at_rule *rule, const char **why);

/* The id of the code or group that a rule decides. */
struct at_slice at_rule_id(const struct at_scheme *scheme, const struct at_rule *rule);

/* What a row gives, as codebooks write it; NULL data when memory is out. */
struct at_slice at_row_gives(struct at_arena *arena, const struct at_scheme *scheme,
                             const struct at_rule *rule, const struct at_row *row);

/* Is it one of what the kind stands for? */
bool at_kind_fits(struct at_slice kind, struct at_slice id);

/* Reads the scheme's weights.yaml, if there is one, and has its rules weighed. Faults with
 * their place in it: conditions, codes and rules that there are not, such that lack weights,
 * another version of the scheme. */
void at_weights_read(struct at_scheme *scheme, struct at_faults *faults);

#endif
