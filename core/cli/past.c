/* past.c - the reader of what provenance.c writes. */
#include "cli/past.h"

#include "base/path.h"
#include "cli/provenance.h"
#include "io/file.h"
#include "io/json.h"

enum { PROVENANCE_MOST = 64 * 1024 * 1024 };

const char *at_past_file(struct at_arena *arena, const char *results)
{
    struct at_buffer path = { 0 };
    if (at_file_kind(results) == AT_FILE_FOLDER)
        return at_path_join(arena, at_path_trim(at_slice_of(results)),
                            "provenance.json");
    at_buffer_printf(&path, "%s.provenance.json", results);
    const char *copy =
        path.failed ? NULL : at_arena_text(arena, at_buffer_slice(&path));
    at_buffer_clear(&path);
    return copy;
}

static enum attune_status refuse(const struct at_past *past, struct attune_error *error)
{
    return at_error_at(error, ATTUNE_INVALID, past->file, 0, 0,
                       "this is no provenance that attune has written");
}

static bool is_text(const struct at_json *node)
{
    return node && node->kind == AT_JSON_TEXT;
}

/* Adds the pair of texts under two keys of an object; a missing second text is empty. */
static bool add_pin(struct at_pin_list *list, struct at_pin *pins,
                    const struct at_json *object, const char *name, const char *is)
{
    const struct at_json *first = at_json_find(object, name);
    const struct at_json *second = at_json_find(object, is);
    if (!is_text(first))
        return false;
    if (at_pin_find(list, first->text))
        return true;
    pins[list->count++] =
        (struct at_pin){ first->text,
                         is_text(second) ? second->text : at_slice(NULL, 0), 0, 0 };
    return true;
}

static bool is_list(const struct at_json *node)
{
    return node && node->kind == AT_JSON_LIST;
}

/* A list of objects as pairs; false when it is none, or memory is out. */
static bool read_pins(struct at_pin_list *list, struct at_arena *arena,
                      const struct at_json *node, const char *name, const char *is)
{
    struct at_pin *pins =
        is_list(node) ? at_arena_alloc(arena, (node->count + 1) * sizeof *pins) : NULL;
    bool good = pins != NULL;
    *list = (struct at_pin_list){ pins, 0 };
    for (size_t i = 0; good && i < node->count; i++)
        good = add_pin(list, pins, node->items[i], name, is);
    return good;
}

/* The files of all schemes. */
static bool read_files(struct at_pin_list *list, struct at_arena *arena,
                       const struct at_json *schemes)
{
    size_t count = 0;
    for (size_t i = 0; i < schemes->count; i++) {
        const struct at_json *files = at_json_find(schemes->items[i], "files");
        count += is_list(files) ? files->count : 0;
    }
    struct at_pin *pins = at_arena_alloc(arena, (count + 1) * sizeof *pins);
    bool good = pins != NULL;
    *list = (struct at_pin_list){ pins, 0 };
    for (size_t i = 0; good && i < schemes->count; i++) {
        const struct at_json *files = at_json_find(schemes->items[i], "files");
        good = is_list(files);
        for (size_t j = 0; good && j < files->count; j++)
            good = add_pin(list, pins, files->items[j], "path", "sha256");
    }
    return good;
}

static bool read_all(struct at_past *past, struct at_arena *arena,
                     const struct at_json *root)
{
    const struct at_json *attune = at_json_find(root, "attune");
    const struct at_json *level = at_json_find(root, "level");
    const struct at_json *schemes = at_json_find(root, "schemes");
    if (!is_text(attune) || !level || level->kind != AT_JSON_NUMBER)
        return false;
    past->lock.attune.is = attune->text;
    past->lock.level.is = level->text;
    past->options = at_json_find(root, "options");
    past->arguments = at_json_find(root, "arguments");
    return past->options && past->options->kind == AT_JSON_OBJECT &&
           is_list(past->arguments) &&
           read_pins(&past->lock.schemes, arena, schemes, "scheme", "version") &&
           read_files(&past->lock.files, arena, schemes) &&
           read_pins(&past->inputs, arena, at_json_find(root, "inputs"), "path",
                     "sha256");
}

enum attune_status at_past_read(struct at_past *past, struct at_arena *arena,
                                const char *file, struct attune_error *error)
{
    const struct at_json *root;
    struct at_buffer text = { 0 };
    *past = (struct at_past){ .file = file };
    enum attune_status status = at_file_read(&text, past->file, PROVENANCE_MOST, error);
    if (!status)
        status = at_json_parse(&root, arena, at_buffer_slice(&text), past->file, error);
    at_buffer_clear(&text);
    if (!status && !read_all(past, arena, root))
        status = refuse(past, error);
    return status;
}

static size_t add_word(struct at_buffer *words, const char *before,
                       struct at_slice name, const char *between, struct at_slice value)
{
    at_buffer_printf(words, "%s%.*s%s%.*s", before, AT_SLICE_ARGS(name), between,
                     AT_SLICE_ARGS(value));
    at_buffer_add_char(words, '\0');
    return 1;
}

/* "--role=A=therapist": in one word, so that no value is taken for a flag. */
static size_t add_option(struct at_buffer *words, struct at_slice name,
                         const struct at_json *values)
{
    const struct at_slice none = { NULL, 0 };
    size_t count = 0;
    if (values->kind == AT_JSON_TRUE)
        return add_word(words, "--", name, "", none);
    for (size_t i = 0; is_list(values) && i < values->count; i++)
        if (is_text(values->items[i]))
            count += add_word(words, "--", name, "=", values->items[i]->text);
    return count;
}

size_t at_past_words(const struct at_past *past, struct at_buffer *words)
{
    const struct at_slice none = { NULL, 0 };
    const bool chosen = at_json_find(past->options, "scheme") != NULL;
    size_t count = 0;
    for (size_t i = 0; i < past->options->count; i++)
        if (at_provenance_has(past->options->keys[i]))
            count += add_option(words, past->options->keys[i], past->options->items[i]);
    for (size_t i = 0; i < past->lock.schemes.count && !chosen; i++)
        count += add_word(words, "--", at_slice_of("scheme"), "=",
                          past->lock.schemes.items[i].name);
    count += add_word(words, "--", none, "", none);
    for (size_t i = 0; i < past->arguments->count; i++)
        if (is_text(past->arguments->items[i]))
            count += add_word(words, "", past->arguments->items[i]->text, "", none);
    return count;
}

static void compare_pin(const char *file, const struct at_pin *then,
                        const struct at_pin *now, const char *what, bool version,
                        struct at_faults *faults)
{
    if (!now)
        at_faults_error(faults, file, 0, 0, "%s%.*s is not there any more", what,
                        AT_SLICE_ARGS(then->name));
    else if (!at_slice_equal(then->is, now->is) && version)
        at_faults_error(faults, file, 0, 0, "%s%.*s was %.*s; it is %.*s now", what,
                        AT_SLICE_ARGS(then->name), AT_SLICE_ARGS(then->is),
                        AT_SLICE_ARGS(now->is));
    else if (!at_slice_equal(then->is, now->is))
        at_faults_error(faults, file, 0, 0, "%s%.*s has changed", what,
                        AT_SLICE_ARGS(then->name));
}

static void compare_list(const char *file, const struct at_pin_list *then,
                         const struct at_pin_list *now, const char *what, bool version,
                         struct at_faults *faults)
{
    for (size_t i = 0; i < then->count; i++)
        compare_pin(file, &then->items[i], at_pin_find(now, then->items[i].name), what,
                    version, faults);
    for (size_t i = 0; i < now->count; i++)
        if (!at_pin_find(then, now->items[i].name))
            at_faults_error(faults, file, 0, 0, "%s%.*s is new", what,
                            AT_SLICE_ARGS(now->items[i].name));
}

void at_past_compare(const struct at_past *then, const struct at_past *now,
                     struct at_faults *faults)
{
    const char *file = then->file;
    const struct at_pin attune[] = {
        { at_slice_of("attune"), then->lock.attune.is, 0, 0 },
        { at_slice_of("attune"), now->lock.attune.is, 0, 0 }
    };
    compare_list(file, &then->inputs, &now->inputs, "", false, faults);
    compare_list(file, &then->lock.schemes, &now->lock.schemes, "scheme ", true,
                 faults);
    compare_list(file, &then->lock.files, &now->lock.files, "", false, faults);
    compare_pin(file, &attune[0], &attune[1], "", true, faults);
}
