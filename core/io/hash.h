/* hash.h - SHA-256, for provenance. */
#ifndef AT_IO_HASH_H
#define AT_IO_HASH_H

#include "base/error.h"
#include "base/slice.h"

enum { AT_SHA256_TEXT = 65 }; /* 64 hexadecimal digits and a NUL */

void at_sha256(struct at_slice bytes, char text[AT_SHA256_TEXT]);
/* Of a file, in bounded memory. */
enum attune_status at_sha256_file(const char *path, char text[AT_SHA256_TEXT],
                                  struct attune_error *error);

#endif
