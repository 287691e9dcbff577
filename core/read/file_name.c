/* file_name.c - --name 'P{case}_S{session}' against "P07_S3".
 *
 * A pattern with "/" is held against the whole name of the session, folders and
 * all; one without only against its last part. */
#include "read/file_name.h"

#include "base/path.h"

enum place { CASE, SESSION, NUMBER, ANY, PLACES };

static const char *const places[PLACES] = { "{case}", "{session}", "{number}",
                                            "{any}" };

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
                                "{session}, {number} or {any}",
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
    return pattern ? apply(reading, pattern, error) : ATTUNE_OK;
}
