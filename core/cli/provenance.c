/* provenance.c - one line a fact, so that two runs can be compared with diff. */
#include "cli/provenance.h"

#include "io/about.h"
#include "io/hash.h"
#include "io/json.h"

static void add_pair(struct at_buffer *out, const char *before, const char *key,
                     struct at_slice text)
{
    at_buffer_add_text(out, before);
    at_json_add_text(out, at_slice_of(key));
    at_buffer_add_text(out, ": ");
    at_json_add_text(out, text);
}

struct at_slice at_provenance_name(struct at_slice path)
{
    static const char *const folders[] = { "schemes/", "plugins/" };
    enum { SIZE = 8 };
    for (size_t i = path.size; i-- > 0;)
        for (size_t j = 0; j < 2; j++)
            if ((i == 0 || path.data[i - 1] == '/') && path.size - i > SIZE &&
                memcmp(path.data + i, folders[j], SIZE) == 0)
                return at_slice(path.data + i, path.size - i);
    return path;
}

static void add_files(struct at_buffer *out, const struct at_engine *engine,
                      const struct at_scheme *scheme)
{
    size_t count;
    const struct at_script_file *files =
        at_script_files(at_engine_script(engine), scheme, &count);
    at_buffer_add_text(out, ",\n      \"files\": [");
    for (size_t i = 0; i < count; i++) {
        at_buffer_add_text(out, i ? ",\n        {" : "\n        {");
        add_pair(out, "", "path", at_provenance_name(files[i].path));
        add_pair(out, ", ", "sha256", at_slice_of(files[i].sha256));
        at_buffer_add_char(out, '}');
    }
    at_buffer_add_text(out, count ? "\n      ]" : "]");
}

static void add_schemes(struct at_buffer *out, const struct at_engine *engine)
{
    size_t count;
    const struct at_scheme *const *schemes = at_engine_schemes(engine, &count);
    at_buffer_add_text(out, ",\n  \"schemes\": [");
    for (size_t i = 0; i < count; i++) {
        at_buffer_add_text(out, i ? ",\n    {" : "\n    {");
        add_pair(out, "\n      ", "scheme", schemes[i]->codebook->id);
        add_pair(out, ",\n      ", "version", schemes[i]->codebook->version);
        add_pair(out, ",\n      ", "sha256", at_slice_of(schemes[i]->sha256));
        add_files(out, engine, schemes[i]);
        at_buffer_add_text(out, "\n    }");
    }
    at_buffer_add_text(out, count ? "\n  ]" : "]");
}

bool at_provenance_has(struct at_slice option)
{
    static const char *const flags[] = { "columns", "keep-going", "language", "lossy",
                                         "memory",  "name",       "no-text",  "path",
                                         "raw",     "role",       "scheme" };
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        if (at_slice_is(option, flags[i]))
            return true;
    return false;
}

static void add_values(struct at_buffer *out, const struct at_args *args,
                       const char *flag)
{
    const char *value;
    at_buffer_add_char(out, '[');
    for (size_t i = 0; (value = at_args_nth(args, flag, i)); i++) {
        at_buffer_add_text(out, i ? ", " : "");
        at_json_add_text(out, at_slice_of(value));
    }
    at_buffer_add_char(out, ']');
}

static void add_option(struct at_buffer *out, const struct at_args *args,
                       const struct at_flag *flag)
{
    at_json_add_text(out, at_slice_of(flag->name));
    at_buffer_add_text(out, ": ");
    if (flag->value)
        add_values(out, args, flag->name);
    else
        at_buffer_add_text(out, "true");
}

static void add_options(struct at_buffer *out, const struct at_args *args)
{
    const struct at_flag *const tables[] = { args->command->flags, at_common_flags() };
    size_t added = 0;
    at_buffer_add_text(out, ",\n  \"options\": {");
    for (size_t i = 0; i < 2; i++)
        for (const struct at_flag *flag = tables[i]; flag->name; flag++) {
            if (!at_provenance_has(at_slice_of(flag->name)) ||
                !at_args_has(args, flag->name))
                continue;
            at_buffer_add_text(out, added++ ? ",\n    " : "\n    ");
            add_option(out, args, flag);
        }
    at_buffer_add_text(out, added ? "\n  }" : "}");
}

/* What was typed: files, folders, "-". */
static void add_arguments(struct at_buffer *out, const struct at_args *args)
{
    at_buffer_add_text(out, ",\n  \"arguments\": [");
    for (size_t i = 0; i < args->operand_count; i++) {
        at_buffer_add_text(out, i ? ", " : "");
        at_json_add_text(out, at_slice_of(args->operands[i]));
    }
    at_buffer_add_char(out, ']');
}

static void add_file(struct at_buffer *out, const char *path)
{
    char sha256[AT_SHA256_TEXT];
    struct at_file_about about = at_file_about(path);
    add_pair(out, "", "path", at_slice_of(path));
    if (about.kind != AT_FILE_REGULAR ||
        at_sha256_file(path, sha256, NULL) != ATTUNE_OK) {
        at_buffer_add_text(out, ", \"bytes\": null, \"sha256\": null");
        return;
    }
    at_buffer_printf(out, ", \"bytes\": %llu", (unsigned long long)about.size);
    add_pair(out, ", ", "sha256", at_slice_of(sha256));
}

static void add_inputs(struct at_buffer *out, const struct at_inputs *inputs)
{
    at_buffer_add_text(out, ",\n  \"inputs\": [");
    for (size_t i = 0; i < inputs->count; i++) {
        at_buffer_add_text(out, i ? ",\n    {" : "\n    {");
        add_file(out, inputs->items[i].path);
        at_buffer_add_char(out, '}');
    }
    at_buffer_add_text(out, inputs->count ? "\n  ]" : "]");
    for (size_t i = 0; i < inputs->manifest_count; i++) {
        at_buffer_add_text(out, i ? ",\n    {" : ",\n  \"manifests\": [\n    {");
        add_file(out, inputs->manifests[i]);
        at_buffer_add_text(out, i + 1 < inputs->manifest_count ? "}" : "}\n  ]");
    }
}

static void add_count(struct at_buffer *out, const char *key, unsigned long long count)
{
    at_buffer_printf(out, ",\n  \"%s\": %llu", key, count);
}

void at_provenance_add(struct at_buffer *out, const struct at_provenance *provenance)
{
    at_buffer_add_char(out, '{');
    add_pair(out, "\n  ", "attune", at_slice_of(ATTUNE_VERSION));
    at_buffer_printf(out, ",\n  \"level\": %d", ATTUNE_LEVEL);
    add_schemes(out, provenance->engine);
    add_options(out, provenance->args);
    add_arguments(out, provenance->args);
    add_inputs(out, provenance->inputs);
    add_count(out, "sessions", provenance->sessions);
    add_count(out, "turns", provenance->turns);
    add_count(out, "codings", provenance->codings);
    add_count(out, "rule_failures", provenance->failures);
    add_count(out, "files_failed", provenance->bad_inputs);
    add_count(out, "records_skipped", provenance->bad_records);
    at_buffer_add_text(out, "\n}\n");
}
