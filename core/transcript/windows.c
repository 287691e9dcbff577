/* windows.c - where the next window begins, and where it ends. */
#include "transcript/windows.h"

/* The turn behind the one with which `words` words are reached, from `turn` on. */
static uint32_t after_words(const struct at_transcript *transcript, uint32_t turn,
                            uint32_t words)
{
    uint64_t said = 0;
    while (turn < transcript->turn_count && said < words)
        said += transcript->turns[turn++].words;
    return turn;
}

static uint32_t later(const struct at_windows *windows, uint32_t turn, uint32_t size)
{
    uint32_t left = windows->transcript->turn_count - turn;
    if (windows->spec.by == AT_WINDOW_WORDS)
        return after_words(windows->transcript, turn, size);
    return turn + (size < left ? size : left);
}

static int64_t time_zero(const struct at_transcript *transcript)
{
    for (uint32_t i = 0; i < transcript->turn_count; i++)
        if (transcript->turns[i].start_ms >= 0)
            return transcript->turns[i].start_ms;
    return -1;
}

/* The first turn, from `turn` on, that begins at `ms` or later. */
static uint32_t begins_at(const struct at_transcript *transcript, uint32_t turn,
                          int64_t ms)
{
    while (turn < transcript->turn_count && transcript->turns[turn].start_ms < ms)
        turn++;
    return turn;
}

static bool next_seconds(struct at_windows *windows, uint32_t *first, uint32_t *last)
{
    const struct at_transcript *transcript = windows->transcript;
    int64_t zero = time_zero(transcript);
    uint32_t begin = windows->next, end = begin;
    if (zero < 0)
        return false;
    while (begin < transcript->turn_count && end == begin) {
        int64_t from = zero + windows->steps++ * windows->spec.step * 1000;
        begin = windows->steps == 1 ? 0 : begins_at(transcript, begin, from);
        end = begins_at(transcript, begin, from + (int64_t)windows->spec.size * 1000);
    }
    if (begin == end)
        return false;
    windows->next = begin;
    windows->ended = end == transcript->turn_count;
    *first = begin;
    *last = end - 1;
    return true;
}

bool at_windows_next(struct at_windows *windows, uint32_t *first, uint32_t *last)
{
    if (windows->ended || windows->next >= windows->transcript->turn_count)
        return false;
    if (windows->spec.by == AT_WINDOW_SECONDS)
        return next_seconds(windows, first, last);
    *first = windows->next;
    uint32_t end = later(windows, windows->next, windows->spec.size);
    windows->next = later(windows, windows->next, windows->spec.step);
    windows->ended = end == windows->transcript->turn_count;
    *last = end - 1;
    return true;
}
