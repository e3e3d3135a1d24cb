#include "write/file.h"

#include "base/arena.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

enum { CHUNK = 64 * 1024 };

/* Closes FILE after a failure, whose errno stays. Returns false. */
static bool give_up(const struct system *system, int file)
{
	int error = errno;

	system->close(file);
	errno = error;
	return false;
}

static bool write_all(const struct system *system, int file, struct text bytes)
{
	while (bytes.size > 0) {
		ssize_t size = system->write(file, bytes.data, bytes.size);

		if (size < 0 && errno != EINTR)
			return false;
		if (size > 0)
			bytes = text_from(bytes, (size_t)size);
	}
	return true;
}

/* Reads until SIZE bytes or the end of the file; -1 on failure. */
static ssize_t read_all(const struct system *system, int file, char *bytes, size_t size)
{
	size_t have = 0;

	while (have < size) {
		ssize_t more = system->read(file, bytes + have, size - have);

		if (more < 0 && errno != EINTR)
			return -1;
		if (more == 0)
			break;
		have += more > 0 ? (size_t)more : 0;
	}
	return (ssize_t)have;
}

bool file_write(const struct system *system, struct file_place at, struct text bytes)
{
	int file = system->open(at.folder, at.path, O_WRONLY | O_CREAT | O_EXCL, 0644);

	if (file < 0)
		return false;
	if (!write_all(system, file, bytes))
		return give_up(system, file);
	return system->close(file) == 0;
}

/* Asked for only where it differs: some file systems know no modes. */
static bool adopt_mode(const struct system *system, int file, mode_t mode)
{
	struct stat made;

	return system->look(file, "", &made) == 0 &&
	       ((made.st_mode & 0777) == (mode & 0777) || system->set_mode(file, mode & 0777) == 0);
}

bool file_write_as(const struct system *system, struct file_place at, struct text bytes, mode_t mode)
{
	int file = system->open(at.folder, at.path, O_WRONLY | O_CREAT | O_EXCL, 0600);

	if (file < 0)
		return false;
	if (!write_all(system, file, bytes) || !adopt_mode(system, file, mode))
		return give_up(system, file);
	return system->close(file) == 0;
}

bool file_read_start(const struct system *system, struct arena *arena, struct file_place at,
	size_t most, struct text *bytes)
{
	/* O_NONBLOCK: not to wait at a named pipe for someone to write. */
	int file = system->open(at.folder, at.path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0);
	struct stat about;
	char *data;
	ssize_t size;

	if (file < 0)
		return false;
	if (system->look(file, "", &about) != 0)
		return give_up(system, file);
	if (!S_ISREG(about.st_mode)) {
		errno = EINVAL;
		return give_up(system, file);
	}
	if ((uintmax_t)about.st_size < most)
		most = (size_t)about.st_size;
	data = arena_alloc(arena, most + 1);
	size = read_all(system, file, data, most);
	if (size < 0)
		return give_up(system, file);
	*bytes = (struct text){data, (size_t)size};
	system->close(file);
	return true;
}

bool file_read(const struct system *system, struct arena *arena, struct file_place at, struct text *bytes)
{
	return file_read_start(system, arena, at, SIZE_MAX - 1, bytes);
}

static bool same_contents(const struct system *system, int file, struct text bytes)
{
	char chunk[CHUNK];

	while (bytes.size > 0) {
		size_t size = bytes.size < sizeof chunk ? bytes.size : sizeof chunk;

		if (read_all(system, file, chunk, size) != (ssize_t)size ||
			memcmp(chunk, bytes.data, size) != 0)
			return false;
		bytes = text_from(bytes, size);
	}
	return true;
}

bool file_has(const struct system *system, struct file_place at, struct text bytes)
{
	struct stat about;
	bool same;
	int file;

	if (system->look(at.folder, at.path, &about) != 0 || !S_ISREG(about.st_mode) ||
		(uintmax_t)about.st_size != bytes.size)
		return false;
	file = system->open(at.folder, at.path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0);
	if (file < 0)
		return false;
	same = same_contents(system, file, bytes);
	system->close(file);
	return same;
}

static bool copy_link(const struct system *system, struct file_place from, struct file_place to)
{
	char target[PATH_MAX];
	ssize_t size = system->read_link(from.folder, from.path, target, sizeof target - 1);

	if (size < 0)
		return false;
	target[size] = '\0';
	return system->make_link(target, to.folder, to.path) == 0;
}

static bool copy_bytes(const struct system *system, int from, int to)
{
	char chunk[CHUNK];
	ssize_t size;

	do {
		size = read_all(system, from, chunk, sizeof chunk);
		if (size < 0 || !write_all(system, to, (struct text){chunk, (size_t)size}))
			return false;
	} while (size > 0);
	return true;
}

/* Gives the new file TO the mode and times that ABOUT tells of. */
static bool copy_nature(const struct system *system, int to, const struct stat *about)
{
	const struct timespec times[2] = {about->st_atim, about->st_mtim};

	return adopt_mode(system, to, about->st_mode) && system->set_times(to, times) == 0;
}

static bool copy_file(const struct system *system, struct file_place from, struct file_place to,
	const struct stat *about)
{
	int source = system->open(from.folder, from.path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0);
	int copy;

	if (source < 0)
		return false;
	copy = system->open(to.folder, to.path, O_WRONLY | O_CREAT | O_EXCL, 0600);
	if (copy < 0)
		return give_up(system, source);
	if (!copy_bytes(system, source, copy) || !copy_nature(system, copy, about)) {
		give_up(system, copy);
		return give_up(system, source);
	}
	system->close(source);
	return system->close(copy) == 0;
}

bool file_keep(const struct system *system, struct file_place from, struct file_place to)
{
	struct stat about;
	int error;

	if (system->link(from.folder, from.path, to.folder, to.path) == 0)
		return true;
	/*
	 * There are many ways to say "no links here" (EPERM, EXDEV, EMLINK, EOPNOTSUPP, …), and where
	 * the reason was another, the copy fails for it too.
	 */
	error = errno;
	if (system->look(from.folder, from.path, &about) != 0)
		return false;
	if (S_ISREG(about.st_mode))
		return copy_file(system, from, to, &about);
	if (S_ISLNK(about.st_mode))
		return copy_link(system, from, to);
	errno = error;
	return false;
}

static bool remove_entries(const struct system *system, DIR *list)
{
	const struct dirent *entry;

	while ((entry = system->next(list)) != NULL)
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0 &&
			!file_remove(system, (struct file_place){dirfd(list), entry->d_name}))
			return false;
	return errno == 0;
}

/* Empties LIST, a folder, also when its owner, who must be us, made it read-only. */
static bool empty(const struct system *system, DIR *list)
{
	if (remove_entries(system, list))
		return true;
	if (errno != EACCES || system->set_mode(dirfd(list), S_IRWXU) != 0)
		return false;
	rewinddir(list);
	return remove_entries(system, list);
}

bool file_remove(const struct system *system, struct file_place at)
{
	DIR *list;
	int error;

	if (system->remove(at.folder, at.path, 0) == 0 || errno == ENOENT)
		return true;
	if (errno != EISDIR && errno != EPERM)
		return false;
	list = system->list(at.folder, at.path);
	if (list == NULL)
		return false;
	if (!empty(system, list)) {
		error = errno;
		system->list_end(list);
		errno = error;
		return false;
	}
	system->list_end(list);
	return system->remove(at.folder, at.path, AT_REMOVEDIR) == 0;
}
