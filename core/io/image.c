/* image.c - sqlite3_deserialize, with all doors shut that a database can open. */
#include "io/image.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

enum {
    PERIOD = 1000,    /* steps from one look at the budget to the next */
    HEADER = 100,     /* bytes of a database before its first page's content */
    VERSIONS_AT = 18, /* two bytes: 1 for a journal, 2 for a write-ahead log */
    SQL_MOST = 64 * 1024
};

struct at_image {
    sqlite3 *database;
    uint64_t steps, most;
};

struct at_query {
    struct at_image *image; /* borrowed */
    sqlite3_stmt *statement;
};

static enum attune_status tell(const struct at_image *image, struct attune_error *error)
{
    int code = sqlite3_errcode(image->database) & 0xFF;
    if (code == SQLITE_NOMEM)
        return at_error_nomem(error);
    if (code == SQLITE_INTERRUPT)
        return at_error_set(error, ATTUNE_LIMIT, "the query took too many steps");
    return at_error_set(error, ATTUNE_INVALID, "SQLite says: %s",
                        sqlite3_errmsg(image->database));
}

static int watch(void *data)
{
    struct at_image *image = data;
    image->steps += PERIOD;
    return image->steps > image->most;
}

/* A query reads columns and calls what every SQLite has, and no more. */
static int authorize(void *data, int action, const char *first, const char *second,
                     const char *schema, const char *trigger)
{
    (void)data, (void)first, (void)schema, (void)trigger;
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_FUNCTION:
        return strcmp(second, "load_extension") == 0 ? SQLITE_DENY : SQLITE_OK;
    default:
        return SQLITE_DENY;
    }
}

static void shut_doors(sqlite3 *database)
{
    static const struct {
        int name, most;
    } limits[] = {
        { SQLITE_LIMIT_LENGTH, 16 * 1024 * 1024 },
        { SQLITE_LIMIT_SQL_LENGTH, SQL_MOST },
        { SQLITE_LIMIT_COLUMN, 200 },
        { SQLITE_LIMIT_EXPR_DEPTH, 100 },
        { SQLITE_LIMIT_COMPOUND_SELECT, 10 },
        { SQLITE_LIMIT_VDBE_OP, 25000 },
        { SQLITE_LIMIT_FUNCTION_ARG, 8 },
        { SQLITE_LIMIT_ATTACHED, 0 },
        { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100 },
        { SQLITE_LIMIT_VARIABLE_NUMBER, 32 },
        { SQLITE_LIMIT_TRIGGER_DEPTH, 0 },
        { SQLITE_LIMIT_WORKER_THREADS, 0 },
    };
    static const struct {
        int name, on;
    } settings[] = {
        { SQLITE_DBCONFIG_DEFENSIVE, 1 },
        { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
        { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
        { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
        { SQLITE_DBCONFIG_DQS_DML, 0 },
        { SQLITE_DBCONFIG_DQS_DDL, 0 },
        { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
    };
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
        sqlite3_limit(database, limits[i].name, limits[i].most);
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++)
        sqlite3_db_config(database, settings[i].name, settings[i].on, (int *)NULL);
    sqlite3_exec(database, "PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON",
                 NULL, NULL, NULL);
}

/* A write-ahead log is a file beside the database; here there is none to read. */
static enum attune_status load(struct at_image *image, struct at_slice bytes,
                               struct attune_error *error)
{
    unsigned char *copy = sqlite3_malloc64(bytes.size);
    if (!copy)
        return at_error_nomem(error);
    memcpy(copy, bytes.data, bytes.size);
    if (copy[VERSIONS_AT] == 2 && copy[VERSIONS_AT + 1] == 2)
        copy[VERSIONS_AT] = copy[VERSIONS_AT + 1] = 1;
    int code = sqlite3_deserialize(image->database, "main", copy,
                                   (sqlite3_int64)bytes.size, (sqlite3_int64)bytes.size,
                                   SQLITE_DESERIALIZE_FREEONCLOSE |
                                       SQLITE_DESERIALIZE_READONLY);
    return code == SQLITE_OK ? ATTUNE_OK : tell(image, error);
}

enum attune_status at_image_open(struct at_image **image, struct at_slice bytes,
                                 struct attune_error *error)
{
    static const char signature[] = "SQLite format 3";
    if (bytes.size < HEADER || memcmp(bytes.data, signature, sizeof signature) != 0)
        return at_error_set(error, ATTUNE_INVALID, "this is no SQLite database");
    struct at_image *opened = calloc(1, sizeof *opened);
    if (!opened)
        return at_error_nomem(error);
    if (sqlite3_open_v2(":memory:", &opened->database,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY |
                            SQLITE_OPEN_NOMUTEX,
                        NULL) != SQLITE_OK) {
        at_image_close(opened);
        return at_error_nomem(error);
    }
    shut_doors(opened->database);
    enum attune_status status = load(opened, bytes, error);
    if (status != ATTUNE_OK) {
        at_image_close(opened);
        return status;
    }
    sqlite3_progress_handler(opened->database, PERIOD, watch, opened);
    sqlite3_set_authorizer(opened->database, authorize, NULL);
    *image = opened;
    return ATTUNE_OK;
}

void at_image_close(struct at_image *image)
{
    if (!image)
        return;
    sqlite3_close_v2(image->database);
    free(image);
}

void at_image_allow(struct at_image *image, uint64_t steps)
{
    image->most = steps;
    image->steps = 0;
}

uint64_t at_image_took(const struct at_image *image)
{
    return image->steps;
}

enum attune_status at_query_begin(struct at_query **query, struct at_image *image,
                                  struct at_slice sql, struct attune_error *error)
{
    const char *rest = NULL;
    struct at_query *begun = calloc(1, sizeof *begun);
    if (!begun)
        return at_error_nomem(error);
    begun->image = image;
    int code = sql.size > SQL_MOST
                   ? SQLITE_TOOBIG
                   : sqlite3_prepare_v2(image->database, sql.data, (int)sql.size,
                                        &begun->statement, &rest);
    enum attune_status status = ATTUNE_OK;
    if (code != SQLITE_OK)
        status = tell(image, error);
    else if (!begun->statement || !sqlite3_stmt_readonly(begun->statement) ||
             at_slice_trim(at_slice(rest, (size_t)(sql.data + sql.size - rest))).size)
        status = at_error_set(error, ATTUNE_INVALID, "a query is one SELECT");
    if (status == ATTUNE_OK)
        *query = begun;
    else
        at_query_end(begun);
    return status;
}

void at_query_end(struct at_query *query)
{
    if (!query)
        return;
    sqlite3_finalize(query->statement);
    free(query);
}

enum attune_status at_query_set(struct at_query *query, size_t i, struct at_slice text,
                                struct attune_error *error)
{
    if (i >= (size_t)sqlite3_bind_parameter_count(query->statement))
        return at_error_set(error, ATTUNE_INVALID, "the query has no value number %zu",
                            i + 1);
    int code = sqlite3_bind_text64(query->statement, (int)i + 1, text.data, text.size,
                                   SQLITE_TRANSIENT, SQLITE_UTF8);
    return code == SQLITE_OK ? ATTUNE_OK : tell(query->image, error);
}

enum attune_status at_query_next(struct at_query *query, struct attune_error *error)
{
    int code = sqlite3_step(query->statement);
    if (code == SQLITE_ROW)
        return ATTUNE_OK;
    return code == SQLITE_DONE ? ATTUNE_NOT_FOUND : tell(query->image, error);
}

size_t at_query_columns(const struct at_query *query)
{
    return (size_t)sqlite3_column_count(query->statement);
}

const char *at_query_column(const struct at_query *query, size_t i)
{
    const char *name = sqlite3_column_name(query->statement, (int)i);
    return name ? name : "";
}

struct at_cell at_query_cell(const struct at_query *query, size_t i)
{
    sqlite3_stmt *statement = query->statement;
    struct at_cell cell = { AT_CELL_NULL, 0, 0, { "", 0 } };
    switch (sqlite3_column_type(statement, (int)i)) {
    case SQLITE_NULL:
        break;
    case SQLITE_INTEGER:
        cell.kind = AT_CELL_WHOLE;
        cell.whole = sqlite3_column_int64(statement, (int)i);
        break;
    case SQLITE_FLOAT:
        cell.kind = AT_CELL_REAL;
        cell.real = sqlite3_column_double(statement, (int)i);
        break;
    default:
        cell.kind = AT_CELL_TEXT;
        cell.text.data = sqlite3_column_blob(statement, (int)i);
        cell.text.size = (size_t)sqlite3_column_bytes(statement, (int)i);
        if (!cell.text.data)
            cell.text = at_slice("", 0);
    }
    return cell;
}
