/* agree_disagreements.h - the units that coders do not agree on: the list a lab settles
 * them from, code by code, the worst code first. */
#ifndef AT_CLI_AGREE_DISAGREEMENTS_H
#define AT_CLI_AGREE_DISAGREEMENTS_H

#include "cli/agree_why.h"

struct at_disagreements_form {
    size_t columns;          /* of the terminal */
    bool no_text;            /* no word of a transcript */
    struct at_agree_why why; /* why schemes did not give codes */
};

/* Appends for people, as CSV with an empty column `settled` to fill in, or as JSON, an
 * object a line. False when memory is out. */
bool at_disagreements_add_text(struct at_buffer *out,
                               const struct at_agree_results *results,
                               const struct at_disagreements_form *form);
bool at_disagreements_add_csv(struct at_buffer *out,
                              const struct at_agree_results *results,
                              const struct at_disagreements_form *form);
bool at_disagreements_add_json(struct at_buffer *out,
                               const struct at_agree_results *results,
                               const struct at_disagreements_form *form);

#endif
