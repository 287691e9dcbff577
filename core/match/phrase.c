/* phrase.c - a pattern becomes part of its set: words become predicates, names become
 * categories, contractions get their long forms beside them. */
#include "match/phrase.h"

#include "match/needs.h"
#include "match/screen.h"
#include "text/language.h"

struct compiler {
    struct at_matchers *set;
    const struct at_phrase_source *source;
    struct at_slice pattern; /* a copy in the arena */
    struct at_buffer folded; /* scratch */
    struct attune_error *error;
};

static enum attune_status resolve(struct compiler *compiler, struct at_node **node,
                                  bool in_test);

/* A text as a fold has it, until the next is folded; false when memory is out. */
static bool fold(struct compiler *compiler, struct at_slice *text, enum at_fold how)
{
    if (at_fold_is_plain(*text))
        return true;
    at_buffer_reset(&compiler->folded);
    if (!at_fold_add(&compiler->folded, *text, how))
        return false;
    *text = at_buffer_slice(&compiler->folded);
    return true;
}

/* Replaces a node's text by a folded copy, where that is another. */
static enum attune_status fold_text(struct compiler *compiler, struct at_node *node)
{
    struct at_slice text = node->text;
    if (!fold(compiler, &text, compiler->source->fold))
        return at_error_nomem(compiler->error);
    if (at_slice_equal(text, node->text))
        return ATTUNE_OK;
    const char *copy = at_arena_text(compiler->set->arena, text);
    node->text = at_slice(copy, text.size);
    return copy ? ATTUNE_OK : at_error_nomem(compiler->error);
}

static void number_test(struct at_matchers *set, uint32_t *test)
{
    if (*test == 0)
        *test = ++set->test_count;
}

static enum attune_status resolve_word(struct compiler *compiler, struct at_node *word)
{
    struct at_matchers *set = compiler->set;
    enum attune_status status = fold_text(compiler, word);
    if (status != ATTUNE_OK)
        return status;
    word->number = at_matchers_predicate(
        set, word->prefix ? AT_PREDICATE_PREFIX : AT_PREDICATE_WORD,
        compiler->source->fold, word->text);
    if (word->number == AT_PREDICATE_NONE)
        return at_error_nomem(compiler->error);
    number_test(set, &set->plans[word->number].test);
    return ATTUNE_OK;
}

/* Labels are compared folded, punctuation as it is. */
static enum attune_status resolve_sign(struct compiler *compiler, struct at_node *sign)
{
    sign->number = compiler->source->fold;
    return sign->label ? fold_text(compiler, sign) : ATTUNE_OK;
}

static struct at_node *new_node(struct compiler *compiler, enum at_node_kind kind,
                                uint32_t at, size_t parts)
{
    struct at_arena *arena = compiler->set->arena;
    struct at_node *node = at_arena_alloc(arena, sizeof *node);
    if (!node)
        return NULL;
    node->kind = kind;
    node->at = at;
    node->count = (uint32_t)parts;
    node->parts = at_arena_alloc(arena, (parts + 1) * sizeof *node->parts);
    return node->parts ? node : NULL;
}

static struct at_node *new_word(struct compiler *compiler, uint32_t at,
                                struct at_slice text)
{
    struct at_node *word = new_node(compiler, AT_NODE_WORD, at, 0);
    const char *copy = at_arena_text(compiler->set->arena, text);
    if (!word || !copy)
        return NULL;
    word->text = at_slice(copy, text.size);
    return word;
}

/* The parts of a contraction in a row, each with its readings as a choice. */
static struct at_node *long_form(struct compiler *compiler, uint32_t at,
                                 const struct at_contraction *contraction)
{
    struct at_node *series = new_node(compiler, AT_NODE_SERIES, at, contraction->count);
    for (size_t i = 0; series && i < contraction->count; i++) {
        size_t readings = contraction->part[i].readings;
        struct at_node *choice = new_node(compiler, AT_NODE_CHOICE, at, readings);
        for (size_t j = 0; choice && j < readings; j++) {
            choice->parts[j] = new_word(compiler, at, contraction->part[i].reading[j]);
            if (!choice->parts[j])
                choice = NULL;
        }
        if (!choice)
            return NULL;
        series->parts[i] = choice;
    }
    return series;
}

/* The parts of a word that is a contraction; false when memory is out. What is none is
 * known of all that are written like it, unless words with other letters count as such. */
static bool take_apart(struct compiler *compiler, const struct at_node *word,
                       struct at_slice written, struct at_contraction *contraction)
{
    bool *single = &compiler->set->plans[word->number].single;
    contraction->count = 0;
    if (*single)
        return true;
    if (!fold(compiler, &written, AT_FOLD_CASE))
        return false;
    *contraction = at_language_contraction(compiler->set->language, written);
    *single = contraction->count == 0 && compiler->source->fold != AT_FOLD_ACCENTS;
    return true;
}

/* don't becomes (don't|do not). Inside a test, one word wide, it stays alone. */
static enum attune_status resolve_contraction(struct compiler *compiler,
                                              struct at_node **node)
{
    struct at_node *word = *node;
    struct at_slice written = word->text;
    struct at_contraction contraction;
    enum attune_status status = resolve_word(compiler, word);
    if (status != ATTUNE_OK)
        return status;
    if (!take_apart(compiler, word, written, &contraction))
        return at_error_nomem(compiler->error);
    if (contraction.count == 0)
        return ATTUNE_OK;
    struct at_node *both = new_node(compiler, AT_NODE_CHOICE, word->at, 2);
    struct at_node *series = long_form(compiler, word->at, &contraction);
    if (!both || !series)
        return at_error_nomem(compiler->error);
    both->parts[0] = word;
    both->parts[1] = series;
    *node = both;
    return resolve(compiler, &both->parts[1], true);
}

static enum attune_status resolve_name(struct compiler *compiler, struct at_node *node)
{
    const struct at_names *names = compiler->source->names;
    struct at_name_found found = { 0 };
    char message[256] = "";
    if (!names ||
        !names->find(names->data, node->text, &found, message, sizeof message))
        return at_pattern_error(compiler->error, ATTUNE_INVALID, compiler->pattern,
                                node->at, "%s",
                                *message ? message : "no lexicon has this name");
    if (!at_matchers_ask(compiler->set, found.lexicon, found.category, &node->number))
        return at_error_nomem(compiler->error);
    number_test(compiler->set, &compiler->set->asks[node->number].test);
    return ATTUNE_OK;
}

static enum attune_status resolve(struct compiler *compiler, struct at_node **node,
                                  bool in_test)
{
    switch ((*node)->kind) {
    case AT_NODE_WORD:
        return in_test || (*node)->prefix ? resolve_word(compiler, *node)
                                          : resolve_contraction(compiler, node);
    case AT_NODE_SIGN:
        return resolve_sign(compiler, *node);
    case AT_NODE_NAME:
        return resolve_name(compiler, *node);
    case AT_NODE_AND:
    case AT_NODE_NOT:
        in_test = true;
        break;
    default:
        break;
    }
    for (uint32_t i = 0; i < (*node)->count; i++) {
        enum attune_status status = resolve(compiler, &(*node)->parts[i], in_test);
        if (status != ATTUNE_OK)
            return status;
    }
    return ATTUNE_OK;
}

/* What is kept of a phrase whose words and names have their numbers; NULL when memory
 * is out. */
static struct at_phrase *new_phrase(struct at_matchers *set,
                                    const struct at_pattern *pattern,
                                    struct at_trigger *trigger)
{
    struct at_phrase *phrase = at_arena_alloc(set->arena, sizeof *phrase);
    if (!phrase || !at_trigger_find(set, pattern->root, trigger) ||
        !at_needs_find(set, pattern->root, &phrase->needs))
        return NULL;
    phrase->pattern = *pattern;
    phrase->number = set->phrase_count++;
    return phrase;
}

enum attune_status at_phrase_read(struct at_matchers *set,
                                  const struct at_phrase_source *source,
                                  const struct at_phrase **phrase,
                                  struct at_trigger *trigger,
                                  struct attune_error *error)
{
    const char *copy = source->pattern.size <= AT_PATTERN_MOST
                           ? at_arena_text(set->arena, source->pattern)
                           : source->pattern.data;
    if (!copy)
        return at_error_nomem(error);
    struct at_pattern pattern;
    struct compiler compiler = { .set = set,
                                 .source = source,
                                 .pattern = at_slice(copy, source->pattern.size),
                                 .error = error };
    uint32_t states;
    enum attune_status status = at_pattern_parse(&pattern, set->arena, AT_SCALE_PHRASE,
                                                 compiler.pattern, error);
    if (status == ATTUNE_OK)
        status = resolve(&compiler, &pattern.root, false);
    at_buffer_clear(&compiler.folded);
    if (status == ATTUNE_OK)
        status = at_program_measure(&pattern, &states, error);
    if (status != ATTUNE_OK)
        return status;
    *phrase = new_phrase(set, &pattern, trigger);
    return *phrase ? ATTUNE_OK : at_error_nomem(error);
}

const struct at_program *at_phrase_compile(const struct at_matchers *set,
                                           const struct at_phrase *phrase,
                                           struct at_arena *arena)
{
    struct at_program *program = at_arena_alloc(arena, sizeof *program);
    if (!program ||
        at_program_compile(program, arena, &phrase->pattern, NULL) != ATTUNE_OK)
        return NULL;
    program->number = phrase->number;
    program->screen = at_screen_make(arena, program, phrase->pattern.root);
    at_trigger_sign(set, phrase->pattern.root, program);
    return program->screen ? program : NULL;
}
