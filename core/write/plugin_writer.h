/* plugin_writer.h - writers that stand outside of this room: plugins. What one makes is
 * appended to a buffer; the file is the host's. */
#ifndef AT_WRITE_PLUGIN_WRITER_H
#define AT_WRITE_PLUGIN_WRITER_H

#include <stdbool.h>

#include "base/buffer.h"
#include "coding/catalogue.h"

/* A file that is made, as the plugin may know it. Borrowed until it is closed. */
struct at_made_file {
    const char *path;                     /* what messages call it */
    const struct at_catalogue *catalogue; /* NULL: no scheme was asked */
    bool no_text;                         /* it must hold no word of a transcript */
    /* Hears of what had no place in the file; may be NULL. */
    void (*note)(void *data, const struct attune_error *what);
    void *data;
};

struct at_plugin_writer {
    const char *name, *endings; /* ".eaf .pfsx" */
    /* Begins a file; what is to be given to the others is left in `writing`. */
    enum attune_status (*open)(void *data, const struct at_made_file *file,
                               struct at_buffer *out, void **writing,
                               struct attune_error *error);
    /* Codings may be NULL. */
    enum attune_status (*session)(void *writing, const struct at_transcript *transcript,
                                  const struct at_codings *codings,
                                  struct at_buffer *out, struct attune_error *error);
    enum attune_status (*finish)(void *writing, struct at_buffer *out,
                                 struct attune_error *error);
    void (*close)(void *writing); /* NULL is fine */
    void *data;
};

/* Those a command may use. */
struct at_plugin_writers {
    const struct at_plugin_writer *list;
    size_t count;
};

/* The first whose files end as `path` does; NULL when there is none. */
const struct at_plugin_writer *
at_plugin_writer_find(const struct at_plugin_writers *writers, const char *path);

/* Appends the endings of all, each with a blank before it. */
void at_plugin_writers_add_endings(struct at_buffer *out,
                                   const struct at_plugin_writers *writers);

#endif
