/* agree_asked.c - each flag is checked where it is read. */
#include "cli/agree_asked.h"

#include <stdlib.h>

#include "cli/session.h"

enum { SAMPLES = 1000, SAMPLES_LEAST = 100, SAMPLES_MOST = 100000, TURNS_MOST = 1000 };

/* A whole number; as `otherwise` when the flag was not given. */
static enum attune_status read_number(const struct at_args *args, const char *flag,
                                      unsigned long long least, unsigned long long most,
                                      unsigned long long *number,
                                      struct attune_error *error)
{
    const char *text = at_args_get(args, flag, NULL);
    char *end;
    if (!text)
        return ATTUNE_OK;
    *number = strtoull(text, &end, 10);
    if (*text >= '0' && *text <= '9' && !*end && *number >= least && *number <= most)
        return ATTUNE_OK;
    if (most == UINT64_MAX)
        return at_error_set(error, ATTUNE_INVALID,
                            "--%s takes a whole number, not \"%s\"", flag, text);
    return at_error_set(error, ATTUNE_INVALID,
                        "--%s takes a whole number from %llu to %llu, not \"%s\"", flag,
                        least, most, text);
}

enum attune_status at_agree_asked_numbers(const struct at_args *args,
                                          struct at_agree_results *results,
                                          struct at_agree_form *form,
                                          struct attune_error *error)
{
    unsigned long long samples = SAMPLES, seed = 1, raters = 0, tolerance = 0;
    const char *margin = at_args_get(args, "margin", ".10");
    char *end;
    enum attune_status status =
        read_number(args, "samples", SAMPLES_LEAST, SAMPLES_MOST, &samples, error);
    if (!status)
        status = read_number(args, "seed", 0, UINT64_MAX, &seed, error);
    if (!status)
        status = read_number(args, "raters", 1, AT_CODERS_MOST, &raters, error);
    if (!status)
        status = read_number(args, "tolerance", 0, TURNS_MOST, &tolerance, error);
    if (status)
        return status;
    results->samples = (size_t)samples;
    results->seed = seed;
    results->raters = (size_t)raters;
    results->plan.tolerance = (uint32_t)tolerance;
    form->margin = strtod(margin, &end);
    if (*end || end == margin || !(form->margin >= 0 && form->margin < 1))
        return at_error_set(error, ATTUNE_INVALID,
                            "--margin takes a number from 0 to below 1, not \"%s\"",
                            margin);
    return ATTUNE_OK;
}

enum attune_status at_agree_asked_form(const struct at_args *args,
                                       struct at_agree_form *form,
                                       struct attune_error *error)
{
    const char *format = at_args_get(args, "format", "text");
    const char *out = at_args_get(args, "out", NULL);
    size_t size = out ? strlen(out) : 0;
    form->markdown = strcmp(format, "md") == 0;
    form->columns = (size_t)at_cli_columns();
    form->is_usual = !at_args_has(args, "statistic") && !at_args_has(args, "all");
    if (!form->markdown && strcmp(format, "text") != 0)
        return at_error_set(error, ATTUNE_INVALID,
                            "--format takes text or md, not \"%s\"", format);
    if (out && (size < 5 || strcmp(out + size - 4, ".csv") != 0))
        return at_error_set(error, ATTUNE_INVALID,
                            "--out takes a name that ends in .csv, not \"%s\"", out);
    return ATTUNE_OK;
}

/* The values of a flag that may be repeated; NULL when memory is out. */
static const char **values_of(const struct at_args *args, struct at_arena *arena,
                              const char *flag, size_t *count)
{
    const char **values =
        at_arena_alloc(arena, (args->given_count + 1) * sizeof(*values));
    for (*count = 0; values && (values[*count] = at_args_nth(args, flag, *count));)
        (*count)++;
    return values;
}

enum attune_status at_agree_asked_wishes(const struct at_args *args,
                                         struct at_arena *arena,
                                         struct at_agree_wishes *wishes,
                                         struct attune_error *error)
{
    const char *by = at_args_get(args, "by", "case");
    wishes->by_case = strcmp(by, "case") == 0;
    if (!wishes->by_case && strcmp(by, "session") != 0)
        return at_error_set(error, ATTUNE_INVALID,
                            "--by takes session or case, not \"%s\"", by);
    wishes->patterns = values_of(args, arena, "code", &wishes->pattern_count);
    wishes->groups = values_of(args, arena, "group", &wishes->group_count);
    return wishes->patterns && wishes->groups ? ATTUNE_OK : at_error_nomem(error);
}

enum attune_status at_agree_asked_reference(const struct at_args *args,
                                            struct at_agree_results *results,
                                            struct attune_error *error)
{
    const struct at_judgements *judgements = results->judgements;
    const char *name = at_args_get(args, "reference", NULL);
    struct at_buffer names = { 0 };
    results->reference = UINT32_MAX;
    for (uint32_t i = 0; name && i < judgements->coder_count; i++) {
        if (at_slice_is(judgements->coders[i].name, name))
            results->reference = i;
        at_buffer_printf(&names, "%s%.*s", i ? ", " : "",
                         AT_SLICE_ARGS(judgements->coders[i].name));
    }
    bool is_unknown = name && results->reference == UINT32_MAX;
    if (is_unknown)
        at_error_set(error, ATTUNE_INVALID,
                     "--reference %s: there is no such coder; there are %s", name,
                     at_buffer_text(&names));
    at_buffer_clear(&names);
    return is_unknown ? ATTUNE_INVALID : ATTUNE_OK;
}

/* Beside a reference, precision and the like stand in place of alpha and AC1. */
static bool is_usual(const struct at_agree_statistic *statistic, size_t place,
                     bool has_reference)
{
    return statistic->needs & AT_AGREE_USUAL &&
           !(has_reference && (place == AT_AGREE_ALPHA || place == AT_AGREE_AC1));
}

static enum attune_status no_statistic(const char *name, const char *near,
                                       struct attune_error *error)
{
    return at_error_set(error, ATTUNE_INVALID,
                        "--statistic %s: there is no such statistic%s%s%s", name,
                        near ? " (did you mean \"" : "; attune-agree(1) lists them",
                        near ? near : "", near ? "\"?)" : "");
}

enum attune_status at_agree_asked_statistics(const struct at_args *args,
                                             struct at_agree_results *results,
                                             struct attune_error *error)
{
    size_t count, asked = 0;
    const struct at_agree_statistic *table = at_agree_statistics(&count);
    const char *name, *near = NULL;
    struct at_arena *arena = results->judgements->arena;
    size_t *chosen = at_arena_alloc(arena, count * sizeof *chosen);
    bool *wanted = at_arena_alloc(arena, count);
    if (!chosen || !wanted)
        return at_error_nomem(error);
    for (; (name = at_args_nth(args, "statistic", asked)); asked++) {
        size_t place = at_agree_statistic_find(name, &near);
        if (place == SIZE_MAX)
            return no_statistic(name, near, error);
        wanted[place] = true;
    }
    bool all = at_args_has(args, "all");
    bool has_reference = results->reference != UINT32_MAX;
    for (size_t i = 0; i < count; i++)
        if (wanted[i] || all || (!asked && is_usual(&table[i], i, has_reference)))
            chosen[results->statistic_count++] = i;
    results->statistics = chosen;
    return ATTUNE_OK;
}
