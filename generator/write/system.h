/*
 * The calls by which the write stage reaches the disk, as a table, so that a test can make any one
 * of them fail. For generator/write and its tests only.
 *
 * Paths are relative to FOLDER, an open folder or AT_FDCWD. Every call fails as its POSIX namesake
 * does: -1 or NULL, with errno set.
 */
#ifndef TEBIKI_WRITE_SYSTEM_H
#define TEBIKI_WRITE_SYSTEM_H

#include <dirent.h>
#include <stdbool.h>
#include <sys/stat.h>
#include <sys/types.h>

struct system {
	int (*open)(int folder, const char *path, int flags, mode_t mode);
	int (*close)(int file);
	ssize_t (*read)(int file, void *bytes, size_t size);
	ssize_t (*write)(int file, const void *bytes, size_t size);
	int (*look)(int folder, const char *path, struct stat *found); /* lstat; "": of FOLDER */
	int (*is_mount)(int folder); /* 1: another file system is mounted there; 0: none is */
	int (*is_closed)(int folder); /* 1: someone else's, and we may not remove what is in it; 0: no */
	int (*make_folder)(int folder, const char *path, mode_t mode);
	int (*link)(int from_folder, const char *from, int to_folder, const char *to);
	int (*rename)(int from_folder, const char *from, int to_folder, const char *to);
	int (*exchange)(int a_folder, const char *a, int b_folder, const char *b); /* in one step */
	int (*remove)(int folder, const char *path, int flags);                    /* unlinkat */
	int (*flush)(int file);               /* all of its file system to the disk: syncfs */
	int (*lock)(int file, int operation); /* flock */
	int (*set_mode)(int file, mode_t mode);
	int (*set_owner)(int file, uid_t user, gid_t group);
	int (*set_times)(int file, const struct timespec times[2]);
	ssize_t (*read_link)(int folder, const char *path, char *target, size_t size);
	int (*make_link)(const char *target, int folder, const char *path); /* a symbolic one */
	DIR *(*list)(int folder, const char *path); /* does not follow a link at PATH */
	struct dirent *(*next)(DIR *list);          /* NULL with errno 0 at the end */
	int (*list_end)(DIR *list);
};

/* The true system. */
const struct system *system_calls(void);

#endif
