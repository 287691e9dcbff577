/* load.c - the scheme that is asked for is the first its engine keeps; those it comes
 * after stand behind it until the engine is made ready. */
#include "cli/load.h"

#include "cli/session.h"

static void load(struct at_loaded *loaded, struct at_search *search,
                 struct at_slice name, enum at_load how,
                 const struct at_engine_options *options, struct at_faults *faults)
{
    struct attune_error error;
    size_t count;
    *loaded = (struct at_loaded){ 0 };
    if (at_engine_new(&loaded->engine, search, options, &error) != ATTUNE_OK) {
        at_faults_add(faults, &error);
        return;
    }
    size_t errors = faults->errors;
    at_engine_add(loaded->engine, name, faults);
    const struct at_scheme *const *schemes = at_engine_schemes(loaded->engine, &count);
    if (count > 0)
        loaded->scheme = schemes[0];
    if (how == AT_LOAD_RULES && faults->errors == errors)
        at_engine_ready(loaded->engine, faults);
}

void at_cli_load(struct at_loaded *loaded, struct at_search *search,
                 struct at_slice name, enum at_load how, struct at_faults *faults)
{
    load(loaded, search, name, how, &(struct at_engine_options){ 0 }, faults);
}

void at_cli_load_for(struct at_loaded *loaded, struct at_search *search,
                     struct at_slice name, struct at_slice language,
                     struct at_faults *faults)
{
    const struct at_engine_options options = { .language = language };
    load(loaded, search, name, AT_LOAD_RULES, &options, faults);
}

static int worse(int a, int b)
{
    return a > b ? a : b;
}

static int each_found(struct at_search *search,
                      int (*each)(void *data, struct at_slice name), void *data)
{
    const struct at_found *found;
    struct attune_error error;
    size_t count, schemes = 0;
    int status = AT_EXIT_OK;
    if (at_search_all(search, &found, &count, &error) != ATTUNE_OK)
        return at_cli_error(&error);
    for (size_t i = 0; i < count; i++) {
        if (found[i].plugin || found[i].shadowed)
            continue;
        status = worse(status, each(data, found[i].name));
        schemes++;
    }
    if (schemes > 0)
        return status;
    at_error_set(&error, ATTUNE_NOT_FOUND,
                 "no scheme is found; name a folder, or with --path a place that holds "
                 "some");
    return at_cli_error(&error);
}

int at_cli_each_scheme(const struct at_args *args, struct at_search *search,
                       int (*each)(void *data, struct at_slice name), void *data)
{
    int status = AT_EXIT_OK;
    if (args->operand_count == 0)
        return each_found(search, each, data);
    for (size_t i = 0; i < args->operand_count; i++)
        status = worse(status, each(data, at_slice_of(args->operands[i])));
    return status;
}
