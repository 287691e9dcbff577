/* utf16.h - text of old Windows programs, as UTF-8. */
#ifndef AT_IO_UTF16_H
#define AT_IO_UTF16_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/error.h"

/* Do the bytes look like UTF-16: a byte order mark, or every other byte a NUL? */
bool at_utf16_is(struct at_slice bytes);

/* Appends the text as UTF-8, without its mark; without one, the order is found from the
 * NULs that letters have. Half a character is ATTUNE_INVALID, with its line. */
enum attune_status at_utf16_decode(struct at_buffer *out, struct at_slice bytes,
                                   struct attune_error *error);

#endif
