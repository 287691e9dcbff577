/* explain.c - attune explain: why each code was, or was not, given to a turn. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/explain_case.h"
#include "cli/session.h"
#include "engine/vignettes.h"
#include "read/read.h"

struct explaining {
    const struct at_args *args;
    struct at_explain_page page;
    const char *session;       /* the one asked for; NULL: the only one */
    uint32_t turn;             /* from 0 */
    struct at_buffer sessions; /* owned; names met, for a message */
    struct at_buffer its_case; /* owned; of the session that was explained */
    size_t session_count;
    bool done;
};

static enum attune_status explain(struct explaining *it,
                                  const struct at_transcript *transcript,
                                  struct attune_error *error)
{
    struct at_explained_turn turn = { .transcript = transcript, .turn = it->turn };
    it->page.tells_case &= transcript->case_name.size > 0;
    at_buffer_add_slice(&it->its_case, transcript->case_name);
    if (it->turn >= transcript->turn_count)
        return at_error_set(error, ATTUNE_NOT_FOUND,
                            "--turn %u: session \"%.*s\" has %u turns", it->turn + 1,
                            AT_SLICE_ARGS(transcript->session), transcript->turn_count);
    enum attune_status status = at_engine_explain(it->page.engine, transcript, it->turn,
                                                  &turn.list, &turn.count, error);
    if (status)
        return status;
    if (!at_explain_page_add(&it->page, &turn))
        return at_error_set(error, ATTUNE_NOT_FOUND,
                            "--code %s: the schemes have no such code; `attune show "
                            "SCHEME` lists them",
                            it->page.code);
    it->done = true;
    return ATTUNE_OK;
}

static enum attune_status hear_session(void *data, struct at_transcript *transcript,
                                       struct attune_error *error)
{
    struct explaining *it = data;
    if (it->session && !at_slice_is(transcript->session, it->session))
        return ATTUNE_OK;
    if (it->session_count++ < 8)
        at_buffer_printf(&it->sessions, "%s%.*s", it->sessions.size ? ", " : "",
                         AT_SLICE_ARGS(transcript->session));
    if (it->session_count > 1)
        return ATTUNE_OK;
    enum attune_status status = explain(it, transcript, error);
    return status || !it->session ? status : ATTUNE_STOPPED;
}

/* Reading went well; was it the one session asked for? */
static enum attune_status check_sessions(const struct explaining *it, const char *path,
                                         struct attune_error *error)
{
    if (it->session_count == 1 && it->done)
        return ATTUNE_OK;
    if (it->session_count == 0)
        return at_error_at(error, ATTUNE_NOT_FOUND, path, 0, 0,
                           "it has no session \"%s\"", it->session);
    return at_error_at(error, ATTUNE_NOT_FOUND, path, 0, 0,
                       "it has %zu sessions (%s%s); --session names one",
                       it->session_count, at_buffer_text(&it->sessions),
                       it->session_count > 8 ? ", ..." : "");
}

/* The turn first; what its case is given stands behind it. A pipe is read once. */
static enum attune_status explain_turn(struct explaining *it, const char *path,
                                       const struct at_read_options *options,
                                       struct attune_error *error)
{
    const struct at_sink sink = { .session = hear_session, .data = it };
    struct at_builder *builder = at_builder_new(at_engine_language(it->page.engine));
    enum attune_status status =
        builder ? at_read(path, NULL, options, builder, &sink, error)
                : at_error_nomem(error);
    at_builder_free(builder);
    if (status && status != ATTUNE_STOPPED)
        return status;
    return check_sessions(it, path, error);
}

static enum attune_status explain_file(struct explaining *it, const char *path,
                                       struct attune_error *error)
{
    struct at_read_options options;
    enum attune_status status = at_cli_read_options(it->args, &options, error);
    if (status)
        return status;
    options.margin = at_vignette_is(path);
    it->page.tells_case =
        at_explain_case_is_asked(it->page.engine) && strcmp(path, "-") != 0;
    status = explain_turn(it, path, &options, error);
    if (!status && it->page.tells_case)
        status = at_explain_case(&it->page, path, &options,
                                 at_buffer_slice(&it->its_case), error);
    at_cli_read_clear(&options);
    return status;
}

static int explain_with(struct explaining *it, const char *path)
{
    struct attune_error error;
    int status;
    struct at_search *search = at_cli_search(it->args);
    if (!search)
        return AT_EXIT_ENVIRONMENT;
    it->page.engine = at_cli_engine(it->args, search, &status);
    if (it->page.engine) {
        if (explain_file(it, path, &error) != ATTUNE_OK)
            status = at_cli_error(&error);
        else
            fwrite(at_buffer_text(&it->page.out), 1, it->page.out.size, stdout);
    }
    at_engine_free(it->page.engine);
    at_search_free(search);
    at_buffer_clear(&it->page.out);
    at_buffer_clear(&it->sessions);
    at_buffer_clear(&it->its_case);
    return status;
}

static bool read_turn(const char *text, uint32_t *turn)
{
    char *end;
    if (!text || *text < '0' || *text > '9')
        return false;
    errno = 0;
    unsigned long number = strtoul(text, &end, 10);
    if (*end || errno || number < 1 || number > UINT32_MAX)
        return false;
    *turn = (uint32_t)(number - 1);
    return true;
}

static int run_explain(const struct at_args *args)
{
    struct explaining it = {
        .args = args,
        .session = at_args_get(args, "session", NULL),
        .page = { .args = args,
                  .code = at_args_get(args, "code", NULL),
                  .columns = at_cli_columns(),
                  .colored = at_cli_colored(args, STDOUT_FILENO) },
    };
    if (args->operand_count != 1) {
        fputs("attune explain: name one FILE, as in `attune explain -s mbt-stance "
              "session.txt --turn 12`\n",
              stderr);
        return AT_EXIT_USAGE;
    }
    if (!read_turn(at_args_get(args, "turn", NULL), &it.turn)) {
        fputs("attune explain: --turn N says which turn, counted from 1\n", stderr);
        return AT_EXIT_USAGE;
    }
    return explain_with(&it, args->operands[0]);
}

static const struct at_flag flags[] = {
    { "code", 'c', "ID", "explain this code alone" },
    { "columns", 0, "OURS=THEIRS,...", "which columns of a table hold what" },
    AT_FLAG_LANGUAGE,
    { "lossy", 0, NULL, "replace bytes that are not UTF-8" },
    { "role", 0, "NAME=ROLE",
      "who is the therapist, patient or other; may be repeated" },
    { "scheme", 's', "SCHEME", "a scheme by name or folder; may be repeated" },
    { "session", 0, "NAME", "which session, where FILE holds several" },
    { "turn", 't', "N", "which turn, counted from 1" },
    { 0 },
};

const struct at_command at_command_explain = {
    .name = "explain",
    .summary = "why each code was, or was not, given to a turn",
    .operands = "FILE",
    .flags = flags,
    .example = "attune explain -s mbt-stance session.txt --turn 12",
    .explains = "prints turn 12 and, for every code of mbt-stance, the conditions of "
                "its rule and the words each was found on",
    .run = run_explain,
};
