/* habit.c - the survey counts, form by form, the lines that would have a label. */
#include "read/habit.h"

#include "read/speakers.h"

enum { VERDICTS_MOST = 10000 };

bool at_line_is_indented(struct at_slice line)
{
    return at_slice_starts(line, "    ") || at_slice_starts(line, "\t");
}

/* Takes the next line off `text`, whatever ends it. */
static struct at_slice take_line(struct at_slice *text)
{
    size_t size = 0;
    while (size < text->size && text->data[size] != '\n' && text->data[size] != '\r')
        size++;
    struct at_slice line = at_slice(text->data, size);
    size += size < text->size;
    *text = at_slice(text->data + size, text->size - size);
    return line;
}

static bool is_range(struct at_slice line)
{
    struct at_times times;
    return at_clock_take_range(&line, &times);
}

static bool is_enclosed(enum at_label_form form)
{
    return form == AT_LABEL_BRACKET || form == AT_LABEL_BRACE;
}

/* What stands in brackets is a sound more often than a speaker: "[laughs]",
 * "[Music]", but not "[id1]". */
static bool is_sound(const struct at_habit *habit, const struct at_label *label)
{
    char last = label->name.data[label->name.size - 1];
    if (label->look == AT_LOOK_WEAK)
        return last < '0' || last > '9';
    return habit->cues && label->look == AT_LOOK_NAME;
}

/* Splits a line into what may be a label; one that looks like speech is one only
 * when somebody said so. */
static bool split(const struct at_habit *habit, struct at_slice line,
                  enum at_label_form form, struct at_label *label)
{
    return at_label_split(line, form, label) &&
           (label->look != AT_LOOK_SPEECH ||
            at_speakers_said(habit->reading, label->name));
}

/* How much a line speaks for a form. Weak looks only count where nothing else is
 * there. */
static size_t weigh(const struct at_habit *habit, struct at_slice line,
                    enum at_label_form form)
{
    struct at_label label;
    if (!split(habit, line, form, &label) || at_label_is_remark(label.name))
        return 0;
    bool sound = is_enclosed(form) && is_sound(habit, &label);
    if ((label.look >= AT_LOOK_NAME && !sound) || form == AT_LABEL_DAAP)
        return 1000;
    if (form == AT_LABEL_STAMPED || form == AT_LABEL_TIMED)
        return 0;
    return at_speakers_knows(habit->reading, label.name) ? 1000 : !sound;
}

static void weigh_forms(const struct at_habit *habit, size_t weights[AT_LABEL_FORMS])
{
    struct at_slice head = habit->reading->head;
    bool after_range = false;
    while (head.size) {
        struct at_slice line = take_line(&head);
        bool range = is_range(line);
        for (int form = 0; form < AT_LABEL_FORMS && !range; form++) {
            bool ripe = habit->cues ? form == AT_LABEL_COLON || form == AT_LABEL_BRACKET
                                    : form != AT_LABEL_TIMED || after_range;
            if (ripe)
                weights[form] += weigh(habit, line, (enum at_label_form)form);
        }
        after_range = range;
    }
}

static bool count(struct at_map *counts, struct at_slice name)
{
    size_t before = at_map_find(counts, name);
    return at_map_add(counts, name, before == AT_MAP_NONE ? 1 : before + 1);
}

/* Counts the labels of the form chosen, and looks how turns run on. */
static bool count_labels(struct at_habit *habit, struct at_slice head)
{
    size_t labels = 0, indented = 0;
    bool words = false; /* the turn so far has words */
    while (head.size) {
        struct at_label label;
        struct at_slice line = take_line(&head);
        if (split(habit, line, habit->form, &label) &&
            !at_label_is_remark(label.name)) {
            if (!count(&habit->counts, label.name))
                return false;
            labels++;
            indented += at_line_is_indented(line);
            words = label.text.size > 0;
        } else if (at_slice_trim(line).size && !is_range(line)) {
            habit->wrapped |= words && *line.data != '#';
            words = labels > 0;
        }
    }
    habit->indented = indented * 2 > labels;
    return true;
}

enum attune_status at_habit_open(struct at_habit *habit, struct at_reading *reading,
                                 bool cues, struct attune_error *error)
{
    *habit = (struct at_habit){ .reading = reading, .cues = cues };
    size_t weights[AT_LABEL_FORMS] = { 0 }, best = 0;
    weigh_forms(habit, weights);
    for (int form = 0; form < AT_LABEL_FORMS; form++)
        if (weights[form] > best) {
            best = weights[form];
            habit->form = (enum at_label_form)form;
        }
    if (reading->speakers.failed || (best > 0 && !count_labels(habit, reading->head)))
        return at_error_nomem(error);
    return best > 0 ? ATTUNE_OK : ATTUNE_NOT_FOUND;
}

void at_habit_close(struct at_habit *habit)
{
    at_map_clear(&habit->counts);
    at_map_clear(&habit->verdicts);
}

/* Is a label that this session has not met a speaker? */
static bool judge(struct at_habit *habit, const struct at_label *label)
{
    struct at_reading *reading = habit->reading;
    size_t found = at_map_find(&habit->counts, label->name);
    size_t times = found == AT_MAP_NONE ? 0 : found;
    if (at_speakers_knows(reading, label->name) || habit->form == AT_LABEL_DAAP)
        return true;
    if (at_label_is_remark(label->name))
        return false;
    if (is_enclosed(habit->form) && label->look < AT_LOOK_CODE &&
        (label->look == AT_LOOK_WEAK || habit->cues))
        return !is_sound(habit, label);
    if (label->look == AT_LOOK_WEAK)
        return !label->glued && times > (habit->wrapped ? 2 : 1);
    if (label->glued)
        return times > 1;
    return reading->speakers.count < 2 || times > 1 || !habit->wrapped ||
           label->look == AT_LOOK_CODE;
}

static void note_doubt(const struct at_habit *habit, struct at_slice name,
                       uint32_t line)
{
    const char *quote = at_reading_quote(name);
    at_reading_note(habit->reading, ATTUNE_INVALID, line,
                    "\"%.*s\" is read as words of the turn, not as a speaker; if "
                    "somebody speaks here, add --role %s%.*s=other%s",
                    AT_SLICE_ARGS(name), quote, AT_SLICE_ARGS(name), quote);
}

/* Remembers a verdict; a forgotten one is only found anew, so memory may be out. */
static void remember(struct at_habit *habit, struct at_slice name, bool speaker)
{
    if (habit->verdicts.count >= VERDICTS_MOST)
        return;
    struct at_slice kept = at_reading_keep(habit->reading, name);
    if (kept.data)
        at_map_add(&habit->verdicts, kept, speaker);
}

static bool is_speaker(struct at_habit *habit, const struct at_label *label,
                       uint32_t line)
{
    if (at_speakers_has(&habit->reading->speakers, label->name))
        return true;
    size_t verdict = at_map_find(&habit->verdicts, label->name);
    if (verdict == 1)
        return true;
    bool speaker = judge(habit, label);
    if (!speaker && verdict == AT_MAP_NONE && label->look >= AT_LOOK_NAME &&
        !at_label_is_remark(label->name) && !label->glued)
        note_doubt(habit, label->name, line);
    if (speaker || verdict == AT_MAP_NONE)
        remember(habit, label->name, speaker);
    return speaker;
}

enum attune_status at_habit_split(struct at_habit *habit, struct at_slice text,
                                  struct at_label *label, bool *labelled,
                                  struct attune_error *error)
{
    *labelled = split(habit, text, habit->form, label) &&
                is_speaker(habit, label, at_lines_number(habit->reading->lines));
    return habit->reading->speakers.failed ? at_error_nomem(error) : ATTUNE_OK;
}
