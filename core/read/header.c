/* header.c - a handful of names, looked through one by one. */
#include "read/header.h"

#include <strings.h>

#include "base/suggest.h"

enum { SUGGESTED_MOST = 64 };

enum attune_status at_header_keep(struct at_header *header, struct at_arena *arena,
                                  const struct at_csv_row *row, const char *path,
                                  struct attune_error *error)
{
    struct at_slice *names = at_arena_alloc(arena, row->count * sizeof *names);
    if (!names)
        return at_error_nomem(error);
    for (size_t i = 0; i < row->count; i++) {
        names[i] = at_slice(at_arena_text(arena, row->fields[i]), row->fields[i].size);
        if (!names[i].data)
            return at_error_nomem(error);
    }
    *header = (struct at_header){ path, names, (int)row->count };
    return ATTUNE_OK;
}

int at_header_find(const struct at_header *header, struct at_slice name)
{
    for (int i = 0; i < header->count; i++) {
        struct at_slice field = at_slice_trim(header->names[i]);
        if (name.size && field.size == name.size &&
            strncasecmp(field.data, name.data, name.size) == 0)
            return i;
    }
    return AT_HEADER_ABSENT;
}

int at_header_find_common(const struct at_header *header, enum at_column column)
{
    const char *const *alias = at_column_aliases(column);
    int found = AT_HEADER_ABSENT;
    for (; *alias && found == AT_HEADER_ABSENT; alias++)
        found = at_header_find(header, at_slice_of(*alias));
    return found;
}

void at_header_list(const struct at_header *header, struct at_buffer *out)
{
    enum { BYTES_MOST = 240 };
    for (int i = 0; i < header->count; i++) {
        if (out->size + header->names[i].size > BYTES_MOST) {
            at_buffer_add_text(out, ", ...");
            break;
        }
        at_buffer_add_text(out, i ? ", " : "");
        at_buffer_add_slice(out, at_slice_trim(header->names[i]));
    }
}

enum attune_status at_header_lacks(const struct at_header *header, const char *ours,
                                   struct at_slice asked, struct attune_error *error)
{
    struct at_buffer list = { 0 };
    const char *theirs[SUGGESTED_MOST];
    size_t count = 0;
    for (; count < (size_t)header->count && count < SUGGESTED_MOST; count++)
        theirs[count] = header->names[count].data;
    at_header_list(header, &list);
    const char *near = at_suggest(asked, theirs, count);
    at_error_at(error, ATTUNE_INVALID, header->path, 1, 0,
                "--columns %s=%.*s: there is no column \"%.*s\"%s%s%s; the columns "
                "are %s",
                ours, AT_SLICE_ARGS(asked), AT_SLICE_ARGS(asked),
                near ? " (did you mean \"" : "", near ? near : "", near ? "\"?)" : "",
                at_buffer_text(&list));
    at_buffer_clear(&list);
    return ATTUNE_INVALID;
}
