/* drafts.h - what a worker writes, until it is known whether it did its work: files
 * under names of their own, and folders that are new. */
#ifndef AT_BATCH_DRAFTS_H
#define AT_BATCH_DRAFTS_H

#include "base/buffer.h"
#include "base/error.h"

enum { AT_DRAFTS_MOST = 1024 };

struct at_drafts {
    struct at_draft *drafts[AT_DRAFTS_MOST]; /* owned; NULL: none under that number */
    struct at_buffer folders;                /* made, each with its NUL */
    bool colored;                            /* where standard output is a terminal */
};

/* Begins a file under the first free number. `*in_place`: it is seen at once. */
enum attune_status at_drafts_create(struct at_drafts *drafts, size_t *number,
                                    bool *in_place, const char *path,
                                    struct attune_error *error);
bool at_drafts_has(const struct at_drafts *drafts, uint64_t number);

/* Of a number there is. A kept one stays, settled, until the end. */
enum attune_status at_drafts_write(struct at_drafts *drafts, size_t number,
                                   struct at_slice bytes, struct attune_error *error);
enum attune_status at_drafts_close(struct at_drafts *drafts, size_t number, bool keep,
                                   struct attune_error *error);
enum attune_status at_drafts_make(struct at_drafts *drafts, const char *path,
                                  struct attune_error *error);
/* Takes away a folder, if it was made here and is empty. */
void at_drafts_unmake(struct at_drafts *drafts, const char *path);

/* The work is done: what was kept gets its name. */
enum attune_status at_drafts_name(struct at_drafts *drafts, struct attune_error *error);

/* Frees all; what has no name is taken away, and new folders with it. True when there
 * was something to take away. */
bool at_drafts_drop(struct at_drafts *drafts);

#endif
