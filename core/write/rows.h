/* rows.h - the rows of the tidy tables, as CSV. Columns are a promise to users. */
#ifndef AT_WRITE_ROWS_H
#define AT_WRITE_ROWS_H

#include "base/buffer.h"
#include "write/writer.h"

enum at_table {
    AT_TABLE_CODINGS,
    AT_TABLE_EVIDENCE,
    AT_TABLE_TURNS,
    AT_TABLE_UNITS,
    AT_TABLE_SUMMARY,
    AT_TABLE_CASES,
    AT_TABLE_FAILURES,
    AT_TABLE_CASE_EVIDENCE
};

enum { AT_TABLE_COUNT = AT_TABLE_CASE_EVIDENCE + 1 };

/* "codings.csv" and the line with its column names, LF included. */
const char *at_table_file(enum at_table table);
const char *at_table_header(enum at_table table);

/* Where rows come from. */
struct at_rows {
    const struct at_catalogue *catalogue;
    const struct at_write_options *options;
    const struct at_session_results *results; /* NULL where no session is told of */
    /* Results are a case's, and turns those of its record: which turn each is. */
    const struct at_course *course;
};

/* The results of a case as those of its record; without codings it has none. */
struct at_session_results at_rows_of_record(const struct at_case_summaries *course);

/* The number of a turn in its session, from 1. */
unsigned long long at_rows_turn(const struct at_rows *rows, uint32_t turn);
/* The session of a turn, by name. */
struct at_slice at_rows_session(const struct at_rows *rows, uint32_t turn);
/* The session a coding is of; a case's: the one its first evidence is in, "" for none. */
struct at_slice at_rows_session_of(const struct at_rows *rows,
                                   const struct at_coding *coding);

/* The one speaker of these turns in a row; NULL where they are several. */
const struct at_speaker *at_rows_speaker(const struct at_rows *rows, uint32_t first,
                                         uint32_t last);

/* The cells of case and session. */
void at_rows_add_session(struct at_buffer *out, const struct at_rows *rows);

/* One row each; `number` is the coding's, from 1 over the whole run. */
void at_rows_add_coding(struct at_buffer *out, const struct at_rows *rows,
                        const struct at_coding *coding, unsigned long long number);
/* All spans of a coding; of a case's, with the session of each. */
void at_rows_add_evidence(struct at_buffer *out, const struct at_rows *rows,
                          const struct at_coding *coding, unsigned long long number);
/* All turns of the session; all sentences, exchanges, windows and episodes of it, where
 * some code is given to such. False when memory is out. */
void at_rows_add_turns(struct at_buffer *out, const struct at_rows *rows);
bool at_rows_add_units(struct at_buffer *out, const struct at_rows *rows);
/* All summaries of the session. */
void at_rows_add_summaries(struct at_buffer *out, const struct at_rows *rows);
/* All measures over a case; the rows have no results of a session. */
void at_rows_add_case(struct at_buffer *out, const struct at_rows *rows,
                      const struct at_case_summaries *course);
void at_rows_add_failure(struct at_buffer *out, const struct at_rows *rows,
                         const struct at_failure *failure);

#endif
