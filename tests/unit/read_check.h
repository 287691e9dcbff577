/* read_check.h - all that reading some bytes gives, as one text to compare with.
 *
 *   session NAME [case NAME] [number N]
 *   SPEAKER/role [START-END]: text          times only where there are any
 *     | coder: code=value
 *   note: MESSAGE      lost: MESSAGE      error: MESSAGE */
#ifndef AT_READ_CHECK_H
#define AT_READ_CHECK_H

#include "base/buffer.h"
#include "read/read.h"
#include "unit.h"

static inline void check_annotations(struct at_buffer *out,
                                     const struct at_transcript *transcript,
                                     uint32_t turn)
{
    for (uint32_t i = 0; i < transcript->annotation_count; i++) {
        const struct at_annotation *annotation = &transcript->annotations[i];
        if (annotation->turn == turn)
            at_buffer_printf(
                out, "  | %.*s: %.*s=%.*s\n", AT_SLICE_ARGS(annotation->coder),
                AT_SLICE_ARGS(annotation->code), AT_SLICE_ARGS(annotation->value));
    }
}

static inline enum attune_status
check_session(void *data, struct at_transcript *transcript, struct attune_error *error)
{
    struct at_buffer *out = data;
    (void)error;
    at_buffer_printf(out, "session %.*s", AT_SLICE_ARGS(transcript->session));
    if (transcript->case_name.size)
        at_buffer_printf(out, " case %.*s", AT_SLICE_ARGS(transcript->case_name));
    if (transcript->number >= 0)
        at_buffer_printf(out, " number %d", (int)transcript->number);
    at_buffer_add_text(out, "\n");
    for (uint32_t i = 0; i < transcript->turn_count; i++) {
        const struct at_turn *turn = &transcript->turns[i];
        const struct at_speaker *speaker = &transcript->speakers[turn->speaker];
        at_buffer_printf(out, "%.*s/%s", AT_SLICE_ARGS(speaker->name),
                         at_role_name(speaker->role));
        if (turn->start_ms >= 0 || turn->end_ms >= 0)
            at_buffer_printf(out, " %d-%d", (int)turn->start_ms, (int)turn->end_ms);
        at_buffer_printf(out, ": %.*s\n",
                         AT_SLICE_ARGS(at_turn_text(transcript, turn)));
        check_annotations(out, transcript, i);
    }
    return ATTUNE_OK;
}

static inline void check_told(void *data, const char *kind,
                              const struct attune_error *what)
{
    char text[1024];
    at_buffer_printf(data, "%s: %s\n", kind, at_error_text(what, text, sizeof text));
}

static inline void check_lost(void *data, const struct attune_error *what)
{
    check_told(data, "lost", what);
}

static inline void check_note(void *data, const struct attune_error *what)
{
    check_told(data, "note", what);
}

/* Reads `bytes` and compares what comes of it. */
static inline void check_reading(const char *bytes, const char *path,
                                 const struct at_read_options *options,
                                 const char *expected)
{
    static const struct at_read_options plain = { 0 };
    struct at_buffer out = { 0 };
    struct attune_error error;
    struct at_sink sink = {
        .session = check_session, .lost = check_lost, .note = check_note, .data = &out
    };
    struct at_builder *builder = at_builder_new(at_language_unknown());
    assert_non_null(builder);
    if (at_read_bytes(at_slice_of(bytes), path, options ? options : &plain, builder,
                      &sink, &error))
        check_told(&out, "error", &error);
    at_builder_free(builder);
    assert_string_equal(at_buffer_text(&out), expected);
    at_buffer_clear(&out);
}

/* A reading whose every allocation fails in turn; `data` is a struct check_fault. */
struct check_fault {
    const char *bytes, *path;
    struct at_read_options options;
};

/* A sink that wants nothing. */
static inline enum attune_status
check_ignore(void *data, struct at_transcript *transcript, struct attune_error *error)
{
    (void)data, (void)transcript, (void)error;
    return ATTUNE_OK;
}

/* One run of unit_each_allocation_fails. */
static inline bool check_fault_run(void *data)
{
    const struct check_fault *fault = data;
    struct at_sink sink = { .session = check_ignore };
    struct attune_error error = { 0 };
    struct at_builder *builder = at_builder_new(at_language_unknown());
    enum attune_status status = ATTUNE_NO_MEMORY;
    if (builder)
        status = at_read_bytes(at_slice_of(fault->bytes), fault->path, &fault->options,
                               builder, &sink, &error);
    at_builder_free(builder);
    if (status != ATTUNE_OK && status != ATTUNE_NO_MEMORY)
        fail_msg("%s", error.message);
    return status == ATTUNE_OK;
}

static inline void check_faults(const char *bytes, const char *path,
                                struct at_read_options options)
{
    struct check_fault fault = { bytes, path, options };
    assert_true(unit_each_allocation_fails(check_fault_run, &fault) > 0);
}

#endif
