/* tokens.c - just enough of Lua's lexical rules; what is not Lua at all is found by
 * Lua's own compiler later. */
#include "scheme/tokens.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static char peek(const struct at_tokens *tokens, size_t ahead)
{
    return (size_t)(tokens->end - tokens->at) > ahead ? tokens->at[ahead] : '\0';
}

/* The number of "=" when a long bracket opens here, else -1. */
static int long_bracket(const struct at_tokens *tokens)
{
    if (peek(tokens, 0) != '[')
        return -1;
    int level = 0;
    while (peek(tokens, 1 + (size_t)level) == '=')
        level++;
    return peek(tokens, 1 + (size_t)level) == '[' ? level : -1;
}

static bool closes(const struct at_tokens *tokens, int level)
{
    if (peek(tokens, 0) != ']' || peek(tokens, 1 + (size_t)level) != ']')
        return false;
    for (int i = 1; i <= level; i++)
        if (peek(tokens, (size_t)i) != '=')
            return false;
    return true;
}

/* Goes to the next "c", or to the end of the text, and counts the lines between. */
static void go_to(struct at_tokens *tokens, char c)
{
    const char *from = tokens->at, *to = tokens->end, *lf;
    const char *found = memchr(from, c, (size_t)(to - from));
    if (found)
        to = found;
    for (; (lf = memchr(from, '\n', (size_t)(to - from))); from = lf + 1)
        tokens->line++;
    tokens->at = to;
}

/* From an opening long bracket to behind its closing one; false when it has none. */
static bool take_long(struct at_tokens *tokens, int level, struct at_slice *text)
{
    tokens->at += level + 2;
    const char *start = tokens->at;
    for (go_to(tokens, ']'); tokens->at < tokens->end; tokens->at++, go_to(tokens, ']'))
        if (closes(tokens, level)) {
            *text = at_slice(start, (size_t)(tokens->at - start));
            tokens->at += level + 2;
            return true;
        }
    return false;
}

static bool take_quoted(struct at_tokens *tokens, struct at_token *token)
{
    char quote = *tokens->at++;
    const char *start = tokens->at;
    for (; tokens->at < tokens->end && *tokens->at != quote; tokens->at++) {
        if (*tokens->at == '\\') {
            token->escapes = true;
            tokens->at++;
            if (tokens->at == tokens->end)
                return false;
        } else if (*tokens->at == '\n') {
            return false;
        }
        if (*tokens->at == '\n')
            tokens->line++;
    }
    if (tokens->at == tokens->end)
        return false;
    token->text = at_slice(start, (size_t)(tokens->at - start));
    tokens->at++;
    return true;
}

/* Over blanks and comments; false when a comment never ends. */
static bool skip(struct at_tokens *tokens)
{
    struct at_slice ignored;
    for (; tokens->at < tokens->end; tokens->at++) {
        char c = *tokens->at;
        if (c == '-' && peek(tokens, 1) == '-') {
            tokens->at += 2;
            int level = long_bracket(tokens);
            if (level >= 0 && !take_long(tokens, level, &ignored))
                return false;
            while (level < 0 && tokens->at < tokens->end && *tokens->at != '\n')
                tokens->at++;
            tokens->at--;
        } else if (c == '\n') {
            tokens->line++;
        } else if (c != ' ' && c != '\t' && c != '\r' && c != '\v' && c != '\f') {
            return true;
        }
    }
    return true;
}

static size_t sign_size(const struct at_tokens *tokens)
{
    char c = peek(tokens, 0);
    if (c == ':' && peek(tokens, 1) == ':')
        return 2;
    if (c != '.' || peek(tokens, 1) != '.')
        return 1;
    return peek(tokens, 2) == '.' ? 3 : 2;
}

static void take_number(struct at_tokens *tokens)
{
    char before = '0';
    while (tokens->at < tokens->end) {
        char c = *tokens->at;
        bool exponent = (c == '+' || c == '-') && (before == 'e' || before == 'E' ||
                                                   before == 'p' || before == 'P');
        if (!is_letter(c) && !is_digit(c) && c != '.' && !exponent)
            return;
        before = c;
        tokens->at++;
    }
}

struct at_token at_tokens_next(struct at_tokens *tokens)
{
    bool whole = skip(tokens);
    struct at_token token = { AT_TOKEN_BAD, { tokens->at, 0 }, false, tokens->line };
    const char *start = tokens->at;
    if (!whole)
        return token;
    if (start == tokens->end) {
        token.kind = AT_TOKEN_END;
        return token;
    }
    int level = long_bracket(tokens);
    if (*start == '"' || *start == '\'' || level >= 0) {
        whole = level >= 0 ? take_long(tokens, level, &token.text)
                           : take_quoted(tokens, &token);
        token.kind = whole ? AT_TOKEN_TEXT : AT_TOKEN_BAD;
        return token;
    }
    if (is_letter(*start)) {
        token.kind = AT_TOKEN_NAME;
        while (is_letter(peek(tokens, 0)) || is_digit(peek(tokens, 0)))
            tokens->at++;
    } else if (is_digit(*start) || (*start == '.' && is_digit(peek(tokens, 1)))) {
        token.kind = AT_TOKEN_NUMBER;
        take_number(tokens);
    } else {
        token.kind = AT_TOKEN_SIGN;
        tokens->at += sign_size(tokens);
    }
    token.text.size = (size_t)(tokens->at - start);
    return token;
}

bool at_token_is(const struct at_token *token, const char *text)
{
    return (token->kind == AT_TOKEN_SIGN || token->kind == AT_TOKEN_NAME) &&
           at_slice_is(token->text, text);
}
