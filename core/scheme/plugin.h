/* plugin.h - the head of a plugin: what is known of it before it runs.
 *
 * A plugin opens with a literal table, `plugin { name = "questions", ... }`. It is
 * read here as text; nothing of the plugin is executed. */
#ifndef AT_SCHEME_PLUGIN_H
#define AT_SCHEME_PLUGIN_H

#include "base/arena.h"
#include "base/faults.h"
#include "scheme/codebook.h"

enum at_plugin_kind { AT_PLUGIN_LIBRARY, AT_PLUGIN_READER, AT_PLUGIN_WRITER };

struct at_plugin_head {
    struct at_slice name, version, summary, licence;
    enum at_plugin_kind kind; /* a library unless it says otherwise */
    int level;                /* of the interface, its key `attune` */
    struct at_text_list authors, cite, languages;
    size_t use_count;
    const struct at_use *uses;
    struct at_text_list endings; /* of a reader's or writer's files: ".cha" */
    /* What a file of a reader begins with, or has in its first bytes. */
    struct at_text_list starts, holds;
};

/* Reads the head from a plugin's source. `name` is what its file or folder is
 * called, which the head must say too. Faults go to `faults`; NULL when there was an
 * error. Everything is copied into `arena`. */
const struct at_plugin_head *at_plugin_head_read(struct at_arena *arena,
                                                 struct at_slice source,
                                                 const char *file, struct at_slice name,
                                                 struct at_faults *faults);

/* "library", "reader", "writer". */
const char *at_plugin_kind_name(enum at_plugin_kind kind);

#endif
