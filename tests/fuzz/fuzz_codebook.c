/* fuzz_codebook.c - any bytes as a codebook. What is read must hold together. */
#include "fuzz.h"
#include "scheme/codebook.h"

static void check_code(const struct at_codebook *codebook, uint32_t number)
{
    const struct at_code *code = &codebook->codes[number];
    assert(code->id.size > 0 && code->line > 0);
    assert(at_codebook_code(codebook, code->id) == (int32_t)number);
    assert(code->confidence > 0 && code->confidence <= 1);
    assert(code->group >= -1 && code->group < (int32_t)codebook->group_count);
    if (code->type == AT_TYPE_SCALE || code->type == AT_TYPE_CHOOSE)
        assert(code->values.count >= 2);
    for (size_t i = 0; i < code->example_count; i++)
        assert(code->examples[i].say.count > 0);
}

static void check_group(const struct at_codebook *codebook, int32_t number)
{
    const struct at_group *group = &codebook->groups[number];
    assert(group->count >= 2);
    assert(at_codebook_group(codebook, group->id) == number);
    assert(group->otherwise >= -1 && group->otherwise < (int32_t)codebook->code_count);
    for (size_t i = 0; i < group->count; i++) {
        assert(group->codes[i] < codebook->code_count);
        assert(codebook->codes[group->codes[i]].group == number);
    }
}

static void check_codebook(const struct at_codebook *codebook)
{
    assert(codebook->id.size > 0 && codebook->version.size > 0);
    for (uint32_t i = 0; i < codebook->code_count; i++)
        check_code(codebook, i);
    for (size_t i = 0; i < codebook->group_count; i++)
        check_group(codebook, (int32_t)i);
    for (size_t i = 0; i < codebook->option_count; i++) {
        const struct at_option *option = &codebook->options[i];
        assert(option->least <= option->value && option->value <= option->most);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct at_faults faults = { 0 };
    struct at_arena *arena = at_arena_new();
    if (!arena)
        return 0;
    const struct at_codebook *codebook =
        at_codebook_read(arena, at_slice((const char *)data, size), "codebook.yaml",
                         at_slice_of(""), &faults);
    if (codebook)
        check_codebook(codebook);
    fuzz_check_faults(&faults, codebook);
    at_arena_free(arena);
    return 0;
}
