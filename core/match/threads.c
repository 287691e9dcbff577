/* threads.c - see threads.h. The rules of choice: earlier start, fewer words in gaps,
 * the longer match, evidence that starts first, then the longer evidence. */
#include "match/threads.h"

#include "match/matchers_private.h"

bool at_threads_add(struct at_threads *threads, const struct at_thread *thread)
{
    void *list = threads->list;
    if (threads->count == threads->room &&
        !at_list_room(&list, threads->count, &threads->room, sizeof *thread))
        return false;
    threads->list = list;
    threads->list[threads->count++] = *thread;
    return true;
}

/* <0 when a is the better one. Both numbers are 0 for none; less 1, that is the
 * greatest of all: a start not known yet, evidence open to the end. */
static int compare_late(uint32_t a, uint32_t b)
{
    return a - 1 < b - 1 ? -1 : a - 1 > b - 1;
}

static int compare_number(uint32_t a, uint32_t b)
{
    return a < b ? -1 : a > b;
}

static int compare_start(const struct at_thread *a, const struct at_thread *b)
{
    int order = compare_late(a->lead, b->lead);
    return order ? order : compare_number(a->skipped, b->skipped);
}

/* By the evidence; last, that the order of alternatives never matters, by category. */
static int compare_evidence(const struct at_thread *a, const struct at_thread *b)
{
    int order = compare_number(a->from, b->from);
    if (!order)
        order = compare_late(b->to, a->to);
    return order ? order : compare_number(a->ask, b->ask);
}

int at_thread_compare(const struct at_thread *a, const struct at_thread *b)
{
    int order = compare_start(a, b);
    return order ? order : compare_evidence(a, b);
}

int at_thread_compare_ended(const struct at_thread *a, uint32_t a_end,
                            const struct at_thread *b, uint32_t b_end)
{
    int order = compare_start(a, b);
    if (!order)
        order = compare_number(b_end, a_end);
    return order ? order : compare_evidence(a, b);
}

bool at_thread_is_beaten(const struct at_thread *thread, const struct at_thread *ended)
{
    int order = thread->lead ? compare_late(thread->lead, ended->lead) : 0;
    return order > 0 || (order == 0 && thread->skipped > ended->skipped);
}
