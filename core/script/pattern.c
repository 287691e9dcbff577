/* pattern.c - a backtracking matcher for Lua's patterns.
 *
 * It gives what Lua's own gives, but it pays for each character it looks at, takes
 * letters to be those of ASCII, and goes no deeper than DEPTH_MOST. An item of a
 * pattern is a single (a character, ".", "%a", "[...]") with an optional repeat, or
 * one of ( ) %b %f %1; `item` tries the first and goes on with the rest. */
#include "script/pattern.h"

#include <lauxlib.h>
#include <stdbool.h>
#include <string.h>

#include "script/sandbox.h"

enum { DEPTH_MOST = 200, STEPS_AT_ONCE = 1000 };

static const char *rest(struct at_pattern *m, const char *at, const char *p);

static void pay(struct at_pattern *m)
{
    if (++m->steps < STEPS_AT_ONCE)
        return;
    m->steps = 0;
    at_sandbox_charge(m->L, STEPS_AT_ONCE);
}

static bool is_kind(unsigned char c, char kind)
{
    bool lower = c >= 'a' && c <= 'z', upper = c >= 'A' && c <= 'Z';
    bool digit = c >= '0' && c <= '9', graph = c > ' ' && c < 0x7F;
    switch (kind) {
    case 'a':
        return lower || upper;
    case 'c':
        return c < ' ' || c == 0x7F;
    case 'd':
        return digit;
    case 'g':
        return graph;
    case 'l':
        return lower;
    case 'p':
        return graph && !lower && !upper && !digit;
    case 's':
        return c == ' ' || (c >= '\t' && c <= '\r');
    case 'u':
        return upper;
    case 'w':
        return lower || upper || digit;
    default: /* 'x' */
        return digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}

/* Is the character in the class of this letter, as in "%a"? A capital is its
 * opposite, what names no class stands for itself. */
static bool in_class(unsigned char c, char letter)
{
    char kind = (char)(letter | 0x20);
    if (letter == '\0' || !strchr("acdglpsuwx", kind))
        return c == (unsigned char)letter;
    return is_kind(c, kind) == (letter == kind);
}

/* Where the set that opens at `p` closes. */
static const char *set_end(struct at_pattern *m, const char *p)
{
    p++;
    if (p < m->pattern_end && *p == '^')
        p++;
    do {
        if (p >= m->pattern_end)
            luaL_error(m->L, "the pattern has \"[\" without \"]\"");
        if (*p++ == '%')
            p++;
    } while (p >= m->pattern_end || *p != ']');
    return p;
}

static const char *single_end(struct at_pattern *m, const char *p)
{
    if (*p == '[')
        return set_end(m, p) + 1;
    if (*p != '%')
        return p + 1;
    if (p + 1 == m->pattern_end)
        luaL_error(m->L, "the pattern ends in \"%%\"");
    return p + 2;
}

static bool in_set(unsigned char c, const char *p, const char *close)
{
    bool in = true;
    p++;
    if (*p == '^') {
        in = false;
        p++;
    }
    while (p < close) {
        if (*p == '%') {
            if (in_class(c, p[1]))
                return in;
            p += 2;
        } else if (p[1] == '-' && p + 2 < close) {
            if ((unsigned char)p[0] <= c && c <= (unsigned char)p[2])
                return in;
            p += 3;
        } else if ((unsigned char)*p++ == c) {
            return in;
        }
    }
    return !in;
}

/* Does the single from p to `end` take the character at `at`? */
static bool takes(struct at_pattern *m, const char *at, const char *p, const char *end)
{
    pay(m);
    if (at >= m->text_end)
        return false;
    unsigned char c = (unsigned char)*at;
    if (*p == '[')
        return in_set(c, p, end - 1);
    if (*p == '%')
        return in_class(c, p[1]);
    return *p == '.' || (unsigned char)*p == c;
}

/* As many as it takes, then fewer. */
static const char *most(struct at_pattern *m, const char *at, const char *p,
                        const char *end, ptrdiff_t least)
{
    ptrdiff_t count = 0;
    while (takes(m, at + count, p, end))
        count++;
    for (; count >= least; count--) {
        const char *found = rest(m, at + count, end + 1);
        if (found)
            return found;
    }
    return NULL;
}

/* As few as will do. */
static const char *fewest(struct at_pattern *m, const char *at, const char *p,
                          const char *end)
{
    for (;; at++) {
        const char *found = rest(m, at, end + 1);
        if (found || !takes(m, at, p, end))
            return found;
    }
}

static const char *single(struct at_pattern *m, const char *at, const char *p)
{
    const char *end = single_end(m, p), *found = NULL;
    char repeat = end < m->pattern_end ? *end : '\0';
    switch (repeat) {
    case '*':
        return most(m, at, p, end, 0);
    case '+':
        return most(m, at, p, end, 1);
    case '-':
        return fewest(m, at, p, end);
    case '?':
        if (takes(m, at, p, end))
            found = rest(m, at + 1, end + 1);
        return found ? found : rest(m, at, end + 1);
    default:
        return takes(m, at, p, end) ? rest(m, at + 1, end) : NULL;
    }
}

static const char *open_capture(struct at_pattern *m, const char *at, const char *p)
{
    bool place = p + 1 < m->pattern_end && p[1] == ')';
    if (m->captures == AT_CAPTURES_MOST)
        luaL_error(m->L, "the pattern has more than %d captures", AT_CAPTURES_MOST);
    m->capture[m->captures].start = at;
    m->capture[m->captures].size = place ? AT_CAPTURE_PLACE : AT_CAPTURE_OPEN;
    m->captures++;
    const char *found = rest(m, at, place ? p + 2 : p + 1);
    if (!found)
        m->captures--;
    return found;
}

static const char *close_capture(struct at_pattern *m, const char *at, const char *p)
{
    int last = m->captures - 1;
    while (last >= 0 && m->capture[last].size != AT_CAPTURE_OPEN)
        last--;
    if (last < 0)
        luaL_error(m->L, "the pattern has \")\" without \"(\"");
    m->capture[last].size = at - m->capture[last].start;
    const char *found = rest(m, at, p + 1);
    if (!found)
        m->capture[last].size = AT_CAPTURE_OPEN;
    return found;
}

/* %b(): from an opening character to the one that balances it. */
static const char *balanced(struct at_pattern *m, const char *at, const char *p)
{
    if (m->pattern_end - p < 4)
        luaL_error(m->L, "the pattern has \"%%b\" without its two characters");
    if (at == m->text_end || *at != p[2])
        return NULL;
    int open = 1;
    for (const char *to = at + 1; to < m->text_end; to++) {
        pay(m);
        if (*to == p[3]) {
            if (--open == 0)
                return rest(m, to + 1, p + 4);
        } else if (*to == p[2]) {
            open++;
        }
    }
    return NULL;
}

/* %f[set]: the place where a stretch of the set begins. */
static const char *frontier(struct at_pattern *m, const char *at, const char *p)
{
    p += 2;
    if (p >= m->pattern_end || *p != '[')
        luaL_error(m->L, "the pattern has \"%%f\" without \"[\"");
    const char *close = set_end(m, p);
    unsigned char before = at == m->text ? '\0' : (unsigned char)at[-1];
    unsigned char here = at == m->text_end ? '\0' : (unsigned char)*at;
    if (in_set(before, p, close) || !in_set(here, p, close))
        return NULL;
    return rest(m, at, close + 1);
}

/* %1: what a capture holds, once more. */
static const char *again(struct at_pattern *m, const char *at, const char *p)
{
    int number = p[1] - '1';
    if (number < 0 || number >= m->captures || m->capture[number].size < 0)
        luaL_error(m->L, "the pattern has no capture %%%d yet", number + 1);
    size_t size = (size_t)m->capture[number].size;
    m->steps += (unsigned)(size < STEPS_AT_ONCE ? size : STEPS_AT_ONCE);
    pay(m);
    if ((size_t)(m->text_end - at) < size ||
        memcmp(m->capture[number].start, at, size) != 0)
        return NULL;
    return rest(m, at + size, p + 2);
}

static const char *item(struct at_pattern *m, const char *at, const char *p)
{
    if (*p == '(')
        return open_capture(m, at, p);
    if (*p == ')')
        return close_capture(m, at, p);
    if (*p == '$' && p + 1 == m->pattern_end)
        return at == m->text_end ? at : NULL;
    if (*p == '%' && p + 1 < m->pattern_end) {
        if (p[1] == 'b')
            return balanced(m, at, p);
        if (p[1] == 'f')
            return frontier(m, at, p);
        if (p[1] >= '0' && p[1] <= '9')
            return again(m, at, p);
    }
    return single(m, at, p);
}

/* Is the item at `p` a single without a repeat? Such run in a loop, not a recursion. */
static const char *plain_end(struct at_pattern *m, const char *p)
{
    if (*p == '(' || *p == ')' || (*p == '$' && p + 1 == m->pattern_end))
        return NULL;
    if (*p == '%' && p + 1 < m->pattern_end && strchr("bf0123456789", p[1]) && p[1])
        return NULL;
    const char *end = single_end(m, p);
    bool repeated = end < m->pattern_end && *end != '\0' && strchr("*+-?", *end);
    return repeated ? NULL : end;
}

static const char *rest(struct at_pattern *m, const char *at, const char *p)
{
    pay(m);
    const char *end;
    while (p < m->pattern_end && (end = plain_end(m, p))) {
        if (!takes(m, at, p, end))
            return NULL;
        at++;
        p = end;
    }
    if (p == m->pattern_end)
        return at;
    if (++m->depth > DEPTH_MOST)
        luaL_error(m->L, "the pattern is too complex");
    const char *found = item(m, at, p);
    m->depth--;
    return found;
}

const char *at_pattern_match(struct at_pattern *pattern, const char *at)
{
    pattern->captures = 0;
    pattern->depth = 0;
    return rest(pattern, at, pattern->pattern);
}
