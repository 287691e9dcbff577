/* file_name.h - what a file's name says of the session in it. */
#ifndef AT_READ_FILE_NAME_H
#define AT_READ_FILE_NAME_H

#include <stdbool.h>

#include "read/reading.h"
#include "read/sheet.h"

/* The last part of a path without its ending; of "-", "stdin". */
struct at_slice at_file_stem(const char *path);

/* Fills reading->file from `name` (NULL for none) or else the reading's path, and
 * from --name, whose pattern must fit. */
enum attune_status at_file_name(struct at_reading *reading, const char *name,
                                struct attune_error *error);

/* What the name of a coder's table tells, which must fit the pattern; case and session
 * become empty where it tells none. The texts are those of the path. */
enum attune_status at_file_name_told(const char *pattern, const char *path,
                                     struct at_sheet_told *told,
                                     struct attune_error *error);

/* The number in the name of a session, as in "3", "S03", "Session 3" or, of the case susan,
 * "susan-3". Other words in front, as in "group-3", may tell of other things: false. */
bool at_number_find(struct at_slice session, struct at_slice case_name,
                    int64_t *number);

/* A whole number from 0; false for anything else. */
bool at_number_read(struct at_slice text, int64_t *number);

#endif
