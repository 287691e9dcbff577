/* sequences.c - the machines of match/, told which codes a turn has. */
#include "scheme/sequences.h"

#include <stdlib.h>

#include "base/map.h"
#include "match/sequence_watch.h"
#include "scheme/sequence_private.h"

/* A sequence that is watched from turn to turn. */
struct watched {
    const struct at_sequence *sequence;
    struct at_sequence_watch *watch; /* owned */
};

struct at_sequences {
    const struct at_transcript *transcript;
    const struct at_codings *codings;
    struct watched **watched; /* owned, each too */
    size_t count, room;
    struct at_map numbers; /* of the watched, by the address of their sequence */
    /* What is being asked about. */
    const struct at_sequence *sequence;
    struct at_sequence_finder *finder; /* owned */
    struct at_turns turns;
    uint32_t first;
    uint32_t *chosen; /* owned; turns of one side ... */
    bool is_chosen;   /* ... when they are what is looked through */
};

struct at_sequences *at_sequences_new(void)
{
    struct at_sequences *sequences = calloc(1, sizeof *sequences);
    if (!sequences)
        return NULL;
    sequences->finder = at_sequence_finder_new();
    if (sequences->finder)
        return sequences;
    free(sequences);
    return NULL;
}

void at_sequences_free(struct at_sequences *sequences)
{
    if (!sequences)
        return;
    for (size_t i = 0; i < sequences->count; i++) {
        at_sequence_watch_free(sequences->watched[i]->watch);
        free(sequences->watched[i]);
    }
    free(sequences->watched);
    at_map_clear(&sequences->numbers);
    at_sequence_finder_free(sequences->finder);
    free(sequences->chosen);
    free(sequences);
}

void at_sequences_begin(struct at_sequences *sequences,
                        const struct at_transcript *transcript,
                        const struct at_codings *codings)
{
    sequences->transcript = transcript;
    sequences->codings = codings;
    for (size_t i = 0; i < sequences->count; i++)
        at_sequence_watch_restart(sequences->watched[i]->watch);
}

/* The number in the transcript of a turn that is looked through. */
static uint32_t turn_of(const struct at_sequences *sequences, uint32_t turn)
{
    return sequences->is_chosen ? sequences->chosen[turn] : sequences->first + turn;
}

static bool holds(void *data, uint32_t test, uint32_t turn)
{
    const struct at_sequences *sequences = data;
    return at_code_test_holds(sequences->sequence->tests[test], sequences->codings,
                              sequences->transcript, turn_of(sequences, turn), NULL);
}

/* What is looked through: `count` turns from `first` on, or chosen ones. */
static void set_turns(struct at_sequences *sequences, uint32_t first, uint32_t count)
{
    sequences->first = first;
    sequences->turns =
        (struct at_turns){ .count = count, .holds = holds, .data = sequences };
    if (count == 0)
        return;
    sequences->turns.from_start = turn_of(sequences, 0) == 0;
    sequences->turns.to_end =
        turn_of(sequences, count - 1) + 1 == sequences->transcript->turn_count;
}

static struct at_slice key_of(const struct at_sequence *const *sequence)
{
    return at_slice((const char *)sequence, sizeof *sequence);
}

static bool make_room(struct at_sequences *sequences)
{
    if (sequences->count < sequences->room)
        return true;
    size_t room = sequences->room ? sequences->room * 2 : 8;
    struct watched **list = realloc(sequences->watched, room * sizeof *list);
    if (!list)
        return false;
    sequences->watched = list;
    sequences->room = room;
    return true;
}

/* NULL when memory is out. */
static struct at_sequence_watch *add_watch(struct at_sequences *sequences,
                                           const struct at_sequence *sequence)
{
    struct watched *added = malloc(sizeof *added);
    if (!added)
        return NULL;
    added->sequence = sequence;
    added->watch = at_sequence_watch_new(&sequence->program);
    if (added->watch && make_room(sequences) &&
        at_map_add(&sequences->numbers, key_of(&added->sequence), sequences->count)) {
        sequences->watched[sequences->count++] = added;
        return added->watch;
    }
    at_sequence_watch_free(added->watch);
    free(added);
    return NULL;
}

static struct at_sequence_watch *get_watch(struct at_sequences *sequences,
                                           const struct at_sequence *sequence)
{
    size_t number = at_map_find(&sequences->numbers, key_of(&sequence));
    return number == AT_MAP_NONE ? add_watch(sequences, sequence)
                                 : sequences->watched[number]->watch;
}

enum attune_status at_sequences_end(struct at_sequences *sequences,
                                    const struct at_sequence *sequence, uint32_t turn,
                                    bool *ends, struct attune_error *error)
{
    bool nomem = false;
    struct at_sequence_watch *watch = get_watch(sequences, sequence);
    if (!watch)
        return at_error_nomem(error);
    sequences->sequence = sequence;
    sequences->is_chosen = false;
    set_turns(sequences, 0, sequences->transcript->turn_count);
    *ends = at_sequence_watch_ends(watch, &sequences->turns, turn, &nomem);
    return nomem ? at_error_nomem(error) : ATTUNE_OK;
}

/* Lists the turns of a side; false when memory is out. */
static bool choose(struct at_sequences *sequences, struct at_turn_range range,
                   uint32_t *count)
{
    const struct at_transcript *transcript = sequences->transcript;
    uint32_t *chosen =
        realloc(sequences->chosen, (range.count + (size_t)1) * sizeof *chosen);
    if (!chosen)
        return false;
    sequences->chosen = chosen;
    *count = 0;
    for (uint32_t turn = range.first; turn < range.first + range.count; turn++)
        if (at_turn_role(transcript, &transcript->turns[turn]) == range.role)
            chosen[(*count)++] = turn;
    return true;
}

enum attune_status at_sequences_look(struct at_sequences *sequences,
                                     const struct at_sequence *sequence,
                                     struct at_turn_range range,
                                     struct attune_error *error)
{
    uint32_t count = range.count;
    sequences->sequence = sequence;
    sequences->is_chosen = range.role != AT_ROLE_ANY;
    if (sequences->is_chosen && !choose(sequences, range, &count))
        return at_error_nomem(error);
    set_turns(sequences, range.first, count);
    return at_sequence_find_in(sequences->finder, &sequence->program, &sequences->turns)
               ? ATTUNE_OK
               : at_error_nomem(error);
}

enum attune_status at_sequences_next(struct at_sequences *sequences,
                                     struct at_sequence_match *match, bool *found,
                                     struct attune_error *error)
{
    bool nomem = false;
    *found = at_sequence_find_next(sequences->finder, match, &nomem);
    if (*found) {
        match->first = turn_of(sequences, match->first);
        match->end = turn_of(sequences, match->end - 1) + 1;
        match->evidence_first = turn_of(sequences, match->evidence_first);
        match->evidence_end = turn_of(sequences, match->evidence_end - 1) + 1;
    }
    return nomem ? at_error_nomem(error) : ATTUNE_OK;
}
