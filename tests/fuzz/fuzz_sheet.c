/* fuzz_sheet.c - any bytes as a coder's table, long, by code and by coder. */
#include "fuzz.h"
#include "read/sheet.h"

static enum attune_status take_row(void *data, const struct at_sheet_row *row,
                                   struct attune_error *error)
{
    (void)data;
    (void)error;
    assert(row->first_turn > 0 && row->last_turn >= row->first_turn);
    assert(row->unit.size > 0 && row->line > 0);
    assert(row->says != AT_SHEET_GIVES || row->code.size > 0);
    return ATTUNE_OK;
}

static void read_as(struct at_slice bytes, const struct at_pair *columns, size_t count,
                    bool lists_units)
{
    const struct at_read_options options = { .columns = columns,
                                             .column_count = count };
    const struct at_sheet_told told = { .coder = at_slice_of("f"),
                                        .first_turn = 1,
                                        .lists_units = lists_units };
    const struct at_sheet_sink sink = { .row = take_row };
    struct attune_error error = { 0 };
    if (at_sheet_read_bytes(bytes, "f.csv", &options, &told, &sink, &error))
        fuzz_check_told(&error);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct at_slice bytes = at_slice((const char *)data, size);
    const struct at_pair coder = { at_slice_of("coder"), at_slice_of("anna") };
    read_as(bytes, NULL, 0, false);
    read_as(bytes, NULL, 0, true);
    read_as(bytes, &coder, 1, false);
    return 0;
}
