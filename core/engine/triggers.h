/* triggers.h - which steps the matches of a turn leave to ask.
 *
 * For a rule to hold, each of its needs must be met: every member of `all` is one, and
 * so are all members of `any` together, of which one will do. The two rarest needs of
 * each rule stand as bits with the matchers that meet them; or-ing the bits of what
 * the turn has tells the rules worth asking. So a rule costs a bit, and ten times the
 * rules do not cost ten times the time. */
#ifndef AT_ENGINE_TRIGGERS_H
#define AT_ENGINE_TRIGGERS_H

#include "match/scan.h"
#include "scheme/rules.h"

/* Of 64 steps, those whose first and those whose second need is met. A step with one
 * need has the same bit in both. */
enum { AT_NEED_FIRST, AT_NEED_SECOND };
typedef uint64_t at_needs __attribute__((vector_size(16)));

/* What so many matches of a matcher meet, or more: what fewer of them meet too. */
struct at_trigger {
    uint32_t least;
    uint32_t from, count; /* bits[i] is of the steps from (from + i) * 64 on */
    at_needs *bits;
};

struct at_matcher_triggers {
    uint32_t count;
    struct at_trigger *items; /* by `least`, growing */
};

struct at_triggers {
    const struct at_matchers *matchers;
    struct at_arena *arena;         /* borrowed */
    uint32_t words;                 /* of 64 steps */
    struct at_matcher_triggers *of; /* by matcher */
};

/* Triggers for so many steps, none of which has one; false when memory is out. */
bool at_triggers_init(struct at_triggers *triggers, struct at_arena *arena,
                      const struct at_matchers *matchers, size_t steps);

/* Can matches tell at all whether the rule may hold? */
bool at_triggers_can_tell(const struct at_rule *rule);

/* Do matches tell that the rule holds, for a turn that meets its needs? */
bool at_triggers_tell_all(const struct at_rule *rule,
                          const struct at_matchers *matchers);

/* Notes the needs of a rule that matches can tell of; false when memory is out. */
bool at_triggers_add(struct at_triggers *triggers, uint32_t step,
                     const struct at_rule *rule);

/* When all rules are added: makes each threshold meet what lower ones do. False when
 * memory is out. */
bool at_triggers_seal(struct at_triggers *triggers);

/* Chooses the steps whose needs the scanned turn meets; `met` is scratch of as many
 * words as `chosen`. */
enum attune_status at_triggers_choose(const struct at_triggers *triggers,
                                      struct at_scan *scan, at_needs *met,
                                      uint64_t *chosen, struct attune_error *error);

#endif
