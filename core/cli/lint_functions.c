/* lint_functions.c - `code "x" (function(turn) return turn:find(m) end)` says with a
 * function, asked of every turn, what `code "x" { any = m }` says as data. */
#include "cli/lint.h"
#include "scheme/tokens.h"

enum { SHAPE_MOST = 16 };

/* What each token must be; NULL: any name, "": any text. */
static const char *const shape[SHAPE_MOST] = {
    "code", "",  "(",    "function", "(",  NULL, ")",   "return",
    NULL,   ":", "find", "(",        NULL, ")",  "end", ")",
};

static bool fits(const struct at_token *token, const char *wanted)
{
    if (!wanted)
        return token->kind == AT_TOKEN_NAME;
    if (!*wanted)
        return token->kind == AT_TOKEN_TEXT;
    return at_token_is(token, wanted) ||
           (strcmp(wanted, "find") == 0 && at_token_is(token, "findall"));
}

static bool has_shape(const struct at_token *row)
{
    for (int i = 0; i < SHAPE_MOST; i++)
        if (!fits(&row[i], shape[i]))
            return false;
    return at_slice_equal(row[5].text, row[8].text);
}

void at_lint_functions(struct at_slice source, const char *file,
                       struct at_faults *faults)
{
    struct at_tokens tokens = { source.data, source.data + source.size, 1 };
    struct at_token row[SHAPE_MOST] = { { .kind = AT_TOKEN_END } };
    do {
        memmove(row, row + 1, sizeof row - sizeof *row);
        row[SHAPE_MOST - 1] = at_tokens_next(&tokens);
        if (has_shape(row))
            at_faults_warn(faults, file, row[0].line, 0,
                           "code \"%.*s\" needs no function: { any = %.*s } says the "
                           "same and is not asked of every turn",
                           AT_SLICE_ARGS(row[1].text), AT_SLICE_ARGS(row[12].text));
    } while (row[SHAPE_MOST - 1].kind != AT_TOKEN_END &&
             row[SHAPE_MOST - 1].kind != AT_TOKEN_BAD);
}
