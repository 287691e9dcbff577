/* interrupt.h - Ctrl-C waits until what is half-written is taken away again. */
#ifndef AT_BATCH_INTERRUPT_H
#define AT_BATCH_INTERRUPT_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>

struct at_interrupt {
    sigset_t before;
    bool held;
};

/* From here on the signals that end a program wait. */
void at_interrupt_hold(struct at_interrupt *interrupt);

/* Is one of them waiting? */
bool at_interrupt_waits(const struct at_interrupt *interrupt);

/* Lets them through again: one that waited ends the program now. */
void at_interrupt_release(struct at_interrupt *interrupt);

#endif
