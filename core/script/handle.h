/* handle.h - turns, sentences and so on as scripts hold them.
 *
 * A handle is a number in the transcript, never a pointer into it. Each knows the
 * transcript it belongs to by a count that grows from one to the next, so what a
 * script kept too long is refused. Private to this room. */
#ifndef AT_SCRIPT_HANDLE_H
#define AT_SCRIPT_HANDLE_H

#include <lua.h>

#include "script/script_private.h"
#include "transcript/exchanges.h"

struct at_handle { /* of a turn, sentence, event or coding; how all others begin */
    struct at_thing thing;
    uint32_t generation;
    uint32_t number;
};

/* Turns in a row, of one side where `role` is not ANY. */
struct at_stretch {
    struct at_thing thing;
    uint32_t generation;
    uint32_t first, count; /* turns */
    enum at_role role;
    enum at_unit kind;   /* EXCHANGE, EPISODE, WINDOW or SESSION */
    uint32_t number;     /* among those of its kind, from 0 */
    at_code_id episode;  /* of an episode: which code it is ... */
    enum at_ended ended; /* ... and how it ended */
};

/* Until somebody asks, it may only say whose first match in the turn it is. */
struct at_match_handle {
    struct at_thing thing;
    uint32_t generation;
    bool is_found;
    uint32_t matcher; /* of one that is not found yet; only its turn is known */
    struct at_match match;
};

/* A class of handles. A field is a number to `get`, which pushes its value. */
struct at_class {
    enum at_kind kind;
    const char *name;
    const char *const *fields; /* NULL-terminated */
    const struct luaL_Reg *methods;
    int (*get)(lua_State *L, int field); /* handle at stack index 1 */
};
/* Sets up its metatable. [0] */
void at_class_open(lua_State *L, const struct at_class *class);
/* handle.key; upvalues: names of methods and fields, the class */
int at_handle_index(lua_State *L);
/* Makes the table on top the metatable of a kind. [-1] */
void at_class_set(lua_State *L, enum at_kind kind);

/* A new userdata of a kind, of this transcript; the caller fills it in. [+1] */
void *at_handle_new(lua_State *L, enum at_kind kind, size_t size);
/* The userdata at `index`, and its kind; NULL when it is no handle, raises when it is
 * too old. */
void *at_handle_any(lua_State *L, int index, enum at_kind *kind);
/* The userdata at `index`; raises when it is of another kind, or too old. */
void *at_handle_check(lua_State *L, int index, enum at_kind kind);
/* The same, NULL for another kind. */
void *at_handle_test(lua_State *L, int index, enum at_kind kind);

/* The transcript that is open, and its exchanges; raises when memory is out. */
const struct at_transcript *at_handle_transcript(lua_State *L);
const struct at_exchanges *at_handle_exchanges(lua_State *L);

/* Pushes. [+1] */
void at_turn_push(lua_State *L, uint32_t turn);
void at_sentence_push(lua_State *L, uint32_t sentence);
void at_event_push(lua_State *L, uint32_t event);
void at_stretch_push(lua_State *L, enum at_unit kind, uint32_t first, uint32_t count);
void at_exchange_push(lua_State *L, uint32_t exchange);
/* A stretch that is the unit of a rule; `episode`: the code of such an episode. */
void at_stretch_push_unit(lua_State *L, const struct at_script_unit *unit,
                          at_code_id episode);
void at_match_push(lua_State *L, const struct at_match *match);
void at_match_push_first(lua_State *L, uint32_t matcher, uint32_t turn);
void at_coding_push(lua_State *L, uint32_t coding);
void at_case_push(lua_State *L);
void at_past_push(lua_State *L, uint32_t session);
/* Where a turn stands when the rule of a case runs: which turn of which session it is.
 * NULL in a session. */
const struct at_course_place *at_place_in_case(lua_State *L, uint32_t turn);
/* Raises, when the rule of a case runs: `what` would be about turns that are gone. */
void at_place_refuse(lua_State *L, const char *what);
void at_slice_push(lua_State *L, struct at_slice text);
/* Milliseconds, nil for -1. */
void at_ms_push(lua_State *L, int64_t ms);

/* What a unit covers: turns, only those of a role; or one sentence of a turn. */
struct at_extent {
    uint32_t first, count;
    enum at_role role;
    bool is_sentence;
    uint32_t sentence;
};
/* Of a turn, sentence or stretch at `index`; raises for anything else. */
struct at_extent at_extent_check(lua_State *L, int index);
bool at_extent_has_turn(lua_State *L, const struct at_extent *extent, uint32_t turn);

/* What a match handle stands for, found now if need be. */
const struct at_match *at_match_of(lua_State *L, struct at_match_handle *handle);
/* The matches of a matcher in a turn, which is scanned for it; valid until another turn
 * is. */
const struct at_match *at_matches_in(lua_State *L, uint32_t matcher, uint32_t turn,
                                     size_t *count);

/* Methods of all units. */
int at_method_find(lua_State *L); /* search.c */
int at_method_findall(lua_State *L);
int at_method_count(lua_State *L);
int at_method_which(lua_State *L);
/* The code test at stack index 2, compiled now or before; raises when the rule at work
 * may not ask it. */
const struct at_code_test *at_code_test_check(lua_State *L); /* ask.c */
int at_method_has(lua_State *L);
int at_method_value(lua_State *L);
int at_method_codings(lua_State *L);
int at_method_overlap(lua_State *L); /* content.c */
int at_turn_recent(lua_State *L);    /* recent.c */

/* Classes, one a file. */
extern const struct at_class at_turn_class, at_sentence_class, at_stretch_class,
    at_match_class, at_coding_class, at_event_class, at_case_class, at_past_class;
void at_list_open(lua_State *L);

#endif
