/* test_grid.c - cli/grid: columns as wide as their widest cell. */
#include "unit.h"

#include "cli/grid.h"

static void fill(struct at_grid *grid)
{
    static const char *const cells[] = { "code", "turns", "hurt\xC3\xA9",
                                         "7",    "sad",   "1000",
                                         "",     "" };
    *grid = (struct at_grid){ .columns = 2, .left = 1 };
    for (size_t i = 0; i < 8; i++)
        at_grid_add(grid, "%s", cells[i]);
}

static void numbers_stand_below_each_other(void **state)
{
    (void)state;
    struct at_buffer out = { 0 };
    struct at_grid grid;
    fill(&grid);
    at_grid_print(&grid, &out);
    assert_string_equal(at_buffer_text(&out), "code   turns\n"
                                              "hurt\xC3\xA9      7\n"
                                              "sad     1000\n"
                                              "\n");
    assert_int_equal(at_grid_width(&grid), 12);
    at_grid_clear(&grid);
    at_buffer_clear(&out);
}

static void markdown_has_a_line_below_the_titles(void **state)
{
    (void)state;
    struct at_buffer out = { 0 };
    struct at_grid grid;
    fill(&grid);
    at_grid_print_markdown(&grid, &out);
    assert_string_equal(at_buffer_text(&out), "| code | turns |\n"
                                              "| --- | ---: |\n"
                                              "| hurt\xC3\xA9 | 7 |\n"
                                              "| sad | 1000 |\n"
                                              "|  |  |\n");
    at_grid_clear(&grid);
    at_buffer_clear(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_stand_below_each_other),
        cmocka_unit_test(markdown_has_a_line_below_the_titles),
    };
    return cmocka_run_group_tests_name("cli/grid", tests, NULL, NULL);
}
