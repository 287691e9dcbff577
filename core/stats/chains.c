/* chains.c - every chain becomes a number, and equal ones are counted side by side. */
#include "stats/chains.h"

#include <stdlib.h>

enum { CODE_BITS = 21 };

struct linking {
    const struct at_sequence *sequence;
    struct at_arena *arena;
    uint64_t *keys;
    size_t count, room;
    double *openings; /* [first * codes + middle] */
    double *endings;  /* [middle * codes + last] */
    double *middles;
};

static bool add_key(struct linking *linking, uint64_t key)
{
    if (linking->count == linking->room) {
        size_t room = linking->room ? 2 * linking->room : 256;
        uint64_t *keys =
            at_arena_grow(linking->arena, linking->keys, linking->room * sizeof *keys,
                          room * sizeof *keys);
        if (!keys)
            return false;
        linking->keys = keys;
        linking->room = room;
    }
    linking->keys[linking->count++] = key;
    return true;
}

struct said {
    const uint32_t *codes;
    size_t count;
};

static struct said said_in(const struct at_sequence *sequence, uint32_t turn)
{
    const uint32_t *start = sequence->start;
    return (struct said){ sequence->code + start[turn], start[turn + 1] - start[turn] };
}

/* Counts all chains through one code of the middle turn. */
static bool link(struct linking *linking, struct said first, uint64_t middle,
                 struct said last)
{
    size_t codes = linking->sequence->codes;
    linking->middles[middle]++;
    for (size_t i = 0; i < first.count; i++)
        linking->openings[first.codes[i] * codes + middle]++;
    for (size_t i = 0; i < last.count; i++)
        linking->endings[middle * codes + last.codes[i]]++;
    for (size_t i = 0; i < first.count; i++)
        for (size_t j = 0; j < last.count; j++)
            if (!add_key(linking, ((uint64_t)first.codes[i] << CODE_BITS | middle)
                                          << CODE_BITS |
                                      last.codes[j]))
                return false;
    return true;
}

static bool link_all(struct linking *linking, const struct at_steps *before,
                     const struct at_steps *after)
{
    const struct at_sequence *sequence = linking->sequence;
    for (size_t i = 0, j = 0; i < before->count; i++) {
        while (j < after->count && after->steps[j].first < before->steps[i].second)
            j++;
        if (j == after->count || after->steps[j].first != before->steps[i].second)
            continue;
        struct said middle = said_in(sequence, after->steps[j].first);
        for (size_t m = 0; m < middle.count; m++)
            if (!link(linking, said_in(sequence, before->steps[i].first),
                      middle.codes[m], said_in(sequence, after->steps[j].second)))
                return false;
    }
    return true;
}

static int by_key(const void *a, const void *b)
{
    const uint64_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

static int by_count(const void *a, const void *b)
{
    const struct at_chain *x = a, *y = b;
    if (x->transition.count != y->transition.count)
        return x->transition.count > y->transition.count ? -1 : 1;
    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    if (x->middle != y->middle)
        return x->middle < y->middle ? -1 : 1;
    return (x->last > y->last) - (x->last < y->last);
}

static struct at_chain chain_of(const struct linking *linking, uint64_t key,
                                size_t count)
{
    const uint64_t mask = ((uint64_t)1 << CODE_BITS) - 1;
    size_t codes = linking->sequence->codes;
    struct at_chain chain = { .first = (uint32_t)(key >> 2 * CODE_BITS),
                              .middle = (uint32_t)(key >> CODE_BITS & mask),
                              .last = (uint32_t)(key & mask) };
    chain.transition = (struct at_transition){
        .count = (double)count,
        .row = linking->openings[chain.first * codes + chain.middle],
        .column = linking->endings[chain.middle * codes + chain.last],
        .steps = linking->middles[chain.middle],
    };
    return chain;
}

struct at_chains at_chains_of(struct at_arena *arena,
                              const struct at_sequence *sequence,
                              const struct at_steps *before,
                              const struct at_steps *after)
{
    struct linking linking = { .sequence = sequence, .arena = arena };
    size_t codes = sequence->codes, found = 0;
    linking.openings = at_arena_alloc(arena, (codes * codes + 1) * sizeof(double));
    linking.endings = at_arena_alloc(arena, (codes * codes + 1) * sizeof(double));
    linking.middles = at_arena_alloc(arena, (codes + 1) * sizeof(double));
    if (!linking.openings || !linking.endings || !linking.middles ||
        !link_all(&linking, before, after))
        return (struct at_chains){ .chains = NULL };
    struct at_chain *chains =
        at_arena_alloc(arena, (linking.count + 1) * sizeof *chains);
    if (!chains)
        return (struct at_chains){ .chains = NULL };
    if (linking.count)
        qsort(linking.keys, linking.count, sizeof *linking.keys, by_key);
    for (size_t from = 0, end; from < linking.count; from = end) {
        for (end = from; end < linking.count; end++)
            if (linking.keys[end] != linking.keys[from])
                break;
        chains[found++] = chain_of(&linking, linking.keys[from], end - from);
    }
    qsort(chains, found, sizeof *chains, by_count);
    return (struct at_chains){ found, chains };
}
