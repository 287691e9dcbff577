/* show.c - attune show: a codebook, or a plugin, readable. */
#include "cli/show.h"

#include <stdio.h>
#include <string.h>

#include "cli/load.h"
#include "cli/session.h"
#include "cli/subject.h"

/* Only the codebook itself is asked for: what it comes after may be missing. */
static void show_scheme(struct at_page *page, struct at_search *search,
                        const struct at_subject *subject, struct at_faults *faults)
{
    struct at_loaded loaded;
    at_cli_load(&loaded, search, subject->path, AT_LOAD_CODEBOOK, faults);
    if (loaded.scheme) {
        at_show_codebook(page, loaded.scheme->codebook);
        at_faults_clear(faults);
        at_show_weights(page, loaded.scheme->folder, faults);
    }
    at_engine_free(loaded.engine);
}

static int out_of_memory(void)
{
    struct attune_error error;
    at_error_nomem(&error);
    return at_cli_error(&error);
}

static int show(struct at_page *page, struct at_search *search,
                const struct at_subject *subject)
{
    struct at_faults faults = { 0 };
    if (subject->plugin)
        at_show_plugin(page, subject->path.data, subject->name, &faults);
    else
        show_scheme(page, search, subject, &faults);
    int status = at_cli_faults(&faults);
    at_faults_clear(&faults);
    if (page->out->failed)
        return out_of_memory();
    fwrite(at_buffer_text(page->out), 1, page->out->size, stdout);
    return status;
}

static int show_operand(const char *operand, const struct at_args *args,
                        const struct at_page_form *form)
{
    struct at_subject subject;
    struct attune_error error;
    struct at_buffer out = { 0 };
    struct at_page page = { &out, form, AT_BLOCK_NONE };
    struct at_search *search = at_cli_search(args);
    struct at_arena *arena = at_arena_new();
    int status = AT_EXIT_ENVIRONMENT;
    if (search && arena) {
        if (at_subject_find(&subject, arena, search, operand, &error))
            status = at_cli_error(&error);
        else
            status = show(&page, search, &subject);
    }
    at_arena_free(arena);
    at_search_free(search);
    at_buffer_clear(&out);
    return status;
}

static const struct at_page_form *find_form(const char *name)
{
    if (strcmp(name, "text") == 0)
        return &at_form_text;
    if (strcmp(name, "md") == 0 || strcmp(name, "markdown") == 0)
        return &at_form_markdown;
    return NULL;
}

static int run_show(const struct at_args *args)
{
    const char *name = at_args_get(args, "format", "text");
    const struct at_page_form *form = find_form(name);
    if (!form) {
        fprintf(stderr, "attune show: no format \"%s\"; there are text and md\n", name);
        return AT_EXIT_USAGE;
    }
    if (args->operand_count != 1) {
        fputs(
            "attune show: name one scheme or plugin, as in `attune show mbt-stance`\n",
            stderr);
        return AT_EXIT_USAGE;
    }
    return show_operand(args->operands[0], args, form);
}

static const struct at_flag flags[] = {
    { "format", 'f', "FORMAT", "text (the default) or md, which is Markdown" },
    { 0 },
};

const struct at_command at_command_show = {
    .name = "show",
    .summary = "print a codebook, or what a plugin brings",
    .operands = "SCHEME|PLUGIN",
    .flags = flags,
    .example = "attune show mbt-stance --format md > codebook.md",
    .explains = "writes the codebook of mbt-stance as a page of Markdown",
    .about =
        "A codebook is printed as a manual would print it: what the scheme is and "
        "is not, then each code with its definition, when to give it and when not, "
        "and its examples (+ gets the code, - does not). Of a plugin it is the "
        "head, and the categories of its lexicons with their numbers of entries.",
    .run = run_show,
};
