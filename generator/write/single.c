#include "write/single.h"

#include "base/arena.h"
#include "write/file.h"
#include "write/tools.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
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

bool write_single_over(const struct system *system, struct arena *arena, struct report *report,
	const char *path, struct text bytes)
{
	const struct tools tools = {system, arena, report, path};
	const char *beside = name_beside(arena, path);

	if (file_has(system, (struct file_place){AT_FDCWD, path}, bytes))
		return true;
	/* What a kill of an earlier process of this number left. */
	system->remove(AT_FDCWD, beside, 0);
	if (!file_write(system, (struct file_place){AT_FDCWD, beside}, bytes) ||
		system->rename(AT_FDCWD, beside, AT_FDCWD, path) != 0)
		return fail(&tools, beside);
	return true;
}

bool write_single(struct arena *arena, struct report *report, const char *path, struct text bytes)
{
	return write_single_over(system_calls(), arena, report, path, bytes);
}
