/* about.h - what stands at a path, and what a descriptor shows on. */
#ifndef AT_IO_ABOUT_H
#define AT_IO_ABOUT_H

#include <stdbool.h>
#include <stdint.h>

enum at_file_kind { AT_FILE_NONE, AT_FILE_REGULAR, AT_FILE_FOLDER, AT_FILE_SPECIAL };

struct at_file_about {
    enum at_file_kind kind;  /* with NONE the rest is zero, but for `link` */
    uint64_t size;           /* bytes */
    uint64_t changed;        /* when, in nanoseconds of some clock */
    uint64_t device, number; /* two paths with the same both are one file */
    bool link; /* the path is a symbolic link; all else is of its target */
};

/* What stands at a path, links followed. */
struct at_file_about at_file_about(const char *path);
enum at_file_kind at_file_kind(const char *path);

struct at_terminal {
    bool is;     /* no terminal: the rest is zero */
    int columns; /* 0 where it does not say */
};

/* What a descriptor (0, 1 or 2) of the command is. */
struct at_terminal at_terminal(int descriptor);

#endif
