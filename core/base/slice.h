/* slice.h - a borrowed stretch of bytes; lives as long as what it points into. */
#ifndef AT_BASE_SLICE_H
#define AT_BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct at_slice {
    const char *data; /* not NUL-terminated; may be NULL when size is 0 */
    size_t size;
};

static inline struct at_slice at_slice(const char *data, size_t size)
{
    return (struct at_slice){ data, size };
}

/* Of a C string; NULL is the empty slice. */
static inline struct at_slice at_slice_of(const char *text)
{
    return (struct at_slice){ text, text ? strlen(text) : 0 };
}

static inline bool at_slice_equal(struct at_slice a, struct at_slice b)
{
    return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

static inline bool at_slice_is(struct at_slice a, const char *text)
{
    return at_slice_equal(a, at_slice_of(text));
}

static inline bool at_slice_starts(struct at_slice a, const char *prefix)
{
    size_t size = strlen(prefix);
    return a.size >= size && memcmp(a.data, prefix, size) == 0;
}

/* Without blanks, tabs and line ends at both sides. */
struct at_slice at_slice_trim(struct at_slice a);

/* Bytewise order, the shorter first on a tie: <0, 0 or >0. */
int at_slice_compare(struct at_slice a, struct at_slice b);

/* For printf("%.*s"): the two arguments. */
#define AT_SLICE_ARGS(slice) (int)(slice).size, (slice).data ? (slice).data : ""

#endif
