/* arena.c - two lists of blocks: shared ones that small pieces are cut from, and
 * one block a large piece, so that realloc can enlarge it without a copy. */
#include "base/arena.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    BLOCK_FIRST = 16 * 1024,
    BLOCK_MOST = 256 * 1024,
    LARGE = 64 * 1024,       /* from here on a piece has its own block */
    KEEP_MOST = 1024 * 1024, /* what a reset keeps */
};

struct block {
    struct block *next;
    struct block *previous; /* large blocks only: to find the list after a move */
    size_t capacity;        /* bytes of data */
    size_t used;
    max_align_t data[];
};

struct at_arena {
    struct block *shared; /* owned; the first is the one in use */
    struct block *large;  /* owned */
    size_t held;
    void *last; /* the piece made last, in shared */
};

struct at_arena *at_arena_new(void)
{
    return calloc(1, sizeof(struct at_arena));
}

static void free_list(struct block *block)
{
    while (block) {
        struct block *next = block->next;
        free(block);
        block = next;
    }
}

void at_arena_free(struct at_arena *arena)
{
    if (!arena)
        return;
    free_list(arena->shared);
    free_list(arena->large);
    free(arena);
}

void at_arena_reset(struct at_arena *arena)
{
    free_list(arena->large);
    arena->large = NULL;
    arena->last = NULL;
    arena->held = 0;
    struct block **link = &arena->shared;
    while (*link) {
        struct block *block = *link;
        if (arena->held + block->capacity > KEEP_MOST) {
            *link = block->next;
            free(block);
            continue;
        }
        block->used = 0;
        arena->held += block->capacity;
        link = &block->next;
    }
}

static size_t round_up(size_t size)
{
    size_t unit = _Alignof(max_align_t);
    return size ? (size + unit - 1) / unit * unit : unit;
}

static struct block *new_block(struct at_arena *arena, size_t capacity)
{
    if (capacity > SIZE_MAX - sizeof(struct block))
        return NULL;
    struct block *block = malloc(sizeof *block + capacity);
    if (!block)
        return NULL;
    block->next = block->previous = NULL;
    block->capacity = capacity;
    block->used = 0;
    arena->held += capacity;
    return block;
}

static void *new_large(struct at_arena *arena, size_t size)
{
    struct block *block = new_block(arena, size);
    if (!block)
        return NULL;
    block->used = size;
    block->next = arena->large;
    if (block->next)
        block->next->previous = block;
    arena->large = block;
    return block->data;
}

/* Brings a block with room for `size` to the front; false when memory is out.
 * After a reset the emptied blocks follow the first and are used again. */
static bool make_room(struct at_arena *arena, size_t size)
{
    for (struct block **link = &arena->shared; *link; link = &(*link)->next) {
        struct block *block = *link;
        if (block->used == 0 && block->capacity >= size) {
            *link = block->next;
            block->next = arena->shared;
            arena->shared = block;
            return true;
        }
    }
    size_t capacity = arena->shared ? arena->shared->capacity * 2 : BLOCK_FIRST;
    if (capacity > BLOCK_MOST)
        capacity = BLOCK_MOST;
    if (capacity < size)
        capacity = size;
    struct block *block = new_block(arena, capacity);
    if (!block)
        return false;
    block->next = arena->shared;
    arena->shared = block;
    return true;
}

void *at_arena_raw(struct at_arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2)
        return NULL;
    size = round_up(size);
    if (size >= LARGE)
        return new_large(arena, size);
    struct block *block = arena->shared;
    if (!block || block->capacity - block->used < size) {
        if (!make_room(arena, size))
            return NULL;
        block = arena->shared;
    }
    void *piece = (char *)block->data + block->used;
    block->used += size;
    arena->last = piece;
    return piece;
}

void *at_arena_alloc(struct at_arena *arena, size_t size)
{
    void *piece = at_arena_raw(arena, size);
    if (piece)
        memset(piece, 0, size);
    return piece;
}

static void *grow_large(struct at_arena *arena, void *old, size_t new_size)
{
    struct block *block = (struct block *)((char *)old - offsetof(struct block, data));
    size_t before = block->capacity;
    struct block *moved = realloc(block, sizeof *block + new_size);
    if (!moved)
        return NULL;
    moved->capacity = moved->used = new_size;
    if (moved->previous)
        moved->previous->next = moved;
    else
        arena->large = moved;
    if (moved->next)
        moved->next->previous = moved;
    arena->held += new_size - before;
    return moved->data;
}

void *at_arena_grow(struct at_arena *arena, void *old, size_t old_size, size_t new_size)
{
    if (new_size > SIZE_MAX / 2)
        return NULL;
    if (!old)
        return at_arena_raw(arena, new_size);
    size_t before = round_up(old_size), after = round_up(new_size);
    if (after <= before)
        return old;
    if (before >= LARGE)
        return grow_large(arena, old, after);
    struct block *block = arena->shared;
    if (old == arena->last && after < LARGE &&
        block->capacity - block->used >= after - before) {
        block->used += after - before;
        return old;
    }
    void *piece = at_arena_raw(arena, new_size);
    if (piece && old_size)
        memcpy(piece, old, old_size);
    return piece;
}

char *at_arena_text(struct at_arena *arena, struct at_slice text)
{
    char *copy = at_arena_raw(arena, text.size + 1);
    if (!copy)
        return NULL;
    if (text.size)
        memcpy(copy, text.data, text.size);
    copy[text.size] = '\0';
    return copy;
}

size_t at_arena_size(const struct at_arena *arena)
{
    return arena->held;
}
