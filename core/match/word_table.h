/* word_table.h - what a set of matchers makes of each word of a vocabulary.
 *
 * A record is half a cache line and is worked out when its word is first met. It
 * leads to the matchers that the word may make match; the rest, needed seldom, is in
 * the word's detail. The table lives as long as the vocabulary it speaks of, and that
 * is replaced before it grows large, so the table is bounded with it. */
#ifndef AT_MATCH_WORD_TABLE_H
#define AT_MATCH_WORD_TABLE_H

#include "match/matchers_private.h"

enum {
    AT_RECORD_INNER = 1, /* parts of the word alone may be an entry of several words */
    AT_RECORD_PARTS = 2, /* it is a contraction */
    AT_MARKS_AHEAD = 4   /* marks that can be read, however many there are */
};

struct at_word_record {
    uint64_t signature;    /* bits of the tests of phrases that may hold here */
    const uint32_t *marks; /* matchers; NULL: the record is not worked out */
    uint32_t count;        /* of marks */
    uint32_t wants;        /* at_tree_bit of what may follow it in an entry */
    uint32_t continues;    /* at_tree_bit of what it may be, later in an entry */
    uint32_t flags;
};

/* Of the written word itself, not of its parts. All sorted. */
struct at_word_detail {
    uint32_t predicate_count, ask_count, lexicon_count, root_count, test_count;
    const uint32_t *predicates;
    const uint32_t *tests;                   /* of phrases that it may meet; unsorted */
    const uint32_t *asks;                    /* categories it is in by itself */
    const uint32_t *lexicons;                /* that have it in some category */
    const struct at_tree_node *const *roots; /* of the entries it may begin */
    const struct at_parts *parts;            /* of a contraction; else NULL */
};

struct at_word_table {
    const struct at_matchers *set;
    struct at_vocabulary *vocabulary; /* a watch; NULL at first */
    uint32_t edition;                 /* of it */
    struct at_word_record *records;   /* owned, by word id */
    const struct at_word_detail **details;
    size_t room;
    const struct at_tree_node **trees; /* by root; NULL: not grown yet; in the arena */
    struct at_arena *arena;            /* owned: details, marks, trees */
    struct at_numbers predicates, asks, lexicons, marks; /* scratch */
};

/* The room of a list by word id, which had `room` and needs `count`: at once for all
 * words that a vocabulary is meant to have, so that a long run takes no more memory than
 * a short one. */
static inline size_t at_word_room(size_t room, size_t count)
{
    room = room ? 2 * room : AT_VOCABULARY_ROOM;
    return room < count ? count : room;
}

void at_word_table_clear(struct at_word_table *table);

/* Is it of these words, in their present edition? */
static inline bool at_word_table_is_of(const struct at_word_table *table,
                                       const struct at_vocabulary *vocabulary)
{
    return table->vocabulary == vocabulary &&
           table->edition == at_vocabulary_edition(vocabulary);
}

/* Makes room for all words of a vocabulary, forgetting another one's. False when
 * memory is out. */
bool at_word_table_use(struct at_word_table *table, struct at_vocabulary *vocabulary);

/* Works out the record of a word; false when memory is out. Records may move. */
bool at_word_table_learn(struct at_word_table *table, uint32_t word);

/* The detail of a word that was learned, or of a part of one. */
static inline const struct at_word_detail *
at_word_table_detail(const struct at_word_table *table, uint32_t word)
{
    return table->details[word];
}

#endif
