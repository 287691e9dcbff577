/* sheet.h - tables in which somebody wrote down which unit has which code: the sheets of
 * human coders, and attune's own codings.csv, turns.csv and units.csv.
 *
 *     long       session,turn,coder,code,value      a row a code given, or `none`
 *     by coder   session,turn,anna,ben              a row a unit, a code a cell
 *     by code    session,turn,coder,aff-deny,...    a row a unit, 1 or 0 or a value a cell
 *
 * A table without a column of codes is by code, in all columns that are not known to hold
 * something else; by coder where --columns coder=anna,coder=ben says so. */
#ifndef AT_READ_SHEET_H
#define AT_READ_SHEET_H

#include "read/read.h"

enum at_sheet_says {
    AT_SHEET_LISTS, /* there is such a unit; of it nothing is said */
    AT_SHEET_JUDGED, /* the coder judged the unit: what codes it has, rows of GIVES say */
    AT_SHEET_GIVES   /* the unit has the code */
};

/* Texts are valid during the call. */
struct at_sheet_row {
    enum at_sheet_says says;
    struct at_slice case_name, session;
    struct at_slice unit;           /* "turn", "exchange"; never empty */
    uint32_t first_turn, last_turn; /* from 1 */
    struct at_slice role, text;     /* as written; empty where the table has none */
    struct at_slice coder;          /* empty: nobody, where the unit is only listed */
    struct at_slice code, value;    /* of what is given; also "uncodable" */
    struct at_slice scheme, evidence, rule; /* of attune's own results */
    struct at_slice settled,
        before; /* of a list of disagreements: what was decided; the
                                        turn before, "patient: Yes." */
    uint32_t line;
    bool is_renamed; /* somebody gave the code another name than the table does */
};

/* Whoever gets the rows. An error ends the reading. */
struct at_sheet_sink {
    enum attune_status (*row)(void *data, const struct at_sheet_row *row,
                              struct attune_error *error);
    void *data;
};

/* What the table may not say itself. */
struct at_sheet_told {
    struct at_slice case_name, session, coder;
    uint32_t
        first_turn;   /* the number of a session's first turn in this table: 0 or 1 */
    bool lists_units; /* it has no codes, as turns.csv: every row LISTS */
};

/* What is written in a cell that says whether a code is given. */
enum at_sheet_answer { AT_SHEET_NO, AT_SHEET_YES, AT_SHEET_OTHER };
enum at_sheet_answer at_sheet_answer(struct at_slice cell);

/* Is this a coder's table? It names a column of turns; and where it has what was said in
 * them too, it needs codes, and turns by number. */
enum attune_status at_sheet_sniff(bool *is_it, const char *path,
                                  const struct at_read_options *options,
                                  struct attune_error *error);

/* Reads a table; of `options` its columns and whether it is lossy. --columns names
 * session case unit turn first_turn last_turn role coder code value text evidence rule
 * scheme settled before and skip, a column to pass over. A bad row is an error with its place. */
enum attune_status at_sheet_read(const char *path,
                                 const struct at_read_options *options,
                                 const struct at_sheet_told *told,
                                 const struct at_sheet_sink *sink,
                                 struct attune_error *error);

/* The same over bytes in memory; `path` is what messages call them. */
enum attune_status at_sheet_read_bytes(struct at_slice bytes, const char *path,
                                       const struct at_read_options *options,
                                       const struct at_sheet_told *told,
                                       const struct at_sheet_sink *sink,
                                       struct attune_error *error);

#endif
