/* agree_report.h - the figures of `attune agree` for people: tables for a terminal, or
 * Markdown with the paragraph that a paper needs. */
#ifndef AT_CLI_AGREE_REPORT_H
#define AT_CLI_AGREE_REPORT_H

#include "cli/agree_measure.h"

struct at_agree_form {
    bool markdown;
    size_t columns; /* of the terminal */
    double margin;  /* of non-inferiority */
    bool is_usual;  /* the usual statistics: those that do not fit are left out */
};

/* Who coded what, the tables, and what to know about them. */
void at_agree_report_add(struct at_buffer *out, const struct at_agree_results *results,
                         const struct at_agree_form *form);

/* agree_notes.c: what was not compared, why a figure is missing, what intervals are. */
void at_agree_notes_add(struct at_buffer *out, const struct at_agree_results *results,
                        const struct at_agree_form *form);

/* agree_paragraph.c: what was done, in the words of a paper. */
void at_agree_paragraph_add(struct at_buffer *out,
                            const struct at_agree_results *results,
                            const struct at_agree_form *form);

/* "0.84", "NA" for what is missing, nothing for what does not apply. */
void at_agree_figure_add(struct at_buffer *out, const struct at_agree_figure *figure);
/* "0.79 to 0.88"; "-" where there is none. */
void at_agree_interval_add(struct at_buffer *out, const struct at_agree_figure *figure);

/* The coefficient that the tables give intervals of: kappa of two coders, alpha of more;
 * of ordered values the weighted ones. */
size_t at_agree_main(const struct at_agree_results *results,
                     const struct at_agree_row *row, size_t set);

#endif
