/* faults.c - a list that drops what it cannot keep, but counts it. */
#include "base/faults.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void at_faults_clear(struct at_faults *faults)
{
    free(faults->list);
    memset(faults, 0, sizeof *faults);
}

static void keep(struct at_faults *faults, const struct attune_error *error,
                 bool warning)
{
    if (warning)
        faults->warnings++;
    else
        faults->errors++;
    if (faults->count == AT_FAULTS_MOST) {
        if (!warning && faults->errors == 1) /* the one at_faults_status tells */
            faults->list[faults->count - 1] = (struct at_fault){ false, *error };
        return;
    }
    if (faults->count == faults->capacity) {
        size_t capacity = faults->capacity ? faults->capacity * 2 : 4;
        struct at_fault *list = realloc(faults->list, capacity * sizeof *list);
        if (!list)
            return;
        faults->list = list;
        faults->capacity = capacity;
    }
    faults->list[faults->count++] = (struct at_fault){ warning, *error };
}

void at_faults_add(struct at_faults *faults, const struct attune_error *error)
{
    keep(faults, error, false);
}

__attribute__((format(printf, 4, 0))) static void
keep_formatted(struct at_faults *faults, struct attune_error *place, bool warning,
               const char *format, va_list args)
{
    char message[sizeof place->message];
    struct attune_error fault;
    vsnprintf(message, sizeof message, format, args);
    at_error_at(&fault, ATTUNE_INVALID, place->file, place->line, place->column, "%s",
                message);
    keep(faults, &fault, warning);
}

void at_faults_error(struct at_faults *faults, const char *file, int line, int column,
                     const char *format, ...)
{
    struct attune_error place;
    at_error_at(&place, ATTUNE_INVALID, file, line, column, "%s", "");
    va_list args;
    va_start(args, format);
    keep_formatted(faults, &place, false, format, args);
    va_end(args);
}

void at_faults_warn(struct at_faults *faults, const char *file, int line, int column,
                    const char *format, ...)
{
    struct attune_error place;
    at_error_at(&place, ATTUNE_INVALID, file, line, column, "%s", "");
    va_list args;
    va_start(args, format);
    keep_formatted(faults, &place, true, format, args);
    va_end(args);
}

enum attune_status at_faults_status(const struct at_faults *faults,
                                    struct attune_error *error)
{
    if (faults->errors == 0)
        return ATTUNE_OK;
    for (size_t i = 0; i < faults->count; i++)
        if (!faults->list[i].warning) {
            if (error)
                *error = faults->list[i].error;
            return faults->list[i].error.status;
        }
    return at_error_nomem(error);
}
