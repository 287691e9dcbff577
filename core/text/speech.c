/* speech.c - a turn in two passes: where its words are, then what stands between them.
 *
 * Words are found in one of two ways that give the same answer: in ASCII from bit
 * masks of byte classes (classes.h), else by Unicode's rules (segment.h). The second
 * pass looks at bytes of the class "stop" only: they alone can end a sentence or
 * open a mark, and what is inside a mark was not said. */
#include "text/speech.h"

#include "base/utf8.h"
#include "text/classes.h"
#include "text/segment.h"
#include "text/sentence.h"

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

/* Room for `more` words; false when memory is out. */
static bool make_room(struct at_speech *speech, size_t more)
{
    while (speech->word_room - speech->word_count < more) {
        void *list = speech->words;
        if (!widen(speech->arena, &list, &speech->word_room, sizeof *speech->words))
            return false;
        speech->words = list;
    }
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

static bool is_letter(char c)
{
    return (unsigned char)((c | 0x20) - 'a') < 26;
}

static bool is_digit(char c)
{
    return (unsigned char)(c - '0') < 10;
}

/* WB6, WB7, WB11 and WB12 for ASCII: does the sign between two characters join
 * them? */
static bool joins(char before, char sign, char after)
{
    if (is_letter(before) && is_letter(after))
        return sign == '\'' || sign == '.' || sign == ':';
    if (is_digit(before) && is_digit(after))
        return sign == '\'' || sign == '.' || sign == ',' || sign == ';';
    return false;
}

/* A run of nothing but low lines is no word. */
static bool is_spoken(const char *text, size_t start, size_t end)
{
    while (start < end && text[start] == '_')
        start++;
    return start < end;
}

/* Splits ASCII: every edge between a word byte and another starts or ends a word. A
 * word that starts one sign behind another may be the rest of it. */
static bool split_ascii(struct walk *walk)
{
    const char *text = walk->text.data;
    struct at_speech *speech = walk->speech;
    if (!make_room(speech, walk->text.size / 2 + 1))
        return false;
    struct at_word *first = speech->words + speech->word_count, *word = first;
    size_t start = 0, end = 0;
    uint64_t before = 0;
    bool inside = false;
    for (size_t block = 0; block <= walk->block_count; block++) {
        uint64_t bits = block < walk->block_count ? walk->classes[block].word : 0;
        uint64_t edges = bits ^ (bits << 1 | before);
        before = bits >> 63;
        for (; edges; edges &= edges - 1, inside = !inside) {
            size_t at = block * 64 + (size_t)__builtin_ctzll(edges);
            if (!inside) {
                bool rest = at == end + 1 && text[end] != ' ' && word > first &&
                            joins(text[end - 1], text[end], text[at]);
                if (!rest)
                    start = at;
                else
                    word--;
                continue;
            }
            end = at;
            if (text[start] == '_' && !is_spoken(text, start, end))
                continue;
            *word++ = (struct at_word){ walk->base + (uint32_t)start,
                                        (uint32_t)(end - start), AT_SPEECH_NO_ID };
        }
    }
    speech->word_count += (uint32_t)(word - first);
    return true;
}

/* The end of a run of ASCII letters and digits from `start` on that a blank ends, as
 * most words do even where the text is not ASCII; 0 when it is anything else. */
static size_t plain_word_end(struct at_slice text, size_t start)
{
    size_t end = start;
    while (end < text.size && (is_letter(text.data[end]) || is_digit(text.data[end])))
        end++;
    return end > start && (end == text.size || text.data[end] == ' ') ? end : 0;
}

static bool split_unicode(struct walk *walk)
{
    struct at_speech *speech = walk->speech;
    for (size_t start = 0, end; start < walk->text.size; start = end) {
        end = plain_word_end(walk->text, start);
        bool spoken = end > 0;
        if (!spoken) {
            end = at_word_boundary(walk->text, start);
            spoken = at_word_is_spoken(at_slice(walk->text.data + start, end - start));
        }
        if (!spoken)
            continue;
        if (!make_room(speech, 1))
            return false;
        speech->words[speech->word_count++] =
            (struct at_word){ walk->base + (uint32_t)start, (uint32_t)(end - start),
                              AT_SPEECH_NO_ID };
    }
    return true;
}

/* Passes by the words that start before byte `at`. */
static void pass_words(struct walk *walk, size_t at)
{
    struct at_word *words = walk->speech->words;
    uint32_t until = walk->base + (uint32_t)at, count = walk->speech->word_count;
    if (walk->kept == walk->next) {
        while (walk->next < count && words[walk->next].start < until)
            walk->next++;
        walk->kept = walk->next;
    }
    while (walk->next < count && words[walk->next].start < until)
        words[walk->kept++] = words[walk->next++];
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

static uint64_t bits_below(size_t count)
{
    return count < 64 ? ((uint64_t)1 << count) - 1 : ~(uint64_t)0;
}

/* The classes of the text's bytes; leaves walk->classes NULL when it is not ASCII. */
static bool classify(struct walk *walk)
{
    size_t size = walk->text.size, blocks = (size + 63) / 64;
    struct at_buffer *scratch = &walk->speech->classes;
    uint64_t wide = 0;
    at_buffer_reset(scratch);
    if (blocks == 0 || !at_buffer_reserve(scratch, blocks * sizeof *walk->classes))
        return blocks == 0;
    struct at_classes *classes = (struct at_classes *)(void *)scratch->data;
    for (size_t i = 0; i < blocks; i++) {
        classes[i] = at_classes_get(walk->text.data + i * 64);
        uint64_t inside = bits_below(size - i * 64);
        classes[i].word &= inside;
        classes[i].stop &= inside;
        wide |= classes[i].wide & inside;
    }
    walk->block_count = blocks;
    walk->classes = wide ? NULL : classes;
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
    if (!(walk.classes ? split_ascii(&walk) : split_unicode(&walk)))
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
