/* patch.c - both ways of writing walk over the lines of the text once; what differs is
 * what is put in front of each. */
#include "io/patch.h"

#include <stdbool.h>

enum { CONTEXT = 3 }; /* lines around what is new */

/* A text on the way from its first line to its last. */
struct walk {
    struct at_buffer *out;
    struct at_slice rest; /* of the text */
    size_t line;          /* the number of the line that `rest` begins with */
    const char *ending;   /* of the text's lines */
};

static size_t line_size(struct at_slice text)
{
    const char *end = text.size ? memchr(text.data, '\n', text.size) : NULL;
    return end ? (size_t)(end - text.data) + 1 : text.size;
}

static size_t count_lines(struct at_slice text)
{
    size_t count = 0;
    for (; text.size; count++) {
        size_t size = line_size(text);
        text = at_slice(text.data + size, text.size - size);
    }
    return count;
}

static struct walk walk_over(struct at_buffer *out, struct at_slice text)
{
    size_t size = line_size(text);
    bool is_dos =
        size > 1 && text.data[size - 1] == '\n' && text.data[size - 2] == '\r';
    return (struct walk){ out, text, 1, is_dos ? "\r\n" : "\n" };
}

static struct at_slice next_line(struct walk *walk)
{
    struct at_slice line = at_slice(walk->rest.data, line_size(walk->rest));
    walk->rest = at_slice(walk->rest.data + line.size, walk->rest.size - line.size);
    walk->line++;
    return line;
}

static bool has_end(struct at_slice line)
{
    return line.size > 0 && line.data[line.size - 1] == '\n';
}

/* New lines, each behind `mark`. */
static void add_new(const struct walk *walk, struct at_slice lines, const char *mark)
{
    while (lines.size) {
        size_t size = line_size(lines);
        at_buffer_add_text(walk->out, mark);
        at_buffer_add(walk->out, lines.data, size - 1);
        at_buffer_add_text(walk->out, walk->ending);
        lines = at_slice(lines.data + size, lines.size - size);
    }
}

void at_patch_apply(struct at_buffer *out, struct at_slice text,
                    const struct at_insertion *insertions, size_t count)
{
    struct walk walk = walk_over(out, text);
    for (size_t i = 0; i < count; i++) {
        struct at_slice line = { 0 };
        while (walk.line <= insertions[i].line)
            at_buffer_add_slice(out, line = next_line(&walk));
        if (line.size && !has_end(line))
            at_buffer_add_text(out, walk.ending);
        add_new(&walk, insertions[i].lines, "");
    }
    at_buffer_add_slice(out, walk.rest);
}

/* An old line. The last one may have no end, which a diff has to say; `ends` where the
 * new text goes on behind it. */
static void add_old(const struct walk *walk, struct at_slice line, bool ends)
{
    static const char no_end[] = "\n\\ No newline at end of file\n";
    if (has_end(line) || !ends)
        at_buffer_add_char(walk->out, ' ');
    else
        at_buffer_add_char(walk->out, '-');
    at_buffer_add_slice(walk->out, line);
    if (has_end(line))
        return;
    at_buffer_add_text(walk->out, no_end);
    if (!ends)
        return;
    at_buffer_add_char(walk->out, '+');
    at_buffer_add_slice(walk->out, line);
    at_buffer_add_text(walk->out, walk->ending);
}

/* Insertions whose contexts touch, and the old lines around them. */
struct hunk {
    const struct at_insertion *insertions;
    size_t count, first, last, added;
};

static struct hunk hunk_of(const struct at_insertion *insertions, size_t count,
                           size_t lines)
{
    struct hunk hunk = { .insertions = insertions };
    hunk.first = insertions->line > CONTEXT ? insertions->line - CONTEXT + 1 : 1;
    do {
        hunk.last = insertions[hunk.count].line + CONTEXT;
        hunk.added += count_lines(insertions[hunk.count].lines);
        hunk.count++;
    } while (hunk.count < count && insertions[hunk.count].line <= hunk.last + CONTEXT);
    if (hunk.last > lines)
        hunk.last = lines;
    return hunk;
}

static void add_hunk(struct walk *walk, const struct hunk *hunk, size_t before)
{
    size_t old = hunk->last - hunk->first + 1, next = 0;
    while (walk->line < hunk->first)
        next_line(walk);
    at_buffer_printf(walk->out, "@@ -%zu,%zu +%zu,%zu @@\n", hunk->first, old,
                     hunk->first + before, old + hunk->added);
    while (walk->line <= hunk->last) {
        size_t line = walk->line;
        bool ends =
            next < hunk->count && hunk->insertions[hunk->count - 1].line >= line;
        add_old(walk, next_line(walk), ends);
        for (; next < hunk->count && hunk->insertions[next].line == line; next++)
            add_new(walk, hunk->insertions[next].lines, "+");
    }
}

void at_patch_add(struct at_buffer *out, struct at_slice path, struct at_slice text,
                  const struct at_insertion *insertions, size_t count)
{
    struct walk walk = walk_over(out, text);
    size_t lines = count_lines(text), before = 0;
    /* What reads a diff ends the name of a file at a tab, or at a blank if there is none. */
    const char *end = path.size && memchr(path.data, ' ', path.size) ? "\t" : "";
    at_buffer_printf(out, "--- a/%.*s%s\n+++ b/%.*s%s\n", AT_SLICE_ARGS(path), end,
                     AT_SLICE_ARGS(path), end);
    for (size_t i = 0; i < count;) {
        struct hunk hunk = hunk_of(insertions + i, count - i, lines);
        add_hunk(&walk, &hunk, before);
        before += hunk.added;
        i += hunk.count;
    }
}
