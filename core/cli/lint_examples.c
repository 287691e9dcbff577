/* lint_examples.c - what a codebook's examples do not show. */
#include "cli/lint.h"

#include "scheme/codebook.h"

static bool has_example(const struct at_code *code, bool given)
{
    for (size_t i = 0; i < code->example_count; i++)
        if (code->examples[i].given == given)
            return true;
    return false;
}

/* A code without any example is a warning of the codebook's reader. */
static void lint_kinds(const struct at_codebook *codebook, struct at_faults *faults)
{
    static const char *const needs[] = {
        "a \"not\", so nothing shows where it ends",
        "a \"say\", so nothing shows when it is given",
    };
    for (size_t i = 0; i < codebook->code_count; i++) {
        const struct at_code *code = &codebook->codes[i];
        for (int given = 0; given <= 1 && !code->human && code->example_count; given++)
            if (!has_example(code, given))
                at_faults_warn(faults, codebook->file.data, code->line, code->column,
                               "the examples of \"%.*s\" lack %s",
                               AT_SLICE_ARGS(code->id), needs[given]);
    }
}

static bool is_same(const struct at_line_list *a, const struct at_line_list *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (a->items[i].role != b->items[i].role ||
            !at_slice_equal(a->items[i].text, b->items[i].text))
            return false;
    return true;
}

/* The example of a code that says, in the same context, what this one says. */
static const struct at_example *find_same(const struct at_code *code,
                                          const struct at_example *example)
{
    for (size_t i = 0; i < code->example_count; i++) {
        const struct at_example *other = &code->examples[i];
        if (other->given && is_same(&other->say, &example->say) &&
            is_same(&other->after, &example->after) &&
            is_same(&other->then, &example->then))
            return other;
    }
    return NULL;
}

/* One of a group is given at most, so one of the two must fail. */
static void lint_pair(const struct at_codebook *codebook, const struct at_code *a,
                      const struct at_code *b, struct at_faults *faults)
{
    for (size_t i = 0; i < b->example_count; i++) {
        const struct at_example *example = &b->examples[i];
        const struct at_example *other = example->given ? find_same(a, example) : NULL;
        if (other)
            at_faults_warn(faults, codebook->file.data, example->line, example->column,
                           "\"%.*s\" and \"%.*s\" exclude each other, but both say "
                           "this (line %d)",
                           AT_SLICE_ARGS(a->id), AT_SLICE_ARGS(b->id), other->line);
    }
}

static void lint_groups(const struct at_codebook *codebook, struct at_faults *faults)
{
    for (size_t i = 0; i < codebook->group_count; i++) {
        const struct at_group *group = &codebook->groups[i];
        for (size_t a = 0; a < group->count; a++)
            for (size_t b = a + 1; b < group->count; b++)
                lint_pair(codebook, &codebook->codes[group->codes[a]],
                          &codebook->codes[group->codes[b]], faults);
    }
}

void at_lint_examples(const struct at_codebook *codebook, struct at_faults *faults)
{
    lint_kinds(codebook, faults);
    lint_groups(codebook, faults);
}
