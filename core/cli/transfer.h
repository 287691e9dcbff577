/* transfer.h - every session read goes into one file: what `attune convert` and
 * `attune count` have in common. The file is whole, or not there. */
#ifndef AT_CLI_TRANSFER_H
#define AT_CLI_TRANSFER_H

#include "cli/intake.h"
#include "cli/sources.h"
#include "io/file.h"

struct at_transfer {
    struct at_sources sources;
    const char *path;         /* borrowed; "-" is standard output */
    struct at_output *output; /* owned */
    struct at_intake intake;
    size_t turns;
    /* Adds a session to `output`. */
    enum attune_status (*add)(void *data, const struct at_transcript *transcript,
                              struct attune_error *error);
    /* Ends `output` when all sessions are in it; may be NULL. */
    enum attune_status (*end)(void *data, struct attune_error *error);
    void *data;
};

/* Finds what the first `count` operands stand for; then opens `path`. Each returns how
 * that ends the program, after a message; AT_EXIT_OK when there is work. Clear it in any
 * case. */
int at_transfer_find(struct at_transfer *transfer, const struct at_args *args,
                     size_t count);
int at_transfer_open(struct at_transfer *transfer, const struct at_args *args,
                     const char *path);
void at_transfer_clear(struct at_transfer *transfer);

/* Reads everything into `add`, in a language; tells what came of it. */
int at_transfer_run(struct at_transfer *transfer, const struct at_language *language);

#endif
