/* test.c - attune test: a codebook's examples and a scheme's vignettes are its tests. */
#include <stdio.h>

#include "base/path.h"
#include "base/suggest.h"
#include "cli/account.h"
#include "cli/load.h"
#include "cli/prose.h"
#include "cli/session.h"
#include "cli/test_plugin.h"
#include "cli/verdict.h"
#include "cli/watch.h"
#include "engine/examples.h"
#include "engine/vignettes.h"

struct testing {
    const struct at_args *args;
    struct at_search *search;
    struct at_loaded loaded;
    size_t examples, vignettes, turns, wrong; /* of the scheme being tested */
    size_t passed, failed;                    /* of all */
    struct at_buffer out;                     /* owned; what is printed next */
    uint64_t state;                           /* of all files, when they are watched */
};

static bool is_verbose(const struct testing *it)
{
    return at_args_has(it->args, "verbose");
}

static void print(struct testing *it)
{
    fwrite(at_buffer_text(&it->out), 1, it->out.size, stdout);
    at_buffer_reset(&it->out);
}

/* A turn, or a whole case, that was judged. */
struct place {
    const struct at_transcript *transcript;
    uint32_t turn;
    const struct at_case_summaries *of_case; /* NULL: the turn */
};

static const struct at_explanation *explain(struct testing *it,
                                            const struct place *place, at_code_id code)
{
    struct at_engine *engine = it->loaded.engine;
    const struct at_explanation *list;
    size_t count;
    if (place->of_case
            ? at_engine_explain_case(engine, place->of_case, &list, &count, NULL)
            : at_engine_explain(engine, place->transcript, place->turn, &list, &count,
                                NULL))
        return NULL;
    return at_account_nearest(list, count, code);
}

static void add_reason(struct testing *it, const struct place *place, at_code_id code)
{
    const struct at_explanation *why = explain(it, place, code);
    if (!why)
        return;
    at_account_reason(&it->out, why, place->transcript);
    if (!why->rule)
        return;
    at_buffer_add_text(&it->out, " (");
    at_account_rule(&it->out, it->loaded.scheme, (uint32_t)why->rule->line);
    at_buffer_add_char(&it->out, ')');
}

static void hear_example(void *data, const struct at_judged_example *judged)
{
    struct testing *it = data;
    const struct at_codebook *codebook = it->loaded.scheme->codebook;
    bool right = judged->judgement == AT_JUDGED_RIGHT;
    it->examples++;
    it->wrong += !right;
    if (right && !is_verbose(it))
        return;
    at_buffer_printf(&it->out, "%.*s:%d: ", AT_SLICE_ARGS(codebook->file),
                     judged->example->line);
    at_verdict_add(&it->out, judged);
    if (judged->judgement == AT_JUDGED_FAILED) {
        at_buffer_printf(&it->out, "\n    %s", judged->failure);
    } else if (!right) {
        at_buffer_add_text(&it->out, "\n    ");
        const struct place place = { judged->transcript, judged->turn,
                                     judged->of_case };
        add_reason(it, &place,
                   it->loaded.scheme->first_code +
                       (at_code_id)(judged->code - codebook->codes));
    }
    at_buffer_add_char(&it->out, '\n');
    print(it);
}

static void hear_vignette(void *data, const char *path)
{
    struct testing *it = data;
    (void)path;
    it->vignettes++;
}

/* "FILE:LINE: ID" */
static void add_turn_place(struct testing *it, const struct at_judged_turn *judged)
{
    const struct at_transcript *transcript = judged->transcript;
    at_buffer_printf(&it->out, "%.*s:%u: ", AT_SLICE_ARGS(transcript->source),
                     transcript->turns[judged->turn].line);
}

/* A margin that names what is no code. */
static void add_stranger(struct testing *it, struct at_slice id)
{
    const struct at_codebook *codebook = it->loaded.scheme->codebook;
    struct at_nearest nearest = at_nearest_to(id);
    for (size_t i = 0; i < codebook->code_count; i++)
        at_nearest_add(&nearest, codebook->codes[i].id);
    at_buffer_printf(&it->out, " is in the margin, but is no code of %.*s",
                     AT_SLICE_ARGS(codebook->id));
    if (nearest.name.size)
        at_buffer_printf(&it->out, " (did you mean \"%.*s\"?)",
                         AT_SLICE_ARGS(nearest.name));
    at_buffer_add_char(&it->out, '\n');
}

/* Does a case's code stand in the margin of a turn that is not the case's last? */
static bool is_misplaced(const struct testing *it, const struct at_judged_turn *judged,
                         int32_t code)
{
    if (it->loaded.scheme->codebook->codes[code].unit.kind != AT_UNIT_CASE)
        return false;
    return !judged->of_case || judged->turn + 1 < judged->transcript->turn_count;
}

static void add_missing(struct testing *it, const struct at_judged_turn *judged,
                        const struct at_annotation *noted)
{
    int32_t code = at_codebook_code(it->loaded.scheme->codebook, noted->code);
    add_turn_place(it, judged);
    at_buffer_add_slice(&it->out, noted->code);
    if (noted->value.size)
        at_buffer_printf(&it->out, "=%.*s", AT_SLICE_ARGS(noted->value));
    if (code < 0) {
        add_stranger(it, noted->code);
        return;
    }
    if (is_misplaced(it, judged, code)) {
        at_buffer_add_text(&it->out,
                           " is a case's: its place is the margin of the last "
                           "turn of the last session\n");
        return;
    }
    at_buffer_add_text(&it->out, " should be given\n    ");
    const struct place place = { judged->transcript, judged->turn, judged->of_case };
    add_reason(it, &place, it->loaded.scheme->first_code + (at_code_id)code);
    at_buffer_add_char(&it->out, '\n');
}

static void add_unexpected(struct testing *it, const struct at_judged_turn *judged,
                           const struct at_coding *coding)
{
    const struct at_catalogue *catalogue = at_engine_catalogue(it->loaded.engine);
    add_turn_place(it, judged);
    at_buffer_add_slice(&it->out, catalogue->codes[coding->code].id);
    at_account_value(&it->out, &coding->value);
    at_buffer_add_text(&it->out, " should not be given\n    given on ");
    at_account_spans(&it->out, judged->transcript, coding->evidence,
                     coding->evidence_count);
    at_buffer_add_text(&it->out, " (");
    at_account_rule(&it->out, it->loaded.scheme, coding->rule_line);
    at_buffer_add_text(&it->out, ")\n");
}

static void hear_turn(void *data, const struct at_judged_turn *judged)
{
    struct testing *it = data;
    bool right = judged->missing_count + judged->unexpected_count == 0;
    it->turns += !judged->of_case;
    it->wrong += !right;
    for (size_t i = 0; i < judged->missing_count; i++)
        add_missing(it, judged, judged->missing[i]);
    for (size_t i = 0; i < judged->unexpected_count; i++)
        add_unexpected(it, judged, judged->unexpected[i]);
    if (right && is_verbose(it) && !judged->of_case) {
        add_turn_place(it, judged);
        at_buffer_add_text(&it->out, "as in the margin\n");
    }
    print(it);
}

/* "mbt-stance: 152 examples and 2 vignettes (54 turns): all as expected" */
static void print_summary(struct testing *it, struct at_slice language)
{
    struct at_buffer *out = &it->out;
    at_buffer_printf(out, "%.*s", AT_SLICE_ARGS(it->loaded.scheme->codebook->id));
    if (language.size)
        at_buffer_printf(out, " (%.*s): ", AT_SLICE_ARGS(language));
    else
        at_buffer_add_text(out, ": ");
    if (!language.size)
        at_prose_count(out, it->examples, "example");
    if (it->vignettes || language.size) {
        if (!language.size)
            at_buffer_add_text(out, " and ");
        at_prose_count(out, it->vignettes, "vignette");
        at_buffer_add_text(out, " (");
        at_prose_count(out, it->turns, "turn");
        at_buffer_add_char(out, ')');
    }
    if (it->wrong)
        at_buffer_printf(out, ": %zu not as expected\n", it->wrong);
    else
        at_buffer_add_text(out, ": all as expected\n");
    if (it->wrong || !at_args_has(it->args, "quiet"))
        print(it);
    at_buffer_reset(out);
}

/* Examples are in the first language, and vignettes in any. */
static int run_tests(struct testing *it, struct at_slice language)
{
    struct attune_error error;
    const struct at_vignette_listener listener = { hear_vignette, hear_turn, it };
    enum attune_status status = ATTUNE_OK;
    it->examples = it->vignettes = it->turns = it->wrong = 0;
    if (!language.size)
        status = at_examples_run(it->loaded.engine, it->loaded.scheme, hear_example, it,
                                 &error);
    if (!status)
        status =
            at_vignettes_run(it->loaded.engine, it->loaded.scheme, &listener, &error);
    it->failed += it->wrong + (status != ATTUNE_OK);
    it->passed += it->examples + it->turns - it->wrong;
    if (status)
        return at_cli_error(&error);
    print_summary(it, language);
    return it->wrong ? AT_EXIT_FAILED : AT_EXIT_OK;
}

/* An empty language is the scheme's first. `more` gets the one after it, if any. */
static int test_in(struct testing *it, struct at_slice name, size_t number,
                   struct at_buffer *more)
{
    struct at_faults faults = { 0 };
    struct at_slice language = at_slice(more->data, more->size);
    at_cli_load_for(&it->loaded, it->search, name, language, &faults);
    int status = faults.errors ? at_cli_faults(&faults) : AT_EXIT_OK;
    if (status == AT_EXIT_OK)
        status = run_tests(it, language);
    else if (status != AT_EXIT_USAGE)
        it->failed++;
    at_buffer_reset(more);
    if (it->loaded.scheme && number + 1 < it->loaded.scheme->codebook->languages.count)
        at_buffer_add_slice(more,
                            it->loaded.scheme->codebook->languages.items[number + 1]);
    at_faults_clear(&faults);
    at_engine_free(it->loaded.engine);
    return status;
}

static int test_scheme(void *data, struct at_slice name)
{
    struct at_buffer language = { 0 };
    size_t number = 0;
    int status = AT_EXIT_OK;
    do {
        int one = test_in(data, name, number++, &language);
        status = one > status ? one : status;
    } while (language.size > 0);
    at_buffer_clear(&language);
    return status;
}

static int test_plugin(struct testing *it, const struct at_subject *plugin,
                       bool no_libraries)
{
    struct at_plugin_tally tally = { .no_libraries = no_libraries };
    int status = at_test_plugin(it->args, it->search, plugin, &tally);
    it->passed += tally.passed;
    it->failed += tally.failed;
    return status;
}

/* What was named, in its order; a plugin's folder is known by its files. */
static int test_named(struct testing *it)
{
    struct at_arena *arena = at_arena_new();
    int status = arena ? AT_EXIT_OK : AT_EXIT_ENVIRONMENT;
    for (size_t i = 0; arena && i < it->args->operand_count; i++) {
        struct at_subject subject;
        struct attune_error error;
        const char *operand = it->args->operands[i];
        int one;
        if (at_subject_find(&subject, arena, it->search, operand, &error) != ATTUNE_OK)
            one = at_cli_error(&error);
        else
            one = subject.plugin ? test_plugin(it, &subject, false)
                                 : test_scheme(it, at_slice_of(operand));
        status = one > status ? one : status;
    }
    at_arena_free(arena);
    return status;
}

/* All schemes, readers and writers that are found: libraries are tested by schemes. */
static int test_found(struct testing *it)
{
    const struct at_found *found;
    struct attune_error error;
    size_t count;
    int status = at_cli_each_scheme(it->args, it->search, test_scheme, it);
    if (at_search_all(it->search, &found, &count, &error) != ATTUNE_OK)
        return at_cli_error(&error);
    for (size_t i = 0; i < count; i++) {
        const struct at_subject plugin = { true, found[i].name, found[i].path };
        int one = AT_EXIT_OK;
        if (found[i].plugin && !found[i].shadowed)
            one = test_plugin(it, &plugin, true);
        status = one > status ? one : status;
    }
    return status;
}

/* All that were named, or are found, once. */
static int test_all(struct testing *it)
{
    it->passed = it->failed = 0;
    int status = it->args->operand_count ? test_named(it) : test_found(it);
    if (it->passed + it->failed)
        printf("%zu passed, %zu failed\n", it->passed, it->failed);
    return it->out.failed ? AT_EXIT_ENVIRONMENT : status;
}

static int watch_scheme(void *data, struct at_slice name)
{
    struct testing *it = data;
    struct attune_error error;
    struct at_slice folder;
    if (at_search_scheme(it->search, name, &folder, &error) == ATTUNE_OK)
        it->state += at_watch_state(folder);
    return AT_EXIT_OK;
}

/* Of the schemes that are tested, and all plugins that they could use. */
static uint64_t state_of_all(const struct at_args *args)
{
    struct testing it = { .args = args, .search = at_cli_search(args) };
    struct attune_error error;
    const struct at_found *found;
    size_t count;
    if (!it.search)
        return 0;
    at_cli_each_scheme(args, it.search, watch_scheme, &it);
    if (at_search_all(it.search, &found, &count, &error) == ATTUNE_OK)
        for (size_t i = 0; i < count; i++)
            if (found[i].plugin)
                it.state += at_watch_state(at_path_folder(found[i].path));
    at_search_free(it.search);
    return it.state;
}

static int run_test(const struct at_args *args)
{
    struct testing it = { .args = args, .search = at_cli_search(args) };
    if (!it.search)
        return AT_EXIT_ENVIRONMENT;
    int status = test_all(&it);
    at_buffer_clear(&it.out);
    at_search_free(it.search);
    return status;
}

static const struct at_flag flags[] = {
    { "verbose", 'v', NULL, "list what passed, too" },
    { "watch", 'w', NULL, "test again whenever a file changes" },
    { 0 },
};

const struct at_command at_command_test = {
    .name = "test",
    .summary = "hold schemes and plugins to their examples",
    .operands = "[SCHEME|PLUGIN]...",
    .flags = flags,
    .example = "attune test mbt-stance",
    .explains =
        "codes every example and vignette of mbt-stance and tells which are not "
        "coded as the codebook says, and why",
    .about =
        "A SCHEME is a name or a folder; without any, all that are found are "
        "tested, but no plugin. Each example of a codebook is coded by the whole "
        "scheme: what it "
        "says must get the code, or must not. In the vignettes (examples/*.txt in "
        "the scheme's folder) the codes in the margin of a turn, behind \" | \", "
        "must be those the scheme gives to it; \"-\" stands for none. Of a reader "
        "or writer, two files of one name in its folder examples/ belong together: "
        "talk.cha must be read as talk.jsonl, or the other way round be written.",
    .run = run_test,
    .state = state_of_all,
};
