/* matchers_private.h - the inside of a set of matchers, for this room only. */
#ifndef AT_MATCH_MATCHERS_PRIVATE_H
#define AT_MATCH_MATCHERS_PRIVATE_H

#include "match/entry_tree.h"
#include "match/matchers.h"
#include "match/pattern.h"
#include "match/predicates.h"
#include "match/program.h"

#define AT_MATCHER_NONE UINT32_MAX

struct at_phrase;
struct at_regex;

/* A list of numbers in the arena. */
struct at_link {
    struct at_link *next;
    uint32_t number;
};

/* A category that a matcher or phrase asks for, -1 being all of a lexicon. */
struct at_ask {
    uint32_t lexicon; /* in the set */
    int32_t category;
    uint32_t matcher;      /* that is this category; AT_MATCHER_NONE for none */
    uint32_t test;         /* of phrases, from 1; 0: none asks for it */
    bool leaf;             /* once sealed: a category without categories in it */
    struct at_link *marks; /* matchers that may match where it holds */
};

struct at_known_lexicon {
    const struct at_lexicon *lexicon;
    bool parts; /* its entries fit parts of contractions */
    bool weighed;
    /* By category from -1: the number of what asks for it, from 1; how common its words
     * may be, once `weighed`. */
    uint32_t *ask_of;
    double *weights;
    /* Once sealed: by category, the asks it answers. */
    struct at_link **asks;
};

/* What a predicate is asked for. */
struct at_plan {
    struct at_member *members;  /* entries of this word alone */
    struct at_tree_root *roots; /* entries that start with it; a list by `other` */
    struct at_link *marks;      /* matchers that may match where it holds */
    uint32_t test;              /* of phrases, from 1; 0: none asks for it */
    double weight;              /* how common it may be; 0 until worked out */
    bool continues;             /* it is a later word of some entry */
    bool single;                /* a word that is known to be no contraction */
};

struct at_member {
    struct at_member *next;
    uint32_t lexicon;
    uint32_t category;
};

enum at_matcher_kind {
    AT_MATCHER_CATEGORY,
    AT_MATCHER_PHRASE,
    AT_MATCHER_REGEX,
    AT_MATCHER_UNION,
    AT_MATCHER_NEAR
};

/* What must stand in a turn for a match: one of these. `always` when nothing
 * that is a word must. */
struct at_trigger {
    bool always;
    struct at_link *predicates;
    struct at_link *asks;
    double weight; /* how common they may be */
};

struct at_matcher {
    enum at_matcher_kind kind;
    uint32_t depth; /* of matchers made of matchers */
    struct at_trigger trigger;
    uint32_t ask; /* category */
    const struct at_phrase *phrase;
    struct at_regex *regex; /* owned */
    uint32_t part_count;    /* union: its parts, none a union itself */
    uint32_t *parts;
    uint32_t m, n, words; /* near */
    enum at_nearness nearness;
};

struct at_matchers {
    struct at_arena *arena; /* owned */
    const struct at_language *language;
    struct at_stemmer *stemmer; /* NULL until a lexicon has stems */
    struct at_predicates predicates;
    struct at_entry_tree tree;
    struct at_plan *plans; /* owned, by predicate; room grows by doubling */
    size_t plan_room;
    struct at_ask *asks; /* owned */
    uint32_t ask_count, ask_room;
    struct at_known_lexicon *lexicons; /* owned */
    uint32_t lexicon_count, lexicon_room;
    struct at_matcher *list; /* owned */
    uint32_t count, room;
    uint32_t phrase_count;
    uint32_t test_count;      /* words and categories that phrases ask for */
    struct at_numbers always; /* matchers that may match in any turn */
    bool any_longest;         /* some lexicon is `overlap: longest` */
    bool sealed;              /* nothing is added any more */
};

/* Room for one more in a list that grows by doubling; false when memory is out. */
bool at_list_room(void **list, uint32_t count, uint32_t *room, size_t unit);

/* Puts a number in front of a list; false when memory is out. */
bool at_link_add(struct at_arena *arena, struct at_link **list, uint32_t number);

/* What a phrase needs (needs.h), in the set's arena. */
struct at_needs {
    const struct at_need {
        uint32_t test;
        uint16_t yes, no; /* where to go on */
    } * items;
    uint32_t start;
};

/* The bit of a test in the signatures of words, which tests share; none of no test. */
static inline uint64_t at_test_bit(uint32_t test)
{
    return test ? UINT64_C(1) << test % 64 : 0;
}

/* The number of a new matcher of that kind; AT_MATCHER_NONE when memory is out. */
uint32_t at_matchers_add(struct at_matchers *set, const struct at_matcher *matcher);

/* The number of a predicate, with room for its plan; AT_PREDICATE_NONE when memory
 * is out. */
uint32_t at_matchers_predicate(struct at_matchers *set, enum at_predicate_kind kind,
                               enum at_fold fold, struct at_slice text);

/* The number of what asks for a category; false when memory is out. A lexicon seen
 * for the first time is taken in with all its entries. */
bool at_matchers_ask(struct at_matchers *set, const struct at_lexicon *lexicon,
                     int32_t category, uint32_t *ask);

/* How common the words of a category may be, on the scale of at_word_weight. */
double at_matchers_ask_weight(struct at_matchers *set, uint32_t ask);
/* A guess of how often a word is said in a thousand words of speech. */
double at_word_weight(struct at_slice word, bool prefix);

/* Fills in the signatures of a program. */
void at_trigger_sign(const struct at_matchers *set, const struct at_node *root,
                     struct at_program *program);

/* Adds what else may trigger; false when memory is out. */
bool at_trigger_unite(struct at_arena *arena, struct at_trigger *trigger,
                      const struct at_trigger *other);

/* The rarest thing that every match of a phrase needs; false when memory is out. */
bool at_trigger_find(struct at_matchers *set, const struct at_node *node,
                     struct at_trigger *trigger);

#endif
