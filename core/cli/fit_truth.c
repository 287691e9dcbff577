/* fit_truth.c - what most people say of a unit. Where two things are said equally often, it
 * is left out, and counted. */
#include <stdlib.h>

#include "cli/fit.h"

enum { UNSAID = 255, BOTH = 254 }; /* of one person */

static void *take(struct at_fit *fit, size_t count, size_t size)
{
    return at_arena_alloc(fit->arena, (count + 1) * size);
}

static bool keep_key(struct at_fit *fit, struct at_buffer *key, size_t number)
{
    const char *copy = at_arena_text(fit->arena, at_buffer_slice(key));
    return copy && !key->failed &&
           at_map_add(&fit->sessions, at_slice(copy, key->size), number);
}

/* A session is found by its case and name; by its name alone where there is only one. */
static bool index_sessions(struct at_fit *fit)
{
    struct at_buffer key = { 0 };
    bool fits = true;
    for (size_t i = 0; fits && i < fit->judgements->session_count; i++) {
        const struct at_judged_session *session = &fit->judgements->sessions[i];
        at_buffer_reset(&key);
        at_buffer_printf(&key, "\n%.*s", AT_SLICE_ARGS(session->name));
        bool is_new = at_map_find(&fit->sessions, at_buffer_slice(&key)) == AT_MAP_NONE;
        fits = keep_key(fit, &key, is_new ? i : SIZE_MAX - 1);
        at_buffer_reset(&key);
        at_buffer_printf(&key, "%.*s\n%.*s", AT_SLICE_ARGS(session->case_name),
                         AT_SLICE_ARGS(session->name));
        if (fits && session->case_name.size)
            fits = keep_key(fit, &key, i);
    }
    at_buffer_clear(&key);
    return fits;
}

/* Does some row of the rule give what the name stands for? A rule without rows gives its
 * code. */
static bool gives(struct at_fit *fit, const struct at_rule *rule, struct at_slice name)
{
    for (size_t i = 0; i < rule->row_count; i++)
        if (at_kind_fits(name,
                         at_row_gives(fit->arena, fit->scheme, rule, &rule->rows[i])))
            return true;
    return rule->row_count == 0 && at_slice_equal(name, at_rule_id(fit->scheme, rule));
}

/* Is the code that a group gives where its rule gives none meant? */
static bool is_otherwise(const struct at_fit *fit, const struct at_rule *rule,
                         struct at_slice name)
{
    const struct at_codebook *codebook = fit->scheme->codebook;
    if (rule->group < 0 || codebook->groups[rule->group].otherwise < 0)
        return false;
    return at_kind_fits(name,
                        codebook->codes[codebook->groups[rule->group].otherwise].id);
}

/* The number of a kind, added when new; UNSAID where there is no room. */
static uint8_t number_of(struct at_fit_rule *rule, struct at_slice name)
{
    for (size_t i = 0; i < rule->kind_count; i++)
        if (at_slice_equal(rule->kinds[i], name))
            return (uint8_t)i;
    if (rule->kind_count == AT_FIT_KINDS) {
        rule->why = "people give it more than 64 values";
        return UNSAID;
    }
    rule->kinds[rule->kind_count] = name;
    return (uint8_t)rule->kind_count++;
}

struct votes {
    struct at_fit *fit;
    struct at_fit_rule *rule;
    uint8_t *of; /* by unit and coder; UNSAID, BOTH, or a kind; owned */
};

static void vote(const struct votes *votes, const struct at_judgement *given,
                 uint8_t kind)
{
    uint8_t *cell =
        &votes->of[given->unit * votes->fit->judgements->coder_count + given->coder];
    if (given->value == AT_GIVEN_UNCODABLE || (*cell != UNSAID && *cell != kind))
        kind = BOTH;
    *cell = kind;
}

static bool reads_values(const struct at_rule *rule)
{
    return rule->group < 0 && rule->row_count > 0;
}

/* The kind that a code in people's hands is of; false: none of this rule's. */
static bool find_kind(const struct votes *votes, const struct at_judgement *given,
                      struct at_slice code, uint8_t *kind)
{
    struct at_fit_rule *rule = votes->rule;
    struct at_slice name = code;
    if (reads_values(rule->rule)) {
        if (!at_slice_equal(code, rule->id))
            return false;
        name = votes->fit->judgements->values[given->value];
    }
    bool is_given = gives(votes->fit, rule->rule, name);
    if (!is_given && reads_values(rule->rule) && given->value != AT_GIVEN_UNCODABLE)
        rule->why = "people give it a value that no row gives";
    *kind = is_given ? number_of(rule, name) : UNSAID;
    return is_given || reads_values(rule->rule) ||
           is_otherwise(votes->fit, rule->rule, name);
}

/* All that people said of the rule's codes. */
static bool take_votes(const struct votes *votes)
{
    const struct at_judgements *judgements = votes->fit->judgements;
    bool any = false;
    for (size_t i = AT_CODES_RESERVED; i < judgements->code_count; i++) {
        const struct at_judged_code *code = &judgements->codes[i];
        for (size_t k = 0; k < code->count; k++) {
            const struct at_judgement *given = &judgements->given[code->first + k];
            uint8_t kind;
            if (!find_kind(votes, given, code->name, &kind))
                break;
            vote(votes, given, kind);
            any = true;
        }
    }
    return any;
}

/* What most of those who judged a unit say. */
static uint8_t most_say(const struct votes *votes, size_t unit, uint8_t none)
{
    const struct at_judgements *judgements = votes->fit->judgements;
    size_t count[256] = { 0 }, coders = judgements->coder_count;
    uint8_t best = AT_FIT_UNJUDGED;
    uint32_t session = judgements->units[unit].session;
    for (size_t i = 0; i < coders; i++) {
        uint8_t said = votes->of[unit * coders + i];
        bool is_judged = judgements->judged[unit * coders + i] ||
                         (votes->fit->absent_is_none &&
                          at_judgements_covers(judgements, (uint32_t)i, session));
        if (said == BOTH || !is_judged)
            continue;
        count[said == UNSAID ? none : said]++;
    }
    for (size_t k = 0; k < 256; k++)
        if (count[k] > 0 && (best == AT_FIT_UNJUDGED || count[k] > count[best]))
            best = (uint8_t)k;
    for (size_t k = 0; best != AT_FIT_UNJUDGED && k < 256; k++)
        if (k != best && count[k] == count[best])
            return AT_FIT_TIED;
    return best;
}

/* Having none of a rule's codes is a kind of its own, the last, where it has rows. */
static void settle(const struct votes *votes)
{
    struct at_fit_rule *rule = votes->rule;
    rule->none =
        rule->rule->row_count ? number_of(rule, at_slice_of("none")) : AT_FIT_NONE;
    for (size_t i = 0; i < votes->fit->judgements->unit_count; i++)
        rule->truth[i] = most_say(votes, i, rule->none);
}

/* Two kinds may not stand for one row. */
static void check_kinds(struct at_fit *fit, struct at_fit_rule *rule)
{
    for (size_t i = 0; i < rule->rule->row_count; i++) {
        size_t fits = 0;
        struct at_slice row =
            at_row_gives(fit->arena, fit->scheme, rule->rule, &rule->rule->rows[i]);
        for (size_t k = 0; k < rule->kind_count; k++)
            fits += at_kind_fits(rule->kinds[k], row);
        if (fits != 1)
            rule->why = fits ? "people name one of its codes in two ways"
                             : "people give only some of its codes";
    }
}

/* Takes up a rule if people speak of it. */
static bool add_rule(struct at_fit *fit, const struct at_rule *rule)
{
    const struct at_judgements *judgements = fit->judgements;
    size_t cells = judgements->unit_count * judgements->coder_count;
    struct at_fit_rule *added = &fit->rules[fit->rule_count];
    struct votes votes = { fit, added, malloc(cells + 1) };
    *added = (struct at_fit_rule){ .rule = rule, .id = at_rule_id(fit->scheme, rule) };
    added->kinds = take(fit, AT_FIT_KINDS, sizeof *added->kinds);
    added->truth = take(fit, judgements->unit_count, 1);
    bool done = votes.of && added->kinds && added->truth &&
                at_weighing_make(&added->weighing, fit->arena, rule, &added->why);
    if (done)
        memset(votes.of, UNSAID, cells);
    if (done && take_votes(&votes)) {
        settle(&votes);
        if (!added->why)
            check_kinds(fit, added);
        if (rule->unit == AT_UNIT_SENTENCE)
            added->why = "it is about sentences, which tables do not number";
        fit->watched[fit->rule_count++] =
            (struct at_watched){ fit->scheme, rule,
                                 added->why ? NULL : added->weighing };
    }
    free(votes.of);
    return done;
}

enum attune_status at_fit_truth(struct at_fit *fit, struct attune_error *error)
{
    size_t count = fit->scheme->rule_count;
    fit->rules = take(fit, count, sizeof *fit->rules);
    fit->watched = take(fit, count, sizeof *fit->watched);
    fit->is_read = take(fit, fit->judgements->session_count, 1);
    if (!fit->rules || !fit->watched || !fit->is_read || !index_sessions(fit))
        return at_error_nomem(error);
    for (size_t i = 0; i < count; i++)
        if (!fit->scheme->rules[i].mark && !add_rule(fit, &fit->scheme->rules[i]))
            return at_error_nomem(error);
    if (fit->rule_count > 0)
        return ATTUNE_OK;
    return at_error_set(
        error, ATTUNE_INVALID,
        "--gold: nobody gives a code of %.*s; --rename THEIRS=OURS says "
        "what they call it",
        AT_SLICE_ARGS(fit->scheme->codebook->id));
}
