#include "base/buffer.h"
#include "io/xml.h"
#include "unit.h"

/* All pieces, as "<name a=b>", "</name>" and "text", each with its line. */
static void print(struct at_buffer *out, struct at_slice bytes)
{
    struct at_xml *xml = at_xml_new(bytes);
    struct at_xml_piece piece;
    struct attune_error error;
    enum attune_status status;
    assert_non_null(xml);
    while (!(status = at_xml_next(xml, &piece, &error))) {
        static const char *const signs[] = { "<", "</", "\"" };
        at_buffer_printf(out, "%u%s%.*s", piece.line, signs[piece.kind],
                         AT_SLICE_ARGS(piece.text));
        for (size_t i = 0; i < piece.attribute_count; i++)
            at_buffer_printf(out, " %.*s=%.*s", AT_SLICE_ARGS(piece.attributes[i].name),
                             AT_SLICE_ARGS(piece.attributes[i].value));
        at_buffer_add_text(out, piece.kind == AT_XML_TEXT ? "\"" : ">");
    }
    if (status != ATTUNE_NOT_FOUND)
        at_buffer_printf(out, "%d:%d: %s", error.line, error.column, error.message);
    at_xml_free(xml);
}

static void a_document_is_told_piece_by_piece(void **state)
{
    (void)state;
    static const struct {
        const char *bytes, *told;
    } rows[] = {
        { "<a/>", "1<a>1</a>" },
        { "<a b='1' c='&lt;\"'>x\n<b>y</b>z</a>",
          "1<a b=1 c=<\">1\"x\n\"2<b>2\"y\"2</b>2\"z\"2</a>" },
        { "<w:p xmlns:w='u' w:val='1' xml:id='i'/>", "1<p val=1 xml:id=i>1</p>" },
        { "<a>x<!-- no --><?no no?>y<![CDATA[<z>]]></a>", "1<a>1\"xy<z>\"1</a>" },
        { "<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE4</a>",
          "1<a>1\"\xC3\xA4\"1</a>" },
        { "<!DOCTYPE a SYSTEM 'a.dtd'><a/>", "1<a>1</a>" },
        { "<a>&#xE4;&#128512;</a>", "1<a>1\"\xC3\xA4\xF0\x9F\x98\x80\"1</a>" },
        { "", "1:1: no element found" },
        { "<a>\n <b></a>", "1<a>1\"\n \"2<b>2:7: mismatched tag" },
        { "<a>\x01</a>", "1<a>1:4: not well-formed (invalid token)" },
        { "<a/><b/>", "1<a>1</a>1:5: junk after document element" },
        { "<?xml version='1.0' encoding='EBCDIC-US'?><a/>",
          "1:1: the encoding \"EBCDIC-US\" is not read here; save as UTF-8" },
        { "<!DOCTYPE a [<!ENTITY % p 'x'>]><a/>",
          "1:27: this declares an entity of its own, which is not read here: it could "
          "stand for any amount of text, or for another file" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_buffer out = { 0 };
        print(&out, at_slice_of(rows[i].bytes));
        assert_string_equal(at_buffer_text(&out), rows[i].told);
        at_buffer_clear(&out);
    }
}

static void utf_16_is_read_by_its_mark(void **state)
{
    (void)state;
    static const char bytes[] = "\xFF\xFE<\0a\0/\0>\0";
    struct at_buffer out = { 0 };
    print(&out, at_slice(bytes, sizeof bytes - 1));
    assert_string_equal(at_buffer_text(&out), "1<a>1</a>");
    at_buffer_clear(&out);
}

static void a_text_longer_than_what_is_parsed_at_once_is_one_piece(void **state)
{
    (void)state;
    struct at_buffer bytes = { 0 }, out = { 0 }, told = { 0 };
    at_buffer_add_text(&bytes, "<a>");
    at_buffer_add_text(&told, "1<a>1\"");
    for (int i = 0; i < 20000; i++) {
        at_buffer_add_text(&bytes, "abc&amp;");
        at_buffer_add_text(&told, "abc&");
    }
    at_buffer_add_text(&bytes, "</a>");
    at_buffer_add_text(&told, "\"1</a>");
    print(&out, at_buffer_slice(&bytes));
    assert_string_equal(at_buffer_text(&out), at_buffer_text(&told));
    at_buffer_clear(&bytes);
    at_buffer_clear(&out);
    at_buffer_clear(&told);
}

static void an_error_stays(void **state)
{
    (void)state;
    struct at_xml *xml = at_xml_new(at_slice_of("<a><b></a>"));
    struct at_xml_piece piece;
    struct attune_error error;
    while (!at_xml_next(xml, &piece, NULL))
        continue;
    assert_int_equal(at_xml_next(xml, &piece, &error), ATTUNE_INVALID);
    assert_string_equal(error.message, "mismatched tag");
    at_xml_free(xml);
}

static void text_is_escaped_for_xml(void **state)
{
    (void)state;
    static const struct {
        const char *text, *escaped;
    } rows[] = {
        { "", "" },
        { "plain \xC3\xA4\n\t", "plain \xC3\xA4\n\t" },
        { "<a b=\"c\" d='e'>&\r", "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;&#13;" },
        { "a\x1B[31m", "a\xEF\xBF\xBD[31m" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct at_buffer out = { 0 };
        at_xml_add_text(&out, at_slice_of(rows[i].text));
        assert_string_equal(at_buffer_text(&out), rows[i].escaped);
        at_buffer_clear(&out);
    }
}

static bool read_all(void *data)
{
    (void)data;
    struct at_xml *xml = at_xml_new(at_slice_of("<a b='c'>d<e f='g'/>h</a>"));
    struct at_xml_piece piece;
    enum attune_status status = xml ? ATTUNE_OK : ATTUNE_NO_MEMORY;
    while (!status)
        status = at_xml_next(xml, &piece, NULL);
    at_xml_free(xml);
    return status == ATTUNE_NOT_FOUND;
}

static void a_lack_of_memory_is_told(void **state)
{
    (void)state;
    assert_true(unit_each_allocation_fails(read_all, NULL) > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document_is_told_piece_by_piece),
        cmocka_unit_test(utf_16_is_read_by_its_mark),
        cmocka_unit_test(a_text_longer_than_what_is_parsed_at_once_is_one_piece),
        cmocka_unit_test(an_error_stays),
        cmocka_unit_test(text_is_escaped_for_xml),
        cmocka_unit_test(a_lack_of_memory_is_told),
    };
    return cmocka_run_group_tests_name("io/xml", tests, NULL, NULL);
}
