/* sequence_private.h - a compiled sequence, shared by what makes it and what asks it. */
#ifndef AT_SCHEME_SEQUENCE_PRIVATE_H
#define AT_SCHEME_SEQUENCE_PRIVATE_H

#include "match/sequence_program.h"
#include "scheme/sequence.h"

struct at_sequence {
    struct at_sequence_program program;
    const struct at_code_test **tests; /* by number */
    const at_code_id *codes;
    size_t code_count;
};

#endif
