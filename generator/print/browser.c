#include "print/browser.h"

#include "base/arena.h"
#include "base/report.h"
#include "print/child.h"
#include "print/folder.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

/* A book of a thousand pages takes a minute; a browser that asks something never ends. */
enum { SECONDS = 600 };

/* PATH as a file URL: all but letters, digits and a few signs by their codes. */
static const char *url_of(struct arena *arena, const char *path)
{
	static const char plain[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-._~";
	struct buffer url = {.arena = arena};

	buffer_add_string(&url, "file://");
	for (; *path != '\0'; path++) {
		if (strchr(plain, *path) != NULL)
			buffer_add_char(&url, *path);
		else
			buffer_add_format(&url, "%%%02X", (unsigned)(unsigned char)*path);
	}
	return url.data;
}

static bool report_end(struct arena *arena, struct report *report, const char *browser,
	const char *log, enum child_end end)
{
	switch (end) {
	case CHILD_DONE: return true;
	case CHILD_NOT_STARTED: report_system(report, browser, errno, "run"); break;
	case CHILD_INTERRUPTED:
		report_trouble(report, CODE_INTERRUPTED, TEXT(""), "printing was broken off");
		break;
	case CHILD_LATE:
		report_trouble(report, CODE_BROWSER_FAILED,
			TEXT("close other programs, or print a chapter at a time (--chapter)"),
			"%s did not end within %d seconds", browser, SECONDS);
		break;
	case CHILD_FAILED:
		report_trouble(report, CODE_BROWSER_FAILED, folder_last_line(arena, report, log),
			"%s failed to print", browser);
		break;
	}
	return false;
}

bool browser_print(struct arena *arena, struct report *report, const char *browser,
	const char *folder, const char *page, const char *pdf, enum browser_purpose purpose)
{
	bool measures = purpose == PRINT_TO_MEASURE;
	const char *log = text_format(arena, "%s/log", folder).data;
	const char *file = text_format(arena, "%s/%s", folder, pdf).data;
	const char *const words[] = {browser, "--headless", "--disable-gpu", "--no-first-run",
		"--no-default-browser-check", "--disable-extensions",
		"--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--disable-dev-shm-usage", "--disable-breakpad", "--password-store=basic",
		"--use-mock-keychain", "--no-pdf-header-footer",
		/* Tags take a third of the time. Older editions make none unless asked. */
		measures ? "--disable-pdf-tagging" : "--export-tagged-pdf",
		measures ? "--disable-pdf-tagging" : "--generate-pdf-document-outline",
		text_format(arena, "--user-data-dir=%s/profile", folder).data,
		text_format(arena, "--print-to-pdf=%s", file).data,
		/* Chromium refuses its sandbox to root, as in a container. */
		geteuid() == 0 ? "--no-sandbox" : "--disable-default-apps",
		url_of(arena, text_format(arena, "%s/%s", folder, page).data), NULL};
	const struct child child = {words, log, log, SECONDS};
	struct stat found;

	unlink(file);
	if (!report_end(arena, report, browser, log, child_run(&child)))
		return false;
	if (stat(file, &found) == 0 && found.st_size > 0)
		return true;
	report_trouble(report, CODE_BROWSER_FAILED, folder_last_line(arena, report, log),
		"%s printed nothing", browser);
	return false;
}
