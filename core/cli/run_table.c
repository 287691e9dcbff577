/* run_table.c - evidence gets what the other columns leave of a line:
 *
 *     turn     code              evidence
 *        3  T  stance-tentative  "I wondered if" · "part of you"
 *              mbt-explore       "What was that like?"
 *
 * A case's codes have no turn; their evidence says of which session and turn it is:
 *
 *     code      evidence
 *     et-grows  susan-1 14 "There is something" · susan-3 20 "I heard your" */
#include "cli/run_table.h"

#include "cli/account.h"
#include "cli/run_heading.h"
#include "text/width.h"

enum {
    CODE_MOST = 32,     /* columns of a code; a longer one moves its own line only */
    PLACE_MOST = 30,    /* columns of a session and turn */
    EVIDENCE_LEAST = 20 /* columns, even where the line then is too long */
};

/* A table of one session on its way to the reader. */
struct drawing {
    const struct at_run_table *table;
    const struct at_transcript *transcript;
    const struct at_course *course; /* of a case; the transcript is its record */
    struct at_buffer *out;
    size_t turn_width, who_width, code_width;
};

const char *at_run_tint(const struct at_run_table *table, enum at_tint tint)
{
    static const char *const sequences[] = { "\x1B[0m", "\x1B[1m", "\x1B[2m" };
    return table->colored ? sequences[tint] : "";
}

static void add_blanks(struct at_buffer *out, size_t count)
{
    for (; count > 0; count--)
        at_buffer_add_char(out, ' ');
}

static void add_turns(struct at_buffer *out, const struct at_coding *coding)
{
    at_buffer_add_unsigned(out, coding->first_turn + 1ULL);
    if (coding->last_turn != coding->first_turn)
        at_buffer_printf(out, "-%llu", coding->last_turn + 1ULL);
}

static void add_code(struct at_buffer *out, const struct drawing *drawing,
                     const struct at_coding *coding)
{
    at_buffer_add_slice(out, drawing->table->catalogue->codes[coding->code].id);
    at_account_value(out, &coding->value);
}

/* Makes every column as wide as its widest cell. */
static void measure(struct drawing *drawing, const struct at_coding *const *codings,
                    size_t count)
{
    struct at_buffer cell = { 0 };
    drawing->turn_width = strlen("turn");
    drawing->code_width = strlen("code");
    drawing->who_width = 1;
    for (size_t i = 0; i < count; i++) {
        size_t *widths[] = { &drawing->turn_width, &drawing->code_width };
        for (size_t j = 0; j < 2; j++) {
            at_buffer_reset(&cell);
            if (j == 0)
                add_turns(&cell, codings[i]);
            else
                add_code(&cell, drawing, codings[i]);
            if (cell.size > *widths[j] && (j == 0 || cell.size <= CODE_MOST))
                *widths[j] = cell.size;
        }
    }
    for (uint32_t i = 0; i < drawing->transcript->speaker_count; i++) {
        at_buffer_reset(&cell);
        at_run_heading_letter(&cell, drawing->transcript, i);
        if (cell.size > drawing->who_width)
            drawing->who_width = cell.size;
    }
    at_buffer_clear(&cell);
}

/* The letters at a span, "12-20"; returns how many columns that took. */
static size_t add_offsets(const struct drawing *drawing, const struct at_span *span)
{
    const struct at_turn *turn = &drawing->transcript->turns[span->turn];
    size_t before = drawing->out->size;
    at_buffer_printf(drawing->out, "%zu-%zu",
                     at_turn_offset(drawing->transcript, turn, span->start),
                     at_turn_offset(drawing->transcript, turn, span->end));
    return drawing->out->size - before;
}

/* The words at a span, quoted, in at most `columns`; how many they took. */
static size_t add_quote(const struct drawing *drawing, const struct at_span *span,
                        size_t columns)
{
    struct at_slice said =
        at_slice(drawing->transcript->text.data + span->start, span->end - span->start);
    at_buffer_add_char(drawing->out, '"');
    size_t width = at_width_add(drawing->out, said, columns - 2);
    at_buffer_add_char(drawing->out, '"');
    return width + 2;
}

/* Of a case: "susan-1 14 ", the session and turn of a span; how many columns. */
static size_t add_place(const struct drawing *drawing, const struct at_span *span)
{
    struct at_buffer place = { 0 };
    if (!drawing->course)
        return 0;
    const struct at_course_place *it = &drawing->course->places[span->turn];
    at_buffer_printf(&place, "%.*s %u",
                     AT_SLICE_ARGS(drawing->course->sessions[it->session].name),
                     it->turn + 1);
    size_t width = at_width_add(drawing->out, at_buffer_slice(&place), PLACE_MOST);
    at_buffer_add_char(drawing->out, ' ');
    drawing->out->failed |= place.failed;
    at_buffer_clear(&place);
    return width + 1;
}

/* The span number `*next` with those it overlaps, as one; `*next` moves behind them. */
static struct at_span take_span(const struct at_coding *coding, uint32_t *next)
{
    struct at_span span = coding->evidence[(*next)++];
    for (; *next < coding->evidence_count; ++*next) {
        const struct at_span *other = &coding->evidence[*next];
        if (other->turn != span.turn || other->start >= span.end)
            break;
        if (other->end > span.end)
            span.end = other->end;
    }
    return span;
}

/* As many of the spans as fit, the last one cut. */
static void add_spans(const struct drawing *drawing, const struct at_coding *coding,
                      size_t columns)
{
    enum { QUOTE_LEAST = 12, SEPARATOR = 3 }; /* columns */
    struct at_buffer *out = drawing->out;
    for (uint32_t i = 0; i < coding->evidence_count;) {
        if (i > 0 && columns < SEPARATOR + QUOTE_LEAST) {
            at_buffer_add_text(out, columns >= 2 ? " \xE2\x80\xA6" : "");
            return;
        }
        if (i > 0) {
            at_buffer_add_text(out, AT_RUN_DOT);
            columns -= SEPARATOR;
        }
        struct at_span span = take_span(coding, &i);
        size_t place = add_place(drawing, &span);
        columns = place + QUOTE_LEAST < columns ? columns - place : QUOTE_LEAST;
        size_t width = drawing->table->no_text ? add_offsets(drawing, &span)
                                               : add_quote(drawing, &span, columns);
        columns = width < columns ? columns - width : 0;
    }
}

static void add_evidence(const struct drawing *drawing, const struct at_coding *coding,
                         size_t columns)
{
    if (coding->value.kind != AT_VALUE_UNCODABLE) {
        add_spans(drawing, coding, columns);
        return;
    }
    at_buffer_add_char(drawing->out, '(');
    at_width_add(drawing->out, coding->value.text, columns - 2);
    at_buffer_add_char(drawing->out, ')');
}

/* The code and its evidence, which begin behind `before` columns. */
static void add_finding(const struct drawing *drawing, const struct at_coding *coding,
                        size_t before)
{
    struct at_buffer *out = drawing->out;
    struct at_buffer cell = { 0 };
    add_code(&cell, drawing, coding);
    size_t width = cell.size > drawing->code_width ? cell.size : drawing->code_width;
    at_buffer_add_text(out, at_run_tint(drawing->table, AT_TINT_STRONG));
    at_buffer_add_slice(out, at_buffer_slice(&cell));
    at_buffer_add_text(out, at_run_tint(drawing->table, AT_TINT_PLAIN));
    add_blanks(out, width - cell.size + 2);
    before += width + 2;
    size_t columns = drawing->table->columns;
    add_evidence(drawing, coding,
                 columns > before + EVIDENCE_LEAST ? columns - before : EVIDENCE_LEAST);
    at_buffer_add_char(out, '\n');
    out->failed |= cell.failed;
    at_buffer_clear(&cell);
}

static void add_row(const struct drawing *drawing, const struct at_coding *coding,
                    bool same_turns)
{
    struct at_buffer *out = drawing->out;
    struct at_buffer cell = { 0 };
    size_t before = drawing->turn_width + 2 + drawing->who_width + 2;
    if (same_turns) {
        add_blanks(out, before);
    } else {
        add_turns(&cell, coding);
        add_blanks(out, drawing->turn_width - cell.size);
        at_buffer_add_slice(out, at_buffer_slice(&cell));
        add_blanks(out, 2);
        at_buffer_reset(&cell);
        if (coding->first_turn == coding->last_turn)
            at_run_heading_letter(
                &cell, drawing->transcript,
                drawing->transcript->turns[coding->first_turn].speaker);
        at_buffer_add_slice(out, at_buffer_slice(&cell));
        add_blanks(out, drawing->who_width - cell.size + 2);
    }
    out->failed |= cell.failed;
    at_buffer_clear(&cell);
    add_finding(drawing, coding, before);
}

static void add_titles(const struct drawing *drawing)
{
    struct at_buffer line = { 0 };
    if (!drawing->course)
        at_buffer_printf(&line, "%*s  %*s  ", (int)drawing->turn_width, "turn",
                         (int)drawing->who_width, "");
    at_buffer_printf(&line, "%-*s  %s", (int)drawing->code_width, "code",
                     drawing->table->no_text ? "letters of the turn" : "evidence");
    at_buffer_add_text(drawing->out, at_run_tint(drawing->table, AT_TINT_FAINT));
    at_buffer_add_slice(drawing->out, at_buffer_slice(&line));
    at_buffer_add_text(drawing->out, at_run_tint(drawing->table, AT_TINT_PLAIN));
    at_buffer_add_char(drawing->out, '\n');
    at_buffer_clear(&line);
}

bool at_run_table_add(struct at_buffer *out, const struct at_run_table *table,
                      const struct at_transcript *transcript,
                      const struct at_codings *codings)
{
    struct drawing drawing = { .table = table, .transcript = transcript, .out = out };
    size_t count;
    const struct at_coding *const *sorted = at_codings_sorted(codings, &count);
    if (!sorted)
        return false;
    measure(&drawing, sorted, count);
    at_run_heading_add(out, table, transcript);
    if (count > 0)
        add_titles(&drawing);
    else
        at_buffer_add_text(out, "no code was given\n");
    for (size_t i = 0; i < count; i++) {
        const struct at_coding *last = i ? sorted[i - 1] : NULL;
        add_row(&drawing, sorted[i],
                last && last->first_turn == sorted[i]->first_turn &&
                    last->last_turn == sorted[i]->last_turn);
    }
    return !out->failed;
}

void at_run_table_add_case(struct at_buffer *out, const struct at_run_table *table,
                           const struct at_case_summaries *course,
                           const struct at_coding *const *sorted, size_t count)
{
    struct drawing drawing = { .table = table,
                               .transcript = course->record,
                               .course = course->course,
                               .out = out };
    if (count == 0)
        return;
    measure(&drawing, sorted, count);
    at_buffer_add_char(out, '\n');
    add_titles(&drawing);
    for (size_t i = 0; i < count; i++)
        add_finding(&drawing, sorted[i], 0);
}
