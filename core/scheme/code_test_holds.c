/* code_test_holds.c - a compiled code test asked of a turn. */
#include "scheme/code_test_private.h"
#include "scheme/rules.h"

/* What a test is asked of, and what it finds. */
struct question {
    const struct at_codings *codings;
    enum at_role role;
    uint32_t turn;
    struct at_code_test_hits *hits; /* may be NULL */
};

struct at_value at_test_value(const struct at_code_test *test)
{
    if (test->is_number)
        return (struct at_value){ AT_VALUE_NUMBER, test->number, { NULL, 0 } };
    return (struct at_value){ AT_VALUE_TEXT, 0, test->value };
}

static bool is_value(const struct at_code_test *test, const struct at_value *value)
{
    if (value->kind == AT_VALUE_NUMBER)
        return test->is_number && value->number == test->number;
    return value->kind == AT_VALUE_TEXT && at_slice_equal(value->text, test->value);
}

/* Numbers by size, values of a scale or choice by rank. A coding without a value
 * fails every comparison. */
static bool compares(const struct at_code_test *test, const struct at_wanted *wanted,
                     const struct at_value *value)
{
    if (test->compare == AT_COMPARE_NONE)
        return true;
    if (test->compare == AT_COMPARE_IS)
        return is_value(test, value);
    double left = value->number, right = test->number;
    if (wanted->facts.values.count > 0) {
        struct at_value asked = at_test_value(test);
        left = at_value_rank(&wanted->facts.values, value);
        right = at_value_rank(&wanted->facts.values, &asked);
        if (left < 0)
            return false;
    } else if (value->kind != AT_VALUE_NUMBER || !test->is_number) {
        return false;
    }
    return test->compare == AT_COMPARE_LEAST ? left >= right : left <= right;
}

static bool picks(const struct at_code_test *test, const struct at_coding *coding)
{
    if (coding->value.kind == AT_VALUE_UNCODABLE)
        return false;
    for (uint32_t i = 0; i < test->count; i++)
        if (test->wanted[i].code == coding->code)
            return compares(test, &test->wanted[i], &coding->value);
    return false;
}

/* Is this coding the word that a code asked for could not be decided? */
static bool is_missing(const struct at_code_test *test, const struct at_coding *coding)
{
    if (coding->value.kind != AT_VALUE_UNCODABLE)
        return false;
    for (uint32_t i = 0; i < test->count; i++) {
        const struct at_code_facts *facts = &test->wanted[i].facts;
        if (test->wanted[i].code == coding->code)
            return true;
        if (facts->group >= 0 &&
            coding->code == at_scheme_group_id(facts->scheme, (uint32_t)facts->group))
            return true;
    }
    return false;
}

/* Found ones are put in the order they were given in. */
static void keep_found(struct at_code_test_hits *hits, size_t from,
                       const struct at_coding *coding)
{
    size_t room = sizeof hits->found / sizeof *hits->found, place = hits->count;
    if (hits->count == room)
        return;
    for (; place > from && hits->found[place - 1]->index > coding->index; place--)
        hits->found[place] = hits->found[place - 1];
    hits->found[place] = coding;
    hits->count++;
}

static bool codes_hold(const struct at_code_test *test, struct question *question)
{
    bool holds = false;
    size_t from = question->hits ? question->hits->count : 0;
    struct at_coding_walk walk =
        at_codings_over(question->codings, question->turn, &test->codes);
    const struct at_coding *coding;
    while ((coding = at_codings_next(&walk))) {
        if (picks(test, coding)) {
            holds = true;
            if (!question->hits)
                break;
            keep_found(question->hits, from, coding);
        } else if (question->hits && is_missing(test, coding)) {
            question->hits->uncodable = true;
        }
    }
    return holds;
}

static bool asked(const struct at_code_test *test, struct question *question)
{
    bool holds = false;
    if (!at_codings_may_have(question->codings, question->turn, &test->codes))
        return false;
    switch (test->kind) {
    case AT_TEST_ANY:
        return true;
    case AT_TEST_CODES:
        return codes_hold(test, question);
    case AT_TEST_ALL:
        for (uint32_t i = 0; i < test->count; i++)
            if (!asked(test->parts[i], question))
                return false;
        return true;
    case AT_TEST_SOME:
        for (uint32_t i = 0; i < test->count; i++)
            holds |= asked(test->parts[i], question);
        return holds;
    case AT_TEST_ROLE:
        return question->role == test->role && asked(test->parts[0], question);
    default: /* AT_TEST_NOT: what it finds is no evidence */
        if (question->hits) {
            size_t kept = question->hits->count;
            holds = asked(test->parts[0], question);
            question->hits->count = kept;
            return !holds;
        }
        return !asked(test->parts[0], question);
    }
}

bool at_code_test_holds(const struct at_code_test *test,
                        const struct at_codings *codings,
                        const struct at_transcript *transcript, uint32_t turn,
                        struct at_code_test_hits *hits)
{
    enum at_role role = at_turn_role(transcript, &transcript->turns[turn]);
    struct question question = { codings, role, turn, hits };
    if (hits) {
        hits->count = 0;
        hits->uncodable = false;
    }
    bool holds = asked(test, &question);
    if (hits && holds)
        hits->uncodable = false;
    else if (hits)
        hits->count = 0;
    return holds;
}

bool at_code_test_needs_code(const struct at_code_test *test)
{
    return !at_code_set_has_bit(&test->codes, AT_CODE_SET_EVERY);
}

bool at_code_test_is_list(const struct at_code_test *test)
{
    if (test->kind == AT_TEST_CODES)
        return true;
    if (test->kind != AT_TEST_SOME)
        return false;
    for (uint32_t i = 0; i < test->count; i++)
        if (!at_code_test_is_list(test->parts[i]))
            return false;
    return true;
}

const struct at_code_set *at_code_test_set(const struct at_code_test *test)
{
    return &test->codes;
}

bool at_code_test_picks(const struct at_code_test *test, const struct at_coding *coding)
{
    if (test->kind == AT_TEST_CODES)
        return picks(test, coding);
    for (uint32_t i = 0; i < test->count; i++)
        if (at_code_test_picks(test->parts[i], coding))
            return true;
    return false;
}

static bool compares_nothing(const struct at_code_test *test)
{
    bool nothing = test->compare == AT_COMPARE_NONE;
    if (test->kind == AT_TEST_CODES)
        return nothing;
    for (uint32_t i = 0; nothing && i < test->count; i++)
        nothing = compares_nothing(test->parts[i]);
    return nothing;
}

bool at_code_test_is_plain(const struct at_code_test *test)
{
    if (!at_code_test_is_list(test) || !compares_nothing(test))
        return false;
    for (size_t i = 1; i < test->all_count; i++)
        for (size_t k = 0; k < i; k++)
            if (test->all[i] == test->all[k])
                return false;
    return true;
}

bool at_code_test_misses(const struct at_code_test *test,
                         const struct at_coding *coding)
{
    if (test->kind == AT_TEST_CODES)
        return is_missing(test, coding);
    for (uint32_t i = 0; i < test->count; i++)
        if (at_code_test_misses(test->parts[i], coding))
            return true;
    return false;
}

const struct at_code_test *at_code_test_list(const struct at_code_test *test,
                                             enum at_role *role)
{
    bool sided = test->kind == AT_TEST_ROLE;
    const struct at_code_test *part = sided ? test->parts[0] : test;
    *role = sided ? test->role : AT_ROLE_ANY;
    return at_code_test_is_list(part) ? part : NULL;
}
