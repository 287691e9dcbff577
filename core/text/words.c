/* words.c - a word of ASCII is a run of word bytes, once the signs that join two runs
 * into one word ("don't", "3.5") count as word bytes too. */
#include "text/words.h"

#include "text/segment.h"

/* Room for `more` words; false when memory is out. */
static bool make_room(struct at_speech *speech, size_t more)
{
    size_t need = speech->word_count + more;
    if (need <= speech->word_room)
        return true;
    uint32_t room = speech->word_room < 64 ? 64 : speech->word_room;
    while (room < need)
        room *= 2;
    struct at_word *moved =
        at_arena_grow(speech->arena, speech->words, speech->word_room * sizeof *moved,
                      room * sizeof *moved);
    if (!moved)
        return false;
    speech->words = moved;
    speech->word_room = room;
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

/* Those of the `lone` bytes, each between two word bytes, that join them. */
static uint64_t find_joints(const char *block, uint64_t lone)
{
    uint64_t joints = 0;
    for (; lone; lone &= lone - 1) {
        const char *sign = block + __builtin_ctzll(lone);
        if (joins(sign[-1], sign[0], sign[1]))
            joints |= lone & -lone;
    }
    return joints;
}

/* A run of nothing but low lines is no word. */
static bool is_spoken(const char *word, size_t size)
{
    while (size > 0 && word[size - 1] == '_')
        size--;
    return size > 0;
}

static struct at_word *keep_spoken(struct at_word *first, struct at_word *end,
                                   const char *text, uint32_t base)
{
    struct at_word *kept = first;
    for (struct at_word *word = first; word < end; word++)
        if (is_spoken(text + (word->start - base), word->size))
            *kept++ = *word;
    return kept;
}

bool at_words_add_ascii(struct at_speech *speech, struct at_slice text, uint32_t base,
                        const struct at_classes *classes)
{
    size_t count = (text.size + 63) / 64;
    if (!make_room(speech, text.size / 2 + 1))
        return false;
    struct at_word *first = speech->words + speech->word_count;
    struct at_word *word = first; /* its start is known where `before` is set */
    uint64_t before = 0, low_lines = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t at = base + (uint32_t)i * 64;
        uint64_t bits = classes[i].word, next = i + 1 < count ? classes[i + 1].word : 0;
        uint64_t left = bits << 1 | before, right = bits >> 1 | next << 63;
        bits |=
            find_joints(text.data + i * 64, left & ~bits & right & ~classes[i].blank);
        left = bits << 1 | before;
        low_lines |= classes[i].low_line;
        uint64_t starts = bits & ~left, ends = left & ~bits;
        if (before && ends) {
            word->size = at + (uint32_t)__builtin_ctzll(ends) - word->start;
            word++;
            ends &= ends - 1;
        }
        for (; ends; ends &= ends - 1, starts &= starts - 1) {
            uint32_t from = (uint32_t)__builtin_ctzll(starts);
            uint32_t size = (uint32_t)__builtin_ctzll(ends) - from;
            *word++ = (struct at_word){ at + from, size, AT_SPEECH_NO_ID };
        }
        if (starts)
            *word = (struct at_word){ at + (uint32_t)__builtin_ctzll(starts), 0,
                                      AT_SPEECH_NO_ID };
        before = bits >> 63;
    }
    if (before) {
        word->size = base + (uint32_t)text.size - word->start;
        word++;
    }
    if (low_lines)
        word = keep_spoken(first, word, text.data, base);
    speech->word_count += (uint32_t)(word - first);
    return true;
}

static bool is_ascii(char c)
{
    return (unsigned char)c < 0x80;
}

/* Does a word of ASCII letters and digits end before byte `at`, whatever stands behind
 * it? It does before ASCII that joins nothing. */
static bool is_end(struct at_slice text, size_t at)
{
    if (at == text.size)
        return true;
    char sign = text.data[at];
    if (!is_ascii(sign) || sign == '_')
        return false;
    return !strchr("'.:,;", sign) || at + 1 == text.size ||
           (is_ascii(text.data[at + 1]) &&
            !joins(text.data[at - 1], sign, text.data[at + 1]));
}

/* The end of a run of ASCII letters and digits from `start` on that is a word, as most
 * are even where the text is not ASCII; 0 when it is anything else. */
static size_t plain_word_end(struct at_slice text, size_t start)
{
    size_t end = start;
    while (end < text.size && (is_letter(text.data[end]) || is_digit(text.data[end])))
        end++;
    return end > start && is_end(text, end) ? end : 0;
}

/* Where the next segment begins that may be a word: past blanks before ASCII. */
static size_t skip_blanks(struct at_slice text, size_t at)
{
    while (at + 1 < text.size && text.data[at] == ' ' && is_ascii(text.data[at + 1]))
        at++;
    return at;
}

bool at_words_add(struct at_speech *speech, struct at_slice text, uint32_t base)
{
    for (size_t start = 0, end; start < text.size; start = end) {
        start = skip_blanks(text, start);
        end = plain_word_end(text, start);
        bool spoken = end > 0;
        if (!spoken) {
            end = at_word_boundary(text, start);
            spoken = at_word_is_spoken(at_slice(text.data + start, end - start));
        }
        if (!spoken)
            continue;
        if (!make_room(speech, 1))
            return false;
        speech->words[speech->word_count++] =
            (struct at_word){ base + (uint32_t)start, (uint32_t)(end - start),
                              AT_SPEECH_NO_ID };
    }
    return true;
}
