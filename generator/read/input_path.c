#include "read/input.h"

#include "base/arena.h"

#include <string.h>
#include <sys/stat.h>

const char *input_join(struct arena *arena, const char *folder, struct text name)
{
	if (strcmp(folder, ".") == 0)
		return text_string(arena, name);
	return TEXT_JOIN(arena, text_of(folder),
		text_ends(text_of(folder), TEXT("/")) ? TEXT("") : TEXT("/"), name)
		.data;
}

/* The folder that PATH stands in: "." when it names none. */
static struct text folder_of(struct text path)
{
	const char *slash = path.size == 0 ? NULL : memrchr(path.data, '/', path.size);

	if (slash == NULL)
		return TEXT(".");
	return slash == path.data ? TEXT("/") : text_cut(path, 0, (size_t)(slash - path.data));
}

const char *input_folder(struct arena *arena, const char *path)
{
	return text_string(arena, folder_of(text_of(path)));
}

static bool can_go_up(struct text folder)
{
	return !text_equal(folder, TEXT(".")) && !text_equal(folder, TEXT("..")) &&
	       !text_ends(folder, TEXT("/..")) && !text_ends(folder, TEXT("/."));
}

const char *input_beside(struct arena *arena, const char *file, struct text path)
{
	struct text folder = folder_of(text_of(file));

	if (text_starts(path, TEXT("/")))
		return text_string(arena, path);
	while (text_starts(path, TEXT("../")) && can_go_up(folder)) {
		folder = folder_of(folder);
		path = text_from(path, 3);
	}
	return input_join(arena, text_string(arena, folder), path);
}

bool input_is_folder(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

bool input_is_file(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}
