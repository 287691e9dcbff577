/* version.c - one parser serves versions and the shortened ones of ranges. */
#include "scheme/version.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Takes a number without leading zeros off the front. */
static bool take_number(struct at_slice *text, uint32_t *number)
{
    size_t size = 0;
    uint64_t value = 0;
    for (; size < text->size && is_digit(text->data[size]); size++) {
        value = value * 10 + (uint64_t)(text->data[size] - '0');
        if (value > UINT32_MAX)
            return false;
    }
    if (size == 0 || (size > 1 && text->data[0] == '0'))
        return false;
    *number = (uint32_t)value;
    *text = at_slice(text->data + size, text->size - size);
    return true;
}

static bool take_char(struct at_slice *text, char c)
{
    if (text->size == 0 || text->data[0] != c)
        return false;
    *text = at_slice(text->data + 1, text->size - 1);
    return true;
}

/* Takes the text up to the first `stop` off the front. */
static struct at_slice take_until(struct at_slice *text, char stop)
{
    size_t size = 0;
    while (size < text->size && text->data[size] != stop)
        size++;
    struct at_slice part = at_slice(text->data, size);
    *text = at_slice(text->data + size, text->size - size);
    return part;
}

static bool is_numeric(struct at_slice part)
{
    for (size_t i = 0; i < part.size; i++)
        if (!is_digit(part.data[i]))
            return false;
    return part.size > 0;
}

/* Identifiers of letters, digits and hyphens, parted by dots. Of those in front of
 * a release, a numeric one has no leading zero. */
static bool are_identifiers(struct at_slice text, bool zeros)
{
    for (bool more = true; more; more = take_char(&text, '.')) {
        struct at_slice part = take_until(&text, '.');
        if (part.size == 0 ||
            (!zeros && part.size > 1 && part.data[0] == '0' && is_numeric(part)))
            return false;
        for (size_t i = 0; i < part.size; i++) {
            char c = part.data[i];
            if (!is_digit(c) && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') &&
                c != '-')
                return false;
        }
    }
    return true;
}

/* Reads 1 to 3 numbers, and after three what may follow; returns how many, 0 when it
 * is none of that. */
static size_t parse(struct at_version *version, struct at_slice text)
{
    size_t count = 0;
    *version = (struct at_version){ 0 };
    do {
        if (!take_number(&text, &version->numbers[count++]))
            return 0;
    } while (count < 3 && take_char(&text, '.'));
    if (count == 3 && take_char(&text, '-')) {
        version->before = take_until(&text, '+');
        if (!are_identifiers(version->before, false))
            return 0;
    }
    if (count == 3 && take_char(&text, '+')) {
        if (!are_identifiers(text, true))
            return 0;
        text.size = 0;
    }
    return text.size == 0 ? count : 0;
}

bool at_version_parse(struct at_version *version, struct at_slice text)
{
    return parse(version, text) == 3;
}

/* Numeric identifiers come first, in the order of their numbers. */
static int compare_identifiers(struct at_slice a, struct at_slice b)
{
    bool number = is_numeric(a);
    if (number != is_numeric(b))
        return number ? -1 : 1;
    if (number && a.size != b.size)
        return a.size < b.size ? -1 : 1;
    return at_slice_compare(a, b);
}

/* A release comes after all that is before it; of two lists of identifiers, the one
 * that goes on after the other ends comes later. */
static int compare_before(struct at_slice a, struct at_slice b)
{
    if (a.size == 0 || b.size == 0)
        return (a.size == 0) - (b.size == 0);
    for (;;) {
        int order = compare_identifiers(take_until(&a, '.'), take_until(&b, '.'));
        if (order != 0)
            return order;
        bool more_a = take_char(&a, '.'), more_b = take_char(&b, '.');
        if (!more_a || !more_b)
            return more_a - more_b;
    }
}

/* Compares as far as the first `count` numbers. */
static int compare(const struct at_version *a, const struct at_version *b, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (a->numbers[i] != b->numbers[i])
            return a->numbers[i] < b->numbers[i] ? -1 : 1;
    return count == 3 ? compare_before(a->before, b->before) : 0;
}

int at_version_compare(const struct at_version *a, const struct at_version *b)
{
    return compare(a, b, 3);
}

struct condition {
    bool less, equal, more; /* than the bound: is it met? */
    struct at_version bound;
    size_t count; /* numbers of the bound that are written */
};

/* Takes a condition off the front; false when none begins there. */
static bool take_condition(struct at_slice *range, struct condition *condition)
{
    *range = at_slice_trim(*range);
    condition->less = take_char(range, '<');
    condition->more = !condition->less && take_char(range, '>');
    condition->equal = take_char(range, '=');
    if (!condition->less && !condition->more && !condition->equal)
        return false;
    *range = at_slice_trim(*range);
    condition->count = parse(&condition->bound, take_until(range, ' '));
    return condition->count > 0;
}

bool at_range_check(struct at_slice range)
{
    struct condition condition;
    range = at_slice_trim(range);
    while (range.size > 0)
        if (!take_condition(&range, &condition))
            return false;
    return true;
}

bool at_range_holds(struct at_slice range, const struct at_version *version)
{
    struct condition condition;
    range = at_slice_trim(range);
    while (range.size > 0) {
        if (!take_condition(&range, &condition))
            return false;
        int order = compare(version, &condition.bound, condition.count);
        if (order < 0   ? !condition.less
            : order > 0 ? !condition.more
                        : !condition.equal)
            return false;
    }
    return true;
}
