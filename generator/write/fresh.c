#include "write/fresh.h"

#include "base/arena.h"
#include "write/file.h"
#include "write/tools.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>

bool write_folder(struct arena *arena, struct report *report, const char *path)
{
	const struct tools tools = {system_calls(), arena, report, path};
	struct buffer above = {.arena = arena};

	for (const char *slash = path; slash != NULL;) {
		slash = strchr(slash + 1, '/');
		above.size = 0;
		buffer_add_bytes(&above, path, slash == NULL ? strlen(path) : (size_t)(slash - path));
		if (tools.system->make_folder(AT_FDCWD, above.data, 0755) != 0 && errno != EEXIST)
			return tools_fail(&tools, above.data, "make the folder");
	}
	return true;
}

bool write_fresh_over(const struct system *system, struct arena *arena, struct report *report,
	const char *path, struct text bytes)
{
	const struct tools tools = {system, arena, report, path};
	int error;

	if (file_write(system, (struct file_place){AT_FDCWD, path}, bytes))
		return true;
	error = errno;
	if (error != EEXIST) /* what was there is not ours to remove */
		system->remove(AT_FDCWD, path, 0);
	errno = error;
	return tools_fail(&tools, path, "write the file");
}

bool write_fresh(struct arena *arena, struct report *report, const char *path, struct text bytes)
{
	return write_fresh_over(system_calls(), arena, report, path, bytes);
}
