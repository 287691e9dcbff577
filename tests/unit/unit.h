/* unit.h - cmocka with its prelude, an arena for each test, and allocations that
 * fail on demand. */
#ifndef AT_UNIT_H
#define AT_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"

/* A test whose *state is an empty arena. */
#define IN_ARENA(test)                                                                 \
    cmocka_unit_test_setup_teardown(test, unit_arena_setup, unit_arena_teardown)
int unit_arena_setup(void **state);
int unit_arena_teardown(void **state);

/* Calls `run(data)` again and again: first with the 1st allocation of it failing,
 * then the 2nd and so on, until one run meets no failure. `run` returns true when
 * it got all it asked for, false when it was told that memory is out; the last
 * run must return true. Only malloc, calloc and realloc called by our own code
 * fail (the linker wraps them). Returns how many runs failed. */
size_t unit_each_allocation_fails(bool (*run)(void *data), void *data);

#endif
