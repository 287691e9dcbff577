/* test_page.c - the same page as text and as Markdown. */
#include "cli/page.h"

#include "unit.h"

/* Every kind of block, with signs in it that mean something in Markdown. */
static void fill(struct at_page *page)
{
    const struct at_page_line lines[] = {
        { ' ', "Therapist", { "And?", 4 } },
        { '+', "Patient", { "It was *so* odd.", 16 } },
        { '#', "", { "value 3", 7 } },
    };
    at_page_heading(page, 1, at_slice_of("We-ness"));
    at_page_field(page, "Authors", at_slice_of("A. Author"));
    at_page_field(page, "Licence", at_slice_of("CC0-1.0"));
    at_page_field(page, "Confidence", at_slice_of(""));
    at_page_prose(page, at_slice_of("First <one>.\n\n1. is no list.\n"));
    at_page_label(page, "Give it for");
    at_page_item(page, at_slice_of("- a dash & more"));
    at_page_item(page, at_slice_of("b_c"));
    at_page_label(page, "Examples");
    at_page_example(page, lines, 3);
    at_page_example(page, lines + 1, 1);
}

static const char text[] = "We-ness\n"
                           "=======\n"
                           "\n"
                           "Authors       A. Author\n"
                           "Licence       CC0-1.0\n"
                           "\n"
                           "First <one>.\n"
                           "\n"
                           "1. is no list.\n"
                           "\n"
                           "Give it for:\n"
                           "  - - a dash & more\n"
                           "  - b_c\n"
                           "\n"
                           "Examples:\n"
                           "    ... Therapist: And?\n"
                           "  + Patient: It was *so* odd.\n"
                           "    (value 3)\n"
                           "  + Patient: It was *so* odd.\n";

static const char markdown[] = "# We-ness\n"
                               "\n"
                               "- **Authors:** A. Author\n"
                               "- **Licence:** CC0-1.0\n"
                               "\n"
                               "First \\<one\\>.\n"
                               "\n"
                               "1\\. is no list.\n"
                               "\n"
                               "**Give it for**\n"
                               "\n"
                               "- \\- a dash &amp; more\n"
                               "- b\\_c\n"
                               "\n"
                               "**Examples**\n"
                               "\n"
                               "- *Therapist:* And?\\\n"
                               "  **+** *Patient:* It was \\*so\\* odd.\\\n"
                               "  (value 3)\n"
                               "- **+** *Patient:* It was \\*so\\* odd.\n";

static void a_page_has_both_forms(void **state)
{
    static const struct {
        const struct at_page_form *form;
        const char *wanted;
    } rows[] = { { &at_form_text, text }, { &at_form_markdown, markdown } };
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        struct at_buffer out = { 0 };
        struct at_page page = { &out, rows[i].form, AT_BLOCK_NONE };
        fill(&page);
        assert_string_equal(at_buffer_text(&out), rows[i].wanted);
        at_buffer_clear(&out);
    }
}

static void no_line_is_wider_than_the_page(void **state)
{
    char words[600];
    const struct at_page_form *forms[] = { &at_form_text, &at_form_markdown };
    (void)state;
    for (size_t i = 0; i < sizeof words; i++)
        words[i] = i % 6 == 5 ? ' ' : 'a';
    for (size_t i = 0; i < 2; i++) {
        struct at_buffer out = { 0 };
        struct at_page page = { &out, forms[i], AT_BLOCK_NONE };
        at_page_prose(&page, at_slice(words, sizeof words));
        at_page_item(&page, at_slice(words, sizeof words));
        at_page_field(&page, "Name", at_slice(words, sizeof words));
        for (const char *line = out.data; *line; line += strcspn(line, "\n") + 1)
            assert_in_range(strcspn(line, "\n"), 0, AT_PAGE_WIDTH);
        at_buffer_clear(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_has_both_forms),
        cmocka_unit_test(no_line_is_wider_than_the_page),
    };
    return cmocka_run_group_tests_name("cli/page", tests, NULL, NULL);
}
