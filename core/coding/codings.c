/* codings.c - pages of codings, which stay where they are, and a list of them a turn.
 * What a walk needs of a coding stands in the list: many are passed over for one that is
 * wanted.
 *
 * Evidence is sorted once, when a coding is added; most codings have one to three
 * spans, so insertion sort is the right one. Codings mostly come in the order of
 * output, which is noted as they are added. */
#include "coding/codings.h"

#include <stdlib.h>

#include "base/arena.h"
#include "coding/covers.h"

enum { PAGE = 64 };

/* In sets of codes: of a coding that is not "uncodable" both are its code's. */
struct bits {
    uint8_t bit[2];
};

struct page {
    struct bits bits[PAGE];
    struct at_coding codings[PAGE];
};

/* The codings whose first turn it is, but for outranked ones. */
struct turn {
    struct at_code_set set;
    struct entry {
        uint32_t index;
        struct bits bits;
    } * entries;
    uint32_t count, room;
};

const char *at_ended_name(enum at_ended ended)
{
    static const char *const names[] = { "", "closed", "lapsed", "session" };
    return names[ended];
}

struct at_codings {
    const struct at_transcript *transcript;
    struct page **pages;
    const struct at_coding *last; /* that is no mark */
    struct at_coding *next; /* where one more is put, while the last page has room */
    size_t count, page_count, page_room;
    bool is_unsorted, has_hidden; /* not in the order of output; some not put out */
    enum at_unit widest;          /* of which a turn in it has the codes */
    struct turn *turns;
    struct at_code_set covering; /* the codes of all that cover more turns than one */
    struct at_covers covers;     /* of the turns behind the first of a stretch */
};

static struct at_coding *coding_at(const struct at_codings *codings, size_t index)
{
    return &codings->pages[index / PAGE]->codings[index % PAGE];
}

static struct bits *bits_at(const struct at_codings *codings, size_t index)
{
    return &codings->pages[index / PAGE]->bits[index % PAGE];
}

struct at_codings *at_codings_new(const struct at_transcript *transcript)
{
    struct at_codings *codings =
        at_arena_alloc(transcript->arena, sizeof(struct at_codings));
    if (!codings)
        return NULL;
    size_t turns = transcript->turn_count;
    codings->transcript = transcript;
    codings->widest = AT_UNIT_WINDOW;
    at_code_set_add_bit(&codings->covering, AT_CODE_SET_EVERY);
    codings->covers =
        (struct at_covers){ .arena = transcript->arena, .turns = (uint32_t)turns };
    codings->turns = at_arena_alloc(transcript->arena, turns * sizeof *codings->turns);
    return codings->turns ? codings : NULL;
}

void at_codings_widen(struct at_codings *codings)
{
    codings->widest = AT_UNIT_CASE;
}

static bool is_before(const struct at_span *a, const struct at_span *b)
{
    return a->start != b->start ? a->start < b->start : a->end < b->end;
}

static bool is_same(const struct at_span *a, const struct at_span *b)
{
    return a->start == b->start && a->end == b->end;
}

/* A sorted copy without repetitions; NULL when memory is out. */
static const struct at_span *copy_evidence(struct at_arena *arena,
                                           const struct at_span *spans, uint32_t *count)
{
    struct at_span *copy = at_arena_raw(arena, *count * sizeof *copy);
    uint32_t kept = 0;
    if (!copy)
        return NULL;
    for (uint32_t i = 0; i < *count; i++) {
        uint32_t place = kept;
        while (place > 0 && is_before(&spans[i], &copy[place - 1]))
            place--;
        if (place > 0 && is_same(&spans[i], &copy[place - 1]))
            continue;
        memmove(copy + place + 1, copy + place, (kept - place) * sizeof *copy);
        copy[place] = spans[i];
        kept++;
    }
    *count = kept;
    return copy;
}

static bool add_page(struct at_codings *codings)
{
    struct at_arena *arena = codings->transcript->arena;
    if (codings->page_count == codings->page_room) {
        size_t room = codings->page_room ? codings->page_room * 2 : 32;
        struct page **pages =
            at_arena_grow(arena, codings->pages, codings->page_room * sizeof *pages,
                          room * sizeof *pages);
        if (!pages)
            return false;
        codings->pages = pages;
        codings->page_room = room;
    }
    struct page *page = at_arena_raw(arena, sizeof *page);
    if (!page)
        return false;
    codings->pages[codings->page_count++] = page;
    codings->next = page->codings;
    return true;
}

/* Room for more entries of a turn; false when memory is out. */
static bool make_room(struct at_codings *codings, struct turn *turn, uint32_t more)
{
    enum { LEAST = 8 };
    uint32_t room = turn->room ? turn->room : LEAST;
    if (turn->room - turn->count >= more)
        return true;
    while (room - turn->count < more)
        room *= 2;
    struct entry *entries =
        at_arena_grow(codings->transcript->arena, turn->entries,
                      turn->room * sizeof *entries, room * sizeof *entries);
    if (!entries)
        return false;
    turn->entries = entries;
    turn->room = room;
    return true;
}

/* A copy behind the last coding, which does not count yet; NULL when memory is out. */
static struct at_coding *put(struct at_codings *codings, const struct at_coding *coding)
{
    if (!make_room(codings, &codings->turns[coding->first_turn], 1))
        return NULL;
    if (codings->count == codings->page_count * PAGE && !add_page(codings))
        return NULL;
    *codings->next = *coding;
    return codings->next;
}

/* Does a turn have the codes of this unit, when the unit contains it? */
static bool is_of_turns(const struct at_codings *codings, enum at_unit unit)
{
    return unit <= codings->widest;
}

static bool is_before_in_output(const struct at_coding *a, const struct at_coding *b)
{
    if (a->first_turn != b->first_turn)
        return a->first_turn < b->first_turn;
    if (a->last_turn != b->last_turn)
        return a->last_turn < b->last_turn;
    if (a->scheme != b->scheme)
        return a->scheme < b->scheme;
    if (a->unit_number != b->unit_number)
        return a->unit_number < b->unit_number;
    return a->code < b->code;
}

static struct bits bits_of(const struct at_coding *coding)
{
    uint8_t bit = (uint8_t)(coding->code % AT_CODE_SET_BITS);
    bool missing = coding->value.kind == AT_VALUE_UNCODABLE;
    return (struct bits){ { bit, missing ? AT_CODE_SET_UNCODABLE : bit } };
}

static void note(struct at_code_set *set, struct bits bits)
{
    at_code_set_add_bit(set, bits.bit[0]);
    at_code_set_add_bit(set, bits.bit[1]);
}

/* Counts the coding that was put behind the last. */
static void count(struct at_codings *codings, struct at_coding *added)
{
    struct turn *turn = &codings->turns[added->first_turn];
    struct bits bits = bits_of(added);
    if (added->mark) {
        codings->has_hidden = true;
    } else {
        if (codings->last && is_before_in_output(added, codings->last))
            codings->is_unsorted = true;
        codings->last = added;
    }
    note(&turn->set, bits);
    if (added->last_turn > added->first_turn)
        note(&codings->covering, bits);
    added->index = (uint32_t)codings->count;
    *bits_at(codings, codings->count++) = bits;
    turn->entries[turn->count++] = (struct entry){ added->index, bits };
    codings->next++;
}

enum attune_status at_codings_add(struct at_codings *codings,
                                  const struct at_coding *coding,
                                  struct attune_error *error)
{
    struct at_arena *arena = codings->transcript->arena;
    struct at_coding *added = put(codings, coding);
    if (!added)
        return at_error_nomem(error);
    if (coding->evidence_count > 0)
        added->evidence =
            copy_evidence(arena, coding->evidence, &added->evidence_count);
    if (coding->value.text.size > 0)
        added->value.text.data = at_arena_text(arena, coding->value.text);
    if ((coding->evidence_count > 0 && !added->evidence) ||
        (coding->value.text.size > 0 && !added->value.text.data))
        return at_error_nomem(error);
    if (is_of_turns(codings, coding->unit) && coding->last_turn > coding->first_turn &&
        !at_covers_add(&codings->covers, coding->first_turn + 1, coding->last_turn + 1,
                       (uint32_t)codings->count))
        return at_error_nomem(error);
    count(codings, added);
    return ATTUNE_OK;
}

/* What adding codings to a turn changes; it stays in registers. */
struct adding {
    struct at_coding *next;
    struct bits *bits;
    struct entry *entry;
    uint32_t turn, index;
    at_code_id before; /* the code added last */
    bool is_unsorted;
    struct at_code_set set;
};

static inline void add_told(struct adding *adding, const struct at_coding *like,
                            const struct at_told_code *told)
{
    struct at_coding *added = adding->next++;
    *added = *like;
    added->unit_number = added->first_turn = added->last_turn = adding->turn;
    added->code = told->code;
    added->rule_line = told->rule_line;
    *adding->bits = bits_of(added);
    note(&adding->set, *adding->bits);
    added->index = adding->index++;
    *adding->entry++ = (struct entry){ added->index, *adding->bits++ };
    adding->is_unsorted |= told->code < adding->before;
    adding->before = told->code;
}

static struct adding begin_adding(const struct at_codings *codings, uint32_t scheme,
                                  uint32_t turn)
{
    const struct at_coding *last = codings->last;
    const struct turn *its = &codings->turns[turn];
    bool full = codings->count == codings->page_count * PAGE; /* then a page is added */
    struct adding adding = { .next = codings->next,
                             .bits = full ? NULL : bits_at(codings, codings->count),
                             .entry = its->entries + its->count,
                             .turn = turn,
                             .index = (uint32_t)codings->count,
                             .set = its->set };
    if (!last)
        return adding;
    const struct at_coding again = { .scheme = scheme, /* the last code, but here */
                                     .code = last->code,
                                     .first_turn = turn,
                                     .last_turn = turn,
                                     .unit_number = turn };
    adding.is_unsorted = is_before_in_output(&again, last);
    if (!is_before_in_output(last, &again))
        adding.before = last->code;
    return adding;
}

static void end_adding(struct at_codings *codings, const struct adding *adding,
                       bool mark)
{
    bool some = adding->index > codings->count;
    struct turn *turn = &codings->turns[adding->turn];
    turn->count += adding->index - (uint32_t)codings->count;
    turn->set = adding->set;
    codings->next = adding->next;
    codings->count = adding->index;
    if (some && mark) {
        codings->has_hidden = true;
    } else if (some) {
        codings->is_unsorted |= adding->is_unsorted;
        codings->last = adding->next - 1;
    }
}

enum attune_status at_codings_add_to_turn(struct at_codings *codings,
                                          const struct at_coding *like,
                                          const struct at_told_code *of,
                                          const uint64_t *which, size_t words,
                                          uint32_t turn, struct attune_error *error)
{
    uint32_t most = 0;
    for (size_t i = 0; i < words; i++)
        for (uint64_t left = which[i]; left; left &= left - 1)
            most++;
    if (!make_room(codings, &codings->turns[turn], most))
        return at_error_nomem(error);
    struct adding adding = begin_adding(codings, like->scheme, turn);
    bool complete = true;
    for (size_t i = 0; i < words && complete; i++)
        for (uint64_t left = which[i]; left && complete; left &= left - 1) {
            if (adding.index == codings->page_count * PAGE) {
                complete = add_page(codings);
                adding.next = codings->next;
                adding.bits = codings->pages[codings->page_count - 1]->bits;
            }
            if (complete)
                add_told(&adding, like, &of[i * 64 + (size_t)__builtin_ctzll(left)]);
        }
    end_adding(codings, &adding, like->mark);
    return complete ? ATTUNE_OK : at_error_nomem(error);
}

void at_codings_outrank(struct at_codings *codings, size_t index)
{
    struct at_coding *coding = coding_at(codings, index);
    struct turn *turn = &codings->turns[coding->first_turn];
    struct entry *entry = turn->entries;
    while (entry->index != index)
        entry++;
    memmove(entry, entry + 1,
            (size_t)(turn->entries + --turn->count - entry) * sizeof *entry);
    coding->outranked = codings->has_hidden = true;
}

size_t at_codings_count(const struct at_codings *codings)
{
    return codings->count;
}

const struct at_coding *at_codings_get(const struct at_codings *codings, size_t index)
{
    return coding_at(codings, index);
}

const struct at_coding *at_codings_find(const struct at_codings *codings,
                                        at_code_id code, enum at_unit unit,
                                        uint32_t unit_number, uint32_t turn)
{
    struct at_code_set wanted = { { 0 } };
    at_code_set_add(&wanted, code);
    if (!at_codings_may_have(codings, turn, &wanted))
        return NULL;
    struct at_coding_walk walk = at_codings_begun(codings, turn, &wanted);
    const struct at_coding *coding;
    while ((coding = at_codings_next(&walk)))
        if (coding->code == code && coding->unit == unit &&
            coding->unit_number == unit_number)
            return coding;
    return NULL;
}

bool at_codings_may_have(const struct at_codings *codings, uint32_t turn,
                         const struct at_code_set *codes)
{
    return at_code_set_meets(codes, &codings->turns[turn].set, &codings->covering);
}

struct at_coding_walk at_codings_begun(const struct at_codings *codings, uint32_t turn,
                                       const struct at_code_set *codes)
{
    return (struct at_coding_walk){
        codings, codes, AT_UNIT_CASE, turn, codings->turns[turn].count, { .node = 0 }
    };
}

struct at_coding_walk at_codings_over(const struct at_codings *codings, uint32_t turn,
                                      const struct at_code_set *codes)
{
    return (struct at_coding_walk){ codings,
                                    codes,
                                    codings->widest,
                                    turn,
                                    codings->turns[turn].count,
                                    at_covers_over(&codings->covers, turn) };
}

static bool is_wanted(const struct at_code_set *codes, struct bits bits)
{
    return !codes || at_code_set_has_bit(codes, bits.bit[0]) ||
           at_code_set_has_bit(codes, bits.bit[1]);
}

/* The next that begins in the turn, then the next that only covers it. */
static bool next_index(struct at_coding_walk *walk, uint32_t *index)
{
    const struct entry *entries = walk->codings->turns[walk->turn].entries;
    while (walk->left > 0)
        if (is_wanted(walk->codes, entries[--walk->left].bits)) {
            *index = entries[walk->left].index;
            return true;
        }
    while (at_covers_next(&walk->covers, index))
        if (is_wanted(walk->codes, *bits_at(walk->codings, *index)))
            return true;
    return false;
}

const struct at_coding *at_codings_next(struct at_coding_walk *walk)
{
    uint32_t index;
    while (next_index(walk, &index)) {
        const struct at_coding *coding = coding_at(walk->codings, index);
        if (!coding->outranked && coding->unit <= walk->widest)
            return coding;
    }
    return NULL;
}

size_t at_codings_look(const struct at_codings *codings, size_t from,
                       const struct at_code_set *codes)
{
    while (from < codings->count && !is_wanted(codes, *bits_at(codings, from)))
        from++;
    return from;
}

static int compare_output(const void *left, const void *right)
{
    const struct at_coding *a = *(const struct at_coding *const *)left;
    const struct at_coding *b = *(const struct at_coding *const *)right;
    return is_before_in_output(a, b) ? -1 : is_before_in_output(b, a);
}

const struct at_coding *const *at_codings_sorted(const struct at_codings *codings,
                                                 size_t *count)
{
    *count = 0;
    struct at_arena *arena = codings->transcript->arena;
    const struct at_coding **sorted =
        at_arena_raw(arena, codings->count * sizeof *sorted);
    if (!sorted)
        return NULL;
    size_t kept = 0;
    for (size_t i = 0; i < codings->count; i++) {
        const struct at_coding *coding = coding_at(codings, i);
        sorted[kept] = coding; /* the next takes its place where it is hidden */
        kept += !codings->has_hidden || !(coding->mark || coding->outranked);
    }
    if (codings->is_unsorted)
        qsort(sorted, kept, sizeof *sorted, compare_output);
    *count = kept;
    return sorted;
}
