/* lexicon_liwc.c - LIWC's .dic files, with what published ones do to the format:
 * blanks for tabs, tabs in a row, other encodings, conditional entries. */
#include "base/utf8.h"
#include "match/lexicon_build.h"

enum part { BEFORE_LEGEND, IN_LEGEND, IN_ENTRIES };

struct reader {
    struct at_lexicon_builder *builder;
    enum part part;
    int line;
    struct at_numbers numbers;     /* of the legend, by category */
    struct at_numbers levels;      /* the category last seen at each depth of tabs */
    size_t conditional, bracketed; /* entries and parts left out */
    int first_conditional, first_bracketed;
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static struct at_slice skip(struct at_slice text, size_t size)
{
    return at_slice(text.data + size, text.size - size);
}

/* The digits that `text` starts with, as a number; large ones stay large. */
static size_t take_number(struct at_slice text, uint32_t *number)
{
    size_t size = 0;
    *number = 0;
    for (; size < text.size && is_digit(text.data[size]); size++)
        *number = *number > 100000000
                      ? *number
                      : *number * 10 + (uint32_t)(text.data[size] - '0');
    return size;
}

static void warn(struct reader *reader, const char *what, struct at_slice about)
{
    at_faults_warn(reader->builder->faults, reader->builder->file, reader->line, 0,
                   "%s: \"%.*s\"", what, about.size > 60 ? 60 : (int)about.size,
                   about.data ? about.data : "");
}

static bool find_number(const struct reader *reader, uint32_t number, int32_t *category)
{
    for (size_t i = 0; i < reader->numbers.count; i++)
        if (reader->numbers.data[i] == number) {
            *category = (int32_t)i;
            return true;
        }
    return false;
}

/* The parent of a line of the legend by its depth; notes the line's own category,
 * which comes next. */
static bool enter_level(struct reader *reader, size_t depth, int32_t *parent)
{
    struct at_numbers *levels = &reader->levels;
    if (depth > levels->count)
        depth = levels->count;
    *parent = depth > 0 ? (int32_t)levels->data[depth - 1] : -1;
    levels->count = depth;
    return at_numbers_add(levels, (uint32_t)reader->numbers.count);
}

/* "1 TAB affect (Affect Words)"; tabs in front say how deep it is. */
static bool read_legend(struct reader *reader, struct at_slice line)
{
    size_t depth = 0;
    while (depth < line.size && line.data[depth] == '\t')
        depth++;
    struct at_slice text = at_slice_trim(line);
    uint32_t number;
    size_t digits = take_number(text, &number);
    struct at_slice name = at_slice_trim(skip(text, digits));
    for (size_t i = 1; i < name.size; i++)
        if (name.data[i] == '(' && is_blank(name.data[i - 1]))
            name = at_slice_trim(at_slice(name.data, i));
    int32_t parent, known;
    if (digits == 0 || name.size == 0) {
        warn(reader, "not a number with a name; left out of the legend", text);
        return true;
    }
    if (find_number(reader, number, &known)) {
        warn(reader, "the number is in the legend already; left out", text);
        return true;
    }
    return enter_level(reader, depth, &parent) &&
           at_lexicon_add_category(reader->builder, name, parent, reader->line) >= 0 &&
           at_numbers_add(&reader->numbers, number);
}

/* Where the pattern ends: at the first tab; in a line without one, before the
 * trailing numbers. */
static size_t pattern_end(struct at_slice line)
{
    const char *tab = memchr(line.data, '\t', line.size);
    if (tab)
        return (size_t)(tab - line.data);
    size_t end = line.size;
    for (size_t i = line.size;
         i > 0 && (is_blank(line.data[i - 1]) || is_digit(line.data[i - 1])); i--)
        if (is_blank(line.data[i - 1]))
            end = i - 1;
    return end;
}

static bool add_number(struct reader *reader, struct at_slice pattern, uint32_t number)
{
    int32_t category;
    if (find_number(reader, number, &category))
        return at_lexicon_add_entry(reader->builder, pattern, category, reader->line,
                                    0);
    at_faults_warn(reader->builder->faults, reader->builder->file, reader->line, 0,
                   "the number %u is not in the legend", (unsigned)number);
    return true;
}

/* Skips "(02 134)125/464", a part that depends on a neighbouring word. */
static size_t skip_bracketed(struct reader *reader, struct at_slice rest)
{
    const char *close = memchr(rest.data, ')', rest.size);
    size_t size = close ? (size_t)(close - rest.data) + 1 : rest.size;
    while (size < rest.size && !is_blank(rest.data[size]))
        size++;
    if (reader->bracketed++ == 0)
        reader->first_bracketed = reader->line;
    return size;
}

static bool read_numbers(struct reader *reader, struct at_slice pattern,
                         struct at_slice rest)
{
    for (rest = at_slice_trim(rest); rest.size > 0; rest = at_slice_trim(rest)) {
        if (*rest.data == '(') {
            rest = skip(rest, skip_bracketed(reader, rest));
            continue;
        }
        uint32_t number;
        size_t size = take_number(rest, &number), end = size;
        while (end < rest.size && !is_blank(rest.data[end]))
            end++;
        if (size == 0 || end > size)
            warn(reader, "not the number of a category", at_slice(rest.data, end));
        else if (!add_number(reader, pattern, number))
            return false;
        rest = skip(rest, end);
    }
    return true;
}

static bool read_entry(struct reader *reader, struct at_slice line)
{
    size_t end = pattern_end(line);
    struct at_slice pattern = at_slice_trim(at_slice(line.data, end));
    struct at_slice rest = at_slice_trim(skip(line, end));
    if (rest.size > 0 && *rest.data == '<') {
        if (reader->conditional++ == 0)
            reader->first_conditional = reader->line;
        return true;
    }
    if (rest.size == 0) {
        warn(reader, "the entry has no category; left out", pattern);
        return true;
    }
    return read_numbers(reader, pattern, rest);
}

static bool read_line(struct reader *reader, struct at_slice line)
{
    struct at_slice text = at_slice_trim(line);
    if (text.size == 0)
        return true;
    if (at_slice_is(text, "%") && reader->part != IN_ENTRIES) {
        reader->part++;
        return true;
    }
    if (reader->part == IN_LEGEND)
        return read_legend(reader, line);
    return reader->part == BEFORE_LEGEND || read_entry(reader, text);
}

static bool read_lines(struct reader *reader, struct at_slice text)
{
    while (text.size > 0) {
        size_t size = 0;
        while (size < text.size && !strchr("\r\n", text.data[size]))
            size++;
        reader->line++;
        if (!read_line(reader, at_slice(text.data, size)))
            return false;
        bool pair = size + 1 < text.size && text.data[size] == '\r' &&
                    text.data[size + 1] == '\n';
        size += pair ? 2 : size < text.size;
        text = skip(text, size);
    }
    return true;
}

/* What can only be said at the end. */
static void report(const struct reader *reader)
{
    const struct at_lexicon_builder *builder = reader->builder;
    struct at_faults *faults = builder->faults;
    if (reader->part == BEFORE_LEGEND)
        at_faults_error(faults, builder->file, 0, 0,
                        "this is no LIWC dictionary: it has no line with \"%%\" alone "
                        "(a PDF or an encrypted file is often taken for one)");
    else if (reader->part == IN_LEGEND)
        at_faults_error(faults, builder->file, 0, 0,
                        "the legend has no end: a second line with \"%%\" alone is "
                        "missing");
    if (reader->conditional > 0)
        at_faults_warn(faults, builder->file, reader->first_conditional, 0,
                       "entries that depend on the next word (<of>) are left out: %zu",
                       reader->conditional);
    if (reader->bracketed > 0)
        at_faults_warn(faults, builder->file, reader->first_bracketed, 0,
                       "categories in brackets, which depend on a neighbouring word, "
                       "are left out: %zu",
                       reader->bracketed);
    for (size_t i = 0; reader->part == IN_ENTRIES && i < builder->used.count; i++)
        if (builder->used.data[i] == 0)
            at_faults_warn(faults, builder->file, (int)builder->categories[i].line, 0,
                           "the category \"%.*s\" has no entry",
                           AT_SLICE_ARGS(builder->categories[i].name));
}

/* Windows-1252 where it differs from Latin-1: bytes 0x80 to 0x9F. */
static const uint16_t windows[32] = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
};

static void add_windows(struct at_buffer *out, struct at_slice text)
{
    for (size_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        at_utf8_add(out, byte >= 0x80 && byte < 0xA0 ? windows[byte - 0x80] : byte);
    }
}

bool at_lexicon_read_liwc(struct at_lexicon_builder *builder, struct at_slice text,
                          struct at_slice name, enum at_fold fold)
{
    struct reader reader = { .builder = builder };
    struct at_buffer decoded = { 0 };
    builder->lenient = true;
    if (!at_lexicon_begin(builder, name, AT_LEXICON_LIWC,
                          fold == AT_FOLD_NONE ? AT_FOLD_CASE : fold))
        return false;
    if (at_slice_starts(text, "\xEF\xBB\xBF"))
        text = skip(text, 3);
    if (at_utf8_check(text) != text.size) {
        at_faults_warn(builder->faults, builder->file, 0, 0,
                       "the file is not UTF-8 and is read as Windows-1252");
        add_windows(&decoded, text);
        text = at_buffer_slice(&decoded);
    }
    bool done = !decoded.failed && read_lines(&reader, text);
    if (done)
        report(&reader);
    else
        builder->nomem = true;
    at_buffer_clear(&decoded);
    at_numbers_clear(&reader.numbers);
    at_numbers_clear(&reader.levels);
    return done;
}
