/* matchers.c - building a set: categories, phrases, and matchers of matchers. */
#include "match/matchers.h"

#include <assert.h>
#include <stdlib.h>

#include "match/matchers_private.h"
#include "match/phrase.h"
#include "match/regex.h"
#include "text/language.h"

enum { DEPTH_MOST = 100, UNION_MOST = 1000 };

struct at_matchers *at_matchers_new(const struct at_language *language)
{
    struct at_matchers *set = calloc(1, sizeof *set);
    if (!set)
        return NULL;
    set->language = language;
    set->arena = at_arena_new();
    if (!set->arena) {
        free(set);
        return NULL;
    }
    set->predicates.arena = set->tree.arena = set->arena;
    return set;
}

void at_matchers_free(struct at_matchers *matchers)
{
    if (!matchers)
        return;
    for (uint32_t i = 0; i < matchers->count; i++)
        at_regex_free(matchers->list[i].regex);
    at_predicates_clear(&matchers->predicates);
    at_numbers_clear(&matchers->always);
    at_stemmer_free(matchers->stemmer);
    free(matchers->plans);
    free(matchers->asks);
    free(matchers->lexicons);
    free(matchers->list);
    at_arena_free(matchers->arena);
    free(matchers);
}

size_t at_matchers_count(const struct at_matchers *matchers)
{
    return matchers->count;
}

bool at_list_room(void **list, uint32_t count, uint32_t *room, size_t unit)
{
    if (count < *room)
        return true;
    uint32_t wider = *room ? *room * 2 : 16;
    void *moved = realloc(*list, wider * unit);
    if (!moved)
        return false;
    *list = moved;
    *room = wider;
    return true;
}

bool at_link_add(struct at_arena *arena, struct at_link **list, uint32_t number)
{
    struct at_link *link = at_arena_alloc(arena, sizeof *link);
    if (!link)
        return false;
    *link = (struct at_link){ *list, number };
    *list = link;
    return true;
}

uint32_t at_matchers_add(struct at_matchers *set, const struct at_matcher *matcher)
{
    assert(!set->sealed); /* scans have one cell for each matcher there was */
    void *list = set->list;
    bool room = at_list_room(&list, set->count, &set->room, sizeof *set->list);
    set->list = list;
    if (!room)
        return AT_MATCHER_NONE;
    set->list[set->count] = *matcher;
    return set->count++;
}

static enum attune_status finish(struct at_matchers *set,
                                 const struct at_matcher *matcher, uint32_t *number,
                                 struct attune_error *error)
{
    uint32_t added = at_matchers_add(set, matcher);
    if (added == AT_MATCHER_NONE)
        return at_error_nomem(error);
    *number = added;
    return ATTUNE_OK;
}

enum attune_status at_matchers_add_category(struct at_matchers *matchers,
                                            const struct at_lexicon *lexicon,
                                            int32_t category, uint32_t *matcher,
                                            struct attune_error *error)
{
    struct at_matcher new = { .kind = AT_MATCHER_CATEGORY };
    if (!at_matchers_ask(matchers, lexicon, category, &new.ask))
        return at_error_nomem(error);
    if (matchers->asks[new.ask].matcher != AT_MATCHER_NONE) {
        *matcher = matchers->asks[new.ask].matcher;
        return ATTUNE_OK;
    }
    if (!at_link_add(matchers->arena, &new.trigger.asks, new.ask))
        return at_error_nomem(error);
    enum attune_status status = finish(matchers, &new, matcher, error);
    if (status == ATTUNE_OK)
        matchers->asks[new.ask].matcher = *matcher;
    return status;
}

enum attune_status at_matchers_add_phrase(struct at_matchers *matchers,
                                          struct at_slice pattern, enum at_fold fold,
                                          const struct at_names *names,
                                          uint32_t *matcher, struct attune_error *error)
{
    struct at_matcher new = { .kind = AT_MATCHER_PHRASE };
    struct at_phrase_source source = { pattern, fold, names };
    enum attune_status status =
        at_phrase_read(matchers, &source, &new.phrase, &new.trigger, error);
    return status == ATTUNE_OK ? finish(matchers, &new, matcher, error) : status;
}

enum attune_status at_matchers_add_regex(struct at_matchers *matchers,
                                         struct at_slice pattern, enum at_fold fold,
                                         uint32_t *matcher, struct attune_error *error)
{
    struct at_matcher new = { .kind = AT_MATCHER_REGEX, .trigger = { .always = true } };
    enum attune_status status = at_regex_new(&new.regex, pattern, fold, error);
    if (status != ATTUNE_OK)
        return status;
    status = finish(matchers, &new, matcher, error);
    if (status != ATTUNE_OK)
        at_regex_free(new.regex);
    return status;
}

static uint32_t leaf_count(const struct at_matchers *set, uint32_t matcher)
{
    const struct at_matcher *one = &set->list[matcher];
    return one->kind == AT_MATCHER_UNION ? one->part_count : 1;
}

/* Appends the parts of a matcher: its own, or itself when it is no union. */
static void add_leaves(const struct at_matchers *set, uint32_t matcher,
                       struct at_matcher *unite)
{
    const struct at_matcher *one = &set->list[matcher];
    if (one->kind != AT_MATCHER_UNION) {
        unite->parts[unite->part_count++] = matcher;
        return;
    }
    for (uint32_t i = 0; i < one->part_count; i++)
        unite->parts[unite->part_count++] = one->parts[i];
}

static bool add_links(struct at_arena *arena, struct at_link **list,
                      const struct at_link *more)
{
    for (; more; more = more->next)
        if (!at_link_add(arena, list, more->number))
            return false;
    return true;
}

bool at_trigger_unite(struct at_arena *arena, struct at_trigger *trigger,
                      const struct at_trigger *other)
{
    trigger->always = trigger->always || other->always;
    trigger->weight += other->weight;
    return trigger->always ||
           (add_links(arena, &trigger->predicates, other->predicates) &&
            add_links(arena, &trigger->asks, other->asks));
}

static enum attune_status check_depth(uint32_t depth, struct attune_error *error)
{
    if (depth <= DEPTH_MOST)
        return ATTUNE_OK;
    return at_error_set(error, ATTUNE_LIMIT,
                        "matchers are built of each other at most %d deep", DEPTH_MOST);
}

static uint32_t deeper(const struct at_matchers *set, uint32_t a, uint32_t b)
{
    uint32_t left = set->list[a].depth, right = set->list[b].depth;
    return left > right ? left : right;
}

enum attune_status at_matchers_add_union(struct at_matchers *matchers, uint32_t a,
                                         uint32_t b, uint32_t *matcher,
                                         struct attune_error *error)
{
    struct at_matcher new = { .kind = AT_MATCHER_UNION,
                              .depth = deeper(matchers, a, b),
                              .trigger = matchers->list[a].trigger };
    uint32_t leaves = leaf_count(matchers, a) + leaf_count(matchers, b);
    if (leaves > UNION_MOST)
        return at_error_set(error, ATTUNE_LIMIT,
                            "at most %d matchers are added up to one", UNION_MOST);
    new.parts = at_arena_alloc(matchers->arena, leaves * sizeof *new.parts);
    if (!new.parts ||
        !at_trigger_unite(matchers->arena, &new.trigger, &matchers->list[b].trigger))
        return at_error_nomem(error);
    add_leaves(matchers, a, &new);
    add_leaves(matchers, b, &new);
    return finish(matchers, &new, matcher, error);
}

enum attune_status at_matchers_add_near(struct at_matchers *matchers, uint32_t m,
                                        enum at_nearness nearness, uint32_t n,
                                        uint32_t words, uint32_t *matcher,
                                        struct attune_error *error)
{
    struct at_matcher new = { .kind = AT_MATCHER_NEAR,
                              .depth = deeper(matchers, m, n) + 1,
                              .trigger = matchers->list[m].trigger,
                              .m = m,
                              .n = n,
                              .words = words,
                              .nearness = nearness };
    enum attune_status status = check_depth(new.depth, error);
    return status == ATTUNE_OK ? finish(matchers, &new, matcher, error) : status;
}

/* Tells every category of the lexicons which asks it answers. */
static bool seal_asks(struct at_matchers *set)
{
    for (uint32_t i = 0; i < set->lexicon_count; i++) {
        struct at_known_lexicon *known = &set->lexicons[i];
        known->asks = at_arena_alloc(set->arena, (known->lexicon->category_count + 1) *
                                                     sizeof *known->asks);
        if (!known->asks)
            return false;
    }
    for (uint32_t i = 0; i < set->ask_count; i++) {
        struct at_ask *ask = &set->asks[i];
        struct at_known_lexicon *known = &set->lexicons[ask->lexicon];
        ask->leaf = ask->category >= 0;
        for (size_t c = 0; c < known->lexicon->category_count; c++) {
            if (!at_lexicon_within(known->lexicon, (int32_t)c, ask->category))
                continue;
            ask->leaf &= (int32_t)c == ask->category;
            if (!at_link_add(set->arena, &known->asks[c], i))
                return false;
        }
    }
    return true;
}

/* Tells everything that triggers the matcher that it does. */
static bool seal_trigger(struct at_matchers *set, uint32_t matcher)
{
    const struct at_trigger *trigger = &set->list[matcher].trigger;
    if (trigger->always)
        return at_numbers_add(&set->always, matcher);
    for (const struct at_link *link = trigger->predicates; link; link = link->next)
        if (!at_link_add(set->arena, &set->plans[link->number].marks, matcher))
            return false;
    for (const struct at_link *link = trigger->asks; link; link = link->next)
        if (!at_link_add(set->arena, &set->asks[link->number].marks, matcher))
            return false;
    return true;
}

double at_matchers_weight(const struct at_matchers *matchers, uint32_t matcher)
{
    const struct at_trigger *trigger = &matchers->list[matcher].trigger;
    return trigger->always ? 1000 : trigger->weight;
}

bool at_matchers_is_category(const struct at_matchers *matchers, uint32_t matcher)
{
    return matchers->list[matcher].kind == AT_MATCHER_CATEGORY;
}

enum attune_status at_matchers_seal(struct at_matchers *matchers,
                                    struct attune_error *error)
{
    if (!seal_asks(matchers))
        return at_error_nomem(error);
    for (uint32_t i = 0; i < matchers->count; i++)
        if (!seal_trigger(matchers, i))
            return at_error_nomem(error);
    matchers->sealed = true;
    return ATTUNE_OK;
}
