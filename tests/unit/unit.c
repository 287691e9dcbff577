/* unit.c - allocations that fail on demand. The linker sends our own calls of
 * malloc, calloc and realloc here (--wrap); those of libraries go past. */
#include "unit.h"

#include <stdlib.h>

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);

/* How many more allocations succeed before one fails; a wrapped malloc has no
 * other place to learn it from. */
static size_t before_failure;
static enum { NEVER, ARMED, FAILED } failure = NEVER;

static bool fails_now(void)
{
    if (failure != ARMED || before_failure-- > 0)
        return false;
    failure = FAILED;
    return true;
}

void *__wrap_malloc(size_t size)
{
    return fails_now() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return fails_now() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *old, size_t size)
{
    return fails_now() ? NULL : __real_realloc(old, size);
}

size_t unit_each_allocation_fails(bool (*run)(void *data), void *data)
{
    size_t refused = 0;
    for (size_t nth = 0;; nth++) {
        before_failure = nth;
        failure = ARMED;
        bool complete = run(data);
        bool met_failure = failure == FAILED;
        failure = NEVER;
        if (!met_failure) {
            assert_true(complete);
            return refused;
        }
        if (!complete)
            refused++;
    }
}

int unit_arena_setup(void **state)
{
    *state = at_arena_new();
    return *state ? 0 : -1;
}

int unit_arena_teardown(void **state)
{
    at_arena_free(*state);
    return 0;
}
