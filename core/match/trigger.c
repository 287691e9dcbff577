/* trigger.c - what a phrase cannot do without: the rarest of its required words,
 * so that the phrase is run only where that word stands. */
#include <math.h>

#include "match/matchers_private.h"

/* Common words and how often each is said in a thousand: rough, for it decides
 * speed only. */
static const struct {
    const char *word;
    double weight;
} common[] = {
    { "a", 22 },    { "about", 6 },  { "all", 5 },   { "and", 30 },    { "are", 8 },
    { "as", 4 },    { "at", 5 },     { "be", 8 },    { "because", 4 }, { "been", 3 },
    { "but", 9 },   { "can", 6 },    { "did", 4 },   { "do", 15 },     { "feel", 4 },
    { "for", 8 },   { "from", 3 },   { "get", 5 },   { "go", 4 },      { "going", 4 },
    { "had", 4 },   { "have", 10 },  { "he", 7 },    { "her", 4 },     { "him", 3 },
    { "how", 5 },   { "i", 42 },     { "if", 6 },    { "in", 12 },     { "is", 18 },
    { "it", 24 },   { "just", 8 },   { "know", 10 }, { "like", 10 },   { "me", 8 },
    { "mean", 3 },  { "mm", 3 },     { "my", 9 },    { "no", 6 },      { "not", 15 },
    { "of", 14 },   { "okay", 5 },   { "on", 8 },    { "one", 4 },     { "or", 5 },
    { "out", 4 },   { "really", 5 }, { "right", 5 }, { "said", 3 },    { "she", 6 },
    { "so", 11 },   { "some", 3 },   { "that", 22 }, { "the", 34 },    { "them", 4 },
    { "then", 4 },  { "there", 5 },  { "they", 8 },  { "thing", 3 },   { "things", 3 },
    { "think", 6 }, { "this", 7 },   { "to", 26 },   { "uh", 5 },      { "um", 6 },
    { "up", 4 },    { "was", 10 },   { "we", 7 },    { "well", 5 },    { "what", 9 },
    { "when", 5 },  { "with", 7 },   { "would", 5 }, { "yeah", 9 },    { "you", 40 },
    { "your", 8 },
};

/* Where a common word stands to the beginning that it shares with a word: < 0 before,
 * 0 when it begins with the word. */
static int compare(const char *listed, struct at_slice word)
{
    size_t i = 0;
    while (i < word.size && listed[i] == word.data[i])
        i++;
    return i == word.size ? 0 : (unsigned char)listed[i] - (unsigned char)word.data[i];
}

/* The first of the common words, which are sorted, that does not come before a word. */
static size_t find_common(struct at_slice word)
{
    size_t low = 0, high = sizeof common / sizeof *common;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare(common[middle].word, word) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

double at_word_weight(struct at_slice word, bool prefix)
{
    enum { LONGEST = 7 }; /* "because" */
    static const double by_size[] = { 60, 6, 2, 1, 0.6, 0.4, 0.2 };
    size_t last = sizeof by_size / sizeof *by_size - 1;
    double weight = by_size[word.size < last ? word.size : last] * (prefix ? 3 : 1);
    if (word.size > LONGEST)
        return weight;
    for (size_t i = find_common(word);
         i < sizeof common / sizeof *common && compare(common[i].word, word) == 0 &&
         (prefix || common[i].word[word.size] == '\0');
         i++)
        weight += common[i].weight;
    return weight;
}

/* The weight of a word in a phrase, worked out once for all that are written so. */
static double weigh_word(struct at_matchers *set, const struct at_node *word)
{
    double *weight = &set->plans[word->number].weight;
    if (*weight == 0)
        *weight = at_word_weight(word->text, word->prefix);
    return *weight;
}

/* Must every match go through a part of the node that it needs? */
static bool is_through(const struct at_node *node)
{
    return node->kind == AT_NODE_SERIES || node->kind == AT_NODE_AND ||
           node->kind == AT_NODE_EVIDENCE ||
           (node->kind == AT_NODE_REPEAT && node->least > 0);
}

/* How common the rarest thing is that every match of a node needs; HUGE_VAL when it
 * may do without words. */
static double weigh(struct at_matchers *set, const struct at_node *node)
{
    double all = 0, least = HUGE_VAL;
    if (node->kind == AT_NODE_WORD)
        return weigh_word(set, node);
    if (node->kind == AT_NODE_NAME)
        return at_matchers_ask_weight(set, node->number);
    if (!is_through(node) && node->kind != AT_NODE_CHOICE)
        return HUGE_VAL;
    for (uint32_t i = 0; i < node->count; i++) {
        double weight = weigh(set, node->parts[i]);
        all += weight;
        least = weight < least ? weight : least;
    }
    return node->kind == AT_NODE_CHOICE ? all : least;
}

/* Adds that rarest thing, which there is; false when memory is out. */
static bool add_rarest(struct at_matchers *set, const struct at_node *node,
                       struct at_trigger *trigger)
{
    if (node->kind == AT_NODE_WORD)
        return at_link_add(set->arena, &trigger->predicates, node->number);
    if (node->kind == AT_NODE_NAME)
        return at_link_add(set->arena, &trigger->asks, node->number);
    const struct at_node *rarest = NULL;
    double least = HUGE_VAL;
    for (uint32_t i = 0; i < node->count; i++) {
        if (node->kind == AT_NODE_CHOICE) {
            if (!add_rarest(set, node->parts[i], trigger))
                return false;
            continue;
        }
        double weight = weigh(set, node->parts[i]);
        if (weight < least) {
            least = weight;
            rarest = node->parts[i];
        }
    }
    return !rarest || add_rarest(set, rarest, trigger);
}

bool at_trigger_find(struct at_matchers *set, const struct at_node *node,
                     struct at_trigger *trigger)
{
    double weight = weigh(set, node);
    *trigger = (struct at_trigger){ .always = weight == HUGE_VAL };
    if (trigger->always)
        return true;
    trigger->weight = weight;
    return add_rarest(set, node, trigger);
}

/* The bits of everything that can make a test true; all when anything can. */
static uint64_t bits_of(const struct at_matchers *set, const struct at_node *test)
{
    uint64_t bits = 0;
    switch (test->kind) {
    case AT_NODE_WORD:
        return at_test_bit(set->plans[test->number].test);
    case AT_NODE_NAME:
        return at_test_bit(set->asks[test->number].test);
    case AT_NODE_CHOICE:
        for (uint32_t i = 0; i < test->count; i++)
            bits |= bits_of(set, test->parts[i]);
        return bits;
    case AT_NODE_AND:
        bits = UINT64_MAX;
        for (uint32_t i = 0; i < test->count; i++) {
            uint64_t one = bits_of(set, test->parts[i]);
            if (one != UINT64_MAX)
                bits = one;
        }
        return bits;
    default:
        return UINT64_MAX;
    }
}

static uint64_t names_of(const struct at_matchers *set, const struct at_node *node)
{
    uint64_t bits =
        node->kind == AT_NODE_NAME ? at_test_bit(set->asks[node->number].test) : 0;
    for (uint32_t i = 0; i < node->count; i++)
        bits |= names_of(set, node->parts[i]);
    return bits;
}

void at_trigger_sign(const struct at_matchers *set, const struct at_node *root,
                     struct at_program *program)
{
    program->names = names_of(set, root);
    program->begins = program->open ? UINT64_MAX : 0;
    for (uint32_t i = 0; i < program->first_count; i++)
        program->begins |= bits_of(set, program->first[i]);
}
