/* transcript.c - questions about a finished transcript. */
#include "transcript/transcript.h"

#include "base/arena.h"
#include "base/utf8.h"

void at_transcript_free(struct at_transcript *transcript)
{
    if (!transcript)
        return;
    at_vocabulary_unref(transcript->vocabulary);
    at_arena_free(transcript->arena);
}

size_t at_turn_offset(const struct at_transcript *transcript,
                      const struct at_turn *turn, size_t at)
{
    return at_utf8_count(
        at_slice(transcript->text.data + turn->start, at - turn->start));
}

/* The last of `count` records of `size` bytes whose number, at `first` in the first of
 * them, is not over `value`: they grow from record to record. */
static uint32_t find_last(const uint32_t *first, size_t size, uint32_t count,
                          uint32_t value)
{
    uint32_t low = 0, high = count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        const char *number = (const char *)first + middle * size;
        if (*(const uint32_t *)(const void *)number <= value)
            low = middle;
        else
            high = middle;
    }
    return low;
}

uint32_t at_word_turn(const struct at_transcript *transcript, uint32_t word)
{
    const struct at_turn *turns = transcript->turns;
    return find_last(&turns->first_word, sizeof *turns, transcript->turn_count, word);
}

uint32_t at_word_sentence(const struct at_transcript *transcript, uint32_t word)
{
    const struct at_sentence *sentences = transcript->sentences;
    return find_last(&sentences->first_word, sizeof *sentences,
                     transcript->sentence_count, word);
}

uint32_t at_sentence_turn(const struct at_transcript *transcript, uint32_t sentence)
{
    const struct at_turn *turns = transcript->turns;
    return find_last(&turns->first_sentence, sizeof *turns, transcript->turn_count,
                     sentence);
}

uint32_t at_event_turn(const struct at_transcript *transcript, uint32_t event)
{
    const struct at_turn *turns = transcript->turns;
    return find_last(&turns->first_event, sizeof *turns, transcript->turn_count, event);
}

/* Pause marks before the first word of a turn, added up; -1 when there is none that
 * says how long it was. */
static int64_t opening_pause(const struct at_transcript *transcript,
                             const struct at_turn *turn)
{
    int64_t sum = -1;
    for (uint32_t i = 0; i < turn->events; i++) {
        const struct at_event *event = &transcript->events[turn->first_event + i];
        if (event->word > turn->first_word)
            break;
        if (event->kind == AT_EVENT_PAUSE && event->ms >= 0)
            sum = (sum < 0 ? 0 : sum) + event->ms;
    }
    return sum;
}

int64_t at_turn_pause(const struct at_transcript *transcript, uint32_t turn)
{
    const struct at_turn *here = &transcript->turns[turn];
    int64_t before = turn > 0 ? transcript->turns[turn - 1].end_ms : -1;
    if (here->start_ms < 0 || before < 0)
        return opening_pause(transcript, here);
    int64_t gap = here->start_ms - before;
    return gap > 0 ? gap : 0;
}

static const char *const role_names[] = { "therapist", "patient", "other", "any" };

const char *at_role_name(enum at_role role)
{
    return role_names[role];
}

bool at_role_find(struct at_slice name, enum at_role *role)
{
    for (int i = 0; i <= AT_ROLE_ANY; i++)
        if (at_slice_is(name, role_names[i])) {
            *role = (enum at_role)i;
            return true;
        }
    return false;
}
