/* code_test.h - a pattern one turn wide over codes, as "mbt-explore&!closed": which
 * turns have these codes?
 *
 * A turn has the codes and marks given to it, to a sentence in it, and to any exchange,
 * episode or window that contains it. */
#ifndef AT_SCHEME_CODE_TEST_H
#define AT_SCHEME_CODE_TEST_H

#include "base/arena.h"
#include "coding/codings.h"
#include "scheme/codebook.h"

struct at_code_test;
struct at_scheme;

/* What is known of a code whose number a name gave. A mark is of type LIST: its
 * values are free. */
struct at_code_facts {
    enum at_value_type type;
    struct at_text_list values; /* of a scale or choice, in rank order */
    const struct at_scheme *scheme;
    int32_t group; /* its exclusive group in that scheme, -1 for none */
};

/* How ids become numbers: `find` fills `codes` (room for `most`) with the codes an id
 * stands for - one code or mark ("scheme/id" too), all with a prefix ("rup-"), or all
 * of a scheme or group ("<name>") - and returns how many there are, 0 with `message`
 * filled (nearest name included) when there are none. */
enum at_code_name { AT_NAME_CODE, AT_NAME_PREFIX, AT_NAME_GROUP };
struct at_code_names {
    size_t (*find)(void *data, enum at_code_name how, struct at_slice name,
                   at_code_id *codes, size_t most, char *message, size_t size);
    void (*describe)(void *data, at_code_id code, struct at_code_facts *facts);
    void *data;
};

enum { AT_TEST_CODES_MOST = 1024 }; /* a name may stand for */

/* Compiles a test into `arena`, where `pattern` must live too. A syntax error, or a
 * pattern wider than one turn, is ATTUNE_INVALID with a message of three lines: what,
 * the pattern, a caret. */
enum attune_status at_code_test_parse(const struct at_code_test **test,
                                      struct at_arena *arena, struct at_slice pattern,
                                      const struct at_code_names *names,
                                      struct attune_error *error);

/* Is it true of a turn? When it is, and `hits` is not NULL, these are filled with the
 * codings that make it so, as far as there is room. When it is not, hits->uncodable says
 * whether a code asked for is uncodable there. */
struct at_code_test_hits {
    const struct at_coding *found[16];
    size_t count;
    bool uncodable;
};
bool at_code_test_holds(const struct at_code_test *test,
                        const struct at_codings *codings,
                        const struct at_transcript *transcript, uint32_t turn,
                        struct at_code_test_hits *hits);

/* Every code named in the test, so that a rule can be held to "decided above". */
const at_code_id *at_code_test_codes(const struct at_code_test *test, size_t *count);

/* Is it true only of turns that have some code it names? */
bool at_code_test_needs_code(const struct at_code_test *test);

/* Does it only name codes, with no &, !, _ or role? Such a test picks codings ... */
bool at_code_test_is_list(const struct at_code_test *test);
/* ... namely those that make it true alone. */
bool at_code_test_picks(const struct at_code_test *test,
                        const struct at_coding *coding);
/* The codes of those it picks, for at_codings_may_have and for walks. */
const struct at_code_set *at_code_test_set(const struct at_code_test *test);
/* Does a list name each code once, whatever its value? */
bool at_code_test_is_plain(const struct at_code_test *test);

/* Is it the word that a code which the list names could not be decided? */
bool at_code_test_misses(const struct at_code_test *test,
                         const struct at_coding *coding);

/* The part that only names codes, of a test that is nothing else, or nothing else behind
 * one role, as patient:(a|b); `*role` is that role, else ANY. NULL for other tests. */
const struct at_code_test *at_code_test_list(const struct at_code_test *test,
                                             enum at_role *role);

#endif
