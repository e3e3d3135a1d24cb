#include "write/single.h"

#include "base/arena.h"
#include "write/file.h"
#include "write/tools.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A name beside PATH that no other process uses, and that nobody takes for a report. */
static const char *name_beside(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');
	size_t folder = slash == NULL ? 0 : (size_t)(slash + 1 - path);

	return text_format(arena, "%.*s.%s.%ld.new", (int)folder, path, path + folder, (long)getpid())
		.data;
}

static bool fail(const struct tools *tools, const char *beside)
{
	int error = errno;

	tools->system->remove(AT_FDCWD, beside, 0);
	errno = error;
	return tools_fail(tools, tools->dir, "write the file");
}

/* Where the link PATH leads; NULL with errno set. */
static const char *follow(struct arena *arena, const char *path)
{
	char *real = realpath(path, NULL);
	const char *place;

	if (real == NULL)
		return NULL;
	place = text_string(arena, text_of(real));
	free(real);
	return place;
}

const char *write_place(struct arena *arena, struct report *report, const char *path)
{
	struct stat found;
	const char *place = path;

	if (lstat(path, &found) != 0) /* nothing there; or writing will say why */
		return path;
	if (S_ISLNK(found.st_mode))
		place = follow(arena, path);
	if (place != NULL && stat(place, &found) == 0) {
		if (S_ISREG(found.st_mode))
			return place;
		errno = S_ISDIR(found.st_mode) ? EISDIR : ENOTSUP;
	}
	report_system(report, path, errno, "write the file");
	return NULL;
}

/* Makes the file BESIDE, to take the place of PLACE, which may be there. */
static bool write_beside(
	const struct system *system, const char *beside, const char *place, struct text bytes)
{
	const struct file_place at = {AT_FDCWD, beside};
	struct stat found;

	/* What a kill of an earlier process of this number left. */
	system->remove(AT_FDCWD, beside, 0);
	if (stat(place, &found) != 0)
		return file_write(system, at, bytes);
	return file_write_as(system, at, bytes, found.st_mode);
}

bool write_single_over(const struct system *system, struct arena *arena, struct report *report,
	const char *path, struct text bytes)
{
	const struct tools tools = {system, arena, report, path};
	const char *place = write_place(arena, report, path);
	const char *beside;

	if (place == NULL)
		return false;
	if (file_has(system, (struct file_place){AT_FDCWD, place}, bytes))
		return true;
	beside = name_beside(arena, place);
	if (!write_beside(system, beside, place, bytes) ||
		system->rename(AT_FDCWD, beside, AT_FDCWD, place) != 0)
		return fail(&tools, beside);
	return true;
}

bool write_single(struct arena *arena, struct report *report, const char *path, struct text bytes)
{
	return write_single_over(system_calls(), arena, report, path, bytes);
}
