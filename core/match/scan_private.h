/* scan_private.h - the inside of a scan, for this room only. */
#ifndef AT_MATCH_SCAN_PRIVATE_H
#define AT_MATCH_SCAN_PRIVATE_H

#include "base/buffer.h"
#include "match/kept_cells.h"
#include "match/scan.h"
#include "match/word_table.h"

/* A place where a match may begin or end: a written word, or a part of one. */
struct at_slot {
    uint32_t word; /* number in the transcript */
    uint8_t part;  /* of the word, from 0 */
    uint8_t parts; /* 1: the word is no contraction */
    bool entries;  /* of several words begin here; known with the signatures */
};

/* A place of a turn without the layout of its slots: AT_PARTS_MOST for every word
 * before it, and one for every part of its own. Spots are in the order of slots. */
enum { AT_SPOTS = AT_PARTS_MOST };

#define AT_ASK_MANY UINT32_MAX

/* An entry of several words that stands in the turn. */
struct at_hit {
    uint32_t from, to;  /* spots of the turn, end excluded */
    uint32_t slot, end; /* the same in slots, once these are laid out */
    uint32_t lexicon, entry;
    uint32_t ask;       /* that it answers; AT_ASK_MANY: perhaps several, or none */
    uint64_t signature; /* bits of its categories */
    bool hidden;        /* by a longer entry of its lexicon */
};

/* A match with what the rules of choice look at besides. */
struct at_found {
    struct at_match match;
    uint32_t start, end; /* bytes of the whole match */
    uint32_t part;       /* of the word it starts in, when a contraction */
    uint32_t skipped;    /* words in gaps */
};

/* The words of the turn that mark a matcher: a stretch of the scan's places. */
struct at_place {
    uint32_t stamp; /* equals the scan's: there are some */
    uint32_t begin, count, filled;
};

/* All matches of a matcher in the turn. */
struct at_result {
    uint32_t stamp; /* equals the scan's: worked out */
    uint32_t count, room;
    struct at_match *matches; /* in the scan's arena, as `found` */
    struct at_found *found;
};

/* A turn's text, folded, with its map back. */
struct at_folded_turn {
    uint32_t stamp;
    struct at_buffer text, map;
};

struct at_runner;

#define AT_TURN_NONE UINT32_MAX

struct at_scan {
    const struct at_matchers *set;
    struct at_word_table table;
    const struct at_transcript *transcript;
    uint32_t turn;  /* scanned; AT_TURN_NONE for none */
    uint32_t asked; /* the turn that is asked about: one that is kept need not be put
                       back before something is asked */
    uint32_t stamp; /* changes with the turn */
    /* By matcher: words that marked it and AT_CELL_DIRTY; 0 when it cannot match. Of a
     * turn that was put back, `kept` says so instead. */
    uint32_t *cells;
    const struct at_kept_cells *kept;
    uint32_t *candidates; /* matchers with a cell that is not 0 */
    uint32_t candidate_count, always_count;
    struct at_numbers marks;  /* scratch of the pass */
    struct at_numbers starts; /* words with which entries of several words may start */
    struct at_hit *hits;      /* by place */
    uint32_t hit_count, hit_room;
    bool *touched; /* by lexicon: it has hits in the turn and `overlap: longest` */
    bool any_touched;
    struct at_slot *slots;
    uint32_t slot_room;
    uint64_t *signatures;       /* by word of the turn, its hits too */
    uint64_t *entry_signatures; /* of its hits alone: behind the others */
    uint32_t signature_room, signature_stamp;
    uint32_t
        *presence; /* owned: by test of phrases, the sentences that may meet it ... */
    struct at_numbers present; /* ... and the tests of which there are some */
    uint32_t presence_stamp;
    struct at_numbers places;  /* words of the turn, sorted by the matchers they mark */
    struct at_place *place_of; /* by matcher */
    uint32_t places_stamp;
    uint32_t looked_for, looked_stamp; /* matchers whose places were looked for */
    struct at_numbers slot_of;         /* by word of the turn, and once for its end */
    uint32_t slot_stamp;
    struct at_result *results; /* by matcher */
    struct at_arena *arena;    /* results */
    size_t result_bytes;       /* taken from it for the turn */
    struct at_numbers settled; /* matchers worked out anew in the turn; with `recall` */
    struct at_recall *recall;  /* NULL: turns are not kept */
    struct at_folded_turn folded[AT_FOLD_ACCENTS + 1];
    struct at_runner *runner;
    struct at_buffer label;    /* scratch: a mark's label, folded */
    bool nomem;                /* memory was out deep inside a search */
    struct at_numbers clauses; /* by word of clause_turn */
    uint32_t clause_turn;
};

static inline const struct at_turn *at_scan_the_turn(const struct at_scan *scan)
{
    return &scan->transcript->turns[scan->turn];
}

/* The bytes after a word: where it ends in the transcript's text. */
static inline uint32_t at_word_end(const struct at_transcript *transcript,
                                   uint32_t word)
{
    return transcript->words[word].start + transcript->words[word].size;
}

static inline uint32_t at_scan_cell(const struct at_scan *scan, uint32_t matcher)
{
    return scan->kept ? at_kept_cell(scan->kept, matcher) : scan->cells[matcher];
}

static inline bool at_scan_has(const struct at_scan *scan, uint32_t matcher)
{
    return scan->kept ? at_kept_has(scan->kept, matcher) : scan->cells[matcher] != 0;
}

/* Notes that a matcher may match in the scanned turn, by more than its words. */
static inline void at_scan_mark(struct at_scan *scan, uint32_t matcher)
{
    if (scan->cells[matcher] == 0)
        scan->candidates[scan->candidate_count++] = matcher;
    scan->cells[matcher] |= AT_CELL_DIRTY;
}

/* Puts back the turn that is asked about, where that is another than the one scanned. */
void at_scan_put_back(struct at_scan *scan);

static inline void at_scan_bring(struct at_scan *scan)
{
    if (scan->asked != scan->turn)
        at_scan_put_back(scan);
}

/* Forgets what the turn scanned last left. */
void at_scan_forget(struct at_scan *scan);

/* The first word of the scanned turn that starts at byte `from` or later; the one
 * after the turn's last when there is none. */
uint32_t at_scan_word_from(const struct at_scan *scan, uint32_t from);

/* The number of the first sentence of the scanned turn that ends after byte `at`;
 * one after its last when there is none. */
uint32_t at_scan_sentence(const struct at_scan *scan, uint32_t at);

#endif
