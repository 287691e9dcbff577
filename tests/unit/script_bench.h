/* script_bench.h - a scheme in a folder of its own, loaded, with a transcript. */
#ifndef AT_SCRIPT_BENCH_H
#define AT_SCRIPT_BENCH_H

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/file.h"
#include "scheme/sequences.h"
#include "script/script.h"
#include "transcript/builder.h"
#include "unit.h"

struct bench {
    char folder[64];
    struct at_arena *arena; /* owned, as all below */
    struct at_matchers *matchers;
    struct at_script *script;
    struct at_scheme *scheme;
    struct at_faults faults;
    struct at_scan *scan;
    struct at_builder *builder;
    struct at_transcript *transcript;
    struct at_codings *codings;
    struct at_sequences *sequences;
    const struct at_history *history; /* borrowed: of the case, NULL for none */
    const struct at_scheme *other;    /* borrowed: one it may read codings of */
    struct at_buffer text;            /* of faults, or of the log */
};

/* Writes a file of the scheme "probe"; the folders in its path are made. */
static inline void bench_file(struct bench *bench, const char *name, const char *text)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", bench->folder, name);
    for (char *slash = path + strlen(bench->folder) + 1; (slash = strchr(slash, '/'));
         slash++) {
        *slash = '\0';
        mkdir(path, 0700);
        *slash = '/';
    }
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
    assert_int_equal(fclose(file), 0);
}

/* A codebook with these lines behind its head, and this rules.lua. */
static inline void bench_scheme(struct bench *bench, const char *codes,
                                const char *rules)
{
    char text[8192];
    int size = snprintf(text, sizeof text,
                        "scheme: probe\nversion: 1.0.0\nattune: 1\ntitle: A probe\n"
                        "language: [en]\nunit: turn\nauthors: [A]\nlicence: MIT\n%s",
                        codes);
    assert_true(size > 0 && (size_t)size < sizeof text);
    bench_file(bench, "probe/codebook.yaml", text);
    bench_file(bench, "probe/rules.lua", rules);
}

/* A flag that rules give, as a line of `codes`. */
#define FLAG(id) "  " id ": {title: T, definition: D, examples: [{say: Yes.}]}\n"
/* A code with more to say of it. */
#define CODE(id, more)                                                                 \
    "  " id ": {title: T, definition: D, examples: [{say: Yes.}], " more "}\n"

static inline enum attune_status bench_find_plugin(void *data, struct at_slice name,
                                                   struct at_slice *path,
                                                   struct attune_error *error)
{
    struct bench *bench = data;
    char text[256];
    snprintf(text, sizeof text, "%s/plugins/%.*s.lua", bench->folder,
             AT_SLICE_ARGS(name));
    if (at_file_kind(text) != AT_FILE_REGULAR)
        return at_error_set(error, ATTUNE_NOT_FOUND, "there is no plugin \"%.*s\"",
                            AT_SLICE_ARGS(name));
    *path = at_slice_of(at_arena_text(bench->arena, at_slice_of(text)));
    return ATTUNE_OK;
}

static inline const struct at_scheme *bench_find_scheme(void *data,
                                                        struct at_slice name)
{
    const struct bench *bench = data;
    bool known = bench->other && at_slice_equal(bench->other->codebook->id, name);
    return known ? bench->other : NULL;
}

static inline void bench_log(void *data, struct at_slice text)
{
    struct bench *bench = data;
    at_buffer_add_slice(&bench->text, text);
    at_buffer_add_char(&bench->text, '\n');
}

static inline struct at_scheme *bench_read(struct bench *bench, const char *name)
{
    char path[256];
    struct at_buffer text = { 0 };
    struct at_arena *arena = at_arena_new();
    struct at_scheme *scheme = at_arena_alloc(arena, sizeof *scheme);
    snprintf(path, sizeof path, "%s/%s/codebook.yaml", bench->folder, name);
    assert_int_equal(at_file_read(&text, path, 65536, NULL), ATTUNE_OK);
    scheme->arena = arena;
    scheme->codebook = at_codebook_read(arena, at_buffer_slice(&text), path,
                                        at_slice_of(name), &bench->faults);
    at_buffer_clear(&text);
    snprintf(path, sizeof path, "%s/%s/rules.lua", bench->folder, name);
    scheme->script = at_slice_of(at_arena_text(arena, at_slice_of(path)));
    if (scheme->codebook)
        scheme->code_count = (uint32_t)scheme->codebook->code_count;
    return scheme;
}

static inline enum attune_status bench_load_into(struct bench *bench,
                                                 struct at_scheme *scheme)
{
    const struct at_script_loader loader = { .matchers = bench->matchers,
                                             .find_plugin = bench_find_plugin,
                                             .find_scheme = bench_find_scheme,
                                             .log = bench_log,
                                             .data = bench };
    return at_script_load(bench->script, scheme, &loader, &bench->faults);
}

/* Loads the scheme "probe". */
static inline enum attune_status bench_load(struct bench *bench)
{
    bench->scheme = bench_read(bench, "probe");
    if (!bench->scheme->codebook)
        return ATTUNE_INVALID;
    if (bench->other)
        bench->scheme->first_code = bench->other->first_code +
                                    bench->other->code_count + bench->other->mark_count;
    return bench_load_into(bench, bench->scheme);
}

/* All faults, "rules.lua:3: message" each, a line each; the folder is left out. */
static inline const char *bench_faults(struct bench *bench)
{
    at_buffer_reset(&bench->text);
    for (size_t i = 0; i < bench->faults.count; i++) {
        const struct attune_error *error = &bench->faults.list[i].error;
        const char *file = strstr(error->file, bench->folder) == error->file
                               ? error->file + strlen(bench->folder) + 1
                               : error->file;
        at_buffer_printf(&bench->text, "%s:%d: %s\n", file, error->line,
                         error->message);
    }
    return at_buffer_text(&bench->text);
}

/* Loads a scheme that must be without fault. */
static inline void bench_load_well(struct bench *bench, const char *codes,
                                   const char *rules)
{
    bench_scheme(bench, codes, rules);
    enum attune_status status = bench_load(bench);
    assert_string_equal(bench_faults(bench), "");
    assert_int_equal(status, ATTUNE_OK);
}

static inline void bench_say(struct bench *bench, enum at_role role, const char *text)
{
    uint32_t speaker;
    if (!bench->builder) {
        bench->builder = at_builder_new(at_language_find(at_slice_of("en")));
        assert_int_equal(at_builder_begin(bench->builder, at_slice_of("s1.txt"), NULL),
                         ATTUNE_OK);
        assert_int_equal(at_builder_name(bench->builder, at_slice_of("s1"),
                                         at_slice_of(""), 3, NULL),
                         ATTUNE_OK);
    }
    assert_int_equal(at_builder_speaker(bench->builder, at_slice_of(at_role_name(role)),
                                        role, &speaker, NULL),
                     ATTUNE_OK);
    const struct at_new_turn turn = { speaker, at_slice_of(text), -1, -1, 1 };
    assert_int_equal(at_builder_turn(bench->builder, &turn, NULL), ATTUNE_OK);
}

static inline void bench_begin(struct bench *bench)
{
    const struct at_script_view view = { .transcript = bench->transcript,
                                         .history = bench->history,
                                         .scan = bench->scan,
                                         .codings = bench->codings,
                                         .sequences = bench->sequences };
    at_sequences_begin(bench->sequences, bench->transcript, bench->codings);
    at_script_begin(bench->script, &view);
}

/* The transcript of what was said, open to functions. */
static inline void bench_open(struct bench *bench)
{
    bench->transcript = at_builder_finish(bench->builder);
    assert_int_equal(at_matchers_seal(bench->matchers, NULL), ATTUNE_OK);
    bench->scan = at_scan_new(bench->matchers);
    assert_non_null(bench->scan);
    assert_int_equal(at_scan_begin(bench->scan, bench->transcript, NULL), ATTUNE_OK);
    bench->codings = at_codings_new(bench->transcript);
    assert_non_null(bench->codings);
    bench->sequences = at_sequences_new();
    assert_non_null(bench->sequences);
    bench_begin(bench);
}

/* Calls the function of a rule on a turn, both counted from 0. */
static inline enum attune_status bench_call(struct bench *bench, size_t rule,
                                            uint32_t turn, struct at_decision *decision,
                                            struct attune_error *error)
{
    const struct at_rule *asked = &bench->scheme->rules[rule];
    const struct at_script_question question = {
        .rule = asked,
        .unit = { .kind = asked->unit,
                  .number = turn,
                  .turn = turn,
                  .last_turn = turn },
        .decision = decision,
    };
    *decision = (struct at_decision){ .code = AT_CODE_NONE };
    assert_int_equal(at_scan_turn(bench->scan, turn, NULL), ATTUNE_OK);
    return at_script_call(bench->script, bench->scheme, &question, error);
}

static inline int bench_setup(void **state)
{
    struct bench *bench = calloc(1, sizeof *bench);
    *state = bench;
    snprintf(bench->folder, sizeof bench->folder, "/tmp/attune-script-XXXXXX");
    bench->arena = at_arena_new();
    bench->matchers = at_matchers_new(at_language_find(at_slice_of("en")));
    if (!mkdtemp(bench->folder) || !bench->arena || !bench->matchers)
        return -1;
    return at_script_new(&bench->script, NULL, NULL) == ATTUNE_OK ? 0 : -1;
}

static inline enum attune_status bench_remove(const char *name, void *data,
                                              struct attune_error *error)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", (const char *)data, name);
    if (at_file_kind(path) == AT_FILE_FOLDER)
        at_folder_each(path, bench_remove, path, error);
    remove(path);
    return ATTUNE_OK;
}

static inline int bench_teardown(void **state)
{
    struct bench *bench = *state;
    at_scan_free(bench->scan);
    at_sequences_free(bench->sequences);
    at_script_free(bench->script);
    at_matchers_free(bench->matchers);
    at_transcript_free(bench->transcript);
    at_builder_free(bench->builder);
    at_faults_clear(&bench->faults);
    at_buffer_clear(&bench->text);
    if (bench->scheme)
        at_arena_free(bench->scheme->arena);
    at_arena_free(bench->arena);
    at_folder_each(bench->folder, bench_remove, bench->folder, NULL);
    remove(bench->folder);
    free(bench);
    return 0;
}

#define ON_BENCH(test)                                                                 \
    cmocka_unit_test_setup_teardown(test, bench_setup, bench_teardown)

#endif
