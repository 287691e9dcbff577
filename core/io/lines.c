/* lines.c - one buffer that bytes are read into at its end and lines are handed out
 * of at its start:
 *
 *      0        start          limit      end        capacity
 *      |  done  |  lines to come  |  cut  |   room   |
 *
 * Everything below `limit` was checked; from there to `end` are a character's first
 * bytes whose rest is yet to be read, or what begins with a bad byte. The buffer
 * grows only when a single line does not fit, so the longest line bounds it. */
#include "io/lines.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/utf8.h"
#include "io/encoding.h"
#include "io/input.h"

enum {
    CHUNK = 64 * 1024, /* bytes a read asks for */
    AFTER = 32,        /* readable after a line, for those who read words at once */
    IN_MEMORY = -1
};

struct at_lines {
    int file;             /* a descriptor, or IN_MEMORY */
    struct at_slice rest; /* of the bytes in memory: not yet copied */
    char *name;           /* owned */
    bool lossy, ended;
    bool unchecked; /* what was read was only peeked at */
    bool bad;       /* the byte at limit is no text, and nobody repairs it */
    bool after_cr;  /* an LF at start belongs to the CR before it */
    bool again;     /* the line got last is to be handed out once more */
    char *data;     /* owned */
    size_t capacity, start, limit, end;
    size_t lf, cr;   /* the first from start on, or before it, when its line is handed
                        out; limit while there is none */
    uint64_t offset; /* of data[0] in the file */
    struct at_slice line;
    uint32_t number;
    size_t repaired;
};

static enum attune_status new_lines(struct at_lines **out, const char *name, bool lossy,
                                    struct attune_error *error)
{
    struct at_lines *lines = calloc(1, sizeof *lines);
    if (!lines)
        return at_error_nomem(error);
    size_t size = strlen(name) + 1;
    lines->file = IN_MEMORY;
    lines->lossy = lossy;
    lines->name = malloc(size);
    lines->capacity = 2 * CHUNK;
    lines->data = malloc(lines->capacity + AFTER);
    if (!lines->name || !lines->data) {
        at_lines_close(lines);
        return at_error_nomem(error);
    }
    memcpy(lines->name, name, size);
    *out = lines;
    return ATTUNE_OK;
}

enum attune_status at_lines_open(struct at_lines **out, const char *path, bool lossy,
                                 struct attune_error *error)
{
    struct at_lines *lines;
    enum attune_status status = new_lines(&lines, path, lossy, error);
    if (status == ATTUNE_OK) {
        status = at_input_open(&lines->file, path, error);
        if (status == ATTUNE_OK)
            *out = lines;
        else
            at_lines_close(lines);
    }
    return status;
}

enum attune_status at_lines_open_bytes(struct at_lines **out, struct at_slice bytes,
                                       const char *name, bool lossy,
                                       struct attune_error *error)
{
    struct at_lines *lines;
    enum attune_status status = new_lines(&lines, name, lossy, error);
    if (status == ATTUNE_OK) {
        lines->rest = bytes;
        *out = lines;
    }
    return status;
}

void at_lines_close(struct at_lines *lines)
{
    if (!lines)
        return;
    if (lines->file != IN_MEMORY)
        close(lines->file);
    free(lines->data);
    free(lines->name);
    free(lines);
}

static enum attune_status reserve(struct at_lines *lines, size_t capacity,
                                  struct attune_error *error)
{
    if (capacity <= lines->capacity)
        return ATTUNE_OK;
    if (capacity < lines->capacity * 2)
        capacity = lines->capacity * 2;
    char *data = realloc(lines->data, capacity + AFTER);
    if (!data)
        return at_error_nomem(error);
    lines->data = data;
    lines->capacity = capacity;
    return ATTUNE_OK;
}

static enum attune_status too_long(const struct at_lines *lines,
                                   struct attune_error *error)
{
    unsigned long number = lines->number + 1ul;
    return at_error_at(error, ATTUNE_LIMIT, lines->name, (int)number, 0,
                       "line %lu is longer than %d MiB, the most a line may have",
                       number, AT_LINE_MOST / (1024 * 1024));
}

/* Moves what is left to the front and makes room for a chunk. */
static enum attune_status make_room(struct at_lines *lines, struct attune_error *error)
{
    if (lines->end - lines->start > AT_LINE_MOST)
        return too_long(lines, error);
    if (lines->start > 0) {
        memmove(lines->data, lines->data + lines->start, lines->end - lines->start);
        lines->offset += lines->start;
        lines->limit -= lines->start;
        lines->end -= lines->start;
        lines->lf -= lines->start;
        lines->cr -= lines->start;
        lines->start = 0;
    }
    return reserve(lines, lines->end + CHUNK, error);
}

static enum attune_status read_chunk(struct at_lines *lines, struct attune_error *error)
{
    size_t got;
    if (lines->file == IN_MEMORY) {
        got = lines->rest.size < CHUNK ? lines->rest.size : CHUNK;
        if (got)
            memcpy(lines->data + lines->end, lines->rest.data, got);
        lines->rest = at_slice(lines->rest.data + got, lines->rest.size - got);
    } else {
        enum attune_status status = at_input_read(lines->file, lines->data + lines->end,
                                                  CHUNK, &got, lines->name, error);
        if (status != ATTUNE_OK)
            return status;
    }
    lines->end += got;
    lines->ended = got == 0;
    return ATTUNE_OK;
}

/* Repairs the bytes from limit to `whole`; those after it stay as they are. */
static enum attune_status repair(struct at_lines *lines, size_t whole,
                                 struct attune_error *error)
{
    struct at_slice text = at_slice(lines->data + lines->limit, whole - lines->limit);
    struct at_slice cut = at_slice(lines->data + whole, lines->end - whole);
    struct at_buffer tidy = { 0 };
    size_t repaired = 0;
    while (text.size > 0) {
        const char *nul = memchr(text.data, '\0', text.size);
        size_t size = nul ? (size_t)(nul - text.data) : text.size;
        repaired += at_utf8_repair(&tidy, at_slice(text.data, size));
        if (nul) {
            at_utf8_add(&tidy, 0xFFFD);
            repaired++;
            size++;
        }
        text = at_slice(text.data + size, text.size - size);
    }
    size_t limit = lines->limit + tidy.size;
    at_buffer_add_slice(&tidy, cut);
    enum attune_status status = ATTUNE_NO_MEMORY;
    if (tidy.failed)
        at_error_nomem(error);
    else
        status = reserve(lines, lines->limit + tidy.size, error);
    if (status == ATTUNE_OK) {
        memcpy(lines->data + lines->limit, tidy.data, tidy.size);
        lines->end = lines->limit + tidy.size;
        lines->limit = limit;
        lines->repaired += repaired;
    }
    at_buffer_clear(&tidy);
    return status;
}

/* Checks what was read last and moves limit on. */
static enum attune_status check(struct at_lines *lines, struct attune_error *error)
{
    struct at_slice fresh =
        at_slice(lines->data + lines->limit, lines->end - lines->limit);
    if (lines->offset == 0 && lines->limit == 0) {
        if (at_encoding_stranger(fresh)) {
            lines->bad = true;
            return ATTUNE_OK;
        }
        if (at_slice_starts(fresh, "\xEF\xBB\xBF"))
            lines->start = lines->limit = lines->lf = lines->cr = 3;
    }
    size_t whole = lines->end - (lines->ended ? 0 : at_utf8_cut(fresh));
    fresh = at_slice(lines->data + lines->limit, whole - lines->limit);
    size_t good = at_encoding_check(fresh);
    if (good < fresh.size && lines->lossy)
        return repair(lines, whole, error);
    lines->limit += good;
    lines->bad = good < fresh.size;
    return ATTUNE_OK;
}

/* The place of the first `c` from `from` on; limit when there is none. */
static size_t seek(const struct at_lines *lines, size_t from, char c)
{
    const char *found = memchr(lines->data + from, c, lines->limit - from);
    return found ? (size_t)(found - lines->data) : lines->limit;
}

/* Line ends that were not found before are looked for in what was read. */
static enum attune_status settle(struct at_lines *lines, struct attune_error *error)
{
    size_t before = lines->limit;
    lines->unchecked = false;
    enum attune_status status = check(lines, error);
    if (status != ATTUNE_OK)
        return status;
    size_t from = before > lines->start ? before : lines->start;
    if (lines->lf >= before)
        lines->lf = seek(lines, from, '\n');
    if (lines->cr >= before)
        lines->cr = seek(lines, from, '\r');
    return ATTUNE_OK;
}

static enum attune_status fill(struct at_lines *lines, struct attune_error *error)
{
    enum attune_status status = make_room(lines, error);
    if (status == ATTUNE_OK)
        status = read_chunk(lines, error);
    return status == ATTUNE_OK ? settle(lines, error) : status;
}

static enum attune_status bad_byte(const struct at_lines *lines,
                                   struct attune_error *error)
{
    const char *data = lines->data;
    const char *stranger =
        lines->offset == 0 ? at_encoding_stranger(at_slice(data, lines->end)) : NULL;
    if (stranger)
        return at_error_at(error, ATTUNE_INVALID, lines->name, 0, 0, "%s", stranger);
    struct at_slice before = at_slice(data + lines->start, lines->limit - lines->start);
    return at_encoding_error(
        error, lines->name, (int)lines->number + 1, (int)at_utf8_count(before) + 1,
        lines->offset + lines->limit, (unsigned char)data[lines->limit],
        ", or read it with --lossy");
}

/* Finds where the line at start ends: true when its end is in the checked text. */
static bool find_end(struct at_lines *lines)
{
    if (lines->after_cr && lines->start < lines->limit) {
        lines->start += lines->data[lines->start] == '\n';
        lines->after_cr = false;
    }
    if (lines->lf < lines->start)
        lines->lf = seek(lines, lines->start, '\n');
    if (lines->cr < lines->start)
        lines->cr = seek(lines, lines->start, '\r');
    return lines->lf < lines->limit || lines->cr < lines->limit;
}

static enum attune_status hand_out(struct at_lines *lines, struct at_slice *line,
                                   struct attune_error *error)
{
    bool at_cr = lines->cr < lines->lf;
    size_t stop = at_cr ? lines->cr : lines->lf;
    if (stop - lines->start > AT_LINE_MOST)
        return too_long(lines, error);
    lines->line = at_slice(lines->data + lines->start, stop - lines->start);
    lines->start = stop < lines->limit ? stop + 1 : stop;
    lines->after_cr = at_cr;
    lines->number++;
    *line = lines->line;
    return ATTUNE_OK;
}

enum attune_status at_lines_next(struct at_lines *lines, struct at_slice *line,
                                 struct attune_error *error)
{
    if (lines->again) {
        lines->again = false;
        *line = lines->line;
        return ATTUNE_OK;
    }
    enum attune_status status = lines->unchecked ? settle(lines, error) : ATTUNE_OK;
    if (status != ATTUNE_OK)
        return status;
    while (!find_end(lines) && !lines->ended && !lines->bad) {
        status = fill(lines, error);
        if (status != ATTUNE_OK)
            return status;
    }
    bool has_end = lines->lf < lines->limit || lines->cr < lines->limit;
    if (!has_end && lines->bad)
        return bad_byte(lines, error);
    if (!has_end && lines->start == lines->limit)
        return ATTUNE_NOT_FOUND;
    return hand_out(lines, line, error);
}

void at_lines_back(struct at_lines *lines)
{
    assert(lines->number > 0 && !lines->again);
    lines->again = true;
}

uint32_t at_lines_number(const struct at_lines *lines)
{
    return lines->number;
}

const char *at_lines_name(const struct at_lines *lines)
{
    return lines->name;
}

size_t at_lines_repaired(const struct at_lines *lines)
{
    return lines->repaired;
}

/* Reads on without a look at what it is. */
static enum attune_status read_raw(struct at_lines *lines, struct attune_error *error)
{
    enum attune_status status = reserve(lines, lines->end + CHUNK, error);
    lines->unchecked = true;
    return status == ATTUNE_OK ? read_chunk(lines, error) : status;
}

enum attune_status at_lines_peek(struct at_lines *lines, size_t size,
                                 struct at_slice *bytes, struct attune_error *error)
{
    assert(lines->number == 0);
    while (lines->end < size && !lines->ended) {
        enum attune_status status = read_raw(lines, error);
        if (status != ATTUNE_OK)
            return status;
    }
    struct at_slice all = at_slice(lines->data, lines->end);
    if (at_slice_starts(all, "\xEF\xBB\xBF"))
        all = at_slice(all.data + 3, all.size - 3);
    *bytes = at_slice(all.data, all.size < size ? all.size : size);
    return ATTUNE_OK;
}

enum attune_status at_lines_all(struct at_lines *lines, size_t most,
                                struct at_slice *bytes, struct attune_error *error)
{
    assert(lines->number == 0);
    while (!lines->ended && lines->end <= most) {
        enum attune_status status = read_raw(lines, error);
        if (status != ATTUNE_OK)
            return status;
    }
    if (lines->end > most)
        return at_error_at(error, ATTUNE_LIMIT, lines->name, 0, 0,
                           "this is longer than %zu MiB, the most that a file in this "
                           "format may have",
                           most / (1024 * 1024));
    *bytes = at_slice(lines->data, lines->end);
    return ATTUNE_OK;
}
