/* tally.c - words are counted by adding up their profiles: a byte a category, 1 where
 * the word is in it. Many words share a profile, so those in use stay near the
 * processor, and the sum of up to 255 words fits its bytes.
 *
 * Only where an entry of several words stands is a scan asked: it takes the words
 * under the entry out of the sum again. */
#include "match/tally.h"

#include <assert.h>
#include <stddef.h>
#include <stdlib.h>

#include "match/scan_private.h"
#include "match/slots.h"

enum { LANES = 16, STEP = AT_TALLY_STEP / LANES, WORDS_MOST = 255 };

/* Added byte by byte, in a register where the processor has such ones. */
typedef uint8_t lanes __attribute__((vector_size(LANES)));

/* What the tally looks at for every word said. */
struct word {
    uint32_t profile;   /* where it begins, in lanes; 0: the word is not learned */
    uint32_t wants;     /* as in its record */
    uint64_t continues; /* as in its record; and HALT, where the word is to be looked at
                           whatever stands before it */
};

#define HALT (UINT64_C(1) << 32)

struct at_tally {
    struct at_scan *scan; /* owned */
    struct word *words;   /* owned, by word id */
    size_t word_room;
    size_t size;     /* of a profile, in lanes: whole steps */
    lanes *profiles; /* owned; the first is not used */
    size_t profile_count, profile_room;
    struct at_map known;    /* marks to profiles */
    struct at_arena *arena; /* owned: the keys of `known` */
    lanes *sums;            /* owned: as a profile */
    uint32_t *large;        /* owned, by matcher */
    bool is_large;          /* the turn's counts are there */
};

_Static_assert(_Alignof(max_align_t) >= sizeof(lanes), "malloc aligns lanes");

struct at_tally *at_tally_new(const struct at_matchers *matchers)
{
    struct at_tally *tally = calloc(1, sizeof *tally);
    if (!tally)
        return NULL;
    for (size_t i = 0; i < matchers->count; i++)
        assert(matchers->list[i].kind == AT_MATCHER_CATEGORY);
    tally->size = (matchers->count / AT_TALLY_STEP + 1) * STEP; /* zeros behind */
    tally->profile_count = 1;
    tally->scan = at_scan_new(matchers);
    tally->arena = at_arena_new();
    tally->sums = calloc(tally->size, sizeof *tally->sums);
    tally->large = calloc(matchers->count + 1, sizeof *tally->large);
    if (!tally->scan || !tally->arena || !tally->sums || !tally->large) {
        at_tally_free(tally);
        return NULL;
    }
    return tally;
}

void at_tally_free(struct at_tally *tally)
{
    if (!tally)
        return;
    at_scan_free(tally->scan);
    at_map_clear(&tally->known);
    at_arena_free(tally->arena);
    free(tally->words);
    free(tally->profiles);
    free(tally->sums);
    free(tally->large);
    free(tally);
}

static void forget(struct word *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        words[i] = (struct word){ .continues = HALT };
}

static bool make_room(struct at_tally *tally, size_t count)
{
    if (count <= tally->word_room)
        return true;
    size_t room = at_word_room(tally->word_room, count);
    struct word *words = realloc(tally->words, room * sizeof *words);
    if (!words)
        return false;
    forget(words + tally->word_room, room - tally->word_room);
    tally->words = words;
    tally->word_room = room;
    return true;
}

enum attune_status at_tally_begin(struct at_tally *tally,
                                  const struct at_transcript *transcript,
                                  struct attune_error *error)
{
    bool same = at_word_table_is_of(&tally->scan->table, transcript->vocabulary);
    if (!same && tally->word_room)
        forget(tally->words, tally->word_room);
    if (!make_room(tally, at_vocabulary_count(transcript->vocabulary)))
        return at_error_nomem(error);
    return at_scan_begin(tally->scan, transcript, error);
}

/* A profile of zeros, the last; false when memory is out. */
static bool add_profile(struct at_tally *tally)
{
    size_t room = tally->profile_room, size = tally->size * sizeof *tally->profiles;
    if (tally->profile_count >= room) {
        room = room ? room * 2 : 64;
        lanes *profiles = realloc(tally->profiles, room * size);
        if (!profiles)
            return false;
        tally->profiles = profiles;
        tally->profile_room = room;
    }
    memset(tally->profiles + tally->profile_count++ * tally->size, 0, size);
    return true;
}

/* Where the profile with these marks begins; 0 when memory is out. */
static uint32_t find_profile(struct at_tally *tally,
                             const struct at_word_record *record)
{
    struct at_slice key =
        at_slice((const char *)record->marks, record->count * sizeof *record->marks);
    size_t found = at_map_find(&tally->known, key);
    if (found != AT_MAP_NONE)
        return (uint32_t)found;
    size_t place = tally->profile_count * tally->size;
    key.data = at_arena_text(tally->arena, key);
    if (!key.data || !add_profile(tally))
        return 0;
    uint8_t *profile = (uint8_t *)(tally->profiles + place);
    for (uint32_t i = 0; i < record->count; i++)
        profile[record->marks[i]] = 1;
    return at_map_add(&tally->known, key, place) ? (uint32_t)place : 0;
}

/* Works out what is to be known of a word; false when memory is out. */
static bool learn(struct at_tally *tally, uint32_t id)
{
    struct at_word_table *table = &tally->scan->table;
    if (!table->records[id].marks && !at_word_table_learn(table, id))
        return false;
    const struct at_word_record *record = &table->records[id];
    uint32_t profile = find_profile(tally, record);
    bool inner = record->flags & AT_RECORD_INNER;
    tally->words[id] =
        (struct word){ profile, record->wants, record->continues | (inner ? HALT : 0) };
    return profile != 0;
}

/* A word to halt at is new, or may start an entry of several words, alone or with the
 * word before, which `wants` something. False when memory is out. */
static bool halt(struct at_tally *tally, uint32_t number, uint64_t wants)
{
    uint32_t id = tally->scan->transcript->words[number].id;
    struct at_numbers *starts = &tally->scan->starts;
    if (!tally->words[id].profile && !learn(tally, id))
        return false;
    uint64_t continues = tally->words[id].continues;
    if (wants & continues & ~HALT)
        starts->data[starts->count++] = number - 1;
    if (continues & HALT)
        starts->data[starts->count++] = number;
    return true;
}

/* A step of counts, in registers. */
struct sum {
    lanes a, b, c, d;
};

static inline void add(struct sum *sum, const lanes *profile)
{
    sum->a += profile[0];
    sum->b += profile[1];
    sum->c += profile[2];
    sum->d += profile[3];
}

static inline void keep(lanes *sums, const struct sum *sum)
{
    sums[0] = sum->a;
    sums[1] = sum->b;
    sums[2] = sum->c;
    sums[3] = sum->d;
}

/* Learns new words, finds where entries of several words may start, and sums up the first
 * step of the words' profiles: of at most WORDS_MOST words from number `first` on. `wants`
 * is what the word before them wants. False when memory is out. */
static bool look(struct at_tally *tally, uint32_t first, size_t count, uint64_t *wants)
{
    const struct at_word *words = tally->scan->transcript->words + first;
    struct sum sum = { 0 };
    for (size_t i = 0; i < count; i++) {
        const struct word *word = &tally->words[words[i].id];
        if ((*wants & word->continues) && !halt(tally, first + (uint32_t)i, *wants))
            return false;
        *wants = word->wants | HALT;
        add(&sum, tally->profiles + word->profile);
    }
    keep(tally->sums, &sum);
    return true;
}

/* Sums up a further step of the profiles of words that were looked at. */
static void sum_step(const struct at_tally *tally, size_t step,
                     const struct at_word *words, size_t count)
{
    struct sum sum = { 0 };
    for (size_t i = 0; i < count; i++)
        add(&sum, tally->profiles + step + tally->words[words[i].id].profile);
    keep(tally->sums + step, &sum);
}

/* Adds the sums to the large counts, from which on the turn's counts are those. */
static void add_large(struct at_tally *tally)
{
    const uint8_t *sums = (const uint8_t *)tally->sums;
    size_t count = tally->scan->set->count;
    if (!tally->is_large)
        memset(tally->large, 0, count * sizeof *tally->large);
    tally->is_large = true;
    for (size_t i = 0; i < count; i++)
        tally->large[i] += sums[i];
}

/* Counts all words of a turn, also those under entries of several words, whose starts it
 * finds; false when memory is out. */
static bool count_words(struct at_tally *tally, const struct at_turn *turn)
{
    const struct at_word *words = tally->scan->transcript->words;
    uint32_t first = turn->first_word, left = turn->words;
    uint64_t wants = HALT;
    tally->is_large = false;
    do {
        uint32_t count = left < WORDS_MOST ? left : WORDS_MOST;
        if (!look(tally, first, count, &wants))
            return false;
        for (size_t step = STEP; step < tally->size; step += STEP)
            sum_step(tally, step, words + first, count);
        first += count;
        left -= count;
        if (tally->is_large || left > 0)
            add_large(tally);
    } while (left > 0);
    return true;
}

static uint32_t count_of(const struct at_tally *tally, uint32_t matcher)
{
    return tally->is_large ? tally->large[matcher]
                           : ((const uint8_t *)tally->sums)[matcher];
}

/* Counts a category anew, in which an entry of several words stands. */
static enum attune_status recount(struct at_tally *tally, uint32_t matcher,
                                  struct attune_error *error)
{
    struct at_scan *scan = tally->scan;
    size_t count;
    if (!at_category_count(scan, scan->set->list[matcher].ask, count_of(tally, matcher),
                           &count)) {
        const struct at_match *matches;
        enum attune_status status =
            at_scan_find(scan, matcher, &matches, &count, error);
        if (status != ATTUNE_OK)
            return status;
    }
    assert(tally->is_large || count <= WORDS_MOST); /* matches do not overlap */
    if (tally->is_large)
        tally->large[matcher] = (uint32_t)count;
    else
        ((uint8_t *)tally->sums)[matcher] = (uint8_t)count;
    return ATTUNE_OK;
}

/* Counts again what entries of several words change: the categories they are in, and
 * where entries hide others, any. */
static enum attune_status count_entries(struct at_tally *tally,
                                        struct attune_error *error)
{
    struct at_scan *scan = tally->scan;
    enum attune_status status = ATTUNE_OK;
    if (!at_hits_find(scan))
        return at_error_nomem(error);
    for (uint32_t i = 0; scan->any_touched && i < scan->set->count; i++)
        if (count_of(tally, i) > 0)
            at_scan_mark(scan, i);
    for (uint32_t i = 0; status == ATTUNE_OK && i < scan->candidate_count; i++)
        status = recount(tally, scan->candidates[i], error);
    return status;
}

enum attune_status at_tally_turn(struct at_tally *tally, uint32_t turn,
                                 struct at_tallied *counts, struct attune_error *error)
{
    struct at_scan *scan = tally->scan;
    const struct at_turn *the_turn = &scan->transcript->turns[turn];
    enum attune_status status = ATTUNE_OK;
    scan->starts.count = 0;
    if (!at_numbers_reserve(&scan->starts, (size_t)the_turn->words * 2) ||
        !count_words(tally, the_turn))
        return at_error_nomem(error);
    if (scan->starts.count > 0) {
        scan->turn = scan->asked = turn;
        status = count_entries(tally, error);
        at_scan_forget(scan);
    }
    *counts = (struct at_tallied){
        .small = tally->is_large ? NULL : (const uint8_t *)tally->sums,
        .large = tally->is_large ? tally->large : NULL,
    };
    return status;
}
