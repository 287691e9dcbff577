/* cases.c - a short list, moved to front: sessions of a case mostly stand together. */
#include "cli/cases.h"

/* Puts the case at `place` first. */
static struct at_case *to_front(struct at_cases *cases, size_t place)
{
    struct at_case *it = cases->open[place];
    memmove(&cases->open[1], &cases->open[0], place * sizeof *cases->open);
    return cases->open[0] = it;
}

/* Ends the case that is last in the list. */
static enum attune_status end_last(struct at_cases *cases, struct attune_error *error)
{
    struct at_case *it = cases->open[cases->count - 1];
    struct at_case_summaries summaries;
    struct at_buffer remark = { 0 };
    enum attune_status status = at_case_end(it, &cases->listener, &summaries, error);
    if (status == ATTUNE_OK)
        at_case_add_remark(&remark, it);
    if (remark.failed || !at_begun_add(&cases->over, at_case_id(it), 1))
        status = at_error_nomem(error);
    if (status == ATTUNE_OK)
        status = cases->ended(cases->data, &summaries, at_buffer_text(&remark), error);
    at_buffer_clear(&remark);
    at_case_free(it);
    cases->count--;
    return status;
}

enum attune_status at_cases_get(struct at_cases *cases, struct at_case **found,
                                struct at_slice id, struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    for (size_t i = 0; i < cases->count; i++)
        if (at_slice_equal(at_case_id(cases->open[i]), id)) {
            *found = to_front(cases, i);
            return ATTUNE_OK;
        }
    if (at_begun_find(&cases->over, id))
        return at_error_set(
            error, ATTUNE_INVALID,
            "case \"%.*s\" had ended, as %d other cases came in between; "
            "its sessions must stand closer together",
            AT_SLICE_ARGS(id), AT_CASES_OPEN);
    if (cases->count == AT_CASES_OPEN)
        status = end_last(cases, error);
    if (status == ATTUNE_OK)
        status = at_case_new(&cases->open[cases->count], cases->engine, id, error);
    if (status == ATTUNE_OK)
        *found = to_front(cases, cases->count++);
    return status;
}

enum attune_status at_cases_end(struct at_cases *cases, struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    while (status == ATTUNE_OK && cases->count > 0)
        status = end_last(cases, error);
    return status;
}

void at_cases_clear(struct at_cases *cases)
{
    while (cases->count > 0)
        at_case_free(cases->open[--cases->count]);
    at_begun_clear(&cases->over);
}
