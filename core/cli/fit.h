/* fit.h - attune fit, in the order its files work: what people said (fit_truth.c), what holds
 * of the same units (fit_rows.c), weights for each rule that people speak of (fit_weigh.c),
 * told to the terminal (fit_report.c) and written down (fit_write.c, fit_changes.c). */
#ifndef AT_CLI_FIT_H
#define AT_CLI_FIT_H

#include "base/map.h"
#include "cli/args.h"
#include "coding/judgements.h"
#include "engine/observe.h"
#include "stats/calibrate.h"
#include "stats/table.h"

enum {
    AT_FIT_LEAST = 10, /* units of each kind; fewer teach nothing */
    AT_FIT_FOLDS = 5,
    AT_FIT_KINDS = AT_CALIBRATE_KINDS,
    /* What people said of a unit, where that is no kind. */
    AT_FIT_NONE = AT_CALIBRATE_NONE,
    AT_FIT_UNJUDGED = 254,
    AT_FIT_TIED = 253
};

/* Macro-F1 must gain so much on units the weights were not fitted to. */
#define AT_FIT_GAIN 0.01

/* What the verdicts on some units are worth. */
struct at_fit_score {
    struct at_table table; /* rows: people; columns: verdicts; the last kind: none */
    double macro_f1;
};

struct at_fit_rule {
    const struct at_rule *rule;
    struct at_weighing *weighing;
    struct at_slice id;
    const char *why; /* it gets no weights; NULL: it does */

    /* What people said. */
    struct at_slice *kinds; /* a code (maybe with a star), a value, "none" */
    size_t kind_count;
    uint8_t none;   /* what having none of its codes is: a kind, or AT_FIT_NONE */
    uint8_t *truth; /* by judged unit: a kind, or one of the above */
    size_t tied; /* units observed of which as many people say one thing as another */

    /* Units observed, judged and not tied. */
    size_t count, room, held_count, held_room;
    size_t *start; /* by unit, and one more: places in `held` */
    uint16_t *held;
    uint32_t *session; /* of the judgements */
    uint8_t *said, *written, *fold;
    uint64_t *runs;

    struct at_calibration found;
    struct at_fit_score as_written, fitted; /* on all folds ... */
    struct at_fit_score *folds[2];          /* ... and by fold */
    bool is_kept;                           /* the weights add something */
};

struct at_fit {
    const struct at_args *args;
    struct at_arena *arena; /* owned, with all that is worked out */
    struct at_engine *engine;
    const struct at_scheme *scheme;
    struct at_judgements *judgements;
    struct at_map sessions;    /* of the judgements, by name, and by case and name */
    bool absent_is_none;       /* --absent none: so a unit without a row is judged */
    bool *is_read;             /* by session of the judgements: there is a transcript */
    struct at_fit_rule *rules; /* those that people speak of */
    struct at_watched *watched;
    size_t rule_count;
    size_t fold_count, session_count; /* sessions: with units of some rule */
    char transcripts[65];             /* SHA-256 over those of all files read */
    size_t transcript_count;
};

/* Finds the rules that people speak of, and what they say of each unit. ATTUNE_INVALID where
 * they speak of none. */
enum attune_status at_fit_truth(struct at_fit *fit, struct attune_error *error);

/* Adds what holds in a transcript. */
enum attune_status at_fit_add(struct at_fit *fit,
                              const struct at_transcript *transcript,
                              struct attune_error *error);

/* Fits and judges all rules. ATTUNE_INVALID with a single session. */
enum attune_status at_fit_weigh(struct at_fit *fit, struct attune_error *error);

/* What a kind stands for in tables, none included. */
struct at_slice at_fit_kind(const struct at_fit_rule *rule, size_t kind);

/* Appends what came of it, for a person. */
void at_fit_report(struct at_buffer *out, const struct at_fit *fit);

/* Appends weights.yaml; `before` is what stood there, or NULL. */
struct at_yaml;
void at_fit_write(struct at_buffer *out, const struct at_fit *fit,
                  const struct at_yaml *before);

/* Appends what is another than in `before`; nothing where that has no such rule. */
void at_fit_changes(struct at_buffer *out, const struct at_fit_rule *rule,
                    const struct at_yaml *before);

/* Appends a name as YAML: in quotes, where it is not made of letters alone. */
void at_fit_add_name(struct at_buffer *out, struct at_slice name);

#endif
