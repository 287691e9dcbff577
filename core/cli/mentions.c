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

bool at_mentions_read(struct at_mentions *mentions, struct at_arena *arena,
                      struct at_slice source)
{
    struct at_tokens tokens = { source.data, source.data + source.size, 1 };
    struct at_token before = { .kind = AT_TOKEN_END }, token;
    *mentions = (struct at_mentions){ .arena = arena };
    while ((token = at_tokens_next(&tokens)).kind != AT_TOKEN_END &&
           token.kind != AT_TOKEN_BAD) {
        bool added = true;
        if (token.kind == AT_TOKEN_TEXT && at_token_is(&before, "use"))
            added = add(mentions, AT_MENTION_USE, token.text);
        else if (token.kind == AT_TOKEN_TEXT && at_token_is(&before, "lexicon"))
            added = add(mentions, AT_MENTION_LEXICON, token.text);
        else if (token.kind == AT_TOKEN_TEXT)
            added = add_angles(mentions, token.text);
        if (!added)
            return false;
        if (!at_token_is(&token, "("))
            before = token;
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
