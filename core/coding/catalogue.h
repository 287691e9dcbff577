/* catalogue.h - the names behind the numbers in codings: what writers print. */
#ifndef AT_CODING_CATALOGUE_H
#define AT_CODING_CATALOGUE_H

#include "coding/codings.h"
#include "transcript/windows.h"

struct at_scheme_entry {
    struct at_slice id, version, title;
    struct at_slice script; /* path of rules.lua, as messages name it */
    const char *sha256;     /* over all its files */
};

struct at_code_entry {
    struct at_slice id, title;
    uint32_t scheme;              /* by number; code ids grow with it */
    enum at_unit unit;            /* of codes */
    struct at_window_spec window; /* unit WINDOW */
    bool is_episode;              /* what it is given to is an episode by that */
    bool mark;
    bool human;    /* no rule gives it */
    bool is_group; /* stands for a group that was uncodable */
};

/* Borrowed by whoever writes; lives as long as the engine. */
struct at_catalogue {
    size_t scheme_count, code_count;
    const struct at_scheme_entry *schemes;
    const struct at_code_entry *codes; /* by at_code_id */
};

/* A unit that a rule could not decide because something failed. */
struct at_failure {
    struct at_slice input, session, scheme, code; /* code may be empty */
    uint32_t turn;                                /* from 1; 0: none */
    const char *message;
};

#endif
