/* test_sheet.c - read/sheet: who said what of which unit, from tables of three shapes. */
#include "unit.h"

#include "base/buffer.h"
#include "read/sheet.h"

/* A line a row: "s1 turn 1 anna hurt=3", "?" for what is only listed. */
static enum attune_status print_row(void *data, const struct at_sheet_row *row,
                                    struct attune_error *error)
{
    struct at_buffer *out = data;
    at_buffer_printf(out, "%.*s %.*s %u", AT_SLICE_ARGS(row->session),
                     AT_SLICE_ARGS(row->unit), row->first_turn);
    if (row->last_turn != row->first_turn)
        at_buffer_printf(out, "-%u", row->last_turn);
    at_buffer_printf(out, " %.*s", AT_SLICE_ARGS(row->coder));
    if (row->says == AT_SHEET_GIVES)
        at_buffer_printf(out, " %.*s", AT_SLICE_ARGS(row->code));
    if (row->says == AT_SHEET_GIVES && row->value.size)
        at_buffer_printf(out, "=%.*s", AT_SLICE_ARGS(row->value));
    at_buffer_add_text(out, row->says == AT_SHEET_LISTS    ? " ?\n"
                            : row->says == AT_SHEET_JUDGED ? " judged\n"
                                                           : "\n");
    (void)error;
    return ATTUNE_OK;
}

struct table {
    const char *text, *columns[3][2];
    const char *rows; /* what it says; for a bad one the message, with its place */
};

static void check(const struct table *table)
{
    struct at_pair pairs[3];
    struct at_read_options options = { .columns = pairs };
    const struct at_sheet_told told = { .coder = at_slice_of("me"), .first_turn = 1 };
    struct at_buffer out = { 0 };
    const struct at_sheet_sink sink = { .row = print_row, .data = &out };
    struct attune_error error;
    char message[sizeof error.message + sizeof error.file];
    for (; options.column_count < 3 && table->columns[options.column_count][0];
         options.column_count++) {
        const char *const *pair = table->columns[options.column_count];
        pairs[options.column_count] =
            (struct at_pair){ at_slice_of(pair[0]), at_slice_of(pair[1]) };
    }
    if (at_sheet_read_bytes(at_slice_of(table->text), "t.csv", &options, &told, &sink,
                            &error))
        at_buffer_add_text(&out, at_error_text(&error, message, sizeof message));
    assert_string_equal(at_buffer_text(&out), table->rows);
    at_buffer_clear(&out);
}

static void long_tables_have_a_row_a_code(void **state)
{
    (void)state;
    static const struct table tables[] = {
        { "session,turn,coder,code,value\ns1,1,anna,hurt,\ns1,2,anna,level,3\n",
          { { 0 } },
          "s1 turn 1 anna hurt\ns1 turn 2 anna level=3\n" },
        { "session,turn,code\ns1,1,none\ns1,2,\ns1,3,n/a\n",
          { { 0 } },
          "s1 turn 1 me judged\ns1 turn 2 me ?\ns1 turn 3 me ?\n" },
        { "turn;code\n1;hurt\n", { { 0 } }, " turn 1 me hurt\n" },
        { "nr\tmain\tside\n4\thurt\tsad\n",
          { { "turn", "nr" }, { "code", "main" }, { "code", "side" } },
          " turn 4 me hurt\n turn 4 me sad\n" },
        { "session,first_turn,last_turn,code\ns1,3,9,rupture\n",
          { { 0 } },
          "s1 episode 3-9 me rupture\n" },
        { "unit,first_turn,last_turn,code\nexchange,3,4,met\n",
          { { 0 } },
          " exchange 3-4 me met\n" },
    };
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        check(&tables[i]);
}

static void wide_tables_have_a_row_a_unit(void **state)
{
    (void)state;
    static const struct table tables[] = {
        { "session,turn,hurt,level\ns1,1,1,\ns1,2,0,3\ns1,3,no,n/a\n",
          { { 0 } },
          "s1 turn 1 me judged\ns1 turn 1 me hurt\ns1 turn 2 me judged\n"
          "s1 turn 2 me level=3\ns1 turn 3 me judged\ns1 turn 3 me level=uncodable\n" },
        { "turn,hurt,remark\n1,x,\"he was late, again\"\n",
          { { "skip", "remark" } },
          " turn 1 me judged\n turn 1 me hurt\n" },
        { "session,turn,anna,ben\ns1,1,hurt,none\ns1,2,,hurt\n",
          { { "coder", "anna" }, { "coder", "ben" } },
          "s1 turn 1 anna hurt\ns1 turn 1 ben judged\ns1 turn 2 anna ?\n"
          "s1 turn 2 ben hurt\n" },
    };
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        check(&tables[i]);
}

static void bad_tables_are_told_with_their_place(void **state)
{
    (void)state;
    static const struct table tables[] = {
        { "", { { 0 } }, "t.csv: this file is empty" },
        { "session,code\ns1,hurt\n",
          { { 0 } },
          "t.csv:1: no column is known to hold the turn; the columns are session, "
          "code. Add --columns turn=NAME" },
        { "turn,code\n0,hurt\n",
          { { 0 } },
          "t.csv:2:1: turn 0: turns count from 1; if they count from 0 here, add "
          "--first-turn 0" },
        { "turn,code\nx,hurt\n", { { 0 } }, "t.csv:2:1: \"x\" is no number of a turn" },
        { "turn,code\n1,hurt,9\n",
          { { 0 } },
          "t.csv:2: this row has 3 fields, the header has 2" },
        { "session,turn,code\n,1,hurt\n",
          { { 0 } },
          "t.csv:2:1: there is no session in this row" },
        { "first_turn,last_turn,code\n4,3,hurt\n",
          { { 0 } },
          "t.csv:2:3: this unit ends before it starts" },
        { "turn,cod\n1,hurt\n",
          { { "code", "codes" } },
          "t.csv:1: --columns code=codes: there is no column \"codes\" (did you mean "
          "\"cod\"?); the columns are turn, cod" },
        { "turn,code\n1,hurt\n",
          { { "rate", "x" } },
          "--columns rate=x: \"rate\" is no column of a coder's table; those are "
          "session, case, unit, turn, first_turn, last_turn, role, coder, code, value, "
          "text, settled, skip (did you mean \"case\"?)" },
        { "turn,hurt,remark\n1,1,he came much too late and did not say why, which we "
          "talked about at length\n",
          { { 0 } },
          "t.csv:2: this row has 4 fields, the header has 3" },
        { "turn,hurt,remark\n1,1,he came much too late and did not say why; we talked "
          "about it at length\n",
          { { 0 } },
          " turn 1 me judged\n turn 1 me hurt\nt.csv:2:5: a column of a code holds 1 "
          "or "
          "0, or a value; if \"remark\" is no code, add --columns skip=remark" },
        { "turn,code\n1,hur\xff\n",
          { { 0 } },
          "t.csv:2:6: byte 15 (0xFF) is not UTF-8; save the file as UTF-8, or read it "
          "with --lossy" },
    };
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        check(&tables[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(long_tables_have_a_row_a_code),
        cmocka_unit_test(wide_tables_have_a_row_a_unit),
        cmocka_unit_test(bad_tables_are_told_with_their_place),
    };
    return cmocka_run_group_tests_name("read/sheet", tests, NULL, NULL);
}
