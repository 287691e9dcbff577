/* results_check.h - a session with codings of every kind, for tests of writers. */
#ifndef AT_RESULTS_CHECK_H
#define AT_RESULTS_CHECK_H

#include "coding/catalogue.h"
#include "sample.h"

static const struct sample_turn coded_talk[] = {
    { "T", "=Why, \"né\"?\nTell me.", 0, 1500 },
    { "P, Jr", "", SAMPLE_UNTIMED },
    { "P, Jr", "🙂 I was.", 2000, -1 },
};

static const struct at_scheme_entry coded_schemes[] = {
    { .id = { "stance", 6 }, .version = { "1.0.0", 5 } },
};

static const struct at_code_entry coded_codes[] = {
    { .id = { "open", 4 }, .unit = AT_UNIT_SENTENCE },
    { .id = { "depth", 5 }, .unit = AT_UNIT_TURN },
    { .id = { "tone", 4 }, .unit = AT_UNIT_EXCHANGE },
    { .id = { "stance", 6 }, .is_group = true },
    { .id = { "seen", 4 }, .unit = AT_UNIT_TURN },
};

static const struct at_catalogue coded_catalogue = { 1, 5, coded_schemes, coded_codes };

/* Bytes of the whole text; turn 3 starts at 21. */
static const struct at_span coded_spans[] = { { 0, 7, 10 },
                                              { 0, 0, 4 },
                                              { 2, 26, 31 } };

static const struct at_coding coded[] = {
    { .code = 0,
      .unit = AT_UNIT_SENTENCE,
      .unit_number = 0,
      .confidence = 0.8,
      .evidence = coded_spans,
      .evidence_count = 2,
      .rule_line = 12 },
    { .code = 1,
      .unit = AT_UNIT_TURN,
      .unit_number = 2,
      .first_turn = 2,
      .last_turn = 2,
      .value = { AT_VALUE_NUMBER, 2.5, { 0 } },
      .confidence = 1,
      .evidence = coded_spans + 2,
      .evidence_count = 1,
      .rule_line = 3 },
    { .code = 2,
      .unit = AT_UNIT_EXCHANGE,
      .last_turn = 2,
      .value = { AT_VALUE_TEXT, 0, { "-low", 4 } },
      .confidence = 1,
      .evidence = coded_spans + 2,
      .evidence_count = 1,
      .rule_line = 4 },
    { .code = 3,
      .unit = AT_UNIT_TURN,
      .unit_number = 1,
      .first_turn = 1,
      .last_turn = 1,
      .value = { AT_VALUE_UNCODABLE, 0, { "no, \"word\"", 10 } },
      .rule_line = 5 },
    { .code = 4,
      .unit = AT_UNIT_TURN,
      .evidence = coded_spans,
      .evidence_count = 1,
      .mark = true },
};

enum { CODED = sizeof coded / sizeof *coded };

/* The codings of that session; NULL when memory is out. */
static struct at_codings *code_sample(const struct at_transcript *transcript)
{
    struct at_codings *codings = at_codings_new(transcript);
    for (size_t i = 0; codings && i < CODED; i++)
        if (at_codings_add(codings, &coded[i], NULL) != ATTUNE_OK)
            return NULL;
    return codings;
}

#endif
