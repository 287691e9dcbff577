/* sample.h - small sessions in memory, for tests of what comes after reading. */
#ifndef AT_SAMPLE_H
#define AT_SAMPLE_H

#include "transcript/builder.h"
#include "unit.h"

struct sample_turn {
    const char *speaker; /* a name that begins with T is a therapist's */
    const char *text;
    int64_t start_ms, end_ms;
};

#define SAMPLE_UNTIMED -1, -1

/* Adds a turn to a session that was begun; false when memory is out. */
static bool sample_add(struct at_builder *builder, const struct sample_turn *turn)
{
    struct at_new_turn added = { .text = at_slice_of(turn->text),
                                 .start_ms = turn->start_ms,
                                 .end_ms = turn->end_ms };
    enum at_role role = *turn->speaker == 'T' ? AT_ROLE_THERAPIST : AT_ROLE_PATIENT;
    return at_builder_speaker(builder, at_slice_of(turn->speaker), role, &added.speaker,
                              NULL) == ATTUNE_OK &&
           at_builder_turn(builder, &added, NULL) == ATTUNE_OK;
}

/* A session of these turns; NULL when memory is out. */
static inline struct at_transcript *
sample_build(struct at_builder *builder, const struct sample_turn *turns, size_t count)
{
    if (at_builder_begin(builder, at_slice_of("in.txt"), NULL) != ATTUNE_OK)
        return NULL;
    if (at_builder_name(builder, at_slice_of("s1"), at_slice_of("P1"), 1, NULL) !=
        ATTUNE_OK)
        return NULL;
    for (size_t i = 0; i < count; i++)
        if (!sample_add(builder, &turns[i]))
            return NULL;
    return at_builder_finish(builder);
}

#endif
