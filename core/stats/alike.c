/* alike.c - units of a group that were rated alike become one; then a hash table of kinds of
 * groups, each known by the first of them. */
#include "stats/alike.h"

#include <string.h>

#include "stats/grouping.h"

static uint64_t hash_row(const int32_t *row, size_t coders)
{
    uint64_t hash = coders;
    for (size_t coder = 0; coder < coders; coder++) {
        hash = (hash ^ (uint32_t)row[coder]) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 29;
    }
    return hash;
}

/* Ratings being made of others, group after group. */
struct joining {
    const struct at_ratings *from;
    int32_t *codes;
    uint32_t *group, *weight;
    size_t count, first; /* units; the first one of the group at hand */
    uint32_t *slots;     /* units + 1 of that group; others are from groups before */
    size_t slot_count;
};

/* One more unit of the group, or one more like it. */
static void join_unit(struct joining *it, const int32_t *row, uint32_t group)
{
    size_t coders = it->from->coders, size = coders * sizeof *row;
    size_t mask = it->slot_count - 1, slot = hash_row(row, coders) & mask;
    for (; it->slots[slot] > it->first; slot = (slot + 1) & mask) {
        size_t unit = it->slots[slot] - 1;
        if (memcmp(it->codes + unit * coders, row, size) == 0) {
            it->weight[unit]++;
            return;
        }
    }
    memcpy(it->codes + it->count * coders, row, size);
    it->group[it->count] = group;
    it->weight[it->count] = 1;
    it->slots[slot] = (uint32_t)++it->count;
}

/* Of each group every unit that differs from the others, in the order they come first. */
static bool join_units(struct at_ratings *joined, struct at_arena *scratch,
                       const struct at_ratings *ratings)
{
    struct joining it = { .from = ratings, .slot_count = 64 };
    const struct at_grouping units =
        at_grouping_of(scratch, ratings->units, ratings->group, ratings->groups);
    if (!units.order)
        return false;
    for (size_t group = 0; group < ratings->groups; group++)
        while (it.slot_count < 2 * (units.start[group + 1] - units.start[group]))
            it.slot_count *= 2;
    size_t room = ratings->units + 1;
    it.codes = at_arena_raw(scratch, room * ratings->coders * sizeof *it.codes);
    it.group = at_arena_raw(scratch, room * sizeof *it.group);
    it.weight = at_arena_raw(scratch, room * sizeof *it.weight);
    it.slots = at_arena_alloc(scratch, it.slot_count * sizeof *it.slots);
    if (!it.codes || !it.group || !it.weight || !it.slots)
        return false;
    for (uint32_t group = 0; group < ratings->groups; group++) {
        it.first = it.count;
        for (size_t i = units.start[group]; i < units.start[group + 1]; i++)
            join_unit(&it, ratings->codes + units.order[i] * ratings->coders, group);
    }
    *joined = *ratings;
    joined->units = it.count;
    joined->codes = it.codes;
    joined->group = it.group;
    joined->weight = it.weight;
    return true;
}

struct finding {
    const struct at_ratings *ratings; /* their units group after group */
    size_t *start;                    /* by group: its first unit */
    uint32_t *slots;                  /* kinds + 1; 0 is free */
    size_t slot_count;
    uint32_t *first; /* by kind: the first of its groups */
};

static const int32_t *unit(const struct finding *finding, size_t nth)
{
    return finding->ratings->codes + nth * finding->ratings->coders;
}

static size_t size_of(const struct finding *finding, size_t group)
{
    return finding->start[group + 1] - finding->start[group];
}

static uint64_t hash_of(const struct finding *finding, size_t group)
{
    uint64_t hash = size_of(finding, group);
    for (size_t i = finding->start[group]; i < finding->start[group + 1]; i++)
        hash = hash * 31 + (hash_row(unit(finding, i), finding->ratings->coders) ^
                            finding->ratings->weight[i]);
    return hash ^ hash >> 31;
}

static bool are_alike(const struct finding *finding, size_t a, size_t b)
{
    const struct at_ratings *ratings = finding->ratings;
    size_t size = size_of(finding, a), at_a = finding->start[a],
           at_b = finding->start[b];
    return size == size_of(finding, b) &&
           memcmp(unit(finding, at_a), unit(finding, at_b),
                  size * ratings->coders * sizeof *ratings->codes) == 0 &&
           memcmp(ratings->weight + at_a, ratings->weight + at_b,
                  size * sizeof *ratings->weight) == 0;
}

/* The group's kind, a new one if there is none like it. */
static uint32_t kind_of(struct finding *finding, struct at_alike *alike, uint32_t group)
{
    size_t mask = finding->slot_count - 1;
    size_t slot = hash_of(finding, group) & mask;
    for (; finding->slots[slot]; slot = (slot + 1) & mask)
        if (are_alike(finding, finding->first[finding->slots[slot] - 1], group))
            return finding->slots[slot] - 1;
    finding->first[alike->kinds] = group;
    finding->slots[slot] = (uint32_t)++alike->kinds;
    return finding->slots[slot] - 1;
}

/* The units of the first group of each kind. */
static bool keep_first(struct at_alike *alike, const struct finding *finding,
                       struct at_arena *scratch)
{
    size_t units = 0, coders = finding->ratings->coders;
    for (size_t kind = 0; kind < alike->kinds; kind++)
        units += size_of(finding, finding->first[kind]);
    int32_t *codes = at_arena_raw(scratch, (units * coders + 1) * sizeof *codes);
    uint32_t *group = at_arena_raw(scratch, (units + 1) * sizeof *group);
    uint32_t *weight = at_arena_raw(scratch, (units + 1) * sizeof *weight);
    if (!codes || !group || !weight)
        return false;
    alike->ratings.codes = codes;
    alike->ratings.group = group;
    alike->ratings.weight = weight;
    alike->ratings.groups = alike->kinds;
    alike->ratings.units = units;
    for (uint32_t kind = 0; kind < alike->kinds; kind++) {
        size_t start = finding->start[finding->first[kind]];
        for (size_t i = 0; i < size_of(finding, finding->first[kind]); i++) {
            memcpy(codes, unit(finding, start + i), coders * sizeof *codes);
            codes += coders;
            *weight++ = finding->ratings->weight[start + i];
            *group++ = kind;
        }
    }
    return true;
}

static bool make_room(struct at_alike *alike, struct at_arena *arena,
                      const struct at_ratings *ratings)
{
    size_t room = (ratings->groups + 1) * sizeof(uint32_t);
    *alike = (struct at_alike){ .ratings = *ratings };
    alike->kind_of = at_arena_alloc(arena, room);
    alike->sizes = at_arena_alloc(arena, room);
    return alike->kind_of && alike->sizes;
}

bool at_alike_find(struct at_alike *alike, struct at_arena *arena,
                   struct at_arena *scratch, const struct at_ratings *ratings)
{
    struct at_ratings joined;
    struct finding finding = { .ratings = &joined, .slot_count = 64 };
    while (finding.slot_count < 2 * ratings->groups)
        finding.slot_count *= 2;
    if (!join_units(&joined, scratch, ratings))
        return false;
    finding.slots = at_arena_alloc(scratch, finding.slot_count * sizeof *finding.slots);
    finding.first =
        at_arena_alloc(scratch, (ratings->groups + 1) * sizeof *finding.first);
    finding.start =
        at_arena_alloc(scratch, (ratings->groups + 1) * sizeof *finding.start);
    if (!finding.start || !finding.slots || !finding.first ||
        !make_room(alike, arena, &joined))
        return false;
    for (size_t i = 0; i < joined.units; i++)
        finding.start[joined.group[i] + 1] = i + 1;
    for (size_t group = 0; group < ratings->groups; group++)
        if (finding.start[group + 1] < finding.start[group])
            finding.start[group + 1] = finding.start[group]; /* it has no units */
    for (uint32_t group = 0; group < ratings->groups; group++) {
        alike->kind_of[group] = kind_of(&finding, alike, group);
        alike->sizes[alike->kind_of[group]]++;
    }
    return alike->kinds == ratings->groups || keep_first(alike, &finding, scratch);
}

bool at_alike_none(struct at_alike *alike, struct at_arena *arena,
                   const struct at_ratings *ratings)
{
    if (!make_room(alike, arena, ratings))
        return false;
    alike->kinds = ratings->groups;
    for (uint32_t group = 0; group < ratings->groups; group++) {
        alike->kind_of[group] = group;
        alike->sizes[group] = 1;
    }
    return true;
}
