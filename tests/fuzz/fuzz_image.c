/* fuzz_image.c - any bytes behind the head of a database: each table it claims is read. */
#include <stdlib.h>

#include "base/buffer.h"
#include "fuzz.h"
#include "io/image.h"

static void read_all(struct at_image *image, const char *sql, struct at_buffer *names)
{
    struct at_query *query;
    struct attune_error error = { 0 };
    at_image_allow(image, 20000);
    enum attune_status status = at_query_begin(&query, image, at_slice_of(sql), &error);
    if (status) {
        fuzz_check_told(&error);
        return;
    }
    for (int rows = 0; rows < 100 && !(status = at_query_next(query, &error)); rows++)
        for (size_t i = 0; i < at_query_columns(query); i++) {
            const struct at_cell cell = at_query_cell(query, i);
            if (names && cell.kind == AT_CELL_TEXT && cell.text.size < 40 &&
                !memchr(cell.text.data, '"', cell.text.size))
                at_buffer_printf(names, "select * from \"%.*s\";",
                                 AT_SLICE_ARGS(cell.text));
        }
    at_query_end(query);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct attune_error error = { 0 };
    struct at_image *image;
    struct at_buffer names = { 0 };
    if (at_image_open(&image, at_slice((const char *)data, size), &error)) {
        fuzz_check_told(&error);
        return 0;
    }
    read_all(image, "select name from sqlite_schema limit 8", &names);
    for (char *rest = names.data, *end; rest && (end = strchr(rest, ';'));
         rest = end + 1) {
        *end = '\0';
        read_all(image, rest, NULL);
    }
    at_buffer_clear(&names);
    at_image_close(image);
    return 0;
}
