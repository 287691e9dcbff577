/* signs.c - see signs.h. */
#include "match/signs.h"

#include "text/language.h"

/* The first event of the transcript that ends after byte `from`. */
static uint32_t event_from(const struct at_transcript *transcript, uint32_t from)
{
    uint32_t low = 0, high = transcript->event_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const struct at_event *event = &transcript->events[middle];
        if (event->start + event->size <= from)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The stretch of [from, to) before the next event, in `*piece`; false when there
 * is none left. `*from` moves behind it and the event. */
static bool next_piece(const struct at_transcript *transcript, struct at_span *rest,
                       struct at_slice *piece)
{
    if (rest->start >= rest->end)
        return false;
    uint32_t i = event_from(transcript, rest->start), end = rest->end;
    uint32_t behind = end;
    if (i < transcript->event_count && transcript->events[i].start < end) {
        const struct at_event *event = &transcript->events[i];
        end = event->start > rest->start ? event->start : rest->start;
        behind = event->start + event->size;
    }
    *piece = at_slice(transcript->text.data + rest->start, end - rest->start);
    rest->start = behind;
    return true;
}

/* Where a sign first is in a text; NULL for nowhere. */
static const char *find_in(struct at_slice text, struct at_slice sign)
{
    const char *at = text.data, *end = text.data + text.size;
    while ((size_t)(end - at) >= sign.size &&
           (at = memchr(at, sign.data[0], (size_t)(end - at) - sign.size + 1))) {
        if (memcmp(at, sign.data, sign.size) == 0)
            return at;
        at++;
    }
    return NULL;
}

static bool find_text(const struct at_scan *scan, struct at_slice sign,
                      struct at_span rest, struct at_span *found)
{
    struct at_slice piece;
    while (next_piece(scan->transcript, &rest, &piece)) {
        const char *hit = find_in(piece, sign);
        if (!hit)
            continue;
        size_t at = (size_t)(hit - scan->transcript->text.data);
        *found = (struct at_span){ (uint32_t)at, (uint32_t)(at + sign.size) };
        return true;
    }
    return false;
}

static bool fits_label(struct at_scan *scan, struct at_slice event,
                       const struct at_node *sign)
{
    struct at_buffer *folded = &scan->label;
    struct at_slice label = { 0 };
    if (event.size >= 2)
        label = at_slice_trim(at_slice(event.data + 1, event.size - 2));
    at_buffer_reset(folded);
    if (!at_fold_add(folded, label, (enum at_fold)sign->number)) {
        scan->nomem = true;
        return false;
    }
    label = at_buffer_slice(folded);
    if (sign->prefix && label.size > sign->text.size)
        label.size = sign->text.size;
    return at_slice_equal(label, sign->text);
}

static bool find_label(struct at_scan *scan, const struct at_node *sign,
                       struct at_span within, struct at_span *found)
{
    const struct at_transcript *transcript = scan->transcript;
    for (uint32_t i = event_from(transcript, within.start);
         i < transcript->event_count && transcript->events[i].start < within.end; i++) {
        const struct at_event *event = &transcript->events[i];
        if (event->start >= within.start &&
            fits_label(scan,
                       at_slice(transcript->text.data + event->start, event->size),
                       sign)) {
            *found = (struct at_span){ event->start, event->start + event->size };
            return true;
        }
    }
    return false;
}

bool at_sign_find(struct at_scan *scan, const struct at_node *sign,
                  struct at_span within, struct at_span *found)
{
    if (within.start >= within.end)
        return false;
    return sign->label ? find_label(scan, sign, within, found)
                       : find_text(scan, sign->text, within, found);
}

static bool is_blank(struct at_slice text, size_t at)
{
    return at < text.size && strchr(" \t\n", text.data[at]);
}

/* A mark of a clause's edge at byte `at`: , ; : . ? ! ... or a dash with a blank on
 * both sides. */
static bool is_edge(struct at_slice text, size_t at)
{
    static const char *const dashes[] = { "-",
                                          "--",
                                          "\xE2\x80\x90",
                                          "\xE2\x80\x91",
                                          "\xE2\x80\x93",
                                          "\xE2\x80\x94",
                                          "\xE2\x80\x95" };
    struct at_slice rest = at_slice(text.data + at, text.size - at);
    if (strchr(",;:.?!", text.data[at]) || at_slice_starts(rest, "\xE2\x80\xA6"))
        return true;
    if (at == 0 || !is_blank(text, at - 1))
        return false;
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
        if (at_slice_starts(rest, dashes[i]) && is_blank(rest, strlen(dashes[i])))
            return true;
    return false;
}

static bool begins_clause(const struct at_transcript *transcript, uint32_t word)
{
    struct at_vocabulary *vocabulary = transcript->vocabulary;
    const struct at_language *language = at_vocabulary_language(vocabulary);
    uint32_t id = transcript->words[word].id;
    const struct at_parts *parts = at_vocabulary_parts(vocabulary, id);
    if (parts->count > 0) /* who's: who */
        id = parts->word[0][0];
    return at_language_is_clause_word(
        language, at_vocabulary_folded(vocabulary, id, AT_FOLD_CASE));
}

bool at_clause_ends(const struct at_scan *scan, uint32_t before, uint32_t after)
{
    const struct at_transcript *transcript = scan->transcript;
    struct at_span rest = { at_word_end(transcript, before),
                            transcript->words[after].start };
    struct at_slice piece;
    while (rest.end - rest.start > 1 && next_piece(transcript, &rest, &piece))
        for (size_t i = 0; i < piece.size; i++)
            if (is_edge(piece, i))
                return true;
    return begins_clause(transcript, after);
}
