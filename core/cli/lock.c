/* lock.c - attune lock: writes down what results rest on. */
#include <stdio.h>

#include "cli/pinned.h"
#include "cli/prose.h"
#include "cli/session.h"
#include "io/file.h"

static enum attune_status write_lock(const struct at_lock *lock,
                                     struct attune_error *error)
{
    struct at_output *output;
    enum attune_status status = at_output_open(&output, AT_LOCK_FILE, error);
    if (status)
        return status;
    at_buffer_add_text(
        at_output_buffer(output),
        "# Written by `attune lock`. `attune run --locked` refuses to run "
        "when anything here\n# has changed.\n");
    at_lock_add(at_output_buffer(output), lock);
    return at_output_close(output, error);
}

static void print_summary(const struct at_lock *lock)
{
    struct at_buffer out = { 0 };
    at_buffer_add_text(&out, AT_LOCK_FILE ": ");
    at_prose_count(&out, lock->schemes.count, "scheme");
    at_buffer_add_text(&out, ", ");
    at_prose_count(&out, lock->plugins.count, "plugin");
    at_buffer_add_text(&out, ", ");
    at_prose_count(&out, lock->files.count, "file");
    puts(at_buffer_text(&out));
    at_buffer_clear(&out);
}

static int lock_engine(const struct at_engine *engine)
{
    struct attune_error error;
    struct at_lock lock;
    struct at_arena *arena = at_arena_new();
    enum attune_status status =
        arena ? at_pinned_now(&lock, arena, engine, &error) : at_error_nomem(&error);
    if (!status)
        status = write_lock(&lock, &error);
    int ends = status ? at_cli_error(&error) : AT_EXIT_OK;
    if (!status)
        print_summary(&lock);
    at_arena_free(arena);
    return ends;
}

static int run_lock(const struct at_args *args)
{
    int status = AT_EXIT_USAGE;
    if (args->operand_count > 0) {
        fprintf(stderr, "attune lock: takes no names; `attune lock -s %s` locks one\n",
                args->operands[0]);
        return AT_EXIT_USAGE;
    }
    struct at_search *search = at_cli_search(args);
    struct at_engine *engine = search ? at_cli_engine(args, search, &status) : NULL;
    if (engine)
        status = lock_engine(engine);
    at_engine_free(engine);
    at_search_free(search);
    return status;
}

static const struct at_flag flags[] = {
    AT_FLAG_LANGUAGE,
    { "scheme", 's', "SCHEME",
      "a scheme by name or folder; may be repeated; without it all that are found" },
    { 0 },
};

const struct at_command at_command_lock = {
    .name = "lock",
    .summary = "write down what results rest on, in attune.lock",
    .operands = "",
    .writes = AT_LOCK_FILE,
    .flags = flags,
    .example = "attune lock -s mbt-stance",
    .explains = "writes attune.lock, with the version of attune, of the scheme "
                "and of its plugins, and the SHA-256 of each of their files",
    .about =
        "A folder with attune.lock is a place where schemes and plugins are looked "
        "for. `attune run --locked` there codes with what is locked, or refuses and "
        "says what has changed. The lock may go into version control, or to another "
        "lab: it has no word of a dictionary in it that may not be passed on, only "
        "its SHA-256.",
    .run = run_lock,
};
