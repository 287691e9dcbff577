/* classes.h - what kind of byte stands where: one bit a byte, 64 bytes a step. */
#ifndef AT_TEXT_CLASSES_H
#define AT_TEXT_CLASSES_H

#include <stdint.h>

struct at_classes {
    uint64_t word; /* A-Z a-z 0-9 _ */
    uint64_t stop; /* . ? ! [ ( # : what may end a sentence or open a mark */
    uint64_t wide; /* not ASCII */
};

/* The classes of the 64 bytes at `p`, the first byte being the lowest bit. */
struct at_classes at_classes_get(const char *p);

#endif
