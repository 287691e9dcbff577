/* error.c - messages are text for a terminal, cut at a whole character. */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

/* Makes a message text that a terminal can show, whatever of a stranger's file it
 * quotes: control characters become blanks, and of characters that a cut has halved
 * nothing stays. Line ends are ours: some messages show a place below. */
static void tidy(char *text)
{
    for (char *c = text; *c; c++)
        if (((unsigned char)*c < ' ' && *c != '\n') || *c == 0x7F)
            *c = ' ';
    struct at_slice rest = at_slice_of(text);
    for (size_t good; (good = at_utf8_check(rest)) < rest.size;) {
        char *bad = text + (rest.data - text) + good;
        memmove(bad, bad + 1, rest.size - good); /* the NUL too */
        rest = at_slice(bad, rest.size - good - 1);
    }
}

static void set_file(struct attune_error *error, const char *file)
{
    size_t size = strlen(file), room = sizeof error->file - 1;
    if (size <= room) {
        memcpy(error->file, file, size + 1);
        return;
    }
    const char *tail = file + size - (room - 3);
    while (((unsigned char)*tail & 0xC0) == 0x80)
        tail++;
    snprintf(error->file, sizeof error->file, "...%s", tail);
}

__attribute__((format(printf, 3, 0))) static void
set_message(struct attune_error *error, enum attune_status status, const char *format,
            va_list args)
{
    memset(error, 0, sizeof *error);
    error->status = status;
    vsnprintf(error->message, sizeof error->message, format, args);
    tidy(error->message);
}

enum attune_status at_error_set(struct attune_error *error, enum attune_status status,
                                const char *format, ...)
{
    if (error) {
        va_list args;
        va_start(args, format);
        set_message(error, status, format, args);
        va_end(args);
    }
    return status;
}

enum attune_status at_error_at(struct attune_error *error, enum attune_status status,
                               const char *file, int line, int column,
                               const char *format, ...)
{
    if (error) {
        va_list args;
        va_start(args, format);
        set_message(error, status, format, args);
        va_end(args);
        set_file(error, file ? file : "");
        error->line = line;
        error->column = column;
    }
    return status;
}

enum attune_status at_error_nomem(struct attune_error *error)
{
    return at_error_set(error, ATTUNE_NO_MEMORY, "memory is out");
}

void at_error_locate(struct attune_error *error, const char *file)
{
    if (error && !error->file[0])
        set_file(error, file);
}

const char *at_error_text(const struct attune_error *error, char *buffer, size_t size)
{
    if (!error->file[0])
        snprintf(buffer, size, "%s", error->message);
    else if (error->line <= 0)
        snprintf(buffer, size, "%s: %s", error->file, error->message);
    else if (error->column <= 0)
        snprintf(buffer, size, "%s:%d: %s", error->file, error->line, error->message);
    else
        snprintf(buffer, size, "%s:%d:%d: %s", error->file, error->line, error->column,
                 error->message);
    return buffer;
}
