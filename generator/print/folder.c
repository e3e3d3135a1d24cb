#include "print/folder.h"

#include "base/arena.h"
#include "base/report.h"

#include <errno.h>
#include <ftw.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { OPEN_FOLDERS = 16 };

const char *folder_make(struct arena *arena, struct report *report, const char *file)
{
	struct text name = text_format(arena, "%s.printing-XXXXXX", file);
	char *path = arena_bytes(arena, name.size + 1);
	char *whole;

	memcpy(path, name.data, name.size + 1);
	if (mkdtemp(path) == NULL) {
		report_system(report, file, errno, "make a folder to print in beside it");
		return NULL;
	}
	whole = realpath(path, NULL);
	if (whole == NULL)
		return path;
	path = arena_bytes(arena, strlen(whole) + 1);
	memcpy(path, whole, strlen(whole) + 1);
	free(whole);
	return path;
}

static int remove_one(const char *path, const struct stat *found, int kind, struct FTW *at)
{
	(void)found;
	(void)kind;
	(void)at;
	return remove(path) == 0 || errno == ENOENT ? 0 : -1;
}

void folder_remove(const char *folder)
{
	/* A browser may still be writing as it goes: what came in between is taken the second time. */
	if (nftw(folder, remove_one, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS) != 0)
		nftw(folder, remove_one, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS);
}

bool folder_write(struct report *report, const char *path, struct text bytes)
{
	FILE *file = fopen(path, "wb");
	bool done = file != NULL && fwrite(bytes.data, 1, bytes.size, file) == bytes.size;

	if (file != NULL && fclose(file) != 0)
		done = false;
	if (!done)
		report_system(report, path, errno, "write");
	return done;
}

bool folder_read(struct arena *arena, struct report *report, const char *path, struct text *bytes)
{
	FILE *file = fopen(path, "rb");
	struct buffer all = {.arena = arena};
	char some[1 << 16];
	size_t size;
	bool done;

	if (file == NULL) {
		report_system(report, path, errno, "read");
		return false;
	}
	while ((size = fread(some, 1, sizeof some, file)) > 0)
		buffer_add_bytes(&all, some, size);
	done = ferror(file) == 0;
	if (!done)
		report_system(report, path, errno, "read");
	fclose(file);
	*bytes = buffer_text(&all);
	return done;
}

struct text folder_last_line(struct arena *arena, struct report *report, const char *path)
{
	struct text text;
	size_t start;

	if (!folder_read(arena, report, path, &text))
		return TEXT("");
	text = text_trim(text);
	for (start = text.size; start > 0 && text.data[start - 1] != '\n'; start--)
		;
	return text_from(text, start);
}
