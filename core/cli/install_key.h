/* install_key.h - whose a bundle is, before anything of it is run. */
#ifndef AT_CLI_INSTALL_KEY_H
#define AT_CLI_INSTALL_KEY_H

#include "cli/args.h"
#include "scheme/bundle.h"

struct at_install_key {
    const struct at_args *args; /* --trust and --unsigned */
    const char *path;           /* of the bundle */
    const struct at_bundle *bundle;
};

/* Says whose key it is when the user trusts it; else refuses, and says what to do. */
enum attune_status at_install_ask_whose(const struct at_install_key *it,
                                        struct at_arena *arena,
                                        struct attune_error *error);

#endif
