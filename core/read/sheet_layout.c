/* sheet_layout.c - what --columns names, then the common names, then the shape. */
#include "read/sheet_layout.h"

#include "base/suggest.h"

enum { ABSENT = AT_HEADER_ABSENT };

/* Our name, and whose common names are tried too: AT_COLUMNS for none. */
static const struct {
    const char *name;
    enum at_column common;
} columns[AT_SHEET_COLUMNS] = {
    [AT_SHEET_SESSION] = { "session", AT_COLUMN_SESSION },
    [AT_SHEET_CASE] = { "case", AT_COLUMN_CASE },
    [AT_SHEET_UNIT] = { "unit", AT_COLUMNS },
    [AT_SHEET_TURN] = { "turn", AT_COLUMN_TURN },
    [AT_SHEET_FIRST_TURN] = { "first_turn", AT_COLUMNS },
    [AT_SHEET_LAST_TURN] = { "last_turn", AT_COLUMNS },
    [AT_SHEET_ROLE] = { "role", AT_COLUMN_ROLE },
    [AT_SHEET_CODER] = { "coder", AT_COLUMN_CODER },
    [AT_SHEET_CODE] = { "code", AT_COLUMN_CODE },
    [AT_SHEET_VALUE] = { "value", AT_COLUMN_VALUE },
    [AT_SHEET_TEXT] = { "text", AT_COLUMN_TEXT },
    [AT_SHEET_SCHEME] = { "scheme", AT_COLUMNS },
    [AT_SHEET_EVIDENCE] = { "evidence", AT_COLUMNS },
    [AT_SHEET_RULE] = { "rule", AT_COLUMNS },
    [AT_SHEET_SETTLED] = { "settled", AT_COLUMNS },
    [AT_SHEET_BEFORE] = { "before", AT_COLUMNS },
    [AT_SHEET_SKIP] = { "skip", AT_COLUMNS },
};

/* Are the options' pairs about columns that there are? */
static enum attune_status check(const struct at_read_options *options,
                                struct attune_error *error)
{
    const char *names[AT_SHEET_COLUMNS];
    for (size_t i = 0; i < AT_SHEET_COLUMNS; i++)
        names[i] = columns[i].name;
    for (size_t i = 0; i < options->column_count; i++) {
        struct at_slice ours = options->columns[i].ours;
        size_t column = 0;
        while (column < AT_SHEET_COLUMNS && !at_slice_is(ours, names[column]))
            column++;
        if (column < AT_SHEET_COLUMNS)
            continue;
        const char *near = at_suggest(ours, names, AT_SHEET_COLUMNS);
        return at_error_set(
            error, ATTUNE_INVALID,
            "--columns %.*s=%.*s: \"%.*s\" is no column of a coder's "
            "table; those are session, case, unit, turn, first_turn, "
            "last_turn, role, coder, code, value, text, settled, skip%s%s%s",
            AT_SLICE_ARGS(ours), AT_SLICE_ARGS(options->columns[i].theirs),
            AT_SLICE_ARGS(ours), near ? " (did you mean \"" : "", near ? near : "",
            near ? "\"?)" : "");
    }
    return ATTUNE_OK;
}

static int find_common(const struct at_header *header, enum at_sheet_column column)
{
    return columns[column].common == AT_COLUMNS
               ? at_header_find(header, at_slice_of(columns[column].name))
               : at_header_find_common(header, columns[column].common);
}

/* One column, by what was asked for: of several names the first that is there. */
static enum attune_status find(struct at_sheet_layout *layout,
                               const struct at_read_options *options,
                               enum at_sheet_column column, struct attune_error *error)
{
    struct at_slice missed = { 0 };
    layout->at[column] = ABSENT;
    for (size_t i = 0; i < options->column_count && layout->at[column] == ABSENT; i++) {
        const struct at_pair *pair = &options->columns[i];
        if (!at_slice_is(pair->ours, columns[column].name))
            continue;
        layout->at[column] = at_header_find(&layout->header, pair->theirs);
        if (!missed.size)
            missed = pair->theirs;
    }
    if (layout->at[column] == ABSENT)
        layout->at[column] = find_common(&layout->header, column);
    if (layout->at[column] == ABSENT && missed.size && column != AT_SHEET_SKIP)
        return at_header_lacks(&layout->header, columns[column].name, missed, error);
    return ATTUNE_OK;
}

/* Is the column one that --columns names as this? */
static bool is_asked(const struct at_sheet_layout *layout,
                     const struct at_read_options *options, const char *ours, int index)
{
    for (size_t i = 0; i < options->column_count; i++)
        if (at_slice_is(options->columns[i].ours, ours) &&
            at_header_find(&layout->header, options->columns[i].theirs) == index)
            return true;
    return false;
}

/* Is it known to hold something else than a code? */
static bool is_taken(const struct at_sheet_layout *layout,
                     const struct at_read_options *options, int index)
{
    for (int column = 0; column < AT_SHEET_COLUMNS; column++)
        if (layout->at[column] == index)
            return true;
    for (int column = 0; column < AT_COLUMNS; column++)
        if (at_header_find_common(&layout->header, (enum at_column)column) == index)
            return true;
    return is_asked(layout, options, columns[AT_SHEET_SKIP].name, index);
}

static bool holds_codes(const struct at_sheet_layout *layout,
                        const struct at_read_options *options, int index)
{
    switch (layout->shape) {
    case AT_SHEET_LONG:
        return index == layout->at[AT_SHEET_CODE] ||
               is_asked(layout, options, "code", index);
    case AT_SHEET_BY_CODER:
        return index == layout->at[AT_SHEET_CODER] ||
               is_asked(layout, options, "coder", index);
    default:
        return at_slice_trim(layout->header.names[index]).size > 0 &&
               !is_taken(layout, options, index);
    }
}

static enum attune_status find_said(struct at_sheet_layout *layout,
                                    struct at_arena *arena,
                                    const struct at_read_options *options,
                                    struct attune_error *error)
{
    size_t count = (size_t)layout->header.count;
    layout->said = at_arena_alloc(arena, count * sizeof *layout->said);
    if (!layout->said)
        return at_error_nomem(error);
    bool coder_is_asked = false;
    for (size_t i = 0; i < options->column_count; i++)
        coder_is_asked |= at_slice_is(options->columns[i].ours, "coder");
    layout->shape = layout->at[AT_SHEET_CODE] != ABSENT ? AT_SHEET_LONG
                    : coder_is_asked                    ? AT_SHEET_BY_CODER
                                                        : AT_SHEET_BY_CODE;
    for (int i = 0; i < layout->header.count; i++)
        if (holds_codes(layout, options, i))
            layout->said[layout->said_count++] = i;
    return ATTUNE_OK;
}

static enum attune_status lacks(const struct at_sheet_layout *layout, const char *what,
                                const char *add, struct attune_error *error)
{
    struct at_buffer list = { 0 };
    at_header_list(&layout->header, &list);
    at_error_at(error, ATTUNE_INVALID, layout->header.path, 1, 0,
                "no column is known to hold the %s; the columns are %s. Add --columns "
                "%s=NAME",
                what, at_buffer_text(&list), add);
    at_buffer_clear(&list);
    return ATTUNE_INVALID;
}

enum attune_status at_sheet_layout_find(struct at_sheet_layout *layout,
                                        struct at_arena *arena,
                                        const struct at_csv_row *row, const char *path,
                                        const struct at_read_options *options,
                                        bool lists_units, struct attune_error *error)
{
    *layout = (struct at_sheet_layout){ 0 };
    enum attune_status status = check(options, error);
    if (!status)
        status = at_header_keep(&layout->header, arena, row, path, error);
    for (int column = 0; column < AT_SHEET_COLUMNS && !status; column++)
        status = find(layout, options, (enum at_sheet_column)column, error);
    if (status)
        return status;
    if (at_sheet_layout_first(layout) == ABSENT)
        return lacks(layout, "turn", "turn", error);
    if (lists_units)
        return ATTUNE_OK;
    status = find_said(layout, arena, options, error);
    if (!status && layout->said_count == 0)
        return lacks(layout, "codes", "code", error);
    return status;
}
