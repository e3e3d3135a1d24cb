/*
 * A system of which one call fails, kills, or does little: for system_test.c.
 */
#ifndef TEBIKI_TESTS_WRITE_FAULTY_H
#define TEBIKI_TESTS_WRITE_FAULTY_H

#include "write/system.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>

enum how { ONCE, FROM_THEN_ON, KILL };

/* One test program, one faulty system: the calls carry no context to keep this in. */
static struct {
	int calls; /* so far */
	int at;    /* the call to fail, from 1; 0: none */
	int error; /* errno to fail with */
	enum how how;
	bool no_links;
	bool no_exchange;
	bool short_counts; /* read and write do three bytes at a time */
	bool lost;         /* the call that failed was one that may lose bytes of a page */
	bool leaves;       /* the call that failed was needed to tidy up */
} faulty;

/* Counts a call; true when it is to fail. */
static bool fails(void)
{
	faulty.calls++;
	if (faulty.at == 0 ||
		(faulty.how == FROM_THEN_ON ? faulty.calls < faulty.at : faulty.calls != faulty.at))
		return false;
	if (faulty.how == KILL)
		raise(SIGKILL);
	errno = faulty.error;
	return true;
}

static int faulty_open(int folder, const char *path, int flags, mode_t mode)
{
	return fails() ? -1 : system_calls()->open(folder, path, flags, mode);
}

static int faulty_close(int file)
{
	bool written = (fcntl(file, F_GETFL) & O_ACCMODE) == O_WRONLY;
	bool failed = fails();
	int error = errno;
	int result = system_calls()->close(file);

	errno = error;
	faulty.lost = faulty.lost || (failed && written);
	return failed ? -1 : result;
}

static ssize_t faulty_read(int file, void *bytes, size_t size)
{
	if (faulty.short_counts && size > 3)
		size = 3;
	return fails() ? -1 : system_calls()->read(file, bytes, size);
}

static ssize_t faulty_write(int file, const void *bytes, size_t size)
{
	if (faulty.short_counts && size > 3)
		size = 3;
	if (!fails())
		return system_calls()->write(file, bytes, size);
	faulty.lost = true;
	return -1;
}

static int faulty_look(int folder, const char *path, struct stat *found)
{
	return fails() ? -1 : system_calls()->look(folder, path, found);
}

static int faulty_is_mount(int folder)
{
	return fails() ? -1 : system_calls()->is_mount(folder);
}

static int faulty_is_closed(int folder)
{
	return fails() ? -1 : system_calls()->is_closed(folder);
}

static int faulty_make_folder(int folder, const char *path, mode_t mode)
{
	return fails() ? -1 : system_calls()->make_folder(folder, path, mode);
}

static int faulty_link(int from_folder, const char *from, int to_folder, const char *to)
{
	if (fails())
		return -1;
	errno = EPERM;
	return faulty.no_links ? -1 : system_calls()->link(from_folder, from, to_folder, to);
}

static int faulty_rename(int from_folder, const char *from, int to_folder, const char *to)
{
	return fails() ? -1 : system_calls()->rename(from_folder, from, to_folder, to);
}

static int faulty_exchange(int a_folder, const char *a, int b_folder, const char *b)
{
	if (fails())
		return -1;
	errno = EINVAL;
	return faulty.no_exchange ? -1 : system_calls()->exchange(a_folder, a, b_folder, b);
}

static int faulty_remove(int folder, const char *path, int flags)
{
	if (!fails())
		return system_calls()->remove(folder, path, flags);
	faulty.leaves = true;
	return -1;
}

static int faulty_flush(int file)
{
	if (!fails())
		return system_calls()->flush(file);
	faulty.lost = true;
	return -1;
}

/* Who could not lock the staging folder does not know whose it is, and leaves it. */
static int faulty_lock(int file, int operation)
{
	if (!fails())
		return system_calls()->lock(file, operation);
	faulty.leaves = true;
	return -1;
}

static int faulty_set_mode(int file, mode_t mode)
{
	return fails() ? -1 : system_calls()->set_mode(file, mode);
}

static int faulty_set_owner(int file, uid_t user, gid_t group)
{
	return fails() ? -1 : system_calls()->set_owner(file, user, group);
}

static int faulty_set_times(int file, const struct timespec times[2])
{
	return fails() ? -1 : system_calls()->set_times(file, times);
}

static ssize_t faulty_read_link(int folder, const char *path, char *target, size_t size)
{
	return fails() ? -1 : system_calls()->read_link(folder, path, target, size);
}

static int faulty_make_link(const char *target, int folder, const char *path)
{
	return fails() ? -1 : system_calls()->make_link(target, folder, path);
}

static DIR *faulty_list(int folder, const char *path)
{
	if (!fails())
		return system_calls()->list(folder, path);
	faulty.leaves = true;
	return NULL;
}

static struct dirent *faulty_next(DIR *list)
{
	struct dirent *entry;

	if (fails()) {
		faulty.leaves = true;
		return NULL;
	}
	entry = system_calls()->next(list);
	/* Poor file systems are poor in this, too. */
	if (entry != NULL && faulty.no_links)
		entry->d_type = DT_UNKNOWN;
	return entry;
}

static int faulty_list_end(DIR *list)
{
	bool failed = fails();
	int result = system_calls()->list_end(list);

	return failed ? -1 : result;
}

static const struct system FAULTY = {
	.open = faulty_open,
	.close = faulty_close,
	.read = faulty_read,
	.write = faulty_write,
	.look = faulty_look,
	.is_mount = faulty_is_mount,
	.is_closed = faulty_is_closed,
	.make_folder = faulty_make_folder,
	.link = faulty_link,
	.rename = faulty_rename,
	.exchange = faulty_exchange,
	.remove = faulty_remove,
	.flush = faulty_flush,
	.lock = faulty_lock,
	.set_mode = faulty_set_mode,
	.set_owner = faulty_set_owner,
	.set_times = faulty_set_times,
	.read_link = faulty_read_link,
	.make_link = faulty_make_link,
	.list = faulty_list,
	.next = faulty_next,
	.list_end = faulty_list_end,
};

#endif
