/* fuzz_codes.h - the codes a to d, and a session in which they are given: what patterns
 * over turns are asked of. */
#ifndef AT_FUZZ_CODES_H
#define AT_FUZZ_CODES_H

#include "fuzz.h"
#include "scheme/code_test.h"
#include "scheme/rules.h"
#include "transcript/builder.h"

enum { CODES = 4 };

static const struct at_slice values[] = { { "0", 1 }, { "1", 1 }, { "2", 1 } };
static const struct at_scheme scheme = { .first_code = 0, .code_count = CODES };

static size_t find(void *data, enum at_code_name how, struct at_slice name,
                   at_code_id *codes, size_t most, char *message, size_t size)
{
    (void)data;
    size_t count = 0;
    for (at_code_id i = 0; i < CODES && count < most; i++)
        if (how == AT_NAME_GROUP || (how == AT_NAME_PREFIX && name.size == 0) ||
            (name.size == 1 && name.data[0] == (char)('a' + i)))
            codes[count++] = i;
    if (count == 0)
        strncpy(message, "no such code", size);
    return count;
}

static void describe(void *data, at_code_id code, struct at_code_facts *facts)
{
    static const enum at_value_type types[CODES] = { AT_TYPE_FLAG, AT_TYPE_NUMBER,
                                                     AT_TYPE_SCALE, AT_TYPE_CHOOSE };
    (void)data;
    *facts = (struct at_code_facts){ types[code], { 3, values }, &scheme, -1 };
}

static void give(struct at_codings *codings, uint32_t turn, at_code_id code,
                 struct at_value value)
{
    const struct at_coding coding = { .code = code,
                                      .unit = AT_UNIT_TURN,
                                      .unit_number = turn,
                                      .first_turn = turn,
                                      .last_turn = turn,
                                      .value = value,
                                      .confidence = 1 };
    assert(!at_codings_add(codings, &coding, NULL));
}

static struct at_codings *give_all(const struct at_transcript *transcript)
{
    struct at_codings *codings = at_codings_new(transcript);
    const struct at_value text = { .kind = AT_VALUE_TEXT, .text = at_slice_of("1") };
    const struct at_value number = { .kind = AT_VALUE_NUMBER, .number = 1 };
    const struct at_value missing = { .kind = AT_VALUE_UNCODABLE };
    give(codings, 0, 0, (struct at_value){ .kind = AT_VALUE_FLAG });
    give(codings, 0, 1, number);
    give(codings, 1, 2, number);
    give(codings, 1, 3, text);
    give(codings, 2, 1, missing);
    return codings;
}

static struct at_transcript *make_session(void)
{
    struct at_builder *builder = at_builder_new(at_language_unknown());
    static const char *const names[] = { "T", "P", "O" };
    assert(!at_builder_begin(builder, at_slice_of("f"), NULL));
    for (int i = 0; i < 3; i++) {
        struct at_new_turn turn = { 0, at_slice_of("Yes."), -1, -1, 1 };
        assert(!at_builder_speaker(builder, at_slice_of(names[i]),
                                   (enum at_role)(AT_ROLE_THERAPIST + i), &turn.speaker,
                                   NULL));
        assert(!at_builder_turn(builder, &turn, NULL));
    }
    struct at_transcript *transcript = at_builder_finish(builder);
    at_builder_free(builder);
    return transcript;
}

static const struct at_code_names names = { find, describe, NULL };

#endif
