/* examples.h - the examples of a codebook, run as tests: each becomes a small session,
 * is coded by the whole scheme, and is judged. Facts only; the command makes
 * sentences. */
#ifndef AT_ENGINE_EXAMPLES_H
#define AT_ENGINE_EXAMPLES_H

#include "engine/engine.h"

enum at_judgement {
    AT_JUDGED_RIGHT,
    AT_JUDGED_NOT_GIVEN, /* a "say" that did not get the code */
    AT_JUDGED_GIVEN,     /* a "not" that got it */
    AT_JUDGED_VALUE,     /* given, but with another value */
    AT_JUDGED_EVIDENCE,  /* given, but on other words */
    AT_JUDGED_FAILED     /* the code's rule failed: see `failure` */
};

/* Borrowed by the listener until it returns. */
struct at_judged_example {
    const struct at_code *code;
    const struct at_example *example;
    const struct at_transcript *transcript;  /* made of the example */
    const struct at_codings *codings;        /* all that it was given */
    const struct at_case_summaries *of_case; /* whose record that is; NULL: a session */
    uint32_t turn; /* the turn, or last turn, that was judged */
    enum at_judgement judgement;
    const struct at_coding *coding; /* as given; NULL when it was not */
    const char *failure;            /* the message, when FAILED */
};

/* Codes every example of a loaded scheme and tells `each` how it came out. Only a lack
 * of memory, or an example that makes no session, ends the work. */
enum attune_status
at_examples_run(struct at_engine *engine, const struct at_scheme *scheme,
                void (*each)(void *data, const struct at_judged_example *judged),
                void *data, struct attune_error *error);

/* Is this the value that an example or a margin states? An empty `stated` states
 * nothing: it fits every value that is not "uncodable". */
bool at_value_fits(const struct at_value *value, struct at_slice stated);

#endif
