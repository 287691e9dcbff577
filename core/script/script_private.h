/* script_private.h - what the files of this room share beyond the sandbox.
 *
 * A chunk is a file of Lua, compiled once: a scheme's rules.lua or a plugin. Building
 * runs it for the first time: its calls of phrase, lexicon and so on make matchers,
 * which are noted in the order of the calls. Whenever it is run again (for another
 * scheme, for the next transcript) the same calls hand out what was noted; all that
 * is made anew are the script's own variables and functions.
 *
 * A program is a loaded scheme: its rules.lua, the plugins it uses, its functions. */
#ifndef AT_SCRIPT_SCRIPT_PRIVATE_H
#define AT_SCRIPT_SCRIPT_PRIVATE_H

#include <lua.h>

#include "scheme/plugin.h"
#include "script/asked.h"
#include "script/held.h"
#include "script/sandbox.h"
#include "script/script.h"
#include "script/thing.h"

struct at_file_note {
    struct at_file_note *next;
    struct at_script_file file;
};

/* A lexicon of a chunk's folder, with a matcher for it and one for each category. */
struct at_chunk_lexicon {
    struct at_chunk_lexicon *next;
    struct at_slice name;
    const struct at_lexicon *lexicon; /* NULL when it is not there, or bad */
    uint32_t *matchers;               /* of any category, then of each */
};

struct at_chunk {
    struct at_chunk *next;
    const char *path, *folder;
    struct at_slice text;
    const struct at_plugin_head *head; /* NULL for a rules.lua */
    enum at_fold fold;
    struct at_text_list languages; /* it is written for; files are of the first */
    const struct at_use *uses;
    size_t use_count;
    struct at_chunk **used; /* of each use; NULL where that failed */
    bool is_linking;        /* its uses are being looked up */
    int function, built;    /* references into Lua's registry */
    lua_Integer built_count;
    bool is_built, broken; /* broken: why was told */
    struct at_asked asked; /* what codings its functions may ask for */
    struct at_chunk_lexicon *lexicons;
    struct at_lexicon_file *lexicon_files; /* in its folder, once they were listed */
    bool are_lexicons_listed;
    struct at_known_name *known_names; /* that its phrases said */
    struct at_file_note *files;
};

/* Codes a rule reads, to be checked when all rules are known. */
struct at_read {
    const at_code_id *codes;
    size_t count;
    size_t rule;
    int line;
};

struct at_program {
    struct at_program *next;
    struct at_scheme *scheme;
    struct at_chunk *rules;
    const struct at_scheme **after; /* those whose codings it may read */
    size_t after_count;
    struct at_chunk **plugins;
    size_t plugin_count;
    int functions, values, tests; /* in the registry: the rules' functions by number;
                                     plugins by name; code tests by text */
    lua_Integer function_count;
    bool has_snapshot; /* its variables can be set again without running it */
    int snapshot;      /* in the registry */
    lua_Integer snapshot_count;
    uint32_t generation; /* of the transcript its variables belong to */
    bool fresh_failed;   /* ... which could not be made: the error says why */
    struct attune_error fresh_error;
    int32_t *code_rules, *group_rules; /* numbers of the rules that decide, or -1 */
    const struct at_slice *coming;     /* marks as they stand in the text ... */
    const int *coming_lines;
    size_t coming_count;
    struct at_read *reads;
    size_t read_count;
    bool *refused; /* codes whose rule was refused, and that was told */
    size_t test_count;
    struct at_script_file *files;
    size_t file_count;
};

/* A chunk that is being run. */
struct at_build {
    struct at_build *outer; /* that asked for this plugin */
    struct at_program *program;
    struct at_chunk *chunk;
    bool replay;
    lua_Integer next; /* call to be answered next */
};

struct at_script {
    struct at_sandbox sandbox;
    struct at_script_limits limits;
    struct at_arena *arena; /* owned: chunks, programs, lexicons */
    struct at_program *programs;
    struct at_chunk *chunks; /* plugins */
    bool is_converter; /* its plugins are readers and writers, and what those use */
    int scheme_env, plugin_env;
    bool asks_history;             /* the text of some chunk names "case" */
    int metatables[AT_KINDS];      /* references, by enum at_kind */
    int unit_metatables[AT_KINDS]; /* ... and of the unit asked about (unit.c) */
    int turns; /* reference to the handles of turns, each made once ... */
    uint32_t turns_generation; /* ... in this transcript */
    int unit;           /* reference to the handle of the unit asked about last ... */
    uint64_t unit_held; /* ... which is this one ... */
    uint32_t unit_generation; /* ... of this transcript; 0: none */
    struct at_held held;      /* of that unit */

    struct at_script_loader loader; /* a copy: `log` serves ever after */
    struct at_faults *faults;       /* while loading, else NULL */
    struct at_build *build;         /* NULL while a rule's function runs */
    struct at_program *program;     /* whose function runs */
    const struct at_rule *rule;     /* NULL: a summary's */

    const char *input; /* what messages call the file a reader reads; else NULL */
    bool lossy;        /* bytes of it that are not UTF-8 are to be replaced */

    struct at_script_view view;
    bool open;           /* a transcript is there */
    uint32_t generation; /* counts transcripts; handles of older ones are refused */
    uint64_t random_key; /* of the transcript; 0: not worked out */
    uint64_t unit_key;   /* of the unit asked about */
    uint64_t *new_words; /* owned: bits of words said for the first time */
    bool has_new_words;
    uint32_t *marks; /* owned: by id of a stem; those that equal `mark` are marked */
    size_t mark_room;
    uint32_t mark;
    /* What a rule function decided, reused from call to call. */
    struct at_span *spans; /* owned */
    size_t span_count, span_room;
    char reason[AT_QUOTE_MOST];
};

static inline struct at_script *at_script_of(lua_State *L)
{
    return at_sandbox_of(L)->owner;
}
/* Zeroed, in script->arena; raises when memory is out. */
void *at_script_alloc(lua_State *L, size_t size);

/* A new script without schemes, for plugins that convert. */
enum attune_status at_script_new_converter(struct at_script **script,
                                           const struct at_script_limits *limits,
                                           struct attune_error *error);

/* --- chunk.c: files of Lua */
/* A plugin's file, compiled, and all plugins it uses; NULL after a fault. */
struct at_chunk *at_chunk_of_plugin(lua_State *L, struct at_slice name,
                                    const char *path);
/* A scheme's rules.lua, compiled, and all plugins it uses; NULL after a fault. */
struct at_chunk *at_chunk_of_scheme(lua_State *L, const struct at_scheme *scheme);
/* Runs it and leaves what it returned; nothing and false when it failed. [+1 or 0] */
bool at_chunk_run(lua_State *L, struct at_program *program, struct at_chunk *chunk);
/* Reads a file and notes its hash; `text` is for the caller to clear. Calls nothing of
 * Lua. */
enum attune_status at_chunk_read(struct at_script *script, struct at_chunk *chunk,
                                 const char *path, size_t most, struct at_buffer *text,
                                 struct attune_error *error);

/* --- build.c: calls that build something */
/* Pushes what the call in hand gave when the chunk was built, if it was; else
 * false: then make it, and at_build_note it. Raises inside a function. */
bool at_build_replays(lua_State *L, const char *call);
/* Notes the value on top as what the call in hand gave. [0] */
int at_build_note(lua_State *L);
/* Records a fault at the script's current line and gives a value that stands for
 * what could not be made. [+1] */
int at_build_fault(lua_State *L, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* The same with an error that has a message and no place. */
int at_build_error(lua_State *L, const struct attune_error *error);
void at_build_push_broken(lua_State *L); /* [+1] */
bool at_build_is_broken(lua_State *L, int index);
/* Sets up the metatable of what could not be made. [0] */
void at_build_open(lua_State *L);
int at_build_line(lua_State *L);

/* --- words.c, rule.c: each adds its names to the table on top. [0] */
void at_words_add_shared(lua_State *L);
void at_words_add_scheme(lua_State *L);
void at_words_add_plugin(lua_State *L);
void at_words_add_converter(lua_State *L); /* instead of all of those */
void at_words_add_rules(lua_State *L);
void at_words_add_summary(lua_State *L);
/* Files the function at `index` of the program's stack frame under the next number. [0] */
int at_program_file_function(lua_State *L, struct at_program *program, int index);
/* What a rule says of a pattern it wrote: phrase "you know". Lives as long as the
 * script. */
const char *at_source_text(lua_State *L, const char *word, struct at_slice pattern);
/* The reason when the value is what `uncodable "reason"` gave. */
bool at_words_uncodable(lua_State *L, int index, struct at_slice *reason);

/* --- call.c */
struct at_program *at_program_find(const struct at_script *script,
                                   const struct at_scheme *scheme);
/* What random numbers of a call follow from; `owner` is the script. */
uint64_t at_call_random_key(void *owner);
/* Makes the program's variables and functions anew for this transcript. */
enum attune_status at_program_freshen(struct at_script *script,
                                      struct at_program *program,
                                      struct attune_error *error);

/* --- snapshot.c */
/* Notes the variables the program's functions reach, if that is all that can change. */
void at_program_note_variables(lua_State *L, struct at_program *program);
/* Sets them again. */
void at_program_reset_variables(lua_State *L, const struct at_program *program);

/* --- ask.c */
/* Raises unless the rule at work may read these codes. */
void at_reads_check(lua_State *L, const at_code_id *codes, size_t count);

/* --- names.c */
struct at_code_names at_program_names(struct at_program *program);
/* Notes codes that the program's functions may ask for. */
void at_program_asks(lua_State *L, struct at_program *program, const at_code_id *codes,
                     size_t count);
/* The scheme that a code is of. */
const struct at_scheme *at_program_scheme(const struct at_program *program,
                                          at_code_id code);
/* Is what this code says settled when rule number `rule` runs? Else says why not. */
bool at_program_settled(const struct at_program *program, at_code_id code, size_t rule,
                        char *why, size_t size);

#endif
