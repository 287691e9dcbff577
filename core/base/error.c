/* error.c - messages are cut at a whole character, never in the middle. */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Drops the half character that a cut may have left at the end. */
static void drop_half_character(char *text)
{
    size_t size = strlen(text), start = size;
    while (start > 0 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
        start--;
    if (start == 0)
        return;
    unsigned char lead = (unsigned char)text[start - 1];
    size_t need = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    if (size - start < need)
        text[start - 1] = '\0';
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

static void set_message(struct attune_error *error, enum attune_status status,
                        const char *format, va_list args)
{
    memset(error, 0, sizeof *error);
    error->status = status;
    vsnprintf(error->message, sizeof error->message, format, args);
    drop_half_character(error->message);
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
