/* unit_rows.c - the rows of units.csv: what codes could have been given to, so that
 * whoever counts knows out of how many. */
#include "transcript/exchanges.h"
#include "write/rows.h"

struct listing {
    struct at_buffer *out;
    const struct at_rows *rows;
    unsigned long long index; /* of the last unit of its kind */
};

static void add_unit(struct listing *listing, enum at_unit unit, uint32_t first,
                     uint32_t last)
{
    at_rows_add_session(listing->out, listing->rows);
    at_buffer_printf(listing->out, "%s,%llu,%u,%u\n", at_unit_name(unit),
                     ++listing->index, first + 1, last + 1);
}

static bool is_used(const struct at_catalogue *catalogue, enum at_unit unit)
{
    for (size_t i = 0; i < catalogue->code_count; i++) {
        const struct at_code_entry *code = &catalogue->codes[i];
        if (!code->mark && !code->is_group && code->unit == unit)
            return true;
    }
    return false;
}

static void add_sentences(struct listing *listing,
                          const struct at_transcript *transcript)
{
    for (uint32_t i = 0; i < transcript->sentence_count; i++) {
        uint32_t turn = at_sentence_turn(transcript, i);
        add_unit(listing, AT_UNIT_SENTENCE, turn, turn);
    }
}

static bool add_exchanges(struct listing *listing,
                          const struct at_transcript *transcript)
{
    const struct at_exchanges *exchanges = at_exchanges_of(transcript);
    for (uint32_t i = 0; exchanges && i < exchanges->count; i++)
        add_unit(listing, AT_UNIT_EXCHANGE, exchanges->items[i].first,
                 exchanges->items[i].last);
    return exchanges != NULL;
}

static bool is_same(const struct at_window_spec *a, const struct at_window_spec *b)
{
    return a->by == b->by && a->size == b->size && a->step == b->step;
}

/* Is it the first code that is given to windows like these? */
static bool is_first_of_windows(const struct at_catalogue *catalogue, size_t number)
{
    const struct at_code_entry *code = &catalogue->codes[number];
    if (code->mark || code->is_group || code->unit != AT_UNIT_WINDOW)
        return false;
    for (size_t i = 0; i < number; i++)
        if (catalogue->codes[i].unit == AT_UNIT_WINDOW &&
            is_same(&catalogue->codes[i].window, &code->window))
            return false;
    return true;
}

static void add_windows(struct listing *listing, const struct at_transcript *transcript)
{
    const struct at_catalogue *catalogue = listing->rows->catalogue;
    for (size_t i = 0; i < catalogue->code_count; i++) {
        struct at_windows windows = { .transcript = transcript,
                                      .spec = catalogue->codes[i].window };
        uint32_t first, last;
        if (!is_first_of_windows(catalogue, i))
            continue;
        listing->index = 0;
        while (at_windows_next(&windows, &first, &last))
            add_unit(listing, AT_UNIT_WINDOW, first, last);
    }
}

static void add_episodes(struct listing *listing)
{
    const struct at_codings *codings = listing->rows->results->codings;
    for (size_t i = 0; i < at_codings_count(codings); i++) {
        const struct at_coding *coding = at_codings_get(codings, i);
        if (!listing->rows->catalogue->codes[coding->code].is_episode)
            continue;
        listing->index = coding->unit_number;
        add_unit(listing, AT_UNIT_EPISODE, coding->first_turn, coding->last_turn);
    }
}

bool at_rows_add_units(struct at_buffer *out, const struct at_rows *rows)
{
    const struct at_transcript *transcript = rows->results->transcript;
    struct listing listing = { .out = out, .rows = rows };
    if (is_used(rows->catalogue, AT_UNIT_SENTENCE))
        add_sentences(&listing, transcript);
    listing.index = 0;
    if (is_used(rows->catalogue, AT_UNIT_EXCHANGE) &&
        !add_exchanges(&listing, transcript))
        return false;
    add_windows(&listing, transcript);
    add_episodes(&listing);
    return true;
}
