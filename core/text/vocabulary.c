/* vocabulary.c - a hash table of written words with a key that is compared in two
 * machine words.
 *
 * Words of up to 16 bytes, nearly all of speech, are their own key, padded with
 * zeros. A longer word's key is its hash and size, and its text settles equality.
 * What follows from a word (folded forms, stem, parts) is derived on demand. */
#include "text/vocabulary.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/map.h"
#include "text/speech.h"

enum { SHORT = 16, FIRST_ROOM = 4096 };

struct key {
    uint64_t low, high;
};

struct slot {
    struct key key;
    uint32_t id; /* AT_WORD_NONE: free */
};

enum {
    HAS_CASE = 1,
    HAS_ACCENTS = 2,
    HAS_NONE = 4,
    HAS_STEM = 8,
    HAS_PARTS = 16,
    HAS_FUNCTION = 32,
    IS_FUNCTION = 64
};

struct derived {
    uint32_t known; /* which of the following are worked out */
    struct at_slice folded[AT_FOLD_ACCENTS + 1];
    struct at_slice stem;
    const struct at_parts *parts;
};

struct type {
    const char *text;
    struct derived *derived; /* NULL until something is asked */
    uint32_t size;
};

struct at_vocabulary {
    size_t references;
    const struct at_language *language;
    struct at_arena *arena;     /* texts and what is derived */
    struct at_stemmer *stemmer; /* NULL until the first stem */
    struct slot *slots;         /* owned */
    size_t mask;                /* slots - 1 */
    struct type *types;         /* owned, by id */
    size_t count, room;
    struct at_buffer scratch;
};

static struct slot *new_slots(size_t count)
{
    struct slot *slots = calloc(count, sizeof *slots); /* no word has the key 0, 0 */
    for (size_t i = 0; slots && i < count; i++)
        slots[i].id = AT_WORD_NONE;
    return slots;
}

struct at_vocabulary *at_vocabulary_new(const struct at_language *language)
{
    struct at_vocabulary *vocabulary = calloc(1, sizeof *vocabulary);
    if (!vocabulary)
        return NULL;
    vocabulary->references = 1;
    vocabulary->language = language;
    vocabulary->arena = at_arena_new();
    vocabulary->mask = FIRST_ROOM - 1;
    vocabulary->slots = new_slots(FIRST_ROOM);
    if (!vocabulary->arena || !vocabulary->slots) {
        at_vocabulary_unref(vocabulary);
        return NULL;
    }
    return vocabulary;
}

struct at_vocabulary *at_vocabulary_ref(struct at_vocabulary *vocabulary)
{
    vocabulary->references++;
    return vocabulary;
}

void at_vocabulary_unref(struct at_vocabulary *vocabulary)
{
    if (!vocabulary || --vocabulary->references > 0)
        return;
    at_stemmer_free(vocabulary->stemmer);
    at_buffer_clear(&vocabulary->scratch);
    at_arena_free(vocabulary->arena);
    free(vocabulary->slots);
    free(vocabulary->types);
    free(vocabulary);
}

const struct at_language *at_vocabulary_language(const struct at_vocabulary *vocabulary)
{
    return vocabulary->language;
}

/* All ones in the bytes a piece of 0 to 8 bytes fills, in memory order. */
static const union {
    unsigned char bytes[16];
} ones_then_zeros = { { 255, 255, 255, 255, 255, 255, 255, 255 } };

static inline uint64_t mask_of(size_t size)
{
    uint64_t mask;
    memcpy(&mask, ones_then_zeros.bytes + 8 - size, 8);
    return mask;
}

/* The key of a word after which 16 bytes can be read. */
static inline struct key key_of(const char *word, size_t size)
{
    struct key key = { 0, 0 };
    if (size <= 8) {
        memcpy(&key.low, word, 8);
        key.low &= mask_of(size);
    } else if (size <= SHORT) {
        memcpy(&key.low, word, 8);
        memcpy(&key.high, word + 8, 8);
        key.high &= mask_of(size - 8);
    } else {
        key.low = at_hash(word, size);
        key.high = size;
    }
    return key;
}

static inline size_t place_of(struct key key)
{
    uint64_t hash = key.low * 0x9E3779B97F4A7C15u ^ key.high * 0xC2B2AE3D27D4EB4Fu;
    return (size_t)(hash ^ hash >> 32);
}

/* Keys of short words are equal only when the words are: no word holds a NUL. */
static inline bool has_key(const struct slot *slot, struct key key)
{
    return slot->key.low == key.low && slot->key.high == key.high;
}

static inline bool is_word(const struct at_vocabulary *vocabulary,
                           const struct slot *slot, struct key key,
                           struct at_slice word)
{
    return has_key(slot, key) &&
           (word.size <= SHORT ||
            at_slice_equal(at_vocabulary_text(vocabulary, slot->id), word));
}

/* Puts an entry into a free slot. Of two that want one place the smaller number has
 * it: its word was met first, and so is the more common. */
static void put(struct slot *slots, size_t mask, struct slot entry)
{
    size_t place = place_of(entry.key) & mask;
    for (; slots[place].id != AT_WORD_NONE; place = (place + 1) & mask)
        if (slots[place].id > entry.id) {
            struct slot later = slots[place];
            slots[place] = entry;
            entry = later;
        }
    slots[place] = entry;
}

static bool enlarge(struct at_vocabulary *vocabulary)
{
    size_t count = (vocabulary->mask + 1) * 2;
    struct slot *slots = new_slots(count);
    if (!slots)
        return false;
    for (size_t i = 0; i <= vocabulary->mask; i++)
        if (vocabulary->slots[i].id != AT_WORD_NONE)
            put(slots, count - 1, vocabulary->slots[i]);
    free(vocabulary->slots);
    vocabulary->slots = slots;
    vocabulary->mask = count - 1;
    return true;
}

static bool widen(struct at_vocabulary *vocabulary)
{
    size_t room = vocabulary->room ? vocabulary->room * 2 : FIRST_ROOM / 2;
    struct type *types = realloc(vocabulary->types, room * sizeof *types);
    if (!types)
        return false;
    vocabulary->types = types;
    vocabulary->room = room;
    return true;
}

static uint32_t add_new(struct at_vocabulary *vocabulary, struct key key,
                        struct at_slice word)
{
    if (vocabulary->count == vocabulary->room && !widen(vocabulary))
        return AT_WORD_NONE;
    if (vocabulary->count * 2 > vocabulary->mask && !enlarge(vocabulary))
        return AT_WORD_NONE;
    char *text = at_arena_text(vocabulary->arena, word);
    if (!text)
        return AT_WORD_NONE;
    uint32_t id = (uint32_t)vocabulary->count++;
    put(vocabulary->slots, vocabulary->mask, (struct slot){ key, id });
    vocabulary->types[id] = (struct type){ text, NULL, (uint32_t)word.size };
    return id;
}

static inline uint32_t find_or_add(struct at_vocabulary *vocabulary,
                                   struct at_slice word)
{
    struct key key = key_of(word.data, word.size);
    size_t place = place_of(key) & vocabulary->mask;
    for (;;) {
        const struct slot *slot = &vocabulary->slots[place];
        if (is_word(vocabulary, slot, key, word))
            return slot->id;
        if (slot->id == AT_WORD_NONE)
            return add_new(vocabulary, key, word);
        place = (place + 1) & vocabulary->mask;
    }
}

bool at_vocabulary_add_all(struct at_vocabulary *vocabulary, const char *text,
                           struct at_word *words, size_t count)
{
    const struct slot *slots = vocabulary->slots;
    size_t mask = vocabulary->mask;
    for (size_t i = 0; i < count; i++) {
        struct at_slice word = at_slice(text + words[i].start, words[i].size);
        struct key key = key_of(word.data, word.size);
        const struct slot *slot = &slots[place_of(key) & mask];
        if (has_key(slot, key) && word.size <= SHORT) {
            words[i].id = slot->id;
            continue;
        }
        words[i].id = find_or_add(vocabulary, word);
        if (words[i].id == AT_WORD_NONE)
            return false;
        slots = vocabulary->slots;
        mask = vocabulary->mask;
    }
    return true;
}

uint32_t at_vocabulary_add(struct at_vocabulary *vocabulary, struct at_slice word)
{
    char padded[SHORT * 2] = { 0 };
    if (word.size > SHORT)
        return find_or_add(vocabulary, word);
    if (word.size)
        memcpy(padded, word.data, word.size);
    return find_or_add(vocabulary, at_slice(padded, word.size));
}

size_t at_vocabulary_count(const struct at_vocabulary *vocabulary)
{
    return vocabulary->count;
}

struct at_slice at_vocabulary_text(const struct at_vocabulary *vocabulary, uint32_t id)
{
    return at_slice(vocabulary->types[id].text, vocabulary->types[id].size);
}

static struct derived *derived_of(struct at_vocabulary *vocabulary, uint32_t id)
{
    struct type *type = &vocabulary->types[id];
    if (!type->derived)
        type->derived = at_arena_alloc(vocabulary->arena, sizeof *type->derived);
    return type->derived;
}

/* A copy in the arena of what scratch holds, or `same` where they are equal. */
static struct at_slice keep_scratch(struct at_vocabulary *vocabulary,
                                    struct at_slice same)
{
    struct at_slice made = at_buffer_slice(&vocabulary->scratch);
    if (at_slice_equal(made, same))
        return same;
    char *copy = at_arena_text(vocabulary->arena, made);
    return copy ? at_slice(copy, made.size) : at_slice(NULL, 0);
}

struct at_slice at_vocabulary_folded(struct at_vocabulary *vocabulary, uint32_t id,
                                     enum at_fold fold)
{
    struct derived *derived = derived_of(vocabulary, id);
    uint32_t bit = fold == AT_FOLD_CASE      ? HAS_CASE
                   : fold == AT_FOLD_ACCENTS ? HAS_ACCENTS
                                             : HAS_NONE;
    if (!derived || derived->known & bit)
        return derived ? derived->folded[fold] : at_slice(NULL, 0);
    struct at_slice text = at_vocabulary_text(vocabulary, id);
    at_buffer_reset(&vocabulary->scratch);
    if (!at_fold_add(&vocabulary->scratch, text, fold))
        return at_slice(NULL, 0);
    struct at_slice folded = keep_scratch(vocabulary, text);
    if (folded.size > 0) {
        derived->folded[fold] = folded;
        derived->known |= bit;
    }
    return folded;
}

struct at_slice at_vocabulary_stem(struct at_vocabulary *vocabulary, uint32_t id)
{
    struct at_slice word = at_vocabulary_folded(vocabulary, id, AT_FOLD_CASE);
    struct derived *derived = derived_of(vocabulary, id);
    if (!derived || derived->known & HAS_STEM)
        return derived ? derived->stem : at_slice(NULL, 0);
    if (!vocabulary->stemmer)
        vocabulary->stemmer = at_stemmer_new(vocabulary->language);
    at_buffer_reset(&vocabulary->scratch);
    if (!vocabulary->stemmer ||
        !at_stemmer_add(vocabulary->stemmer, &vocabulary->scratch, word))
        return at_slice(NULL, 0);
    struct at_slice stem = keep_scratch(vocabulary, word);
    if (stem.size > 0) {
        derived->stem = stem;
        derived->known |= HAS_STEM;
    }
    return stem;
}

bool at_vocabulary_is_function_word(struct at_vocabulary *vocabulary, uint32_t id)
{
    struct at_slice word = at_vocabulary_folded(vocabulary, id, AT_FOLD_CASE);
    struct derived *derived = derived_of(vocabulary, id);
    if (!derived || word.size == 0)
        return false;
    if (!(derived->known & HAS_FUNCTION)) {
        derived->known |= HAS_FUNCTION;
        if (at_language_is_function_word(vocabulary->language, word))
            derived->known |= IS_FUNCTION;
    }
    return derived->known & IS_FUNCTION;
}

/* The parts as word ids; NULL when memory is out. */
static const struct at_parts *intern(struct at_vocabulary *vocabulary,
                                     const struct at_contraction *contraction)
{
    struct at_parts *parts = at_arena_alloc(vocabulary->arena, sizeof *parts);
    if (!parts)
        return NULL;
    parts->count = (uint32_t)contraction->count;
    for (size_t i = 0; i < contraction->count; i++) {
        for (size_t j = 0; j < AT_READINGS_MOST; j++) {
            parts->word[i][j] = AT_WORD_NONE;
            if (j >= contraction->part[i].readings)
                continue;
            parts->word[i][j] =
                at_vocabulary_add(vocabulary, contraction->part[i].reading[j]);
            if (parts->word[i][j] == AT_WORD_NONE)
                return NULL;
        }
    }
    return parts;
}

const struct at_parts *at_vocabulary_parts(struct at_vocabulary *vocabulary,
                                           uint32_t id)
{
    static const struct at_parts no_parts = { 0 };
    struct at_slice word = at_vocabulary_folded(vocabulary, id, AT_FOLD_CASE);
    struct derived *derived = derived_of(vocabulary, id);
    if (!derived || word.size == 0)
        return &no_parts;
    if (derived->known & HAS_PARTS)
        return derived->parts;
    struct at_contraction contraction =
        at_language_contraction(vocabulary->language, word);
    const struct at_parts *parts =
        contraction.count ? intern(vocabulary, &contraction) : &no_parts;
    if (!parts)
        return &no_parts;
    derived->parts = parts; /* in the arena: adding the parts did not move it */
    derived->known |= HAS_PARTS;
    return parts;
}
