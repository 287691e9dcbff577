/* catalogue.c - the names of schemes and codes, in the order of their numbers. */
#include "base/arena.h"
#include "engine/engine_private.h"

static void list_scheme(const struct at_scheme *scheme, struct at_code_entry *codes)
{
    const struct at_codebook *codebook = scheme->codebook;
    struct at_code_entry *next = codes + scheme->first_code;
    for (size_t i = 0; i < codebook->code_count; i++)
        *next++ = (struct at_code_entry){ .id = codebook->codes[i].id,
                                          .title = codebook->codes[i].title,
                                          .scheme = scheme->number,
                                          .unit = codebook->codes[i].unit.kind,
                                          .window = codebook->codes[i].unit.window,
                                          .is_episode =
                                              at_code_is_episode(&codebook->codes[i]),
                                          .human = codebook->codes[i].human };
    for (uint32_t i = 0; i < scheme->mark_count; i++)
        *next++ = (struct at_code_entry){ .id = scheme->marks[i],
                                          .scheme = scheme->number,
                                          .mark = true };
    for (size_t i = 0; i < codebook->group_count; i++)
        *next++ = (struct at_code_entry){ .id = codebook->groups[i].id,
                                          .scheme = scheme->number,
                                          .is_group = true };
}

bool at_engine_list(struct at_engine *engine)
{
    struct at_scheme_entry *schemes =
        at_arena_alloc(engine->arena, engine->scheme_count * sizeof *schemes);
    struct at_code_entry *codes =
        at_arena_alloc(engine->arena, engine->code_count * sizeof *codes);
    if (!schemes || !codes)
        return false;
    for (size_t i = 0; i < engine->scheme_count; i++) {
        const struct at_scheme *scheme = engine->schemes[i];
        schemes[i] = (struct at_scheme_entry){ .id = scheme->codebook->id,
                                               .version = scheme->codebook->version,
                                               .title = scheme->codebook->title,
                                               .script = scheme->script,
                                               .sha256 = scheme->sha256 };
        list_scheme(scheme, codes);
    }
    engine->catalogue = (struct at_catalogue){ engine->scheme_count, engine->code_count,
                                               schemes, codes };
    return true;
}
