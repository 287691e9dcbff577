/* sequence_oracle.h - turns written as text, and a second matcher of sequences: slow,
 * plain, and nothing like the first. It works out the set of all ways through the
 * pattern's tree and then picks. */
#ifndef AT_SEQUENCE_ORACLE_H
#define AT_SEQUENCE_ORACLE_H

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "match/sequence_program.h"

enum { SPOKEN_MOST = 16, ORACLE_TURNS = 6 };

struct spoken {
    struct at_turns turns;
    enum at_role roles[SPOKEN_MOST];
    const char *codes[SPOKEN_MOST];
    const struct at_node *const *tests;
    char text[128];
};

/* Is the test, a node of a pattern, true of a turn with these codes? */
static inline bool spoken_test(const struct at_node *test, enum at_role role,
                               const char *codes)
{
    bool all = true, any = false;
    switch (test->kind) {
    case AT_NODE_ANY:
        return true;
    case AT_NODE_CODE:
        return strchr(codes, test->text.data[0]) != NULL;
    case AT_NODE_NOT:
        return !spoken_test(test->parts[0], role, codes);
    case AT_NODE_ROLE:
        return role == test->role && spoken_test(test->parts[0], role, codes);
    default:
        break;
    }
    for (uint32_t i = 0; i < test->count; i++) {
        bool one = spoken_test(test->parts[i], role, codes);
        all = all && one;
        any = any || one;
    }
    return test->kind == AT_NODE_AND ? all : any;
}

static inline bool spoken_holds(void *data, uint32_t test, uint32_t turn)
{
    const struct spoken *spoken = data;
    return spoken_test(spoken->tests[test], spoken->roles[turn], spoken->codes[turn]);
}

/* "Tab P Ob": turns of therapist, patient, other, with codes of one letter. */
static inline void spoken_read(struct spoken *spoken, const char *session,
                               const struct at_node *const *tests)
{
    *spoken = (struct spoken){ .tests = tests };
    snprintf(spoken->text, sizeof spoken->text, "%s", session);
    spoken->turns = (struct at_turns){ 0, true, true, spoken_holds, spoken };
    for (char *at = strtok(spoken->text, " "); at; at = strtok(NULL, " ")) {
        uint32_t turn = spoken->turns.count++;
        assert(turn < SPOKEN_MOST);
        spoken->roles[turn] = *at == 'T'   ? AT_ROLE_THERAPIST
                              : *at == 'P' ? AT_ROLE_PATIENT
                                           : AT_ROLE_OTHER;
        spoken->codes[turn] = at + 1;
    }
}

/* A way through a pattern: where it is, what it skipped, its evidence. */
enum { PLACES = ORACLE_TURNS + 1, NO_PLACE = PLACES };
struct oracle_set {
    bool at[PLACES][PLACES][PLACES + 1][PLACES + 1]; /* place skipped from to */
};

#define EACH_WAY(set, p, s, f, t)                                                      \
    for (int p = 0; p < PLACES; p++)                                                   \
        for (int s = 0; s < PLACES; s++)                                               \
            for (int f = 0; f <= PLACES; f++)                                          \
                for (int t = 0; t <= PLACES; t++)                                      \
                    if ((set)->at[p][s][f][t])

/* Adds a set to another; true when that grew. */
static inline bool oracle_add(struct oracle_set *to, const struct oracle_set *from)
{
    bool grew = false;
    EACH_WAY(from, p, s, f, t)
    {
        grew = grew || !to->at[p][s][f][t];
        to->at[p][s][f][t] = true;
    }
    return grew;
}

static inline struct oracle_set oracle_go(const struct at_node *node,
                                          const struct spoken *spoken,
                                          const struct oracle_set *from);

static inline struct oracle_set oracle_take(const struct at_node *node,
                                            const struct spoken *spoken,
                                            const struct oracle_set *from)
{
    struct oracle_set to = { 0 };
    bool skips = node->kind == AT_NODE_GAP;
    EACH_WAY(from, p, s, f, t)
    if (p < (int)spoken->turns.count &&
        (skips || spoken_test(node, spoken->roles[p], spoken->codes[p])))
        to.at[p + 1][s + skips][f][t] = true;
    return to;
}

/* least to most times what a node (or a gap, once) does. */
static inline struct oracle_set oracle_repeat(const struct at_node *node,
                                              const struct spoken *spoken,
                                              struct oracle_set from)
{
    struct oracle_set all = { 0 };
    bool grew = true;
    for (uint32_t times = 0; times <= node->most && (times <= node->least || grew);
         times++) {
        if (times >= node->least)
            grew = oracle_add(&all, &from);
        from = node->kind == AT_NODE_GAP ? oracle_take(node, spoken, &from)
                                         : oracle_go(node->parts[0], spoken, &from);
    }
    return all;
}

static inline struct oracle_set oracle_evidence(const struct at_node *node,
                                                const struct spoken *spoken,
                                                const struct oracle_set *from)
{
    struct oracle_set to = { 0 };
    for (int place = 0; place < PLACES; place++) {
        struct oracle_set here = { 0 };
        memcpy(here.at[place], from->at[place], sizeof here.at[place]);
        here = oracle_go(node->parts[0], spoken, &here);
        EACH_WAY(&here, p, s, f, t)
        to.at[p][s][p > place ? place : NO_PLACE][p > place ? p : NO_PLACE] = true;
    }
    return to;
}

static inline struct oracle_set oracle_go(const struct at_node *node,
                                          const struct spoken *spoken,
                                          const struct oracle_set *from)
{
    struct oracle_set to = { 0 };
    if (at_node_is_test(node))
        return oracle_take(node, spoken, from);
    switch (node->kind) {
    case AT_NODE_SERIES:
        to = *from;
        for (uint32_t i = 0; i < node->count; i++)
            to = oracle_go(node->parts[i], spoken, &to);
        return to;
    case AT_NODE_CHOICE:
        for (uint32_t i = 0; i < node->count; i++) {
            struct oracle_set one = oracle_go(node->parts[i], spoken, from);
            oracle_add(&to, &one);
        }
        return to;
    case AT_NODE_EDGE: {
        int edge = node->edge == AT_EDGE_START ? 0 : (int)spoken->turns.count;
        memcpy(to.at[edge], from->at[edge], sizeof to.at[edge]);
        return to;
    }
    case AT_NODE_EVIDENCE:
        return oracle_evidence(node, spoken, from);
    default:
        return oracle_repeat(node, spoken, *from);
    }
}

static inline struct oracle_set oracle_from(const struct at_pattern *pattern,
                                            const struct spoken *spoken, int start)
{
    struct oracle_set from = { 0 };
    from.at[start][0][NO_PLACE][NO_PLACE] = true;
    return oracle_go(pattern->root, spoken, &from);
}

/* The form of list_matches. */
static inline void oracle_matches(const struct at_pattern *pattern,
                                  const struct spoken *spoken, char *out, size_t size)
{
    size_t used = 0;
    out[0] = '\0';
    for (int start = 0; start < (int)spoken->turns.count; start++) {
        int best[4] = { 0, NO_PLACE, 0, 0 }; /* end skipped from to */
        struct oracle_set all = oracle_from(pattern, spoken, start);
        EACH_WAY(&all, p, s, f, t)
        {
            /* No evidence is the whole match. */
            int from = f == NO_PLACE ? start : f, to = t == NO_PLACE ? p : t;
            bool better = s != best[1]      ? s < best[1]
                          : p != best[0]    ? p > best[0]
                          : from != best[2] ? from < best[2]
                                            : to > best[3];
            if (better)
                memcpy(best, (int[]){ p, s, from, to }, sizeof best);
        }
        if (best[1] == NO_PLACE)
            continue;
        used += (size_t)snprintf(out + used, size - used, "%s%d-%d", used ? " " : "",
                                 start + 1, best[0]);
        if (best[2] != start || best[3] != best[0])
            used += (size_t)snprintf(out + used, size - used, "[%d-%d]", best[2] + 1,
                                     best[3]);
        start = best[0] - 1;
    }
    if (used == 0)
        snprintf(out, size, "none");
}

/* The form of list_ends. */
static inline void oracle_ends(const struct at_pattern *pattern,
                               const struct spoken *spoken, char *out, size_t size)
{
    bool ends[PLACES] = { false };
    size_t used = 0;
    for (int start = 0; start < (int)spoken->turns.count; start++) {
        struct oracle_set all = oracle_from(pattern, spoken, start);
        EACH_WAY(&all, p, s, f, t) ends[t == NO_PLACE ? p : t] = true;
    }
    out[0] = '\0';
    for (int place = 1; place < PLACES; place++)
        if (ends[place])
            used += (size_t)snprintf(out + used, size - used, "%s%d", used ? " " : "",
                                     place);
    if (used == 0)
        snprintf(out, size, "none");
}

static inline uint32_t oracle_roll(uint32_t *seed, uint32_t sides)
{
    *seed = *seed * 1664525 + 1013904223;
    return (*seed >> 16) % sides;
}

static inline void oracle_write(char *out, size_t size, const char *text)
{
    size_t used = strlen(out);
    snprintf(out + used, size - used, "%s", text);
}

static inline void oracle_write_item(uint32_t *seed, char *out, size_t size, int depth)
{
    static const char *const tests[] = { "a",         "b",         "_",    "!a",
                                         "patient:_", "patient:a", "a&!b", "(a|b)",
                                         "other:_",   "!b",        "a",    "b" };
    static const char *const repeats[] = { "?", "*", "+", "{2}", "{1,2}", "{0,2}" };
    static const char *const between[] = { " ", " ", " ", "|", " ... ", " ...{0,1} " };
    uint32_t what = oracle_roll(seed, 10);
    if (depth == 0 || what < 5) {
        oracle_write(out, size, tests[oracle_roll(seed, 12)]);
    } else if (what == 5) {
        oracle_write(out, size, oracle_roll(seed, 2) ? " ^ " : " $ ");
        return;
    } else {
        bool evidence = what == 6;
        oracle_write(out, size, evidence ? "[" : "(");
        for (uint32_t left = 1 + oracle_roll(seed, 3); left > 0; left--) {
            oracle_write_item(seed, out, size, depth - 1);
            if (left > 1)
                oracle_write(out, size, between[oracle_roll(seed, 6)]);
        }
        oracle_write(out, size, evidence ? "]" : ")");
        if (evidence)
            return;
    }
    if (oracle_roll(seed, 3) == 0)
        oracle_write(out, size, repeats[oracle_roll(seed, 6)]);
}

/* Not all of them are patterns. */
static inline void oracle_make_pattern(uint32_t *seed, char *out, size_t size)
{
    out[0] = '\0';
    for (uint32_t left = 1 + oracle_roll(seed, 3); left > 0; left--) {
        oracle_write_item(seed, out, size, 2);
        oracle_write(out, size, oracle_roll(seed, 5) ? " " : left > 1 ? " ... " : " ");
    }
}

static inline void oracle_make_session(uint32_t *seed, char out[64])
{
    static const char *const turns[] = { "T ", "Pa ", "Tb ", "Pab ", "O ", "Pb " };
    out[0] = '\0';
    for (uint32_t left = 1 + oracle_roll(seed, ORACLE_TURNS); left > 0; left--)
        oracle_write(out, 64, turns[oracle_roll(seed, 6)]);
}

#endif
