/* scan.c - the pass over a turn's words, and counts that it settles at once. */
#include "match/scan.h"

#include <assert.h>
#include <stdlib.h>

#include "match/find.h"
#include "match/runner.h"
#include "match/signs.h"
#include "match/slots.h"

struct at_scan *at_scan_new(const struct at_matchers *matchers)
{
    assert(matchers->sealed);
    struct at_scan *scan = calloc(1, sizeof *scan);
    if (!scan)
        return NULL;
    size_t count = matchers->count;
    scan->set = scan->table.set = matchers;
    scan->turn = scan->clause_turn = AT_TURN_NONE;
    scan->cells = calloc(count + 1, sizeof *scan->cells);
    scan->candidates = calloc(count + 1, sizeof *scan->candidates);
    scan->results = calloc(count + 1, sizeof *scan->results);
    scan->touched = calloc(matchers->lexicon_count + 1, sizeof *scan->touched);
    scan->arena = at_arena_new();
    scan->runner = at_runner_new();
    if (!scan->cells || !scan->candidates || !scan->results || !scan->touched ||
        !scan->arena || !scan->runner) {
        at_scan_free(scan);
        return NULL;
    }
    for (size_t i = 0; i < matchers->always.count; i++)
        at_scan_mark(scan, matchers->always.data[i]);
    scan->always_count = scan->candidate_count;
    return scan;
}

void at_scan_free(struct at_scan *scan)
{
    if (!scan)
        return;
    at_word_table_clear(&scan->table);
    for (int fold = 0; fold <= AT_FOLD_ACCENTS; fold++) {
        at_buffer_clear(&scan->folded[fold].text);
        at_buffer_clear(&scan->folded[fold].map);
    }
    at_buffer_clear(&scan->label);
    at_numbers_clear(&scan->starts);
    at_numbers_clear(&scan->slot_of);
    at_numbers_clear(&scan->clauses);
    at_runner_free(scan->runner);
    at_arena_free(scan->arena);
    free(scan->cells);
    free(scan->candidates);
    free(scan->results);
    free(scan->touched);
    free(scan->hits);
    free(scan->slots);
    free(scan->signatures);
    free(scan);
}

/* Forgets what the turn before left. A stamp tells old results from new ones. */
static void forget(struct at_scan *scan)
{
    for (uint32_t i = scan->always_count; i < scan->candidate_count; i++)
        scan->cells[scan->candidates[i]] = 0;
    scan->candidate_count = scan->always_count;
    for (uint32_t i = 0; i < scan->hit_count; i++)
        scan->touched[scan->hits[i].lexicon] = false;
    scan->hit_count = 0;
    scan->starts.count = 0;
    scan->turn = AT_TURN_NONE;
    if (scan->result_bytes > 0) {
        at_arena_reset(scan->arena);
        scan->result_bytes = 0;
    }
    if (++scan->stamp != 0)
        return;
    scan->stamp = 1;
    scan->slot_stamp = scan->signature_stamp = 0;
    for (size_t i = 0; i < scan->set->count; i++)
        scan->results[i].stamp = 0;
    for (int fold = 0; fold <= AT_FOLD_ACCENTS; fold++)
        scan->folded[fold].stamp = 0;
}

enum attune_status at_scan_begin(struct at_scan *scan,
                                 const struct at_transcript *transcript,
                                 struct attune_error *error)
{
    forget(scan);
    scan->clause_turn = AT_TURN_NONE;
    scan->transcript = transcript;
    if (!at_word_table_use(&scan->table, transcript->vocabulary))
        return at_error_nomem(error);
    return ATTUNE_OK;
}

/* The pass: every word marks its matchers, and where one word may follow another
 * in an entry, the first is noted. What is written behind the end of a list is kept
 * or overwritten, so that little in the loop is a branch. False when memory is out. */
static bool mark_words(struct at_scan *scan, const struct at_word *words,
                       uint32_t first, uint32_t count)
{
    struct at_word_table *table = &scan->table;
    uint32_t *cells = scan->cells, *candidates = scan->candidates;
    uint32_t *starts = scan->starts.data;
    uint32_t found = scan->candidate_count, wants = 0;
    uint64_t signature = 0;
    size_t started = 0;
    uint32_t done = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t id = words[i].id;
        if (!(table->records[id].flags & AT_RECORD_KNOWN) &&
            !at_word_table_learn(table, id))
            break;
        const struct at_word_record *record = &table->records[id];
        const uint32_t *marks = at_record_marks(table, record, id);
        for (uint32_t k = 0; k < record->count; k++) {
            candidates[found] = marks[k];
            found += cells[marks[k]]++ == 0;
        }
        starts[started] = first + i - 1;
        started += (wants & record->continues) != 0;
        starts[started] = first + i;
        started += (record->flags & AT_RECORD_INNER) != 0;
        wants = record->wants;
        signature |= record->signature;
        done++;
    }
    scan->candidate_count = found;
    scan->signature = signature;
    scan->starts.count = started;
    return done == count;
}

enum attune_status at_scan_turn(struct at_scan *scan, uint32_t turn,
                                struct attune_error *error)
{
    if (turn == scan->turn)
        return ATTUNE_OK;
    forget(scan);
    const struct at_turn *the_turn = &scan->transcript->turns[turn];
    const struct at_word *words = scan->transcript->words + the_turn->first_word;
    scan->turn = turn;
    if (!at_numbers_reserve(&scan->starts, (size_t)the_turn->words * 2 + 1) ||
        !mark_words(scan, words, the_turn->first_word, the_turn->words) ||
        (scan->starts.count > 0 && !at_hits_find(scan))) {
        forget(scan);
        return at_error_nomem(error);
    }
    return ATTUNE_OK;
}

bool at_scan_may(const struct at_scan *scan, uint32_t matcher)
{
    return scan->cells[matcher] != 0;
}

const uint32_t *at_scan_candidates(const struct at_scan *scan, size_t *count)
{
    *count = scan->candidate_count;
    return scan->candidates;
}

enum attune_status at_scan_find(struct at_scan *scan, uint32_t matcher,
                                const struct at_match **matches, size_t *count,
                                struct attune_error *error)
{
    const struct at_result *result;
    enum attune_status status = at_find_all(scan, matcher, &result, error);
    if (status != ATTUNE_OK)
        return status;
    *matches = result->matches;
    *count = result->count;
    return ATTUNE_OK;
}

enum attune_status at_scan_count(struct at_scan *scan, uint32_t matcher, size_t *count,
                                 struct attune_error *error)
{
    const struct at_matcher *one = &scan->set->list[matcher];
    uint32_t cell = scan->cells[matcher];
    bool category = one->kind == AT_MATCHER_CATEGORY;
    if (cell == 0 || (category && cell < AT_CELL_DIRTY &&
                      !scan->touched[scan->set->asks[one->ask].lexicon])) {
        *count = cell;
        return ATTUNE_OK;
    }
    if (category &&
        at_category_count(scan, one->ask, cell & (AT_CELL_DIRTY - 1), count))
        return ATTUNE_OK;
    const struct at_match *matches;
    return at_scan_find(scan, matcher, &matches, count, error);
}

/* Was the category of a match met in an earlier one? */
static bool is_repeated(const struct at_match *matches, size_t i)
{
    for (size_t j = 0; j < i; j++)
        if (matches[j].category == matches[i].category &&
            matches[j].lexicon == matches[i].lexicon)
            return true;
    return false;
}

enum attune_status at_scan_distinct(struct at_scan *scan, uint32_t matcher,
                                    size_t *count, struct attune_error *error)
{
    const struct at_match *matches;
    size_t all;
    enum attune_status status = at_scan_find(scan, matcher, &matches, &all, error);
    if (status != ATTUNE_OK)
        return status;
    *count = 0;
    for (size_t i = 0; i < all; i++)
        *count += matches[i].lexicon && !is_repeated(matches, i);
    return ATTUNE_OK;
}

/* Works out the clauses of a turn: for every word, the word its clause begins with. */
static bool part_clauses(struct at_scan *scan, uint32_t turn)
{
    const struct at_transcript *transcript = scan->transcript;
    const struct at_turn *the_turn = &transcript->turns[turn];
    scan->clauses.count = 0;
    if (!at_numbers_reserve(&scan->clauses, the_turn->words))
        return false;
    uint32_t *clauses = scan->clauses.data;
    for (uint32_t s = 0; s < the_turn->sentences; s++) {
        const struct at_sentence *sentence =
            &transcript->sentences[the_turn->first_sentence + s];
        uint32_t clause = sentence->first_word;
        for (uint32_t i = 0; i < sentence->words; i++) {
            uint32_t word = sentence->first_word + i;
            if (i > 0 && at_clause_ends(scan, word - 1, word))
                clause = word;
            clauses[word - the_turn->first_word] = clause;
        }
    }
    scan->clause_turn = turn;
    return true;
}

uint32_t at_scan_clause(struct at_scan *scan, uint32_t word)
{
    const struct at_turn *turns = scan->transcript->turns;
    uint32_t turn = scan->clause_turn;
    if (turn == AT_TURN_NONE || word - turns[turn].first_word >= turns[turn].words) {
        turn = at_word_turn(scan->transcript, word);
        /* Without memory for clauses, every word stands alone. */
        if (!part_clauses(scan, turn))
            return word;
    }
    return scan->clauses.data[word - turns[turn].first_word];
}

uint32_t at_scan_word_from(const struct at_scan *scan, uint32_t from)
{
    const struct at_turn *turn = at_scan_the_turn(scan);
    const struct at_word *words = scan->transcript->words + turn->first_word;
    uint32_t low = 0, high = turn->words;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (words[middle].start < from)
            low = middle + 1;
        else
            high = middle;
    }
    return turn->first_word + low;
}

uint32_t at_scan_sentence(const struct at_scan *scan, uint32_t at)
{
    const struct at_turn *turn = at_scan_the_turn(scan);
    const struct at_sentence *sentences =
        scan->transcript->sentences + turn->first_sentence;
    uint32_t low = 0, high = turn->sentences;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (sentences[middle].start + sentences[middle].size <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return turn->first_sentence + low;
}
