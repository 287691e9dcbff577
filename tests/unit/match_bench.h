/* match_bench.h - what the tests of matchers share: a session of one speaker whose
 * turns are given as texts, lexicons from text, and a set with its scan. */
#ifndef AT_MATCH_BENCH_H
#define AT_MATCH_BENCH_H

#include <stdio.h>
#include <stdlib.h>

#include "match/scan.h"
#include "transcript/builder.h"
#include "unit.h"

enum { BENCH_LEXICONS = 4 };

struct bench {
    struct at_arena *arena;
    const struct at_lexicon *lexicons[BENCH_LEXICONS];
    size_t lexicon_count;
    struct at_matchers *set;
    struct at_builder *builder;
    struct at_transcript *transcript;
    struct at_scan *scan;
};

static inline const struct at_language *bench_language(void)
{
    return at_language_find(at_slice_of("en"));
}

static inline void bench_close(struct bench *bench)
{
    at_scan_free(bench->scan);
    at_transcript_free(bench->transcript);
    at_builder_free(bench->builder);
    at_matchers_free(bench->set);
    at_arena_free(bench->arena);
    memset(bench, 0, sizeof *bench);
}

static inline bool bench_open(struct bench *bench)
{
    memset(bench, 0, sizeof *bench);
    bench->arena = at_arena_new();
    bench->set = at_matchers_new(bench_language());
    return bench->arena && bench->set;
}

/* Reads a lexicon that must be right; NULL when memory is out. */
static inline const struct at_lexicon *bench_lexicon(struct bench *bench,
                                                     const char *file, const char *text)
{
    struct at_faults faults = { 0 };
    char name[64];
    snprintf(name, sizeof name, "%s", file);
    *strchr(name, '.') = '\0';
    const struct at_lexicon *lexicon =
        at_lexicon_read(bench->arena, at_slice_of(text), file, at_slice_of(name),
                        AT_FOLD_CASE, &faults);
    if (!lexicon && faults.count && faults.list[0].error.status != ATTUNE_NO_MEMORY)
        fail_msg("%s: %s", file, faults.list[0].error.message);
    at_faults_clear(&faults);
    if (lexicon)
        bench->lexicons[bench->lexicon_count++] = lexicon;
    return lexicon;
}

/* Names as in schemes: "lexicon" or "lexicon.category". */
static inline bool bench_find_name(void *data, struct at_slice name,
                                   struct at_name_found *found, char *message,
                                   size_t size)
{
    struct bench *bench = data;
    for (size_t i = 0; i < bench->lexicon_count; i++) {
        struct at_slice own = bench->lexicons[i]->name;
        if (name.size < own.size || memcmp(name.data, own.data, own.size) != 0)
            continue;
        *found = (struct at_name_found){ bench->lexicons[i], -1 };
        if (name.size == own.size)
            return true;
        if (name.data[own.size] != '.')
            continue;
        found->category =
            at_lexicon_find(found->lexicon, at_slice(name.data + own.size + 1,
                                                     name.size - own.size - 1));
        if (found->category >= 0)
            return true;
    }
    snprintf(message, size, "no lexicon is named \"%.*s\"", AT_SLICE_ARGS(name));
    return false;
}

static inline enum attune_status bench_phrase(struct bench *bench, const char *pattern,
                                              uint32_t *matcher,
                                              struct attune_error *error)
{
    struct at_names names = { bench_find_name, bench };
    return at_matchers_add_phrase(bench->set, at_slice_of(pattern), AT_FOLD_CASE,
                                  &names, matcher, error);
}

/* Makes a session of the texts, one a turn (NULL ends the list), and a scan that
 * stands at its start. */
static inline enum attune_status
bench_say(struct bench *bench, const char *const *texts, struct attune_error *error)
{
    uint32_t speaker;
    bench->builder = at_builder_new(bench_language());
    if (!bench->builder)
        return at_error_nomem(error);
    enum attune_status status =
        at_builder_begin(bench->builder, at_slice_of("test"), error);
    if (status == ATTUNE_OK)
        status = at_builder_speaker(bench->builder, at_slice_of("P"), AT_ROLE_PATIENT,
                                    &speaker, error);
    for (; status == ATTUNE_OK && *texts; texts++) {
        struct at_new_turn turn = { .speaker = speaker,
                                    .text = at_slice_of(*texts),
                                    .start_ms = -1,
                                    .end_ms = -1 };
        status = at_builder_turn(bench->builder, &turn, error);
    }
    if (status != ATTUNE_OK)
        return status;
    bench->transcript = at_builder_finish(bench->builder);
    if (!bench->transcript)
        return at_error_nomem(error);
    status = at_matchers_seal(bench->set, error);
    if (status != ATTUNE_OK)
        return status;
    bench->scan = at_scan_new(bench->set);
    if (!bench->scan)
        return at_error_nomem(error);
    return at_scan_begin(bench->scan, bench->transcript, error);
}

/* The evidence of a matcher in a turn, in code points: "0-3, 7-9", or "none". */
static inline const char *bench_spans(struct bench *bench, uint32_t turn,
                                      uint32_t matcher, char *out, size_t size)
{
    struct attune_error error = { 0 };
    const struct at_match *matches;
    size_t count, used = 0;
    const struct at_turn *the_turn = &bench->transcript->turns[turn];
    assert_int_equal(at_scan_turn(bench->scan, turn, &error), ATTUNE_OK);
    assert_int_equal(at_scan_find(bench->scan, matcher, &matches, &count, &error),
                     ATTUNE_OK);
    size_t counted;
    assert_int_equal(at_scan_count(bench->scan, matcher, &counted, NULL), ATTUNE_OK);
    assert_int_equal(counted, count);
    snprintf(out, size, "none");
    for (size_t i = 0; i < count; i++) {
        assert_true(at_scan_may(bench->scan, matcher));
        assert_int_equal(matches[i].turn, turn);
        used += (size_t)snprintf(
            out + used, size - used, "%s%zu-%zu", i ? ", " : "",
            at_turn_offset(bench->transcript, the_turn, matches[i].start),
            at_turn_offset(bench->transcript, the_turn, matches[i].end));
    }
    return out;
}

#endif
