/* find.c - matches of regular expressions, and lists of matches of all kinds. */
#include "match/find.h"

#include "match/phrase_find.h"
#include "match/recall.h"
#include "match/regex.h"

/* The turn's text, folded as the matcher wants it; NULL when memory is out. */
static struct at_folded_turn *fold_turn(struct at_scan *scan, enum at_fold fold)
{
    struct at_folded_turn *folded = &scan->folded[fold];
    if (folded->stamp == scan->stamp)
        return folded;
    folded->stamp = 0;
    at_buffer_reset(&folded->text);
    at_buffer_reset(&folded->map);
    struct at_slice text = at_turn_text(scan->transcript, at_scan_the_turn(scan));
    if (!at_fold_add_mapped(&folded->text, &folded->map, text, fold))
        return NULL;
    folded->stamp = scan->stamp;
    return folded;
}

static uint32_t back(const struct at_scan *scan, const struct at_folded_turn *folded,
                     size_t at)
{
    uint32_t offset;
    memcpy(&offset, folded->map.data + at * sizeof offset, sizeof offset);
    return at_scan_the_turn(scan)->start + offset;
}

/* The end of a stretch: where the first byte comes from that another character
 * of the text gave. */
static uint32_t back_end(const struct at_scan *scan,
                         const struct at_folded_turn *folded, size_t at)
{
    uint32_t before = back(scan, folded, at - 1), end = back(scan, folded, at);
    while (end == before && at < folded->text.size)
        end = back(scan, folded, ++at);
    return end;
}

/* The first byte of the folded text that comes from byte `from` or later. */
static size_t forth(const struct at_scan *scan, const struct at_folded_turn *folded,
                    uint32_t from)
{
    size_t low = 0, high = folded->text.size;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (back(scan, folded, middle) < from)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The words that a stretch of bytes touches. */
static void words_in(const struct at_scan *scan, uint32_t from, uint32_t to,
                     uint32_t *first, uint32_t *count)
{
    uint32_t word = at_scan_word_from(scan, from);
    if (word > at_scan_the_turn(scan)->first_word &&
        at_word_end(scan->transcript, word - 1) > from)
        word--;
    uint32_t end = at_scan_word_from(scan, to);
    *first = word;
    *count = end > word ? end - word : 0;
}

static enum attune_status next_regex(struct at_scan *scan, const struct at_regex *regex,
                                     uint32_t from, struct at_found *match,
                                     struct attune_error *error)
{
    const struct at_folded_turn *folded = fold_turn(scan, at_regex_fold(regex));
    if (!folded)
        return at_error_nomem(error);
    struct at_regex_match hit;
    enum attune_status status = at_regex_next(regex, at_buffer_slice(&folded->text),
                                              forth(scan, folded, from), &hit, error);
    if (status != ATTUNE_OK || hit.end == 0)
        return status;
    *match =
        (struct at_found){ .match = { .start = back(scan, folded, hit.evidence_start),
                                      .end = back_end(scan, folded, hit.evidence_end),
                                      .turn = scan->turn,
                                      .category = -1 },
                           .start = back(scan, folded, hit.start),
                           .end = back_end(scan, folded, hit.end) };
    struct at_match *m = &match->match;
    words_in(scan, match->start, match->end, &m->first_word, &m->words);
    words_in(scan, m->start, m->end, &m->evidence_word, &m->evidence_words);
    const struct at_turn *turn = at_scan_the_turn(scan);
    uint32_t last = turn->first_sentence + (turn->sentences ? turn->sentences - 1 : 0);
    m->sentence = at_scan_sentence(scan, match->start);
    if (m->sentence > last)
        m->sentence = last;
    return ATTUNE_OK;
}

enum attune_status at_find_next(struct at_scan *scan, uint32_t matcher, uint32_t from,
                                struct at_found *match, struct attune_error *error)
{
    const struct at_matcher *one = &scan->set->list[matcher];
    bool done = true;
    match->end = 0;
    if (!at_scan_has(scan, matcher))
        return ATTUNE_OK;
    if (one->kind == AT_MATCHER_REGEX)
        return next_regex(scan, one->regex, from, match, error);
    if (one->kind == AT_MATCHER_PHRASE)
        done = at_phrase_next(scan, matcher, from, match);
    else
        done = at_category_next(scan, matcher, from, match);
    return done ? ATTUNE_OK : at_error_nomem(error);
}

bool at_result_reserve(struct at_scan *scan, struct at_result *result, uint32_t most)
{
    struct at_found *found = at_arena_grow(
        scan->arena, result->found, result->room * sizeof *found, most * sizeof *found);
    struct at_match *matches =
        found ? at_arena_grow(scan->arena, result->matches,
                              result->room * sizeof *matches, most * sizeof *matches)
              : NULL;
    if (!matches)
        return false;
    result->found = found;
    result->matches = matches;
    result->room = most;
    scan->result_bytes += most * (sizeof *found + sizeof *matches);
    return true;
}

bool at_result_add(struct at_scan *scan, struct at_result *result,
                   const struct at_found *found)
{
    uint32_t room = result->room ? result->room * 2 : 4;
    if (result->count == result->room && !at_result_reserve(scan, result, room))
        return false;
    result->found[result->count] = *found;
    result->matches[result->count++] = found->match;
    return true;
}

static enum attune_status find_each(struct at_scan *scan, uint32_t matcher,
                                    struct at_result *result,
                                    struct attune_error *error)
{
    uint32_t from = at_scan_the_turn(scan)->start;
    for (;;) {
        struct at_found match;
        enum attune_status status = at_find_next(scan, matcher, from, &match, error);
        if (status != ATTUNE_OK || match.end == 0)
            return status;
        if (!at_result_add(scan, result, &match))
            return at_error_nomem(error);
        from = match.end;
    }
}

/* Looks for the matches of a matcher that may match. */
static enum attune_status find(struct at_scan *scan, uint32_t matcher,
                               struct at_result *result, struct attune_error *error)
{
    bool done = true;
    switch (scan->set->list[matcher].kind) {
    case AT_MATCHER_UNION:
        return at_find_union(scan, matcher, result, error);
    case AT_MATCHER_NEAR:
        return at_find_near(scan, matcher, result, error);
    case AT_MATCHER_PHRASE:
        done = at_phrase_all(scan, matcher, result);
        break;
    case AT_MATCHER_CATEGORY:
        done = at_category_all(scan, matcher, result);
        break;
    default:
        return find_each(scan, matcher, result, error);
    }
    return done ? ATTUNE_OK : at_error_nomem(error);
}

enum attune_status at_find_all(struct at_scan *scan, uint32_t matcher,
                               const struct at_result **out, struct attune_error *error)
{
    struct at_result *kept = &scan->results[matcher], result = { 0 };
    *out = kept;
    if (kept->stamp == scan->stamp)
        return ATTUNE_OK;
    bool may = at_scan_has(scan, matcher);
    if (may && !(scan->kept && at_recall_find(scan->recall, scan, matcher, &result))) {
        enum attune_status status = find(scan, matcher, &result, error);
        if (status != ATTUNE_OK)
            return status;
        if (scan->recall && !at_numbers_add(&scan->settled, matcher))
            return at_error_nomem(error);
    }
    result.stamp = scan->stamp;
    *kept = result;
    return ATTUNE_OK;
}
