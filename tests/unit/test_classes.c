/* test_classes.c - the classes of bytes, and that wide registers find the same. */
#include "text/classes.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "unit.h"

enum { MOST = 200, BEHIND = 64 };

static void each_byte_has_its_classes(void **state)
{
    (void)state;
    for (int c = 0; c < 0x80; c++) {
        char text[1 + BEHIND] = { (char)c };
        struct at_classes classes;
        assert_true(at_classes_get(&classes, text, 1));
        assert_int_equal(classes.word, isalnum(c) || c == '_');
        assert_int_equal(classes.low_line, c == '_');
        assert_int_equal(classes.blank, c == ' ');
        assert_int_equal(classes.stop, c != 0 && strchr(".?![(#", c) != NULL);
    }
    for (int c = 0x80; c < 0x100; c++) {
        char text[1 + BEHIND] = { (char)c };
        struct at_classes classes;
        assert_false(at_classes_get(&classes, text, 1));
        assert_false(at_classes_get_plain(&classes, text, 1));
    }
}

/* Text of `size` bytes from the seed, and other bytes behind it. */
static void fill(char *text, size_t size, unsigned seed)
{
    srand(seed);
    for (size_t i = 0; i < size + BEHIND; i++)
        text[i] = (char)(rand() % (i < size ? 0x80 : 0x100));
}

static void wide_registers_find_the_same(void **state)
{
    char text[MOST + BEHIND];
    (void)state;
    for (size_t size = 0; size <= MOST; size++) {
        struct at_classes wide[4], plain[4];
        memset(wide, 0, sizeof wide);
        memset(plain, 0, sizeof plain);
        fill(text, size, (unsigned)size);
        assert_true(at_classes_get(wide, text, size));
        assert_true(at_classes_get_plain(plain, text, size));
        assert_memory_equal(wide, plain, sizeof wide);
        if (size == 0)
            continue;
        text[size / 2] = (char)0xC3;
        assert_false(at_classes_get(wide, text, size));
        assert_false(at_classes_get_plain(plain, text, size));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_byte_has_its_classes),
        cmocka_unit_test(wide_registers_find_the_same),
    };
    return cmocka_run_group_tests_name("text/classes", tests, NULL, NULL);
}
