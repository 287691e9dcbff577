/* asked.c - a method that asks for codings is called by its name: has, codings, value,
 * recent. */
#include "script/asked.h"

#include "scheme/tokens.h"

static bool is_method(struct at_slice name)
{
    return at_slice_is(name, "has") || at_slice_is(name, "codings") ||
           at_slice_is(name, "value") || at_slice_is(name, "recent");
}

static bool add(struct at_asked *asked, struct at_arena *arena, struct at_slice test)
{
    size_t size = asked->count * sizeof *asked->tests;
    struct at_slice *tests =
        at_arena_grow(arena, (void *)asked->tests, size, size + sizeof *asked->tests);
    if (!tests)
        return false;
    tests[asked->count++] = test;
    asked->tests = tests;
    return true;
}

/* The text behind a method's name, with or without a bracket; false for anything else. */
static bool read_test(struct at_tokens tokens, struct at_slice *test)
{
    struct at_token token = at_tokens_next(&tokens);
    if (at_token_is(&token, "("))
        token = at_tokens_next(&tokens);
    *test = token.text;
    return token.kind == AT_TOKEN_TEXT && !token.escapes;
}

bool at_asked_read(struct at_asked *asked, struct at_arena *arena, struct at_slice text)
{
    struct at_tokens tokens = { text.data, text.data + text.size, 1 };
    bool called = false, field = false;
    for (;;) {
        struct at_slice test;
        struct at_token token = at_tokens_next(&tokens);
        if (token.kind == AT_TOKEN_END || token.kind == AT_TOKEN_BAD)
            return true;
        asked->history |=
            token.kind == AT_TOKEN_TEXT && at_slice_is(token.text, "case");
        bool named = (field || token.kind == AT_TOKEN_TEXT) && is_method(token.text);
        if (named && called && read_test(tokens, &test)) {
            if (!add(asked, arena, test))
                return false;
        } else if (named && !at_slice_is(token.text, "value")) {
            asked->any = true;
        } else if (named && called) {
            asked->any = true;
        }
        called = at_token_is(&token, ":");
        field = called || at_token_is(&token, ".");
    }
}
