#include "write/site.h"

#include "write/file.h"

#include <errno.h>

static enum placed fail(const struct tools *tools, const char *path, const char *what)
{
	if (errno == EEXIST || errno == ENOTDIR)
		return PLACE_TAKEN;
	tools_fail_in_site(tools, path, what);
	return PLACE_FAILED;
}

/* Makes the folder PATH, which is not yet among those made; the one above it is. */
static enum placed make_one(const struct tools *tools, struct site *site, struct text path)
{
	const char *name = text_string(tools->arena, path);

	if (tools->system->make_folder(site->folder, name, 0755) == 0)
		return PLACED;
	return fail(tools, name, "make the folder");
}

enum placed site_make_folder(const struct tools *tools, struct site *site, struct text path)
{
	struct text known;
	enum placed placed = PLACED;

	for (size_t i = 1; i <= path.size && placed == PLACED; i++) {
		if (i < path.size && path.data[i] != '/')
			continue;
		known = text_cut(path, 0, i);
		if (table_get(&site->folders, known) != NULL)
			continue;
		placed = make_one(tools, site, known);
		if (placed == PLACED)
			table_put(&site->folders, text_copy(tools->arena, known), site);
	}
	return placed;
}

/* Makes the folders above PATH. */
static enum placed make_above(const struct tools *tools, struct site *site, struct text path)
{
	while (path.size > 0 && path.data[path.size - 1] != '/')
		path.size--;
	if (path.size == 0)
		return PLACED;
	path.size--;
	return table_get(&site->folders, path) != NULL ? PLACED : site_make_folder(tools, site, path);
}

enum placed site_write(const struct tools *tools, struct site *site, struct text path, struct text bytes)
{
	const char *name = text_string(tools->arena, path);
	enum placed above = make_above(tools, site, path);

	if (above != PLACED)
		return above;
	if (!file_write(tools->system, (struct file_place){site->folder, name}, bytes))
		return fail(tools, name, "write the file");
	return PLACED;
}

enum placed site_keep(const struct tools *tools, struct site *site, int previous, struct text path)
{
	const char *name = text_string(tools->arena, path);
	enum placed above = make_above(tools, site, path);

	if (above != PLACED)
		return above;
	if (!file_keep(tools->system, (struct file_place){previous, name},
		    (struct file_place){site->folder, name}))
		return fail(tools, name, "keep the file");
	return PLACED;
}

static bool adopt_owner(const struct system *system, int folder, const struct stat *like)
{
	if (system->set_owner(folder, like->st_uid, like->st_gid) == 0)
		return true;
	/* Only root may give a folder away; others may pass it to a group of theirs. */
	return errno == EPERM &&
	       (system->set_owner(folder, (uid_t)-1, like->st_gid) == 0 || errno == EPERM);
}

bool site_adopt(const struct tools *tools, int folder, const struct stat *like)
{
	const struct system *system = tools->system;
	struct stat made;

	if (system->look(folder, "", &made) != 0)
		return false;
	if ((made.st_uid != like->st_uid || made.st_gid != like->st_gid) &&
		!adopt_owner(system, folder, like))
		return false;
	return (made.st_mode & 07777) == (like->st_mode & 07777) ||
	       system->set_mode(folder, like->st_mode & 07777) == 0;
}
