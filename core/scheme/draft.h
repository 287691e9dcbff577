/* draft.h - a codebook while it is read: the helpers that check what a key holds and
 * note what is wrong with it; private to the reading of codebooks.
 *
 * No helper stops the reading: a fault is noted, a default stands in, and the user
 * sees all faults at once. */
#ifndef AT_SCHEME_DRAFT_H
#define AT_SCHEME_DRAFT_H

#include "base/suggest.h"
#include "io/yaml.h"
#include "scheme/codebook.h"

struct at_draft {
    struct at_arena *arena;
    const char *file;
    struct at_faults *faults;
    struct at_codebook *codebook; /* filled from the top of the file to its end */
    struct at_code *codes;        /* its codes, while they may still change */
    bool no_memory;
};

/* What a map of keys is about; each has its own set of keys. */
enum at_keys {
    AT_KEYS_SCHEME,
    AT_KEYS_CODE,
    AT_KEYS_EXAMPLE,
    AT_KEYS_GROUP,
    AT_KEYS_OPTION,
    AT_KEYS_SUMMARY,
    AT_KEYS_WEIGHTS,
    AT_KEYS_WEIGHED,
    AT_KEYS_WEIGHT,
    AT_KEYS_COUNT
};

/* Notes a fault at the place of a node. */
void at_draft_fault(struct at_draft *draft, const struct at_yaml *node,
                    const char *format, ...) __attribute__((format(printf, 3, 4)));
/* The same for a text that is none of `names`; the nearest is suggested, or all are
 * told where they are few. */
void at_draft_unknown(struct at_draft *draft, const struct at_yaml *node,
                      const char *what, const char *const *names, size_t count);
/* The same where the nearest was looked for already. */
void at_draft_stranger(struct at_draft *draft, const struct at_yaml *node,
                       const char *what, const struct at_nearest *nearest);
void at_draft_warn(struct at_draft *draft, const struct at_yaml *node,
                   const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Memory for `count` things of `size` bytes, zeroed; NULL, noted, when it is out. */
void *at_draft_alloc(struct at_draft *draft, size_t count, size_t size);

/* Notes the keys of `map` that its kind does not have. */
void at_draft_check_keys(struct at_draft *draft, const struct at_yaml *map,
                         enum at_keys keys);

/* A key as a C string, for messages. */
const char *at_draft_name(struct at_draft *draft, const struct at_yaml *key);

/* Is it of that kind? A node that is not is a fault that calls it `name`. */
bool at_draft_is(struct at_draft *draft, const struct at_yaml *node, const char *name,
                 enum at_yaml_kind kind);

/* The value of a key when it is there and of that kind, else NULL. */
const struct at_yaml *at_draft_find(struct at_draft *draft, const struct at_yaml *map,
                                    const char *key, enum at_yaml_kind kind);

/* The text of a key without blanks around it; empty when it is absent. */
struct at_slice at_draft_text(struct at_draft *draft, const struct at_yaml *map,
                              const char *key);
/* The same of a key that must be there. `owner` is the key of the map, or all of the
 * codebook, and `what` names its kind. */
struct at_slice at_draft_need(struct at_draft *draft, const struct at_yaml *map,
                              const char *key, const struct at_yaml *owner,
                              const char *what);
/* Notes that a key which must be there is not. */
void at_draft_lacks(struct at_draft *draft, const struct at_yaml *owner,
                    const char *what, const char *key);
/* The texts of a list; empty when it is absent. */
struct at_text_list at_draft_list(struct at_draft *draft, const struct at_yaml *map,
                                  const char *key);

/* Is the text of a node made like an id? When not, a fault. */
bool at_draft_word(struct at_draft *draft, const struct at_yaml *node);
/* The same, and it is not reserved. */
bool at_draft_id(struct at_draft *draft, const struct at_yaml *node);

/* A decimal number; false, with a fault that calls it `name`, when the text of the
 * node is none. */
bool at_draft_number(struct at_draft *draft, const struct at_yaml *node,
                     const char *name, double *number);
/* A whole number of at least 1. */
bool at_draft_count(struct at_draft *draft, const struct at_yaml *node,
                    const char *name, uint32_t *count);

/* Keys that several maps have. */
struct at_unit_spec at_draft_unit(struct at_draft *draft, const struct at_yaml *map,
                                  struct at_unit_spec otherwise);
enum at_role at_draft_role(struct at_draft *draft, const struct at_yaml *map,
                           enum at_role otherwise);
int64_t at_draft_codable(struct at_draft *draft, const struct at_yaml *map);

/* The parts of a codebook, one file each; `root` is all of it. */
void at_draft_read_head(struct at_draft *draft, const struct at_yaml *root,
                        struct at_slice folder);
void at_draft_read_uses(struct at_draft *draft, const struct at_yaml *root);
void at_draft_read_options(struct at_draft *draft, const struct at_yaml *root);
void at_draft_read_codes(struct at_draft *draft, const struct at_yaml *root);
void at_draft_read_examples(struct at_draft *draft, const struct at_yaml *map,
                            struct at_code *code);
void at_draft_read_groups(struct at_draft *draft, const struct at_yaml *root);
void at_draft_read_summaries(struct at_draft *draft, const struct at_yaml *root);

/* The number of the code whose id a node's text is; -1, with a fault, if none's. */
int32_t at_draft_code(struct at_draft *draft, const struct at_yaml *node);

#endif
