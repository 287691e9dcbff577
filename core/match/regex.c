/* regex.c - the only file that knows PCRE2. Its just-in-time compiler stays off:
 * it needs memory that is written and executed, which the sandbox refuses. */
#include "match/regex.h"

#include <stdlib.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "base/utf8.h"
#include "match/pattern.h"

enum {
    STEPS_MOST = 1000000, /* of one search */
    DEPTH_MOST = 10000,
    HEAP_MOST = 8192 /* KiB */
};

struct at_regex {
    pcre2_code *code; /* owned, as the other two */
    pcre2_match_context *limits;
    pcre2_match_data *data; /* scratch of one search */
    enum at_fold fold;
};

void at_regex_free(struct at_regex *regex)
{
    if (!regex)
        return;
    pcre2_match_data_free(regex->data);
    pcre2_match_context_free(regex->limits);
    pcre2_code_free(regex->code);
    free(regex);
}

enum at_fold at_regex_fold(const struct at_regex *regex)
{
    return regex->fold;
}

static enum attune_status compile(struct at_regex *regex, struct at_slice pattern,
                                  struct attune_error *error)
{
    uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C;
    if (regex->fold != AT_FOLD_NONE)
        options |= PCRE2_CASELESS;
    int wrong;
    PCRE2_SIZE at;
    regex->code = pcre2_compile((PCRE2_SPTR)pattern.data, pattern.size, options, &wrong,
                                &at, NULL);
    if (regex->code)
        return ATTUNE_OK;
    /* 121: PCRE2 has no name for "failed to allocate heap memory". */
    if (wrong == 121)
        return at_error_nomem(error);
    char what[200];
    pcre2_get_error_message(wrong, (PCRE2_UCHAR *)what, sizeof what);
    return at_pattern_error(error, ATTUNE_INVALID, pattern, at,
                            "a mistake in the regular expression: %s", what);
}

enum attune_status at_regex_new(struct at_regex **out, struct at_slice pattern,
                                enum at_fold fold, struct attune_error *error)
{
    if (pattern.size > AT_PATTERN_MOST)
        return at_error_set(error, ATTUNE_LIMIT,
                            "a pattern has at most %d bytes; this one has %zu",
                            AT_PATTERN_MOST, pattern.size);
    if (at_slice_trim(pattern).size == 0 || at_utf8_check(pattern) != pattern.size)
        return at_error_set(error, ATTUNE_INVALID,
                            "a regular expression is UTF-8 text and is not empty");
    struct at_regex *regex = calloc(1, sizeof *regex);
    if (!regex)
        return at_error_nomem(error);
    regex->fold = fold;
    enum attune_status status = compile(regex, pattern, error);
    if (status == ATTUNE_OK) {
        regex->limits = pcre2_match_context_create(NULL);
        regex->data = pcre2_match_data_create(2, NULL);
        if (!regex->limits || !regex->data)
            status = at_error_nomem(error);
    }
    if (status != ATTUNE_OK) {
        at_regex_free(regex);
        return status;
    }
    pcre2_set_match_limit(regex->limits, STEPS_MOST);
    pcre2_set_depth_limit(regex->limits, DEPTH_MOST);
    pcre2_set_heap_limit(regex->limits, HEAP_MOST);
    *out = regex;
    return ATTUNE_OK;
}

static enum attune_status report(int wrong, struct attune_error *error)
{
    if (wrong == PCRE2_ERROR_NOMEMORY)
        return at_error_nomem(error);
    if (wrong == PCRE2_ERROR_MATCHLIMIT || wrong == PCRE2_ERROR_DEPTHLIMIT ||
        wrong == PCRE2_ERROR_HEAPLIMIT)
        return at_error_set(error, ATTUNE_LIMIT,
                            "a regular expression reached its limit of %d steps, %d "
                            "levels or %d KiB in one turn",
                            STEPS_MOST, DEPTH_MOST, HEAP_MOST);
    char what[200];
    pcre2_get_error_message(wrong, (PCRE2_UCHAR *)what, sizeof what);
    return at_error_set(error, ATTUNE_INVALID, "a regular expression failed: %s", what);
}

enum attune_status at_regex_next(const struct at_regex *regex, struct at_slice text,
                                 size_t from, struct at_regex_match *match,
                                 struct attune_error *error)
{
    match->end = 0;
    if (from >= text.size)
        return ATTUNE_OK;
    int pairs =
        pcre2_match(regex->code, (PCRE2_SPTR)text.data, text.size, from,
                    PCRE2_NOTEMPTY | PCRE2_NO_UTF_CHECK, regex->data, regex->limits);
    if (pairs == PCRE2_ERROR_NOMATCH)
        return ATTUNE_OK;
    if (pairs < 0)
        return report(pairs, error);
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(regex->data);
    /* \K can put the start behind the end; such a match has no text. */
    if (ends[0] >= ends[1])
        return ATTUNE_OK;
    bool group = pairs != 1 && ends[2] != PCRE2_UNSET && ends[2] < ends[3];
    *match = (struct at_regex_match){ ends[0], ends[1], ends[group ? 2 : 0],
                                      ends[group ? 3 : 1] };
    return ATTUNE_OK;
}

void at_regex_library(at_library_hear *hear, void *data)
{
    char version[64] = "";
    if (pcre2_config(PCRE2_CONFIG_VERSION, NULL) <= (int)sizeof version)
        pcre2_config(PCRE2_CONFIG_VERSION, version);
    hear(data, "PCRE2", version);
}
