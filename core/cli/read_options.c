/* read_options.c - how transcripts are to be read, from the flags of a command. */
#include <stdlib.h>

#include "cli/session.h"
#include "engine/converters.h"
#include "read/read.h"

/* What the readers among the plugins live in. */
struct owner {
    struct at_search *search;
    struct at_converters *converters;
};

static size_t count_pairs(const struct at_args *args, const char *flag)
{
    const char *value;
    size_t count = 0;
    for (size_t i = 0; (value = at_args_nth(args, flag, i)); i++, count++)
        for (; *value; value++)
            count += *value == ',';
    return count;
}

/* "speaker=who,text=said", one or several times. */
static enum attune_status add_columns(const struct at_args *args,
                                      struct at_read_options *options,
                                      struct at_pair *pairs, struct attune_error *error)
{
    const char *value;
    for (size_t i = 0; (value = at_args_nth(args, "columns", i)); i++)
        for (const char *p = value; *p; p += *p == ',') {
            struct at_slice pair = at_slice(p, strcspn(p, ","));
            const char *equals = memchr(p, '=', pair.size);
            p += pair.size;
            if (!equals || equals == pair.data || equals + 1 == p)
                return at_error_set(error, ATTUNE_INVALID,
                                    "--columns \"%.*s\": say which column is what, as "
                                    "in --columns speaker=who,text=utterance",
                                    AT_SLICE_ARGS(pair));
            pairs[options->column_count++] = (struct at_pair){
                at_slice(pair.data, (size_t)(equals - pair.data)),
                at_slice(equals + 1, (size_t)(p - equals - 1)),
            };
        }
    return ATTUNE_OK;
}

/* 'Dr. Lee=therapist'. The last "=" parts them: a label may hold one. */
static enum attune_status add_roles(const struct at_args *args,
                                    struct at_read_options *options,
                                    struct at_pair *pairs, struct attune_error *error)
{
    const char *value;
    for (size_t i = 0; (value = at_args_nth(args, "role", i)); i++) {
        const char *equals = strrchr(value, '=');
        if (!equals || equals == value)
            return at_error_set(error, ATTUNE_INVALID,
                                "--role \"%s\": say who is what, as in --role "
                                "'Dr. Lee=therapist'",
                                value);
        pairs[options->role_count++] = (struct at_pair){
            at_slice_of(equals + 1),
            at_slice(value, (size_t)(equals - value)),
        };
    }
    return ATTUNE_OK;
}

/* The readers among the plugins. */
static enum attune_status add_plugins(const struct at_args *args,
                                      struct at_read_options *options,
                                      struct attune_error *error)
{
    struct owner *owner = options->owner = calloc(1, sizeof *owner);
    if (!owner)
        return at_error_nomem(error);
    enum attune_status status = at_cli_places(args, &owner->search, error);
    if (status == ATTUNE_OK)
        status = at_converters_find(&owner->converters, owner->search, error);
    if (status == ATTUNE_OK)
        options->plugins =
            at_converters_readers(owner->converters, &options->plugin_count);
    if (status == ATTUNE_OK && at_args_has(args, "no-text"))
        at_converters_hush(owner->converters);
    const char *name;
    for (size_t i = 0; !status && (name = at_args_nth(args, "trust", i)); i++)
        status = at_converters_trust(owner->converters, name, error);
    return status;
}

struct at_search *at_cli_read_search(const struct at_read_options *options)
{
    const struct owner *owner = options->owner;
    return owner->search;
}

struct at_plugin_writers at_cli_writers(const struct at_read_options *options)
{
    const struct owner *owner = options->owner;
    return at_converters_writers(owner->converters);
}

enum attune_status at_cli_read_options(const struct at_args *args,
                                       struct at_read_options *options,
                                       struct attune_error *error)
{
    struct at_pair *columns = calloc(count_pairs(args, "columns") + 1, sizeof *columns);
    struct at_pair *roles = calloc(count_pairs(args, "role") + 1, sizeof *roles);
    *options = (struct at_read_options){
        .columns = columns,
        .roles = roles,
        .name_pattern = at_args_get(args, "name", NULL),
        .lossy = at_args_has(args, "lossy"),
        .keep_going = at_args_has(args, "keep-going"),
    };
    enum attune_status status = columns && roles
                                    ? add_columns(args, options, columns, error)
                                    : at_error_nomem(error);
    if (status == ATTUNE_OK)
        status = add_roles(args, options, roles, error);
    if (status == ATTUNE_OK)
        status = add_plugins(args, options, error);
    if (status != ATTUNE_OK)
        at_cli_read_clear(options);
    return status;
}

void at_cli_read_clear(struct at_read_options *options)
{
    struct owner *owner = options->owner;
    if (owner) {
        at_converters_free(owner->converters);
        at_search_free(owner->search);
        free(owner);
    }
    free((void *)options->columns);
    free((void *)options->roles);
    *options = (struct at_read_options){ 0 };
}
