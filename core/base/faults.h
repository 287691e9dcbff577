/* faults.h - all that is wrong with a file, in the order it was found, so that
 * a user mends it in one go. */
#ifndef AT_BASE_FAULTS_H
#define AT_BASE_FAULTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

/* Zero it before first use; clear it after the last. Beyond AT_FAULTS_MOST
 * faults are counted, not kept. */
struct at_faults {
    struct at_fault *list; /* owned */
    size_t count;          /* kept */
    size_t capacity;
    size_t errors;   /* found, kept or not */
    size_t warnings; /* likewise */
};

struct at_fault {
    bool warning;
    struct attune_error error;
};

enum { AT_FAULTS_MOST = 1000 };

void at_faults_clear(struct at_faults *faults);

/* Adds an error as it is. */
void at_faults_add(struct at_faults *faults, const struct attune_error *error);

/* An error, or a warning, at a place; `status` is ATTUNE_INVALID. */
void at_faults_error(struct at_faults *faults, const char *file, int line, int column,
                     const char *format, ...) __attribute__((format(printf, 5, 6)));
void at_faults_warn(struct at_faults *faults, const char *file, int line, int column,
                    const char *format, ...) __attribute__((format(printf, 5, 6)));

/* ATTUNE_OK when there is no error; else the first one's status and story. */
enum attune_status at_faults_status(const struct at_faults *faults,
                                    struct attune_error *error);

#endif
