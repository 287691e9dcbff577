/* session.h - what most commands begin with: where schemes are, which are asked for,
 * how messages are printed. */
#ifndef AT_CLI_SESSION_H
#define AT_CLI_SESSION_H

#include "cli/args.h"
#include "engine/engine.h"
#include "write/plugin_writer.h"

/* Calls `add` with the places where schemes are looked for, in order: those of --path
 * and ATTUNE_PATH, the working folder where it is a source tree or holds attune.lock,
 * the user's data folder, and the installed one. False when `add` once was. */
bool at_cli_each_place(const struct at_args *args,
                       bool (*add)(void *data, const char *place), void *data);

/* A search in all of them. NULL after a message. */
struct at_search *at_cli_search(const struct at_args *args);
/* The same without a message. */
enum attune_status at_cli_places(const struct at_args *args, struct at_search **search,
                                 struct attune_error *error);

/* Which of the languages of a scheme a run is in. */
#define AT_FLAG_LANGUAGE                                                               \
    {                                                                                  \
        "language", 0, "TAG",                                                          \
            "the language of the talk, where a scheme is for several, as in fi"        \
    }

/* An engine with the schemes of --scheme loaded (all that are found when it was not
 * given). All faults are printed. NULL after a message. `*status` is set then. */
struct at_engine *at_cli_engine(const struct at_args *args, struct at_search *search,
                                int *status);

/* "file:line:column: message" on stderr, and how it ends the program. */
int at_cli_error(const struct attune_error *error);
/* All faults, warnings marked so; AT_EXIT_OK when none is an error. */
int at_cli_faults(const struct at_faults *faults);

/* Is what `file` (a FILE *) shows coloured? --color, NO_COLOR, is it a terminal. */
bool at_cli_colored(const struct at_args *args, int descriptor);

/* Columns of the terminal, 80 when it is none. COLUMNS overrides. */
int at_cli_columns(void);

/* The flags of reading, for the commands that read transcripts: columns, keep-going,
 * lossy, name, role, trust; and the readers among the plugins. Fills `options`, whose parts
 * are freed with at_cli_read_clear. */
struct at_read_options;
enum attune_status at_cli_read_options(const struct at_args *args,
                                       struct at_read_options *options,
                                       struct attune_error *error);
void at_cli_read_clear(struct at_read_options *options);
/* Where these readers were looked for, for who looks on; it belongs to the options. */
struct at_search *at_cli_read_search(const struct at_read_options *options);
/* The writers among the plugins; they live as long as the options. */
struct at_plugin_writers at_cli_writers(const struct at_read_options *options);

#endif
