/* install_page.h - what somebody reads before installing what others made. */
#ifndef AT_CLI_INSTALL_PAGE_H
#define AT_CLI_INSTALL_PAGE_H

#include "cli/page.h"
#include "scheme/credits.h"

/* What a scheme or plugin is: name, version, authors, licence, codes, what it uses. */
void at_install_show(struct at_page *page, const struct at_credits *credits);

#endif
