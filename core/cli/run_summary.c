/* run_summary.c - a rate is over the turns of the code's role; without such turns it
 * is missing, not zero, and of codes for exchanges, episodes and the like there is
 * none. */
#include "cli/run_summary.h"

#include <stdlib.h>

#include "cli/prose.h"
#include "cli/run_measures.h"

struct times {
    uint32_t given, uncodable;
};

struct summary {
    const struct at_run_table *table;
    const struct at_transcript *transcript;
    struct at_buffer *out;
    struct times *times; /* by code id */
    size_t turns[AT_ROLE_ANY + 1];
    int width; /* of the longest id */
};

static void count_turns(struct summary *summary)
{
    const struct at_transcript *transcript = summary->transcript;
    for (uint32_t i = 0; i < transcript->turn_count; i++)
        summary->turns[at_turn_role(transcript, &transcript->turns[i])]++;
    summary->turns[AT_ROLE_ANY] = transcript->turn_count;
}

static void count_codings(struct summary *summary, const struct at_codings *codings)
{
    for (size_t i = 0; i < at_codings_count(codings); i++) {
        const struct at_coding *coding = at_codings_get(codings, i);
        if (coding->mark || coding->outranked)
            continue;
        struct times *times = &summary->times[coding->code];
        if (coding->value.kind == AT_VALUE_UNCODABLE)
            times->uncodable++;
        else
            times->given++;
        int size = (int)summary->table->catalogue->codes[coding->code].id.size;
        if (size > summary->width)
            summary->width = size;
    }
}

/* `code` is NULL for a group, whose units may be uncodable. */
static void add_line(const struct summary *summary, at_code_id id,
                     const struct at_code *code)
{
    const struct times *times = &summary->times[id];
    struct at_slice name = summary->table->catalogue->codes[id].id;
    if (!times->given && !times->uncodable)
        return;
    bool is_turns = code && (code->unit.kind == AT_UNIT_TURN ||
                             code->unit.kind == AT_UNIT_SENTENCE);
    const char *whose = is_turns ? at_role_name(code->role)
                        : code   ? at_unit_name(code->unit.kind)
                                 : "";
    at_buffer_printf(summary->out, "%.*s%*s  %-9s  %5u", AT_SLICE_ARGS(name),
                     summary->width - (int)name.size, "", whose, times->given);
    if (is_turns && summary->turns[code->role] > 0)
        at_buffer_printf(summary->out, "  %13.1f",
                         100.0 * times->given / (double)summary->turns[code->role]);
    else
        at_buffer_printf(summary->out, "  %13s", "");
    if (times->uncodable)
        at_buffer_printf(summary->out, "  %u uncodable", times->uncodable);
    while (summary->out->size && summary->out->data[summary->out->size - 1] == ' ')
        summary->out->size--;
    at_buffer_add_char(summary->out, '\n');
}

static void add_never_given(const struct summary *summary,
                            const struct at_scheme *scheme)
{
    static const char before[] = "never given: ";
    const struct at_codebook *codebook = scheme->codebook;
    const struct at_prose form = { .width = summary->table->columns,
                                   .column = sizeof before - 1,
                                   .prefix = "  " };
    struct at_buffer names = { 0 };
    for (uint32_t i = 0; i < codebook->code_count; i++)
        if (!codebook->codes[i].human && codebook->codes[i].unit.kind != AT_UNIT_CASE &&
            summary->times[scheme->first_code + i].given == 0)
            at_buffer_printf(&names, "%s%.*s", names.size ? ", " : "",
                             AT_SLICE_ARGS(codebook->codes[i].id));
    if (names.size > 0) {
        at_buffer_add_text(summary->out, before);
        at_prose_wrap(summary->out, at_buffer_slice(&names), &form);
        at_buffer_add_char(summary->out, '\n');
    }
    summary->out->failed |= names.failed;
    at_buffer_clear(&names);
}

static void add_scheme(const struct summary *summary, const struct at_scheme *scheme)
{
    const struct at_codebook *codebook = scheme->codebook;
    at_buffer_printf(summary->out, "\n%s%.*s%*s  %-9s  %5s  %13s%s\n",
                     at_run_tint(summary->table, AT_TINT_FAINT),
                     AT_SLICE_ARGS(codebook->id),
                     summary->width - (int)codebook->id.size, "", "turns of", "given",
                     "per 100 turns", at_run_tint(summary->table, AT_TINT_PLAIN));
    for (uint32_t i = 0; i < codebook->code_count; i++)
        add_line(summary, scheme->first_code + i, &codebook->codes[i]);
    at_code_id groups = scheme->first_code + scheme->code_count + scheme->mark_count;
    for (uint32_t i = 0; i < codebook->group_count; i++)
        add_line(summary, groups + i, NULL);
    add_never_given(summary, scheme);
}

bool at_run_summary_add(struct at_buffer *out, const struct at_run_table *table,
                        const struct at_engine *engine,
                        const struct at_session_results *session)
{
    size_t count;
    const struct at_scheme *const *schemes = at_engine_schemes(engine, &count);
    struct summary summary = { .table = table,
                               .transcript = session->transcript,
                               .out = out };
    summary.times = calloc(table->catalogue->code_count + 1, sizeof *summary.times);
    if (!summary.times)
        return false;
    for (size_t i = 0; i < count; i++)
        if ((int)schemes[i]->codebook->id.size > summary.width)
            summary.width = (int)schemes[i]->codebook->id.size;
    count_turns(&summary);
    count_codings(&summary, session->codings);
    for (size_t i = 0; i < count; i++) {
        add_scheme(&summary, schemes[i]);
        at_run_measures_add(out, table, &session->summaries, schemes[i]->number);
    }
    free(summary.times);
    return !out->failed;
}
