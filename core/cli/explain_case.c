/* explain_case.c - the file is read once more, as the case may have begun before the
 * session that was asked for. */
#include "cli/explain_case.h"

#include <stdio.h>

#include "engine/case.h"

bool at_explain_case_is_asked(const struct at_engine *engine)
{
    const struct at_catalogue *catalogue = at_engine_catalogue(engine);
    for (size_t i = 0; i < catalogue->code_count; i++) {
        const struct at_code_entry *code = &catalogue->codes[i];
        if (!code->mark && !code->is_group && !code->human &&
            code->unit == AT_UNIT_CASE)
            return true;
    }
    return false;
}

static enum attune_status code_session(void *data, struct at_transcript *transcript,
                                       struct attune_error *error)
{
    struct at_case *it = data;
    struct at_coded coded;
    if (!at_slice_equal(transcript->case_name, at_case_id(it)))
        return ATTUNE_OK;
    return at_case_code(it, transcript, NULL, &coded, error);
}

/* A rule that fails is told here: its explanation only knows that it gave nothing. */
static void tell_failure(void *data, const struct at_failure *failure)
{
    (void)data;
    fprintf(stderr, "%s\n", failure->message);
}

static enum attune_status explain(struct at_explain_page *page, struct at_case *it,
                                  struct attune_error *error)
{
    const struct at_run_listener listener = { tell_failure, NULL };
    struct at_case_summaries given;
    const struct at_explanation *list;
    size_t count;
    enum attune_status status = at_case_end(it, &listener, &given, error);
    if (status != ATTUNE_OK || !given.codings)
        return status;
    status = at_engine_explain_case(page->engine, &given, &list, &count, error);
    if (status == ATTUNE_OK)
        at_explain_page_add_case(page, &given, list, count);
    return status;
}

enum attune_status at_explain_case(struct at_explain_page *page, const char *path,
                                   const struct at_read_options *options,
                                   struct at_slice id, struct attune_error *error)
{
    struct at_case *it;
    struct at_builder *builder = at_builder_new(at_engine_language(page->engine));
    if (!builder)
        return at_error_nomem(error);
    enum attune_status status = at_case_new(&it, page->engine, id, error);
    if (status == ATTUNE_OK) {
        const struct at_sink sink = { .session = code_session, .data = it };
        status = at_read(path, NULL, options, builder, &sink, error);
        if (status == ATTUNE_OK)
            status = explain(page, it, error);
        at_case_free(it);
    }
    at_builder_free(builder);
    return status;
}
