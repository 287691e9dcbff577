/* plugin.c - a literal table read key by key: texts, numbers and lists of texts. */
#include "scheme/plugin.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/suggest.h"
#include "scheme/tokens.h"
#include "scheme/version.h"

enum { ITEMS_MOST = 64, DIGITS_MOST = 5 };

enum form { TEXT, NUMBER, LIST };

/* Key, what it takes, whether every plugin has it. */
static const struct key {
    const char *name;
    enum form form;
    bool required;
} keys[] = {
    { "name", TEXT, true },      { "version", TEXT, true },  { "kind", TEXT, false },
    { "summary", TEXT, true },   { "authors", LIST, true },  { "licence", TEXT, true },
    { "cite", LIST, false },     { "attune", NUMBER, true }, { "uses", LIST, false },
    { "language", LIST, false }, { "endings", LIST, false }, { "starts", LIST, false },
    { "holds", LIST, false },
};
enum { KEYS = sizeof keys / sizeof *keys };

static const char *const kinds[] = { "library", "reader", "writer" };

const char *at_plugin_kind_name(enum at_plugin_kind kind)
{
    return kinds[kind];
}

/* A value as it stands in the source. */
struct value {
    struct at_slice items[ITEMS_MOST]; /* one for a text */
    size_t count;
    int number, line;
};

struct reader {
    struct at_tokens tokens;
    struct at_token token; /* to be read next */
    struct at_arena *arena;
    struct at_faults *faults;
    const char *file;
    struct at_plugin_head *head;
    bool given[KEYS];
};

static void step(struct reader *reader)
{
    reader->token = at_tokens_next(&reader->tokens);
}

static bool fail(struct reader *reader, int line, const char *what)
{
    at_faults_error(reader->faults, reader->file, line, 0, "%s", what);
    return false;
}

static bool out_of_memory(struct reader *reader)
{
    struct attune_error error;
    at_error_nomem(&error);
    at_faults_add(reader->faults, &error);
    return false;
}

static bool expect(struct reader *reader, const char *sign, const char *what)
{
    if (!at_token_is(&reader->token, sign))
        return fail(reader, reader->token.line, what);
    step(reader);
    return true;
}

/* A text without escapes, copied. */
static bool take_text(struct reader *reader, struct at_slice *out)
{
    if (reader->token.kind != AT_TOKEN_TEXT)
        return fail(reader, reader->token.line,
                    "a plugin's head holds texts, numbers and lists of texts only");
    if (reader->token.escapes)
        return fail(reader, reader->token.line,
                    "a text in a plugin's head has no backslash in it");
    const char *copy = at_arena_text(reader->arena, reader->token.text);
    *out = at_slice(copy, reader->token.text.size);
    step(reader);
    return copy || out_of_memory(reader);
}

static bool take_list(struct reader *reader, struct value *value)
{
    step(reader);
    while (!at_token_is(&reader->token, "}")) {
        if (value->count == ITEMS_MOST)
            return fail(reader, reader->token.line, "this list is too long");
        if (!take_text(reader, &value->items[value->count++]))
            return false;
        if (at_token_is(&reader->token, ",") || at_token_is(&reader->token, ";"))
            step(reader);
        else if (!at_token_is(&reader->token, "}"))
            return fail(reader, reader->token.line, "a comma or \"}\" is missing here");
    }
    step(reader);
    return true;
}

static bool take_number(struct reader *reader, struct value *value)
{
    struct at_slice text = reader->token.text;
    bool whole = reader->token.kind == AT_TOKEN_NUMBER && text.size <= DIGITS_MOST;
    for (size_t i = 0; whole && i < text.size; i++) {
        whole = text.data[i] >= '0' && text.data[i] <= '9';
        value->number = value->number * 10 + (text.data[i] - '0');
    }
    if (!whole)
        return fail(reader, reader->token.line, "a whole number is missing here");
    step(reader);
    return true;
}

static bool take_value(struct reader *reader, const struct key *key,
                       struct value *value)
{
    value->line = reader->token.line;
    if (key->form == NUMBER)
        return take_number(reader, value);
    if (key->form == LIST && at_token_is(&reader->token, "{"))
        return take_list(reader, value);
    value->count = 1;
    return take_text(reader, &value->items[0]);
}

static bool copy_list(struct reader *reader, const struct value *value,
                      struct at_text_list *list)
{
    size_t size = value->count * sizeof *value->items;
    struct at_slice *items = at_arena_alloc(reader->arena, size ? size : 1);
    if (!items)
        return out_of_memory(reader);
    memcpy(items, value->items, size);
    *list = (struct at_text_list){ value->count, items };
    return true;
}

/* "questions >=1.2 <2": a name and a range of versions. */
static bool read_uses(struct reader *reader, const struct value *value)
{
    struct at_use *uses =
        at_arena_alloc(reader->arena, (value->count + 1) * sizeof *uses);
    if (!uses)
        return out_of_memory(reader);
    for (size_t i = 0; i < value->count; i++) {
        struct at_slice text = at_slice_trim(value->items[i]);
        const char *blank = text.size ? memchr(text.data, ' ', text.size) : NULL;
        size_t size = blank ? (size_t)(blank - text.data) : text.size;
        uses[i].name = at_slice(text.data, size);
        uses[i].range = at_slice_trim(at_slice(text.data + size, text.size - size));
        uses[i].line = value->line;
        if (!at_range_check(uses[i].range))
            return fail(reader, value->line, "a range of versions looks like >=1.2 <2");
    }
    reader->head->uses = uses;
    reader->head->use_count = value->count;
    return true;
}

static bool read_kind(struct reader *reader, const struct value *value)
{
    for (int i = 0; i < 3; i++) {
        if (!at_slice_is(value->items[0], kinds[i]))
            continue;
        reader->head->kind = (enum at_plugin_kind)i;
        return true;
    }
    return fail(reader, value->line, "a plugin's kind is library, reader or writer");
}

static bool read_version(struct reader *reader, const struct value *value)
{
    struct at_version version;
    if (!at_version_parse(&version, value->items[0]))
        return fail(reader, value->line, "a version looks like 1.0.0");
    reader->head->version = value->items[0];
    return true;
}

/* ".cha": a dot, then letters and digits in lower case. */
static bool is_ending(struct at_slice text)
{
    for (size_t i = 1; i < text.size; i++)
        if (!(text.data[i] >= 'a' && text.data[i] <= 'z') &&
            !(text.data[i] >= '0' && text.data[i] <= '9'))
            return false;
    return text.size > 1 && text.data[0] == '.';
}

static bool read_endings(struct reader *reader, const struct value *value)
{
    for (size_t i = 0; i < value->count; i++)
        if (!is_ending(value->items[i]))
            return fail(reader, value->line,
                        "an ending is a dot and letters in lower case, \".cha\"");
    return copy_list(reader, value, &reader->head->endings);
}

static bool store(struct reader *reader, const char *key, const struct value *value)
{
    struct at_plugin_head *head = reader->head;
    if (strcmp(key, "name") == 0)
        head->name = value->items[0];
    else if (strcmp(key, "summary") == 0)
        head->summary = value->items[0];
    else if (strcmp(key, "licence") == 0)
        head->licence = value->items[0];
    else if (strcmp(key, "version") == 0)
        return read_version(reader, value);
    else if (strcmp(key, "kind") == 0)
        return read_kind(reader, value);
    else if (strcmp(key, "authors") == 0)
        return copy_list(reader, value, &head->authors);
    else if (strcmp(key, "cite") == 0)
        return copy_list(reader, value, &head->cite);
    else if (strcmp(key, "language") == 0)
        return copy_list(reader, value, &head->languages);
    else if (strcmp(key, "endings") == 0)
        return read_endings(reader, value);
    else if (strcmp(key, "starts") == 0)
        return copy_list(reader, value, &head->starts);
    else if (strcmp(key, "holds") == 0)
        return copy_list(reader, value, &head->holds);
    else if (strcmp(key, "uses") == 0)
        return read_uses(reader, value);
    else
        head->level = value->number;
    return true;
}

static bool unknown_key(struct reader *reader, const struct at_token *name)
{
    char what[160];
    struct at_nearest near = at_nearest_to(name->text);
    for (size_t i = 0; i < KEYS; i++)
        at_nearest_add(&near, at_slice_of(keys[i].name));
    struct at_slice nearest = near.name;
    snprintf(what, sizeof what, "unknown key \"%.*s\"", AT_SLICE_ARGS(name->text));
    if (nearest.size)
        snprintf(what + strlen(what), sizeof what - strlen(what),
                 " (did you mean \"%.*s\"?)", AT_SLICE_ARGS(nearest));
    return fail(reader, name->line, what);
}

/* key = value */
static bool take_pair(struct reader *reader)
{
    struct value value = { .number = 0 };
    struct at_token name = reader->token;
    if (name.kind != AT_TOKEN_NAME)
        return fail(reader, name.line, "a plugin's head is made of: key = value");
    size_t i = 0;
    while (i < KEYS && !at_slice_is(name.text, keys[i].name))
        i++;
    if (i == KEYS)
        return unknown_key(reader, &name);
    if (reader->given[i])
        return fail(reader, name.line, "this key is there twice");
    reader->given[i] = true;
    step(reader);
    return expect(reader, "=", "a \"=\" is missing here") &&
           take_value(reader, &keys[i], &value) && store(reader, keys[i].name, &value);
}

static bool take_head(struct reader *reader)
{
    static const char opens[] = "a plugin opens with its head: plugin { name = ... }";
    step(reader);
    if (!expect(reader, "plugin", opens) || !expect(reader, "{", opens))
        return false;
    while (!at_token_is(&reader->token, "}")) {
        if (!take_pair(reader))
            return false;
        if (at_token_is(&reader->token, ",") || at_token_is(&reader->token, ";"))
            step(reader);
        else if (!at_token_is(&reader->token, "}"))
            return fail(reader, reader->token.line, "a comma or \"}\" is missing here");
    }
    return true;
}

static bool fault(struct reader *reader, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Of the head as a whole. */
static bool fault(struct reader *reader, const char *format, ...)
{
    char what[240];
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    at_faults_error(reader->faults, reader->file, 1, 0, "%s", what);
    return false;
}

static bool has_keys(struct reader *reader)
{
    bool whole = true;
    for (size_t i = 0; i < KEYS; i++)
        if (keys[i].required && !reader->given[i])
            whole = fault(reader, "the plugin's head has no key \"%s\"", keys[i].name);
    return whole;
}

/* A plugin for the interface as it is, or as it was one level before, is served. */
static bool is_served(struct reader *reader)
{
    int level = reader->head->level;
    if (level > ATTUNE_LEVEL)
        return fault(reader,
                     "the plugin is for level %d of the interface, this attune serves "
                     "level %d: get a newer attune",
                     level, ATTUNE_LEVEL);
    if (level < 1 || level < ATTUNE_LEVEL - 1)
        return fault(reader,
                     "the plugin is for level %d of the interface, which this attune "
                     "serves no more: plugins/README.md tells what changed",
                     level);
    return true;
}

/* What a file of its kind must have, and what only other kinds have. */
static bool fits_kind(struct reader *reader)
{
    const struct at_plugin_head *head = reader->head;
    const char *kind = kinds[head->kind];
    bool has_marks = head->starts.count > 0 || head->holds.count > 0;
    if (head->kind == AT_PLUGIN_LIBRARY && (head->endings.count > 0 || has_marks))
        return fault(reader, "a library has no files, so no \"endings\", \"starts\" or "
                             "\"holds\": its kind is reader or writer");
    if (head->kind != AT_PLUGIN_LIBRARY && head->endings.count == 0)
        return fault(reader,
                     "a %s says how its files end, as in endings = "
                     "{ \".cha\" }",
                     kind);
    if (head->kind == AT_PLUGIN_WRITER && has_marks)
        return fault(reader, "a writer has \"endings\" only; \"starts\" and \"holds\" "
                             "tell a reader which files are its own");
    return true;
}

static bool check_head(struct reader *reader, struct at_slice name)
{
    const struct at_plugin_head *head = reader->head;
    if (!has_keys(reader))
        return false;
    if (!at_slice_equal(head->name, name))
        return fault(reader,
                     "the plugin calls itself \"%.*s\" but stands under the name "
                     "\"%.*s\"",
                     AT_SLICE_ARGS(head->name), AT_SLICE_ARGS(name));
    return is_served(reader) && fits_kind(reader);
}

const struct at_plugin_head *at_plugin_head_read(struct at_arena *arena,
                                                 struct at_slice source,
                                                 const char *file, struct at_slice name,
                                                 struct at_faults *faults)
{
    if (at_slice_starts(source, "\xEF\xBB\xBF"))
        source = at_slice(source.data + 3, source.size - 3);
    const char *end = source.data + source.size;
    struct reader reader = { .tokens = { source.data, end, 1 },
                             .arena = arena,
                             .faults = faults,
                             .file = file,
                             .head = at_arena_alloc(arena, sizeof *reader.head) };
    if (!reader.head) {
        out_of_memory(&reader);
        return NULL;
    }
    return take_head(&reader) && check_head(&reader, name) ? reader.head : NULL;
}
