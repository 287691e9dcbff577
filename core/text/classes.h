/* classes.h - what kind of byte stands where: one bit a byte, 64 bytes a step. */
#ifndef AT_TEXT_CLASSES_H
#define AT_TEXT_CLASSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct at_classes {
    uint64_t word;     /* A-Z a-z 0-9 _ */
    uint64_t low_line; /* _ alone */
    uint64_t blank;    /* the space */
    uint64_t stop;     /* . ? ! [ ( # : what may end a sentence or open a mark */
};

/* Fills in the classes of `size` bytes, 64 of them each, the first byte being the
 * lowest bit; bits past the last byte are 0. 64 bytes must be readable after the text.
 * False when a byte is not ASCII; what was filled in then says nothing. */
bool at_classes_get(struct at_classes *classes, const char *text, size_t size);

/* The same, byte by byte: for processors without wide registers, and for tests. */
bool at_classes_get_plain(struct at_classes *classes, const char *text, size_t size);

#endif
