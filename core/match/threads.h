/* threads.h - ways through a phrase, and which of two is the better one. */
#ifndef AT_MATCH_THREADS_H
#define AT_MATCH_THREADS_H

#include <stdbool.h>
#include <stdint.h>

/* One way through the phrase so far. Offsets are kept plus 1, so that 0 is none. */
struct at_thread {
    uint32_t state;
    uint32_t next;     /* in the list of its place */
    uint32_t lead;     /* where the match starts; 0: nothing taken yet */
    uint32_t skipped;  /* words in gaps */
    uint32_t from, to; /* the evidence; 0: none, or not closed yet */
    uint32_t sign;     /* end of the last sign taken at this place, 0 for none */
    uint32_t ask, ask_slot, ask_end; /* the category of the match, AT_ASK_NONE */
};

struct at_threads {
    struct at_thread *list; /* owned */
    uint32_t count, room;
};

/* False when memory is out. */
bool at_threads_add(struct at_threads *threads, const struct at_thread *thread);

/* By the rules of choice: <0 when a is the better one, whatever comes after. */
int at_thread_compare(const struct at_thread *a, const struct at_thread *b);

/* The same of two that have come to their ends, the bytes after what they took. */
int at_thread_compare_ended(const struct at_thread *a, uint32_t a_end,
                            const struct at_thread *b, uint32_t b_end);

/* Can a thread no longer win against one that has come to its end? */
bool at_thread_is_beaten(const struct at_thread *thread, const struct at_thread *ended);

#endif
