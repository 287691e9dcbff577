/* verdict.c - how an example came out, said so that it can be read without the codebook
 * at hand. */
#include "cli/verdict.h"

#include "cli/account.h"
#include "cli/prose.h"

enum { QUOTE_MOST = 100 };

/* What the example says, its turns parted by slashes, and sessions by two. */
static void add_lines(struct at_buffer *out, const struct at_line_list *lines)
{
    struct at_buffer said = { 0 };
    for (size_t i = 0; i < lines->count; i++) {
        bool same = i && lines->items[i].session == lines->items[i - 1].session;
        at_buffer_add_text(&said, same ? " / " : i ? " // " : "");
        at_buffer_add_slice(&said, lines->items[i].text);
    }
    at_prose_quote(out, at_buffer_slice(&said), QUOTE_MOST);
    at_buffer_clear(&said);
}

/* "the value 3, not 2, should be given to" */
static void add_other_value(struct at_buffer *out,
                            const struct at_judged_example *judged)
{
    struct at_buffer value = { 0 };
    at_account_value(&value, &judged->coding->value);
    at_buffer_printf(out, "the value %.*s, not %s, should be given to ",
                     AT_SLICE_ARGS(judged->example->value),
                     value.size ? value.data + 1 : "none");
    at_buffer_clear(&value);
}

void at_verdict_add(struct at_buffer *out, const struct at_judged_example *judged)
{
    const struct at_example *example = judged->example;
    at_buffer_printf(out, "%.*s", AT_SLICE_ARGS(judged->code->id));
    switch (judged->judgement) {
    case AT_JUDGED_RIGHT:
        at_buffer_add_text(out, example->given ? " is given to " : " is not given to ");
        break;
    case AT_JUDGED_NOT_GIVEN:
        at_buffer_add_text(out, " should be given to ");
        break;
    case AT_JUDGED_GIVEN:
        at_buffer_add_text(out, " should not be given to ");
        break;
    case AT_JUDGED_VALUE:
        at_buffer_add_text(out, ": ");
        add_other_value(out, judged);
        break;
    case AT_JUDGED_EVIDENCE:
        at_buffer_add_text(out, " should be given on ");
        at_prose_quote(out, example->evidence, QUOTE_MOST);
        at_buffer_add_text(out, " in ");
        break;
    case AT_JUDGED_FAILED:
        at_buffer_add_text(out, ": its rule failed on ");
        break;
    }
    add_lines(out, &example->say);
}
