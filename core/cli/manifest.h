/* manifest.h - sessions.csv, in which a lab says what the files of a folder are:
 *
 *     file,case,session,number,date
 *     tape-0413.txt,P07,intake,1,2024-04-13
 *
 * Files are named from the folder of the manifest on. The first two columns are needed,
 * empty cells say nothing, and further columns are the lab's own. A sessions.csv without a
 * column "file" is a transcript like others. */
#ifndef AT_CLI_MANIFEST_H
#define AT_CLI_MANIFEST_H

#include "cli/inputs.h"

/* Is `path` a manifest? A file that cannot be read is none. */
bool at_manifest_is(const char *path);

/* Reads a manifest, whose path lives as long as the inputs, and tells those from number
 * `first` on what it says of them. Bad rows are faults, each with its place; the other
 * rows count. One that was `named` may speak of files that are there and no inputs. Only
 * a lack of memory is returned. */
enum attune_status at_manifest_read(struct at_inputs *inputs, const char *path,
                                    size_t first, bool named, struct at_faults *faults);

#endif
