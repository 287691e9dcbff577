/* test_plugin.h - a plugin's examples: a reader's files and a writer's transcripts, each
 * beside what must come of it. */
#ifndef AT_CLI_TEST_PLUGIN_H
#define AT_CLI_TEST_PLUGIN_H

#include "cli/args.h"
#include "cli/subject.h"

struct at_plugin_tally {
    size_t passed, failed;
    bool no_libraries; /* pass over those */
};

/* Runs the plugin and the examples in its folder, tells what is not as expected, and
 * adds to the tally. Of a library all that is tested is that it runs: its words are tested
 * by the schemes that use them. Returns an exit status. */
int at_test_plugin(const struct at_args *args, struct at_search *search,
                   const struct at_subject *plugin, struct at_plugin_tally *tally);

#endif
