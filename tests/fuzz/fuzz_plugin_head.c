/* fuzz_plugin_head.c - any bytes through the reader of a plugin's head. */
#include "fuzz.h"
#include "scheme/plugin.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct at_faults faults = { 0 };
    struct at_arena *arena = at_arena_new();
    if (!arena)
        return 0;
    struct at_slice source = at_slice((const char *)data, size);
    const struct at_plugin_head *head =
        at_plugin_head_read(arena, source, "f.lua", at_slice_of("f"), &faults);
    fuzz_check_faults(&faults, head);
    at_arena_free(arena);
    return 0;
}
