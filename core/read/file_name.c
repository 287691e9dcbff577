/* file_name.c - --name 'P{case}_S{session}' against "P07_S3".
 *
 * A pattern with "/" is held against the whole name of the session, folders and
 * all; one without only against its last part. */
#include "read/file_name.h"

#include <strings.h>

#include "base/path.h"

enum place { CASE, SESSION, NUMBER, CODER, ANY, PLACES };

static const char *const places[PLACES] = { "{case}", "{session}", "{number}",
                                            "{coder}", "{any}" };

struct found {
    struct at_slice said[PLACES];
};

bool at_number_read(struct at_slice text, int64_t *number)
{
    int64_t sum = 0;
    text = at_slice_trim(text);
    if (text.size == 0 || text.size > 15)
        return false;
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] < '0' || text.data[i] > '9')
            return false;
        sum = sum * 10 + (text.data[i] - '0');
    }
    *number = sum;
    return true;
}

/* Takes the blanks, hyphens and so on off the front. */
static struct at_slice skip_marks(struct at_slice text)
{
    while (text.size > 0 && strchr(" -_./#", *text.data))
        text = at_slice(text.data + 1, text.size - 1);
    return text;
}

/* Takes a word off the front, in capitals or not, if it stands there. */
static struct at_slice skip_word(struct at_slice text, const char *word)
{
    size_t size = strlen(word);
    bool there = text.size > size && strncasecmp(text.data, word, size) == 0;
    return there ? skip_marks(at_slice(text.data + size, text.size - size)) : text;
}

bool at_number_find(struct at_slice session, struct at_slice case_name, int64_t *number)
{
    struct at_slice rest = session;
    if (rest.size > case_name.size &&
        memcmp(rest.data, case_name.data, case_name.size) == 0)
        rest = at_slice(rest.data + case_name.size, rest.size - case_name.size);
    rest = skip_word(skip_word(skip_marks(rest), "session"), "s");
    return at_number_read(rest, number);
}

struct at_slice at_file_stem(const char *path)
{
    struct at_slice stem = at_path_last(at_slice_of(path));
    for (size_t i = stem.size; i > 1; i--)
        if (stem.data[i - 1] == '.')
            return at_slice(stem.data, i - 1);
    return at_slice_is(stem, "-") ? at_slice_of("stdin") : stem;
}

/* The place that a pattern names here, PLACES for plain text. */
static enum place place_at(const char *pattern)
{
    int place = 0;
    while (place < PLACES &&
           strncmp(pattern, places[place], strlen(places[place])) != 0)
        place++;
    return (enum place)place;
}

static enum attune_status check_pattern(const char *pattern, struct attune_error *error)
{
    bool after_place = false;
    for (const char *p = pattern; *p;) {
        enum place place = place_at(p);
        if (*p == '{' && place == PLACES)
            return at_error_set(error, ATTUNE_INVALID,
                                "--name '%s': what stands in braces is {case}, "
                                "{session}, {number}, {coder} or {any}",
                                pattern);
        if (place != PLACES && after_place)
            return at_error_set(error, ATTUNE_INVALID,
                                "--name '%s': text must stand between %s and what is "
                                "before it, to tell them apart",
                                pattern, places[place]);
        after_place = place != PLACES;
        p += after_place ? strlen(places[place]) : 1;
    }
    return ATTUNE_OK;
}

/* Does the pattern fit the whole text? A place takes as little as it can; it never
 * takes nothing, nor a "/". */
static bool fits(const char *pattern, struct at_slice text, struct found *found)
{
    for (; *pattern && place_at(pattern) == PLACES; pattern++) {
        if (text.size == 0 || *text.data != *pattern)
            return false;
        text = at_slice(text.data + 1, text.size - 1);
    }
    if (!*pattern)
        return text.size == 0;
    enum place place = place_at(pattern);
    const char *rest = pattern + strlen(places[place]);
    for (size_t size = 1; size <= text.size && text.data[size - 1] != '/'; size++)
        if (fits(rest, at_slice(text.data + size, text.size - size), found)) {
            found->said[place] = at_slice(text.data, size);
            return true;
        }
    return false;
}

enum attune_status at_file_name_told(const char *pattern, const char *path,
                                     struct at_sheet_told *told,
                                     struct attune_error *error)
{
    struct at_slice stem = at_file_stem(path);
    struct found found = { 0 };
    enum attune_status status = check_pattern(pattern, error);
    if (status)
        return status;
    if (!fits(pattern, stem, &found))
        return at_error_at(error, ATTUNE_INVALID, path, 0, 0,
                           "the name \"%.*s\" does not fit --name '%s'",
                           AT_SLICE_ARGS(stem), pattern);
    told->case_name = found.said[CASE];
    told->session = found.said[SESSION];
    if (found.said[CODER].size)
        told->coder = found.said[CODER];
    return ATTUNE_OK;
}

static enum attune_status apply(struct at_reading *reading, const char *pattern,
                                struct attune_error *error)
{
    struct at_session_name *file = &reading->file;
    struct at_slice text =
        strchr(pattern, '/') ? file->session : at_path_last(file->session);
    struct found found = { 0 };
    enum attune_status status = check_pattern(pattern, error);
    if (status)
        return status;
    struct at_slice number = { 0 };
    bool fitting = fits(pattern, text, &found);
    if (fitting) {
        number = found.said[found.said[NUMBER].size ? NUMBER : SESSION];
        file->case_name = found.said[CASE];
    }
    if (!fitting || (!at_number_read(number, &file->number) && found.said[NUMBER].size))
        return at_error_at(error, ATTUNE_INVALID, reading->path, 0, 0,
                           "the name \"%.*s\" does not fit --name '%s'",
                           AT_SLICE_ARGS(text), pattern);
    if (found.said[SESSION].size)
        file->session = found.said[SESSION];
    return ATTUNE_OK;
}

enum attune_status at_file_name(struct at_reading *reading, const char *name,
                                struct attune_error *error)
{
    struct at_slice said = name ? at_slice_of(name) : at_file_stem(reading->path);
    reading->file =
        (struct at_session_name){ .session = said, .number = -1, .line = 1 };
    const char *pattern = reading->options->name_pattern;
    const struct at_told_session *told = reading->options->told;
    if (!told)
        return pattern ? apply(reading, pattern, error) : ATTUNE_OK;
    reading->file.case_name = told->case_name;
    reading->file.number = told->number;
    if (told->session.size)
        reading->file.session = told->session;
    return ATTUNE_OK;
}
