/* served.h - which states of a phrase each word may serve (screen.h).
 *
 * Worked out when a word first meets a phrase and kept in bounded room: what is
 * forgotten is worked out again. All phrases that look at one word find what they
 * want side by side. */
#ifndef AT_MATCH_SERVED_H
#define AT_MATCH_SERVED_H

#include "match/scan_private.h"
#include "match/screen.h"

enum { AT_SERVED_BEGINS = 1 << 15 };

/* The sets of one phrase. The first is that of words which serve no test. */
struct at_served_sets {
    uint64_t *list; /* owned */
    uint32_t count, room;
};

/* Zero it before first use; clear it after the last. */
struct at_served {
    struct at_served_sets *sets; /* owned, by phrase */
    uint32_t phrases;
    /* By word id, then by phrase, what at_served_learn gives; 0 and NULL: not known. */
    uint16_t **rows; /* owned; in the arena */
    size_t word_room, row_count;
    uint32_t round;         /* sets of different rounds may have the same number */
    uint16_t *plain;        /* the row of words that no test knows */
    struct at_arena *arena; /* owned */
    struct at_vocabulary *vocabulary; /* a watch: whose ids they are, ... */
    uint32_t edition;                 /* ... and in which edition */
};

void at_served_clear(struct at_served *served);

/* Gets ready for a phrase and the vocabulary of the scan's transcript; false when
 * memory is out. */
bool at_served_begin(struct at_served *served, const struct at_scan *scan,
                     const struct at_program *program);

/* Works out what a word serves; the number of the set, with AT_SERVED_BEGINS when a
 * match may begin with the word. 0 when memory is out. */
uint16_t at_served_learn(struct at_served *served, const struct at_scan *scan,
                         const struct at_program *program, uint32_t id);

/* The same, of a word of the transcript and its parts, by themselves. */
static inline uint16_t at_served_number(struct at_served *served,
                                        const struct at_scan *scan,
                                        const struct at_program *program, uint32_t word)
{
    uint32_t id = scan->transcript->words[word].id;
    const uint16_t *row = id < served->word_room ? served->rows[id] : NULL;
    uint16_t number = row ? row[program->number] : 0;
    return number ? number : at_served_learn(served, scan, program, id);
}

/* May a match begin with the word? Also true when memory is out. */
static inline bool at_served_begins(struct at_served *served,
                                    const struct at_scan *scan,
                                    const struct at_program *program, uint32_t word)
{
    uint16_t number = at_served_number(served, scan, program, word);
    return number == 0 || number & AT_SERVED_BEGINS;
}

/* The set of that number, but for AT_SERVED_BEGINS; valid until the next is learnt. */
static inline const uint64_t *at_served_set(const struct at_served *served,
                                            const struct at_program *program,
                                            uint32_t number)
{
    return served->sets[program->number].list +
           (size_t)(number - 1) * program->screen->width;
}

/* What a word may serve; valid until the next call, NULL when memory is out. */
static inline const uint64_t *at_served_by(struct at_served *served,
                                           const struct at_scan *scan,
                                           const struct at_program *program,
                                           uint32_t word)
{
    uint32_t number = at_served_number(served, scan, program, word);
    number &= AT_SERVED_BEGINS - 1;
    return number ? at_served_set(served, program, number) : NULL;
}

#endif
