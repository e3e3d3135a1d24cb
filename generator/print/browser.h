/*
 * The browser that prints: Chromium, or another of its family (Chrome, Edge). For the commands.
 */
#ifndef TEBIKI_PRINT_BROWSER_H
#define TEBIKI_PRINT_BROWSER_H

#include <stdbool.h>

struct arena;
struct report;

/*
 * The browser GIVEN, a path or a name, or when that is NULL the first of its family that is
 * installed and can print handbooks: each is asked what it is, with what it says in FOLDER. NULL after
 * reporting that there is none, and what to do.
 */
const char *browser_find(
	struct arena *arena, struct report *report, const char *given, const char *folder);

/* What a PDF is printed for. */
enum browser_purpose {
	PRINT_TO_MEASURE, /* it has the places of all anchors, and nothing that takes longer */
	PRINT_TO_KEEP,    /* it is tagged and has an outline as well */
};

/*
 * Prints the page FOLDER/PAGE with BROWSER to FOLDER/PDF for PURPOSE, in a profile of its own in
 * FOLDER, which is absolute. False after reporting a failure.
 */
bool browser_print(struct arena *arena, struct report *report, const char *browser,
	const char *folder, const char *page, const char *pdf, enum browser_purpose purpose);

#endif
