/* condition_case.c - what a rule about a whole case cannot ask: it sees what is kept of its
 * sessions (engine/case_kept.h). */
#include "script/condition.h"
#include "script/lib.h"

/* A case keeps the codes of its sessions, not their words or turns in a row. */
static const char *wrong_of_case(const struct at_condition_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct at_condition *it = &list->items[i];
        if (at_condition_is_of_words(it))
            return "a case keeps codes of its sessions, not their words: give a code "
                   "or mark to turns, and ask the case for that";
        if (it->kind == AT_CONDITION_SEQUENCE)
            return "a case keeps the turns that have the codes asked for, not those "
                   "between: give a code or mark to sessions by the sequence, and ask "
                   "the case for that";
        if (!at_code_test_needs_code(it->test))
            return "of a case it is asked which codes its sessions have: this test is "
                   "true of turns without any";
    }
    return NULL;
}

void at_conditions_check_case(lua_State *L, const struct at_conditions *conditions)
{
    const struct at_condition_list *lists[] = {
        &conditions->any,       &conditions->all,     &conditions->none,
        &conditions->therapist, &conditions->patient,
    };
    const char *wrong = NULL;
    for (size_t i = 0; !wrong && i < sizeof lists / sizeof *lists; i++)
        wrong = wrong_of_case(lists[i]);
    if (!wrong && conditions->within != AT_WITHIN_UNIT)
        wrong = "`within` is about words: a case keeps codes of its sessions";
    if (!wrong)
        return;
    at_build_fault(L, "%s", wrong);
    lua_pop(L, 1);
}
