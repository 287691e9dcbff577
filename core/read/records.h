/* records.h - rows, or objects, that hold one turn each, to sessions.
 *
 * Rows of a session stand together, and so do those of a turn: when several coders
 * judged a turn, each has a row, and the turn is one turn with their annotations. */
#ifndef AT_READ_RECORDS_H
#define AT_READ_RECORDS_H

#include "read/clock.h"
#include "read/columns.h"
#include "read/reading.h"

/* What somebody said about the turn; empty codes are passed over. */
struct at_said {
    struct at_slice coder, code, value;
};

struct at_record {
    struct at_slice cells[AT_COLUMNS]; /* as written; empty where there is none */
    bool has[AT_COLUMNS];              /* the file has such a column */
    struct at_times times;
    const struct at_said *said;
    size_t said_count;
    uint32_t line;
    /* Where on the line a cell stands; NULL when that is not known. */
    int (*place)(const void *data, enum at_column column);
    const void *data;
};

struct at_records {
    struct at_reading *reading;
    struct at_arena *arena;  /* owned: of this session */
    struct at_map turns;     /* of this session: its id to its line */
    struct at_slice session; /* as its rows write it */
    struct at_slice case_name;
    struct at_slice turn; /* of the row before */
    uint32_t turn_line;
    uint32_t speaker;
};

/* Checks --columns. Close it in any case. */
enum attune_status at_records_open(struct at_records *records,
                                   struct at_reading *reading,
                                   struct attune_error *error);
void at_records_close(struct at_records *records);

/* Reads the record's cells START and END into its times; an empty one, "n/a" or
 * "NA" is untimed. ATTUNE_INVALID with its place for what is no time. */
enum attune_status at_record_read_times(const struct at_records *records,
                                        struct at_record *record,
                                        const bool milliseconds[2],
                                        struct attune_error *error);

/* Does the record go on with the session that is open? */
bool at_records_continue(const struct at_records *records,
                         const struct at_record *record);

/* Adds a record. A bad one is ATTUNE_INVALID with its place, and adds nothing. */
enum attune_status at_records_add(struct at_records *records,
                                  const struct at_record *record,
                                  struct attune_error *error);

/* Is the cell empty in the words of data sets: "", "n/a", "NA", "null"? */
bool at_cell_is_missing(struct at_slice cell);

#endif
