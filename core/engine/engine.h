/* engine.h - schemes in, codings out: the room where everything meets.
 *
 * An engine is loaded once (add, ready) and then codes one transcript after another.
 * It is a function of transcript and schemes; it knows no process, file or
 * terminal. */
#ifndef AT_ENGINE_ENGINE_H
#define AT_ENGINE_ENGINE_H

#include "coding/catalogue.h"
#include "coding/summaries.h"
#include "scheme/find.h"
#include "script/script.h"
#include "transcript/builder.h"

struct at_engine;

struct at_engine_options {
    struct at_script_limits limits;
    /* log "..." of scripts; NULL drops it. */
    void (*log)(void *data, struct at_slice text);
    void *data;
    /* Once all is loaded, nothing that scripts say comes out: no message, no reason. */
    bool hushed;
    /* The tag of a language that all schemes are for; none: the first they name. */
    struct at_slice language;
    bool as_written; /* weights of rules are not read */
};

/* An engine that looks schemes and plugins up in `search` (borrowed). */
enum attune_status at_engine_new(struct at_engine **engine, struct at_search *search,
                                 const struct at_engine_options *options,
                                 struct attune_error *error);
void at_engine_free(struct at_engine *engine); /* NULL is fine */

/* Reads the codebook of a scheme, and of those it comes after. Adding a scheme twice
 * does nothing. */
void at_engine_add(struct at_engine *engine, struct at_slice name,
                   struct at_faults *faults);

/* Puts the schemes in order, runs their scripts and compiles everything. After
 * errors the engine can only be freed. */
void at_engine_ready(struct at_engine *engine, struct at_faults *faults);

/* The schemes, in the order they run. */
const struct at_scheme *const *at_engine_schemes(const struct at_engine *engine,
                                                 size_t *count);
const struct at_scheme *at_engine_find(const struct at_engine *engine,
                                       struct at_slice name);
const struct at_catalogue *at_engine_catalogue(const struct at_engine *engine);
const struct at_script *at_engine_script(const struct at_engine *engine);

/* The language transcripts must be read in: the one asked for, else the first of the
 * schemes, English without any. */
const struct at_language *at_engine_language(const struct at_engine *engine);

/* From here on codings of table rules come without evidence, unless a function of some
 * scheme may read it: for callers that want to know which codes alone. */
void at_engine_leave_evidence(struct at_engine *engine);

/* Codes a transcript. The codings live in its arena. What a rule could not decide is
 * told to `failed` (may be NULL) and costs that coding alone; only a lack of memory
 * ends the work. */
struct at_run_listener {
    void (*failed)(void *data, const struct at_failure *failure);
    void *data;
};
enum attune_status at_engine_code(struct at_engine *engine,
                                  const struct at_transcript *transcript,
                                  const struct at_run_listener *listener,
                                  struct at_codings **codings,
                                  struct attune_error *error);

/* Codes a transcript and sums it up, as the codebooks declare. All of it lives in the
 * transcript's arena. A function of a summary that fails is told too, and costs that
 * value. */
struct at_coded {
    struct at_codings *codings;
    struct at_session_summaries summaries;
};
enum attune_status at_engine_summarise(struct at_engine *engine,
                                       const struct at_transcript *transcript,
                                       const struct at_run_listener *listener,
                                       struct at_coded *coded,
                                       struct attune_error *error);

#endif
