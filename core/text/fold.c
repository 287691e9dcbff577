/* fold.c - folds a cluster at a time: a character with all that composes with it.
 *
 * What follows may change what a character folds to (e + U+0301 is é), but never
 * beyond the next character that is neither a mark nor a Hangul vowel or final:
 * no such character composes with one before it. So a cluster is folded for
 * itself, and all its bytes are said to come from its first one. */
#include "text/fold.h"

#include <assert.h>

#include <utf8proc.h>

#include "base/utf8.h"

enum {
    SOFT_HYPHEN = 0xAD,
    DECOMPOSED_MOST = 32, /* 18 is the longest there is */
    CLASSES = 256         /* of combining marks */
};

struct folding {
    struct at_buffer *out;
    struct at_buffer *map; /* NULL when nobody asked */
    enum at_fold fold;
    struct at_buffer codes; /* of the cluster, decomposed, as utf8proc_int32_t */
    size_t start;           /* of the cluster, in the text */
};

/* Says that the next `count` bytes come from `offset`, each `step` further on. */
static void map_bytes(struct folding *folding, size_t count, size_t offset, size_t step)
{
    struct at_buffer *map = folding->map;
    if (!map || !at_buffer_reserve(map, count * sizeof(uint32_t)))
        return;
    for (size_t i = 0; i < count; i++, offset += step) {
        uint32_t value = (uint32_t)offset;
        at_buffer_add(map, (const char *)&value, sizeof value);
    }
}

static void add_ascii(struct folding *folding, const char *text, size_t size)
{
    if (!at_buffer_reserve(folding->out, size))
        return;
    char *out = folding->out->data + folding->out->size;
    for (size_t i = 0; i < size; i++) {
        char c = text[i];
        bool upper = folding->fold != AT_FOLD_NONE && c >= 'A' && c <= 'Z';
        out[i] = upper ? (char)(c + ('a' - 'A')) : c;
    }
    out[size] = '\0';
    folding->out->size += size;
}

static int class_of(utf8proc_int32_t code)
{
    return utf8proc_get_property(code)->combining_class;
}

/* Puts a run of marks in order of their classes, those of one class as they came.
 * Counting keeps it linear: hostile text may pile a million marks on a letter. */
static void sort_marks(utf8proc_int32_t *codes, utf8proc_int32_t *scratch, size_t count)
{
    size_t place[CLASSES] = { 0 };
    for (size_t i = 0; i < count; i++)
        place[class_of(codes[i])]++;
    for (size_t i = 0, sum = 0; i < CLASSES; i++) {
        size_t here = place[i];
        place[i] = sum;
        sum += here;
    }
    for (size_t i = 0; i < count; i++)
        scratch[place[class_of(codes[i])]++] = codes[i];
    memcpy(codes, scratch, count * sizeof *codes);
}

static void sort_runs(utf8proc_int32_t *codes, utf8proc_int32_t *scratch, size_t count)
{
    for (size_t i = 0, end; i < count; i = end) {
        bool sorted = true;
        end = i + 1;
        if (class_of(codes[i]) == 0)
            continue;
        for (; end < count && class_of(codes[end]) != 0; end++)
            sorted = sorted && class_of(codes[end - 1]) <= class_of(codes[end]);
        if (!sorted)
            sort_marks(codes + i, scratch, end - i);
    }
}

/* Writes the cluster, composed, and begins an empty one. */
static void end_cluster(struct folding *folding)
{
    size_t count = folding->codes.size / sizeof(utf8proc_int32_t);
    if (count == 0)
        return;
    if (!at_buffer_reserve(&folding->codes, folding->codes.size))
        return;
    utf8proc_int32_t *codes = (utf8proc_int32_t *)(void *)folding->codes.data;
    sort_runs(codes, codes + count, count);
    utf8proc_ssize_t composed = utf8proc_normalize_utf32(
        codes, (utf8proc_ssize_t)count, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
    assert(composed > 0);

    size_t before = folding->out->size;
    for (utf8proc_ssize_t i = 0; i < composed; i++)
        at_utf8_add(folding->out, (uint32_t)codes[i]);
    map_bytes(folding, folding->out->size - before, folding->start, 0);
    folding->codes.size = 0;
}

static bool begins_cluster(utf8proc_int32_t code)
{
    if (code >= 0x1161 && code <= 0x11C2) /* Hangul vowels and finals */
        return false;
    switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
        return false;
    default:
        return true;
    }
}

static utf8proc_int32_t straighten(utf8proc_int32_t code)
{
    bool apostrophe =
        code == 0x2019 || code == 0x2018 || code == 0x02BC || code == 0xFF07;
    return apostrophe ? '\'' : code;
}

static utf8proc_option_t options_of(enum at_fold fold)
{
    switch (fold) {
    case AT_FOLD_NONE:
        return UTF8PROC_DECOMPOSE;
    case AT_FOLD_CASE:
        return UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD;
    case AT_FOLD_ACCENTS:
        break;
    }
    return UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_COMPAT |
           UTF8PROC_STRIPMARK;
}

static void add_code_point(struct folding *folding, uint32_t code_point, size_t offset)
{
    utf8proc_int32_t codes[DECOMPOSED_MOST];
    if (code_point == SOFT_HYPHEN)
        return;
    utf8proc_ssize_t count =
        utf8proc_decompose_char((utf8proc_int32_t)code_point, codes, DECOMPOSED_MOST,
                                options_of(folding->fold), NULL);
    assert(count >= 0 && count <= DECOMPOSED_MOST);
    for (utf8proc_ssize_t i = 0; i < count; i++)
        codes[i] = straighten(codes[i]);
    if (count > 0 && begins_cluster(codes[0]))
        end_cluster(folding);
    if (folding->codes.size == 0)
        folding->start = offset;
    at_buffer_add(&folding->codes, (const char *)codes, (size_t)count * sizeof *codes);
}

/* Where the ASCII at `p` ends that nothing can compose with. */
static const char *plain_end(const char *p, const char *end)
{
    const char *plain = p;
    while (plain < end && !(*plain & 0x80))
        plain++;
    return plain > p && plain < end ? plain - 1 : plain;
}

static void fold_text(struct folding *folding, struct at_slice text)
{
    const char *p = text.data, *end = p + text.size;
    for (size_t size; p < end; p += size) {
        size_t offset = (size_t)(p - text.data);
        size = (size_t)(plain_end(p, end) - p);
        if (size > 0) {
            end_cluster(folding);
            add_ascii(folding, p, size);
            map_bytes(folding, size, offset, 1);
        } else {
            add_code_point(folding, at_utf8_get(p, end, &size), offset);
        }
    }
    end_cluster(folding);
    map_bytes(folding, 1, text.size, 0);
}

static void cut(struct at_buffer *buffer, size_t size)
{
    buffer->size = size;
    if (buffer->data)
        buffer->data[size] = '\0';
}

static bool fold_into(struct folding *folding, struct at_slice text)
{
    struct at_buffer *out = folding->out, *map = folding->map;
    size_t size = out->size, map_size = map ? map->size : 0;

    if (text.size > 0 || map)
        fold_text(folding, text);
    bool failed = out->failed || (map && map->failed) || folding->codes.failed;
    at_buffer_clear(&folding->codes);
    if (failed) { /* leave both as they were */
        cut(out, size);
        if (map)
            cut(map, map_size);
    }
    return !failed;
}

bool at_fold_add(struct at_buffer *out, struct at_slice text, enum at_fold fold)
{
    struct folding folding = { .out = out, .fold = fold };
    return fold_into(&folding, text);
}

bool at_fold_add_mapped(struct at_buffer *out, struct at_buffer *map,
                        struct at_slice text, enum at_fold fold)
{
    struct folding folding = { .out = out, .map = map, .fold = fold };
    assert(text.size < UINT32_MAX);
    return fold_into(&folding, text);
}

void at_fold_library(at_library_hear *hear, void *data)
{
    hear(data, "utf8proc", utf8proc_version());
}
