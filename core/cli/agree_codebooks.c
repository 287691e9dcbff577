/* agree_codebooks.c - a codebook lives in an engine of its own, as one scheme's faults are
 * not another's. */
#include "cli/agree_codebooks.h"

#include "cli/load.h"
#include "cli/session.h"

/* Reads the codebook of one scheme; its faults stay in `faults`. */
static void open_one(struct at_agree_codebooks *codebooks, struct at_search *search,
                     struct at_slice name, struct at_faults *faults)
{
    struct at_loaded loaded;
    at_cli_load(&loaded, search, name, AT_LOAD_CODEBOOK, faults);
    codebooks->engines[codebooks->count] = loaded.engine;
    if (loaded.scheme && !faults->errors)
        codebooks->items[codebooks->count++] = loaded.scheme->codebook;
    else
        at_engine_free(loaded.engine);
}

static int open_asked(struct at_agree_codebooks *codebooks, const struct at_args *args,
                      struct at_search *search)
{
    const char *name;
    int status = AT_EXIT_OK;
    for (size_t i = 0; (name = at_args_nth(args, "scheme", i)) && !status; i++) {
        struct at_faults faults = { 0 };
        open_one(codebooks, search, at_slice_of(name), &faults);
        if (faults.errors)
            status = at_cli_faults(&faults);
        at_faults_clear(&faults);
    }
    return status;
}

static void open_met(struct at_agree_codebooks *codebooks, struct at_search *search,
                     const struct at_judgements *judgements)
{
    for (size_t i = 0; i < judgements->scheme_count; i++) {
        struct at_faults faults = { 0 };
        open_one(codebooks, search, judgements->schemes[i], &faults);
        if (faults.errors)
            codebooks->missing[codebooks->missing_count++] = judgements->schemes[i];
        at_faults_clear(&faults);
    }
}

int at_agree_codebooks_open(struct at_agree_codebooks *codebooks,
                            const struct at_args *args,
                            const struct at_judgements *judgements)
{
    struct at_arena *arena = judgements->arena;
    size_t room = args->given_count + judgements->scheme_count + 1;
    struct at_search *search = at_cli_search(args);
    *codebooks = (struct at_agree_codebooks){ 0 };
    codebooks->items = at_arena_alloc(arena, room * sizeof(*codebooks->items));
    codebooks->missing = at_arena_alloc(arena, room * sizeof *codebooks->missing);
    codebooks->engines = at_arena_alloc(arena, room * sizeof(*codebooks->engines));
    if (!search)
        return AT_EXIT_ENVIRONMENT;
    int status = AT_EXIT_ENVIRONMENT;
    if (codebooks->items && codebooks->missing && codebooks->engines) {
        status = open_asked(codebooks, args, search);
        if (!at_args_has(args, "scheme"))
            open_met(codebooks, search, judgements);
    }
    at_search_free(search);
    return status;
}

void at_agree_codebooks_close(struct at_agree_codebooks *codebooks)
{
    for (size_t i = 0; i < codebooks->count; i++)
        at_engine_free(codebooks->engines[i]);
    codebooks->count = 0;
}

const struct at_code *
at_agree_codebooks_find(const struct at_agree_codebooks *codebooks,
                        struct at_slice code)
{
    for (size_t i = 0; i < codebooks->count; i++) {
        int32_t number = at_codebook_code(codebooks->items[i], code);
        if (number >= 0)
            return &codebooks->items[i]->codes[number];
    }
    return NULL;
}
