/* utf8.h - UTF-8 in and out; everything that enters attune is checked here. */
#ifndef AT_BASE_UTF8_H
#define AT_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/slice.h"

/* Bytes at the start of `text` that are well-formed UTF-8 (RFC 3629: no
 * overlong forms, no surrogates, nothing above U+10FFFF). Equals the size when
 * all is well; else the offset of the first bad byte. */
size_t at_utf8_check(struct at_slice text);

/* How many bytes at the end of `text` begin a character that more bytes may
 * complete: 0 to 3. What is read in pieces keeps them for the next piece. */
size_t at_utf8_cut(struct at_slice text);

/* True when every byte is below 0x80. */
bool at_utf8_is_ascii(struct at_slice text);

/* The code point at `p`, which is before `end` and starts well-formed UTF-8;
 * `*size` becomes its length in bytes. */
uint32_t at_utf8_get(const char *p, const char *end, size_t *size);

/* Appends the code point. */
void at_utf8_add(struct at_buffer *out, uint32_t code_point);

/* The number of code points of well-formed text. */
size_t at_utf8_count(struct at_slice text);

/* Copies `text` to `out`, each bad byte sequence (maximal subpart, as Unicode
 * advises) replaced by U+FFFD; returns how many were replaced. */
size_t at_utf8_repair(struct at_buffer *out, struct at_slice text);

/* Does a character show as itself? Controls do not, nor do those that turn round or hide
 * what stands beside them. */
bool at_utf8_shows(uint32_t code_point);

/* Appends text as a terminal may be given it: each bad byte sequence and what does not
 * show is "?"; line ends stay. */
void at_utf8_add_shown(struct at_buffer *out, struct at_slice text);

#endif
