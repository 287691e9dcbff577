#include <stdio.h>
#include <stdlib.h>

#include "base/path.h"
#include "io/file.h"
#include "script/lib.h"
#include "unit.h"

enum { CAP = 64 * 1024 * 1024, STEPS = 2000000 };
#define FOLDER "tests/sandbox"

struct attack {
    struct at_slice source;
    const char *name;
    size_t most;
    bool compiled;
};

static int open_library(lua_State *L)
{
    at_lib_open(L);
    return 0;
}

/* Compiles the attack and runs it as a script would run. */
static int run_attack(lua_State *L)
{
    const struct attack *attack = at_sandbox_job(L);
    at_lib_globals(L);
    at_lib_seal_globals(L);
    if (!at_sandbox_compile(L, attack->source, attack->name, attack->most, -1))
        return luaL_error(L, "refused");
    lua_call(L, 0, 0);
    return 0;
}

static enum attune_status run(struct at_sandbox *sandbox, struct attack *attack,
                              struct attune_error *error)
{
    sandbox->random_key = 1;
    sandbox->seeded = false;
    return at_sandbox_run(sandbox, run_attack, attack, STEPS, error);
}

static int setup(void **state)
{
    struct at_sandbox *sandbox = *state = malloc(sizeof *sandbox);
    if (!sandbox || at_sandbox_open(sandbox, CAP, NULL, NULL) != ATTUNE_OK)
        return -1;
    return at_sandbox_run(sandbox, open_library, NULL, STEPS, NULL) == ATTUNE_OK ? 0
                                                                                 : -1;
}

static int teardown(void **state)
{
    struct at_sandbox *sandbox = *state;
    at_sandbox_close(sandbox);
    size_t leaked = sandbox->used;
    free(sandbox);
    return leaked == 0 ? 0 : -1;
}

/* What the first line of the file says after "-- expect: ". */
static void expectation(const struct at_buffer *text, char *out, size_t size)
{
    const char *start = strstr(at_buffer_text(text), "-- expect: ");
    assert_non_null(start);
    start += strlen("-- expect: ");
    snprintf(out, size, "%.*s", (int)strcspn(start, "\n"), start);
}

static void outcome(enum attune_status status, const struct attune_error *error,
                    char *out, size_t size)
{
    if (status == ATTUNE_OK)
        snprintf(out, size, "ok");
    else
        snprintf(out, size, "%d: %s", error->line, error->message);
}

/* Afterwards the state must serve the next script as if nothing had been. */
static void check_canary(struct at_sandbox *sandbox)
{
    static const char text[] = "local t = {}\n"
                               "for i = 1, 100 do t[i] = ('x'):rep(i) end\n"
                               "assert(#table.concat(t) == 5050)";
    struct attack canary = { at_slice_of(text), "canary.lua", AT_SCRIPT_MOST, false };
    assert_int_equal(run(sandbox, &canary, NULL), ATTUNE_OK);
}

struct batch {
    struct at_sandbox *sandbox;
    size_t failed;
};

static enum attune_status attack_file(const char *name, void *data,
                                      struct attune_error *error)
{
    (void)error;
    struct batch *batch = data;
    struct at_sandbox *sandbox = batch->sandbox;
    char path[256], expected[512], got[600];
    if (!at_path_ends(at_slice_of(name), ".lua"))
        return ATTUNE_OK;
    snprintf(path, sizeof path, FOLDER "/%s", name);
    if (at_file_kind(path) == AT_FILE_FOLDER)
        return ATTUNE_OK;
    struct at_buffer text = { 0 };
    assert_int_equal(at_file_read(&text, path, AT_SCRIPT_MOST, NULL), ATTUNE_OK);
    expectation(&text, expected, sizeof expected);

    struct attune_error told = { 0 };
    struct attack attack = { at_buffer_slice(&text), path, AT_SCRIPT_MOST, false };
    enum attune_status status = run(sandbox, &attack, &told);
    outcome(status, &told, got, sizeof got);
    if (strcmp(got, expected) != 0) {
        print_error("%s\n  expected %s\n  got      %s\n", path, expected, got);
        batch->failed++;
    }
    if (status != ATTUNE_OK)
        assert_string_equal(told.file, path);
    check_canary(sandbox);
    at_buffer_clear(&text);
    return ATTUNE_OK;
}

static void every_attack_ends_as_its_first_line_says(void **state)
{
    struct batch batch = { *state, 0 };
    assert_int_equal(at_folder_each(FOLDER, attack_file, &batch, NULL), ATTUNE_OK);
    assert_int_equal(batch.failed, 0);
}

static int compile_only(lua_State *L)
{
    struct attack *attack = at_sandbox_job(L);
    lua_newtable(L);
    attack->compiled =
        at_sandbox_compile(L, attack->source, attack->name, attack->most, -1);
    return 0;
}

static bool compiles(struct at_sandbox *sandbox, struct at_slice source)
{
    struct attack attack = { source, "a/rules.lua", AT_SCRIPT_MOST, false };
    assert_int_equal(at_sandbox_run(sandbox, compile_only, &attack, STEPS, NULL),
                     ATTUNE_OK);
    return attack.compiled;
}

static void sources_that_are_no_scripts_are_refused(void **state)
{
    struct at_sandbox *sandbox = *state;
    struct at_buffer chain = { 0 }, brackets = { 0 }, wide = { 0 };
    at_buffer_add_text(&chain, "local a = {}\nlocal b = a");
    for (int i = 0; i < 1000; i++)
        at_buffer_add_text(&chain, ".b");
    for (int i = 0; i < 500; i++)
        at_buffer_add_char(&brackets, '(');
    for (int i = 0; i <= AT_SCRIPT_MOST; i++)
        at_buffer_add_char(&wide, ' ');
    static const char nul[] = "local x\0 = 1";
    const struct {
        struct at_slice source;
        int line;
        const char *message;
    } cases[] = {
        { at_slice_of("\x1bLua"), 0, "this is compiled Lua; a script must be text" },
        { at_slice_of("\xEF\xBB\xBF\x1bLua"), 0,
          "this is compiled Lua; a script must be text" },
        { at_slice_of("local x\nlocal y = '\x80'"), 2, "this is not UTF-8 text" },
        { at_slice(nul, sizeof nul - 1), 1, "a script holds no NUL bytes" },
        { at_buffer_slice(&chain), 2,
          "more than 200 fields or brackets in one expression" },
        { at_buffer_slice(&brackets), 1,
          "more than 200 fields or brackets in one expression" },
        { at_buffer_slice(&wide), 0, "the script is longer than 64 KiB" },
        { at_slice_of("local x =\n\n= 2"), 3, "unexpected symbol near '='" },
        { at_slice_of("x = [==[ never\nclosed"), 2,
          "unfinished long string (starting at line 1) near <eof>" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_false(compiles(sandbox, cases[i].source));
        assert_string_equal(sandbox->story.message, cases[i].message);
        assert_string_equal(sandbox->story.file, "a/rules.lua");
        assert_int_equal(sandbox->story.line, cases[i].line);
    }
    at_buffer_clear(&chain);
    at_buffer_clear(&brackets);
    at_buffer_clear(&wide);
}

static void a_long_script_is_not_taken_for_a_long_chain(void **state)
{
    struct at_buffer text = { 0 };
    at_buffer_add_text(&text, "local m = { a = { b = 1 } }\nlocal n = 0");
    for (int i = 0; i < 300; i++)
        at_buffer_add_text(&text, " + m.a.b");
    for (int i = 0; i < 300; i++)
        at_buffer_add_text(&text, "\nn = (m.a)['b'] -- a.b.c\nn = #{ m.a, m.a.b }");
    assert_true(compiles(*state, at_buffer_slice(&text)));
    at_buffer_clear(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_attack_ends_as_its_first_line_says, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(sources_that_are_no_scripts_are_refused, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(a_long_script_is_not_taken_for_a_long_chain,
                                        setup, teardown),
    };
    return cmocka_run_group_tests_name("script/sandbox", tests, NULL, NULL);
}
