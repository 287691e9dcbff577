/* xml.h - XML as what it is made of, one piece after the other: tags and text.
 *
 * Nothing outside the bytes is read, and no entity of the document's own is: those
 * can make a page out of a letter, again and again. Texts are UTF-8, names come
 * without the prefix of their namespace ("w:p" is "p"; only "xml:id" stays whole),
 * and declarations of namespaces, remarks and instructions are left out. */
#ifndef AT_IO_XML_H
#define AT_IO_XML_H

#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/slice.h"

enum { AT_XML_DEPTH_MOST = 256 };

enum at_xml_kind { AT_XML_OPENS, AT_XML_CLOSES, AT_XML_TEXT };

struct at_xml_attribute {
    struct at_slice name, value;
};

struct at_xml_piece {
    enum at_xml_kind kind;
    struct at_slice text; /* of a tag: its name. Neighbouring text is one piece */
    size_t attribute_count;
    const struct at_xml_attribute *attributes;
    uint32_t line; /* where it begins, from 1 */
};

struct at_xml;

/* Over bytes that must outlive it; NULL when memory is out. It never holds more than
 * the longest text and some 16 KiB of the document. */
struct at_xml *at_xml_new(struct at_slice bytes);
void at_xml_free(struct at_xml *xml); /* NULL is fine */

/* The next piece, valid until the next call; ATTUNE_NOT_FOUND without a story at the
 * end. What is no well-formed XML, in an encoding not known here, nested deeper than
 * AT_XML_DEPTH_MOST, or declares entities is ATTUNE_INVALID with line and column; from
 * then on every call gives that. */
enum attune_status at_xml_next(struct at_xml *xml, struct at_xml_piece *piece,
                               struct attune_error *error);

/* Appends `text` for use between tags and in attributes: the five signs of XML are
 * named, and what no XML may hold (most control characters) becomes U+FFFD. HTML
 * takes the same. */
struct at_buffer;
void at_xml_add_text(struct at_buffer *out, struct at_slice text);

#endif
