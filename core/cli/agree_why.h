/* agree_why.h - why a scheme did not give a code that others gave: its rules are asked once
 * more, on the turns as they are known. */
#ifndef AT_CLI_AGREE_WHY_H
#define AT_CLI_AGREE_WHY_H

#include "cli/agree_disputed.h"
#include "cli/args.h"

/* "hedge was not found" and "mbt-stance/rules.lua:205". */
struct at_agree_missed {
    const struct at_agree_row *row;
    uint32_t unit, session;
    const char *reason, *rule; /* NULL: nobody knows */
};

/* All of it lives in the judgements' arena. */
struct at_agree_why {
    struct at_agree_missed *items; /* by row and unit */
    size_t count;
};

/* Asks the schemes that gave codes about every unit in dispute. Finds nothing where they
 * are not sound, where the words of a session are not known, and where the scheme would
 * give the code now. False when memory is out. */
bool at_agree_why_find(struct at_agree_why *why, const struct at_args *args,
                       const struct at_agree_results *results);

/* What was missed in a unit; NULL when nobody knows. */
const struct at_agree_missed *at_agree_why_of(const struct at_agree_why *why,
                                              const struct at_disputed *disputed);

#endif
