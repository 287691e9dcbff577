/* scan.c - the pass over a turn's words, and counts that it settles at once. */
#include "match/scan.h"

#include <assert.h>
#include <stdlib.h>

#include "match/find.h"
#include "match/recall.h"
#include "match/runner.h"
#include "match/slots.h"

struct at_scan *at_scan_new(const struct at_matchers *matchers)
{
    assert(matchers->sealed);
    struct at_scan *scan = calloc(1, sizeof *scan);
    if (!scan)
        return NULL;
    size_t count = matchers->count;
    scan->set = scan->table.set = matchers;
    scan->turn = scan->asked = scan->clause_turn = AT_TURN_NONE;
    scan->cells = calloc(count + 1, sizeof *scan->cells);
    scan->candidates = calloc(count + 1, sizeof *scan->candidates);
    scan->place_of = calloc(count + 1, sizeof *scan->place_of);
    scan->results = calloc(count + 1, sizeof *scan->results);
    scan->touched = calloc(matchers->lexicon_count + 1, sizeof *scan->touched);
    scan->arena = at_arena_new();
    scan->runner = at_runner_new();
    if (!scan->cells || !scan->candidates || !scan->place_of || !scan->results ||
        !scan->touched || !scan->arena || !scan->runner) {
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
    at_numbers_clear(&scan->marks);
    at_numbers_clear(&scan->starts);
    at_numbers_clear(&scan->places);
    at_numbers_clear(&scan->slot_of);
    at_numbers_clear(&scan->clauses);
    at_numbers_clear(&scan->settled);
    at_numbers_clear(&scan->present);
    at_recall_free(scan->recall);
    at_runner_free(scan->runner);
    at_arena_free(scan->arena);
    free(scan->cells);
    free(scan->candidates);
    free(scan->place_of);
    free(scan->results);
    free(scan->touched);
    free(scan->hits);
    free(scan->slots);
    free(scan->signatures);
    free(scan->presence);
    free(scan);
}

/* A stamp tells old results from new ones. */
void at_scan_forget(struct at_scan *scan)
{
    const uint32_t *candidates = scan->candidates;
    uint32_t *cells = scan->cells, count = scan->candidate_count;
    for (uint32_t i = scan->always_count; i < count; i++)
        cells[candidates[i]] = 0;
    scan->candidate_count = scan->always_count;
    scan->kept = NULL;
    for (uint32_t i = 0; scan->any_touched && i < scan->hit_count; i++)
        scan->touched[scan->hits[i].lexicon] = false;
    scan->any_touched = false;
    scan->hit_count = 0;
    scan->starts.count = 0;
    scan->settled.count = 0;
    scan->turn = scan->asked = AT_TURN_NONE;
    if (scan->result_bytes > 0) {
        at_arena_reset(scan->arena);
        scan->result_bytes = 0;
    }
    if (++scan->stamp != 0)
        return;
    scan->stamp = 1;
    scan->slot_stamp = scan->signature_stamp = scan->places_stamp = 0;
    scan->presence_stamp = 0;
    scan->looked_stamp = 0;
    for (size_t i = 0; i < scan->set->count; i++)
        scan->results[i].stamp = scan->place_of[i].stamp = 0;
    for (int fold = 0; fold <= AT_FOLD_ACCENTS; fold++)
        scan->folded[fold].stamp = 0;
}

bool at_scan_keep_turns(struct at_scan *scan)
{
    if (!scan->recall)
        scan->recall = at_recall_new();
    return scan->recall != NULL;
}

enum attune_status at_scan_begin(struct at_scan *scan,
                                 const struct at_transcript *transcript,
                                 struct attune_error *error)
{
    at_scan_forget(scan);
    if (scan->recall)
        at_recall_clear(scan->recall);
    scan->clause_turn = AT_TURN_NONE;
    scan->transcript = transcript;
    if (!at_word_table_use(&scan->table, transcript->vocabulary))
        return at_error_nomem(error);
    return ATTUNE_OK;
}

/* Counts marks by matcher. What is written behind the last candidate is kept or
 * overwritten, so that no mark is a branch. */
static void tally(struct at_scan *scan, const uint32_t *marks, size_t count)
{
    uint32_t *cells = scan->cells, *candidates = scan->candidates;
    size_t found = scan->candidate_count;
    for (size_t i = 0; i < count; i++) {
        uint32_t *cell = &cells[marks[i]];
        candidates[found] = marks[i];
        found += *cell == 0;
        ++*cell;
    }
    scan->candidate_count = (uint32_t)found;
}

/* Where one word may follow another in an entry, the first is a start; so is a word
 * whose parts alone may be an entry. There is room for both. */
static void add_starts(struct at_scan *scan, uint32_t word, bool follows, bool inner)
{
    struct at_numbers *starts = &scan->starts;
    if (follows)
        starts->data[starts->count++] = word - 1;
    if (inner)
        starts->data[starts->count++] = word;
}

/* Counts the marks of a word that are not in the list of read_words. */
static void tally_rest(struct at_scan *scan, const struct at_word_record *record)
{
    tally(scan, record->marks + AT_MARKS_AHEAD, record->count - AT_MARKS_AHEAD);
}

/* The pass: the first marks of all words go into one list, which is counted after it,
 * so that how many a word has is no branch. False when memory is out. */
static bool read_words(struct at_scan *scan, const struct at_turn *turn)
{
    const struct at_word *first = scan->transcript->words + turn->first_word;
    const struct at_word *end = first + turn->words;
    const struct at_word_record *records = scan->table.records;
    uint32_t *marks = scan->marks.data, wants = 0;
    for (const struct at_word *word = first; word < end; word++) {
        if (!records[word->id].marks) {
            if (!at_word_table_learn(&scan->table, word->id))
                return false;
            records = scan->table.records;
        }
        const struct at_word_record *record = &records[word->id];
        uint32_t count = record->count, follows = wants & record->continues;
        memcpy(marks, record->marks, AT_MARKS_AHEAD * sizeof *marks);
        if (count > AT_MARKS_AHEAD) {
            tally_rest(scan, record);
            count = AT_MARKS_AHEAD;
        }
        marks += count;
        if (follows | (record->flags & AT_RECORD_INNER))
            add_starts(scan, turn->first_word + (uint32_t)(word - first), follows,
                       record->flags & AT_RECORD_INNER);
        wants = record->wants;
    }
    tally(scan, scan->marks.data, (size_t)(marks - scan->marks.data));
    return true;
}

/* The pass over a turn that is not kept. */
static bool scan_words(struct at_scan *scan, uint32_t turn)
{
    const struct at_turn *the_turn = &scan->transcript->turns[turn];
    scan->turn = scan->asked = turn;
    return at_numbers_reserve(&scan->starts, (size_t)the_turn->words * 2) &&
           at_numbers_reserve(&scan->marks, (size_t)the_turn->words * AT_MARKS_AHEAD) &&
           read_words(scan, the_turn) &&
           (scan->starts.count == 0 || at_hits_find(scan));
}

static void leave_turn(struct at_scan *scan)
{
    if (scan->recall && scan->turn != AT_TURN_NONE)
        at_recall_keep(scan->recall, scan);
    at_scan_forget(scan);
}

void at_scan_put_back(struct at_scan *scan)
{
    uint32_t turn = scan->asked;
    leave_turn(scan);
    at_recall_put(scan->recall, turn, scan);
    scan->asked = turn;
}

enum attune_status at_scan_turn(struct at_scan *scan, uint32_t turn,
                                struct attune_error *error)
{
    if (turn == scan->turn || (scan->recall && at_recall_has(scan->recall, turn))) {
        scan->asked = turn;
        return ATTUNE_OK;
    }
    leave_turn(scan);
    if (scan_words(scan, turn))
        return ATTUNE_OK;
    at_scan_forget(scan);
    return at_error_nomem(error);
}

bool at_scan_may(struct at_scan *scan, uint32_t matcher)
{
    at_scan_bring(scan);
    return at_scan_has(scan, matcher);
}

/* The candidates of a turn that was put back, behind those of all turns. */
static void list_kept(struct at_scan *scan)
{
    for (uint32_t i = 0; i < scan->set->count; i++)
        if (scan->cells[i] == 0 && at_kept_cell(scan->kept, i) != 0)
            scan->candidates[scan->candidate_count++] = i;
}

const uint32_t *at_scan_candidates(struct at_scan *scan, size_t *count)
{
    at_scan_bring(scan);
    if (scan->kept && scan->candidate_count == scan->always_count)
        list_kept(scan);
    *count = scan->candidate_count;
    return scan->candidates;
}

enum attune_status at_scan_find(struct at_scan *scan, uint32_t matcher,
                                const struct at_match **matches, size_t *count,
                                struct attune_error *error)
{
    const struct at_result *result;
    at_scan_bring(scan);
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
    at_scan_bring(scan);
    const struct at_matcher *one = &scan->set->list[matcher];
    uint32_t cell = at_scan_cell(scan, matcher);
    bool category = one->kind == AT_MATCHER_CATEGORY;
    *count = cell;
    if (cell == 0 || (category && cell < AT_CELL_DIRTY && !scan->any_touched))
        return ATTUNE_OK;
    if (category &&
        at_category_count(scan, one->ask, cell & (AT_CELL_DIRTY - 1), count))
        return ATTUNE_OK;
    const struct at_match *matches;
    return at_scan_find(scan, matcher, &matches, count, error);
}

enum attune_status at_scan_reach(struct at_scan *scan, uint32_t matcher, uint32_t most,
                                 size_t *count, struct attune_error *error)
{
    at_scan_bring(scan);
    const struct at_matcher *one = &scan->set->list[matcher];
    *count = most;
    if (one->kind != AT_MATCHER_CATEGORY ||
        (most == 1 && !scan->touched[scan->set->asks[one->ask].lexicon]))
        return ATTUNE_OK;
    return at_scan_count(scan, matcher, count, error);
}

static struct at_slice category_name(const struct at_match *match)
{
    return match->category < 0 ? at_slice(NULL, 0)
                               : match->lexicon->categories[match->category].name;
}

bool at_match_is_akin(const struct at_match *a, const struct at_match *b)
{
    return at_slice_equal(category_name(a), category_name(b));
}

/* Was the category of a match met in an earlier one? */
static bool is_repeated(const struct at_match *matches, size_t i)
{
    for (size_t j = 0; j < i; j++)
        if (at_match_is_akin(&matches[j], &matches[i]))
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
