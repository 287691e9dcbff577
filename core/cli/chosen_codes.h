/* chosen_codes.h - some codes out of many, as a person names them: "a,rup-*". */
#ifndef AT_CLI_CHOSEN_CODES_H
#define AT_CLI_CHOSEN_CODES_H

#include "cli/coded_turns.h"

/* Fills `place` with the place of each code in the list, counted from 1; 0: not named. A
 * star at the end of a name stands for anything. A name that no code has is ATTUNE_INVALID,
 * with the nearest. */
enum attune_status at_chosen_codes_find(const struct at_coded_turns *turns,
                                        const char *list, uint32_t *place,
                                        struct attune_error *error);

/* Keeps the chosen codes alone, in the list's order. With `none`, turns without any have
 * the code of that name, which is the last; there is none where all have one. */
enum attune_status at_chosen_codes_keep(struct at_coded_turns *turns,
                                        const uint32_t *place, const char *none,
                                        struct attune_error *error);

#endif
