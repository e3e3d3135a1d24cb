#include "write/staging.h"

#include "write/file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>

#define LOCK "lock"
#define SITE "site"
#define OLD "old"

enum taken { TAKEN, TAKEN_AWAY, TAKE_FAILED };

/* Waits until the lock file is locked. */
static bool wait_for_lock(const struct tools *tools, const struct staging *staging)
{
	if (tools->system->lock(staging->lock, LOCK_EX | LOCK_NB) == 0)
		return true;
	if (errno == EWOULDBLOCK) {
		report_warning(tools->report, CODE_WAITING, (struct place){0}, (struct text){0},
			"another build is writing '%s': waiting for it to end", tools->dir);
		if (tools->system->lock(staging->lock, LOCK_EX) == 0)
			return true;
	}
	return tools_fail(tools, staging->path, "lock the staging folder");
}

/* Is the file we locked still the lock? The build that held it removes it. */
static bool still_there(const struct tools *tools, const struct staging *staging)
{
	struct stat named;
	struct stat held;

	return tools->system->look(staging->folder, LOCK, &named) == 0 &&
	       tools->system->look(staging->lock, "", &held) == 0 && named.st_ino == held.st_ino &&
	       named.st_dev == held.st_dev;
}

/* One try at taking the staging folder; TAKEN_AWAY when another build removed it meanwhile. */
static enum taken try_take(const struct tools *tools, const struct target *target, struct staging *staging)
{
	const struct system *system = tools->system;

	if (system->make_folder(target->parent, staging->name, 0755) != 0 && errno != EEXIST) {
		tools_fail(tools, staging->path, "make the staging folder");
		return TAKE_FAILED;
	}
	staging->folder = tools_open_folder(tools, target->parent, staging->name);
	if (staging->folder >= 0)
		staging->lock =
			system->open(staging->folder, LOCK, O_RDWR | O_CREAT | O_NOFOLLOW, 0644);
	if (staging->lock < 0) {
		if (errno == ENOENT)
			return TAKEN_AWAY;
		tools_fail(tools, staging->path, "open the staging folder");
		return TAKE_FAILED;
	}
	if (!wait_for_lock(tools, staging)) {
		tools_close(tools, &staging->lock);
		return TAKE_FAILED;
	}
	return still_there(tools, staging) ? TAKEN : TAKEN_AWAY;
}

/* A kill between the two renames of a swap left the previous site here: puts it back. */
static bool put_back(const struct tools *tools, const struct target *target, const struct staging *staging)
{
	const struct system *system = tools->system;
	struct stat found;

	if (system->look(staging->folder, OLD, &found) != 0)
		return errno == ENOENT || tools_fail(tools, staging->path, "look into");
	if (system->look(target->parent, target->name, &found) == 0)
		return true;
	if (errno == ENOENT && system->rename(staging->folder, OLD, target->parent, target->name) == 0)
		return true;
	return tools_fail_in_site(tools, "", "put back the previous site");
}

static bool clear(const struct tools *tools, const struct staging *staging)
{
	return file_remove(tools->system, (struct file_place){staging->folder, SITE}) &&
	       (staging->holds_previous ||
		       file_remove(tools->system, (struct file_place){staging->folder, OLD}));
}

bool staging_open(const struct tools *tools, const struct target *target, struct staging *staging)
{
	enum taken taken;

	*staging = (struct staging){.folder = -1, .lock = -1};
	staging->name = text_format(tools->arena, ".%s.tebiki", target->name).data;
	staging->path = text_format(tools->arena, "%s/%s", target->above, staging->name).data;
	while ((taken = try_take(tools, target, staging)) == TAKEN_AWAY) {
		tools_close(tools, &staging->lock);
		tools_close(tools, &staging->folder);
	}
	if (taken == TAKE_FAILED)
		return false;
	if (!put_back(tools, target, staging)) {
		staging->holds_previous = true;
		return false;
	}
	if (!clear(tools, staging))
		return tools_fail(tools, staging->path, "remove what another build left in");
	return true;
}

int staging_make_site(const struct tools *tools, const struct staging *staging)
{
	int folder = -1;

	if (tools->system->make_folder(staging->folder, SITE, 0755) == 0)
		folder = tools_open_folder(tools, staging->folder, SITE);
	if (folder < 0)
		tools_fail(tools, staging->path, "make a folder in");
	return folder;
}

bool staging_flush(const struct tools *tools, const struct staging *staging)
{
	/* All at once: two thousand files one by one take ten times as long. */
	return tools->system->flush(staging->folder) == 0 ||
	       tools_fail(tools, staging->path, "write to the disk what is in");
}

static bool swap_in_two_steps(
	const struct tools *tools, const struct target *target, struct staging *staging)
{
	const struct system *system = tools->system;

	if (system->rename(target->parent, target->name, staging->folder, OLD) != 0)
		return tools_fail_in_site(tools, "", "move the previous site away");
	if (system->rename(staging->folder, SITE, target->parent, target->name) == 0)
		return true;
	tools_fail_in_site(tools, "", "put the new site in place");
	if (system->rename(staging->folder, OLD, target->parent, target->name) != 0) {
		/* The next build puts it back, as after a kill. */
		staging->holds_previous = true;
		tools_fail(tools, staging->path, "put back the previous site, which is in");
	}
	return false;
}

bool staging_swap(const struct tools *tools, const struct target *target, struct staging *staging,
	bool replaces)
{
	const struct system *system = tools->system;

	if (!replaces) {
		if (system->rename(staging->folder, SITE, target->parent, target->name) == 0)
			return true;
	} else {
		if (system->exchange(staging->folder, SITE, target->parent, target->name) == 0)
			return true;
		if (errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP)
			return swap_in_two_steps(tools, target, staging);
	}
	return tools_fail_in_site(tools, "", "put the new site in place");
}

void staging_close(const struct tools *tools, const struct target *target, struct staging *staging)
{
	const struct system *system = tools->system;

	/* Without the lock, the folder is another build's. */
	bool ours = staging->lock >= 0;
	bool emptied = ours && clear(tools, staging) && system->remove(staging->folder, LOCK, 0) == 0;

	if (ours && !emptied)
		report_warning(tools->report, CODE_LEFT_BEHIND, (struct place){0},
			TEXT("the next build of the same site will try again"),
			"cannot empty the staging folder %s: %s", staging->path, strerror(errno));
	tools_close(tools, &staging->lock);
	tools_close(tools, &staging->folder);
	/* Fails, rightly, where something is in it: the previous site, a waiting build's lock. */
	if (staging->name != NULL)
		system->remove(target->parent, staging->name, AT_REMOVEDIR);
}
