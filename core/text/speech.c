/* speech.c - walks a turn from word to word; looks closely only at what stands
 * between them.
 *
 * Where the next word is, is found in one of two ways that give the same answer:
 * for ASCII from bit masks of byte classes, else by Unicode's rules (segment.h).
 * What stands between two words can hold marks (events) and the end of a
 * sentence; only bytes of the class "stop" can begin either. */
#include "text/speech.h"

#include "base/utf8.h"
#include "text/classes.h"
#include "text/segment.h"
#include "text/sentence.h"

/* Goes through the set bits of a row of 64-bit masks. */
struct bits {
    size_t block;
    uint64_t left; /* of the block's bits */
};

struct walk {
    struct at_speech *speech;
    struct at_slice text;
    const struct at_language *language;
    uint32_t base;
    uint32_t sentence_word; /* the first word of the open sentence ... */
    size_t sentence_start;  /* ... and where it starts; blanks may come first */
    size_t word_end;        /* of the word taken last */
    size_t stop;            /* the next byte of the class "stop" not yet looked at */
    /* ASCII: */
    const struct at_classes *classes; /* NULL: the text is not ASCII */
    size_t block_count;
    struct bits edges, stops;
    size_t edge; /* where the next word starts */
    /* not ASCII: */
    size_t segment; /* the last boundary known */
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
        .words = speech->word_count - walk->sentence_word,
        .question = question,
    };
    walk->sentence_start = end;
    walk->sentence_word = speech->word_count;
    return true;
}

/* The next place where a run of word bytes starts or ends; the text's size when
 * there is none. */
static inline size_t next_edge(const struct walk *walk, struct bits *edges)
{
    while (!edges->left) {
        if (++edges->block >= walk->block_count)
            return walk->text.size;
        uint64_t before = walk->classes[edges->block - 1].word >> 63;
        uint64_t word = walk->classes[edges->block].word;
        edges->left = word ^ (word << 1 | before);
    }
    size_t at = edges->block * 64 + (size_t)__builtin_ctzll(edges->left);
    edges->left &= edges->left - 1;
    return at;
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

/* Takes the words that start before `until`: the loop that all text goes through,
 * with its state in local variables. */
static bool take_ascii(struct walk *walk, size_t until)
{
    const char *text = walk->text.data;
    struct bits edges = walk->edges;
    size_t edge = walk->edge, word_end = walk->word_end;
    if (edge >= until)
        return true;
    if (!make_room(walk->speech, (until - edge) / 2 + 1))
        return false;
    struct at_word *word = walk->speech->words + walk->speech->word_count;
    while (edge < until) {
        size_t start = edge, end = next_edge(walk, &edges);
        edge = next_edge(walk, &edges);
        while (edge == end + 1 && text[end] != ' ' && edge < walk->text.size &&
               joins(text[end - 1], text[end], text[edge])) {
            end = next_edge(walk, &edges);
            edge = next_edge(walk, &edges);
        }
        if (text[start] == '_' && !is_spoken(text, start, end))
            continue;
        *word++ = (struct at_word){ walk->base + (uint32_t)start,
                                    (uint32_t)(end - start), AT_SPEECH_NO_ID };
        word_end = end;
    }
    walk->edges = edges;
    walk->edge = edge;
    walk->word_end = word_end;
    walk->speech->word_count = (uint32_t)(word - walk->speech->words);
    return true;
}

static bool take_unicode(struct walk *walk, size_t until)
{
    struct at_speech *speech = walk->speech;
    while (walk->segment < until) {
        size_t start = walk->segment, end = at_word_boundary(walk->text, start);
        walk->segment = end;
        if (!at_word_is_spoken(at_slice(walk->text.data + start, end - start)))
            continue;
        if (!make_room(speech, 1))
            return false;
        speech->words[speech->word_count++] =
            (struct at_word){ walk->base + (uint32_t)start, (uint32_t)(end - start),
                              AT_SPEECH_NO_ID };
        walk->word_end = end;
    }
    return true;
}

/* Passes over words before `at`: they stand inside a mark. */
static void skip_words(struct walk *walk, size_t at)
{
    while (walk->classes && walk->edge < at) {
        next_edge(walk, &walk->edges);
        walk->edge = next_edge(walk, &walk->edges);
    }
    if (walk->segment < at)
        walk->segment = at;
}

/* ASCII: the next byte of the class "stop"; the text's size when there is none. */
static size_t next_stop(struct walk *walk)
{
    struct bits *stops = &walk->stops;
    while (!stops->left) {
        if (++stops->block >= walk->block_count)
            return walk->text.size;
        stops->left = walk->classes[stops->block].stop;
    }
    size_t at = stops->block * 64 + (size_t)__builtin_ctzll(stops->left);
    stops->left &= stops->left - 1;
    return at;
}

/* The first byte from `at` on that may open a mark or end a sentence; the text's
 * size when there is none. */
static size_t find_stop(struct walk *walk, size_t at)
{
    size_t size = walk->text.size;
    if (walk->classes) {
        while (walk->stop < at)
            walk->stop = next_stop(walk);
        return walk->stop;
    }
    if (walk->stop < at)
        walk->stop = at;
    while (walk->stop < size && !at_sentence_is_sign(walk->text.data[walk->stop]))
        walk->stop++;
    return walk->stop;
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
    event->word = walk->speech->word_count;
    return at + bracketed.size;
}

/* Looks at the stop at byte `at`. Returns where to go on; SIZE_MAX when memory is
 * out. */
static size_t look(struct walk *walk, size_t at)
{
    struct at_event event;
    size_t end = 0;
    char c = walk->text.data[at];
    if (c == '[' || c == '(' || c == '#') {
        end = mark_end(walk, at, &event);
        if (end && !add_event(walk, &event))
            return SIZE_MAX;
        skip_words(walk, end);
    } else if (walk->speech->word_count > walk->sentence_word) {
        bool question;
        end =
            at_sentence_end(walk->text, at, walk->word_end, walk->language, &question);
        if (end && !end_sentence(walk, end, question))
            return SIZE_MAX;
    }
    return end ? end : at + 1;
}

static uint64_t bits_below(size_t count)
{
    return count < 64 ? ((uint64_t)1 << count) - 1 : ~(uint64_t)0;
}

static bool classify(struct walk *walk)
{
    size_t size = walk->text.size, blocks = (size + 63) / 64;
    struct at_buffer *scratch = &walk->speech->classes;
    at_buffer_reset(scratch);
    if (blocks == 0 || !at_buffer_reserve(scratch, blocks * sizeof *walk->classes))
        return blocks == 0;
    struct at_classes *classes = (struct at_classes *)(void *)scratch->data;
    for (size_t i = 0; i < blocks; i++)
        classes[i] = at_classes_get(walk->text.data + i * 64);
    classes[blocks - 1].word &= bits_below(size - (blocks - 1) * 64);
    classes[blocks - 1].stop &= bits_below(size - (blocks - 1) * 64);
    walk->classes = classes;
    walk->block_count = blocks;
    walk->edges.left = classes[0].word ^ classes[0].word << 1;
    walk->edge = next_edge(walk, &walk->edges);
    walk->stops.left = classes[0].stop;
    walk->stop = next_stop(walk);
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
    bool words = speech->word_count > walk->sentence_word;
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

bool at_speech_add(struct at_speech *speech, struct at_slice text, uint32_t base,
                   const struct at_language *language)
{
    struct walk walk = { .speech = speech,
                         .text = text,
                         .language = language,
                         .base = base,
                         .sentence_word = speech->word_count };
    uint32_t first_sentence = speech->sentence_count;
    if (at_utf8_is_ascii(text) && !classify(&walk))
        return false;
    for (size_t at = 0; at < text.size;) {
        size_t stop = find_stop(&walk, at);
        bool taken = walk.classes ? take_ascii(&walk, stop) : take_unicode(&walk, stop);
        if (!taken)
            return false;
        at = walk.word_end > stop ? walk.word_end : stop;
        if (at == stop && stop < text.size)
            at = look(&walk, stop);
        if (at == SIZE_MAX)
            return false;
    }
    return finish(&walk, first_sentence);
}
