/* names.c - ids in code tests: which codes a script of a scheme may ask for, and
 * from which rule on. */
#include <stdio.h>

#include "base/suggest.h"
#include "script/script_private.h"

/* Codes found so far for one name; or, once there is none, the name that comes
 * nearest, which takes much longer. */
struct finding {
    at_code_id *codes;
    size_t count, most;
    bool for_nearest;
    struct at_nearest nearest;
};

static void add(struct finding *finding, at_code_id code)
{
    if (finding->count < finding->most)
        finding->codes[finding->count++] = code;
}

static bool fits(enum at_code_name how, struct at_slice name, struct at_slice id)
{
    if (how == AT_NAME_CODE)
        return at_slice_equal(name, id);
    return id.size >= name.size && memcmp(id.data, name.data, name.size) == 0;
}

static void look_at(struct finding *finding, struct at_slice id, enum at_code_name how,
                    struct at_slice name, at_code_id code)
{
    if (finding->for_nearest)
        at_nearest_add(&finding->nearest, id);
    else if (fits(how, name, id))
        add(finding, code);
}

/* No turn has the code of a case, so what stands for many codes stands for none such. */
static bool is_of_case(const struct at_codebook *codebook, size_t number)
{
    return codebook->codes[number].unit.kind == AT_UNIT_CASE;
}

/* Codes of a scheme whose id the name fits; marks only of the script's own. */
static void find_codes(struct finding *finding, const struct at_scheme *scheme,
                       enum at_code_name how, struct at_slice name)
{
    const struct at_codebook *codebook = scheme->codebook;
    for (size_t i = 0; i < codebook->code_count; i++)
        if (how == AT_NAME_CODE || !is_of_case(codebook, i))
            look_at(finding, codebook->codes[i].id, how, name,
                    scheme->first_code + (at_code_id)i);
}

static void find_marks(struct finding *finding, const struct at_scheme *scheme,
                       enum at_code_name how, struct at_slice name)
{
    bool of_cases = scheme->codebook->unit.kind == AT_UNIT_CASE;
    for (uint32_t i = 0; i < scheme->mark_count; i++)
        if (how == AT_NAME_CODE || !of_cases)
            look_at(finding, scheme->marks[i], how, name,
                    scheme->first_code + scheme->code_count + i);
}

static void find_nearest_group(struct finding *finding,
                               const struct at_codebook *codebook)
{
    for (size_t i = 0; i < codebook->group_count; i++)
        at_nearest_add(&finding->nearest, codebook->groups[i].id);
    at_nearest_add(&finding->nearest, codebook->id);
}

/* Has a rule of the code, or of its group, been read by now? */
static bool is_begun(const struct at_program *program, uint32_t number)
{
    const struct at_codebook *codebook = program->scheme->codebook;
    const struct at_code *code = &codebook->codes[number];
    if (code->human || program->code_rules[number] >= 0)
        return true;
    if (code->group < 0)
        return false;
    const struct at_group *group = &codebook->groups[code->group];
    bool begun = program->group_rules[code->group] >= 0;
    for (size_t i = 0; i < group->count && group->otherwise == (int32_t)number; i++)
        begun |= program->code_rules[group->codes[i]] >= 0;
    return begun;
}

/* A prefix in a rule stands for the script's own codes that were decided above it. */
static void find_begun(struct finding *finding, const struct at_program *program,
                       struct at_slice name)
{
    const struct at_scheme *scheme = program->scheme;
    for (uint32_t i = 0; i < scheme->codebook->code_count; i++) {
        if (fits(AT_NAME_PREFIX, name, scheme->codebook->codes[i].id) &&
            !is_of_case(scheme->codebook, i) && is_begun(program, i))
            add(finding, scheme->first_code + i);
    }
}

/* A group of the scheme, or the scheme itself. */
static void find_group(struct finding *finding, const struct at_scheme *scheme,
                       struct at_slice name)
{
    const struct at_codebook *codebook = scheme->codebook;
    int32_t number = at_codebook_group(codebook, name);
    if (number >= 0) {
        const struct at_group *group = &codebook->groups[number];
        for (size_t i = 0; i < group->count; i++)
            add(finding, scheme->first_code + group->codes[i]);
    } else if (at_slice_equal(codebook->id, name)) {
        for (size_t i = 0; i < codebook->code_count; i++)
            if (!is_of_case(codebook, i))
                add(finding, scheme->first_code + (at_code_id)i);
    }
}

static void find_in(struct finding *finding, const struct at_scheme *scheme,
                    enum at_code_name how, struct at_slice name)
{
    if (how == AT_NAME_GROUP && finding->for_nearest)
        find_nearest_group(finding, scheme->codebook);
    else if (how == AT_NAME_GROUP)
        find_group(finding, scheme, name);
    else
        find_codes(finding, scheme, how, name);
}

/* "scheme/id": the scheme's part, empty where there is none. */
static struct at_slice scheme_part(struct at_slice name)
{
    const char *slash = name.size ? memchr(name.data, '/', name.size) : NULL;
    return slash ? at_slice(name.data, (size_t)(slash - name.data))
                 : at_slice(name.data, 0);
}

/* One of the schemes asked; a code that two of them have is not clear. */
static bool is_asked(const struct at_scheme *scheme, struct at_slice part)
{
    return part.size == 0 || at_slice_equal(scheme->codebook->id, part);
}

static void tell_twice(const struct at_program *program, const struct finding *finding,
                       struct at_slice name, char *message, size_t size)
{
    struct at_slice owners[2] = { { NULL, 0 }, { NULL, 0 } };
    for (size_t i = 0; i < 2; i++)
        for (size_t k = 0; k < program->after_count; k++) {
            const struct at_scheme *scheme = program->after[k];
            if (finding->codes[i] >= scheme->first_code &&
                finding->codes[i] - scheme->first_code < scheme->code_count)
                owners[i] = scheme->codebook->id;
        }
    snprintf(message, size,
             "the schemes \"%.*s\" and \"%.*s\" both have a code \"%.*s\": write "
             "%.*s/%.*s",
             AT_SLICE_ARGS(owners[0]), AT_SLICE_ARGS(owners[1]), AT_SLICE_ARGS(name),
             AT_SLICE_ARGS(owners[0]), AT_SLICE_ARGS(name));
}

static void tell_none(const struct at_program *program, const struct finding *finding,
                      enum at_code_name how, struct at_slice name, char *message,
                      size_t size)
{
    for (size_t i = 0; how == AT_NAME_CODE && i < program->coming_count; i++) {
        if (!at_slice_equal(program->coming[i], name))
            continue;
        snprintf(message, size,
                 "the mark \"%.*s\" stands below: move this rule below line %d",
                 AT_SLICE_ARGS(name), program->coming_lines[i]);
        return;
    }
    const char *what = how == AT_NAME_CODE     ? "code"
                       : how == AT_NAME_PREFIX ? "code that begins with"
                                               : "scheme or group";
    snprintf(message, size, "there is no %s \"%.*s\"", what, AT_SLICE_ARGS(name));
    if (finding->nearest.name.size)
        snprintf(message + strlen(message), size - strlen(message),
                 " (did you mean \"%.*s\"?)", AT_SLICE_ARGS(finding->nearest.name));
}

/* Looks through the script's own scheme and those that ran before; false when none
 * of them is asked. */
static bool look_everywhere(struct finding *finding, const struct at_program *program,
                            struct at_slice part, enum at_code_name how,
                            struct at_slice id)
{
    const struct at_scheme *own = program->scheme;
    bool known = part.size == 0;
    if (is_asked(own, part)) {
        known = true;
        if (how == AT_NAME_PREFIX && !finding->for_nearest)
            find_begun(finding, program, id);
        else
            find_in(finding, own, how, id);
        if (how != AT_NAME_GROUP)
            find_marks(finding, own, how, id);
    }
    size_t owned = finding->count;
    for (size_t i = 0; i < program->after_count; i++) {
        const struct at_scheme *scheme = program->after[i];
        if (!is_asked(scheme, part) || (owned > 0 && how != AT_NAME_PREFIX))
            continue;
        known = true;
        find_in(finding, scheme, how, id);
    }
    return known;
}

static size_t find(void *data, enum at_code_name how, struct at_slice name,
                   at_code_id *codes, size_t most, char *message, size_t size)
{
    const struct at_program *program = data;
    struct at_slice part = scheme_part(name), id = name;
    if (part.size)
        id = at_slice(name.data + part.size + 1, name.size - part.size - 1);
    struct finding finding = { .codes = codes, .most = most };
    if (!look_everywhere(&finding, program, part, how, id)) {
        snprintf(message, size,
                 "\"%.*s\" is not among the schemes the codebook is `after`",
                 AT_SLICE_ARGS(part));
    } else if (how == AT_NAME_CODE && finding.count > 1) {
        tell_twice(program, &finding, id, message, size);
    } else if (finding.count > 0) {
        return finding.count;
    } else {
        finding.for_nearest = true;
        finding.nearest = at_nearest_to(id);
        look_everywhere(&finding, program, part, how, id);
        tell_none(program, &finding, how, id, message, size);
    }
    return 0;
}

const struct at_scheme *at_program_scheme(const struct at_program *program,
                                          at_code_id code)
{
    for (size_t i = 0; i < program->after_count; i++) {
        const struct at_scheme *scheme = program->after[i];
        size_t count =
            scheme->code_count + scheme->mark_count + scheme->codebook->group_count;
        if (code >= scheme->first_code && code - scheme->first_code < count)
            return scheme;
    }
    return program->scheme;
}

static void describe(void *data, at_code_id code, struct at_code_facts *facts)
{
    const struct at_scheme *scheme = at_program_scheme(data, code);
    uint32_t number = code - scheme->first_code;
    *facts =
        (struct at_code_facts){ .type = AT_TYPE_LIST, .scheme = scheme, .group = -1 };
    if (number >= scheme->code_count)
        return;
    const struct at_code *known = &scheme->codebook->codes[number];
    facts->type = known->type;
    facts->values = known->values;
    facts->group = known->group;
}

struct at_code_names at_program_names(struct at_program *program)
{
    return (struct at_code_names){ find, describe, program };
}

/* The last rule that decides a member of the group, or -1. */
static int32_t settling_rule(const struct at_program *program, int32_t number)
{
    const struct at_group *group = &program->scheme->codebook->groups[number];
    int32_t last = program->group_rules[number];
    for (size_t i = 0; i < group->count; i++)
        if (program->code_rules[group->codes[i]] > last)
            last = program->code_rules[group->codes[i]];
    return last;
}

/* Is it the code of a case, which only the rule of a case can ask for? */
static bool comes_too_late(const struct at_program *program, at_code_id code,
                           size_t rule, char *why, size_t size)
{
    const struct at_scheme *scheme = at_program_scheme(program, code);
    const struct at_codebook *codebook = scheme->codebook;
    uint32_t number = code - scheme->first_code;
    bool is_code = number < scheme->code_count;
    bool of_case = is_code ? is_of_case(codebook, number)
                           : number - scheme->code_count < scheme->mark_count &&
                                 codebook->unit.kind == AT_UNIT_CASE;
    if (!of_case || program->scheme->rules[rule].unit == AT_UNIT_CASE)
        return false;
    struct at_slice id = is_code ? codebook->codes[number].id
                                 : scheme->marks[number - scheme->code_count];
    snprintf(why, size,
             "\"%.*s\" is given to cases, after their last session: only the rule of a "
             "code with `unit: case` can ask for it",
             AT_SLICE_ARGS(id));
    return true;
}

bool at_program_settled(const struct at_program *program, at_code_id code, size_t rule,
                        char *why, size_t size)
{
    const struct at_scheme *scheme = program->scheme;
    const struct at_codebook *codebook = scheme->codebook;
    if (comes_too_late(program, code, rule, why, size))
        return false;
    if (code < scheme->first_code)
        return true; /* of a scheme that ran before */
    uint32_t number = code - scheme->first_code;
    if (number >= scheme->code_count) /* a mark, known once its rule was read */
        return true;
    const struct at_code *read = &codebook->codes[number];
    if (read->group >= 0) {
        int32_t last = settling_rule(program, read->group);
        if (last < (int32_t)rule)
            return true;
        snprintf(
            why, size,
            "\"%.*s\" belongs to the group \"%.*s\": move this rule below line %d, "
            "where the group is settled",
            AT_SLICE_ARGS(read->id), AT_SLICE_ARGS(codebook->groups[read->group].id),
            scheme->rules[last].line);
        return false;
    }
    int32_t decided = program->code_rules[number];
    if (decided <= (int32_t)rule)
        return true;
    snprintf(why, size, "\"%.*s\" is decided below: move this rule below line %d",
             AT_SLICE_ARGS(read->id), scheme->rules[decided].line);
    return false;
}
