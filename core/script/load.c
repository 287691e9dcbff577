/* load.c - a scheme's rules.lua, run once: what comes of it is checked as a whole. */
#include "io/hash.h"
#include "scheme/tokens.h"
#include "scheme/weights.h"
#include "script/lib.h"
#include "script/script_private.h"

struct job {
    struct at_script *script;
    struct at_scheme *scheme;
};

/* Schemes whose codings the rules may read. */
static void find_after(lua_State *L, struct at_program *program)
{
    struct at_script *script = at_script_of(L);
    const struct at_codebook *codebook = program->scheme->codebook;
    program->after =
        at_script_alloc(L, (codebook->after_count + 1) * sizeof *program->after);
    for (size_t i = 0; i < codebook->after_count; i++) {
        struct at_slice name = codebook->after[i].name;
        if (at_slice_is(name, "human"))
            continue;
        const struct at_scheme *scheme =
            script->loader.find_scheme
                ? script->loader.find_scheme(script->loader.data, name)
                : NULL;
        if (scheme)
            program->after[program->after_count++] = scheme;
        else
            at_faults_error(script->faults, codebook->file.data,
                            codebook->after[i].line, 0, "there is no scheme \"%.*s\"",
                            AT_SLICE_ARGS(name));
    }
}

/* Marks named anywhere in the text, so that a rule above can be told where. */
static void find_coming(lua_State *L, struct at_program *program)
{
    struct at_slice text = program->rules->text;
    size_t most = 0;
    for (size_t i = 0; i + 4 <= text.size; i++)
        most += memcmp(text.data + i, "mark", 4) == 0;
    struct at_slice *names = at_script_alloc(L, (most + 1) * sizeof *names);
    int *lines = at_script_alloc(L, (most + 1) * sizeof *lines);
    struct at_tokens tokens = { text.data, text.data + text.size, 1 };
    struct at_token token = at_tokens_next(&tokens);
    while (token.kind != AT_TOKEN_END && token.kind != AT_TOKEN_BAD) {
        bool mark = at_token_is(&token, "mark");
        token = at_tokens_next(&tokens);
        if (at_token_is(&token, "("))
            token = at_tokens_next(&tokens);
        if (!mark || token.kind != AT_TOKEN_TEXT)
            continue;
        names[program->coming_count] = token.text;
        lines[program->coming_count++] = token.line;
    }
    program->coming = names;
    program->coming_lines = lines;
}

static int32_t *no_rules(lua_State *L, size_t count)
{
    int32_t *rules = at_script_alloc(L, (count + 1) * sizeof *rules);
    for (size_t i = 0; i < count; i++)
        rules[i] = -1;
    return rules;
}

static int new_table_ref(lua_State *L)
{
    lua_newtable(L);
    return luaL_ref(L, LUA_REGISTRYINDEX);
}

static struct at_program *new_program(lua_State *L, struct at_scheme *scheme)
{
    struct at_program *program = at_script_alloc(L, sizeof *program);
    program->scheme = scheme;
    program->code_rules = no_rules(L, scheme->codebook->code_count);
    program->group_rules = no_rules(L, scheme->codebook->group_count);
    program->refused = at_script_alloc(L, scheme->codebook->code_count + 1);
    program->functions = new_table_ref(L);
    program->values = new_table_ref(L);
    program->tests = new_table_ref(L);
    return program;
}

/* What rules read must be settled above them. */
static void check_reads(struct at_script *script, const struct at_program *program)
{
    char why[400];
    for (size_t i = 0; i < program->read_count; i++) {
        const struct at_read *read = &program->reads[i];
        for (size_t k = 0; k < read->count; k++) {
            if (at_program_settled(program, read->codes[k], read->rule, why,
                                   sizeof why))
                continue;
            at_faults_error(script->faults, program->rules->path, read->line, 0, "%s",
                            why);
            break;
        }
    }
}

static bool is_decided(const struct at_program *program, uint32_t number)
{
    const struct at_codebook *codebook = program->scheme->codebook;
    const struct at_code *code = &codebook->codes[number];
    if (code->human || program->code_rules[number] >= 0 || program->refused[number])
        return true;
    if (code->group < 0)
        return false;
    return program->group_rules[code->group] >= 0 ||
           codebook->groups[code->group].otherwise == (int32_t)number;
}

/* Every code by rules has a rule. */
static void check_decided(struct at_script *script, const struct at_program *program)
{
    const struct at_codebook *codebook = program->scheme->codebook;
    for (uint32_t i = 0; i < codebook->code_count; i++) {
        const struct at_code *code = &codebook->codes[i];
        if (is_decided(program, i))
            continue;
        at_faults_error(script->faults, codebook->file.data, code->line, 0,
                        "no rule gives \"%.*s\"; write one, or `by: human`",
                        AT_SLICE_ARGS(code->id));
    }
}

/* The rules.lua, then every plugin it reaches, each once. */
static void add_chunk(lua_State *L, struct at_program *program, struct at_chunk *chunk)
{
    for (size_t i = 0; i < program->plugin_count; i++)
        if (program->plugins[i] == chunk)
            return;
    size_t count = program->plugin_count, size = sizeof(struct at_chunk *);
    struct at_chunk **chunks = at_script_alloc(L, (count + 1) * size);
    if (count > 0)
        memcpy(chunks, program->plugins, count * size);
    chunks[count] = chunk;
    program->plugins = chunks;
    program->plugin_count++;
    for (size_t i = 0; i < chunk->use_count; i++)
        if (chunk->used[i])
            add_chunk(L, program, chunk->used[i]);
}

void at_program_asks(lua_State *L, struct at_program *program, const at_code_id *codes,
                     size_t count)
{
    struct at_scheme *scheme = program->scheme;
    size_t size = sizeof *scheme->asked;
    at_code_id *asked =
        at_arena_grow(scheme->arena, scheme->asked, scheme->asked_count * size,
                      (scheme->asked_count + count) * size);
    if (!asked)
        luaL_error(L, "not enough memory");
    for (size_t i = 0; i < count; i++)
        asked[scheme->asked_count++] = codes[i];
    scheme->asked = asked;
}

/* The codes of the tests in a text. What is no test is told when it is asked. */
static void note_asked(lua_State *L, struct at_program *program,
                       const struct at_asked *asked)
{
    const struct at_code_names names = at_program_names(program);
    program->scheme->asks_any |= asked->any;
    for (size_t i = 0; i < asked->count; i++) {
        const struct at_code_test *test;
        struct attune_error error;
        size_t count;
        if (at_code_test_parse(&test, program->scheme->arena, asked->tests[i], &names,
                               &error) != ATTUNE_OK)
            continue;
        const at_code_id *codes = at_code_test_codes(test, &count);
        at_program_asks(L, program, codes, count);
    }
}

/* What functions may ask for is a matter of all texts that they can reach. */
static void settle_functions(lua_State *L, struct at_program *program)
{
    struct at_scheme *scheme = program->scheme;
    for (size_t i = 0; i < program->plugin_count; i++)
        note_asked(L, program, &program->plugins[i]->asked);
    for (size_t i = 0; i < scheme->rule_count; i++)
        scheme->rules[i].reads_codings =
            (scheme->asks_any || scheme->asked_count > 0) &&
            scheme->rules[i].function != AT_NO_FUNCTION;
}

/* The list of files, for provenance; their hashes make the scheme's. */
static void list_files(lua_State *L, struct at_program *program)
{
    enum { DIGITS = AT_SHA256_TEXT - 1 };
    size_t count = 2;
    for (size_t i = 0; i < program->plugin_count; i++)
        for (struct at_file_note *it = program->plugins[i]->files; it; it = it->next)
            count++;
    struct at_script_file *files = at_script_alloc(L, count * sizeof *files);
    char *hashes = at_script_alloc(L, count * DIGITS + 1);
    struct at_slice codebook = program->scheme->codebook->file;
    count = 0;
    if (at_sha256_file(codebook.data, files[0].sha256, NULL) == ATTUNE_OK)
        files[count++].path = codebook;
    if (program->scheme->weights.size) {
        files[count].path = program->scheme->weights;
        memcpy(files[count++].sha256, program->scheme->weights_sha256, DIGITS + 1);
    }
    for (size_t i = 0; i < program->plugin_count; i++)
        for (struct at_file_note *it = program->plugins[i]->files; it; it = it->next)
            files[count++] = it->file;
    for (size_t i = 0; i < count; i++)
        memcpy(hashes + i * DIGITS, files[i].sha256, DIGITS);
    at_sha256(at_slice(hashes, count * DIGITS), program->scheme->sha256);
    program->files = files;
    program->file_count = count;
}

static int load(lua_State *L)
{
    struct job *job = at_sandbox_job(L);
    struct at_script *script = job->script;
    struct at_program *program = new_program(L, job->scheme);
    find_after(L, program);
    program->rules = at_chunk_of_scheme(L, job->scheme);
    if (!program->rules)
        return 0;
    find_coming(L, program);
    bool ran = at_chunk_run(L, program, program->rules);
    if (!ran)
        at_faults_add(script->faults, &script->sandbox.story);
    check_reads(script, program);
    if (ran) {
        check_decided(script, program);
        if (!script->loader.as_written)
            at_weights_read(job->scheme, script->faults);
        at_program_note_variables(L, program);
    }
    add_chunk(L, program, program->rules);
    settle_functions(L, program);
    list_files(L, program);
    program->next = script->programs;
    script->programs = program;
    return 0;
}

enum attune_status at_script_load(struct at_script *script, struct at_scheme *scheme,
                                  const struct at_script_loader *loader,
                                  struct at_faults *faults)
{
    struct job job = { script, scheme };
    struct attune_error error;
    size_t errors = faults->errors;
    script->loader = *loader;
    script->faults = faults;
    enum attune_status status =
        at_sandbox_run(&script->sandbox, load, &job, script->limits.load_steps, &error);
    script->faults = NULL;
    script->build = NULL;
    if (status != ATTUNE_OK)
        at_faults_add(faults, &error);
    else if (faults->errors > errors)
        status = ATTUNE_INVALID;
    return status;
}
