/* layout.c - headers compare without case; a column named by --columns is taken from
 * what the common names would find. */
#include "read/layout.h"

#include <strings.h>

#include "base/suggest.h"
#include "read/clock.h"

enum { ABSENT = AT_LAYOUT_ABSENT, SUGGESTED_MOST = 64 };

static int find_field(const struct at_slice *header, int columns, struct at_slice name)
{
    for (int i = 0; i < columns; i++) {
        struct at_slice field = at_slice_trim(header[i]);
        if (name.size && field.size == name.size &&
            strncasecmp(field.data, name.data, name.size) == 0)
            return i;
    }
    return ABSENT;
}

static int find_alias(const struct at_slice *header, int columns, enum at_column column)
{
    const char *const *alias = at_column_aliases(column);
    int found = ABSENT;
    for (; *alias && found == ABSENT; alias++)
        found = find_field(header, columns, at_slice_of(*alias));
    return found;
}

/* The header's names for a message, as many as fit. */
static void list_columns(struct at_buffer *out, const struct at_layout *layout)
{
    enum { BYTES_MOST = 240 };
    for (int i = 0; i < layout->columns; i++) {
        if (out->size + layout->header[i].size > BYTES_MOST) {
            at_buffer_add_text(out, ", ...");
            break;
        }
        at_buffer_add_text(out, i ? ", " : "");
        at_buffer_add_slice(out, at_slice_trim(layout->header[i]));
    }
}

static enum attune_status no_such_column(const struct at_layout *layout,
                                         enum at_column column, struct at_slice asked,
                                         struct attune_error *error)
{
    struct at_buffer list = { 0 };
    const char *theirs[SUGGESTED_MOST];
    size_t count = 0;
    for (; count < (size_t)layout->columns && count < SUGGESTED_MOST; count++)
        theirs[count] = layout->header[count].data;
    list_columns(&list, layout);
    const char *near = at_suggest(asked, theirs, count);
    at_reading_bad(layout->reading, error, 1, 0,
                   "--columns %s=%.*s: there is no column \"%.*s\"%s%s%s; the columns "
                   "are %s",
                   at_column_name(column), AT_SLICE_ARGS(asked), AT_SLICE_ARGS(asked),
                   near ? " (did you mean \"" : "", near ? near : "",
                   near ? "\"?)" : "", at_buffer_text(&list));
    at_buffer_clear(&list);
    return ATTUNE_INVALID;
}

/* Is the first row no header, but a turn already? */
static bool holds_times(const struct at_layout *layout)
{
    int64_t ms;
    for (int i = 0; i < layout->columns; i++)
        if (at_clock_read(layout->header[i], false, &ms))
            return true;
    return false;
}

/* Speaker or text is not there, or neither. */
static enum attune_status missing_columns(const struct at_layout *layout,
                                          struct attune_error *error)
{
    struct at_buffer list = { 0 };
    bool speaker = layout->at[AT_COLUMN_SPEAKER] == ABSENT;
    bool text = layout->at[AT_COLUMN_TEXT] == ABSENT;
    list_columns(&list, layout);
    if (holds_times(layout))
        at_reading_bad(layout->reading, error, 1, 0,
                       "the first line must name the columns, as in "
                       "\"speaker,text\"; it reads %s",
                       at_buffer_text(&list));
    else
        at_reading_bad(
            layout->reading, error, 1, 0,
            "no column is known to hold the %s%s%s; the columns are %s. Add%s"
            "%s",
            speaker ? "speaker" : "", speaker && text ? " or the " : "",
            text ? "text" : "", at_buffer_text(&list),
            speaker ? " --columns speaker=NAME" : "",
            text ? " --columns text=NAME" : "");
    at_buffer_clear(&list);
    return ATTUNE_INVALID;
}

/* The columns that --columns names; more than one only of codes. */
static enum attune_status find_asked(struct at_layout *layout, enum at_column column,
                                     struct attune_error *error)
{
    const struct at_read_options *options = layout->reading->options;
    struct at_slice asked;
    for (size_t n = 0; (asked = at_column_asked(options, column, n)).size; n++) {
        int found = find_field(layout->header, layout->columns, asked);
        if (found == ABSENT)
            return no_such_column(layout, column, asked, error);
        if (layout->at[column] == ABSENT)
            layout->at[column] = found;
        if (column != AT_COLUMN_CODE)
            continue;
        if (layout->code_count == AT_LAYOUT_CODES)
            return at_error_set(error, ATTUNE_LIMIT,
                                "--columns code=...: at most %d columns of codes",
                                AT_LAYOUT_CODES);
        layout->codes[layout->code_count++] = found;
    }
    return ATTUNE_OK;
}

static bool is_taken(const struct at_layout *layout, int index)
{
    for (int column = 0; column < AT_COLUMNS; column++)
        if (layout->at[column] == index)
            return true;
    return false;
}

/* The columns that nobody asked for, by the names that are common. */
static void find_common(struct at_layout *layout)
{
    for (int column = 0; column < AT_COLUMNS; column++) {
        if (layout->at[column] != ABSENT)
            continue;
        int found = find_alias(layout->header, layout->columns, (enum at_column)column);
        if (found != ABSENT && !is_taken(layout, found))
            layout->at[column] = found;
    }
    if (layout->code_count == 0 && layout->at[AT_COLUMN_CODE] != ABSENT)
        layout->codes[layout->code_count++] = layout->at[AT_COLUMN_CODE];
    for (int i = 0; i < 2; i++) {
        int at = layout->at[i ? AT_COLUMN_END : AT_COLUMN_START];
        layout->milliseconds[i] = at != ABSENT && at_column_is_ms(layout->header[at]);
    }
}

/* The header's fields outlive the row. */
static enum attune_status keep_header(struct at_layout *layout,
                                      const struct at_csv_row *row,
                                      struct attune_error *error)
{
    struct at_arena *arena = layout->reading->arena;
    struct at_slice *header = at_arena_alloc(arena, row->count * sizeof *header);
    if (!header)
        return at_error_nomem(error);
    for (size_t i = 0; i < row->count; i++) {
        header[i] = at_slice(at_arena_text(arena, row->fields[i]), row->fields[i].size);
        if (!header[i].data)
            return at_error_nomem(error);
    }
    layout->header = header;
    layout->columns = (int)row->count;
    return ATTUNE_OK;
}

bool at_layout_is_called(struct at_slice field, enum at_column column)
{
    return find_alias(&field, 1, column) != ABSENT;
}

enum attune_status at_layout_find(struct at_layout *layout, struct at_reading *reading,
                                  const struct at_csv_row *row,
                                  struct attune_error *error)
{
    *layout = (struct at_layout){ .reading = reading };
    enum attune_status status = keep_header(layout, row, error);
    for (int column = 0; column < AT_COLUMNS; column++)
        layout->at[column] = ABSENT;
    for (int column = 0; column < AT_COLUMNS && !status; column++)
        status = find_asked(layout, (enum at_column)column, error);
    if (status)
        return status;
    find_common(layout);
    if (layout->at[AT_COLUMN_SPEAKER] == ABSENT || layout->at[AT_COLUMN_TEXT] == ABSENT)
        return missing_columns(layout, error);
    return ATTUNE_OK;
}
