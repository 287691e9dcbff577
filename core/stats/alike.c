/* alike.c - a hash table of kinds, each known by the first of its groups. */
#include "stats/alike.h"

#include <string.h>

#include "stats/grouping.h"

struct finding {
    const struct at_ratings *ratings;
    struct at_grouping units;
    uint32_t *slots; /* kinds + 1; 0 is free */
    size_t slot_count;
    uint32_t *first; /* by kind: the first of its groups */
};

static const int32_t *unit(const struct finding *finding, size_t nth)
{
    return finding->ratings->codes +
           finding->units.order[nth] * finding->ratings->coders;
}

static size_t size_of(const struct finding *finding, size_t group)
{
    return finding->units.start[group + 1] - finding->units.start[group];
}

static uint64_t hash_of(const struct finding *finding, size_t group)
{
    uint64_t hash = size_of(finding, group);
    for (size_t i = finding->units.start[group]; i < finding->units.start[group + 1];
         i++)
        for (size_t coder = 0; coder < finding->ratings->coders; coder++) {
            hash = (hash ^ (uint32_t)unit(finding, i)[coder]) * 0x9E3779B97F4A7C15u;
            hash ^= hash >> 29;
        }
    return hash;
}

static bool are_alike(const struct finding *finding, size_t a, size_t b)
{
    size_t size = size_of(finding, a);
    if (size != size_of(finding, b))
        return false;
    for (size_t i = 0; i < size; i++)
        if (memcmp(unit(finding, finding->units.start[a] + i),
                   unit(finding, finding->units.start[b] + i),
                   finding->ratings->coders * sizeof(int32_t)) != 0)
            return false;
    return true;
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
    if (!codes || !group)
        return false;
    alike->ratings.codes = codes;
    alike->ratings.group = group;
    alike->ratings.groups = alike->kinds;
    alike->ratings.units = units;
    for (uint32_t kind = 0; kind < alike->kinds; kind++) {
        size_t start = finding->units.start[finding->first[kind]];
        for (size_t i = 0; i < size_of(finding, finding->first[kind]); i++) {
            memcpy(codes, unit(finding, start + i), coders * sizeof *codes);
            codes += coders;
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
    struct finding finding = { .ratings = ratings, .slot_count = 64 };
    while (finding.slot_count < 2 * ratings->groups)
        finding.slot_count *= 2;
    finding.units =
        at_grouping_of(scratch, ratings->units, ratings->group, ratings->groups);
    finding.slots = at_arena_alloc(scratch, finding.slot_count * sizeof *finding.slots);
    finding.first =
        at_arena_alloc(scratch, (ratings->groups + 1) * sizeof *finding.first);
    if (!finding.units.order || !finding.slots || !finding.first ||
        !make_room(alike, arena, ratings))
        return false;
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
