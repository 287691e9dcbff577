/* view.h - a sentence as a phrase sees it: by word, which of its states may act
 * there (screen.h). Only the words a match can span are kept. */
#ifndef AT_MATCH_VIEW_H
#define AT_MATCH_VIEW_H

#include "match/served.h"

/* A power of 2 that a match with its end fits in. */
enum { AT_VIEW_WORDS = AT_PHRASE_BOUND * 2 };

/* Zero it before first use. */
struct at_view {
    struct at_scan *scan;
    struct at_served *served;
    const struct at_program *program;
    const struct at_sentence *sentence;
    uint32_t seen; /* words before this one are in `sets`, or of no interest */
    uint64_t sets[AT_VIEW_WORDS * AT_SCREEN_WIDTH]; /* by word, turning round */
};

static inline void at_view_begin(struct at_view *view,
                                 const struct at_sentence *sentence)
{
    view->sentence = sentence;
    view->seen = 0;
}

/* Nothing to the left of the word will be asked for any more. */
static inline void at_view_start(struct at_view *view, uint32_t word)
{
    if (view->seen < word)
        view->seen = word;
}

/* Works out what it is asked for the first time, from left to right. When memory is
 * out, the scan's `nomem` becomes true. */
void at_view_look(struct at_view *view, uint32_t word);

/* Adds to a set what entries of several words serve that begin in a word. */
void at_view_add_entries(const struct at_view *view, uint32_t word, uint64_t *set);

/* What may act at a word of the sentence, or behind its last; at most
 * AT_PHRASE_BOUND words to the left of any asked for before. */
static inline const uint64_t *at_view_at(struct at_view *view, uint32_t word)
{
    if (word >= view->seen)
        at_view_look(view, word);
    return view->sets + (size_t)(word % AT_VIEW_WORDS) * view->program->screen->width;
}

#endif
