/* input.c - the words are ours where the system's own say too little to a person
 * who only wanted a file read or written. */
#include "io/input.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "io/outside.h"

static const struct reason {
    int number;
    const char *words;
} reasons[] = {
    { EACCES, "permission is denied" },
    { EPERM, "permission is denied" },
    { ENOENT, "there is no such file or folder" },
    { ENOTDIR, "a part of the path is a file, not a folder" },
    { EISDIR, "it is a folder, not a file" },
    { ENAMETOOLONG, "the name is too long" },
    { ENOSPC, "the disk is full" },
    { EDQUOT, "the disk quota is used up" },
    { EFBIG, "the file would be larger than is allowed" },
    { EPIPE, "nobody reads it any more" },
    { EROFS, "the disk is read-only" },
    { EIO, "the disk or device reports an error" },
    { EMFILE, "too many files are open" },
    { ENFILE, "too many files are open" },
    { ELOOP, "its links go round in a circle" },
};

static const char *words_of(int number)
{
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
        if (reasons[i].number == number)
            return reasons[i].words;
    return strerror(number);
}

enum attune_status at_system_error(struct attune_error *error, const char *path,
                                   const char *what, int number)
{
    if (number == ENOMEM)
        return at_error_nomem(error);
    return at_error_at(error, ATTUNE_IO, path, 0, 0, "cannot be %s: %s", what,
                       words_of(number));
}

enum attune_status at_input_open(int *file, const char *path,
                                 struct attune_error *error)
{
    return at_outside()->open(at_outside(), file, path, error);
}

enum attune_status at_input_read(int file, char *bytes, size_t size, size_t *got,
                                 const char *path, struct attune_error *error)
{
    ssize_t count;
    do
        count = read(file, bytes, size);
    while (count < 0 && errno == EINTR);
    if (count < 0)
        return at_system_error(error, path, "read", errno);
    *got = (size_t)count;
    return ATTUNE_OK;
}
