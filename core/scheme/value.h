/* value.h - values of codes, as texts in patterns and codebooks say them. */
#ifndef AT_SCHEME_VALUE_H
#define AT_SCHEME_VALUE_H

#include "coding/codings.h"
#include "scheme/codebook.h"

/* Reads all of a text as a number. */
bool at_value_number(struct at_slice text, double *number);

/* The place of a value among those of a scale or choice; -1 when it has none. */
int at_value_rank(const struct at_text_list *values, const struct at_value *value);

#endif
