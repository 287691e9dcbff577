/* run_outcome.c - the advice is a command that can be pasted: it repeats the flags
 * that it needs. */
#include "cli/run_outcome.h"

#include <stdio.h>

#include "cli/prose.h"

static const char *where_failures_are(const struct at_args *args)
{
    const char *path;
    for (size_t i = 0; (path = at_args_nth(args, "out", i)); i++)
        if (*path && path[strlen(path) - 1] == '/')
            return ", see failures.csv";
    return "; a folder of tables (-o FOLDER/) lists all";
}

static void add_done(struct at_buffer *out, const struct at_args *args,
                     const struct at_job *job)
{
    const char *path;
    at_prose_count(out, job->intake.sessions, "session");
    at_buffer_add_text(out, ", ");
    at_prose_count(out, job->turns, "turn");
    at_buffer_add_text(out, ", ");
    at_prose_count(out, job->codings, "coding");
    for (size_t i = 0; (path = at_args_nth(args, "out", i)); i++)
        at_buffer_printf(out, "%s%s", i ? ", " : " in ", path);
    at_buffer_add_char(out, '\n');
}

/* In quotes where a shell would take it apart. */
static void add_word(struct at_buffer *out, const char *word)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                "0123456789._-/=,";
    const char *quote = word[strspn(word, plain)] == '\0' ? ""
                        : strchr(word, '\'')              ? "\""
                                                          : "'";
    at_buffer_printf(out, " %s%s%s", quote, word, quote);
}

static void add_flag(struct at_buffer *out, const struct at_args *args,
                     const char *flag)
{
    const char *value;
    for (size_t i = 0; (value = at_args_nth(args, flag, i)); i++) {
        at_buffer_printf(out, " --%s", flag);
        add_word(out, value);
    }
}

/* As it was typed, where it was: perhaps a folder. */
static void add_scheme(struct at_buffer *out, const struct at_args *args,
                       struct at_slice id)
{
    const char *typed;
    for (size_t i = 0; (typed = at_args_nth(args, "scheme", i)); i++) {
        const char *slash = strrchr(typed, '/');
        if (at_slice_is(id, slash ? slash + 1 : typed)) {
            add_word(out, typed);
            return;
        }
    }
    at_buffer_printf(out, " %.*s", AT_SLICE_ARGS(id));
}

/* How to ask about the first coding; of files that hold one session each. */
static void add_advice(struct at_buffer *out, const struct at_args *args,
                       const struct at_job *job)
{
    if (!job->first_input || strcmp(job->first_input->path, "-") == 0 ||
        job->intake.sessions != job->intake.read_inputs)
        return;
    at_buffer_add_text(out, "to see why a code was given: attune explain -s");
    add_scheme(out, args, job->table.catalogue->schemes[job->first_scheme].id);
    add_word(out, job->first_input->path);
    at_buffer_printf(out, " --turn %u", job->first_turn);
    add_flag(out, args, "path");
    add_flag(out, args, "columns");
    add_flag(out, args, "role");
    at_buffer_add_char(out, '\n');
}

void at_run_outcome_tell(const struct at_args *args, const struct at_job *job)
{
    const struct at_intake *intake = &job->intake;
    bool written = at_args_has(args, "out");
    struct at_buffer out = { 0 };
    at_told_end(&job->failures, where_failures_are(args));
    at_intake_tell_rest(intake, where_failures_are(args));
    if (intake->sessions == 0) {
        at_buffer_add_text(&out,
                           written ? "nothing was coded, so nothing is written\n" : "");
    } else if (!intake->quiet && (written || intake->sessions > 1)) {
        add_done(&out, args, job);
        size_t before = out.size;
        at_inputs_add_passed(intake->inputs, &out);
        at_buffer_add_text(&out, out.size > before ? "\n" : "");
        if (written)
            add_advice(&out, args, job);
    }
    fputs(at_buffer_text(&out), stderr);
    at_buffer_clear(&out);
}
