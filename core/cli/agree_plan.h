/* agree_plan.h - what is to be compared: which sessions, which codes, which choices of
 * codes; and, one after the other, what about them. */
#ifndef AT_CLI_AGREE_PLAN_H
#define AT_CLI_AGREE_PLAN_H

#include "cli/agree_codebooks.h"

enum at_agree_kind {
    AT_AGREE_CODE,   /* is it given or not */
    AT_AGREE_VALUES, /* which value has it, where it is given */
    AT_AGREE_GROUP,  /* which code of a choice does the unit have, or none */
    AT_AGREE_RANKS,  /* how far up is it in a choice whose codes stand in order */
    AT_AGREE_LIMITS  /* where do the stretches that have it begin and end */
};

/* `of` is a code, or the place of a choice; AT_AGREE_ALL: stretches of any code. */
struct at_agree_about {
    enum at_agree_kind kind;
    uint32_t of;
};
#define AT_AGREE_ALL UINT32_MAX

/* Codes of which a unit has one at most. */
struct at_agree_choice {
    struct at_slice name;
    uint32_t *codes;
    size_t count;
    uint32_t whole; /* a code of its own name, by which results tell that all of it is
                       uncodable; AT_CODE_JUDGED: there is none */
    const uint32_t *ranked; /* the codes from low to high; NULL: they have no order */
};

/* A group of a codebook that is none as it was coded. */
struct at_agree_clash {
    struct at_slice group;
    uint32_t first;                    /* a code ... */
    const struct at_judgement *second; /* ... and another, given to the same unit */
};

/* All but the plan's own arrays, which are the judgements', is borrowed. */
struct at_agree_plan {
    const struct at_judgements *judgements;
    const struct at_agree_codebooks *codebooks;
    uint32_t tolerance; /* limits of stretches so many turns apart are the same */
    bool by_case;       /* what a bootstrap draws are cases, else sessions */
    uint32_t *draws;    /* by session: its number among those; UINT32_MAX: of no use,
                                since fewer than two coders speak of it */
    size_t draw_count, session_count;
    uint32_t *codes; /* by name: those to compare */
    size_t code_count;
    uint32_t *alone; /* by name: those that no human gave, where humans were asked */
    size_t alone_count;
    struct at_agree_choice *choices;
    size_t choice_count;
    struct at_agree_clash *clashes;
    size_t clash_count;
    uint32_t *whole; /* codes that are never given, only uncodable: groups of a scheme
                        that nobody knows the codes of */
    size_t whole_count;
    bool
        lacks_turns; /* nobody says which turns there are: those inside stretches are not
                         compared */
    struct at_agree_about *about;
    size_t about_count;
};

/* What the user says of the codes. */
struct at_agree_wishes {
    bool by_case;
    uint32_t tolerance;
    const char *const *patterns; /* narrow the codes; none of them: all */
    const char *const *groups;   /* "stance=stance-tentative,stance-knowing" */
    size_t pattern_count, group_count;
    const struct at_agree_codebooks *codebooks;
};

/* Plans in the judgements' arena. Without --group, the groups of codebooks are the
 * choices; without those, all codes are one where no coder gave two of them to a turn. A
 * pattern that fits nothing, and a unit with two codes of a --group, are ATTUNE_INVALID. */
enum attune_status at_agree_plan_make(struct at_agree_plan *plan,
                                      struct at_judgements *judgements,
                                      const struct at_agree_wishes *wishes,
                                      struct attune_error *error);

/* agree_choices.c: finds the choices. */
enum attune_status at_agree_choices_make(struct at_agree_plan *plan,
                                         struct at_judgements *judgements,
                                         const struct at_agree_wishes *wishes,
                                         struct attune_error *error);

/* Is the code, or for AT_AGREE_ALL some code, given to stretches that coders find? */
bool at_agree_has_limits(const struct at_agree_plan *plan, uint32_t code);

/* "code", "values", "group", "ranks", "limits". */
const char *at_agree_kind_name(enum at_agree_kind kind);

/* Does the code's name fit "aff-deny", or "aff-*"? */
bool at_agree_fits(struct at_slice code, const char *pattern);

#endif
