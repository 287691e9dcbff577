/* order.c - takes out, again and again, the first scheme by name that waits for
 * nobody. There are tens of schemes at most. */
#include "engine/order.h"

#include "base/buffer.h"

static int32_t find(struct at_scheme *const *schemes, size_t count,
                    struct at_slice name)
{
    for (size_t i = 0; i < count; i++)
        if (at_slice_equal(schemes[i]->codebook->id, name))
            return (int32_t)i;
    return -1;
}

/* The entry of `after` that the scheme still waits for; NULL when there is none. */
static const struct at_use *waits_for(const struct at_scheme *scheme,
                                      struct at_scheme *const *left, size_t count)
{
    for (size_t i = 0; i < scheme->codebook->after_count; i++) {
        const struct at_use *after = &scheme->codebook->after[i];
        if (find(left, count, after->name) >= 0)
            return after;
    }
    return NULL;
}

/* Every scheme left waits for another one left: walking from any of them along
 * what it waits for ends in the circle. */
static void tell_circle(struct at_scheme *const *left, size_t count,
                        struct at_faults *faults)
{
    const struct at_scheme *start = left[0];
    for (size_t i = 0; i < count; i++)
        start = left[find(left, count, waits_for(start, left, count)->name)];
    struct at_buffer chain = { 0 };
    const struct at_scheme *scheme = start;
    const struct at_use *after;
    at_buffer_add_slice(&chain, scheme->codebook->id);
    do {
        after = waits_for(scheme, left, count);
        scheme = left[find(left, count, after->name)];
        at_buffer_add_text(&chain, " after ");
        at_buffer_add_slice(&chain, scheme->codebook->id);
    } while (scheme != start);
    after = waits_for(start, left, count);
    at_faults_error(faults, start->codebook->file.data, after->line, 0,
                    "the schemes wait for each other in a circle: %s",
                    at_buffer_text(&chain));
    at_buffer_clear(&chain);
}

static void swap(struct at_scheme **a, struct at_scheme **b)
{
    struct at_scheme *kept = *a;
    *a = *b;
    *b = kept;
}

void at_order_schemes(struct at_scheme **schemes, size_t count,
                      struct at_faults *faults)
{
    for (size_t done = 0; done < count; done++) {
        struct at_scheme **left = schemes + done;
        size_t remaining = count - done, next = remaining;
        for (size_t i = 0; i < remaining; i++) {
            if (waits_for(left[i], left, remaining))
                continue;
            if (next == remaining ||
                at_slice_compare(left[i]->codebook->id, left[next]->codebook->id) < 0)
                next = i;
        }
        if (next == remaining) {
            tell_circle(left, remaining, faults);
            return;
        }
        swap(&left[0], &left[next]);
    }
}
