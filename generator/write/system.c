#include "write/system.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

static int call_open(int folder, const char *path, int flags, mode_t mode)
{
	return openat(folder, path, flags | O_CLOEXEC, mode);
}

static int call_look(int folder, const char *path, struct stat *found)
{
	if (path[0] == '\0')
		return fstat(folder, found);
	return fstatat(folder, path, found, AT_SYMLINK_NOFOLLOW);
}

/* Where the kernel cannot say (before Linux 5.8), the device tells of all but bind mounts. */
static int call_is_mount(int folder)
{
	struct stat here;
	struct stat above;
#ifdef STATX_ATTR_MOUNT_ROOT
	struct statx about;

	if (statx(folder, "", AT_EMPTY_PATH, 0, &about) == 0 &&
		(about.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT) != 0)
		return (about.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
#endif
	if (fstat(folder, &here) != 0 || fstatat(folder, "..", &above, 0) != 0)
		return -1;
	return here.st_dev != above.st_dev;
}

/* Whose folder it is may open it. */
static int call_is_closed(int folder)
{
	struct stat about;

	if (faccessat(folder, ".", W_OK | X_OK, AT_EACCESS) == 0)
		return 0;
	return fstat(folder, &about) != 0 ? -1 : about.st_uid != geteuid();
}

static int call_link(int from_folder, const char *from, int to_folder, const char *to)
{
	return linkat(from_folder, from, to_folder, to, 0);
}

static int call_exchange(int a_folder, const char *a, int b_folder, const char *b)
{
#ifdef RENAME_EXCHANGE
	return renameat2(a_folder, a, b_folder, b, RENAME_EXCHANGE);
#else
	(void)a_folder, (void)a, (void)b_folder, (void)b;
	errno = ENOSYS;
	return -1;
#endif
}

static DIR *call_list(int folder, const char *path)
{
	int file = openat(folder, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	DIR *list;
	int error;

	if (file < 0)
		return NULL;
	list = fdopendir(file);
	if (list == NULL) {
		error = errno;
		close(file);
		errno = error;
	}
	return list;
}

static struct dirent *call_next(DIR *list)
{
	errno = 0;
	return readdir(list);
}

const struct system *system_calls(void)
{
	static const struct system calls = {
		.open = call_open,
		.close = close,
		.read = read,
		.write = write,
		.look = call_look,
		.is_mount = call_is_mount,
		.is_closed = call_is_closed,
		.make_folder = mkdirat,
		.link = call_link,
		.rename = renameat,
		.exchange = call_exchange,
		.remove = unlinkat,
		.flush = syncfs,
		.lock = flock,
		.set_mode = fchmod,
		.set_owner = fchown,
		.set_times = futimens,
		.read_link = readlinkat,
		.make_link = symlinkat,
		.list = call_list,
		.next = call_next,
		.list_end = closedir,
	};

	return &calls;
}
