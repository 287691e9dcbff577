/* sources.h - what a command reads, from its operands and flags: the files, and how
 * they are to be understood. */
#ifndef AT_CLI_SOURCES_H
#define AT_CLI_SOURCES_H

#include "cli/args.h"
#include "cli/inputs.h"
#include "read/read.h"

struct at_sources {
    struct at_read_options read;
    struct at_inputs found;
    struct at_faults faults; /* folders that hold nothing; printed already */
};

/* Finds what the first `count` operands stand for. Returns how that ends the program
 * when it does, after a message; AT_EXIT_OK while there is something to read. Clear it
 * in any case. */
int at_sources_open(struct at_sources *sources, const struct at_args *args,
                    size_t count);
void at_sources_clear(struct at_sources *sources);

/* ATTUNE_EXISTS when `path` is one of the files read: not even --force may put
 * something else in its place. */
enum attune_status at_sources_spare(const struct at_sources *sources, const char *path,
                                    struct attune_error *error);

/* The rows of these flags in the tables of commands that read transcripts. */
#define AT_FLAG_COLUMNS                                                                \
    {                                                                                  \
        "columns", 0, "OURS=THEIRS,...",                                               \
            "which columns of a CSV file, or keys of a JSONL file, are the speaker, "  \
            "text, session, case, number, turn, role, start and end"                   \
    }
#define AT_FLAG_KEEP_GOING                                                             \
    {                                                                                  \
        "keep-going", 0, NULL, "skip bad records of a file instead of giving it up"    \
    }
#define AT_FLAG_LOSSY                                                                  \
    {                                                                                  \
        "lossy", 0, NULL, "replace bytes that are not UTF-8 instead of giving up"      \
    }
#define AT_FLAG_NAME                                                                   \
    {                                                                                  \
        "name", 0, "PATTERN",                                                          \
            "what the names of files tell, as in 'P{case}_S{session}'"                 \
    }
#define AT_FLAG_ROLE                                                                   \
    {                                                                                  \
        "role", 0, "WHO=ROLE",                                                         \
            "who is therapist, patient or other, as in 'Dr. Lee=therapist'; may be "   \
            "repeated"                                                                 \
    }
#define AT_FLAG_TRUST                                                                  \
    {                                                                                  \
        "trust", 0, "WRITER",                                                          \
            "let this plugin make files that programs run, such as HTML, though it "   \
            "did "                                                                     \
            "not come with attune; may be repeated"                                    \
    }

#endif
