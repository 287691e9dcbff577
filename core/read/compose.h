/* compose.h - how a reader outside of this room says what is in a file: sessions begin,
 * turns follow, and each turn is annotated before the next.
 *
 * Texts given are checked here: bytes that are not UTF-8 are refused (or repaired,
 * where the options say so), line ends become LF. Lines are numbers in the file, 0
 * where it has none. After an error that is not settled reading has ended. */
#ifndef AT_READ_COMPOSE_H
#define AT_READ_COMPOSE_H

#include "read/read.h"

struct at_composed_turn {
    struct at_slice speaker; /* not empty */
    struct at_slice role;    /* in the file's words; empty: it says nothing */
    struct at_slice text;
    int64_t start_ms, end_ms; /* -1: untimed */
    uint32_t line;
};

/* Ends the session that is open and begins another. Without it, turns are of one
 * session that the file's name names, as it does a session without a name. */
enum attune_status at_compose_session(struct at_reading *reading,
                                      const struct at_told_session *name, uint32_t line,
                                      struct attune_error *error);

/* Adds a turn to the session that is open. */
enum attune_status at_compose_turn(struct at_reading *reading,
                                   const struct at_composed_turn *turn,
                                   struct attune_error *error);

/* Notes what a coder said of the turn added last; ATTUNE_INVALID when there is none. */
enum attune_status at_compose_annotation(struct at_reading *reading,
                                         struct at_slice coder, struct at_slice code,
                                         struct at_slice value,
                                         struct attune_error *error);

/* Reads a text as a file of plain text is read: with speakers' labels, times and head
 * lines. What it says of lines is of those of the text. */
enum attune_status at_compose_plain(struct at_reading *reading, struct at_slice text,
                                    struct attune_error *error);

/* A record is bad: ATTUNE_INVALID, unless the options say to keep going. */
enum attune_status at_compose_skip(struct at_reading *reading, uint32_t line,
                                   const char *what, struct attune_error *error);

/* Tells the user something that is no error. */
void at_compose_note(struct at_reading *reading, uint32_t line, const char *what);

/* What messages call the file, and whether bad bytes are to be repaired. */
const char *at_compose_path(const struct at_reading *reading);
bool at_compose_is_lossy(const struct at_reading *reading);

#endif
