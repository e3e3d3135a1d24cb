/*
 * Asking the desktop to show an address. For generator/serve only.
 */
#ifndef TEBIKI_SERVE_OPENER_H
#define TEBIKI_SERVE_OPENER_H

#include "base/report.h"

/* Opens ADDRESS in the user's browser, without waiting for it. Reports that it cannot, as a trouble. */
void open_browser(struct report *report, const char *address);

#endif
