/* provenance.h - what results came from, as JSON: versions and SHA-256 of attune,
 * schemes, plugins, lexicons and inputs, and the options that matter.
 *
 * The same work gives the same bytes: there is no clock, user or machine in it, and
 * no path but what was typed; files of schemes and plugins are named from the folder
 * `schemes` or `plugins` on. */
#ifndef AT_CLI_PROVENANCE_H
#define AT_CLI_PROVENANCE_H

#include "cli/args.h"
#include "cli/inputs.h"
#include "engine/engine.h"

struct at_provenance {
    const struct at_args *args;
    const struct at_engine *engine;
    const struct at_inputs *inputs;
    unsigned long long sessions, turns, codings;
    size_t failures;    /* of rules */
    size_t bad_inputs;  /* files given up */
    size_t bad_records; /* records skipped */
};

/* Appends one JSON object and a line end. Reads every input once more for its hash;
 * one that cannot be read, and standard input, have none. */
void at_provenance_add(struct at_buffer *out, const struct at_provenance *provenance);

/* Is this an option that changes what is in the results? Those are told. */
bool at_provenance_has(struct at_slice option);

/* What a file of a scheme or plugin is called there: its path from the last folder called
 * schemes or plugins on; as it is where there is none. */
struct at_slice at_provenance_name(struct at_slice path);

#endif
