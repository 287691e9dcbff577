/* json.c - jansson decides what is JSON and makes its tree, which is copied to ours.
 *
 * jansson keeps no number as it was written. Its objects keep the order of their
 * keys, so the numbers of a tree stand in the text in the order of a walk over the
 * tree, and a second place in the text follows that walk. */
#include "io/json.h"

#include <jansson.h>
#include <string.h>

#include "base/utf8.h"
#include "io/encoding.h"

enum {
    DEPTH_MOST = 64,
    VALUE = 160,    /* bytes of a value, jansson's and ours */
    CONTAINER = 200 /* ... and what a list or object takes besides */
};

struct copy {
    struct at_arena *arena;
    const char *p, *end; /* of the text: where the next number is looked for */
};

/* After the string whose opening quote is at `p`. */
static const char *skip_string(const char *p, const char *end)
{
    for (p++; p < end && *p != '"'; p++)
        if (*p == '\\')
            p++;
    return p < end ? p + 1 : end;
}

static enum attune_status check_depth(struct at_slice text, const char *file,
                                      struct attune_error *error)
{
    const char *p = text.data, *end = p + text.size;
    for (int depth = 0; p < end;) {
        if (*p == '"') {
            p = skip_string(p, end);
            continue;
        }
        if (*p == ']' || *p == '}')
            depth--;
        if ((*p == '[' || *p == '{') && ++depth > DEPTH_MOST) {
            int line, column;
            at_encoding_place(text, (size_t)(p - text.data), &line, &column);
            return at_error_at(error, ATTUNE_INVALID, file, line, column,
                               "lists and objects are nested more than %d levels deep",
                               DEPTH_MOST);
        }
        p++;
    }
    return ATTUNE_OK;
}

static bool is_in_number(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' ||
           c == 'E';
}

static struct at_slice next_number(struct copy *copy)
{
    while (copy->p < copy->end && *copy->p != '-' &&
           !(*copy->p >= '0' && *copy->p <= '9'))
        copy->p = *copy->p == '"' ? skip_string(copy->p, copy->end) : copy->p + 1;
    const char *start = copy->p;
    while (copy->p < copy->end && is_in_number(*copy->p))
        copy->p++;
    return at_slice(start, (size_t)(copy->p - start));
}

/* The text copied to the arena; false when memory is out. */
static bool keep(struct copy *copy, struct at_slice *out, struct at_slice text)
{
    const char *kept = at_arena_text(copy->arena, text);
    *out = at_slice(kept, text.size);
    return kept != NULL;
}

static struct at_json *copy_value(struct copy *copy, json_t *value);

static bool copy_list(struct copy *copy, struct at_json *node, json_t *value)
{
    node->count = json_array_size(value);
    struct at_json **items = at_arena_raw(copy->arena, node->count * sizeof *items);
    node->items = items;
    for (size_t i = 0; items && i < node->count; i++)
        if (!(items[i] = copy_value(copy, json_array_get(value, i))))
            return false;
    return items != NULL;
}

static bool copy_object(struct copy *copy, struct at_json *node, json_t *value)
{
    node->count = json_object_size(value);
    struct at_slice *keys = at_arena_raw(copy->arena, node->count * sizeof *keys);
    struct at_json **items = at_arena_raw(copy->arena, node->count * sizeof *items);
    node->keys = keys;
    node->items = items;
    if (!keys || !items)
        return false;
    const char *key;
    json_t *item;
    size_t i = 0;
    json_object_foreach(value, key, item)
    {
        if (!keep(copy, &keys[i], at_slice_of(key)) ||
            !(items[i] = copy_value(copy, item)))
            return false;
        i++;
    }
    return true;
}

/* NULL when memory is out. No deeper than DEPTH_MOST. */
static struct at_json *copy_value(struct copy *copy, json_t *value)
{
    struct at_json *node = at_arena_alloc(copy->arena, sizeof *node);
    bool good = node != NULL;
    if (!node)
        return NULL;
    switch (json_typeof(value)) {
    case JSON_NULL:
        node->kind = AT_JSON_NULL;
        break;
    case JSON_FALSE:
        node->kind = AT_JSON_FALSE;
        break;
    case JSON_TRUE:
        node->kind = AT_JSON_TRUE;
        break;
    case JSON_INTEGER:
    case JSON_REAL:
        node->kind = AT_JSON_NUMBER;
        node->number = json_number_value(value);
        good = keep(copy, &node->text, next_number(copy));
        break;
    case JSON_STRING:
        node->kind = AT_JSON_TEXT;
        good = keep(copy, &node->text,
                    at_slice(json_string_value(value), json_string_length(value)));
        break;
    case JSON_ARRAY:
        node->kind = AT_JSON_LIST;
        good = copy_list(copy, node, value);
        break;
    case JSON_OBJECT:
        node->kind = AT_JSON_OBJECT;
        good = copy_object(copy, node, value);
        break;
    }
    return good ? node : NULL;
}

/* What jansson quotes of the text may end within a character. */
static enum attune_status not_json(const json_error_t *problem, const char *file,
                                   struct attune_error *error)
{
    struct at_buffer words = { 0 };
    at_utf8_repair(&words, at_slice_of(problem->text));
    at_error_at(error, ATTUNE_INVALID, file, problem->line, problem->column,
                "not JSON: %s", at_buffer_text(&words));
    at_buffer_clear(&words);
    return ATTUNE_INVALID;
}

static enum attune_status tell(const json_error_t *problem, const char *file,
                               struct attune_error *error)
{
    const char *words = NULL;
    switch (json_error_code(problem)) {
    case json_error_out_of_memory:
        return at_error_nomem(error);
    case json_error_premature_end_of_input:
        words = "the text ends within a value";
        break;
    case json_error_end_of_input_expected:
        words = "something follows the value";
        break;
    case json_error_duplicate_key:
        words = "a key is given twice in this object";
        break;
    case json_error_null_character:
    case json_error_null_byte_in_key:
        words = "\"\\u0000\" has no place in text";
        break;
    case json_error_numeric_overflow:
        words = "a number is too large";
        break;
    default:
        return not_json(problem, file, error);
    }
    return at_error_at(error, ATTUNE_INVALID, file, problem->line, problem->column,
                       "%s", words);
}

enum attune_status at_json_parse(const struct at_json **root, struct at_arena *arena,
                                 struct at_slice text, const char *file,
                                 struct attune_error *error)
{
    if (!text.data)
        text.data = "";
    enum attune_status status = at_encoding_accept(&text, file, error);
    if (status == ATTUNE_OK)
        status = check_depth(text, file, error);
    if (status != ATTUNE_OK)
        return status;
    /* Where nobody says what its tables are seeded with, jansson opens a file for it,
     * which a worker may not. Where things are in memory nobody outside knows. */
    json_object_seed((size_t)arena | 1);
    json_error_t problem;
    json_t *value = json_loadb(
        text.data, text.size,
        JSON_REJECT_DUPLICATES | JSON_DECODE_ANY | JSON_DECODE_INT_AS_REAL, &problem);
    if (!value)
        return tell(&problem, file, error);
    struct copy copy = { arena, text.data, text.data + text.size };
    const struct at_json *node = copy_value(&copy, value);
    json_decref(value);
    if (!node)
        return at_error_nomem(error);
    *root = node;
    return ATTUNE_OK;
}

size_t at_json_room(struct at_slice text)
{
    size_t values = 1, containers = 0;
    for (size_t i = 0; i < text.size; i++) {
        containers += text.data[i] == '[' || text.data[i] == '{';
        values += text.data[i] == ',' || text.data[i] == ':';
    }
    return text.size * 3 + values * VALUE + containers * (VALUE + CONTAINER);
}

const struct at_json *at_json_find(const struct at_json *object, const char *key)
{
    if (!object || object->kind != AT_JSON_OBJECT)
        return NULL;
    for (size_t i = 0; i < object->count; i++)
        if (at_slice_is(object->keys[i], key))
            return object->items[i];
    return NULL;
}

static void add_escaped(struct at_buffer *out, char c)
{
    static const char letters[] = "\"\"\\\\\bb\ff\nn\rr\tt"; /* pairs: byte, letter */
    for (size_t i = 0; i < sizeof letters - 1; i += 2)
        if (letters[i] == c) {
            at_buffer_add_char(out, '\\');
            at_buffer_add_char(out, letters[i + 1]);
            return;
        }
    at_buffer_printf(out, "\\u%04x", (unsigned)(unsigned char)c);
}

void at_json_add_text(struct at_buffer *out, struct at_slice text)
{
    at_buffer_add_char(out, '"');
    size_t start = 0;
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.data[i];
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        at_buffer_add(out, text.data + start, i - start);
        add_escaped(out, text.data[i]);
        start = i + 1;
    }
    at_buffer_add(out, text.data + start, text.size - start);
    at_buffer_add_char(out, '"');
}

void at_json_add_pair(struct at_buffer *out, const char *key, struct at_slice text)
{
    at_buffer_printf(out, ",\"%s\":", key);
    if (text.size)
        at_json_add_text(out, text);
    else
        at_buffer_add_text(out, "null");
}
