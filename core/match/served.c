/* served.c - see served.h. */
#include "match/served.h"

#include "match/ways.h"

#include <stdlib.h>

enum {
    PLAIN = 1, /* number of the set of words that serve no test */
    SETS_MOST = (1 << AT_WAY_CLASS_BITS) - 1, /* of a phrase */
    ROWS_MOST = 16 << 20 /* bytes; one more set or row, and all are forgotten */
};

void at_served_clear(struct at_served *served)
{
    for (uint32_t i = 0; served->sets && i < served->phrases; i++)
        free(served->sets[i].list);
    free(served->sets);
    free(served->rows);
    free(served->plain);
    at_arena_free(served->arena);
    at_vocabulary_unwatch(served->vocabulary);
    *served = (struct at_served){ 0 };
}

/* A new set that holds what no word need serve; NULL when memory is out. */
static uint64_t *add_set(struct at_served *served, const struct at_program *program)
{
    struct at_served_sets *sets = &served->sets[program->number];
    const struct at_screen *screen = program->screen;
    size_t size = screen->width * sizeof *sets->list;
    void *list = sets->list;
    bool room = at_list_room(&list, sets->count, &sets->room, size);
    sets->list = list;
    if (!room)
        return NULL;
    uint64_t *set = sets->list + (size_t)sets->count++ * screen->width;
    memcpy(set, screen->standing, size);
    return set;
}

static void forget(struct at_served *served)
{
    if (served->word_room > 0)
        memset(served->rows, 0, served->word_room * sizeof *served->rows);
    at_arena_reset(served->arena);
    served->row_count = 0;
    served->round++;
    for (uint32_t i = 0; i < served->phrases; i++)
        if (served->sets[i].count > PLAIN)
            served->sets[i].count = PLAIN;
}

static bool begin_vocabulary(struct at_served *served, const struct at_scan *scan)
{
    uint32_t phrases = scan->set->phrase_count, round = served->round + 1;
    at_served_clear(served);
    served->round = round;
    served->sets = calloc(phrases, sizeof *served->sets);
    served->plain = malloc(phrases * sizeof *served->plain);
    served->arena = at_arena_new();
    if (!served->sets || !served->plain || !served->arena)
        return false;
    served->phrases = phrases;
    for (uint32_t i = 0; i < phrases; i++)
        served->plain[i] = PLAIN;
    served->vocabulary = scan->table.vocabulary;
    served->edition = scan->table.edition;
    at_vocabulary_watch(served->vocabulary);
    return true;
}

bool at_served_begin(struct at_served *served, const struct at_scan *scan,
                     const struct at_program *program)
{
    bool same = served->vocabulary == scan->table.vocabulary &&
                served->edition == scan->table.edition;
    if (!same && !begin_vocabulary(served, scan))
        return false;
    return served->sets[program->number].count > 0 || add_set(served, program) != NULL;
}

static bool make_word_room(struct at_served *served, uint32_t word)
{
    if (word < served->word_room)
        return true;
    size_t room = at_vocabulary_count(served->vocabulary);
    uint16_t **rows = realloc(served->rows, room * sizeof *rows);
    if (!rows)
        return false;
    memset(rows + served->word_room, 0, (room - served->word_room) * sizeof *rows);
    served->rows = rows;
    served->word_room = room;
    return true;
}

/* The row of a word, made when it is new; NULL when memory is out. */
static uint16_t *row_of(struct at_served *served, const struct at_scan *scan,
                        uint32_t word)
{
    size_t size = served->phrases * sizeof **served->rows;
    if (!make_word_room(served, word))
        return NULL;
    if (served->rows[word])
        return served->rows[word];
    if (!(scan->table.records[word].flags & AT_RECORD_PARTS) &&
        at_word_table_detail(&scan->table, word)->predicate_count == 0)
        return served->rows[word] = served->plain;
    if ((served->row_count + 1) * size > ROWS_MOST)
        forget(served);
    served->rows[word] = at_arena_alloc(served->arena, size);
    served->row_count += served->rows[word] != NULL;
    return served->rows[word];
}

static void add_detail(const struct at_screen *screen,
                       const struct at_word_detail *detail, uint64_t *set)
{
    for (uint32_t i = 0; i < detail->predicate_count; i++)
        at_screen_add_predicate(screen, detail->predicates[i], set);
    for (uint32_t i = 0; i < detail->ask_count; i++)
        at_screen_add_ask(screen, detail->asks[i], set);
}

static void add_word(const struct at_scan *scan, const struct at_screen *screen,
                     uint32_t word, uint64_t *set)
{
    const struct at_word_detail *detail = at_word_table_detail(&scan->table, word);
    add_detail(screen, detail, set);
    if (!(scan->table.records[word].flags & AT_RECORD_PARTS))
        return;
    for (uint32_t i = 0; i < detail->parts->count; i++)
        for (int j = 0; j < AT_READINGS_MOST; j++) {
            uint32_t part = detail->parts->word[i][j];
            if (part != AT_WORD_NONE)
                add_detail(screen, at_word_table_detail(&scan->table, part), set);
        }
}

/* The number of a phrase's last set; words that serve alike share one, and most
 * serve no test at all. */
static uint32_t share(struct at_served_sets *sets, uint32_t width)
{
    size_t size = width * sizeof *sets->list;
    const uint64_t *set = sets->list + (size_t)(sets->count - 1) * width;
    for (uint32_t i = 1; i < sets->count; i++)
        if (memcmp(sets->list + (size_t)(i - 1) * width, set, size) == 0) {
            sets->count--;
            return i;
        }
    return sets->count;
}

uint16_t at_served_learn(struct at_served *served, const struct at_scan *scan,
                         const struct at_program *program, uint32_t id)
{
    struct at_served_sets *sets = &served->sets[program->number];
    const struct at_screen *screen = program->screen;
    if (sets->count == SETS_MOST)
        forget(served);
    uint16_t *row = row_of(served, scan, id);
    if (!row || row == served->plain)
        return row ? PLAIN : 0;
    uint64_t *set = add_set(served, program);
    if (!set)
        return 0;
    add_word(scan, screen, id, set);
    bool begins =
        at_sets_meet(set, at_screen_closure(screen, program->start), screen->width);
    uint32_t number = share(sets, screen->width);
    return row[program->number] = (uint16_t)(number | (begins ? AT_SERVED_BEGINS : 0));
}
