/* codebook.c - the parts of a codebook in the order they are read: what others refer
 * to comes first. */
#include "scheme/codebook.h"

#include "scheme/draft.h"

static void read_all(struct at_draft *draft, const struct at_yaml *root,
                     struct at_slice folder)
{
    at_draft_check_keys(draft, root, AT_KEYS_SCHEME);
    at_draft_read_head(draft, root, folder);
    at_draft_read_uses(draft, root);
    at_draft_read_options(draft, root);
    at_draft_read_codes(draft, root);
    at_draft_read_groups(draft, root);
    at_draft_read_summaries(draft, root);
}

/* Faults from `first` on in the order of the file; those at one place stay as found.
 * They are nearly in order already. */
static void sort_faults(struct at_faults *faults, size_t first)
{
    for (size_t i = first + 1; i < faults->count; i++) {
        struct at_fault fault = faults->list[i];
        size_t at = i;
        for (; at > first; at--) {
            const struct attune_error *before = &faults->list[at - 1].error;
            if (before->line < fault.error.line ||
                (before->line == fault.error.line &&
                 before->column <= fault.error.column))
                break;
            faults->list[at] = faults->list[at - 1];
        }
        faults->list[at] = fault;
    }
}

const struct at_codebook *at_codebook_read(struct at_arena *arena, struct at_slice text,
                                           const char *file, struct at_slice folder,
                                           struct at_faults *faults)
{
    size_t errors_before = faults->errors, first = faults->count;
    struct attune_error error;
    struct at_codebook *codebook = at_arena_alloc(arena, sizeof *codebook);
    const char *path = at_arena_text(arena, at_slice_of(file));
    const struct at_yaml *root;
    struct at_draft draft = {
        .arena = arena, .file = path, .faults = faults, .codebook = codebook
    };
    if (!codebook || !path) {
        draft.no_memory = true;
    } else if (at_yaml_parse(&root, arena, text, path, &error) != ATTUNE_OK) {
        at_faults_add(faults, &error);
    } else if (root->kind != AT_YAML_MAP) {
        at_draft_fault(&draft, root, "a codebook must be keys with values, not %s",
                       at_yaml_kind_name(root->kind));
    } else {
        codebook->file = at_slice_of(path);
        read_all(&draft, root, folder);
        sort_faults(faults, first);
    }
    if (draft.no_memory) {
        at_error_nomem(&error);
        at_faults_add(faults, &error);
    }
    return faults->errors > errors_before ? NULL : codebook;
}

int32_t at_codebook_code(const struct at_codebook *codebook, struct at_slice id)
{
    for (size_t i = 0; i < codebook->code_count; i++)
        if (at_slice_equal(codebook->codes[i].id, id))
            return (int32_t)i;
    return -1;
}

int32_t at_codebook_group(const struct at_codebook *codebook, struct at_slice id)
{
    for (size_t i = 0; i < codebook->group_count; i++)
        if (at_slice_equal(codebook->groups[i].id, id))
            return (int32_t)i;
    return -1;
}

int32_t at_codebook_option(const struct at_codebook *codebook, struct at_slice id)
{
    for (size_t i = 0; i < codebook->option_count; i++)
        if (at_slice_equal(codebook->options[i].id, id))
            return (int32_t)i;
    return -1;
}
