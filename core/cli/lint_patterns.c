/* lint_patterns.c - phrases that are no error, and yet not what was meant: parts that can
 * never be true, alternatives that add nothing to another one, repeats without an end. */
#include "base/arena.h"
#include "cli/lint.h"
#include "match/pattern.h"
#include "scheme/tokens.h"

struct place {
    const char *file;
    int line;
    struct at_faults *faults;
};

/* The text of a node that goes on to byte `end` of the pattern at most. */
static struct at_slice text_of(const struct at_pattern *pattern,
                               const struct at_node *node, size_t end)
{
    struct at_slice text = at_slice(pattern->text.data + node->at, end - node->at);
    while (text.size && strchr(" \n\t|()", text.data[text.size - 1]))
        text.size--;
    return text;
}

/* Where part `i` of a node, which itself ends at `end`, ends at the latest. */
static size_t end_of(const struct at_node *node, uint32_t i, size_t end)
{
    return i + 1 < node->count ? node->parts[i + 1]->at : end;
}

/* Does every word that `narrow` takes fit `wide`, too? */
static bool covers_word(const struct at_node *wide, const struct at_node *narrow)
{
    if (wide->kind == AT_NODE_NAME || narrow->kind == AT_NODE_NAME)
        return wide->kind == narrow->kind && at_slice_equal(wide->text, narrow->text);
    if (wide->kind != AT_NODE_WORD || narrow->kind != AT_NODE_WORD)
        return false;
    if (wide->prefix)
        return narrow->text.size >= wide->text.size &&
               memcmp(narrow->text.data, wide->text.data, wide->text.size) == 0;
    return !narrow->prefix && at_slice_equal(wide->text, narrow->text);
}

/* Words one after the other, as far as both are nothing else. */
static bool covers(const struct at_node *wide, const struct at_node *narrow)
{
    if (wide->kind != AT_NODE_SERIES || narrow->kind != AT_NODE_SERIES)
        return covers_word(wide, narrow);
    if (wide->count != narrow->count)
        return false;
    for (uint32_t i = 0; i < wide->count; i++)
        if (!covers_word(wide->parts[i], narrow->parts[i]))
            return false;
    return true;
}

static void lint_choice(const struct place *place, const struct at_pattern *pattern,
                        const struct at_node *choice, size_t end)
{
    for (uint32_t i = 0; i < choice->count; i++)
        for (uint32_t k = 0; k < choice->count; k++) {
            const struct at_node *narrow = choice->parts[i], *wide = choice->parts[k];
            bool twice = covers(narrow, wide);
            if (i == k || !covers(wide, narrow) || (twice && i < k))
                continue;
            struct at_slice text = text_of(pattern, narrow, end_of(choice, i, end));
            if (twice)
                at_faults_warn(place->faults, place->file, place->line, 0,
                               "\"%.*s\" stands twice in a phrase",
                               AT_SLICE_ARGS(text));
            else
                at_faults_warn(place->faults, place->file, place->line, 0,
                               "\"%.*s\" adds nothing to what stands beside it",
                               AT_SLICE_ARGS(text));
            break;
        }
}

static bool is_end(const struct at_node *node)
{
    return node->kind == AT_NODE_EDGE &&
           (node->edge == AT_EDGE_END || node->edge == AT_EDGE_TURN_END);
}

static bool is_start(const struct at_node *node)
{
    return node->kind == AT_NODE_EDGE &&
           (node->edge == AT_EDGE_START || node->edge == AT_EDGE_TURN_START);
}

/* Takes at least one word, whatever happens. */
static bool takes_word(const struct at_node *node)
{
    return node->kind == AT_NODE_WORD || node->kind == AT_NODE_NAME ||
           node->kind == AT_NODE_ANY || node->kind == AT_NODE_AND ||
           (node->kind == AT_NODE_REPEAT && node->least > 0 &&
            takes_word(node->parts[0]));
}

/* A word behind the end of a sentence, or before its start. */
static bool leaves_sentence(const struct at_node *series)
{
    bool ended = false, begun = false;
    for (uint32_t i = 0; i < series->count; i++) {
        const struct at_node *part = series->parts[i];
        if ((ended && takes_word(part)) || (begun && is_start(part)))
            return true;
        ended |= is_end(part);
        begun |= takes_word(part);
    }
    return false;
}

/* Two words that no one word is at the same time. */
static bool contradicts(const struct at_node *both)
{
    for (uint32_t i = 0; i < both->count; i++)
        for (uint32_t k = i + 1; k < both->count; k++) {
            const struct at_node *a = both->parts[i], *b = both->parts[k];
            if (a->kind == AT_NODE_WORD && b->kind == AT_NODE_WORD &&
                !covers_word(a, b) && !covers_word(b, a))
                return true;
            const struct at_node *denied = a->kind == AT_NODE_NOT ? a : b;
            const struct at_node *other = denied == a ? b : a;
            if (denied->kind == AT_NODE_NOT && covers_word(denied->parts[0], other))
                return true;
        }
    return false;
}

static void lint_node(const struct place *place, const struct at_pattern *pattern,
                      const struct at_node *node, size_t end)
{
    if (node->kind == AT_NODE_CHOICE)
        lint_choice(place, pattern, node, end);
    if ((node->kind == AT_NODE_SERIES && leaves_sentence(node)) ||
        (node->kind == AT_NODE_AND && contradicts(node)))
        at_faults_warn(place->faults, place->file, place->line, 0,
                       "\"%.*s\" can never match",
                       AT_SLICE_ARGS(text_of(pattern, node, end)));
    if (node->kind == AT_NODE_REPEAT && node->most == AT_ENDLESS &&
        node->parts[0]->kind == AT_NODE_ANY)
        at_faults_warn(
            place->faults, place->file, place->line, 0,
            "\"%.*s\" goes on for %d words at most, as a match does: say how "
            "many, as in _{0,20}",
            AT_SLICE_ARGS(text_of(pattern, node, node->at + 2)), AT_PHRASE_BOUND);
    for (uint32_t i = 0; i < node->count; i++)
        lint_node(place, pattern, node->parts[i], end_of(node, i, end));
}

/* A pattern that is none was told already. */
static void lint_phrase(const struct place *place, struct at_arena *arena,
                        struct at_slice text)
{
    struct at_pattern pattern;
    struct attune_error error;
    if (at_pattern_parse(&pattern, arena, AT_SCALE_PHRASE, at_slice_trim(text),
                         &error) == ATTUNE_OK)
        lint_node(place, &pattern, pattern.root, pattern.text.size);
}

void at_lint_patterns(struct at_slice source, const char *file,
                      struct at_faults *faults)
{
    struct at_tokens tokens = { source.data, source.data + source.size, 1 };
    struct at_arena *arena = at_arena_new();
    bool phrase = false;
    for (;;) {
        struct at_token token = at_tokens_next(&tokens);
        if (!arena || token.kind == AT_TOKEN_END || token.kind == AT_TOKEN_BAD)
            break;
        const struct place place = { file, token.line, faults };
        if (phrase && token.kind == AT_TOKEN_TEXT && !token.escapes)
            lint_phrase(&place, arena, token.text);
        phrase = at_token_is(&token, "phrase") || (phrase && at_token_is(&token, "("));
    }
    at_arena_free(arena);
}
