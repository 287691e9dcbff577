/* explain_page.h - what `attune explain` prints of a turn. */
#ifndef AT_CLI_EXPLAIN_PAGE_H
#define AT_CLI_EXPLAIN_PAGE_H

#include "base/buffer.h"
#include "cli/args.h"
#include "engine/explain.h"

struct at_explain_page {
    const struct at_args *args; /* --scheme: whose codes are listed */
    struct at_engine *engine;
    const char *code; /* the one asked for; NULL: all */
    int columns;
    bool colored;
    bool tells_case;      /* what the case is given is told behind the turn */
    struct at_buffer out; /* owned by the caller */
};

struct at_explained_turn {
    const struct at_transcript *transcript;
    uint32_t turn; /* from 0 */
    const struct at_explanation *list;
    size_t count;
};

/* Appends the turn, the one before it, and why each code was or was not given. False
 * when none of the codes was asked for. */
bool at_explain_page_add(struct at_explain_page *page,
                         const struct at_explained_turn *explained);

/* Appends why a whole case was, or was not, given its codes, as far as they were asked
 * for. */
void at_explain_page_add_case(struct at_explain_page *page,
                              const struct at_case_summaries *given,
                              const struct at_explanation *list, size_t count);

#endif
