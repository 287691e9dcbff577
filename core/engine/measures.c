/* measures.c - names become numbers, and what cannot be measured is told with its place
 * in the codebook. */
#include "engine/measures.h"

#include <stdlib.h>

#include "engine/engine_private.h"

/* A summary on its way to measures. */
struct reading {
    struct at_engine *engine;
    const struct at_scheme *scheme;
    const struct at_summary *summary;
    struct at_code_names names;
    struct at_faults *faults;
};

static void tell_nomem(const struct reading *reading)
{
    struct attune_error error;
    at_error_nomem(&error);
    at_faults_add(reading->faults, &error);
}

/* Tells of an error at the place of a pattern; `error` may have three lines. */
static void tell(const struct reading *reading, struct at_place at,
                 const struct attune_error *error)
{
    at_faults_error(reading->faults, reading->scheme->codebook->file.data, at.line,
                    at.column, "%s", error->message);
}

static enum at_measure_kind kind_of(const struct at_summary *summary)
{
    static const char *const names[] = { "count", "rate",    "share", "ratio", "mean",
                                         "max",   "min",     "sum",   "first", "last",
                                         "slope", "entropy", "by" };
    size_t kind = 0;
    while (!at_slice_is(summary->measure, names[kind]))
        kind++;
    return (enum at_measure_kind)kind;
}

static bool needs_values(enum at_measure_kind kind)
{
    return kind >= AT_MEASURE_MEAN && kind <= AT_MEASURE_SLOPE;
}

/* The codebook's entry of a code; NULL for a mark. */
static const struct at_code *code_of(const struct at_code_facts *facts, at_code_id code)
{
    uint32_t number = code - facts->scheme->first_code;
    return number < facts->scheme->code_count ? &facts->scheme->codebook->codes[number]
                                              : NULL;
}

/* Notes what is known of the codes in the pattern; false when memory is out. */
static bool describe(const struct reading *reading, struct at_measure *measure)
{
    size_t count = measure->pattern.code_count;
    struct at_code_facts *facts =
        at_arena_alloc(reading->engine->arena, (count + 1) * sizeof *facts);
    if (!facts)
        return false;
    for (size_t i = 0; i < count; i++) {
        at_code_id code = measure->pattern.codes[i];
        reading->names.describe(reading->names.data, code, &facts[i]);
        const struct at_code *known = code_of(&facts[i], code);
        measure->by_humans |= known && known->human;
    }
    measure->facts = facts;
    return true;
}

/* The role that all codes of the pattern share; ANY without one. */
static enum at_role role_of(const struct at_measure *measure)
{
    enum at_role role = AT_ROLE_ANY;
    for (size_t i = 0; i < measure->pattern.code_count; i++) {
        const struct at_code_facts *facts = &measure->facts[i];
        const struct at_code *code = code_of(facts, measure->pattern.codes[i]);
        enum at_role its = code ? code->role : facts->scheme->codebook->role;
        if (i > 0 && its != role)
            return AT_ROLE_ANY;
        role = its;
    }
    return role;
}

static void check_values(const struct reading *reading,
                         const struct at_measure *measure)
{
    const struct at_summary *summary = reading->summary;
    struct attune_error error;
    if (!measure->pattern.list) {
        at_error_set(&error, ATTUNE_INVALID,
                     "\"%.*s\" is about values of codes: name codes, without & and !",
                     AT_SLICE_ARGS(summary->measure));
        tell(reading, summary->pattern_at, &error);
        return;
    }
    for (size_t i = 0; i < measure->pattern.code_count; i++) {
        const struct at_code *code =
            code_of(&measure->facts[i], measure->pattern.codes[i]);
        const char *why = !code                        ? "a mark has no values"
                          : code->type == AT_TYPE_FLAG ? "it is a flag, without a value"
                          : code->type == AT_TYPE_LIST ? "its values are lists"
                                                       : NULL;
        if (!why)
            continue;
        at_error_set(&error, ATTUNE_INVALID, "there is no \"%.*s\" of \"%.*s\": %s",
                     AT_SLICE_ARGS(summary->measure),
                     AT_SLICE_ARGS(code ? code->id : summary->pattern), why);
        tell(reading, summary->pattern_at, &error);
        return;
    }
}

static bool parse(const struct reading *reading, struct at_turn_pattern *pattern,
                  struct at_slice text, struct at_place at)
{
    struct attune_error error;
    if (at_turn_pattern_parse(pattern, reading->engine->arena, text, &reading->names,
                              &error) == ATTUNE_OK)
        return true;
    tell(reading, at, &error);
    return false;
}

/* "1000 words": so many, of what. False when memory is out. */
static bool read_per(const struct reading *reading, struct at_measure *measure)
{
    struct at_slice per = reading->summary->per;
    static const char before[] = "per ";
    size_t size = sizeof before - 1;
    char *label = at_arena_raw(reading->engine->arena, size + per.size);
    if (!label)
        return false;
    memcpy(label, before, size);
    memcpy(label + size, per.data, per.size);
    measure->label = at_slice(label, size + per.size);
    measure->per = strtod(per.data, NULL);
    if (at_slice_is(per, "hour")) {
        measure->per = 60;
        measure->base = AT_BASE_MINUTES;
    } else if (per.data[per.size - 1] == 's' && per.data[per.size - 2] == 'd') {
        measure->base = AT_BASE_WORDS;
    }
    return true;
}

/* A share of units; false when `of` is a pattern. */
static bool read_unit(const struct reading *reading, struct at_measure *measure)
{
    const struct at_summary *summary = reading->summary;
    struct attune_error error;
    enum at_unit unit;
    if (measure->kind != AT_MEASURE_SHARE || !at_unit_find(summary->of, &unit))
        return false;
    bool turn = unit == AT_UNIT_TURN;
    if (turn || unit == AT_UNIT_SENTENCE || unit == AT_UNIT_EXCHANGE) {
        measure->base = turn                       ? AT_BASE_TURNS
                        : unit == AT_UNIT_SENTENCE ? AT_BASE_SENTENCES
                                                   : AT_BASE_EXCHANGES;
        if (turn ? measure->pattern.test != NULL : measure->pattern.list != NULL)
            return true;
        at_error_set(&error, ATTUNE_INVALID,
                     turn ? "a share of turns is about one turn, not several"
                          : "what a share of %ss counts is codes, without & and !",
                     at_unit_name(unit));
        tell(reading, summary->pattern_at, &error);
    } else {
        at_error_set(&error, ATTUNE_INVALID,
                     "a share is of turns, sentences, exchanges, or of a code that %ss "
                     "have",
                     at_unit_name(unit));
        tell(reading, summary->of_at, &error);
    }
    return true;
}

/* What a share or ratio is of. */
static bool read_whole(const struct reading *reading, struct at_measure *measure)
{
    const struct at_summary *summary = reading->summary;
    bool share = measure->kind == AT_MEASURE_SHARE;
    measure->base = AT_BASE_WHOLE;
    if (read_unit(reading, measure))
        return true;
    measure->whole_text = share ? summary->of : summary->to;
    return parse(reading, &measure->whole, measure->whole_text,
                 share ? summary->of_at : summary->to_at);
}

/* Looks for what rules.lua says of a summary by rules. */
static void find_function(const struct reading *reading, struct at_measure *measure)
{
    const struct at_summary *summary = reading->summary;
    const struct at_scheme *scheme = reading->scheme;
    for (size_t i = 0; i < scheme->summary_count; i++)
        if (at_slice_equal(scheme->summaries[i].id, summary->id))
            measure->rule = &scheme->summaries[i];
    measure->label = at_slice_of("by rules");
    if (!measure->rule)
        at_faults_error(
            reading->faults, scheme->codebook->file.data, summary->line,
            summary->column,
            "\"%.*s\" is by rules, and rules.lua has no summary of that name",
            AT_SLICE_ARGS(summary->id));
}

/* The measure of a name and a pattern. */
static void read_one(const struct reading *reading, struct at_measure *measure,
                     struct at_slice pattern)
{
    const struct at_summary *summary = reading->summary;
    measure->scheme = reading->scheme;
    measure->summary = summary;
    measure->kind = kind_of(summary);
    measure->role = summary->role;
    bool part = measure->kind == AT_MEASURE_SHARE || measure->kind == AT_MEASURE_RATIO;
    measure->label = summary->measure;
    measure->minimum = summary->minimum >= 0 ? summary->minimum : part ? 5 : 1;
    if (measure->kind == AT_MEASURE_BY_RULES) {
        find_function(reading, measure);
        return;
    }
    if (!parse(reading, &measure->pattern, pattern, summary->pattern_at))
        return;
    if (!describe(reading, measure) ||
        (measure->kind == AT_MEASURE_RATE && !read_per(reading, measure))) {
        tell_nomem(reading);
        return;
    }
    if (!summary->has_role)
        measure->role = role_of(measure);
    if (needs_values(measure->kind))
        check_values(reading, measure);
    if (needs_values(measure->kind) || measure->kind == AT_MEASURE_ENTROPY)
        measure->base = AT_BASE_CODINGS;
    if (part)
        read_whole(reading, measure);
}

/* One more at the end of a list; NULL, told, when memory is out. */
static struct at_measure *add_to(const struct reading *reading,
                                 struct at_measure **list, size_t *count)
{
    size_t size = sizeof **list;
    struct at_measure *items = at_arena_grow(reading->engine->arena, *list,
                                             *count * size, (*count + 1) * size);
    if (!items) {
        tell_nomem(reading);
        return NULL;
    }
    items[*count] = (struct at_measure){ .name = { NULL, 0 } };
    *list = items;
    return &items[(*count)++];
}

static struct at_measure *add(const struct reading *reading)
{
    struct at_measures *measures = &reading->engine->measures;
    return reading->summary->of_case
               ? add_to(reading, &measures->of_cases, &measures->case_count)
               : add_to(reading, &measures->items, &measures->count);
}

static bool fits(struct at_slice star, struct at_slice id)
{
    return id.size >= star.size - 1 && memcmp(star.data, id.data, star.size - 1) == 0;
}

/* One for each code that a key with a "*" fits; codes by humans are not in results, and
 * those of cases in no session's. */
static void read_star(const struct reading *reading)
{
    const struct at_summary *summary = reading->summary;
    const struct at_codebook *codebook = reading->scheme->codebook;
    bool same = at_slice_equal(summary->pattern, summary->id);
    for (size_t i = 0; i < codebook->code_count; i++) {
        const struct at_code *code = &codebook->codes[i];
        bool counts = !code->human && code->unit.kind != AT_UNIT_CASE;
        struct at_measure *measure =
            counts && fits(summary->id, code->id) ? add(reading) : NULL;
        if (!measure)
            continue;
        measure->name = code->id;
        read_one(reading, measure, same ? code->id : summary->pattern);
    }
}

static void read_summary(const struct reading *reading)
{
    struct at_slice id = reading->summary->id;
    if (id.data[id.size - 1] == '*') {
        read_star(reading);
        return;
    }
    struct at_measure *measure = add(reading);
    if (!measure)
        return;
    measure->name = id;
    read_one(reading, measure, reading->summary->pattern);
}

/* Lists the names of what is measured of sessions; false when memory is out. */
static bool list_names(struct at_engine *engine)
{
    struct at_measures *measures = &engine->measures;
    struct at_summary_name *names =
        at_arena_alloc(engine->arena, (measures->count + 1) * sizeof *names);
    for (size_t i = 0; names && i < measures->count; i++)
        names[i] = (struct at_summary_name){ measures->items[i].scheme->number,
                                             measures->items[i].name };
    measures->names = names;
    return names != NULL;
}

void at_measures_read(struct at_engine *engine, struct at_faults *faults)
{
    for (size_t i = 0; i < engine->scheme_count; i++) {
        const struct at_scheme *scheme = engine->schemes[i];
        struct reading reading = { .engine = engine,
                                   .scheme = scheme,
                                   .names = at_script_names(engine->script, scheme),
                                   .faults = faults };
        for (size_t k = 0; k < scheme->codebook->summary_count; k++) {
            reading.summary = &scheme->codebook->summaries[k];
            read_summary(&reading);
        }
    }
    struct attune_error error;
    if (!list_names(engine)) {
        at_error_nomem(&error);
        at_faults_add(faults, &error);
    }
}
