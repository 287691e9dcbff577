/* packing.c - operands become files, under the names they have in a bundle. */
#include "cli/packing.h"

enum attune_status at_packing_find(struct at_packing *it, struct attune_error *error)
{
    size_t count = it->args->operand_count;
    it->subjects = at_arena_alloc(it->arena, (count + 1) * sizeof *it->subjects);
    enum attune_status status = it->subjects ? ATTUNE_OK : at_error_nomem(error);
    for (size_t i = 0; i < count && !status; i++)
        status = at_subject_find(&it->subjects[i], it->arena, it->search,
                                 it->args->operands[i], error);
    return status;
}

/* "schemes/alliance", "plugins/weather", "plugins/weather.lua"; NULL when memory is
 * out. */
static const char *name_in_bundle(struct at_packing *it,
                                  const struct at_subject *subject, bool folder)
{
    struct at_buffer name = { 0 };
    at_buffer_printf(&name, "%s/%.*s%s", subject->plugin ? "plugins" : "schemes",
                     AT_SLICE_ARGS(subject->name), folder ? "" : ".lua");
    const char *copy =
        name.failed ? NULL : at_arena_text(it->arena, at_buffer_slice(&name));
    at_buffer_clear(&name);
    return copy;
}

static enum attune_status add_subject(struct at_packing *it,
                                      const struct at_subject *subject,
                                      struct attune_error *error)
{
    struct at_slice folder =
        subject->plugin ? at_plugin_folder(subject->path) : subject->path;
    const char *path = at_arena_text(it->arena, folder.size ? folder : subject->path);
    const char *as = name_in_bundle(it, subject, folder.size > 0);
    return path && as ? at_folder_files_add(&it->list, path, as, error)
                      : at_error_nomem(error);
}

enum attune_status at_packing_gather(struct at_packing *it, struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    it->list = (struct at_folder_files){ .arena = it->arena,
                                         .most = AT_BUNDLE_MOST,
                                         .skip_hidden = true };
    for (size_t i = 0; i < it->args->operand_count && !status; i++)
        status = add_subject(it, &it->subjects[i], error);
    return status ? status
                  : at_bundle_items(it->arena, it->list.files, it->list.count, "",
                                    &it->items, &it->item_count, error);
}
