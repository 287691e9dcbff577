/* asks.c - what a set of matchers wants to know of words: predicates, and the
 * lexicons whose categories are asked for, taken in entry by entry. */
#include <stdlib.h>

#include "base/buffer.h"
#include "match/matchers_private.h"
#include "text/language.h"

uint32_t at_matchers_predicate(struct at_matchers *set, enum at_predicate_kind kind,
                               enum at_fold fold, struct at_slice text)
{
    if (set->predicates.count == set->plan_room) {
        size_t room = set->plan_room ? set->plan_room * 2 : 64;
        struct at_plan *plans = realloc(set->plans, room * sizeof *plans);
        if (!plans)
            return AT_PREDICATE_NONE;
        memset(plans + set->plan_room, 0, (room - set->plan_room) * sizeof *plans);
        set->plans = plans;
        set->plan_room = room;
    }
    return at_predicates_add(&set->predicates, kind, fold, text);
}

/* What stands for the word in `*text`, as a predicate: its stem where the lexicon
 * says so. False when memory is out. */
static bool add_stem(struct at_matchers *set, struct at_slice word,
                     struct at_buffer *stem)
{
    if (!set->stemmer)
        set->stemmer = at_stemmer_new(set->language);
    at_buffer_reset(stem);
    return set->stemmer && at_stemmer_add(set->stemmer, stem, word);
}

static bool add_words(struct at_matchers *set, const struct at_lexicon *lexicon,
                      const struct at_entry *entry, struct at_numbers *out)
{
    struct at_buffer stem = { 0 };
    bool done = true;
    out->count = 0;
    for (uint32_t i = 0; done && i < entry->word_count; i++) {
        const struct at_entry_word *word = &entry->words[i];
        struct at_slice text = word->text;
        enum at_predicate_kind kind = word->glob     ? AT_PREDICATE_GLOB
                                      : word->prefix ? AT_PREDICATE_PREFIX
                                                     : AT_PREDICATE_WORD;
        if (lexicon->stems && kind == AT_PREDICATE_WORD) {
            done = add_stem(set, text, &stem);
            kind = AT_PREDICATE_STEM;
            text = at_buffer_slice(&stem);
        }
        uint32_t predicate = done
                                 ? at_matchers_predicate(set, kind, lexicon->fold, text)
                                 : AT_PREDICATE_NONE;
        done = predicate != AT_PREDICATE_NONE && at_numbers_add(out, predicate);
    }
    at_buffer_clear(&stem);
    return done;
}

static bool add_member(struct at_matchers *set, uint32_t lexicon,
                       const struct at_entry *entry, uint32_t predicate)
{
    for (uint32_t i = 0; i < entry->category_count; i++) {
        struct at_member *member = at_arena_alloc(set->arena, sizeof *member);
        if (!member)
            return false;
        struct at_plan *plan = &set->plans[predicate];
        *member = (struct at_member){ plan->members, lexicon, entry->categories[i] };
        plan->members = member;
    }
    return true;
}

static bool add_way(struct at_matchers *set, uint32_t lexicon, uint32_t entry,
                    const struct at_numbers *words)
{
    const struct at_tree_entry way = { lexicon, entry, words->data, words->count };
    for (size_t i = 1; i < words->count; i++)
        set->plans[words->data[i]].continues = true;
    return at_entry_tree_add(&set->tree, &set->plans[words->data[0]].roots, &way);
}

static bool add_entries(struct at_matchers *set, uint32_t number,
                        const struct at_lexicon *lexicon)
{
    struct at_numbers words = { 0 };
    bool done = true;
    for (size_t i = 0; done && i < lexicon->entry_count; i++) {
        const struct at_entry *entry = &lexicon->entries[i];
        done = add_words(set, lexicon, entry, &words) &&
               (words.count == 1 ? add_member(set, number, entry, words.data[0])
                                 : add_way(set, number, (uint32_t)i, &words));
    }
    at_numbers_clear(&words);
    return done;
}

/* The number of a lexicon, taken in when it is new; false when memory is out. */
static bool know_lexicon(struct at_matchers *set, const struct at_lexicon *lexicon,
                         uint32_t *number)
{
    for (*number = 0; *number < set->lexicon_count; ++*number)
        if (set->lexicons[*number].lexicon == lexicon)
            return true;
    void *list = set->lexicons;
    bool room = at_list_room(&list, set->lexicon_count, &set->lexicon_room,
                             sizeof *set->lexicons);
    set->lexicons = list;
    size_t count = lexicon->category_count + 1;
    uint32_t *asks = at_arena_alloc(set->arena, count * sizeof *asks);
    double *weights = at_arena_alloc(set->arena, count * sizeof *weights);
    if (!room || !asks || !weights || !add_entries(set, *number, lexicon))
        return false;
    set->lexicons[set->lexicon_count++] =
        (struct at_known_lexicon){ .lexicon = lexicon,
                                   .parts = lexicon->form != AT_LEXICON_LIWC,
                                   .ask_of = asks + 1,
                                   .weights = weights + 1 };
    set->any_longest = set->any_longest || lexicon->longest;
    return true;
}

bool at_matchers_ask(struct at_matchers *set, const struct at_lexicon *lexicon,
                     int32_t category, uint32_t *ask)
{
    uint32_t number;
    if (!know_lexicon(set, lexicon, &number))
        return false;
    uint32_t *known = &set->lexicons[number].ask_of[category];
    if (*known > 0) {
        *ask = *known - 1;
        return true;
    }
    void *list = set->asks;
    bool room = at_list_room(&list, set->ask_count, &set->ask_room, sizeof *set->asks);
    set->asks = list;
    if (!room)
        return false;
    *ask = set->ask_count++;
    set->asks[*ask] = (struct at_ask){ .lexicon = number,
                                       .category = category,
                                       .matcher = AT_MATCHER_NONE };
    *known = *ask + 1;
    return true;
}

/* An entry is as common as the rarest of its words. */
static double entry_weight(const struct at_entry *entry)
{
    double least = 1000;
    for (uint32_t i = 0; i < entry->word_count; i++) {
        const struct at_entry_word *word = &entry->words[i];
        double weight = at_word_weight(word->text, word->prefix || word->glob);
        least = weight < least ? weight : least;
    }
    return least;
}

/* Is the entry in a category, or one below it, by one of its first categories? */
static bool is_within(const struct at_lexicon *lexicon, const struct at_entry *entry,
                      uint32_t first, int32_t category)
{
    for (uint32_t i = 0; i < first; i++)
        if (at_lexicon_within(lexicon, (int32_t)entry->categories[i], category))
            return true;
    return false;
}

/* Adds the weight of each entry to its categories and those above them, to each once. */
static void weigh(struct at_known_lexicon *known)
{
    const struct at_lexicon *lexicon = known->lexicon;
    for (size_t i = 0; i < lexicon->entry_count; i++) {
        const struct at_entry *entry = &lexicon->entries[i];
        double weight = entry_weight(entry);
        for (uint32_t k = 0; k < entry->category_count; k++)
            for (int32_t c = (int32_t)entry->categories[k];
                 !is_within(lexicon, entry, k, c); c = lexicon->categories[c].parent) {
                known->weights[c] += weight;
                if (c < 0)
                    break;
            }
    }
    known->weighed = true;
}

double at_matchers_ask_weight(struct at_matchers *set, uint32_t number)
{
    const struct at_ask *ask = &set->asks[number];
    struct at_known_lexicon *known = &set->lexicons[ask->lexicon];
    if (!known->weighed)
        weigh(known);
    return known->weights[ask->category];
}
