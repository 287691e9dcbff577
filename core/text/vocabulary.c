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

enum {
    SHORT = 16,
    FIRST_SLOTS = 1024 /* of them three in four may be taken */
};

struct key {
    uint64_t low, high;
};

struct slot {
    struct key key;
    uint32_t id; /* AT_WORD_NONE: free */
};

/* The forms of a word, in front of them those of enum at_fold. */
enum { STEM = AT_FOLD_ACCENTS + 1, FORMS };

/* What is known of a word, in bits; below HAS_PARTS a bit a form. */
enum {
    HAS_PARTS = 1 << FORMS,
    HAS_FUNCTION = HAS_PARTS * 2,
    IS_FUNCTION = HAS_PARTS * 4
};

struct derived {
    struct at_slice forms[FORMS]; /* without data: the word as written, as most are */
    const struct at_parts *parts;
    uint32_t stem; /* id and 1; 0: not looked up yet */
};

struct type {
    const char *text;
    struct derived *derived; /* NULL: there is nothing to keep */
    uint32_t size;
    uint32_t known;
};

struct at_vocabulary {
    size_t references, watches;
    uint32_t edition;
    const struct at_language *language;
    struct at_arena *arena;     /* texts and what is derived */
    struct at_stemmer *stemmer; /* NULL until the first stem */
    struct slot *slots;         /* owned */
    size_t mask;                /* slots - 1 */
    struct type *types;         /* owned, by id */
    size_t count, room;
    struct at_buffer scratch;
};

/* No word has the key 0, 0. */
static void empty_slots(struct slot *slots, size_t count)
{
    for (size_t i = 0; i < count; i++)
        slots[i] = (struct slot){ { 0, 0 }, AT_WORD_NONE };
}

static struct slot *new_slots(size_t count)
{
    struct slot *slots = calloc(count, sizeof *slots);
    if (slots)
        empty_slots(slots, count);
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
    vocabulary->mask = FIRST_SLOTS - 1;
    vocabulary->slots = new_slots(FIRST_SLOTS);
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
    if (vocabulary->watches == 0)
        free(vocabulary);
}

void at_vocabulary_watch(struct at_vocabulary *vocabulary)
{
    vocabulary->watches++;
}

void at_vocabulary_unwatch(struct at_vocabulary *vocabulary)
{
    if (vocabulary && --vocabulary->watches == 0 && vocabulary->references == 0)
        free(vocabulary);
}

uint32_t at_vocabulary_edition(const struct at_vocabulary *vocabulary)
{
    return vocabulary->edition;
}

bool at_vocabulary_renew(struct at_vocabulary *vocabulary)
{
    if (vocabulary->references > 1)
        return false;
    at_arena_reset(vocabulary->arena);
    empty_slots(vocabulary->slots, vocabulary->mask + 1);
    vocabulary->count = 0;
    vocabulary->edition++;
    return true;
}

const struct at_language *at_vocabulary_language(const struct at_vocabulary *vocabulary)
{
    return vocabulary->language;
}

/* All ones, then all zeros: from SHORT - n on, a mask of n bytes in memory order. */
static const unsigned char ones_then_zeros[2 * SHORT] = {
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
};

static inline uint64_t eight(const void *bytes)
{
    uint64_t all;
    memcpy(&all, bytes, sizeof all);
    return all;
}

/* The key of a word after which 16 bytes can be read. How long a short one is, is no
 * branch: nobody could foresee it. */
static inline struct key key_of(const char *word, size_t size)
{
    if (size > SHORT)
        return (struct key){ at_hash(word, size), size };
    const unsigned char *mask = ones_then_zeros + SHORT - size;
    return (struct key){ eight(word) & eight(mask), eight(word + 8) & eight(mask + 8) };
}

static inline size_t place_of(struct key key)
{
    uint64_t hash = key.low * 0x9E3779B97F4A7C15u ^ key.high * 0xC2B2AE3D27D4EB4Fu;
    return (size_t)(hash ^ hash >> 32);
}

/* Keys of short words are equal only when the words are: no word holds a NUL. */
static inline bool has_key(const struct slot *slot, struct key key)
{
    return ((slot->key.low ^ key.low) | (slot->key.high ^ key.high)) == 0;
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
    size_t room = vocabulary->room ? vocabulary->room * 2 : AT_VOCABULARY_ROOM;
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
    if (vocabulary->count * 4 > vocabulary->mask * 3 && !enlarge(vocabulary))
        return AT_WORD_NONE;
    char *text = at_arena_text(vocabulary->arena, word);
    if (!text)
        return AT_WORD_NONE;
    uint32_t id = (uint32_t)vocabulary->count++;
    put(vocabulary->slots, vocabulary->mask, (struct slot){ key, id });
    vocabulary->types[id] = (struct type){ text, NULL, (uint32_t)word.size, 0 };
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

/* The number of a word that is not where its key says at once; AT_WORD_NONE when memory
 * is out. */
static __attribute__((noinline)) uint32_t find_farther(struct at_vocabulary *vocabulary,
                                                       const char *data, size_t size)
{
    return find_or_add(vocabulary, at_slice(data, size));
}

bool at_vocabulary_add_all(struct at_vocabulary *vocabulary, const char *text,
                           struct at_word *words, size_t count)
{
    const struct slot *slots = vocabulary->slots;
    size_t mask = vocabulary->mask;
    for (struct at_word *word = words, *end = words + count; word < end; word++) {
        const char *data = text + word->start;
        size_t size = word->size;
        if (size <= SHORT) {
            struct key key = key_of(data, size);
            const struct slot *slot = &slots[place_of(key) & mask];
            if (has_key(slot, key)) {
                word->id = slot->id;
                continue;
            }
        }
        word->id = find_farther(vocabulary, data, size);
        if (word->id == AT_WORD_NONE)
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

/* A form that is known. */
static struct at_slice form_of(const struct at_vocabulary *vocabulary, uint32_t id,
                               int form)
{
    const struct derived *derived = vocabulary->types[id].derived;
    return derived && derived->forms[form].data ? derived->forms[form]
                                                : at_vocabulary_text(vocabulary, id);
}

/* Keeps what scratch holds as a form of the word; an empty slice when memory is out. */
static struct at_slice keep_form(struct at_vocabulary *vocabulary, uint32_t id,
                                 int form)
{
    struct at_slice made = at_buffer_slice(&vocabulary->scratch);
    if (!at_slice_equal(made, at_vocabulary_text(vocabulary, id))) {
        struct derived *derived = derived_of(vocabulary, id);
        char *copy = derived ? at_arena_text(vocabulary->arena, made) : NULL;
        if (!copy)
            return at_slice(NULL, 0);
        derived->forms[form] = at_slice(copy, made.size);
    }
    vocabulary->types[id].known |= 1u << form;
    return form_of(vocabulary, id, form);
}

struct at_slice at_vocabulary_folded(struct at_vocabulary *vocabulary, uint32_t id,
                                     enum at_fold fold)
{
    if (vocabulary->types[id].known & 1u << fold)
        return form_of(vocabulary, id, (int)fold);
    at_buffer_reset(&vocabulary->scratch);
    if (!at_fold_add(&vocabulary->scratch, at_vocabulary_text(vocabulary, id), fold))
        return at_slice(NULL, 0);
    return keep_form(vocabulary, id, (int)fold);
}

struct at_slice at_vocabulary_stem(struct at_vocabulary *vocabulary, uint32_t id)
{
    struct at_slice word = at_vocabulary_folded(vocabulary, id, AT_FOLD_CASE);
    if (vocabulary->types[id].known & 1u << STEM)
        return form_of(vocabulary, id, STEM);
    if (!vocabulary->stemmer)
        vocabulary->stemmer = at_stemmer_new(vocabulary->language);
    at_buffer_reset(&vocabulary->scratch);
    if (word.size == 0 || !vocabulary->stemmer ||
        !at_stemmer_add(vocabulary->stemmer, &vocabulary->scratch, word))
        return at_slice(NULL, 0);
    return keep_form(vocabulary, id, STEM);
}

uint32_t at_vocabulary_stem_id(struct at_vocabulary *vocabulary, uint32_t id)
{
    struct at_slice stem = at_vocabulary_stem(vocabulary, id);
    struct derived *derived = vocabulary->types[id].derived;
    if (!stem.data)
        return AT_WORD_NONE;
    if (!derived || !derived->forms[STEM].data)
        return id;
    if (derived->stem == 0)
        derived->stem = at_vocabulary_add(vocabulary, stem) + 1;
    return derived->stem - 1; /* AT_WORD_NONE where that failed: it is tried again */
}

bool at_vocabulary_is_function_word(struct at_vocabulary *vocabulary, uint32_t id)
{
    struct at_slice word = at_vocabulary_folded(vocabulary, id, AT_FOLD_CASE);
    uint32_t *known = &vocabulary->types[id].known;
    if (word.size > 0 && !(*known & HAS_FUNCTION)) {
        *known |= HAS_FUNCTION;
        if (at_language_is_function_word(vocabulary->language, word))
            *known |= IS_FUNCTION;
    }
    return *known & IS_FUNCTION;
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
    if (word.size == 0)
        return &no_parts;
    if (!(vocabulary->types[id].known & HAS_PARTS)) {
        struct at_contraction contraction =
            at_language_contraction(vocabulary->language, word);
        const struct at_parts *parts =
            contraction.count ? intern(vocabulary, &contraction) : NULL;
        struct derived *derived = parts ? derived_of(vocabulary, id) : NULL;
        if (contraction.count && !derived)
            return &no_parts;
        if (derived)
            derived->parts = parts;
        vocabulary->types[id].known |= HAS_PARTS; /* adding the parts moves types */
    }
    const struct derived *derived = vocabulary->types[id].derived;
    return derived && derived->parts ? derived->parts : &no_parts;
}
