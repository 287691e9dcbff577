/* yaml_words.h - what is wrong with a YAML text, for people who never heard of its
 * grammar; private to this room. */
#ifndef AT_IO_YAML_WORDS_H
#define AT_IO_YAML_WORDS_H

#include "base/error.h"
#include "base/slice.h"

#define AT_YAML_STAR "text that begins with \"*\" must stand in quotes"
#define AT_YAML_AMPERSAND "text that begins with \"&\" must stand in quotes"
#define AT_YAML_EXCLAMATION "text that begins with \"!\" must stand in quotes"

/* What libyaml found, where, and what it was about when it did. */
struct at_yaml_problem {
    const char *what, *context;
    int line, column;
    int context_line, context_column;
};

/* ATTUNE_INVALID with the problem in words that say what to do about it. */
enum attune_status at_yaml_problem_tell(const struct at_yaml_problem *problem,
                                        struct at_slice text, const char *file,
                                        struct attune_error *error);

#endif
