/* drafts.c - a table of unfinished files. What goes to a terminal is made harmless on
 * the way; what goes anywhere else is somebody's data, to the byte. */
#include "batch/drafts.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "batch/printed.h"
#include "io/local.h"
#include "io/unfinished.h"

struct at_draft {
    struct at_unfinished *output; /* owned */
    bool settled;
    bool shown; /* on a terminal */
    struct at_printed printed;
};

static void free_draft(struct at_draft *draft)
{
    at_unfinished_drop(draft->output);
    at_buffer_clear(&draft->printed.rest);
    free(draft);
}

enum attune_status at_drafts_create(struct at_drafts *drafts, size_t *number,
                                    bool *in_place, const char *path,
                                    struct attune_error *error)
{
    size_t free_number = 0;
    while (free_number < AT_DRAFTS_MOST && drafts->drafts[free_number])
        free_number++;
    if (free_number == AT_DRAFTS_MOST)
        return at_error_at(error, ATTUNE_IO, path, 0, 0,
                           "cannot be written: too many files are open");
    struct at_draft *draft = calloc(1, sizeof *draft);
    if (!draft)
        return at_error_nomem(error);
    enum attune_status status = at_unfinished_open(&draft->output, path, error);
    if (status != ATTUNE_OK) {
        free(draft);
        return status;
    }
    draft->shown = strcmp(path, "-") == 0 && at_terminal(STDOUT_FILENO).is;
    draft->printed.colored = drafts->colored;
    *in_place = at_unfinished_is_in_place(draft->output);
    drafts->drafts[free_number] = draft;
    *number = free_number;
    return ATTUNE_OK;
}

bool at_drafts_has(const struct at_drafts *drafts, uint64_t number)
{
    return number < AT_DRAFTS_MOST && drafts->drafts[number] &&
           !drafts->drafts[number]->settled;
}

static enum attune_status write_buffer(struct at_draft *draft, struct at_buffer *bytes,
                                       struct attune_error *error)
{
    enum attune_status status =
        bytes->failed
            ? at_error_nomem(error)
            : at_unfinished_write(draft->output, at_buffer_slice(bytes), error);
    at_buffer_clear(bytes);
    return status;
}

enum attune_status at_drafts_write(struct at_drafts *drafts, size_t number,
                                   struct at_slice bytes, struct attune_error *error)
{
    struct at_draft *draft = drafts->drafts[number];
    struct at_buffer own = { 0 }, harmless = { 0 };
    if (!draft->shown)
        return at_unfinished_write(draft->output, bytes, error);
    /* Nobody else may change it between a look and the next. */
    at_buffer_add_slice(&own, bytes);
    at_printed_add(&draft->printed, &harmless, at_buffer_slice(&own));
    harmless.failed = harmless.failed || own.failed;
    at_buffer_clear(&own);
    return write_buffer(draft, &harmless, error);
}

static enum attune_status settle(struct at_draft *draft, struct attune_error *error)
{
    struct at_buffer last = { 0 };
    enum attune_status status = ATTUNE_OK;
    at_printed_end(&draft->printed, &last);
    status = write_buffer(draft, &last, error);
    if (status == ATTUNE_OK)
        status = at_unfinished_settle(draft->output, error);
    draft->settled = status == ATTUNE_OK;
    return status;
}

enum attune_status at_drafts_close(struct at_drafts *drafts, size_t number, bool keep,
                                   struct attune_error *error)
{
    struct at_draft *draft = drafts->drafts[number];
    enum attune_status status = keep ? settle(draft, error) : ATTUNE_OK;
    if (draft->settled)
        return status;
    free_draft(draft);
    drafts->drafts[number] = NULL;
    return status;
}

enum attune_status at_drafts_make(struct at_drafts *drafts, const char *path,
                                  struct attune_error *error)
{
    bool is_new = at_file_kind(path) == AT_FILE_NONE;
    enum attune_status status = at_local()->make(at_local(), path, error);
    if (status == ATTUNE_OK && is_new)
        at_buffer_add(&drafts->folders, path, strlen(path) + 1);
    return drafts->folders.failed ? at_error_nomem(error) : status;
}

void at_drafts_unmake(struct at_drafts *drafts, const char *path)
{
    const char *made = at_buffer_text(&drafts->folders);
    const char *end = made + drafts->folders.size;
    for (; made < end; made += strlen(made) + 1)
        if (strcmp(made, path) == 0)
            rmdir(path);
}

enum attune_status at_drafts_name(struct at_drafts *drafts, struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    for (size_t i = 0; i < AT_DRAFTS_MOST && status == ATTUNE_OK; i++)
        if (drafts->drafts[i] && drafts->drafts[i]->settled) {
            status = at_unfinished_name(drafts->drafts[i]->output, error);
            free_draft(drafts->drafts[i]);
            drafts->drafts[i] = NULL;
        }
    if (status == ATTUNE_OK)
        at_buffer_reset(&drafts->folders);
    return status;
}

/* Those that are empty, the one made last first. */
static void remove_folders(struct at_buffer *folders)
{
    while (folders->size > 0) {
        size_t start = folders->size - 1;
        while (start > 0 && folders->data[start - 1])
            start--;
        rmdir(folders->data + start);
        folders->size = start;
    }
}

bool at_drafts_drop(struct at_drafts *drafts)
{
    bool any = drafts->folders.size > 0;
    for (size_t i = 0; i < AT_DRAFTS_MOST; i++)
        if (drafts->drafts[i]) {
            any = any || !at_unfinished_is_in_place(drafts->drafts[i]->output);
            free_draft(drafts->drafts[i]);
            drafts->drafts[i] = NULL;
        }
    remove_folders(&drafts->folders);
    at_buffer_clear(&drafts->folders);
    return any;
}
