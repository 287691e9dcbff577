/* yaml_plain.h - the plain part of YAML, in which lexicons are written: keys below keys,
 * lists of words in brackets, a line of text, a paragraph behind ">". */
#ifndef AT_IO_YAML_PLAIN_H
#define AT_IO_YAML_PLAIN_H

#include "io/yaml.h"

/* The tree of a text that is nothing but plain, as at_yaml_parse gives it. NULL for any
 * other text, whatever is wrong or only unusual with it, and when memory is out: then
 * `arena` may hold what nobody needs. */
const struct at_yaml *at_yaml_read_plain(struct at_arena *arena, struct at_slice text);

#endif
