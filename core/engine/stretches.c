/* stretches.c - one unit after the other, in the order of the session. */
#include "engine/stretches.h"

bool at_stretches_begin(struct at_stretches *stretches,
                        const struct at_evaluation *evaluation,
                        const struct at_rule *rule)
{
    *stretches = (struct at_stretches){
        .transcript = evaluation->transcript,
        .codings = evaluation->codings,
        .rule = rule,
        .windows = { .transcript = evaluation->transcript, .spec = rule->window },
    };
    if (rule->unit != AT_UNIT_EXCHANGE)
        return true;
    stretches->exchanges = at_exchanges_of(evaluation->transcript);
    return stretches->exchanges != NULL;
}

struct at_coded_unit at_unit_of_stretch(const struct at_transcript *transcript,
                                        enum at_unit kind, enum at_role role,
                                        uint32_t first, uint32_t last)
{
    struct at_coded_unit unit = {
        .kind = kind,
        .turn = first,
        .last_turn = last,
        .role = role,
        .first_word = transcript->turns[first].first_word,
    };
    for (uint32_t turn = first; turn <= last; turn++) {
        const struct at_turn *it = &transcript->turns[turn];
        if (role == AT_ROLE_ANY || at_turn_role(transcript, it) == role)
            unit.words += it->words;
    }
    return unit;
}

/* The next coding that is one of the episodes; NULL at the end. */
static const struct at_coding *next_episode(struct at_stretches *stretches)
{
    const struct at_codings *codings = stretches->codings;
    struct at_code_set codes = { { 0 } };
    at_code_set_add(&codes, stretches->rule->episode);
    for (;;) {
        size_t i = at_codings_look(codings, stretches->codings_seen, &codes);
        if (i == at_codings_count(codings))
            return NULL;
        stretches->codings_seen = i + 1;
        const struct at_coding *coding = at_codings_get(codings, i);
        if (coding->code == stretches->rule->episode && !coding->outranked)
            return coding;
    }
}

/* First and last turn of the next unit. */
static bool next_turns(struct at_stretches *stretches, uint32_t *first, uint32_t *last)
{
    switch (stretches->rule->unit) {
    case AT_UNIT_EXCHANGE:
        if (stretches->next >= stretches->exchanges->count)
            return false;
        *first = stretches->exchanges->items[stretches->next].first;
        *last = stretches->exchanges->items[stretches->next].last;
        return true;
    case AT_UNIT_WINDOW:
        return at_windows_next(&stretches->windows, first, last);
    default: /* SESSION */
        *first = 0;
        *last = stretches->transcript->turn_count - 1;
        return stretches->next == 0 && stretches->transcript->turn_count > 0;
    }
}

bool at_stretches_next(struct at_stretches *stretches, struct at_coded_unit *unit)
{
    const struct at_rule *rule = stretches->rule;
    const struct at_coding *episode = NULL;
    uint32_t first, last;
    if (rule->unit == AT_UNIT_EPISODE) {
        episode = next_episode(stretches);
        if (!episode)
            return false;
        first = episode->first_turn;
        last = episode->last_turn;
    } else if (!next_turns(stretches, &first, &last)) {
        return false;
    }
    *unit =
        at_unit_of_stretch(stretches->transcript, rule->unit, rule->role, first, last);
    unit->number = stretches->next++;
    if (episode)
        unit->ended = episode->ended;
    return true;
}
