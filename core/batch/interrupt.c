/* interrupt.c - signals are blocked and asked for, so no handler and no global state
 * is needed. */
#include "batch/interrupt.h"

static const int ends[] = { SIGINT, SIGTERM, SIGHUP };

void at_interrupt_hold(struct at_interrupt *interrupt)
{
    sigset_t held;
    sigemptyset(&held);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        sigaddset(&held, ends[i]);
    interrupt->held = sigprocmask(SIG_BLOCK, &held, &interrupt->before) == 0;
}

bool at_interrupt_waits(const struct at_interrupt *interrupt)
{
    sigset_t waiting;
    if (!interrupt->held || sigpending(&waiting) != 0)
        return false;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (sigismember(&waiting, ends[i]) == 1)
            return true;
    return false;
}

void at_interrupt_release(struct at_interrupt *interrupt)
{
    if (interrupt->held)
        sigprocmask(SIG_SETMASK, &interrupt->before, NULL);
    interrupt->held = false;
}
