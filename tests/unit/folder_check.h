/* folder_check.h - a folder of its own for each test, gone when the test is. */
#ifndef AT_FOLDER_CHECK_H
#define AT_FOLDER_CHECK_H

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"
#include "io/file.h"
#include "unit.h"

enum { FOLDER_PATH = 256 };

struct folder {
    char path[FOLDER_PATH];
    char name[FOLDER_PATH * 2]; /* what folder_name made last */
};

/* "folder/name", valid until the next call. */
static const char *folder_name(struct folder *folder, const char *name)
{
    snprintf(folder->name, sizeof folder->name, "%s/%s", folder->path, name);
    return folder->name;
}

static void folder_open(struct folder *folder)
{
    snprintf(folder->path, sizeof folder->path, "/tmp/attune-test-XXXXXX");
    assert_non_null(mkdtemp(folder->path));
}

static enum attune_status remove_one(const char *name, void *data,
                                     struct attune_error *error)
{
    char path[FOLDER_PATH * 4];
    snprintf(path, sizeof path, "%s/%s", (const char *)data, name);
    if (at_file_kind(path) == AT_FILE_FOLDER) {
        at_folder_each(path, remove_one, path, error);
        rmdir(path);
    } else {
        unlink(path);
    }
    return ATTUNE_OK;
}

static void folder_close(struct folder *folder)
{
    at_folder_each(folder->path, remove_one, folder->path, NULL);
    rmdir(folder->path);
}

/* Makes a file, and the folders above it. */
static inline void folder_add(struct folder *folder, const char *name, const char *text)
{
    char path[FOLDER_PATH * 2];
    snprintf(path, sizeof path, "%s", folder_name(folder, name));
    for (char *p = path + strlen(folder->path) + 1; *p; p++)
        if (*p == '/') {
            *p = '\0';
            mkdir(path, 0700);
            *p = '/';
        }
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static inline void folder_has(struct folder *folder, const char *name,
                              const char *expected)
{
    struct at_buffer text = { 0 };
    assert_int_equal(at_file_read(&text, folder_name(folder, name), 1 << 20, NULL),
                     ATTUNE_OK);
    assert_string_equal(at_buffer_text(&text), expected);
    at_buffer_clear(&text);
}

/* How many files and folders are in it, hidden ones too. */
static inline size_t folder_count(struct folder *folder)
{
    size_t count = 0;
    DIR *open = opendir(folder->path);
    assert_non_null(open);
    while (readdir(open))
        count++;
    closedir(open);
    return count - 2; /* "." and ".." */
}

#endif
