#include "read/input.h"

#include "base/arena.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct listing {
	struct arena *arena;
	struct report *report;
	const char *suffix;
	bool deep;
	struct input_list *list;
};

/* A folder being listed, in the one around it: a link may lead back to one of them. */
struct listed {
	const struct listed *outer;
	dev_t device;
	ino_t number;
};

static bool list_folder(struct listing *listing, const char *folder, const struct listed *outer);

static bool list_entry(struct listing *listing, const char *path, const struct listed *outer)
{
	if (input_is_folder(path))
		return !listing->deep || list_folder(listing, path, outer);
	if (text_ends(text_of(path), text_of(listing->suffix)))
		ARENA_PUSH(listing->arena, listing->list->paths, listing->list->count, path);
	return true;
}

static bool list_entries(struct listing *listing, const char *folder, DIR *dir, const struct listed *self)
{
	const struct dirent *entry;
	bool ok = true;

	while ((errno = 0, entry = readdir(dir)) != NULL) {
		if (entry->d_name[0] == '.')
			continue;
		ok = list_entry(listing, input_join(listing->arena, folder, text_of(entry->d_name)),
			     self) &&
		     ok;
	}
	if (errno == 0)
		return ok;
	report_system(listing->report, folder, errno, "read the folder");
	return false;
}

/* What SELF, which is open as DIR, is; false with errno when that cannot be known, or it stands in itself. */
static bool identify(DIR *dir, struct listed *self)
{
	struct stat status;

	if (fstat(dirfd(dir), &status) != 0)
		return false;
	self->device = status.st_dev;
	self->number = status.st_ino;
	for (const struct listed *outer = self->outer; outer != NULL; outer = outer->outer) {
		if (outer->device == self->device && outer->number == self->number) {
			errno = ELOOP;
			return false;
		}
	}
	return true;
}

static bool list_folder(struct listing *listing, const char *folder, const struct listed *outer)
{
	DIR *dir = opendir(folder);
	struct listed self = {.outer = outer};
	bool ok = dir != NULL && identify(dir, &self);

	if (ok)
		ok = list_entries(listing, folder, dir, &self);
	else
		report_system(listing->report, folder, errno, "read the folder");
	if (dir != NULL)
		closedir(dir);
	return ok;
}

static int compare_paths(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool input_list(struct arena *arena, struct report *report, const char *folder, const char *suffix,
	bool deep, struct input_list *list)
{
	struct listing listing = {arena, report, suffix, deep, list};
	bool ok = list_folder(&listing, folder, NULL);

	if (list->count > 0)
		qsort(list->paths, list->count, sizeof *list->paths, compare_paths);
	return ok;
}
