#include "write/target.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* DIR without the slashes and "/." that mean nothing at its end. */
static struct text trimmed(const char *dir)
{
	struct text path = text_of(dir);

	while (path.size > 1 && (text_ends(path, TEXT("/")) || text_ends(path, TEXT("/."))))
		path.size--;
	return path;
}

static char *own_copy(const struct tools *tools, struct text text)
{
	char *copy = arena_alloc(tools->arena, text.size + 1);

	if (text.size > 0)
		memcpy(copy, text.data, text.size);
	return copy;
}

/* Opens the folder above PATH, an own copy that is cut in two. */
static bool open_parent(const struct tools *tools, struct target *target, char *path)
{
	char *slash = strrchr(path, '/');

	target->name = slash == NULL ? path : slash + 1;
	target->above = slash == NULL ? "." : path;
	if (slash == path)
		target->above = "/";
	else if (slash != NULL)
		*slash = '\0';
	target->parent = tools->system->open(AT_FDCWD, target->above, O_RDONLY | O_DIRECTORY, 0);
	if (target->parent < 0)
		return tools_fail(tools, target->above, "open the folder");
	return true;
}

/* Makes the folders above PATH, an own copy that is whole again afterwards. */
static bool make_parents(const struct tools *tools, struct target *target, char *path)
{
	const char *made;

	if (path[0] == '\0')
		return true;
	for (char *slash = path; (slash = strchr(slash + 1, '/')) != NULL; *slash = '/') {
		*slash = '\0';
		if (tools->system->make_folder(AT_FDCWD, path, 0755) == 0) {
			made = text_string(tools->arena, text_of(path));
			ARENA_PUSH(tools->arena, target->made, target->made_count, made);
		} else if (errno != EEXIST) {
			return tools_fail(tools, path, "make the folder");
		}
	}
	return true;
}

/* The place that PATH, an own copy, names though nothing is there yet. */
static bool open_new(const struct tools *tools, struct target *target, char *path)
{
	if (!make_parents(tools, target, path) || !open_parent(tools, target, path))
		return false;
	if (target->name[0] == '\0' || strcmp(target->name, "..") == 0) {
		errno = EINVAL;
		return tools_fail_in_site(tools, "", "make a site of that name");
	}
	return true;
}

/* Where PATH, which leads to nothing, points to; NULL when it is not a link. */
static char *follow(const struct tools *tools, const char *path)
{
	char link[PATH_MAX];
	ssize_t size = tools->system->read_link(AT_FDCWD, path, link, sizeof link - 1);
	const char *slash = strrchr(path, '/');
	struct text found;
	size_t above = slash == NULL ? 0 : (size_t)(slash + 1 - path);

	if (size <= 0)
		return NULL;
	link[size] = '\0';
	if (link[0] == '/')
		above = 0;
	found = text_format(tools->arena, "%.*s%s", (int)above, path, link);
	return own_copy(tools, trimmed(found.data));
}

bool target_open(const struct tools *tools, struct target *target)
{
	char *path = own_copy(tools, trimmed(tools->dir));
	char *real;

	*target = (struct target){.parent = -1};
	/* Ends: of links that lead to one another, realpath says ELOOP. */
	while ((real = realpath(path, NULL)) == NULL) {
		char *next;

		if (errno != ENOENT)
			return tools_fail_in_site(tools, "", "find the folder");
		next = follow(tools, path);
		if (next == NULL)
			return open_new(tools, target, path);
		path = next;
	}
	path = own_copy(tools, text_of(real));
	free(real);
	if (strcmp(path, "/") == 0) {
		errno = EBUSY;
		return tools_fail_in_site(tools, "", "replace the folder above all");
	}
	return open_parent(tools, target, path);
}

void target_close(const struct tools *tools, struct target *target, bool published)
{
	tools_close(tools, &target->parent);
	while (!published && target->made_count > 0)
		tools->system->remove(AT_FDCWD, target->made[--target->made_count], AT_REMOVEDIR);
}
