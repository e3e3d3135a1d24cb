#include "write/carry.h"

#include <errno.h>
#include <string.h>

/* All that the walk through the previous site needs. */
struct walk {
	const struct tools *tools;
	const struct previous *previous;
	struct site *site;
	const struct manifest *now; /* the new site's pages */
};

static bool carry_folder(const struct walk *walk, struct text path);

/* Says whether PATH got its place in the new site. */
static bool settle(const struct walk *walk, struct text path, enum placed placed)
{
	if (placed == PLACE_TAKEN)
		report_error(walk->tools->report, CODE_FOREIGN_FILE, (struct place){0},
			TEXT("move it out of the folder, then build again"),
			"'%s/%.*s' is not tebiki's, and stands where a new page has to go",
			walk->tools->dir, TEXT_ARGS(path));
	return placed == PLACED;
}

static bool carry_file(const struct walk *walk, struct text path)
{
	const struct manifest_entry *page = manifest_find(walk->now, path);

	if (manifest_find(&walk->previous->manifest, path) != NULL ||
		text_equal(path, TEXT(MANIFEST_PATH)))
		return true;
	/* Someone's file that happens to be the new page, byte for byte. */
	if (page != NULL && page->kept)
		return true;
	return settle(walk, path, site_keep(walk->tools, walk->site, walk->previous->folder, path));
}

/* 1: a folder, 0: something else, -1 on failure. */
static int is_folder(const struct walk *walk, DIR *list, const struct dirent *entry)
{
	struct stat about;

	if (entry->d_type != DT_UNKNOWN)
		return entry->d_type == DT_DIR;
	if (walk->tools->system->look(dirfd(list), entry->d_name, &about) != 0)
		return -1;
	return S_ISDIR(about.st_mode) ? 1 : 0;
}

static bool carry_entry(
	const struct walk *walk, struct text folder, DIR *list, const struct dirent *entry)
{
	struct text path = text_format(walk->tools->arena, "%.*s%s%s", TEXT_ARGS(folder),
		folder.size > 0 ? "/" : "", entry->d_name);
	int kind;

	if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
		return true;
	kind = is_folder(walk, list, entry);
	if (kind < 0)
		return tools_fail_in_site(walk->tools, path.data, "look at");
	return kind == 1 ? carry_folder(walk, path) : carry_file(walk, path);
}

/* Gives the new site's folder PATH the owner and the mode that LIKE tells of. */
static bool adopt(const struct walk *walk, struct text path, const struct stat *like)
{
	const struct tools *tools = walk->tools;
	const char *name = text_string(tools->arena, path);
	int folder = tools_open_folder(tools, walk->site->folder, name);
	bool adopted = folder >= 0 && site_adopt(tools, folder, like);

	if (!adopted)
		tools_fail_in_site(tools, name, "keep the folder");
	tools_close(tools, &folder);
	return adopted;
}

static bool carry_entries(const struct walk *walk, struct text path, DIR *list)
{
	const struct tools *tools = walk->tools;
	const struct dirent *entry;

	while ((entry = tools->system->next(list)) != NULL)
		if (!carry_entry(walk, path, list, entry))
			return false;
	return errno == 0 || tools_fail_in_site(tools, path.data, "read the folder");
}

/* A folder of someone else's stays, even empty. One that is read-only is so once all is in it. */
static bool carry_theirs(const struct walk *walk, struct text path, DIR *list)
{
	const struct tools *tools = walk->tools;
	struct stat about;
	struct stat filled;

	if (tools->system->look(dirfd(list), "", &about) != 0)
		return tools_fail_in_site(tools, path.data, "look at the folder");
	filled = about;
	filled.st_mode |= S_IRWXU;
	return settle(walk, path, site_make_folder(tools, walk->site, path)) &&
	       adopt(walk, path, &filled) && carry_entries(walk, path, list) &&
	       (about.st_mode == filled.st_mode || adopt(walk, path, &about));
}

/* A folder of ours is made when something in it needs it. */
static bool carry_listed(const struct walk *walk, struct text path, DIR *list)
{
	if (path.size == 0 || manifest_has_folder(&walk->previous->manifest, path))
		return carry_entries(walk, path, list);
	return carry_theirs(walk, path, list);
}

/* Removing the previous site would empty what is mounted in it. */
static bool check_mount(const struct walk *walk, struct text path, DIR *list)
{
	int mounted = walk->tools->system->is_mount(dirfd(list));

	if (mounted > 0)
		report_error(walk->tools->report, CODE_MOUNT_POINT, (struct place){0},
			TEXT("unmount it, then build again"),
			"'%s/%.*s' is a mount point, which cannot be carried over into the new site",
			walk->tools->dir, TEXT_ARGS(path));
	else if (mounted < 0)
		tools_fail_in_site(walk->tools, path.data, "look at the folder");
	return mounted == 0;
}

/* The previous site could not be removed, and would be in the way of every later build. */
static bool check_owner(const struct walk *walk, struct text path, DIR *list)
{
	int closed = walk->tools->system->is_closed(dirfd(list));

	if (closed > 0)
		report_error(walk->tools->report, CODE_FOREIGN_FOLDER, (struct place){0},
			TEXT("have its owner open it to you or move it out, then build again"),
			"'%s/%.*s' is someone else's, and closed to you: it cannot be carried over",
			walk->tools->dir, TEXT_ARGS(path));
	else if (closed < 0)
		tools_fail_in_site(walk->tools, path.data, "look at the folder");
	return closed == 0;
}

/* The folder PATH of the previous site with all in it; an empty PATH is the whole site. */
static bool carry_folder(const struct walk *walk, struct text path)
{
	const struct tools *tools = walk->tools;
	const char *name = path.size > 0 ? text_string(tools->arena, path) : ".";
	DIR *list = tools->system->list(walk->previous->folder, name);
	bool carried;

	if (list == NULL)
		return tools_fail_in_site(tools, name, "read the folder");
	carried = (path.size == 0 || (check_mount(walk, path, list) && check_owner(walk, path, list))) &&
		  carry_listed(walk, path, list);
	tools->system->list_end(list);
	return carried;
}

bool carry_over(const struct tools *tools, const struct previous *previous, struct site *site,
	const struct manifest *now)
{
	const struct walk walk = {tools, previous, site, now};

	return carry_folder(&walk, TEXT(""));
}
