/* show.h - what `attune show` puts on a page. */
#ifndef AT_CLI_SHOW_H
#define AT_CLI_SHOW_H

#include "base/faults.h"
#include "cli/page.h"
#include "scheme/codebook.h"

/* A codebook as its methodologist would print it. */
void at_show_codebook(struct at_page *page, const struct at_codebook *codebook);
/* The codes of a codebook, each under a heading of level 3. */
void at_show_codes(struct at_page *page, const struct at_codebook *codebook);

/* The weights beside the rules in a scheme's folder, if there are any. What is wrong with
 * their file goes to `faults`. */
void at_show_weights(struct at_page *page, struct at_slice folder,
                     struct at_faults *faults);

/* The head of the plugin in `file`, and the categories of its lexicons. What is wrong
 * with them goes to `faults`. */
void at_show_plugin(struct at_page *page, const char *file, struct at_slice name,
                    struct at_faults *faults);

/* Fields that codebooks and plugins share. */
void at_show_list(struct at_page *page, const char *name,
                  const struct at_text_list *list);
void at_show_uses(struct at_page *page, const char *name, const struct at_use *uses,
                  size_t count);
void at_show_sources(struct at_page *page, const struct at_text_list *cite);

#endif
