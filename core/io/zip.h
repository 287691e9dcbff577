/* zip.h - zip archives in memory: what labs send each other, and what office programs
 * and NVivo write. An archive is a stranger's: its directory is checked as a whole before
 * any of it is unpacked. */
#ifndef AT_IO_ZIP_H
#define AT_IO_ZIP_H

#include "base/buffer.h"
#include "base/error.h"

enum {
    AT_ZIP_ENTRIES_MOST = 10000,
    AT_ZIP_NAME_MOST = 512,         /* bytes */
    AT_ZIP_BYTES_MOST = 256u << 20, /* of all entries, unpacked */
    AT_ZIP_RATIO_MOST = 200,        /* unpacked to packed, of an entry ... */
    AT_ZIP_RATIO_FROM = 64 * 1024u  /* ... of more bytes than these, unpacked */
};

struct at_zip_entry {
    const char *name; /* UTF-8, "folder/file"; a folder's own entry ends in a slash */
    size_t size;      /* bytes, unpacked */
};

struct at_zip;

/* Opens an archive that is in memory: `bytes` are borrowed until it is closed. Errors
 * name the entry and are ATTUNE_INVALID for what is no archive, contradicts itself, is
 * encrypted or packed by another method than deflate, for links, for names that are
 * there twice (in capitals or not) and those of which at_zip_name_fault tells;
 * ATTUNE_LIMIT past one of the limits above. `file` is for messages. */
enum attune_status at_zip_open(struct at_zip **zip, struct at_slice bytes,
                               const char *file, struct attune_error *error);
void at_zip_close(struct at_zip *zip); /* NULL is fine */

/* The entries in the archive's order; they live as long as `zip`. */
const struct at_zip_entry *at_zip_entries(const struct at_zip *zip, size_t *count);

/* Appends the bytes of entry number `index`: as many as it said, with the checksum it
 * said, or ATTUNE_INVALID and nothing. */
enum attune_status at_zip_read(struct at_buffer *out, struct at_zip *zip, size_t index,
                               struct attune_error *error);

/* A file to be put into an archive. */
struct at_zip_file {
    const char *name; /* as in an entry; no folder */
    struct at_slice bytes;
};

/* Appends an archive of the files, in the order of their names, whatever order they are
 * given in. The same files give the same bytes on every machine: times and attributes
 * are fixed, and nothing is packed, for packers differ from version to version. Names
 * that at_zip_open would refuse are refused. */
enum attune_status at_zip_write(struct at_buffer *out, const struct at_zip_file *files,
                                size_t count, struct attune_error *error);

/* What is wrong with a name for an entry, "leads out of the archive"; NULL when nothing
 * is: it means the same file on every system, and looks like what it is. */
const char *at_zip_name_fault(struct at_slice name);

/* FILE: "NAME" WHAT, as an error: the name cut when it is long, with "?" for what a
 * terminal would not show. Returns `status`. */
enum attune_status at_zip_refuse(struct attune_error *error, enum attune_status status,
                                 const char *file, struct at_slice name,
                                 const char *what);

/* One of the names that is there twice, in capitals or not; NULL when none is. Sorts
 * them. */
const char *at_zip_name_double(const char **names, size_t count);

#endif
