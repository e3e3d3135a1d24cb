#include "write/previous.h"

#include "write/file.h"

#include <errno.h>
#include <string.h>

enum verdict {
	FINE,
	NOT_A_FOLDER,
	MOUNTED,
	NOT_EMPTY,
	STRANGE_MANIFEST,
	UNREADABLE, /* errno says why */
};

struct refusal {
	enum code code;
	const char *what;
	const char *help;
};

static bool refuse(const struct tools *tools, enum verdict verdict)
{
	static const char elsewhere[] = "publish to another folder, or empty this one first";
	static const struct refusal refusals[] = {
		[NOT_A_FOLDER] = {CODE_NOT_A_HANDBOOK, "is not a folder", "publish to another folder"},
		[MOUNTED] = {CODE_MOUNT_POINT, "is a mount point, which cannot be replaced in one step",
			"publish to a folder inside it"},
		[NOT_EMPTY] = {CODE_NOT_A_HANDBOOK,
			"is not empty, and not a handbook that tebiki published", elsewhere},
		[STRANGE_MANIFEST] = {CODE_NOT_A_HANDBOOK,
			"is not empty, and its 'manifest' is not as tebiki writes it", elsewhere},
	};

	if (verdict == UNREADABLE)
		return tools_fail_in_site(tools, "", "read the folder or its manifest");
	report_error(tools->report, refusals[verdict].code, (struct place){0},
		text_of(refusals[verdict].help), "'%s' %s", tools->dir, refusals[verdict].what);
	return false;
}

/* Reads on to the first entry beside "." and ".."; NULL with errno 0 when there is none. */
static const struct dirent *first_entry(const struct system *system, DIR *list)
{
	const struct dirent *entry;

	while ((entry = system->next(list)) != NULL)
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
			break;
	return entry;
}

static enum verdict judge_without_manifest(const struct tools *tools, const struct previous *previous)
{
	DIR *list = tools->system->list(previous->folder, ".");
	enum verdict verdict = FINE;
	int error;

	if (list == NULL)
		return UNREADABLE;
	if (first_entry(tools->system, list) != NULL)
		verdict = NOT_EMPTY;
	else if (errno != 0)
		verdict = UNREADABLE;
	error = errno;
	tools->system->list_end(list);
	errno = error;
	return verdict;
}

static enum verdict judge_manifest(const struct tools *tools, struct previous *previous)
{
	const struct file_place at = {previous->folder, MANIFEST_PATH};
	struct text bytes;

	if (file_read(tools->system, tools->arena, at, &bytes))
		return manifest_read(&previous->manifest, bytes) ? FINE : STRANGE_MANIFEST;
	if (errno == ENOENT)
		return judge_without_manifest(tools, previous);
	/* A folder, a link or the like of that name. */
	return errno == EINVAL || errno == ELOOP ? STRANGE_MANIFEST : UNREADABLE;
}

static enum verdict judge(
	const struct tools *tools, const struct target *target, struct previous *previous)
{
	int mounted;

	*previous = (struct previous){.manifest = manifest_in(tools->arena)};
	previous->folder = tools_open_folder(tools, target->parent, target->name);
	if (previous->folder < 0 && errno == ENOENT)
		return FINE;
	if (previous->folder < 0)
		return errno == ENOTDIR || errno == ELOOP ? NOT_A_FOLDER : UNREADABLE;
	if (tools->system->look(previous->folder, "", &previous->about) != 0)
		return UNREADABLE;
	mounted = tools->system->is_mount(previous->folder);
	if (mounted != 0)
		return mounted > 0 ? MOUNTED : UNREADABLE;
	return judge_manifest(tools, previous);
}

bool previous_open(const struct tools *tools, const struct target *target, struct previous *previous)
{
	enum verdict verdict;
	int error;

	while ((verdict = judge(tools, target, previous)) != FINE) {
		error = errno;
		/* Another build may have replaced it and be removing what we look at. */
		if (previous->folder < 0 || !previous_replaced(tools, target, previous)) {
			errno = error;
			return refuse(tools, verdict);
		}
		previous_close(tools, previous);
	}
	return true;
}

bool previous_replaced(
	const struct tools *tools, const struct target *target, const struct previous *previous)
{
	struct stat found;

	if (tools->system->look(target->parent, target->name, &found) != 0)
		return errno == ENOENT && previous->folder >= 0;
	return previous->folder < 0 || found.st_ino != previous->about.st_ino ||
	       found.st_dev != previous->about.st_dev;
}

void previous_close(const struct tools *tools, struct previous *previous)
{
	tools_close(tools, &previous->folder);
}
