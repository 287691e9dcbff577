/* mentions.c - a name in angle brackets may stand in any text of a script, since
 * patterns are put together from pieces. */
#include "cli/mentions.h"

#include "scheme/tokens.h"

static bool add(struct at_mentions *mentions, enum at_mention_kind kind,
                struct at_slice name)
{
    size_t size = mentions->count * sizeof *mentions->items;
    struct at_mention *items =
        at_arena_grow(mentions->arena, mentions->items, size, size + sizeof *items);
    if (!items)
        return false;
    items[mentions->count++] = (struct at_mention){ kind, name };
    mentions->items = items;
    return true;
}

static bool is_name_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

static bool add_angles(struct at_mentions *mentions, struct at_slice text)
{
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] != '<')
            continue;
        size_t end = i + 1;
        while (end < text.size && is_name_char(text.data[end]))
            end++;
        if (end > i + 1 && end < text.size && text.data[end] == '>' &&
            !add(mentions, AT_MENTION_ANGLE, at_slice(text.data + i + 1, end - i - 1)))
            return false;
    }
    return true;
}

/* The variable that a lexicon was given to: local words = lexicon "words". */
struct variable {
    struct at_slice name, lexicon;
};

enum { VARIABLES_MOST = 32, LOOK_BACK = 5 };

struct reading {
    struct at_mentions *mentions;
    struct at_tokens tokens;
    struct at_token back[LOOK_BACK]; /* the tokens before, the last first */
    struct variable variables[VARIABLES_MOST];
    size_t variable_count;
};

/* Notes the lexicon by its variable, or as used whole where it has none. */
static bool add_lexicon(struct reading *it, struct at_slice lexicon)
{
    bool bracket = at_token_is(&it->back[0], "(");
    const struct at_token *equals = &it->back[bracket ? 2 : 1];
    const struct at_token *name = equals + 1;
    bool assigned = at_token_is(equals, "=") && at_token_is(name + 1, "local") &&
                    it->variable_count < VARIABLES_MOST;
    if (assigned)
        it->variables[it->variable_count++] = (struct variable){ name->text, lexicon };
    return add(it->mentions, AT_MENTION_LEXICON, lexicon) &&
           (assigned || add(it->mentions, AT_MENTION_WHOLE, lexicon));
}

static bool take_text(struct reading *it, struct at_slice text)
{
    bool bracket = at_token_is(&it->back[0], "(");
    const struct at_token *word = &it->back[bracket ? 1 : 0];
    if (at_token_is(word, "use"))
        return add(it->mentions, AT_MENTION_USE, text);
    if (at_token_is(word, "lexicon"))
        return add_lexicon(it, text);
    return add_angles(it->mentions, text);
}

/* A name behind a dot is a field; a lexicon's variable without one behind it, whole. */
static bool take_name(struct reading *it, struct at_slice name)
{
    struct at_tokens ahead = it->tokens;
    struct at_token next = at_tokens_next(&ahead);
    if (at_token_is(&it->back[0], "."))
        return add(it->mentions, AT_MENTION_FIELD, name);
    for (size_t i = 0; i < it->variable_count; i++)
        if (at_slice_equal(it->variables[i].name, name) && !at_token_is(&next, ".") &&
            !at_token_is(&next, "=") &&
            !add(it->mentions, AT_MENTION_WHOLE, it->variables[i].lexicon))
            return false;
    return true;
}

bool at_mentions_read(struct at_mentions *mentions, struct at_arena *arena,
                      struct at_slice source)
{
    struct reading it = { .mentions = mentions,
                          .tokens = { source.data, source.data + source.size, 1 } };
    struct at_token token;
    *mentions = (struct at_mentions){ .arena = arena };
    while ((token = at_tokens_next(&it.tokens)).kind != AT_TOKEN_END &&
           token.kind != AT_TOKEN_BAD) {
        if (token.kind == AT_TOKEN_TEXT && !take_text(&it, token.text))
            return false;
        if (token.kind == AT_TOKEN_NAME && !take_name(&it, token.text))
            return false;
        memmove(it.back + 1, it.back, sizeof it.back - sizeof *it.back);
        it.back[0] = token;
    }
    return true;
}

/* "mental-states.attitude" begins with "mental-states". */
static bool is_first_part(struct at_slice dotted, struct at_slice name)
{
    return dotted.size >= name.size && memcmp(dotted.data, name.data, name.size) == 0 &&
           (dotted.size == name.size || dotted.data[name.size] == '.');
}

bool at_mentions_has(const struct at_mentions *mentions, enum at_mention_kind kind,
                     struct at_slice name)
{
    for (size_t i = 0; i < mentions->count; i++) {
        const struct at_mention *it = &mentions->items[i];
        if (it->kind == kind
                ? at_slice_equal(it->name, name)
                : it->kind == AT_MENTION_ANGLE && is_first_part(it->name, name))
            return true;
    }
    return false;
}

bool at_mentions_lexicon(const struct at_mentions *mentions,
                         const struct at_lexicon *lexicon)
{
    for (size_t i = 0; i < mentions->count; i++) {
        const struct at_mention *it = &mentions->items[i];
        if (it->kind == AT_MENTION_ANGLE && (is_first_part(it->name, lexicon->name) ||
                                             at_lexicon_find(lexicon, it->name) >= 0))
            return true;
    }
    return false;
}
