/* writer.c - one output a table; a single file is the same with one table. */
#include "write/writer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "io/file.h"
#include "write/json_rows.h"

enum form { FORM_CSV, FORM_JSONL, FORM_FOLDER, FORM_PLUGIN };

enum { PROVENANCE = AT_TABLE_COUNT, OUTPUT_COUNT };

struct at_writer {
    char *path; /* owned; a folder's ends in "/" */
    enum form form;
    bool made_folder; /* it was not there before */
    const struct at_catalogue *catalogue;
    struct at_write_options options;
    struct at_output *outputs[OUTPUT_COUNT]; /* NULL: this one is not written */
    unsigned long long codings;              /* written so far */
    const struct at_plugin_writer *plugin;   /* of FORM_PLUGIN; else NULL */
    void *writing;                           /* owned: what the plugin works with */
    bool noted_case;                         /* a plugin's file has no place for it */
};

static bool ends_in(const char *path, const char *ending)
{
    size_t size = strlen(path), tail = strlen(ending);
    return size > tail && strcmp(path + size - tail, ending) == 0;
}

static bool find_form(struct at_writer *writer, const char *path)
{
    if (ends_in(path, "/"))
        writer->form = FORM_FOLDER;
    else if (ends_in(path, ".csv"))
        writer->form = FORM_CSV;
    else if (ends_in(path, ".jsonl"))
        writer->form = FORM_JSONL;
    else if ((writer->plugin = at_plugin_writer_find(&writer->options.plugins, path)))
        writer->form = FORM_PLUGIN;
    else
        return false;
    return true;
}

static enum attune_status no_form(const char *path,
                                  const struct at_write_options *options,
                                  struct attune_error *error)
{
    struct at_buffer others = { 0 };
    at_plugin_writers_add_endings(&others, &options->plugins);
    at_error_at(error, ATTUNE_INVALID, path, 0, 0,
                "results are written as .csv, .jsonl, or a folder of tables "
                "whose name ends in /%s%s",
                others.size ? "; and by plugins as" : "", at_buffer_text(&others));
    at_buffer_clear(&others);
    return ATTUNE_INVALID;
}

static enum attune_status open_table(struct at_writer *writer, enum at_table table,
                                     struct attune_error *error)
{
    struct at_buffer path = { 0 };
    at_buffer_add_text(&path, writer->path);
    if (writer->form == FORM_FOLDER)
        at_buffer_add_text(&path, at_table_file(table));
    enum attune_status status = ATTUNE_OK;
    if (path.failed)
        status = at_error_nomem(error);
    else if (!writer->options.force && at_file_kind(path.data) == AT_FILE_REGULAR)
        status = at_error_at(error, ATTUNE_EXISTS, path.data, 0, 0,
                             "there already; add --force to replace it");
    else
        status = at_output_open(&writer->outputs[table], path.data, error);
    if (status == ATTUNE_OK &&
        (writer->form == FORM_CSV || writer->form == FORM_FOLDER))
        at_buffer_add_text(at_output_buffer(writer->outputs[table]),
                           at_table_header(table));
    at_buffer_clear(&path);
    return status;
}

/* Does some rule give a code to cases? */
static bool codes_cases(const struct at_catalogue *catalogue)
{
    for (size_t i = 0; i < catalogue->code_count; i++) {
        const struct at_code_entry *code = &catalogue->codes[i];
        if (!code->mark && !code->is_group && !code->human &&
            code->unit == AT_UNIT_CASE)
            return true;
    }
    return false;
}

static struct at_buffer *buffer_of(struct at_writer *writer, enum at_table table)
{
    return at_output_buffer(writer->outputs[table]);
}

static enum attune_status begin_plugin(struct at_writer *writer,
                                       struct attune_error *error)
{
    const struct at_made_file file = { writer->path, writer->catalogue,
                                       writer->options.no_text, writer->options.note,
                                       writer->options.note_data };
    enum attune_status status = open_table(writer, AT_TABLE_CODINGS, error);
    if (status == ATTUNE_OK)
        status = writer->plugin->open(writer->plugin->data, &file,
                                      buffer_of(writer, AT_TABLE_CODINGS),
                                      &writer->writing, error);
    return status;
}

static enum attune_status open_tables(struct at_writer *writer,
                                      struct attune_error *error)
{
    if (writer->form == FORM_PLUGIN)
        return begin_plugin(writer, error);
    if (writer->form != FORM_FOLDER)
        return open_table(writer, AT_TABLE_CODINGS, error);
    bool there = at_file_kind(writer->path) != AT_FILE_NONE;
    enum attune_status status = at_folder_make(writer->path, error);
    writer->made_folder = status == ATTUNE_OK && !there;
    for (int table = 0; status == ATTUNE_OK && table < AT_TABLE_COUNT; table++)
        if (table != AT_TABLE_CASE_EVIDENCE || codes_cases(writer->catalogue))
            status = open_table(writer, (enum at_table)table, error);
    return status;
}

enum attune_status at_writer_open(struct at_writer **writer, const char *path,
                                  const struct at_catalogue *catalogue,
                                  const struct at_write_options *options,
                                  struct attune_error *error)
{
    struct at_writer *opened = calloc(1, sizeof *opened);
    if (!opened || !(opened->path = strdup(path))) {
        free(opened);
        return at_error_nomem(error);
    }
    opened->catalogue = catalogue;
    opened->options = *options;
    enum attune_status status = find_form(opened, path) ? open_tables(opened, error)
                                                        : no_form(path, options, error);
    if (status != ATTUNE_OK) {
        at_writer_drop(opened);
        return status;
    }
    *writer = opened;
    return ATTUNE_OK;
}

static void add_codings(struct at_writer *writer, const struct at_rows *rows,
                        const struct at_coding *const *sorted, size_t count)
{
    enum at_table evidence = rows->course ? AT_TABLE_CASE_EVIDENCE : AT_TABLE_EVIDENCE;
    for (size_t i = 0; i < count; i++) {
        unsigned long long number = ++writer->codings;
        struct at_buffer *codings = buffer_of(writer, AT_TABLE_CODINGS);
        if (writer->form == FORM_JSONL)
            at_json_rows_add_coding(codings, rows, sorted[i], number);
        else
            at_rows_add_coding(codings, rows, sorted[i], number);
        if (writer->form == FORM_FOLDER)
            at_rows_add_evidence(buffer_of(writer, evidence), rows, sorted[i], number);
    }
}

static enum attune_status flush(struct at_writer *writer, struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    for (int i = 0; status == ATTUNE_OK && i < OUTPUT_COUNT; i++)
        if (writer->outputs[i])
            status = at_output_flush(writer->outputs[i], error);
    return status;
}

static enum attune_status write_by_plugin(struct at_writer *writer,
                                          const struct at_session_results *results,
                                          struct attune_error *error)
{
    enum attune_status status =
        writer->plugin->session(writer->writing, results->transcript, results->codings,
                                buffer_of(writer, AT_TABLE_CODINGS), error);
    return status == ATTUNE_OK ? flush(writer, error) : status;
}

/* What cases are given is written by our own formats alone. */
static void note_case(struct at_writer *writer, const struct at_case_summaries *course)
{
    struct attune_error what;
    if (!course->codings || !at_codings_count(course->codings) || writer->noted_case)
        return;
    writer->noted_case = true;
    at_error_at(&what, ATTUNE_OK, writer->path, 0, 0,
                "codes given to a case as a whole have no place in this file");
    if (writer->options.note)
        writer->options.note(writer->options.note_data, &what);
}

enum attune_status at_writer_session(struct at_writer *writer,
                                     const struct at_session_results *results,
                                     struct attune_error *error)
{
    struct at_rows rows = { writer->catalogue, &writer->options, results, NULL };
    size_t count;
    if (writer->plugin)
        return write_by_plugin(writer, results, error);
    const struct at_coding *const *sorted = at_codings_sorted(results->codings, &count);
    if (!sorted)
        return at_error_nomem(error);
    add_codings(writer, &rows, sorted, count);
    for (size_t i = 0; writer->form == FORM_JSONL && i < results->summaries.count; i++)
        at_json_rows_add_summary(buffer_of(writer, AT_TABLE_CODINGS), &rows,
                                 &results->summaries.items[i]);
    if (writer->form == FORM_FOLDER) {
        at_rows_add_summaries(buffer_of(writer, AT_TABLE_SUMMARY), &rows);
        at_rows_add_turns(buffer_of(writer, AT_TABLE_TURNS), &rows);
        if (!at_rows_add_units(buffer_of(writer, AT_TABLE_UNITS), &rows))
            return at_error_nomem(error);
    }
    return flush(writer, error);
}

enum attune_status at_writer_case(struct at_writer *writer,
                                  const struct at_case_summaries *course,
                                  struct attune_error *error)
{
    const struct at_session_results record = at_rows_of_record(course);
    struct at_rows rows = { writer->catalogue, &writer->options, &record,
                            course->course };
    size_t count = 0;
    const struct at_coding *const *sorted = NULL;
    if (writer->plugin) {
        note_case(writer, course);
        return ATTUNE_OK;
    }
    if (course->codings && !(sorted = at_codings_sorted(course->codings, &count)))
        return at_error_nomem(error);
    add_codings(writer, &rows, sorted, count);
    for (size_t i = 0; writer->form == FORM_JSONL && i < course->count; i++)
        at_json_rows_add_case(buffer_of(writer, AT_TABLE_CODINGS), &rows, course->id,
                              &course->items[i]);
    if (writer->form == FORM_FOLDER)
        at_rows_add_case(buffer_of(writer, AT_TABLE_CASES), &rows, course);
    return flush(writer, error);
}

enum attune_status at_writer_failure(struct at_writer *writer,
                                     const struct at_failure *failure,
                                     struct attune_error *error)
{
    struct at_rows rows = { writer->catalogue, &writer->options, NULL, NULL };
    if (writer->form == FORM_JSONL)
        at_json_rows_add_failure(buffer_of(writer, AT_TABLE_CODINGS), failure);
    else if (writer->form == FORM_FOLDER)
        at_rows_add_failure(buffer_of(writer, AT_TABLE_FAILURES), &rows, failure);
    return flush(writer, error);
}

/* A file of its own: in the folder, or beside the single file. Results written to
 * a terminal or a pipe have none. */
static enum attune_status add_provenance(struct at_writer *writer,
                                         struct at_slice provenance,
                                         struct attune_error *error)
{
    struct at_buffer path = { 0 };
    if (writer->form != FORM_FOLDER && at_file_kind(writer->path) == AT_FILE_SPECIAL)
        return ATTUNE_OK;
    at_buffer_printf(&path, "%s%s", writer->path,
                     writer->form == FORM_FOLDER ? "provenance.json"
                                                 : ".provenance.json");
    struct at_output **output = &writer->outputs[PROVENANCE];
    enum attune_status status =
        path.failed ? at_error_nomem(error) : at_output_open(output, path.data, error);
    if (status == ATTUNE_OK)
        at_buffer_add_slice(at_output_buffer(*output), provenance);
    at_buffer_clear(&path);
    return status;
}

static void free_writer(struct at_writer *writer)
{
    if (writer->plugin)
        writer->plugin->close(writer->writing);
    free(writer->path);
    free(writer);
}

enum attune_status at_writer_close(struct at_writer *writer, struct at_slice provenance,
                                   struct attune_error *error)
{
    enum attune_status status = ATTUNE_OK;
    if (writer->plugin)
        status = writer->plugin->finish(writer->writing,
                                        buffer_of(writer, AT_TABLE_CODINGS), error);
    if (status == ATTUNE_OK)
        status = add_provenance(writer, provenance, error);
    if (status == ATTUNE_OK)
        status = flush(writer, error);
    for (int i = 0; status == ATTUNE_OK && i < OUTPUT_COUNT; i++)
        if (writer->outputs[i]) {
            status = at_output_close(writer->outputs[i], error);
            writer->outputs[i] = NULL;
        }
    if (status != ATTUNE_OK) {
        at_writer_drop(writer);
        return status;
    }
    free_writer(writer);
    return ATTUNE_OK;
}

void at_writer_drop(struct at_writer *writer)
{
    if (!writer)
        return;
    for (int i = 0; i < OUTPUT_COUNT; i++)
        at_output_drop(writer->outputs[i]);
    if (writer->made_folder)
        at_folder_unmake(writer->path); /* stays where others wrote */
    free_writer(writer);
}

const char *at_writer_path(const struct at_writer *writer)
{
    return writer->path;
}
