/* explain_case.c - the rules about cases, asked once more of the case's record. */
#include "engine/engine_private.h"
#include "engine/explain_private.h"

/* Codes and marks of the scheme that are given to cases. */
static void explain_scheme(struct at_explaining *it, const struct at_scheme *scheme,
                           const size_t *words)
{
    uint32_t count = scheme->code_count + scheme->mark_count;
    it->scheme = scheme;
    for (uint32_t i = 0; i < count && !it->failed; i++) {
        at_code_id id = scheme->first_code + i;
        const struct at_code *code =
            i < scheme->code_count ? &scheme->codebook->codes[i] : NULL;
        const struct at_rule *rule = at_explain_rule(scheme, id, code);
        if (!rule || rule->unit != AT_UNIT_CASE)
            continue;
        const struct at_coded_unit unit = { .kind = AT_UNIT_CASE,
                                            .last_turn = it->transcript->turn_count - 1,
                                            .role = rule->role,
                                            .words = (uint32_t)words[rule->role] };
        at_explain_unit(it, id, &unit);
    }
}

enum attune_status at_engine_explain_case(struct at_engine *engine,
                                          const struct at_case_summaries *given,
                                          const struct at_explanation **list,
                                          size_t *count, struct attune_error *error)
{
    struct at_explaining it = {
        .transcript = given->record,
        .codings = given->codings,
        .evaluation = { .transcript = given->record,
                        .scan = engine->scan,
                        .codings = given->codings,
                        .sequences = engine->sequences },
    };
    for (size_t i = 0; given->record->turn_count > 0 && i < engine->scheme_count; i++)
        explain_scheme(&it, engine->schemes[i], given->words);
    at_evaluation_clear(&it.evaluation);
    if (it.failed || it.evaluation.status == ATTUNE_NO_MEMORY)
        return at_error_nomem(error);
    *list = it.list;
    *count = it.count;
    return ATTUNE_OK;
}
