/* agree_codebooks.h - what codebooks tell of the codes that are compared: which of them
 * exclude each other, and in which order their values stand. */
#ifndef AT_CLI_AGREE_CODEBOOKS_H
#define AT_CLI_AGREE_CODEBOOKS_H

#include "cli/args.h"
#include "coding/judgements.h"
#include "scheme/codebook.h"

struct at_agree_codebooks {
    const struct at_codebook **items; /* in the arena of the judgements */
    size_t count;
    struct at_slice
        *missing; /* schemes of results whose codebook is nowhere, or unsound */
    size_t missing_count;
    struct at_engine **engines; /* owned: what the codebooks live in */
};

/* The codebooks of --scheme or, without it, of the schemes that gave codes. One that was
 * asked for has to be sound: else its faults are printed. Returns how that ends the
 * program. */
int at_agree_codebooks_open(struct at_agree_codebooks *codebooks,
                            const struct at_args *args,
                            const struct at_judgements *judgements);
void at_agree_codebooks_close(struct at_agree_codebooks *codebooks);

/* The code as a codebook has it, NULL when none does. */
const struct at_code *
at_agree_codebooks_find(const struct at_agree_codebooks *codebooks,
                        struct at_slice code);

#endif
