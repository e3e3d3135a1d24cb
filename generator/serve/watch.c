#include "serve/watch.h"

#include "base/arena.h"

#include <dirent.h>
#include <errno.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
	EVENTS = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE |
		 IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR,
	ROOM = 16 * 1024, /* for events read at once */
};

struct watched_folder {
	const char *path;
	enum watched watched;
	int number; /* inotify's */
};

struct watch {
	struct arena *arena; /* of what is watched now */
	int descriptor;
	struct watched_folder *folders;
	size_t count;
	int error; /* errno of the first folder that could not be watched, or 0 */
	const char *failed;
};

struct watch *watch_new(struct arena *arena)
{
	struct watch *watch = ARENA_NEW(arena, struct watch);

	watch->arena = arena_new();
	watch->descriptor = -1;
	return watch;
}

void watch_free(struct watch *watch)
{
	if (watch->descriptor >= 0)
		close(watch->descriptor);
	arena_free(watch->arena);
}

static void add_below(struct watch *watch, const char *path, enum watched watched);

/* Links may lead to a folder twice, and in a ring: inotify knows each by one number. */
static bool is_known(const struct watch *watch, int number)
{
	for (size_t i = 0; i < watch->count; i++)
		if (watch->folders[i].number == number)
			return true;
	return false;
}

/* False when there is no such folder. */
static bool add(struct watch *watch, const char *path, enum watched watched, bool deep)
{
	int number = inotify_add_watch(watch->descriptor, path, EVENTS);

	if (number < 0) {
		if (errno == ENOENT || errno == ENOTDIR)
			return false;
		if (watch->error == 0) {
			watch->error = errno;
			watch->failed = path;
		}
		return true;
	}
	if (is_known(watch, number))
		return true;
	ARENA_PUSH(watch->arena, watch->folders, watch->count,
		((struct watched_folder){path, watched, number}));
	if (deep)
		add_below(watch, path, watched);
	return true;
}

static bool is_folder(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static void add_below(struct watch *watch, const char *path, enum watched watched)
{
	DIR *folder = opendir(path);
	const struct dirent *entry;

	while (folder != NULL && (entry = readdir(folder)) != NULL) {
		const char *inner;

		if (entry->d_name[0] == '.')
			continue;
		inner = TEXT_JOIN(watch->arena, text_of(path), TEXT("/"), text_of(entry->d_name)).data;
		if (is_folder(inner))
			add(watch, inner, watched, true);
	}
	if (folder != NULL)
		closedir(folder);
}

/* The nearest folder above PATH that is there: in it, or on the way, PATH would be made. */
static void add_above(struct watch *watch, const char *path)
{
	struct text above = text_of(path);

	while (above.size > 0 && above.data[above.size - 1] != '/')
		above.size--;
	while (above.size > 1 && above.data[above.size - 1] == '/')
		above.size--;
	path = above.size == 0 ? "." : text_string(watch->arena, above);
	if (!add(watch, path, WATCHED_ABOVE, false) && above.size > 1)
		add_above(watch, path);
}

static void report_failure(const struct watch *watch, struct report *report)
{
	struct text help = watch->error == ENOSPC
				   ? TEXT("raise fs.inotify.max_user_watches (sysctl)")
				   : TEXT("what changes there is shown when tebiki is started again");

	report_trouble(report, CODE_SYSTEM_FAILURE, help, "cannot wait for changes in %s: %s",
		watch->failed == NULL ? "any folder" : watch->failed, strerror(watch->error));
}

void watch_folders(struct watch *watch, struct report *report, const struct watch_folder *folders,
	size_t count)
{
	if (watch->descriptor >= 0)
		close(watch->descriptor);
	arena_reset(watch->arena);
	watch->folders = NULL;
	watch->count = 0;
	watch->failed = NULL;
	watch->descriptor = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	watch->error = watch->descriptor < 0 ? errno : 0;
	for (size_t i = 0; i < count && watch->descriptor >= 0; i++) {
		const char *path = text_string(watch->arena, text_of(folders[i].path));

		if (!add(watch, path, folders[i].watched, folders[i].deep))
			add_above(watch, path);
	}
	if (watch->error != 0)
		report_failure(watch, report);
}

int watch_descriptor(const struct watch *watch)
{
	return watch->descriptor;
}

static const struct watched_folder *folder_of(const struct watch *watch, int number)
{
	for (size_t i = 0; i < watch->count; i++)
		if (watch->folders[i].number == number)
			return &watch->folders[i];
	return NULL;
}

static enum event kind_of(uint32_t mask)
{
	if ((mask & (IN_CLOSE_WRITE | IN_MOVED_TO)) != 0)
		return EVENT_WRITTEN;
	return (mask & IN_CREATE) != 0 ? EVENT_BEGUN : EVENT_GONE;
}

static void note(const struct watch *watch, struct changes *changes, const struct inotify_event *event)
{
	const struct watched_folder *folder = folder_of(watch, event->wd);
	double now = watch_now();

	if ((event->mask & (IN_Q_OVERFLOW | IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED |
				   IN_UNMOUNT)) != 0)
		changes_note_all(changes, now);
	else if (folder != NULL && event->len > 0)
		changes_note(changes, folder->path, folder->watched, text_of(event->name),
			kind_of(event->mask), now);
}

void watch_read(struct watch *watch, struct changes *changes)
{
	union { /* aligned as the first event must be */
		char bytes[ROOM];
		struct inotify_event first;
	} room;
	ssize_t size;

	while ((size = read(watch->descriptor, room.bytes, sizeof room.bytes)) > 0) {
		for (ssize_t at = 0; at < size;) {
			const struct inotify_event *event = (const void *)(room.bytes + at);

			note(watch, changes, event);
			at += (ssize_t)(sizeof *event + event->len);
		}
	}
}

double watch_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}
