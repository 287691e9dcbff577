/* run_heading.c - parts in a row, on more than one line where they must be. */
#include "cli/run_heading.h"

#include <strings.h>

#include "cli/prose.h"
#include "text/width.h"

struct heading {
    const struct at_run_table *table;
    const struct at_transcript *transcript;
    struct at_buffer *out;
};

/* T, P or O, numbered where several speakers have the role: P1, P2. */
void at_run_heading_letter(struct at_buffer *out,
                           const struct at_transcript *transcript, uint32_t speaker)
{
    enum at_role role = transcript->speakers[speaker].role;
    size_t before = 0, all = 0;
    for (uint32_t i = 0; i < transcript->speaker_count; i++) {
        bool same = transcript->speakers[i].role == role;
        all += same;
        before += same && i < speaker;
    }
    at_buffer_add_char(out, role == AT_ROLE_THERAPIST ? 'T'
                            : role == AT_ROLE_PATIENT ? 'P'
                                                      : 'O');
    if (all > 1)
        at_buffer_add_unsigned(out, before + 1);
}

/* "T therapist Dr. Lee"; a label that says no more than the role is left out. */
static void add_speaker(const struct heading *heading, struct at_buffer *out,
                        uint32_t number)
{
    const struct at_speaker *speaker = &heading->transcript->speakers[number];
    const char *role = at_role_name(speaker->role);
    size_t start = out->size;
    at_run_heading_letter(out, heading->transcript, number);
    bool same = at_slice_equal(
        speaker->name, at_slice(at_buffer_text(out) + start, out->size - start));
    at_buffer_printf(out, " %s", role);
    if (same || (speaker->name.size == strlen(role) &&
                 strncasecmp(speaker->name.data, role, speaker->name.size) == 0))
        return;
    at_buffer_add_char(out, ' ');
    at_width_add(out, speaker->name, 24);
}

/* The heading's next part, behind a dot or on a line of its own. Empties `part`. */
static void add_part(const struct heading *heading, struct at_buffer *part,
                     size_t *column)
{
    enum { INDENT = 2, SEPARATOR = 3 }; /* columns */
    struct at_buffer *out = heading->out;
    size_t width = at_width(at_buffer_slice(part));
    if (*column + SEPARATOR + width > heading->table->columns) {
        at_buffer_add_text(out, "\n  ");
        *column = INDENT + width;
    } else {
        at_buffer_add_text(out, AT_RUN_DOT);
        *column += SEPARATOR + width;
    }
    at_buffer_add_slice(out, at_buffer_slice(part));
    out->failed |= part->failed;
    at_buffer_reset(part);
}

static void add_session(const struct heading *heading)
{
    enum { SPEAKERS_MOST = 6, CASE_MOST = 40 };
    const struct at_transcript *transcript = heading->transcript;
    struct at_buffer *out = heading->out, part = { 0 };
    at_buffer_add_text(out, at_run_tint(heading->table, AT_TINT_STRONG));
    size_t column = at_width_add(out, transcript->session, heading->table->columns);
    at_buffer_add_text(out, at_run_tint(heading->table, AT_TINT_PLAIN));
    if (transcript->case_name.size > 0) {
        at_buffer_add_text(&part, "case ");
        at_width_add(&part, transcript->case_name, CASE_MOST);
        add_part(heading, &part, &column);
    }
    at_prose_count(&part, transcript->turn_count, "turn");
    add_part(heading, &part, &column);
    for (uint32_t i = 0; i < transcript->speaker_count && i < SPEAKERS_MOST; i++) {
        add_speaker(heading, &part, i);
        add_part(heading, &part, &column);
    }
    if (transcript->speaker_count > SPEAKERS_MOST) {
        at_buffer_printf(&part, "%u more speakers",
                         transcript->speaker_count - SPEAKERS_MOST);
        add_part(heading, &part, &column);
    }
    at_buffer_add_char(out, '\n');
    at_buffer_clear(&part);
}

static void add_schemes(const struct heading *heading)
{
    const struct at_catalogue *catalogue = heading->table->catalogue;
    struct at_buffer line = { 0 };
    at_buffer_add_text(&line, "coded with ");
    for (size_t i = 0; i < catalogue->scheme_count; i++)
        at_buffer_printf(&line, "%s%.*s %.*s", i ? ", " : "",
                         AT_SLICE_ARGS(catalogue->schemes[i].id),
                         AT_SLICE_ARGS(catalogue->schemes[i].version));
    const struct at_prose form = { .width = heading->table->columns, .prefix = "  " };
    at_buffer_add_text(heading->out, at_run_tint(heading->table, AT_TINT_FAINT));
    at_prose_wrap(heading->out, at_buffer_slice(&line), &form);
    at_buffer_add_text(heading->out, at_run_tint(heading->table, AT_TINT_PLAIN));
    at_buffer_add_text(heading->out, "\n\n");
    heading->out->failed |= line.failed;
    at_buffer_clear(&line);
}

void at_run_heading_add(struct at_buffer *out, const struct at_run_table *table,
                        const struct at_transcript *transcript)
{
    const struct heading heading = { table, transcript, out };
    add_session(&heading);
    add_schemes(&heading);
}
