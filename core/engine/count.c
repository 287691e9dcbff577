/* count.c - rows of counts; as long as each is one digit, they are put sixteen at once.
 *
 * Matchers are added in the order of columns, so a matcher's number is its column. */
#include "engine/count.h"

#include <assert.h>
#include <stdlib.h>

#include "base/arena.h"
#include "io/csv.h"
#include "match/tally.h"

enum { DIGITS_MOST = 10, AT_ONCE = 16 };

struct cell {
    size_t start, size;
};

struct at_counter {
    struct at_arena *arena; /* owned: lexicons made flat */
    const struct at_lexicon **lexicons;
    size_t lexicon_count, columns;
    struct at_matchers *matchers; /* owned */
    struct at_tally *tally;       /* owned */
    const struct at_transcript *transcript;
    struct at_buffer names; /* the cells of the session, and of each speaker */
    struct cell session;
    struct cell *speakers; /* owned; by number */
    size_t speaker_room;
};

/* The lexicon without its tree, so that nothing counts in the category above it. */
static const struct at_lexicon *flatten(struct at_arena *arena,
                                        const struct at_lexicon *lexicon)
{
    size_t size = lexicon->category_count * sizeof *lexicon->categories;
    struct at_lexicon *flat = at_arena_alloc(arena, sizeof *flat);
    struct at_category *categories = at_arena_alloc(arena, size);
    if (!flat || !categories)
        return NULL;
    if (size > 0)
        memcpy(categories, lexicon->categories, size);
    for (size_t i = 0; i < lexicon->category_count; i++)
        categories[i].parent = -1;
    *flat = *lexicon;
    flat->categories = categories;
    return flat;
}

static enum attune_status add_lexicon(struct at_counter *counter,
                                      const struct at_lexicon *lexicon,
                                      struct attune_error *error)
{
    if (lexicon->form == AT_LEXICON_LIWC)
        lexicon = flatten(counter->arena, lexicon);
    if (!lexicon)
        return at_error_nomem(error);
    counter->lexicons[counter->lexicon_count++] = lexicon;
    for (size_t i = 0; i < lexicon->category_count; i++) {
        uint32_t matcher;
        enum attune_status status = at_matchers_add_category(
            counter->matchers, lexicon, (int32_t)i, &matcher, error);
        if (status != ATTUNE_OK)
            return status;
        assert(matcher == counter->columns);
        counter->columns++;
    }
    return ATTUNE_OK;
}

static enum attune_status fill(struct at_counter *counter,
                               const struct at_lexicon *const *lexicons, size_t count,
                               const struct at_language *language,
                               struct attune_error *error)
{
    counter->arena = at_arena_new();
    counter->matchers = at_matchers_new(language);
    counter->lexicons = calloc(count + 1, sizeof *counter->lexicons);
    if (!counter->arena || !counter->matchers || !counter->lexicons)
        return at_error_nomem(error);
    enum attune_status status = ATTUNE_OK;
    for (size_t i = 0; status == ATTUNE_OK && i < count; i++)
        status = add_lexicon(counter, lexicons[i], error);
    if (status == ATTUNE_OK)
        status = at_matchers_seal(counter->matchers, error);
    if (status != ATTUNE_OK)
        return status;
    counter->tally = at_tally_new(counter->matchers);
    return counter->tally ? ATTUNE_OK : at_error_nomem(error);
}

enum attune_status at_counter_new(struct at_counter **counter,
                                  const struct at_lexicon *const *lexicons,
                                  size_t count, const struct at_language *language,
                                  struct attune_error *error)
{
    struct at_counter *made = calloc(1, sizeof *made);
    if (!made)
        return at_error_nomem(error);
    enum attune_status status = fill(made, lexicons, count, language, error);
    if (status != ATTUNE_OK) {
        at_counter_free(made);
        return status;
    }
    *counter = made;
    return ATTUNE_OK;
}

void at_counter_free(struct at_counter *counter)
{
    if (!counter)
        return;
    at_tally_free(counter->tally);
    at_matchers_free(counter->matchers);
    at_buffer_clear(&counter->names);
    free(counter->speakers);
    free(counter->lexicons);
    at_arena_free(counter->arena);
    free(counter);
}

/* "negative.anger" of the category anger below negative. */
static void add_name(struct at_buffer *out, const struct at_lexicon *lexicon,
                     int32_t category)
{
    const struct at_category *it = &lexicon->categories[category];
    if (it->parent >= 0) {
        add_name(out, lexicon, it->parent);
        at_buffer_add_char(out, '.');
    }
    at_buffer_add_slice(out, it->name);
}

void at_counter_add_header(const struct at_counter *counter, struct at_buffer *out)
{
    struct at_buffer name = { 0 };
    at_buffer_add_text(out, "session,turn,speaker,words");
    for (size_t i = 0; i < counter->lexicon_count; i++) {
        const struct at_lexicon *lexicon = counter->lexicons[i];
        for (size_t j = 0; j < lexicon->category_count; j++) {
            at_buffer_reset(&name);
            if (counter->lexicon_count > 1) {
                at_buffer_add_slice(&name, lexicon->name);
                at_buffer_add_char(&name, '.');
            }
            add_name(&name, lexicon, (int32_t)j);
            at_buffer_add_char(out, ',');
            at_csv_add(out, at_buffer_slice(&name), false);
        }
    }
    out->failed |= name.failed;
    at_buffer_clear(&name);
}

static struct cell add_cell(struct at_buffer *out, struct at_slice text)
{
    size_t start = out->size;
    at_csv_add(out, text, false);
    at_buffer_add_char(out, ',');
    return (struct cell){ start, out->size - start };
}

enum attune_status at_counter_begin(struct at_counter *counter,
                                    const struct at_transcript *transcript,
                                    struct attune_error *error)
{
    size_t count = transcript->speaker_count;
    if (count > counter->speaker_room) {
        struct cell *speakers = realloc(counter->speakers, count * sizeof *speakers);
        if (!speakers)
            return at_error_nomem(error);
        counter->speakers = speakers;
        counter->speaker_room = count;
    }
    at_buffer_reset(&counter->names);
    counter->session = add_cell(&counter->names, transcript->session);
    for (size_t i = 0; i < count; i++)
        counter->speakers[i] = add_cell(&counter->names, transcript->speakers[i].name);
    if (!at_buffer_reserve(&counter->names, AT_ONCE))
        return at_error_nomem(error);
    counter->transcript = transcript;
    return at_tally_begin(counter->tally, transcript, error);
}

/* Copies a cell; the room for it was made before, as for all that is put. Most are
 * short, and a copy of a fixed size is no call. */
static char *put_cell(const struct at_counter *counter, char *p, struct cell cell)
{
    const char *text = counter->names.data + cell.start;
    if (cell.size <= AT_ONCE)
        memcpy(p, text, AT_ONCE);
    else
        memcpy(p, text, cell.size);
    return p + cell.size;
}

/* Most numbers have one digit or two: which, is no branch. */
static char *put_number(char *p, uint32_t number)
{
    if (number < 100) {
        uint32_t tens = number / 10, is_long = tens > 0;
        p[0] = (char)('0' + tens);
        p[is_long] = (char)('0' + number % 10);
        return p + 1 + is_long;
    }
    size_t size = 3;
    for (uint32_t rest = number; rest > 999; rest /= 10)
        size++;
    for (char *d = p + size; d > p; number /= 10)
        *--d = (char)('0' + number % 10);
    return p + size;
}

/* Sixteen counts, and as many pairs of characters. */
typedef uint8_t digits __attribute__((vector_size(AT_ONCE)));
typedef uint16_t pairs __attribute__((vector_size(2 * AT_ONCE)));

/* Is none of sixteen counts more than 9? It may not say so when one is more than 0x80. */
static bool are_digits(const uint8_t *counts)
{
    const uint64_t high = UINT64_C(0x8080808080808080);
    const uint64_t reach = UINT64_C(0x7676767676767676); /* with 10 a high bit */
    uint64_t half[2];
    memcpy(half, counts, sizeof half);
    return !(((half[0] + reach) | half[0] | (half[1] + reach) | half[1]) & high);
}

/* Puts sixteen counts of one digit: a pair is ",0" and the count in its second
 * character. */
static void put_digits(char *p, const uint8_t *counts)
{
    uint16_t zero, one;
    digits some;
    memcpy(&zero, ",0", sizeof zero);
    memcpy(&one, "\0\1", sizeof one);
    memcpy(&some, counts, sizeof some);
    pairs written = __builtin_convertvector(some, pairs) * one + zero;
    memcpy(p, &written, sizeof written);
}

/* Puts `count` counts from column `first` on, however long they are. */
static char *put_wide(char *p, const struct at_tallied *counts, size_t first,
                      size_t count)
{
    for (size_t i = first; i < first + count; i++) {
        *p++ = ',';
        p = put_number(p, counts->small ? counts->small[i] : counts->large[i]);
    }
    return p;
}

static char *put_counts(char *p, const struct at_tallied *counts, size_t columns)
{
    size_t i = 0, rest = columns % AT_ONCE;
    for (; i < columns - rest; i += AT_ONCE)
        if (counts->small && are_digits(counts->small + i)) {
            put_digits(p, counts->small + i);
            p += 2 * AT_ONCE;
        } else {
            p = put_wide(p, counts, i, AT_ONCE);
        }
    if (!counts->small || !are_digits(counts->small + i))
        return put_wide(p, counts, i, rest);
    put_digits(p, counts->small + i);
    return p + 2 * rest;
}

enum attune_status at_counter_add_row(struct at_counter *counter, uint32_t turn,
                                      struct at_buffer *out, struct attune_error *error)
{
    const struct at_turn *it = &counter->transcript->turns[turn];
    struct cell speaker = counter->speakers[it->speaker];
    struct at_tallied counts;
    size_t room = counter->session.size + speaker.size +
                  (DIGITS_MOST + 1) * (counter->columns + 2) + 2 * AT_ONCE;
    enum attune_status status = at_tally_turn(counter->tally, turn, &counts, error);
    if (status != ATTUNE_OK)
        return status;
    if (!at_buffer_reserve(out, room))
        return at_error_nomem(error);
    char *p = put_cell(counter, out->data + out->size, counter->session);
    p = put_number(p, turn + 1);
    *p++ = ',';
    p = put_cell(counter, p, speaker);
    p = put_number(p, it->words);
    p = put_counts(p, &counts, counter->columns);
    *p = '\0';
    out->size = (size_t)(p - out->data);
    return ATTUNE_OK;
}
