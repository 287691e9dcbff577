/* speech.c - a turn in two passes: where its words are, then what stands between them.
 *
 * The second pass looks at bytes of the class "stop" only: they alone can end a
 * sentence or open a mark, and what is inside a mark was not said. */
#include "text/speech.h"

#include "text/sentence.h"
#include "text/words.h"

struct walk {
    struct at_speech *speech;
    struct at_slice text;
    const struct at_language *language;
    uint32_t base;
    const struct at_classes *classes; /* NULL: the text is not ASCII */
    size_t block_count;
    uint32_t next;          /* the next word to pass by; those before it ... */
    uint32_t kept;          /* ... are kept below this, marks taken out */
    uint32_t sentence_word; /* the first word of the open sentence ... */
    size_t sentence_start;  /* ... and where it starts; blanks may come first */
};

void at_speech_begin(struct at_speech *speech, struct at_arena *arena)
{
    speech->arena = arena;
    speech->word_count = speech->sentence_count = speech->event_count = 0;
    speech->words = at_arena_raw(arena, speech->word_room * sizeof *speech->words);
    speech->sentences =
        at_arena_raw(arena, speech->sentence_room * sizeof *speech->sentences);
    speech->events = at_arena_raw(arena, speech->event_room * sizeof *speech->events);
    if (!speech->words)
        speech->word_room = 0;
    if (!speech->sentences)
        speech->sentence_room = 0;
    if (!speech->events)
        speech->event_room = 0;
}

void at_speech_clear(struct at_speech *speech)
{
    at_buffer_clear(&speech->classes);
    memset(speech, 0, sizeof *speech);
}

/* A list of `room` items of `size` bytes with space for one more than `count`. */
static bool widen(struct at_arena *arena, void **list, uint32_t *room, size_t size)
{
    uint32_t wider = *room < 32 ? 64 : *room * 2;
    void *moved = at_arena_grow(arena, *list, *room * size, wider * size);
    if (!moved)
        return false;
    *list = moved;
    *room = wider;
    return true;
}

static bool add_event(struct walk *walk, const struct at_event *event)
{
    struct at_speech *speech = walk->speech;
    if (speech->event_count == speech->event_room) {
        void *list = speech->events;
        if (!widen(speech->arena, &list, &speech->event_room, sizeof *speech->events))
            return false;
        speech->events = list;
    }
    speech->events[speech->event_count++] = *event;
    return true;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Ends the open sentence before byte `end`. One without words is kept only when
 * it is all there is of the turn, else the marks in it go to a neighbour. */
static bool end_sentence(struct walk *walk, size_t end, bool question)
{
    struct at_speech *speech = walk->speech;
    size_t start = walk->sentence_start;
    while (start < end && is_blank(walk->text.data[start]))
        start++;
    while (end > start && is_blank(walk->text.data[end - 1]))
        end--;
    if (speech->sentence_count == speech->sentence_room) {
        void *list = speech->sentences;
        if (!widen(speech->arena, &list, &speech->sentence_room,
                   sizeof *speech->sentences))
            return false;
        speech->sentences = list;
    }
    speech->sentences[speech->sentence_count++] = (struct at_sentence){
        .start = walk->base + (uint32_t)start,
        .size = (uint32_t)(end - start),
        .first_word = walk->sentence_word,
        .words = walk->kept - walk->sentence_word,
        .question = question,
    };
    walk->sentence_start = end;
    walk->sentence_word = walk->kept;
    return true;
}

/* Passes by the words that start before byte `at`. */
static void pass_words(struct walk *walk, size_t at)
{
    struct at_word *words = walk->speech->words;
    uint32_t until = walk->base + (uint32_t)at, count = walk->speech->word_count;
    uint32_t next = walk->next, kept = walk->kept;
    if (next < count && words[count - 1].start < until && kept == next)
        next = kept = count; /* mostly, the stop is the turn's last byte */
    for (; next < count && words[next].start < until; next++, kept++)
        if (kept < next)
            words[kept] = words[next];
    walk->next = next;
    walk->kept = kept;
}

/* Where the word passed by last ends; 0 when there is none in this turn. */
static size_t last_word_end(const struct walk *walk, uint32_t first_word)
{
    if (walk->kept == first_word)
        return 0;
    const struct at_word *word = &walk->speech->words[walk->kept - 1];
    return word->start + word->size - walk->base;
}

/* Where a mark that opens at `at` ends; 0 when none opens there. */
static size_t mark_end(const struct walk *walk, size_t at, struct at_event *event)
{
    enum { LONGEST = 120 };
    const char *text = walk->text.data;
    char close = text[at] == '[' ? ']' : text[at] == '(' ? ')' : '#';
    size_t most = walk->text.size - at < LONGEST ? walk->text.size - at : LONGEST;
    const char *end = most > 1 ? memchr(text + at + 1, close, most - 1) : NULL;
    if (!end)
        return 0;
    struct at_slice bracketed = at_slice(text + at, (size_t)(end + 1 - (text + at)));
    if (!at_speech_is_mark(bracketed, event))
        return 0;
    event->start = walk->base + (uint32_t)at;
    event->size = (uint32_t)bracketed.size;
    event->word = walk->kept;
    return at + bracketed.size;
}

/* Looks at the stop at byte `at`, behind a word that ends at `word_end`. Returns where
 * to go on; SIZE_MAX when memory is out. */
static size_t look(struct walk *walk, size_t at, size_t word_end)
{
    struct at_event event;
    size_t end = 0;
    char c = walk->text.data[at];
    if (c == '[' || c == '(' || c == '#') {
        end = mark_end(walk, at, &event);
        if (end && !add_event(walk, &event))
            return SIZE_MAX;
        while (end && walk->next < walk->speech->word_count &&
               walk->speech->words[walk->next].start < walk->base + end)
            walk->next++;
    } else if (walk->kept > walk->sentence_word) {
        bool question;
        end = at_sentence_end(walk->text, at, word_end, walk->language, &question);
        if (end && !end_sentence(walk, end, question))
            return SIZE_MAX;
    }
    return end ? end : at + 1;
}

/* The classes of the text's bytes; leaves walk->classes NULL when it is not ASCII.
 * False when memory is out. */
static bool classify(struct walk *walk)
{
    struct at_buffer *scratch = &walk->speech->classes;
    walk->block_count = (walk->text.size + 63) / 64;
    if (!at_buffer_reserve(scratch, walk->block_count * sizeof *walk->classes))
        return false;
    struct at_classes *classes = (struct at_classes *)(void *)scratch->data;
    if (at_classes_get(classes, walk->text.data, walk->text.size))
        walk->classes = classes;
    return true;
}

/* What is left after the last word: marks go to the sentence before, or are the
 * turn's only sentence. */
static bool finish(struct walk *walk, uint32_t first_sentence)
{
    struct at_speech *speech = walk->speech;
    size_t start = walk->sentence_start, size = walk->text.size;
    while (start < size && is_blank(walk->text.data[start]))
        start++;
    bool rest = start < size;
    bool words = walk->kept > walk->sentence_word;
    if (words || (rest && speech->sentence_count == first_sentence))
        return end_sentence(walk, size, false);
    if (rest) {
        struct at_sentence *last = &speech->sentences[speech->sentence_count - 1];
        while (is_blank(walk->text.data[size - 1]))
            size--;
        last->size = walk->base + (uint32_t)size - last->start;
    }
    return true;
}

/* The first stop at or after `at`; the text's size when there is none. */
static size_t find_stop(const struct walk *walk, size_t at)
{
    size_t size = walk->text.size;
    if (!walk->classes) {
        while (at < size && !at_sentence_is_sign(walk->text.data[at]))
            at++;
        return at;
    }
    size_t block = at / 64;
    if (block >= walk->block_count)
        return size;
    uint64_t bits = walk->classes[block].stop & ~(uint64_t)0 << at % 64;
    while (!bits && ++block < walk->block_count)
        bits = walk->classes[block].stop;
    return bits ? block * 64 + (size_t)__builtin_ctzll(bits) : size;
}

bool at_speech_add(struct at_speech *speech, struct at_slice text, uint32_t base,
                   const struct at_language *language)
{
    uint32_t first_word = speech->word_count, first_sentence = speech->sentence_count;
    struct walk walk = { .speech = speech,
                         .text = text,
                         .language = language,
                         .base = base,
                         .next = first_word,
                         .kept = first_word,
                         .sentence_word = first_word };
    if (!classify(&walk))
        return false;
    if (!(walk.classes ? at_words_add_ascii(speech, text, base, walk.classes)
                       : at_words_add(speech, text, base)))
        return false;
    for (size_t at = 0; at < text.size;) {
        size_t stop = find_stop(&walk, at);
        pass_words(&walk, stop);
        size_t word_end = last_word_end(&walk, first_word);
        if (stop == text.size)
            break;
        at = word_end > stop ? word_end : look(&walk, stop, word_end);
        if (at == SIZE_MAX)
            return false;
    }
    speech->word_count = walk.kept;
    return finish(&walk, first_sentence);
}
