/* manifest.c - a row tells one input; who is meant is looked up by path. */
#include "cli/manifest.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/suggest.h"
#include "io/csv.h"
#include "io/file.h"

enum column { FILE_NAME, CASE, SESSION, NUMBER, DATE, COLUMNS };

static const char *const columns[COLUMNS] = { "file", "case", "session", "number",
                                              "date" };

struct manifest {
    struct at_inputs *inputs;
    const char *path;
    size_t folder; /* bytes of the path before its last part */
    size_t first;  /* input it may speak of */
    bool named;    /* not met in a folder, whose files are all inputs */
    struct at_faults *faults;
    struct at_lines *lines;
    struct at_csv *csv;
    int at[COLUMNS]; /* where each column is; -1: nowhere */
    bool no_memory;
};

/* "," unless the header is parted otherwise. */
static char find_separator(struct at_lines *lines)
{
    struct at_slice head;
    if (at_lines_peek(lines, 4096, &head, NULL) != ATTUNE_OK)
        return ',';
    for (size_t i = 0; i < head.size && head.data[i] != '\n'; i++)
        if (strchr(",;\t", head.data[i]))
            return head.data[i];
    return ',';
}

static void find_columns(struct manifest *manifest, const struct at_csv_row *row)
{
    for (int i = 0; i < COLUMNS; i++) {
        manifest->at[i] = -1;
        for (size_t k = 0; k < row->count; k++) {
            struct at_slice name = at_slice_trim(row->fields[k]);
            if (name.size == strlen(columns[i]) &&
                strncasecmp(name.data, columns[i], name.size) == 0)
                manifest->at[i] = (int)k;
        }
    }
}

/* Opens it and reads the header; false when it is none. Close it in any case. */
static bool open_manifest(struct manifest *manifest)
{
    struct at_csv_row row;
    if (at_lines_open(&manifest->lines, manifest->path, true, NULL) != ATTUNE_OK)
        return false;
    manifest->csv = at_csv_new(manifest->lines, find_separator(manifest->lines));
    if (!manifest->csv || at_csv_next(manifest->csv, &row, NULL) != ATTUNE_OK)
        return false;
    find_columns(manifest, &row);
    return manifest->at[FILE_NAME] >= 0;
}

static void close_manifest(struct manifest *manifest)
{
    at_csv_free(manifest->csv);
    at_lines_close(manifest->lines);
}

bool at_manifest_is(const char *path)
{
    struct manifest manifest = { .path = path };
    bool is = at_file_kind(path) == AT_FILE_REGULAR && open_manifest(&manifest);
    close_manifest(&manifest);
    return is;
}

/* A cell, copied; an empty one where there is no such column. */
static struct at_slice cell_of(struct manifest *manifest, const struct at_csv_row *row,
                               enum column column)
{
    int at = manifest->at[column];
    if (at < 0 || (size_t)at >= row->count)
        return at_slice(NULL, 0);
    struct at_slice cell = at_slice_trim(row->fields[at]);
    const char *copy = at_arena_text(manifest->inputs->arena, cell);
    manifest->no_memory |= !copy;
    return at_slice(copy, copy ? cell.size : 0);
}

/* A fault at the place of a cell. */
__attribute__((format(printf, 4, 5))) static void fault(struct manifest *manifest,
                                                        const struct at_csv_row *row,
                                                        enum column column,
                                                        const char *format, ...)
{
    char message[400];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    at_faults_error(manifest->faults, manifest->path, (int)row->line,
                    at_csv_column(manifest->csv, (size_t)manifest->at[column]), "%s",
                    message);
}

/* The path of an input from the manifest's folder on. */
static struct at_slice below(const struct manifest *manifest,
                             const struct at_input *input)
{
    bool is = strncmp(input->path, manifest->path, manifest->folder) == 0;
    return at_slice_of(is ? input->path + manifest->folder : "");
}

/* Is the file there, though nobody asked for it? */
static bool is_there(const struct manifest *manifest, struct at_slice file)
{
    struct at_buffer path = { 0 };
    at_buffer_add(&path, manifest->path, manifest->folder);
    at_buffer_add_slice(&path, file);
    bool there = at_file_kind(at_buffer_text(&path)) == AT_FILE_REGULAR;
    at_buffer_clear(&path);
    return there;
}

static struct at_input *find_input(struct manifest *manifest,
                                   const struct at_csv_row *row, struct at_slice file)
{
    struct at_nearest nearest = at_nearest_to(file);
    for (size_t i = manifest->first; i < manifest->inputs->count; i++) {
        struct at_input *input = &manifest->inputs->items[i];
        if (at_slice_equal(below(manifest, input), file))
            return input;
        at_nearest_add(&nearest, below(manifest, input));
    }
    if (manifest->named && is_there(manifest, file))
        return NULL;
    if (nearest.name.size)
        fault(manifest, row, FILE_NAME,
              "there is no transcript \"%.*s\" here (did you mean \"%.*s\"?)",
              AT_SLICE_ARGS(file), AT_SLICE_ARGS(nearest.name));
    else
        fault(manifest, row, FILE_NAME, "there is no transcript \"%.*s\" here",
              AT_SLICE_ARGS(file));
    return NULL;
}

static bool is_date(struct at_slice text)
{
    static const char form[] = "dddd-dd-dd";
    bool is = text.size == sizeof form - 1;
    for (size_t i = 0; is && i < text.size; i++)
        is = form[i] == 'd' ? text.data[i] >= '0' && text.data[i] <= '9'
                            : text.data[i] == form[i];
    return is;
}

static bool read_number(struct at_slice text, int64_t *number)
{
    *number = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] < '0' || text.data[i] > '9' || i >= 9)
            return false;
        *number = *number * 10 + (text.data[i] - '0');
    }
    return true;
}

static void read_row(struct manifest *manifest, const struct at_csv_row *row)
{
    struct at_slice file = cell_of(manifest, row, FILE_NAME);
    struct at_slice number = cell_of(manifest, row, NUMBER);
    struct at_slice date = cell_of(manifest, row, DATE);
    struct at_input *input = find_input(manifest, row, file);
    struct at_told_session told = { .case_name = cell_of(manifest, row, CASE),
                                    .session = cell_of(manifest, row, SESSION),
                                    .number = -1 };
    if (!input)
        return;
    if (number.size && !read_number(number, &told.number)) {
        told.number = -1;
        fault(manifest, row, NUMBER, "\"%.*s\" is no number of a session",
              AT_SLICE_ARGS(number));
    }
    if (date.size && !is_date(date)) {
        fault(manifest, row, DATE, "\"%.*s\" is no date as 2024-04-13",
              AT_SLICE_ARGS(date));
        date = at_slice(NULL, 0);
    }
    if (input->is_told)
        fault(manifest, row, FILE_NAME, "\"%.*s\" has a row above already",
              AT_SLICE_ARGS(file));
    else
        *input = (struct at_input){ input->path, input->name, true, told, date };
}

/* Rows to the end; a bad one is a fault, and does not end them. */
static void read_rows(struct manifest *manifest)
{
    struct at_csv_row row;
    struct attune_error error;
    enum attune_status status;
    while ((status = at_csv_next(manifest->csv, &row, &error)) != ATTUNE_NOT_FOUND) {
        if (status == ATTUNE_OK && !manifest->no_memory) {
            read_row(manifest, &row);
            continue;
        }
        if (status == ATTUNE_NO_MEMORY || manifest->no_memory) {
            manifest->no_memory = true;
            return;
        }
        at_error_locate(&error, manifest->path);
        at_faults_add(manifest->faults, &error);
        if (status != ATTUNE_INVALID)
            return;
    }
}

/* Notes that this manifest was read; false when memory is out. */
static bool note(struct at_inputs *inputs, const char *path)
{
    size_t count = inputs->manifest_count, size = sizeof *inputs->manifests;
    const char **manifests = at_arena_grow(inputs->arena, (void *)inputs->manifests,
                                           count * size, (count + 1) * size);
    if (!manifests)
        return false;
    manifests[count] = path;
    inputs->manifests = manifests;
    inputs->manifest_count++;
    return true;
}

enum attune_status at_manifest_read(struct at_inputs *inputs, const char *path,
                                    size_t first, bool named, struct at_faults *faults)
{
    const char *slash = strrchr(path, '/');
    struct manifest manifest = { .inputs = inputs,
                                 .path = path,
                                 .folder = slash ? (size_t)(slash - path) + 1 : 0,
                                 .first = first,
                                 .named = named,
                                 .faults = faults };
    if (!open_manifest(&manifest) || !note(inputs, path))
        manifest.no_memory = true; /* it was one a moment ago */
    else if (manifest.at[CASE] < 0)
        at_faults_error(faults, path, 1, 0,
                        "a manifest needs a column \"case\" beside \"file\"");
    else
        read_rows(&manifest);
    close_manifest(&manifest);
    return manifest.no_memory ? ATTUNE_NO_MEMORY : ATTUNE_OK;
}
