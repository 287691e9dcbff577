/* fuzz_xml.c - any bytes as XML: what opens closes, in bounds, and text is UTF-8. */
#include "fuzz.h"
#include "io/xml.h"

static void check_piece(const struct at_xml_piece *piece, int *depth)
{
    assert(at_utf8_check(piece->text) == piece->text.size);
    assert(piece->line > 0 && piece->text.size > 0);
    for (size_t i = 0; i < piece->attribute_count; i++) {
        struct at_slice value = piece->attributes[i].value;
        assert(at_utf8_check(value) == value.size);
    }
    *depth += (piece->kind == AT_XML_OPENS) - (piece->kind == AT_XML_CLOSES);
    assert(*depth >= 0 && *depth <= AT_XML_DEPTH_MOST);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct attune_error error = { 0 };
    struct at_xml *xml = at_xml_new(at_slice((const char *)data, size));
    struct at_xml_piece piece;
    enum attune_status status;
    int depth = 0;
    assert(xml);
    while (!(status = at_xml_next(xml, &piece, &error)))
        check_piece(&piece, &depth);
    if (status != ATTUNE_NOT_FOUND)
        fuzz_check_told(&error);
    else
        assert(depth == 0);
    at_xml_free(xml);
    return 0;
}
