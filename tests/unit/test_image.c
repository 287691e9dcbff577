#include "io/image.h"

#include <sqlite3.h>
#include <stdlib.h>

#include "base/buffer.h"
#include "unit.h"

/* The bytes of a database that these statements make, which the caller frees. */
static struct at_slice make_database(const char *statements)
{
    sqlite3 *database;
    sqlite3_int64 size;
    assert_int_equal(sqlite3_open(":memory:", &database), SQLITE_OK);
    assert_int_equal(sqlite3_exec(database, statements, NULL, NULL, NULL), SQLITE_OK);
    char *bytes = (char *)sqlite3_serialize(database, "main", &size, 0);
    sqlite3_close(database);
    assert_non_null(bytes);
    return at_slice(bytes, (size_t)size);
}

static void free_database(struct at_slice bytes)
{
    sqlite3_free((void *)(uintptr_t)bytes.data);
}

static const char schema[] =
    "create table t(a integer, b text, c real, d blob);"
    "insert into t values(1, 'x', 1.5, null), (2, 'y', null, x'00ff');"
    "create view v as select * from t;"
    "create view evil as select load_extension(a) from t;";

/* The rows of a query, "a|b;", or what is wrong. */
static const char *ask(struct at_buffer *out, struct at_image *image, const char *sql)
{
    struct at_query *query = NULL;
    struct attune_error error = { 0 };
    at_buffer_reset(out);
    at_image_allow(image, 100000);
    enum attune_status status = at_query_begin(&query, image, at_slice_of(sql), &error);
    while (!status && !(status = at_query_next(query, &error))) {
        for (size_t i = 0; i < at_query_columns(query); i++) {
            const struct at_cell cell = at_query_cell(query, i);
            at_buffer_printf(out, "%s%s=", i ? "|" : "", at_query_column(query, i));
            if (cell.kind == AT_CELL_WHOLE)
                at_buffer_printf(out, "%lld", (long long)cell.whole);
            else if (cell.kind == AT_CELL_REAL)
                at_buffer_add_number(out, cell.real);
            else if (cell.kind == AT_CELL_TEXT)
                at_buffer_printf(out, "%zu", cell.text.size);
        }
        at_buffer_add_char(out, ';');
    }
    if (status != ATTUNE_NOT_FOUND)
        at_buffer_printf(out, "%s", error.message);
    at_query_end(query);
    return at_buffer_text(out);
}

static void a_query_reads_and_does_nothing_else(void **state)
{
    (void)state;
    static const struct {
        const char *sql, *told;
    } rows[] = {
        { "select a, b, c, d from t order by a", "a=1|b=1|c=1.5|d=;a=2|b=1|c=|d=2;" },
        { "select count(*) as n from t", "n=2;" },
        { "", "a query is one SELECT" },
        { "-- nothing", "a query is one SELECT" },
        { "select 1; select 2", "a query is one SELECT" },
        { "select * from gone", "SQLite says: no such table: gone" },
        { "insert into t values(3, '', 0, 0)", "SQLite says: not authorized" },
        { "delete from t", "SQLite says: not authorized" },
        { "create table u(a)", "SQLite says: not authorized" },
        { "attach 'x' as y", "SQLite says: not authorized" },
        { "pragma user_version = 3", "SQLite says: not authorized" },
        { "select load_extension('x')",
          "SQLite says: not authorized to use function: load_extension" },
        { "with recursive x(i) as (select 1 union all select i + 1 from x) "
          "select count(*) from x",
          "the query took too many steps" },
        { "select zeroblob(1000000000)", "SQLite says: string or blob too big" },
    };
    struct at_slice bytes = make_database(schema);
    struct at_image *image;
    struct at_buffer out = { 0 };
    assert_int_equal(at_image_open(&image, bytes, NULL), ATTUNE_OK);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_string_equal(ask(&out, image, rows[i].sql), rows[i].told);
    assert_non_null(strstr(ask(&out, image, "select * from v"), "SQLite says: "));
    assert_non_null(strstr(ask(&out, image, "select * from evil"), "SQLite says: "));
    at_image_close(image);
    at_buffer_clear(&out);
    free_database(bytes);
}

static void values_are_no_sql(void **state)
{
    (void)state;
    struct at_slice bytes = make_database(schema);
    struct at_image *image;
    struct at_query *query;
    struct attune_error error;
    assert_int_equal(at_image_open(&image, bytes, NULL), ATTUNE_OK);
    at_image_allow(image, 100000);
    assert_int_equal(
        at_query_begin(&query, image, at_slice_of("select a from t where b = ?"), NULL),
        ATTUNE_OK);
    assert_int_equal(at_query_set(query, 0, at_slice_of("y"), NULL), ATTUNE_OK);
    assert_int_equal(at_query_set(query, 1, at_slice_of("y"), &error), ATTUNE_INVALID);
    assert_string_equal(error.message, "the query has no value number 2");
    assert_int_equal(at_query_next(query, NULL), ATTUNE_OK);
    assert_int_equal(at_query_cell(query, 0).whole, 2);
    assert_int_equal(at_query_next(query, NULL), ATTUNE_NOT_FOUND);
    at_query_end(query);
    at_image_close(image);
    free_database(bytes);
}

static void a_database_with_a_log_beside_it_is_read_without(void **state)
{
    (void)state;
    struct at_slice bytes = make_database(schema);
    struct at_image *image;
    struct at_buffer out = { 0 };
    memset((char *)(uintptr_t)bytes.data + 18, 2, 2);
    assert_int_equal(at_image_open(&image, bytes, NULL), ATTUNE_OK);
    assert_string_equal(ask(&out, image, "select count(*) as n from t"), "n=2;");
    at_image_close(image);
    at_buffer_clear(&out);
    free_database(bytes);
}

static void what_is_no_database_is_told(void **state)
{
    (void)state;
    struct at_slice bytes = make_database(schema);
    struct at_image *image;
    struct attune_error error;
    struct at_buffer out = { 0 };
    assert_int_equal(at_image_open(&image, at_slice_of("SQLite"), &error),
                     ATTUNE_INVALID);
    assert_string_equal(error.message, "this is no SQLite database");
    /* every page but the first is gone, or nonsense */
    memset((char *)(uintptr_t)bytes.data + 4096, 0x5A, bytes.size - 4096);
    assert_int_equal(at_image_open(&image, bytes, NULL), ATTUNE_OK);
    assert_string_equal(ask(&out, image, "select a from t"),
                        "SQLite says: database disk image is malformed");
    at_image_close(image);
    at_buffer_clear(&out);
    free_database(bytes);
}

static bool open_and_ask(void *data)
{
    const struct at_slice *bytes = data;
    struct at_image *image = NULL;
    struct at_query *query = NULL;
    enum attune_status status = at_image_open(&image, *bytes, NULL);
    if (!status)
        status = at_query_begin(&query, image, at_slice_of("select 1"), NULL);
    at_query_end(query);
    at_image_close(image);
    return status == ATTUNE_OK;
}

static void a_lack_of_memory_is_told(void **state)
{
    (void)state;
    struct at_slice bytes = make_database(schema);
    assert_true(unit_each_allocation_fails(open_and_ask, &bytes) > 0);
    free_database(bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_query_reads_and_does_nothing_else),
        cmocka_unit_test(values_are_no_sql),
        cmocka_unit_test(a_database_with_a_log_beside_it_is_read_without),
        cmocka_unit_test(what_is_no_database_is_told),
        cmocka_unit_test(a_lack_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("io/image", tests, NULL, NULL);
}
