/* converter_private.h - what readers and writers share. */
#ifndef AT_SCRIPT_CONVERTER_PRIVATE_H
#define AT_SCRIPT_CONVERTER_PRIVATE_H

#include "script/converter.h"
#include "script/script_private.h"

struct at_converter {
    struct at_script *script; /* owned */
    struct at_chunk *chunk;   /* its file */
    struct at_program program;
};

/* Runs the plugin anew and pushes the function it returned under `name`; raises when it
 * has none. [+1] */
void at_converter_push(lua_State *L, struct at_converter *converter, const char *name);

/* Adds to an error of the plugin what it was at: `doing` a file. */
void at_converter_tell(struct attune_error *error, const char *doing, const char *file);

/* What a reader says into. [+1] */
void at_reader_push_out(lua_State *L);

/* What the run of a reader was given: at_sandbox_job. */
struct at_reader_job {
    struct at_converter *converter;
    struct at_slice bytes;
    struct at_reading *reading;
    struct attune_error ended; /* reading has ended, whatever the script thinks */
};

#endif
