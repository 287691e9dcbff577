/* Sequences over the codings of a session: K.'s, twenty turns in which a therapist and
 * a patient take turns. */
#include <stdio.h>

#include "sample.h"
#include "scheme/rules.h"
#include "scheme/sequences.h"

enum code {
    W_MINIMAL,
    W_APPEASE,
    W_SHIFT,
    C_THERAPIST,
    C_REJECT,
    KNOWING,
    OWN,
    LEVEL,
    RISK,
    MOMENT,
    WHOLE,
    CODES
};
static const char *const ids[CODES] = {
    "rup-w-minimal",  "rup-w-appease",  "rup-w-shift", "rup-c-therapist",
    "rup-c-reject",   "stance-knowing", "res-own",     "aff-level",
    "tz-intolerable", "we-moment",      "whole"
};
static const struct at_scheme scheme = { .first_code = 0, .code_count = CODES };

static size_t find(void *data, enum at_code_name how, struct at_slice name,
                   at_code_id *codes, size_t most, char *message, size_t size)
{
    size_t count = 0;
    (void)data;
    for (at_code_id i = 0; i < CODES && count < most; i++) {
        struct at_slice id = at_slice_of(ids[i]);
        bool begins =
            id.size >= name.size && memcmp(id.data, name.data, name.size) == 0;
        if (begins && (how != AT_NAME_CODE || id.size == name.size))
            codes[count++] = i;
    }
    if (count == 0)
        snprintf(message, size, "there is no \"%.*s\"", AT_SLICE_ARGS(name));
    return count;
}

static void describe(void *data, at_code_id code, struct at_code_facts *facts)
{
    (void)data;
    *facts = (struct at_code_facts){
        code == LEVEL ? AT_TYPE_NUMBER : AT_TYPE_FLAG, { 0, NULL }, &scheme, -1
    };
}

static const struct at_code_names names = { find, describe, NULL };

struct fixture {
    struct at_builder *builder;
    struct at_transcript *transcript;
    struct at_codings *codings;
    struct at_sequences *sequences;
    struct at_arena *arena;
};

/* Turns from 1, as in the fixture's table. */
static void give_over(struct fixture *it, enum code code, enum at_unit unit,
                      uint32_t first, uint32_t last)
{
    const struct at_span span = { first - 1, it->transcript->turns[first - 1].start,
                                  1 };
    const struct at_coding coding = { .code = code,
                                      .unit = unit,
                                      .unit_number = first - 1,
                                      .first_turn = first - 1,
                                      .last_turn = last - 1,
                                      .confidence = 1,
                                      .evidence = &span,
                                      .evidence_count = 1 };
    assert_int_equal(at_codings_add(it->codings, &coding, NULL), ATTUNE_OK);
}

static void give(struct fixture *it, enum code code, uint32_t turn)
{
    give_over(it, code, AT_UNIT_TURN, turn, turn);
}

static void give_level(struct fixture *it, uint32_t turn, double level)
{
    struct at_span span = { turn - 1, 0, 1 };
    struct at_coding coding = { .code = LEVEL,
                                .unit = AT_UNIT_TURN,
                                .unit_number = turn - 1,
                                .first_turn = turn - 1,
                                .last_turn = turn - 1,
                                .value = { AT_VALUE_NUMBER, level, { NULL, 0 } },
                                .evidence = &span,
                                .evidence_count = 1 };
    assert_int_equal(at_codings_add(it->codings, &coding, NULL), ATTUNE_OK);
}

static int setup(void **state)
{
    static struct fixture it;
    enum { TURNS = 20 };
    struct sample_turn talk[TURNS];
    for (int i = 0; i < TURNS; i++)
        talk[i] = (struct sample_turn){ i % 2 ? "P" : "T", "Well.", SAMPLE_UNTIMED };
    it.arena = at_arena_new();
    it.builder = at_builder_new(at_language_unknown());
    it.transcript = sample_build(it.builder, talk, TURNS);
    it.codings = at_codings_new(it.transcript);
    it.sequences = at_sequences_new();
    at_sequences_begin(it.sequences, it.transcript, it.codings);
    give(&it, W_MINIMAL, 2);
    give(&it, W_APPEASE, 4);
    give(&it, W_SHIFT, 4);
    give(&it, KNOWING, 9);
    give(&it, C_THERAPIST, 10);
    give(&it, C_REJECT, 10);
    give(&it, OWN, 11);
    for (uint32_t turn = 6; turn <= 16; turn += turn == 8 ? 6 : 2)
        give_level(&it, turn, turn == 6 ? 2 : turn == 8 ? 1 : turn == 14 ? 4 : 5);
    give_over(&it, RISK, AT_UNIT_EXCHANGE, 3, 4);
    give_over(&it, MOMENT, AT_UNIT_WINDOW, 16, 19);
    give_over(&it, WHOLE, AT_UNIT_SESSION, 1, 20);
    *state = &it;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *it = *state;
    at_sequences_free(it->sequences);
    at_transcript_free(it->transcript);
    at_builder_free(it->builder);
    at_arena_free(it->arena);
    return 0;
}

#define IN_SESSION(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

static const struct at_sequence *parse(struct fixture *it, const char *pattern)
{
    const struct at_sequence *sequence = NULL;
    struct attune_error error = { 0 };
    if (at_sequence_parse(&sequence, it->arena, at_slice_of(pattern), &names, &error) !=
        ATTUNE_OK)
        fail_msg("%s: %s", pattern, error.message);
    return sequence;
}

/* "4-6 10-12[11-11]", turns from 1. */
static void list_matches(struct fixture *it, const char *pattern,
                         struct at_turn_range range, char *out, size_t size)
{
    size_t used = 0;
    bool found;
    struct at_sequence_match m;
    assert_int_equal(at_sequences_look(it->sequences, parse(it, pattern), range, NULL),
                     ATTUNE_OK);
    out[0] = '\0';
    while (at_sequences_next(it->sequences, &m, &found, NULL) == ATTUNE_OK && found) {
        used += (size_t)snprintf(out + used, size - used, "%s%u-%u", used ? " " : "",
                                 m.first + 1, m.end);
        if (m.evidence_first != m.first || m.evidence_end != m.end)
            used += (size_t)snprintf(out + used, size - used, "[%u-%u]",
                                     m.evidence_first + 1, m.evidence_end);
    }
}

static void sequences_match_the_codings_of_turns(void **state)
{
    static const struct {
        const char *pattern, *found;
    } rows[] = {
        { "patient:rup-* !patient:_* patient:!rup-*", "4-6 10-12" },
        { "patient:rup-c-* !patient:_* patient:!rup-*", "10-12" },
        { "therapist:stance-knowing patient:rup-*", "9-10" },
        { "patient:<rup> therapist:res-own", "10-11" },
        { "patient:aff-level<=2 !patient:_* [patient:aff-level>=4]", "" },
        { "patient:aff-level<=2 _* [patient:aff-level>=4]", "6-16[16-16]" },
        { "^ therapist:_ [patient:_]", "1-2[2-2]" },
        /* what an exchange or window has, its turns have */
        { "patient:tz-intolerable", "4-4" },
        { "we-moment+", "16-19" },
        /* but not what the session has */
        { "whole", "" },
    };
    struct fixture *it = *state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char found[128];
        const struct at_turn_range all = { 0, 20, AT_ROLE_ANY };
        list_matches(it, rows[i].pattern, all, found, sizeof found);
        if (strcmp(found, rows[i].found) != 0)
            fail_msg("%s: %s, not %s", rows[i].pattern, found, rows[i].found);
    }
}

static void a_search_keeps_to_its_turns(void **state)
{
    static const struct {
        struct at_turn_range range;
        const char *pattern, *found;
    } rows[] = {
        { { 4, 10, AT_ROLE_ANY }, "patient:rup-* !patient:_* patient:!rup-*", "10-12" },
        { { 4, 7, AT_ROLE_ANY }, "patient:rup-* !patient:_* patient:!rup-*", "" },
        { { 4, 0, AT_ROLE_ANY }, "_", "" },
        { { 4, 2, AT_ROLE_ANY }, "^ _|_ $", "" },
        { { 18, 2, AT_ROLE_ANY }, "^ _|_ $", "20-20" },
        /* one side's turns stand beside each other */
        { { 0, 20, AT_ROLE_PATIENT }, "rup-* rup-* [aff-level]", "2-6[6-6]" },
        { { 0, 20, AT_ROLE_PATIENT }, "^ _|_ $", "20-20" },
        { { 0, 20, AT_ROLE_OTHER }, "_", "" },
    };
    struct fixture *it = *state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char found[128];
        list_matches(it, rows[i].pattern, rows[i].range, found, sizeof found);
        if (strcmp(found, rows[i].found) != 0)
            fail_msg("%s: %s, not %s", rows[i].pattern, found, rows[i].found);
    }
}

static bool ends_at(struct fixture *it, const struct at_sequence *sequence,
                    uint32_t turn)
{
    bool ends;
    assert_int_equal(at_sequences_end(it->sequences, sequence, turn - 1, &ends, NULL),
                     ATTUNE_OK);
    return ends;
}

/* As rules do: turn by turn, several sequences at a time, giving codes meanwhile. */
static void a_sequence_is_asked_while_rules_give_codes(void **state)
{
    struct fixture *it = *state;
    const struct at_sequence *recent = parse(it, "res-own ...{0,2} _");
    const struct at_sequence *twice = parse(it, "patient:stance-knowing _ patient:_");
    for (uint32_t turn = 1; turn <= 20; turn++) {
        assert_int_equal(ends_at(it, recent, turn), turn >= 12 && turn <= 14);
        /* A rule's own code on the turn before last. */
        assert_int_equal(ends_at(it, twice, turn), turn == 8);
        if (turn == 6)
            give(it, KNOWING, 6);
    }
    assert_true(ends_at(it, twice, 8));
    at_sequences_begin(it->sequences, it->transcript, at_codings_new(it->transcript));
    assert_false(ends_at(it, twice, 8));
}

static void outranked_codings_are_no_codes(void **state)
{
    struct fixture *it = *state;
    const struct at_sequence *risk = parse(it, "_ tz-intolerable");
    assert_true(ends_at(it, risk, 4));
    for (size_t i = 0; i < at_codings_count(it->codings); i++)
        if (at_codings_get(it->codings, i)->code == RISK)
            at_codings_outrank(it->codings, i);
    at_sequences_begin(it->sequences, it->transcript, it->codings);
    assert_false(ends_at(it, risk, 4));
}

static void bad_sequences_are_refused_with_a_caret(void **state)
{
    static const struct {
        const char *pattern, *message;
    } rows[] = {
        { "rup-* nothing _", "there is no \"nothing\"\nrup-* nothing _\n      ^" },
        { "<nix> _", "there is no \"nix\"\n<nix> _\n^" },
        { "_ whole=1", "this code has no value to compare\n_ whole=1\n  ^" },
        { "aff-level>=low", "the value of this code is a number\naff-level>=low\n^" },
        { "whole?", "this can match no turn: at least one must not be optional\n"
                    "whole?\n^" },
        { "_ \"?\"", "a sign in quotes stands between words and belongs in a phrase, "
                     "not in a sequence\n_ \"?\"\n  ^" },
        { "^^ _", "\"^^\" is an edge of a turn and belongs in a phrase; the edge of "
                  "the session is \"^\"\n^^ _\n^" },
        { "whole ?",
          "a \"?\" that stands alone repeats nothing: glue it to what may be "
          "missing, or write \"?\" with its quotes for a question mark\n"
          "whole ?\n      ^" },
        { "patient:(_ _)",
          "a role stands before exactly one turn: write it before each "
          "turn of the pattern\npatient:(_ _)\n^" },
        { "client:_", "\"client\" is no role\nclient:_\n^" },
        { "... whole", "a gap stands between two things: nothing is before it\n"
                       "... whole\n^" },
        { "_ ...{0,2000} _", "a sequence counts turns up to 1000\n_ ...{0,2000} _\n"
                             "     ^" },
        { "[_] [whole]",
          "a pattern has at most one evidence in [ ]\n[_] [whole]\n    ^" },
        { "whole{4,2}", "the least, 4, is more than the most, 2\nwhole{4,2}\n     ^" },
        { "whole|", "an alternative is missing after \"|\"\nwhole|\n      ^" },
    };
    struct fixture *it = *state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct at_sequence *sequence = NULL;
        struct attune_error error = { 0 };
        assert_int_equal(at_sequence_parse(&sequence, it->arena,
                                           at_slice_of(rows[i].pattern), &names,
                                           &error),
                         ATTUNE_INVALID);
        assert_string_equal(error.message, rows[i].message);
    }
}

static void the_codes_named_are_known(void **state)
{
    struct fixture *it = *state;
    size_t count;
    static const at_code_id expected[] = { OWN, W_MINIMAL, W_APPEASE, W_SHIFT, LEVEL };
    const struct at_sequence *sequence =
        parse(it, "^ res-own ... [!rup-w-*] patient:aff-level=2{2}");
    const at_code_id *codes = at_sequence_codes(sequence, &count);
    assert_int_equal(count, 5);
    assert_memory_equal(codes, expected, sizeof expected);
    assert_true(at_sequence_looks_ahead(sequence));
    assert_false(at_sequence_looks_ahead(parse(it, "_ [res-own]")));
    assert_false(at_sequence_looks_ahead(parse(it, "_ res-own")));
}

static bool look_once(void *data)
{
    struct fixture *it = data;
    const struct at_sequence *sequence;
    struct at_sequence_match match;
    const struct at_turn_range range = { 0, 20, AT_ROLE_PATIENT };
    bool found = false, ends = false;
    struct at_arena *arena = at_arena_new();
    struct at_sequences *sequences = at_sequences_new();
    if (arena && sequences &&
        at_sequence_parse(&sequence, arena, at_slice_of("rup-* [_] _"), &names, NULL) ==
            ATTUNE_OK) {
        at_sequences_begin(sequences, it->transcript, it->codings);
        found = at_sequences_look(sequences, sequence, range, NULL) == ATTUNE_OK &&
                at_sequences_next(sequences, &match, &found, NULL) == ATTUNE_OK &&
                found;
        if (at_sequences_end(sequences, sequence, 4, &ends, NULL) != ATTUNE_OK)
            ends = false;
    }
    at_sequences_free(sequences);
    at_arena_free(arena);
    return found && ends;
}

static void running_out_of_memory_is_told(void **state)
{
    assert_true(unit_each_allocation_fails(look_once, *state) > 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_SESSION(sequences_match_the_codings_of_turns),
        IN_SESSION(a_search_keeps_to_its_turns),
        IN_SESSION(a_sequence_is_asked_while_rules_give_codes),
        IN_SESSION(outranked_codings_are_no_codes),
        IN_SESSION(bad_sequences_are_refused_with_a_caret),
        IN_SESSION(the_codes_named_are_known),
        IN_SESSION(running_out_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("scheme/sequences", tests, NULL, NULL);
}
