/* agree_asked.h - what the flags of `attune agree` ask for. A flag that makes no sense is
 * ATTUNE_INVALID. */
#ifndef AT_CLI_AGREE_ASKED_H
#define AT_CLI_AGREE_ASKED_H

#include "cli/agree_report.h"
#include "cli/args.h"

/* Before anything is read: --samples, --seed, --raters, --tolerance, --margin; and how it
 * is shown: --format, --out. */
enum attune_status at_agree_asked_numbers(const struct at_args *args,
                                          struct at_agree_results *results,
                                          struct at_agree_form *form,
                                          struct attune_error *error);
enum attune_status at_agree_asked_form(const struct at_args *args,
                                       struct at_agree_form *form,
                                       struct attune_error *error);

/* --by, --code, --group. Lists live in the arena. */
enum attune_status at_agree_asked_wishes(const struct at_args *args,
                                         struct at_arena *arena,
                                         struct at_agree_wishes *wishes,
                                         struct attune_error *error);

/* Of the coders that there are: --reference. */
enum attune_status at_agree_asked_reference(const struct at_args *args,
                                            struct at_agree_results *results,
                                            struct attune_error *error);

/* Those of --statistic; with --all every one; else the usual ones. The reference is known
 * by then. */
enum attune_status at_agree_asked_statistics(const struct at_args *args,
                                             struct at_agree_results *results,
                                             struct attune_error *error);

#endif
