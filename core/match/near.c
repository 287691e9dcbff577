/* near.c - matchers made of matchers: a union, and matches near other matches. */
#include "match/find.h"

/* What a part of a union offers next: of its own matches, which others may have asked
 * for, the next one behind where the union has got to. Where one of them lies across
 * that place, another may begin in it: from there on the part is asked anew. */
struct offer {
    uint32_t matcher;
    const struct at_result *settled; /* NULL: ask */
    uint32_t taken;                  /* of the settled ones */
    struct at_found match;           /* its end is 0 when there is none left */
};

static bool is_near_matcher(const struct at_scan *scan, uint32_t matcher)
{
    return scan->set->list[matcher].kind == AT_MATCHER_NEAR;
}

static enum attune_status renew(struct at_scan *scan, struct offer *offer,
                                uint32_t from, struct attune_error *error)
{
    const struct at_result *settled = offer->settled;
    while (settled && offer->taken < settled->count &&
           settled->found[offer->taken].start < from) {
        if (settled->found[offer->taken].end > from &&
            !is_near_matcher(scan, offer->matcher))
            settled = offer->settled = NULL;
        else
            offer->taken++;
    }
    if (!settled)
        return at_find_next(scan, offer->matcher, from, &offer->match, error);
    offer->match.end = 0;
    if (offer->taken < settled->count)
        offer->match = settled->found[offer->taken];
    return ATTUNE_OK;
}

/* By the rules of choice: <0 when a is to be taken before b. */
static int compare(const struct at_found *a, const struct at_found *b)
{
    if (a->start != b->start)
        return a->start < b->start ? -1 : 1;
    if (a->part != b->part)
        return a->part < b->part ? -1 : 1;
    if (a->skipped != b->skipped)
        return a->skipped < b->skipped ? -1 : 1;
    if (a->end != b->end)
        return a->end > b->end ? -1 : 1;
    if (a->match.start != b->match.start)
        return a->match.start < b->match.start ? -1 : 1;
    if (a->match.end != b->match.end)
        return a->match.end > b->match.end ? -1 : 1;
    /* Two categories of one word: the deeper story is told by the lower number. */
    return a->match.category >= 0 && a->match.category < b->match.category ? -1 : 0;
}

static struct offer *best_of(struct offer *offers, uint32_t count)
{
    struct offer *best = NULL;
    for (uint32_t i = 0; i < count; i++)
        if (offers[i].match.end > 0 &&
            (!best || compare(&offers[i].match, &best->match) < 0))
            best = &offers[i];
    return best;
}

static enum attune_status prepare(struct at_scan *scan, struct offer *offers,
                                  const struct at_matcher *one, uint32_t from,
                                  struct attune_error *error)
{
    for (uint32_t i = 0; i < one->part_count; i++) {
        offers[i].matcher = one->parts[i];
        enum attune_status status =
            at_find_all(scan, one->parts[i], &offers[i].settled, error);
        if (status == ATTUNE_OK)
            status = renew(scan, &offers[i], from, error);
        if (status != ATTUNE_OK)
            return status;
    }
    return ATTUNE_OK;
}

enum attune_status at_find_union(struct at_scan *scan, uint32_t matcher,
                                 struct at_result *result, struct attune_error *error)
{
    const struct at_matcher *one = &scan->set->list[matcher];
    struct offer *offers =
        at_arena_alloc(scan->arena, one->part_count * sizeof *offers);
    if (!offers)
        return at_error_nomem(error);
    scan->result_bytes += one->part_count * sizeof *offers;
    enum attune_status status =
        prepare(scan, offers, one, at_scan_the_turn(scan)->start, error);
    struct offer *best;
    while (status == ATTUNE_OK && (best = best_of(offers, one->part_count))) {
        uint32_t from = best->match.end;
        if (!at_result_add(scan, result, &best->match))
            return at_error_nomem(error);
        for (uint32_t i = 0; i < one->part_count && status == ATTUNE_OK; i++)
            if (offers[i].match.end > 0 && offers[i].match.start < from)
                status = renew(scan, &offers[i], from, error);
    }
    return status;
}

/* The word behind the last one of a match. */
static uint32_t behind(const struct at_found *found)
{
    return found->match.first_word + found->match.words;
}

/* Does `right` begin after `left` ends, at most `words` on and in its clause? A
 * match of signs only stands in the clause of the word after it on the left, and of
 * the word before it on the right. */
static bool is_near(struct at_scan *scan, const struct at_found *left,
                    const struct at_found *right, uint32_t words)
{
    const struct at_turn *turn = at_scan_the_turn(scan);
    uint32_t end = turn->first_word + turn->words;
    if (left->end > right->start || behind(left) > right->match.first_word ||
        right->match.first_word - behind(left) + 1 > words)
        return false;
    uint32_t from = left->match.words ? behind(left) - 1 : behind(left);
    uint32_t to = right->match.first_word - (right->match.words ? 0 : 1);
    if (from >= end || to >= end || to < turn->first_word)
        return false;
    return at_scan_clause(scan, from) == at_scan_clause(scan, to);
}

/* The nearest of n's matches before (after) m's, NULL when none is near enough. */
static const struct at_found *nearest(struct at_scan *scan,
                                      const struct at_matcher *one,
                                      const struct at_found *m,
                                      const struct at_result *n)
{
    bool ahead = one->nearness == AT_BEFORE || one->nearness == AT_NOT_BEFORE;
    uint32_t low = 0, high = n->count;
    while (low < high) { /* the first that begins after m does */
        uint32_t middle = low + (high - low) / 2;
        if (n->found[middle].start < m->start)
            low = middle + 1;
        else
            high = middle;
    }
    for (uint32_t i = low; ahead && i < n->count; i++) {
        const struct at_found *other = &n->found[i];
        if (is_near(scan, m, other, one->words))
            return other;
        if (other->match.first_word > behind(m) + one->words)
            break;
    }
    for (uint32_t i = low; !ahead && i-- > 0;) {
        const struct at_found *other = &n->found[i];
        if (is_near(scan, other, m, one->words))
            return other;
        if (behind(other) + one->words < m->match.first_word)
            break;
    }
    return NULL;
}

/* Widens a match, whose category it keeps, to hold another one. */
static void widen(const struct at_scan *scan, struct at_found *m,
                  const struct at_found *n)
{
    struct at_match *match = &m->match;
    uint32_t end = behind(m) > behind(n) ? behind(m) : behind(n);
    if (n->match.first_word < match->first_word)
        match->first_word = n->match.first_word;
    match->words = end - match->first_word;
    match->start = n->match.start < match->start ? n->match.start : match->start;
    match->end = n->match.end > match->end ? n->match.end : match->end;
    match->evidence_word = at_scan_word_from(scan, match->start);
    match->evidence_words = at_scan_word_from(scan, match->end) - match->evidence_word;
    if (n->start < m->start)
        m->part = n->part;
    m->start = n->start < m->start ? n->start : m->start;
    m->end = n->end > m->end ? n->end : m->end;
}

enum attune_status at_find_near(struct at_scan *scan, uint32_t matcher,
                                struct at_result *result, struct attune_error *error)
{
    const struct at_matcher *one = &scan->set->list[matcher];
    const struct at_result *m, *n;
    enum attune_status status = at_find_all(scan, one->m, &m, error);
    if (status == ATTUNE_OK)
        status = at_find_all(scan, one->n, &n, error);
    if (status != ATTUNE_OK)
        return status;
    bool wanted = one->nearness == AT_AFTER || one->nearness == AT_BEFORE;
    for (uint32_t i = 0; i < m->count; i++) {
        struct at_found match = m->found[i];
        const struct at_found *other = nearest(scan, one, &match, n);
        if ((other != NULL) != wanted)
            continue;
        if (wanted)
            widen(scan, &match, other);
        if (!at_result_add(scan, result, &match))
            return at_error_nomem(error);
    }
    return ATTUNE_OK;
}
