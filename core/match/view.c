/* view.c - see view.h. */
#include "match/view.h"

#include "match/slots.h"

static void add_entry(const struct at_view *view, const struct at_hit *hit,
                      uint64_t *set)
{
    const struct at_known_lexicon *known = &view->scan->set->lexicons[hit->lexicon];
    const struct at_entry *entry = &known->lexicon->entries[hit->entry];
    for (uint32_t i = 0; i < entry->category_count; i++)
        for (const struct at_link *ask = known->asks[entry->categories[i]]; ask;
             ask = ask->next)
            at_screen_add_ask(view->program->screen, ask->number, set);
}

void at_view_add_entries(const struct at_view *view, uint32_t word, uint64_t *set)
{
    const struct at_scan *scan = view->scan;
    uint32_t end = at_slots_of(scan, word + 1);
    for (uint32_t slot = at_slots_of(scan, word); slot < end; slot++)
        if (scan->slots[slot].entries)
            for (uint32_t i = at_hits_from(scan, slot);
                 i < scan->hit_count && scan->hits[i].slot == slot; i++)
                if (scan->hits[i].signature & view->program->names)
                    add_entry(view, &scan->hits[i], set);
}

static void look_at(struct at_view *view, uint32_t word)
{
    const struct at_screen *screen = view->program->screen;
    const struct at_sentence *sentence = view->sentence;
    uint64_t *set = view->sets + (size_t)(word % AT_VIEW_WORDS) * screen->width;
    const uint64_t *served = screen->standing;
    uint32_t last = sentence->first_word + sentence->words;
    if (word < last)
        served = at_served_by(view->served, view->scan, view->program, word);
    if (!served) {
        view->scan->nomem = true;
        served = screen->standing;
    }
    for (uint32_t i = 0; i < screen->width; i++)
        set[i] = served[i];
    if (word == sentence->first_word)
        at_set_unite(set, screen->low, screen->width);
    if (word == last)
        at_set_unite(set, screen->high, screen->width);
    else if (view->scan->hit_count > 0)
        at_view_add_entries(view, word, set);
}

void at_view_look(struct at_view *view, uint32_t word)
{
    for (; view->seen <= word; view->seen++)
        look_at(view, view->seen);
}
