/* history.c - a set of numbers in an open table, at most half full. */
#include "coding/history.h"

#include <stdlib.h>

#include "base/map.h"

struct at_history {
    uint64_t *slots; /* owned; 0: free */
    size_t count, capacity;
    size_t sessions;
    int64_t last; /* number of the session added last, where it is known */
    bool has_gap; /* some session did not come right after the one before it */
};

struct at_history *at_history_new(void)
{
    return calloc(1, sizeof(struct at_history));
}

void at_history_free(struct at_history *history)
{
    if (history)
        free(history->slots);
    free(history);
}

static uint64_t key_of(enum at_role role, struct at_slice stem)
{
    uint64_t key = at_hash(stem.data, stem.size) * 4 + (uint64_t)role;
    return key ? key : 1;
}

/* The place of a key, or the free one where it belongs. */
static uint64_t *slot_of(uint64_t *slots, size_t capacity, uint64_t key)
{
    size_t i = (key >> 2 ^ key >> 32 ^ (key & 3) << 7) & (capacity - 1);
    while (slots[i] && slots[i] != key)
        i = (i + 1) & (capacity - 1);
    return &slots[i];
}

static bool make_room(struct at_history *history)
{
    enum { LEAST = 1024 };
    if (history->count * 2 < history->capacity)
        return true;
    size_t capacity = history->capacity ? history->capacity * 2 : LEAST;
    uint64_t *slots = calloc(capacity, sizeof *slots);
    if (!slots)
        return false;
    for (size_t i = 0; i < history->capacity; i++)
        if (history->slots[i])
            *slot_of(slots, capacity, history->slots[i]) = history->slots[i];
    free(history->slots);
    history->slots = slots;
    history->capacity = capacity;
    return true;
}

static bool add_word(struct at_history *history, uint64_t key)
{
    if (!make_room(history))
        return false;
    uint64_t *slot = slot_of(history->slots, history->capacity, key);
    history->count += !*slot;
    *slot = key;
    return true;
}

static bool add_turn(struct at_history *history, const struct at_transcript *transcript,
                     const struct at_turn *turn)
{
    struct at_vocabulary *vocabulary = transcript->vocabulary;
    enum at_role role = at_turn_role(transcript, turn);
    for (uint32_t i = 0; i < turn->words; i++) {
        uint32_t id = transcript->words[turn->first_word + i].id;
        if (history->count < AT_HISTORY_MOST &&
            !at_vocabulary_is_function_word(vocabulary, id) &&
            !add_word(history, key_of(role, at_vocabulary_stem(vocabulary, id))))
            return false;
    }
    return true;
}

bool at_history_add(struct at_history *history, const struct at_transcript *transcript)
{
    bool added = true;
    if (!at_history_reaches(history, transcript))
        history->has_gap = true;
    for (uint32_t i = 0; added && i < transcript->turn_count; i++)
        added = add_turn(history, transcript, &transcript->turns[i]);
    history->has_gap |= history->count >= AT_HISTORY_MOST;
    history->last = transcript->number >= 0 ? transcript->number : history->last + 1;
    history->sessions++;
    return added;
}

bool at_history_reaches(const struct at_history *history,
                        const struct at_transcript *transcript)
{
    bool begins = !history || history->sessions == 0;
    if (transcript->number < 0 || transcript->case_name.size == 0)
        return begins || !history->has_gap;
    if (begins)
        return transcript->number <= 1;
    return !history->has_gap && transcript->number == history->last + 1;
}

bool at_history_has(const struct at_history *history, enum at_role role,
                    struct at_slice stem)
{
    if (!history || !history->slots)
        return false;
    return *slot_of(history->slots, history->capacity, key_of(role, stem)) != 0;
}
