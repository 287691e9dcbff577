/* layout.c - headers compare without case; a column named by --columns is taken from
 * what the common names would find. */
#include "read/layout.h"

#include "read/clock.h"

enum { ABSENT = AT_HEADER_ABSENT };

/* Is the first row no header, but a turn already? */
static bool holds_times(const struct at_layout *layout)
{
    int64_t ms;
    for (int i = 0; i < layout->header.count; i++)
        if (at_clock_read(layout->header.names[i], false, &ms))
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
    at_header_list(&layout->header, &list);
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
        int found = at_header_find(&layout->header, asked);
        if (found == ABSENT)
            return at_header_lacks(&layout->header, at_column_name(column), asked,
                                   error);
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
        int found = at_header_find_common(&layout->header, (enum at_column)column);
        if (found != ABSENT && !is_taken(layout, found))
            layout->at[column] = found;
    }
    if (layout->code_count == 0 && layout->at[AT_COLUMN_CODE] != ABSENT)
        layout->codes[layout->code_count++] = layout->at[AT_COLUMN_CODE];
    for (int i = 0; i < 2; i++) {
        int at = layout->at[i ? AT_COLUMN_END : AT_COLUMN_START];
        layout->milliseconds[i] =
            at != ABSENT && at_column_is_ms(layout->header.names[at]);
    }
}

bool at_layout_is_called(struct at_slice field, enum at_column column)
{
    const struct at_header header = { .names = &field, .count = 1 };
    return at_header_find_common(&header, column) != ABSENT;
}

enum attune_status at_layout_find(struct at_layout *layout, struct at_reading *reading,
                                  const struct at_csv_row *row,
                                  struct attune_error *error)
{
    *layout = (struct at_layout){ .reading = reading };
    enum attune_status status =
        at_header_keep(&layout->header, reading->arena, row, reading->path, error);
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
