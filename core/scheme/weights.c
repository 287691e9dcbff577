/* weights.c - parts the conditions of a rule into those with a name and the others. */
#include "scheme/weights.h"

#include "base/buffer.h"
#include "scheme/codebook.h"

struct parting {
    struct at_arena *arena;
    struct at_weighing *weighing;
    const char *why;
    bool failed; /* memory is out */
};

static void *take(struct parting *it, size_t count, size_t size)
{
    void *piece = at_arena_alloc(it->arena, (count + 1) * size);
    it->failed |= !piece;
    return piece;
}

static bool is_same(const struct at_condition *a, const struct at_condition *b)
{
    return a->kind == b->kind && a->n == b->n && at_slice_equal(a->text, b->text) &&
           (!at_condition_is_of_words(a) || a->matcher == b->matcher);
}

static void add_named(struct parting *it, const struct at_condition *condition)
{
    struct at_weighing *weighing = it->weighing;
    for (size_t i = 0; i < weighing->named_count; i++) {
        const struct at_condition *other = weighing->named[i].condition;
        if (!at_slice_equal(other->name, condition->name))
            continue;
        if (!is_same(other, condition))
            it->why = "two of its conditions have one name";
        return;
    }
    if (weighing->named_count == AT_NAMED_MOST) {
        it->why = "more than 1000 of its conditions have a name";
        return;
    }
    weighing->named[weighing->named_count++].condition = condition;
}

/* What of a list has no name; what has one is added to the others. */
static struct at_condition_list part_list(struct parting *it,
                                          const struct at_condition_list *list)
{
    struct at_condition *items = take(it, list->count, sizeof *items);
    size_t count = 0;
    for (size_t i = 0; !it->failed && i < list->count; i++)
        if (list->items[i].name.size)
            add_named(it, &list->items[i]);
        else
            items[count++] = list->items[i];
    return (struct at_condition_list){ count, items };
}

/* Where `within` is said, a name holds where all the others hold too. */
static void settle_alone(struct parting *it, struct at_named *named,
                         const struct at_conditions *gate)
{
    struct at_conditions *alone = &named->alone;
    bool whole = gate->within == AT_WITHIN_UNIT;
    struct at_condition *all = take(it, gate->all.count + 1, sizeof *all);
    *alone = (struct at_conditions){ .least_words = -1, .most_words = -1 };
    if (it->failed)
        return;
    all[0] = *named->condition;
    alone->all = (struct at_condition_list){ 1, all };
    if (whole)
        return;
    memcpy(all + 1, gate->all.items, gate->all.count * sizeof *all);
    alone->all.count += gate->all.count;
    alone->any = gate->any;
    alone->none = gate->none;
    alone->within = gate->within;
}

/* The conditions of a rule or row without those that have a name. */
static struct at_conditions part(struct parting *it, const struct at_conditions *all)
{
    struct at_conditions gate = *all;
    size_t first = it->weighing->named_count;
    gate.any = part_list(it, &all->any);
    gate.all = part_list(it, &all->all);
    gate.none = part_list(it, &all->none);
    if (gate.any.count > 0 && gate.any.count < all->any.count)
        it->why = "some members of its `any` have a name and some have none";
    for (size_t i = first; !it->failed && i < it->weighing->named_count; i++)
        settle_alone(it, &it->weighing->named[i], &gate);
    return gate;
}

static size_t count_named(const struct at_conditions *conditions)
{
    return conditions->any.count + conditions->all.count + conditions->none.count;
}

static const char *why_not(const struct at_rule *rule)
{
    for (size_t i = 0; i < rule->row_count; i++)
        if (rule->rows[i].uncodable)
            return "a row of it gives uncodable";
    if (rule->function != AT_NO_FUNCTION)
        return "a function decides it";
    if (rule->makes)
        return "it finds episodes";
    return rule->unit == AT_UNIT_CASE ? "it is about whole cases" : NULL;
}

bool at_weighing_make(struct at_weighing **weighing, struct at_arena *arena,
                      const struct at_rule *rule, const char **why)
{
    struct parting it = { .arena = arena, .why = why_not(rule) };
    size_t most = count_named(&rule->conditions);
    *weighing = NULL;
    *why = it.why;
    if (it.why)
        return true;
    for (size_t i = 0; i < rule->row_count; i++)
        most += count_named(&rule->rows[i].conditions);
    struct at_weighing *made = it.weighing = take(&it, 1, sizeof *made);
    if (it.failed)
        return false;
    made->named = take(&it, most, sizeof *made->named);
    made->rows = take(&it, rule->row_count, sizeof *made->rows);
    if (it.failed)
        return false;
    made->gate = part(&it, &rule->conditions);
    for (size_t i = 0; i < rule->row_count; i++) {
        made->rows[i] = rule->rows[i];
        made->rows[i].conditions = part(&it, &rule->rows[i].conditions);
    }
    *why = !it.why && made->named_count == 0 ? "no condition of it has a name" : it.why;
    *weighing = *why ? NULL : made;
    return !it.failed;
}

struct at_slice at_rule_id(const struct at_scheme *scheme, const struct at_rule *rule)
{
    uint32_t number = rule->code - scheme->first_code;
    if (rule->group >= 0)
        return scheme->codebook->groups[rule->group].id;
    return rule->mark ? scheme->marks[number - scheme->code_count]
                      : scheme->codebook->codes[number].id;
}

struct at_slice at_row_gives(struct at_arena *arena, const struct at_scheme *scheme,
                             const struct at_rule *rule, const struct at_row *row)
{
    if (row->uncodable)
        return at_slice_of("uncodable");
    if (rule->group >= 0 && row->code == AT_CODE_NONE)
        return at_slice_of("none");
    if (rule->group >= 0)
        return scheme->codebook->codes[row->code - scheme->first_code].id;
    if (row->give.kind == AT_VALUE_TEXT)
        return row->give.text;
    struct at_buffer text = { 0 };
    at_buffer_add_number(&text, row->give.number);
    const char *copy = at_arena_text(arena, at_buffer_slice(&text));
    struct at_slice gives = at_slice(copy, copy ? text.size : 0);
    at_buffer_clear(&text);
    return gives;
}

bool at_kind_fits(struct at_slice kind, struct at_slice id)
{
    if (kind.size == 0 || kind.data[kind.size - 1] != '*')
        return at_slice_equal(kind, id);
    return id.size >= kind.size - 1 && memcmp(kind.data, id.data, kind.size - 1) == 0;
}
