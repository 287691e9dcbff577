/* plugin_writer.c - which writer a path is for. */
#include "write/plugin_writer.h"

#include "read/read.h"

const struct at_plugin_writer *
at_plugin_writer_find(const struct at_plugin_writers *writers, const char *path)
{
    for (size_t i = 0; i < writers->count; i++)
        if (at_ending_is_in(path, writers->list[i].endings))
            return &writers->list[i];
    return NULL;
}

void at_plugin_writers_add_endings(struct at_buffer *out,
                                   const struct at_plugin_writers *writers)
{
    for (size_t i = 0; i < writers->count; i++)
        at_buffer_printf(out, " %s", writers->list[i].endings);
}
