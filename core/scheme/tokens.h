/* tokens.h - Lua source as tokens, for what must be known of a script before it is
 * allowed to run. */
#ifndef AT_SCHEME_TOKENS_H
#define AT_SCHEME_TOKENS_H

#include <stdbool.h>

#include "base/slice.h"

enum at_token_kind {
    AT_TOKEN_END,
    AT_TOKEN_NAME, /* keywords too */
    AT_TOKEN_NUMBER,
    AT_TOKEN_TEXT, /* quoted or in long brackets; text is what stands between */
    AT_TOKEN_SIGN, /* one character, but ".." "..." and "::" are one sign */
    AT_TOKEN_BAD   /* text that never ends */
};

struct at_token {
    enum at_token_kind kind;
    struct at_slice text;
    bool escapes; /* a quoted text with a backslash in it */
    int line;
};

/* Zero `line` is wrong: begin with { data, data + size, 1 }. */
struct at_tokens {
    const char *at, *end;
    int line;
};

/* The next token; comments are skipped. At the end it is END again and again. */
struct at_token at_tokens_next(struct at_tokens *tokens);

/* Is it this sign or name? */
bool at_token_is(const struct at_token *token, const char *text);

#endif
