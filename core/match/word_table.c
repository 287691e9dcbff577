/* word_table.c - see word_table.h. */
#include "match/word_table.h"

#include <stdlib.h>

#include "text/language.h"

void at_word_table_clear(struct at_word_table *table)
{
    at_vocabulary_unwatch(table->vocabulary);
    free(table->records);
    free(table->details);
    at_arena_free(table->arena);
    at_numbers_clear(&table->predicates);
    at_numbers_clear(&table->asks);
    at_numbers_clear(&table->lexicons);
    at_numbers_clear(&table->marks);
    memset(table, 0, sizeof *table);
}

/* A list by word with room for more, which is zeroed; NULL when memory is out, and the
 * list is as it was. Room that no word needs yet is not touched. */
static void *enlarge(void *list, size_t room, size_t wider, size_t unit)
{
    if (!list)
        return calloc(wider, unit);
    char *more = realloc(list, wider * unit);
    if (more)
        memset(more + room * unit, 0, (wider - room) * unit);
    return more;
}

static bool make_room(struct at_word_table *table, size_t count)
{
    if (count <= table->room)
        return true;
    size_t room = at_word_room(table->room, count);
    struct at_word_record *records =
        enlarge(table->records, table->room, room, sizeof *records);
    if (records)
        table->records = records;
    const struct at_word_detail **details =
        enlarge(table->details, table->room, room, sizeof *details);
    if (details)
        table->details = details;
    if (!records || !details)
        return false;
    table->room = room;
    return true;
}

bool at_word_table_use(struct at_word_table *table, struct at_vocabulary *vocabulary)
{
    if (!table->arena && !(table->arena = at_arena_new()))
        return false;
    if (!at_word_table_is_of(table, vocabulary)) {
        at_vocabulary_watch(vocabulary);
        at_vocabulary_unwatch(table->vocabulary);
        table->vocabulary = vocabulary;
        table->edition = at_vocabulary_edition(vocabulary);
        at_arena_reset(table->arena);
        table->trees = NULL;
        if (table->room) {
            memset(table->records, 0, table->room * sizeof *table->records);
            memset(table->details, 0, table->room * sizeof *table->details);
        }
    }
    return make_room(table, at_vocabulary_count(vocabulary));
}

static bool add_all(struct at_numbers *numbers, const struct at_link *list)
{
    for (; list; list = list->next)
        if (!at_numbers_add(numbers, list->number))
            return false;
    return true;
}

/* What follows from the predicates: asks and lexicons, through the entries. */
static bool follow_entries(struct at_word_table *table)
{
    const struct at_matchers *set = table->set;
    table->asks.count = table->lexicons.count = 0;
    for (size_t i = 0; i < table->predicates.count; i++) {
        const struct at_plan *plan = &set->plans[table->predicates.data[i]];
        for (const struct at_member *m = plan->members; m; m = m->next)
            if (!add_all(&table->asks, set->lexicons[m->lexicon].asks[m->category]) ||
                !at_numbers_add(&table->lexicons, m->lexicon))
                return false;
    }
    at_numbers_sort(&table->asks);
    at_numbers_sort(&table->lexicons);
    return true;
}

/* A copy in the arena; NULL when memory is out. */
static const uint32_t *keep(struct at_word_table *table,
                            const struct at_numbers *numbers)
{
    uint32_t *copy = at_arena_raw(table->arena, (numbers->count + 1) * sizeof *copy);
    if (copy && numbers->count)
        memcpy(copy, numbers->data, numbers->count * sizeof *copy);
    return copy;
}

/* The tree of a root, grown when a word first meets it; NULL when memory is out. */
static const struct at_tree_node *tree_of(struct at_word_table *table,
                                          const struct at_tree_root *root)
{
    if (!table->trees)
        table->trees = at_arena_alloc(table->arena, table->set->tree.root_count *
                                                        sizeof *table->trees);
    if (table->trees && !table->trees[root->number])
        table->trees[root->number] = at_tree_grow(root, table->arena);
    return table->trees ? table->trees[root->number] : NULL;
}

static bool keep_roots(struct at_word_table *table, struct at_word_detail *detail)
{
    const struct at_matchers *set = table->set;
    const struct at_tree_root *root;
    size_t count = 0;
    for (size_t i = 0; i < table->predicates.count; i++)
        for (root = set->plans[table->predicates.data[i]].roots; root;
             root = root->other)
            count++;
    const struct at_tree_node **roots =
        at_arena_raw(table->arena, (count + 1) * sizeof *roots);
    if (!roots)
        return false;
    for (size_t i = 0; i < table->predicates.count; i++)
        for (root = set->plans[table->predicates.data[i]].roots; root;
             root = root->other)
            if (!(roots[detail->root_count++] = tree_of(table, root)))
                return false;
    detail->roots = roots;
    return true;
}

/* The tests of phrases that a word may meet by itself; false when memory is out. */
static bool keep_tests(struct at_word_table *table, struct at_word_detail *detail)
{
    const struct at_matchers *set = table->set;
    size_t most = table->predicates.count + table->asks.count;
    uint32_t *tests = at_arena_raw(table->arena, (most + 1) * sizeof *tests), test;
    for (size_t i = 0; tests && i < most; i++) {
        test = i < table->predicates.count
                   ? set->plans[table->predicates.data[i]].test
                   : set->asks[table->asks.data[i - table->predicates.count]].test;
        tests[detail->test_count] = test;
        detail->test_count += test > 0;
    }
    detail->tests = tests;
    return tests != NULL;
}

/* The detail of a word, made when it is new and without parts; NULL when memory
 * is out. Most words have none of their own and share an empty one. */
static const struct at_word_detail *detail_of(struct at_word_table *table,
                                              uint32_t word)
{
    static const struct at_word_detail empty = { 0 };
    if (table->details[word])
        return table->details[word];
    table->predicates.count = 0;
    if (!at_predicates_hold(&table->set->predicates, table->vocabulary, word,
                            &table->predicates))
        return NULL;
    if (table->predicates.count == 0)
        return table->details[word] = &empty;
    at_numbers_sort(&table->predicates);
    struct at_word_detail *detail = at_arena_alloc(table->arena, sizeof *detail);
    if (!detail || !follow_entries(table) || !keep_roots(table, detail))
        return NULL;
    detail->predicates = keep(table, &table->predicates);
    detail->asks = keep(table, &table->asks);
    detail->lexicons = keep(table, &table->lexicons);
    if (!detail->predicates || !detail->asks || !detail->lexicons ||
        !keep_tests(table, detail))
        return NULL;
    detail->predicate_count = (uint32_t)table->predicates.count;
    detail->ask_count = (uint32_t)table->asks.count;
    detail->lexicon_count = (uint32_t)table->lexicons.count;
    return table->details[word] = detail;
}

/* Does a lexicon take a part of the word? The word itself is no part. */
static bool is_taken(const struct at_matchers *set, uint32_t lexicon,
                     const struct at_word_detail *whole,
                     const struct at_word_detail *part)
{
    return !part || (set->lexicons[lexicon].parts &&
                     !at_numbers_has(whole->lexicons, whole->lexicon_count, lexicon));
}

/* What a written word, or a part of it, says about entries of several words. */
static void merge_entries(const struct at_matchers *set, struct at_word_record *record,
                          const struct at_word_detail *whole,
                          const struct at_word_detail *part)
{
    const struct at_word_detail *detail = part ? part : whole;
    for (uint32_t i = 0; i < detail->root_count; i++) {
        if (!is_taken(set, detail->roots[i]->lexicon, whole, part))
            continue;
        record->wants |= detail->roots[i]->wants;
        record->flags |= part ? AT_RECORD_INNER : 0;
    }
    bool some = false;
    for (uint32_t i = 0; i < set->lexicon_count; i++)
        some |= is_taken(set, i, whole, part);
    for (uint32_t i = 0; some && i < detail->predicate_count; i++)
        if (set->plans[detail->predicates[i]].continues)
            record->continues |= at_tree_bit(detail->predicates[i]);
}

/* Takes over what a written word (`part` NULL), or a part of it, says about the
 * whole: marks, and what it starts and continues. */
static bool merge(struct at_word_table *table, struct at_word_record *record,
                  const struct at_word_detail *whole, const struct at_word_detail *part)
{
    const struct at_matchers *set = table->set;
    const struct at_word_detail *detail = part ? part : whole;
    for (uint32_t i = 0; i < detail->predicate_count; i++) {
        const struct at_plan *plan = &set->plans[detail->predicates[i]];
        if (!add_all(&table->marks, plan->marks))
            return false;
        record->signature |= at_test_bit(plan->test);
    }
    for (uint32_t i = 0; i < detail->ask_count; i++) {
        const struct at_ask *ask = &set->asks[detail->asks[i]];
        if (is_taken(set, ask->lexicon, whole, part) &&
            !add_all(&table->marks, ask->marks))
            return false;
        record->signature |= at_test_bit(ask->test);
    }
    merge_entries(set, record, whole, part);
    return true;
}

/* Merges the parts of a contraction; false when memory is out. */
static bool merge_parts(struct at_word_table *table, struct at_word_record *record,
                        uint32_t word, const struct at_word_detail *whole)
{
    struct at_slice text = at_vocabulary_folded(table->vocabulary, word, AT_FOLD_CASE);
    const struct at_language *language = at_vocabulary_language(table->vocabulary);
    if (text.size == 0)
        return false;
    if (at_language_contraction(language, text).count == 0)
        return true;
    /* A contraction has no parts when memory is out: that must not be learned. */
    const struct at_parts *parts = at_vocabulary_parts(table->vocabulary, word);
    if (parts->count == 0)
        return false;
    record->flags |= AT_RECORD_PARTS;
    if (!make_room(table, at_vocabulary_count(table->vocabulary)))
        return false;
    for (uint32_t i = 0; i < parts->count; i++)
        for (size_t j = 0; j < AT_READINGS_MOST; j++) {
            if (parts->word[i][j] == AT_WORD_NONE)
                continue;
            const struct at_word_detail *part = detail_of(table, parts->word[i][j]);
            if (!part || !merge(table, record, whole, part))
                return false;
        }
    return true;
}

/* Most words mark nothing and share the marks of none. */
static bool keep_marks(struct at_word_table *table, struct at_word_record *record)
{
    static const uint32_t none[AT_MARKS_AHEAD] = { 0 };
    at_numbers_sort(&table->marks);
    size_t count = table->marks.count, room = count + AT_MARKS_AHEAD;
    record->count = (uint32_t)count;
    record->marks = none;
    if (count == 0)
        return true;
    uint32_t *marks = at_arena_alloc(table->arena, room * sizeof *marks);
    if (!marks)
        return false;
    memcpy(marks, table->marks.data, count * sizeof *marks);
    record->marks = marks;
    return true;
}

/* A contraction's detail leads to its parts, and so is its own. */
static bool keep_parts(struct at_word_table *table, uint32_t word)
{
    struct at_word_detail *detail = at_arena_raw(table->arena, sizeof *detail);
    if (!detail)
        return false;
    *detail = *table->details[word];
    detail->parts = at_vocabulary_parts(table->vocabulary, word);
    table->details[word] = detail;
    return true;
}

bool at_word_table_learn(struct at_word_table *table, uint32_t word)
{
    struct at_word_record record = { 0 };
    table->marks.count = 0;
    const struct at_word_detail *whole = detail_of(table, word);
    if (!whole || !merge(table, &record, whole, NULL) ||
        !merge_parts(table, &record, word, whole) || !keep_marks(table, &record))
        return false;
    if ((record.flags & AT_RECORD_PARTS) && !keep_parts(table, word))
        return false;
    table->records[word] = record;
    return true;
}
