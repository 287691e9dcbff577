/* xml.c - expat is given the document bit by bit, and what it tells waits in a queue.
 *
 * Offsets into `texts` stand for texts while the queue grows, since the buffer moves. */
#include "io/xml.h"

#include <expat.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

#include "base/buffer.h"

enum { BIT = 16 * 1024, ENCODING_MOST = 40 };

struct range {
    size_t at, size;
};

struct waiting {
    enum at_xml_kind kind;
    struct range text;
    size_t first_attribute, attribute_count;
    uint32_t line;
};

struct at_xml {
    XML_Parser parser;
    struct at_slice rest; /* not parsed yet */
    bool ended;
    unsigned depth;
    struct at_buffer texts;
    struct at_buffer pieces; /* struct waiting, in a row */
    struct at_buffer ranges; /* name and value of attributes */
    struct at_buffer given;  /* struct at_xml_attribute, of the piece got last */
    size_t next;             /* piece */
    struct at_buffer text;   /* that is growing: the document may go on with it */
    uint32_t text_line;
    struct attune_error story; /* what ended it */
};

/* Stops for good. The parser still tells a little more, which nobody hears. */
static void stop(struct at_xml *xml, enum attune_status status, const char *what)
{
    if (xml->story.status)
        return;
    at_error_at(&xml->story, status, "", (int)XML_GetCurrentLineNumber(xml->parser),
                (int)XML_GetCurrentColumnNumber(xml->parser) + 1, "%s", what);
    XML_StopParser(xml->parser, XML_FALSE);
}

static struct range keep(struct at_xml *xml, struct at_slice text)
{
    struct range range = { xml->texts.size, text.size };
    at_buffer_add_slice(&xml->texts, text);
    return range;
}

static void add(struct at_xml *xml, const struct waiting *piece)
{
    at_buffer_add(&xml->pieces, (const char *)piece, sizeof *piece);
}

static uint32_t line_of(const struct at_xml *xml)
{
    return (uint32_t)XML_GetCurrentLineNumber(xml->parser);
}

/* The text before a tag is whole. */
static void end_text(struct at_xml *xml)
{
    struct waiting piece = { AT_XML_TEXT, { 0, 0 }, 0, 0, xml->text_line };
    if (!xml->text.size)
        return;
    piece.text = keep(xml, at_buffer_slice(&xml->text));
    add(xml, &piece);
    at_buffer_reset(&xml->text);
}

static struct at_slice without_prefix(const char *name)
{
    const char *colon = strrchr(name, ':');
    bool whole = !colon || !colon[1] || strncmp(name, "xml:", 4) == 0;
    return at_slice_of(whole ? name : colon + 1);
}

static void add_attribute(struct at_xml *xml, const char *name, const char *value)
{
    struct range pair[2] = { keep(xml, without_prefix(name)) };
    pair[1] = keep(xml, at_slice_of(value));
    at_buffer_add(&xml->ranges, (const char *)pair, sizeof pair);
}

/* Defaults that a declaration gives stand behind the attributes the tag has, and
 * could be any length each time: they are left out. */
static void hear_open(void *data, const char *name, const char **attributes)
{
    struct at_xml *xml = data;
    int count = XML_GetSpecifiedAttributeCount(xml->parser);
    struct waiting piece = { .kind = AT_XML_OPENS, .line = line_of(xml) };
    end_text(xml);
    if (++xml->depth > AT_XML_DEPTH_MOST) {
        stop(xml, ATTUNE_INVALID, "elements are nested more than 256 levels deep");
        return;
    }
    piece.text = keep(xml, without_prefix(name));
    piece.first_attribute = xml->ranges.size / sizeof(struct range[2]);
    for (int i = 0; i < count; i += 2) {
        if (strcmp(attributes[i], "xmlns") == 0 ||
            strncmp(attributes[i], "xmlns:", 6) == 0)
            continue;
        add_attribute(xml, attributes[i], attributes[i + 1]);
        piece.attribute_count++;
    }
    add(xml, &piece);
}

static void hear_close(void *data, const char *name)
{
    struct at_xml *xml = data;
    struct waiting piece = { .kind = AT_XML_CLOSES, .line = line_of(xml) };
    end_text(xml);
    xml->depth--;
    piece.text = keep(xml, without_prefix(name));
    add(xml, &piece);
}

static void hear_text(void *data, const char *text, int size)
{
    struct at_xml *xml = data;
    if (!xml->text.size)
        xml->text_line = line_of(xml);
    at_buffer_add(&xml->text, text, (size_t)size);
}

static void hear_entity(void *data, const char *name, int is_parameter,
                        const char *value, int size, const char *base,
                        const char *system, const char *public, const char *notation)
{
    (void)name, (void)is_parameter, (void)value, (void)size;
    (void)base, (void)system, (void)public, (void)notation;
    stop(data, ATTUNE_INVALID,
         "this declares an entity of its own, which is not read here: it could stand "
         "for any amount of text, or for another file");
}

static void hear_skipped(void *data, const char *name, int is_parameter)
{
    (void)name;
    if (!is_parameter)
        stop(data, ATTUNE_INVALID, "this entity is not known here");
}

static int hear_encoding(void *data, const char *name, XML_Encoding *info)
{
    struct at_xml *xml = data;
    char what[ENCODING_MOST + 80];
    (void)info;
    snprintf(what, sizeof what, "the encoding \"%.*s\" is not read here; save as UTF-8",
             ENCODING_MOST, name);
    stop(xml, ATTUNE_INVALID, what);
    return XML_STATUS_ERROR;
}

struct at_xml *at_xml_new(struct at_slice bytes)
{
    struct at_xml *xml = calloc(1, sizeof *xml);
    unsigned long salt = 0;
    if (!xml || !(xml->parser = XML_ParserCreate(NULL))) {
        free(xml);
        return NULL;
    }
    xml->rest = bytes;
    /* Without one, expat looks for some itself, also in files. */
    if (getrandom(&salt, sizeof salt, 0) != (ssize_t)sizeof salt || !salt)
        salt = (unsigned long)(uintptr_t)xml;
    XML_SetHashSalt(xml->parser, salt);
    XML_SetUserData(xml->parser, xml);
    XML_SetElementHandler(xml->parser, hear_open, hear_close);
    XML_SetCharacterDataHandler(xml->parser, hear_text);
    XML_SetEntityDeclHandler(xml->parser, hear_entity);
    XML_SetSkippedEntityHandler(xml->parser, hear_skipped);
    XML_SetUnknownEncodingHandler(xml->parser, hear_encoding, xml);
    return xml;
}

void at_xml_free(struct at_xml *xml)
{
    if (!xml)
        return;
    XML_ParserFree(xml->parser);
    at_buffer_clear(&xml->texts);
    at_buffer_clear(&xml->pieces);
    at_buffer_clear(&xml->ranges);
    at_buffer_clear(&xml->given);
    at_buffer_clear(&xml->text);
    free(xml);
}

static bool is_out_of_memory(const struct at_xml *xml)
{
    return xml->texts.failed || xml->pieces.failed || xml->ranges.failed ||
           xml->given.failed || xml->text.failed ||
           XML_GetErrorCode(xml->parser) == XML_ERROR_NO_MEMORY;
}

/* Parses the next bit of the document into the queue, which is empty. */
static enum attune_status go_on(struct at_xml *xml, struct attune_error *error)
{
    size_t size = xml->rest.size < BIT ? xml->rest.size : BIT;
    xml->next = 0;
    at_buffer_reset(&xml->texts);
    at_buffer_reset(&xml->pieces);
    at_buffer_reset(&xml->ranges);
    xml->ended = size == xml->rest.size;
    enum XML_Status status =
        XML_Parse(xml->parser, size ? xml->rest.data : "", (int)size, xml->ended);
    xml->rest = at_slice(xml->rest.data + size, xml->rest.size - size);
    if (is_out_of_memory(xml))
        return at_error_nomem(error);
    if (status != XML_STATUS_OK)
        stop(xml, ATTUNE_INVALID, XML_ErrorString(XML_GetErrorCode(xml->parser)));
    return ATTUNE_OK;
}

static struct at_slice text_of(const struct at_xml *xml, struct range range)
{
    return at_slice(xml->texts.data + range.at, range.size);
}

static bool give(struct at_xml *xml, struct at_xml_piece *piece)
{
    const struct waiting *waiting = (const struct waiting *)xml->pieces.data;
    waiting += xml->next++;
    at_buffer_reset(&xml->given);
    for (size_t i = 0; i < waiting->attribute_count; i++) {
        const struct range(*pairs)[2] = (const struct range(*)[2])xml->ranges.data;
        const struct range *pair = pairs[waiting->first_attribute + i];
        struct at_xml_attribute attribute = { text_of(xml, pair[0]),
                                              text_of(xml, pair[1]) };
        at_buffer_add(&xml->given, (const char *)&attribute, sizeof attribute);
    }
    *piece = (struct at_xml_piece){
        .kind = waiting->kind,
        .text = text_of(xml, waiting->text),
        .attribute_count = waiting->attribute_count,
        .attributes = (const struct at_xml_attribute *)xml->given.data,
        .line = waiting->line,
    };
    return !xml->given.failed;
}

enum attune_status at_xml_next(struct at_xml *xml, struct at_xml_piece *piece,
                               struct attune_error *error)
{
    while (xml->next == xml->pieces.size / sizeof(struct waiting)) {
        if (xml->story.status) {
            if (error)
                *error = xml->story;
            return xml->story.status;
        }
        if (xml->ended)
            return ATTUNE_NOT_FOUND;
        enum attune_status status = go_on(xml, error);
        if (status)
            return status;
    }
    return give(xml, piece) ? ATTUNE_OK : at_error_nomem(error);
}
