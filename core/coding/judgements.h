/* judgements.h - what several coders, human or not, said of the units of some sessions,
 * brought together: a unit is the same for all of them by its session, its kind and its
 * first and last turn.
 *
 * Of a unit, a coder who judged it gave each code or did not; `none` is such a judgement.
 * A unit the coder said nothing of, or called uncodable, is missing. */
#ifndef AT_CODING_JUDGEMENTS_H
#define AT_CODING_JUDGEMENTS_H

#include "base/arena.h"
#include "base/buffer.h"
#include "coding/unit.h"
#include "read/sheet.h"
#include "transcript/transcript.h"

enum { AT_CODERS_MOST = 256 };

/* The first numbers of codes: what a row that says "judged" gives, and what one that calls
 * the whole unit uncodable does. The codes of coders follow. */
enum { AT_CODE_JUDGED, AT_CODE_LOST_UNIT, AT_CODES_RESERVED };

struct at_judged_session {
    struct at_slice case_name, name; /* case_name: empty where nobody says it */
    bool caseless;                   /* somebody spoke of it without its case */
    bool has_turns; /* all its turns are known, also those without a code */
};

struct at_judged_unit {
    uint32_t session, first_turn, last_turn; /* of a whole session: 0, 0 */
    enum at_unit kind : 8;
    enum at_role role : 8; /* ANY: nobody says it */
    const char *text;      /* NULL: nobody says it, or nobody asked */
};

/* Units of one kind, said by speakers of one role. */
enum { AT_JUDGED_KINDS = AT_UNIT_COUNT * (AT_ROLE_ANY + 1) };

static inline size_t at_judged_kind(const struct at_judged_unit *unit)
{
    return (size_t)unit->kind * (AT_ROLE_ANY + 1) + unit->role;
}

struct at_judging_coder {
    struct at_slice name;
    bool is_scheme;
    bool fills; /* a turn without a row, in a session it speaks of, is `none` */
    bool
        has_turns; /* it says itself which units it judged, as results in a folder do */
};

struct at_judged_code {
    struct at_slice name;
    size_t first, count; /* its judgements in at_judgements.given, once closed */
};

/* A code given: by whom, to what, where it stands. */
struct at_judgement {
    uint32_t unit, code, value, line;
    uint16_t file;
    uint8_t coder;
    bool is_renamed; /* two of its names may be given to one unit */
    uint32_t why;    /* place in at_judgements.reasons; 0: none */
};

enum { AT_GIVEN_PLAIN, AT_GIVEN_UNCODABLE, AT_GIVEN_VALUES }; /* value: the first ids */

/* Why a scheme gave a code: the words, and the rule's file and line. */
struct at_judged_reason {
    const char *evidence, *rule;
};

/* A session that a coder speaks of, also where it found nothing in it. */
struct at_judged_scope {
    uint32_t session, coder;
};

/* Arrays to read. All memory is the arena's. */
struct at_judgements {
    struct at_arena *arena; /* owned */
    bool keeps_words;       /* texts and reasons are kept: set it before rows come */

    const char **files; /* as messages name them */
    struct at_judging_coder *coders;
    struct at_judged_session *sessions;
    struct at_judged_code *codes;
    struct at_slice *values;  /* numbers in their shortest form */
    struct at_slice *schemes; /* of those that gave codes */
    struct at_judged_unit *units;
    struct at_judgement *given; /* once closed: by code, then as they came */
    struct at_judged_reason *reasons;
    struct at_judged_scope *scopes;
    size_t file_count, coder_count, session_count, code_count, value_count, unit_count,
        given_count, reason_count, scheme_count, scope_count;
    size_t
        passed_over; /* rows of sentences and cases: those have no number in results */

    const uint8_t *judged;  /* once closed: [unit * coder_count + coder] */
    const uint8_t *covered; /* once closed: [session * coder_count + coder] */
    const uint8_t *kinds;   /* once closed: does it judge such units? [coder *
                               AT_JUDGED_KINDS + at_judged_kind(unit)] */

    struct at_judgements_index *index; /* private */
};

struct at_judgements *at_judgements_new(void);             /* NULL when memory is out */
void at_judgements_free(struct at_judgements *judgements); /* NULL is fine */

/* Names the file that the next rows are from. */
enum attune_status at_judgements_open_file(struct at_judgements *judgements,
                                           const char *path,
                                           struct attune_error *error);

/* The number of the coder of that name, added when new. */
enum attune_status at_judgements_coder(struct at_judgements *judgements,
                                       struct at_slice name, uint32_t *coder,
                                       struct attune_error *error);

/* Adds what a row says. A row that LISTS may have no coder. */
enum attune_status at_judgements_add(struct at_judgements *judgements,
                                     const struct at_sheet_row *row,
                                     struct attune_error *error);

/* Every turn of the row's session is known. */
enum attune_status at_judgements_know_turns(struct at_judgements *judgements,
                                            struct at_slice case_name,
                                            struct at_slice session,
                                            struct attune_error *error);

/* The coder speaks of the session, whether rows say something of it or not. */
enum attune_status at_judgements_speak(struct at_judgements *judgements,
                                       struct at_slice coder, struct at_slice case_name,
                                       struct at_slice session,
                                       struct attune_error *error);

/* All rows are in. A unit that a coder judged twice, or was given a code twice, is
 * ATTUNE_INVALID, naming both lines. */
enum attune_status at_judgements_close(struct at_judgements *judgements,
                                       struct attune_error *error);

/* The number of the unit; UINT32_MAX when nobody spoke of it. */
uint32_t at_judgements_find(const struct at_judgements *judgements,
                            const struct at_judged_unit *unit);

/* Did the coder speak of the session? Once closed. */
bool at_judgements_covers(const struct at_judgements *judgements, uint32_t coder,
                          uint32_t session);

/* Appends "turn 3 of session "s01"". */
void at_judged_unit_add(const struct at_judgements *judgements, uint32_t number,
                        struct at_buffer *out);

#endif
