/* converter_private.h - what readers and writers share. */
#ifndef AT_SCRIPT_CONVERTER_PRIVATE_H
#define AT_SCRIPT_CONVERTER_PRIVATE_H

#include "script/converter.h"
#include "script/script_private.h"

struct at_converter {
    struct at_script *script; /* owned */
    struct at_chunk *chunk;   /* its file */
    struct at_program program;
    struct at_made_file file; /* being written */
    int module;               /* what the plugin returned, in the registry */
    size_t made;              /* bytes of the session that is written */
};

enum { AT_CONVERTER_STEPS = 50000000 }; /* least that a converter may take */

/* Runs the plugin anew and pushes the table it returned; raises when that has no function
 * `name`. [+1] */
void at_converter_run(lua_State *L, struct at_converter *converter, const char *name);

/* Adds to an error of the plugin what it was at: `doing` a file. */
void at_converter_tell(struct attune_error *error, const char *doing, const char *file);

/* What a reader says into. [+1] */
void at_reader_push_out(lua_State *L);

/* What a writer is given: `session`, and `out` to write to. [+1] */
void at_writer_push_session(lua_State *L, const struct at_made_file *file,
                            const struct at_transcript *transcript,
                            const struct at_codings *codings);
void at_writer_push_out(lua_State *L, const struct at_made_file *file);

/* What the run of a writer was given: at_sandbox_job. */
struct at_writer_job {
    struct at_converter *converter;
    const struct at_transcript *transcript;
    const struct at_codings *codings;
    struct at_buffer *out;
};

/* What the run of a reader was given: at_sandbox_job. */
struct at_reader_job {
    struct at_converter *converter;
    struct at_slice bytes;
    struct at_reading *reading;
    struct attune_error ended; /* reading has ended, whatever the script thinks */
};

#endif
