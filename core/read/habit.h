/* habit.h - how one file writes its speakers: which form of label, and which of the
 * things that look like labels are people.
 *
 * "Note: he left" at the start of a line must not become a speaker called Note, and
 * a receptionist who speaks once must not be lost in somebody else's turn. So the
 * start of the file is surveyed before it is read, and what stays in doubt is read
 * as words and told to the user with the line to type. */
#ifndef AT_READ_HABIT_H
#define AT_READ_HABIT_H

#include <stdbool.h>

#include "base/map.h"
#include "read/label.h"
#include "read/reading.h"

struct at_habit {
    struct at_reading *reading;
    enum at_label_form form;
    bool cues;              /* subtitles, where "[Music]" is nobody */
    struct at_map counts;   /* labels in the head of the file: how often */
    struct at_map verdicts; /* labels judged so far: 1 a speaker, 0 words */
    bool wrapped;           /* turns run over several lines */
    bool indented;          /* the labels themselves stand behind four blanks */
};

/* Surveys the lines of the reading's head; with `cues` only the forms COLON and
 * BRACKET, lines of times left out. ATTUNE_NOT_FOUND, without a story, when no line
 * has a label. */
enum attune_status at_habit_open(struct at_habit *habit, struct at_reading *reading,
                                 bool cues, struct attune_error *error);
void at_habit_close(struct at_habit *habit);

/* Splits the line got last, without blanks around it, into a speaker's label and
 * what is said; not `*labelled` for a line of words alone. */
enum attune_status at_habit_split(struct at_habit *habit, struct at_slice text,
                                  struct at_label *label, bool *labelled,
                                  struct attune_error *error);

/* Four blanks or a tab in front: how wrapped lines are set off. */
bool at_line_is_indented(struct at_slice line);

#endif
