/*
 * Which browser prints: where one is looked for, and whether what is there can.
 */
#include "print/browser.h"

#include "base/arena.h"
#include "base/report.h"
#include "print/child.h"
#include "print/folder.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	SECONDS = 30,  /* to say its edition: the first start after an update is slow */
	EDITION = 131, /* the first that prints heads and feet (boxes in the margins of @page) */
};

/* In the folders of PATH. First what a distribution keeps; then what keeps itself. */
static const char *const names[] = {"chromium", "chromium-browser", "google-chrome",
	"google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "chrome-headless-shell",
	"chrome", "msedge", "google-chrome-beta", "microsoft-edge-beta", "microsoft-edge-dev"};

/* Where they are installed when PATH does not say. What is shut in (snap, flatpak) comes last. */
static const char *const places[] = {"/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge", "/snap/bin/chromium",
	"/var/lib/flatpak/exports/bin/org.chromium.Chromium",
	"/var/lib/flatpak/exports/bin/com.google.Chrome",
	"/var/lib/flatpak/exports/bin/com.microsoft.Edge"};

enum {
	NAMES = sizeof names / sizeof *names,
	PLACES = sizeof places / sizeof *places,
};

enum fit {
	FIT,
	UNFIT,
	BROKEN_OFF, /* the user did not want to wait */
};

static bool can_run(const char *path)
{
	struct stat found;

	return stat(path, &found) == 0 && S_ISREG(found.st_mode) && access(path, X_OK) == 0;
}

/* NAME in a folder of PATH, or NULL. */
static const char *find_in_path(struct arena *arena, const char *name)
{
	const char *path = getenv("PATH");

	while (path != NULL && *path != '\0') {
		size_t size = strcspn(path, ":");
		const char *file =
			text_format(arena, "%.*s/%s", (int)size, size == 0 ? "." : path, name).data;

		if (can_run(file))
			return file;
		path += size + (path[size] == ':' ? 1 : 0);
	}
	return NULL;
}

/* The number that stands first in WORDS: that of the edition. */
static unsigned long edition_of(const char *words)
{
	while (*words != '\0' && !isdigit((unsigned char)*words))
		words++;
	return strtoul(words, NULL, 10);
}

/* Chromium and its family say so: "Chromium 156.0.8078.79", "Google Chrome 131.0", "Microsoft Edge 131.0". */
static enum fit judge(struct arena *arena, struct text words, struct text *why)
{
	if (words.size == 0)
		*why = TEXT("it does not say what it is when it is asked with --version");
	else if (text_find(words, TEXT("Chrom")) == NULL && text_find(words, TEXT("Edge")) == NULL)
		*why = text_format(
			arena, "it is '%.*s', not Chromium, Chrome or Edge", TEXT_ARGS(words));
	else if (edition_of(words.data) < EDITION)
		*why = text_format(arena,
			"it is '%.*s', older than edition %d: pages would have no heads or numbers",
			TEXT_ARGS(words), EDITION);
	else
		return FIT;
	return UNFIT;
}

/* Whether BROWSER can print handbooks; sets *WHY when not. */
static enum fit try(struct arena *arena, struct report *report, const char *browser,
	const char *folder, struct text *why)
{
	const char *output = text_format(arena, "%s/edition", folder).data;
	const char *log = text_format(arena, "%s/log", folder).data;
	const char *const words[] = {browser, "--version", NULL};
	const struct child child = {words, output, log, SECONDS};

	switch (child_run(&child)) {
	case CHILD_DONE: return judge(arena, folder_last_line(arena, report, output), why);
	case CHILD_INTERRUPTED: return BROKEN_OFF;
	case CHILD_NOT_STARTED:
		*why = text_format(arena, "it cannot be run: %s", strerror(errno));
		break;
	case CHILD_LATE:
		*why = text_format(arena, "it did not start within %d seconds", SECONDS);
		break;
	case CHILD_FAILED:
		*why = text_format(
			arena, "it fails: %.*s", TEXT_ARGS(folder_last_line(arena, report, log)));
		break;
	}
	return UNFIT;
}

static void report_none(struct report *report, const char *given)
{
	report_trouble(report, CODE_NO_BROWSER,
		TEXT("install Chromium (Debian: apt-get install chromium) or Microsoft Edge, or name one "
		     "with --browser PATH; or print the page print.html, which 'tebiki build' makes, from "
		     "any of them"),
		given != NULL ? "the browser '%s' is not there, or cannot be run"
			      : "no browser to print with was found",
		given);
}

static void report_unfit(struct report *report, const char *browser, struct text why)
{
	report_trouble(report, CODE_BROWSER_UNFIT,
		TEXT("install a newer Chromium (Debian: apt-get install chromium) or Microsoft Edge, or name "
		     "another with --browser PATH"),
		"%s cannot print handbooks: %.*s", browser, TEXT_ARGS(why));
}

/* The place of the browser number INDEX that may be installed, or NULL when it is not. */
static const char *candidate(struct arena *arena, size_t index)
{
	if (index < NAMES)
		return find_in_path(arena, names[index]);
	return can_run(places[index - NAMES]) ? places[index - NAMES] : NULL;
}

static const char *find_given(struct arena *arena, const char *given)
{
	if (strchr(given, '/') == NULL)
		return find_in_path(arena, given);
	return can_run(given) ? given : NULL;
}

const char *browser_find(struct arena *arena, struct report *report, const char *given, const char *folder)
{
	const char *unfit = NULL;
	struct text first = TEXT("");

	for (size_t i = 0; i < (given != NULL ? 1 : NAMES + PLACES); i++) {
		const char *browser = given != NULL ? find_given(arena, given) : candidate(arena, i);
		struct text why = TEXT("");
		enum fit fit = browser == NULL ? UNFIT : try(arena, report, browser, folder, &why);

		if (fit == FIT)
			return browser;
		if (fit == BROKEN_OFF) {
			report_trouble(report, CODE_INTERRUPTED, TEXT(""), "printing was broken off");
			return NULL;
		}
		if (browser != NULL && unfit == NULL) {
			unfit = browser;
			first = why;
		}
	}
	if (unfit != NULL)
		report_unfit(report, unfit, first);
	else
		report_none(report, given);
	return NULL;
}
