/* credits.h - what schemes and plugins say of themselves alike, as their codebook or head
 * has it; nothing of them is run. */
#ifndef AT_SCHEME_CREDITS_H
#define AT_SCHEME_CREDITS_H

#include "scheme/bundle.h"
#include "scheme/plugin.h"

struct at_credits {
    const struct at_codebook *codebook; /* of a scheme, else NULL */
    const struct at_plugin_head *head;  /* of a plugin, else NULL */
    struct at_slice name, version, title, licence;
    struct at_text_list authors, cite;
    const struct at_use *uses;
    size_t use_count;
};

/* Reads the text of a codebook.yaml, or of a plugin's file. `name` is what its folder, or
 * the file, is called; empty when that is not known. False after faults, which are added.
 * All lives in `arena`, or is borrowed from `text`. */
bool at_credits_read(struct at_credits *credits, struct at_arena *arena, bool plugin,
                     struct at_slice name, struct at_slice text, const char *file,
                     struct at_faults *faults);

/* Those of everything in a bundle, in the order of its items; NULL after faults. */
const struct at_credits *at_credits_of(const struct at_bundle_item *items, size_t count,
                                       struct at_arena *arena,
                                       struct at_faults *faults);

/* Appends CITATION.cff (citation-file-format.github.io, 1.2.0) and LICENCE for what is
 * packed together; the first gives the title. */
void at_credits_add_citation(struct at_buffer *out, const struct at_credits *credits,
                             size_t count);
void at_credits_add_licence(struct at_buffer *out, const struct at_credits *credits,
                            size_t count);

#endif
