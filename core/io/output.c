/* output.c - what is written is gathered in large pieces; the first failure is kept
 * and told when somebody asks. */
#include <stdlib.h>

#include "io/file.h"
#include "io/outside.h"

enum {
    PIECE = 64 * 1024,    /* bytes; see due() */
    FLUSH_AT = 128 * 1024 /* bytes */
};

struct at_output {
    void *draft; /* of at_outside() */
    bool in_place;
    struct at_buffer buffer;
    struct attune_error failure; /* of a write, told by the next flush or close */
    bool failed;
};

enum attune_status at_output_open(struct at_output **out, const char *path,
                                  struct attune_error *error)
{
    struct at_output *output = calloc(1, sizeof *output);
    if (!output)
        return at_error_nomem(error);
    enum attune_status status = at_outside()->create(at_outside(), &output->draft,
                                                     &output->in_place, path, error);
    if (status == ATTUNE_OK)
        *out = output;
    else
        free(output);
    return status;
}

/* What a flush writes. Nobody looks into an unfinished file, so that one is written in
 * whole pieces, which file systems take at half the cost. */
static size_t due(const struct at_output *output)
{
    size_t size = output->buffer.size;
    return output->in_place ? size : size - size % PIECE;
}

static enum attune_status write_out(const struct at_output *output, size_t size,
                                    struct attune_error *error)
{
    struct at_slice bytes = at_slice(output->buffer.data, size);
    if (output->buffer.failed)
        return at_error_nomem(error);
    return size == 0 ? ATTUNE_OK
                     : at_outside()->write(at_outside(), output->draft, bytes, error);
}

/* Writes the first `size` bytes of the buffer; the rest waits. After a failure what
 * comes later would leave a hole: nothing more is written. */
static void flush(struct at_output *output, size_t size)
{
    struct at_buffer *buffer = &output->buffer;
    if (!output->failed && write_out(output, size, &output->failure) != ATTUNE_OK)
        output->failed = true;
    at_buffer_drop_front(buffer, output->failed ? buffer->size : size);
}

struct at_buffer *at_output_buffer(struct at_output *output)
{
    if (output->buffer.size >= FLUSH_AT)
        flush(output, due(output));
    return &output->buffer;
}

static enum attune_status told(const struct at_output *output,
                               struct attune_error *error)
{
    if (!output->failed)
        return ATTUNE_OK;
    if (error)
        *error = output->failure;
    return output->failure.status;
}

enum attune_status at_output_flush(struct at_output *output, struct attune_error *error)
{
    flush(output, due(output));
    return told(output, error);
}

static enum attune_status end(struct at_output *output, bool keep,
                              struct attune_error *error)
{
    enum attune_status status =
        at_outside()->close(at_outside(), output->draft, keep, error);
    at_buffer_clear(&output->buffer);
    free(output);
    return status;
}

enum attune_status at_output_close(struct at_output *output, struct attune_error *error)
{
    flush(output, output->buffer.size);
    enum attune_status status = told(output, error);
    if (status == ATTUNE_OK)
        return end(output, true, error);
    end(output, false, NULL);
    return status;
}

void at_output_drop(struct at_output *output)
{
    if (output)
        end(output, false, NULL);
}
