/* fuzz_code_test.c - any bytes as a code test, asked of a session in which the codes
 * a to d are given. */
#include "fuzz_codes.h"

static void check_asked(const struct at_code_test *test)
{
    struct at_transcript *transcript = make_session();
    const struct at_codings *codings = give_all(transcript);
    for (uint32_t turn = 0; turn < transcript->turn_count; turn++) {
        struct at_code_test_hits hits = { .count = 0 };
        bool holds = at_code_test_holds(test, codings, transcript, turn, &hits);
        assert(holds == at_code_test_holds(test, codings, transcript, turn, NULL));
        assert(hits.count <= sizeof hits.found / sizeof *hits.found);
        for (size_t i = 0; i < hits.count; i++) {
            assert(hits.found[i]->first_turn == turn);
            if (at_code_test_is_list(test))
                assert(at_code_test_picks(test, hits.found[i]));
        }
    }
    at_transcript_free(transcript);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct attune_error error = { 0 };
    const struct at_code_test *test;
    struct at_slice pattern = at_slice((const char *)data, size);
    struct at_arena *arena = at_arena_new();
    if (at_code_test_parse(&test, arena, pattern, &names, &error)) {
        fuzz_check_told(&error);
    } else {
        size_t count;
        const at_code_id *codes = at_code_test_codes(test, &count);
        for (size_t i = 0; i < count; i++)
            assert(codes[i] < CODES);
        check_asked(test);
    }
    at_arena_free(arena);
    return 0;
}
