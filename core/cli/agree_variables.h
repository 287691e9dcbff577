/* agree_variables.h - what is compared, one after the other: is a code given or not; which
 * value has it where it is; which code of a group does the unit have. */
#ifndef AT_CLI_AGREE_VARIABLES_H
#define AT_CLI_AGREE_VARIABLES_H

#include "coding/judgements.h"
#include "stats/ratings.h"

enum at_agree_kind {
    AT_AGREE_CODE,   /* 0 not given, 1 given */
    AT_AGREE_VALUES, /* of a code: each value that was met */
    AT_AGREE_GROUP   /* `none`, then each code of the group */
};

/* Codes of which a unit has one at most. */
struct at_agree_choice {
    struct at_slice name;
    uint32_t *codes;
    size_t count;
    uint32_t whole; /* a code of its own name, by which results tell that all of it is
                       uncodable; AT_CODE_JUDGED: there is none */
};

/* What is to be compared. All but the plan's own arrays is borrowed. */
struct at_agree_plan {
    const struct at_judgements *judgements;
    bool by_case;    /* what a bootstrap draws are cases, else sessions */
    uint32_t *draws; /* by session: its number among those; UINT32_MAX: of no use,
                                since fewer than two coders speak of it */
    size_t draw_count, session_count;
    uint32_t *codes; /* by name: those to compare */
    size_t code_count;
    uint32_t *alone; /* by name: those that no human gave, where humans were asked */
    size_t alone_count;
    struct at_agree_choice *choices;
    size_t choice_count;
    uint32_t
        *whole; /* codes that are never given, only uncodable: groups of a scheme */
    size_t whole_count;
};

/* What the user says of the codes. */
struct at_agree_wishes {
    bool by_case;
    const char *const *patterns; /* narrow the codes; none of them: all */
    const char *const *groups;   /* "stance=stance-tentative,stance-knowing" */
    size_t pattern_count, group_count;
};

/* Plans in the judgements' arena. Without groups, all codes are one where no coder gave
 * two of them to a turn. A pattern that fits nothing, and a unit with two codes of a group,
 * are ATTUNE_INVALID. */
enum attune_status at_agree_plan_make(struct at_agree_plan *plan,
                                      struct at_judgements *judgements,
                                      const struct at_agree_wishes *wishes,
                                      struct attune_error *error);

/* One of them, with its ratings; lives in the arena it was made in. */
struct at_agree_variable {
    enum at_agree_kind kind;
    struct at_slice name; /* of the code or group */
    enum at_unit unit;    /* what a row of the ratings is */
    bool is_inside;       /* turns: inside a stretch that has the code, or not */
    bool is_ordered;      /* the values are numbers, in their order */
    struct at_ratings ratings;
    const struct at_slice *categories; /* what each is called */
    const double *values;              /* of ordered categories */
    const uint32_t *units;             /* the unit of each row */
};

/* Fills `variable`; NULL-sized ratings (units 0) when nobody has anything to compare.
 * False when memory is out. */
bool at_agree_code(struct at_agree_variable *variable, struct at_arena *arena,
                   const struct at_agree_plan *plan, uint32_t code);
bool at_agree_values(struct at_agree_variable *variable, struct at_arena *arena,
                     const struct at_agree_plan *plan, uint32_t code);
bool at_agree_group(struct at_agree_variable *variable, struct at_arena *arena,
                    const struct at_agree_plan *plan,
                    const struct at_agree_choice *choice);

/* Does anybody give the code a value? */
bool at_agree_has_values(const struct at_agree_plan *plan, uint32_t code);

/* Does the code's name fit "aff-deny", or "aff-*"? */
bool at_agree_fits(struct at_slice code, const char *pattern);

#endif
