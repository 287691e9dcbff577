/* fuzz_sequence.c - any bytes as a sequence, looked for in a session in which the codes a
 * to d are given, and watched from turn to turn. */
#include "fuzz_codes.h"
#include "scheme/sequences.h"

static bool ends_at(struct at_sequences *sequences, const struct at_sequence *sequence,
                    uint32_t turn)
{
    bool ends = false;
    assert(!at_sequences_end(sequences, sequence, turn, &ends, NULL));
    return ends;
}

/* Matches come in order and never overlap; each ends where it is said to. */
static void check_found(struct at_sequences *sequences,
                        const struct at_sequence *sequence, uint32_t turns)
{
    const struct at_turn_range all = { 0, turns, AT_ROLE_ANY };
    struct at_sequence_match match;
    uint32_t last = 0;
    bool found, ends[8] = { false };
    assert(turns <= 8);
    for (uint32_t turn = 0; turn < turns; turn++)
        ends[turn] = ends_at(sequences, sequence, turn);
    assert(!at_sequences_look(sequences, sequence, all, NULL));
    while (!at_sequences_next(sequences, &match, &found, NULL) && found) {
        assert(match.first >= last && match.end > match.first && match.end <= turns);
        assert(match.evidence_first >= match.first && match.evidence_end <= match.end);
        assert(match.evidence_end > match.evidence_first);
        assert(ends[match.evidence_end - 1]);
        last = match.end;
    }
    for (uint32_t turn = turns; turn-- > 0;)
        assert(ends_at(sequences, sequence, turn) == ends[turn]);
}

static void check_asked(const struct at_sequence *sequence)
{
    struct at_transcript *transcript = make_session();
    struct at_sequences *sequences = at_sequences_new();
    at_sequences_begin(sequences, transcript, give_all(transcript));
    check_found(sequences, sequence, transcript->turn_count);
    at_sequences_free(sequences);
    at_transcript_free(transcript);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct attune_error error = { 0 };
    const struct at_sequence *sequence;
    struct at_slice pattern = at_slice((const char *)data, size);
    struct at_arena *arena = at_arena_new();
    if (at_sequence_parse(&sequence, arena, pattern, &names, &error)) {
        fuzz_check_told(&error);
    } else {
        size_t count;
        const at_code_id *codes = at_sequence_codes(sequence, &count);
        for (size_t i = 0; i < count; i++)
            assert(codes[i] < CODES);
        check_asked(sequence);
    }
    at_arena_free(arena);
    return 0;
}
