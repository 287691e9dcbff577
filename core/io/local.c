/* local.c - files, folders and terminals, asked of the system. */
#define _XOPEN_SOURCE 700 /* for realpath */
#include "io/local.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/input.h"
#include "io/unfinished.h"

static enum attune_status open_input(const struct at_outside *outside, int *file,
                                     const char *path, struct attune_error *error)
{
    (void)outside;
    bool standard = strcmp(path, "-") == 0;
    int opened = standard ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)
                          : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (opened < 0 && errno == ENOENT)
        return at_error_at(error, ATTUNE_NOT_FOUND, path, 0, 0,
                           "there is no such file");
    if (opened < 0)
        return at_system_error(error, path, "read", errno);
    struct stat info;
    if (fstat(opened, &info) == 0 && S_ISDIR(info.st_mode)) {
        close(opened);
        return at_error_at(error, ATTUNE_IO, path, 0, 0, "is a folder, not a file");
    }
    *file = opened;
    return ATTUNE_OK;
}

static void look(const struct at_outside *outside, struct at_file_about *about,
                 const char *path)
{
    (void)outside;
    struct stat info;
    bool link = lstat(path, &info) == 0 && S_ISLNK(info.st_mode);
    *about = (struct at_file_about){ .kind = AT_FILE_NONE, .link = link };
    if (stat(path, &info) != 0)
        return;
    *about = (struct at_file_about){
        .kind = S_ISREG(info.st_mode)   ? AT_FILE_REGULAR
                : S_ISDIR(info.st_mode) ? AT_FILE_FOLDER
                                        : AT_FILE_SPECIAL,
        .size = (uint64_t)info.st_size,
        .changed = (uint64_t)info.st_mtim.tv_sec * 1000000000u +
                   (uint64_t)info.st_mtim.tv_nsec,
        .device = (uint64_t)info.st_dev,
        .number = (uint64_t)info.st_ino,
        .link = link,
    };
}

static enum attune_status locate(const struct at_outside *outside,
                                 struct at_buffer *out, const char *path,
                                 struct attune_error *error)
{
    (void)outside;
    char here[PATH_MAX], *whole = realpath(path, NULL);
    size_t size = getcwd(here, sizeof here) ? strlen(here) : 0;
    bool below = whole && size && strncmp(whole, here, size) == 0 && whole[size] == '/';
    at_buffer_add_text(out, below ? whole + size + 1 : whole ? whole : path);
    free(whole);
    return out->failed ? at_error_nomem(error) : ATTUNE_OK;
}

static int is_named(const struct dirent *entry)
{
    return strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
}

static int in_bytewise_order(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static enum attune_status list(const struct at_outside *outside,
                               struct at_buffer *names, const char *path,
                               struct attune_error *error)
{
    (void)outside;
    struct dirent **entries;
    int count = scandir(path, &entries, is_named, in_bytewise_order);
    if (count < 0 && errno == ENOENT)
        return at_error_at(error, ATTUNE_NOT_FOUND, path, 0, 0,
                           "there is no such folder");
    if (count < 0 && errno == ENOTDIR)
        return at_error_at(error, ATTUNE_IO, path, 0, 0, "is a file, not a folder");
    if (count < 0)
        return at_system_error(error, path, "read", errno);
    for (int i = 0; i < count; i++) {
        at_buffer_add(names, entries[i]->d_name, strlen(entries[i]->d_name) + 1);
        free(entries[i]);
    }
    free(entries);
    return names->failed ? at_error_nomem(error) : ATTUNE_OK;
}

static enum attune_status make(const struct at_outside *outside, const char *path,
                               struct attune_error *error)
{
    struct at_file_about about;
    if (mkdir(path, 0700) == 0)
        return ATTUNE_OK;
    int reason = errno;
    look(outside, &about, path);
    if (about.kind == AT_FILE_FOLDER)
        return ATTUNE_OK;
    if (reason == EEXIST)
        return at_error_at(error, ATTUNE_IO, path, 0, 0, "is a file, not a folder");
    return at_system_error(error, path, "made", reason);
}

static void unmake(const struct at_outside *outside, const char *path)
{
    (void)outside;
    rmdir(path);
}

static struct at_terminal terminal(const struct at_outside *outside, int descriptor)
{
    (void)outside;
    struct winsize size;
    if (!isatty(descriptor))
        return (struct at_terminal){ false, 0 };
    bool told = ioctl(descriptor, TIOCGWINSZ, &size) == 0;
    return (struct at_terminal){ true, told ? size.ws_col : 0 };
}

static enum attune_status create(const struct at_outside *outside, void **draft,
                                 bool *in_place, const char *path,
                                 struct attune_error *error)
{
    (void)outside;
    struct at_unfinished *output;
    enum attune_status status = at_unfinished_open(&output, path, error);
    if (status != ATTUNE_OK)
        return status;
    *in_place = at_unfinished_is_in_place(output);
    *draft = output;
    return ATTUNE_OK;
}

static enum attune_status write_draft(const struct at_outside *outside, void *draft,
                                      struct at_slice bytes, struct attune_error *error)
{
    (void)outside;
    return at_unfinished_write(draft, bytes, error);
}

static enum attune_status close_draft(const struct at_outside *outside, void *draft,
                                      bool keep, struct attune_error *error)
{
    (void)outside;
    enum attune_status status = ATTUNE_OK;
    if (keep)
        status = at_unfinished_settle(draft, error);
    if (keep && status == ATTUNE_OK)
        status = at_unfinished_name(draft, error);
    at_unfinished_drop(draft);
    return status;
}

/* Nobody watches. */
static void alive(const struct at_outside *outside)
{
    (void)outside;
}

const struct at_outside *at_local(void)
{
    static const struct at_outside local = {
        .open = open_input,
        .about = look,
        .locate = locate,
        .list = list,
        .make = make,
        .unmake = unmake,
        .terminal = terminal,
        .create = create,
        .write = write_draft,
        .close = close_draft,
        .alive = alive,
    };
    return &local;
}
