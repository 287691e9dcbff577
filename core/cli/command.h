/* command.h - a command of the attune program: its row in the table of commands, and
 * the arguments it was given. One file a command; main.c only dispatches. */
#ifndef AT_CLI_COMMAND_H
#define AT_CLI_COMMAND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "batch/exit_status.h"

struct at_flag {
    const char *name; /* without the dashes */
    char letter;      /* 0: none */
    const char
        *value; /* what it takes, "FILE"; NULL: nothing. A worker may read what is
                          called FILE or SCHEME, and write what is called OUT */
    const char *help;
};

struct at_args;

struct at_command {
    const char *name;
    const char *summary;         /* one line, no full stop */
    const char *operands;        /* "FILE..." */
    const struct at_flag *flags; /* ends in a row without a name; sorted by name */
    const char *example;         /* one line to type */
    const char *explains;        /* what the example does */
    const char *about;           /* a paragraph more; NULL: the summary says it all */
    /* What it writes beside what is called OUT: the last of several operands; a file of
     * this name here, or in the folder of --scheme (NULL: none). */
    bool writes_last;
    const char *writes, *writes_in_scheme;
    /* It works where it was called, and passes on what runs a script. */
    bool stays_outside;
    /* It touches nothing of a stranger's, and runs where a worker cannot be locked up. */
    bool runs_unlocked;
    /* It computes over much: there is no --timeout unless it is typed. */
    bool takes_its_time;
    /* Loads what it needs of the system while that is possible: before a worker is locked
     * up. NULL: nothing. */
    bool (*load)(void);
    int (*run)(const struct at_args *args);
    /* A number that changes when a file does that it reads, for --watch; NULL: none. */
    uint64_t (*state)(const struct at_args *args);
};

extern const struct at_command at_command_agree, at_command_check, at_command_convert,
    at_command_count, at_command_doctor, at_command_explain, at_command_fit,
    at_command_install, at_command_keygen, at_command_list, at_command_lock,
    at_command_new, at_command_pack, at_command_run, at_command_sequence,
    at_command_show, at_command_test, at_command_unpack, at_command_verify;

/* The table, ending in NULL. */
const struct at_command *const *at_commands(void);

/* Flags that every command has: --help, --path, --color, --quiet. */
const struct at_flag *at_common_flags(void);

void at_help_print(const struct at_command *command); /* NULL: of the program */

#endif
