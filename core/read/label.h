/* label.h - the speaker's label in front of a line of text. */
#ifndef AT_READ_LABEL_H
#define AT_READ_LABEL_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/slice.h"
#include "read/clock.h"

enum { AT_LABEL_MOST = 40 }; /* bytes; longer ones are speech */

/* How a file writes its labels. One form a file. */
enum at_label_form {
    AT_LABEL_COLON,   /* Therapist: text      also T (00:03): text, **T:** text */
    AT_LABEL_HASH,    /* #Therapist: text */
    AT_LABEL_AT,      /* @Therapist: text */
    AT_LABEL_BRACKET, /* [Therapist] text */
    AT_LABEL_BRACE,   /* {Therapist} text */
    AT_LABEL_DAAP,    /* \s 1                 the text on the lines below */
    AT_LABEL_STAMPED, /* Therapist  0:03      the text on the lines below */
    AT_LABEL_TIMED,   /* 0:03 --> 0:05        then a line with the name, then text */
    AT_LABEL_FORMS
};

/* How far a label looks like one. */
enum at_label_look {
    AT_LOOK_SPEECH, /* not at all */
    AT_LOOK_WEAK,   /* words without capitals, or a bare number */
    AT_LOOK_NAME,   /* Anna, Person A, Dr. Lee */
    AT_LOOK_CODE    /* TIM, S04, SPEAKER_00, Student 1 */
};

struct at_label {
    struct at_slice name, text;
    struct at_times times;
    enum at_label_look look;
    bool glued; /* no blank between the colon and the text */
};

/* Takes a line apart; false when it has no label of that form in front, whatever it
 * looks like. The forms HASH to BRACE may stand behind a time, as COLON may. For
 * TIMED the line is the one with the name. */
bool at_label_split(struct at_slice line, enum at_label_form form,
                    struct at_label *label);

/* Appends a label that at_label_split reads back, as like `name` as may be: signs
 * that no label holds become "_". False when it had to differ from the name. */
bool at_label_make(struct at_buffer *out, struct at_slice name);

/* A word that opens many a sentence or remark and names nobody: "Note", "Yes". */
bool at_label_is_remark(struct at_slice name);

#endif
