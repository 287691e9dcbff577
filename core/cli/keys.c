/* keys.c - small files of text, that people may look into and write themselves. */
#include "cli/keys.h"

#include <stdlib.h>

#include "base/path.h"
#include "base/utf8.h"
#include "io/file.h"
#include "io/tree.h"

enum { SECRET_MOST = 4096, TRUSTED_MOST = 1024 * 1024 };

static enum attune_status write_file(const char *path, struct at_slice text,
                                     struct attune_error *error)
{
    struct at_output *output;
    enum attune_status status = at_output_open(&output, path, error);
    if (status)
        return status;
    at_buffer_add_slice(at_output_buffer(output), text);
    return at_output_close(output, error);
}

enum attune_status at_secret_file_make(struct at_secret *secret, const char *path,
                                       struct attune_error *error)
{
    char digits[AT_KEY_TEXT];
    struct at_buffer text = { 0 };
    if (at_file_kind(path) != AT_FILE_NONE)
        return at_error_at(error, ATTUNE_EXISTS, path, 0, 0,
                           "there already; nothing was changed");
    at_secret_make(secret);
    at_secret_text(secret, digits);
    at_buffer_printf(&text,
                     "# A secret key of attune. Whoever has it can sign in your name: "
                     "send it to nobody.\nsecret %s\n",
                     digits);
    enum attune_status status = text.failed
                                    ? at_error_nomem(error)
                                    : write_file(path, at_buffer_slice(&text), error);
    at_buffer_clear(&text);
    return status;
}

/* Calls `each` with every line that is not blank and does not begin with "#", until it
 * returns false. */
static void each_line(struct at_slice text,
                      bool (*each)(void *data, struct at_slice line, int number),
                      void *data)
{
    bool more = true;
    for (int number = 1; more && text.size; number++) {
        const char *end = memchr(text.data, '\n', text.size);
        size_t size = end ? (size_t)(end - text.data) : text.size;
        struct at_slice line = at_slice_trim(at_slice(text.data, size));
        if (line.size && line.data[0] != '#')
            more = each(data, line, number);
        size += end != NULL;
        text = at_slice(text.data + size, text.size - size);
    }
}

static bool take_secret(void *data, struct at_slice line, int number)
{
    (void)number;
    static const char word[] = "secret ";
    return !at_slice_starts(line, word) ||
           !at_secret_parse(data, at_slice(line.data + sizeof word - 1,
                                           line.size - (sizeof word - 1)));
}

enum attune_status at_secret_file_read(struct at_secret *secret, const char *path,
                                       struct attune_error *error)
{
    struct at_buffer text = { 0 };
    const struct at_secret none = { { 0 } };
    *secret = none;
    enum attune_status status = at_file_read(&text, path, SECRET_MOST, error);
    if (!status) {
        each_line(at_buffer_slice(&text), take_secret, secret);
        if (memcmp(secret, &none, sizeof none) == 0)
            status = at_error_at(error, ATTUNE_INVALID, path, 0, 0,
                                 "there is no secret key in this file; `attune keygen` "
                                 "makes one");
    }
    at_buffer_clear(&text);
    return status;
}

/* attune's part of the user's configuration folder; NULL where there is none. */
static const char *config_folder(struct at_arena *arena)
{
    const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    const char *folder = config && *config ? config
                         : home && *home
                             ? at_path_join(arena, at_slice_of(home), ".config")
                             : NULL;
    return folder ? at_path_join(arena, at_slice_of(folder), "attune") : NULL;
}

/* A line taken apart. */
struct line {
    struct at_key key;
    struct at_slice whose;
};

static bool read_line(struct line *out, struct at_slice text)
{
    size_t size = 0;
    while (size < text.size && text.data[size] != ' ' && text.data[size] != '\t')
        size++;
    out->whose = at_slice_trim(at_slice(text.data + size, text.size - size));
    return at_key_parse(&out->key, at_slice(text.data, size));
}

struct search {
    const struct at_key *key; /* NULL: only looks whether all are keys */
    struct at_slice whose;
    bool found;
    int bad; /* the line that is no key; 0: none */
};

static bool look_at(void *data, struct at_slice text, int number)
{
    struct search *search = data;
    struct line line;
    if (!read_line(&line, text)) {
        search->bad = number;
        return false;
    }
    search->found = search->key && at_key_equal(&line.key, search->key);
    search->whose = line.whose;
    return !search->found;
}

enum attune_status at_trusted_read(struct at_trusted *trusted, struct at_arena *arena,
                                   struct attune_error *error)
{
    struct at_buffer text = { 0 };
    struct search search = { 0 };
    *trusted = (struct at_trusted){ .folder = config_folder(arena) };
    if (trusted->folder)
        trusted->path =
            at_path_join(arena, at_slice_of(trusted->folder), "trusted-keys");
    if (!trusted->path || at_file_kind(trusted->path) == AT_FILE_NONE)
        return ATTUNE_OK;
    enum attune_status status = at_file_read(&text, trusted->path, TRUSTED_MOST, error);
    if (!status) {
        const char *copy = at_arena_text(arena, at_buffer_slice(&text));
        trusted->text = at_slice(copy, copy ? text.size : 0);
        status = copy ? ATTUNE_OK : at_error_nomem(error);
        each_line(trusted->text, look_at, &search);
    }
    at_buffer_clear(&text);
    if (!status && search.bad)
        status = at_error_at(error, ATTUNE_INVALID, trusted->path, search.bad, 1,
                             "this is no key of attune");
    return status;
}

bool at_trusted_find(const struct at_trusted *trusted, const struct at_key *key,
                     struct at_slice *whose)
{
    struct search search = { .key = key };
    each_line(trusted->text, look_at, &search);
    *whose = search.whose;
    return search.found;
}

/* Whatever a stranger is called, it is one line. */
static void add_line(struct at_buffer *out, struct at_slice text)
{
    size_t start = out->size;
    at_utf8_add_shown(out, text);
    for (size_t i = start; i < out->size; i++)
        out->data[i] = out->data[i] == '\n' ? ' ' : out->data[i];
    at_buffer_add_char(out, '\n');
}

enum attune_status at_trusted_add(const struct at_trusted *trusted,
                                  const struct at_key *key, struct at_slice whose,
                                  struct attune_error *error)
{
    char digits[AT_KEY_TEXT];
    struct at_buffer text = { 0 };
    if (!trusted->folder)
        return at_error_set(error, ATTUNE_IO,
                            "there is no home folder to keep trusted keys in");
    enum attune_status status = at_tree_make(trusted->folder, error);
    if (status)
        return status;
    at_key_text(key, digits);
    at_buffer_add_slice(&text, trusted->text);
    if (text.size && text.data[text.size - 1] != '\n')
        at_buffer_add_char(&text, '\n');
    at_buffer_printf(&text, "%s  ", digits);
    add_line(&text, whose);
    status = text.failed ? at_error_nomem(error)
                         : write_file(trusted->path, at_buffer_slice(&text), error);
    at_buffer_clear(&text);
    return status;
}
