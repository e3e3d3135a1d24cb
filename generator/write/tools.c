#include "write/tools.h"

#include <errno.h>
#include <fcntl.h>

bool tools_fail(const struct tools *tools, const char *path, const char *what)
{
	report_system(tools->report, path, errno, what);
	return false;
}

bool tools_fail_in_site(const struct tools *tools, const char *path, const char *what)
{
	int error = errno;
	struct text shown = text_of(tools->dir);

	if (path[0] != '\0')
		shown = text_format(tools->arena, "%s/%s", tools->dir, path);
	report_system(tools->report, shown.data, error, what);
	return false;
}

bool tools_bug(const struct tools *tools, struct text path, const char *what)
{
	report_error(tools->report, CODE_INTERNAL_ERROR, (struct place){0},
		TEXT("this is a mistake in tebiki, not in your files"),
		"internal error: page '%.*s' %s", TEXT_ARGS(path), what);
	return false;
}

void tools_close(const struct tools *tools, int *file)
{
	if (*file >= 0)
		tools->system->close(*file);
	*file = -1;
}

int tools_open_folder(const struct tools *tools, int folder, const char *path)
{
	return tools->system->open(folder, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, 0);
}
