/* word_table.c - see word_table.h. */
#include "match/word_table.h"

#include <stdlib.h>

#include "text/language.h"

void at_word_table_clear(struct at_word_table *table)
{
    at_vocabulary_unref(table->vocabulary);
    free(table->records);
    free(table->details);
    at_arena_free(table->arena);
    at_numbers_clear(&table->predicates);
    at_numbers_clear(&table->asks);
    at_numbers_clear(&table->lexicons);
    at_numbers_clear(&table->marks);
    memset(table, 0, sizeof *table);
}

static bool make_room(struct at_word_table *table, size_t count)
{
    if (count <= table->room)
        return true;
    size_t room = table->room ? table->room * 2 : 2048;
    if (room < count)
        room = count;
    struct at_word_record *records = realloc(table->records, room * sizeof *records);
    if (!records)
        return false;
    table->records = records;
    const struct at_word_detail **details =
        realloc(table->details, room * sizeof *details);
    if (!details)
        return false;
    table->details = details;
    size_t more = room - table->room;
    memset(records + table->room, 0, more * sizeof *records);
    memset(details + table->room, 0, more * sizeof *details);
    table->room = room;
    return true;
}

bool at_word_table_use(struct at_word_table *table, struct at_vocabulary *vocabulary)
{
    if (!table->arena && !(table->arena = at_arena_new()))
        return false;
    if (table->vocabulary != vocabulary) {
        at_vocabulary_unref(table->vocabulary);
        table->vocabulary = at_vocabulary_ref(vocabulary);
        at_arena_reset(table->arena);
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

static bool keep_roots(struct at_word_table *table, struct at_word_detail *detail)
{
    const struct at_matchers *set = table->set;
    size_t count = 0;
    for (size_t i = 0; i < table->predicates.count; i++)
        for (const struct at_tree_node *root =
                 set->plans[table->predicates.data[i]].roots;
             root; root = root->other)
            count++;
    struct at_tree_node **roots =
        at_arena_alloc(table->arena, (count + 1) * sizeof *roots);
    if (!roots)
        return false;
    for (size_t i = 0; i < table->predicates.count; i++)
        for (struct at_tree_node *root = set->plans[table->predicates.data[i]].roots;
             root; root = root->other)
            roots[detail->root_count++] = root;
    detail->roots = roots;
    return true;
}

/* The detail of a word, made when it is new and without marks; NULL when memory
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
    if (!detail->predicates || !detail->asks || !detail->lexicons)
        return NULL;
    detail->predicate_count = (uint32_t)table->predicates.count;
    detail->ask_count = (uint32_t)table->asks.count;
    detail->lexicon_count = (uint32_t)table->lexicons.count;
    return table->details[word] = detail;
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
        record->signature |= plan->bit;
        if (plan->continues)
            record->continues |= at_tree_bit(detail->predicates[i]);
    }
    for (uint32_t i = 0; i < detail->ask_count; i++) {
        const struct at_ask *ask = &set->asks[detail->asks[i]];
        bool fits = !part || (set->lexicons[ask->lexicon].parts &&
                              !at_numbers_has(whole->lexicons, whole->lexicon_count,
                                              ask->lexicon));
        if (fits && !add_all(&table->marks, ask->marks))
            return false;
        record->signature |= ask->bit;
    }
    for (uint32_t i = 0; i < detail->root_count; i++)
        record->wants |= detail->roots[i]->wants;
    if (part && detail->root_count)
        record->flags |= AT_RECORD_INNER;
    return true;
}

/* Merges the parts of a contraction; false when memory is out. */
static bool merge_parts(struct at_word_table *table, struct at_word_record *record,
                        uint32_t word, const struct at_word_detail *whole)
{
    const struct at_parts *parts = at_vocabulary_parts(table->vocabulary, word);
    struct at_slice text = at_vocabulary_folded(table->vocabulary, word, AT_FOLD_CASE);
    const struct at_language *language = at_vocabulary_language(table->vocabulary);
    if (parts->count == 0)
        /* No parts are also given when memory is out: that must not be learned. */
        return text.size > 0 && at_language_contraction(language, text).count == 0;
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

/* Puts the marks into the record. What a record has no room for is in the detail,
 * which then is no longer shared. */
static bool keep_marks(struct at_word_table *table, struct at_word_record *record,
                       uint32_t word)
{
    at_numbers_sort(&table->marks);
    size_t count = table->marks.count;
    record->count = count & 0xFFFFFFF;
    if (count <= AT_RECORD_MARKS && count > 0)
        memcpy(record->marks, table->marks.data, count * sizeof *record->marks);
    if (count <= AT_RECORD_MARKS && !(record->flags & AT_RECORD_PARTS))
        return true;
    struct at_word_detail *detail = at_arena_raw(table->arena, sizeof *detail);
    const uint32_t *marks = keep(table, &table->marks);
    if (!detail || !marks)
        return false;
    *detail = *table->details[word];
    detail->marks = marks;
    detail->parts = record->flags & AT_RECORD_PARTS
                        ? at_vocabulary_parts(table->vocabulary, word)
                        : NULL;
    table->details[word] = detail;
    return true;
}

bool at_word_table_learn(struct at_word_table *table, uint32_t word)
{
    struct at_word_record record = { .flags = AT_RECORD_KNOWN };
    table->marks.count = 0;
    const struct at_word_detail *whole = detail_of(table, word);
    if (!whole || !merge(table, &record, whole, NULL) ||
        !merge_parts(table, &record, word, whole) || !keep_marks(table, &record, word))
        return false;
    table->records[word] = record;
    return true;
}
