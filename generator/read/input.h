/*
 * Reading files (input.c) and folders (input_list.c), and the paths of both (input_path.c). load and the
 * commands may include this.
 */
#ifndef TEBIKI_READ_INPUT_H
#define TEBIKI_READ_INPUT_H

#include "base/report.h"

/*
 * The file at PATH as a source, without a byte order mark; NULL after reporting that it cannot be
 * read (a name that is wrong is an error in the inputs), is too large (over 64 MiB), or is not UTF-8.
 */
const struct source *input_read(struct arena *arena, struct report *report, const char *path);

/*
 * The table (CSV) at PATH, likewise, but in any encoding that programs save tables in (see
 * read/encoding.h); lines end with LF.
 */
const struct source *input_read_table(struct arena *arena, struct report *report, const char *path);

/* What input_list finds. */
struct input_list {
	const char **paths; /* `count` paths, folder included, in byte order */
	size_t count;
};

/*
 * The paths of all files whose names end in SUFFIX in FOLDER and, when DEEP, in the folders below
 * it, in byte order of their paths; hidden ones are passed over. False after reporting a folder
 * that cannot be read.
 */
bool input_list(struct arena *arena, struct report *report, const char *folder, const char *suffix,
	bool deep, struct input_list *list);

/*
 * PATH relative to the folder of FILE, unless it is absolute. A leading ".." takes away a folder of
 * FILE by name, so that messages show content/x and not profiles/../content/x.
 */
const char *input_beside(struct arena *arena, const char *file, struct text path);

/* The folder that PATH stands in: "." when it names none. */
const char *input_folder(struct arena *arena, const char *path);

/* FOLDER/NAME. */
const char *input_join(struct arena *arena, const char *folder, struct text name);

/* True when PATH is a folder. */
bool input_is_folder(const char *path);

/* True when PATH is a file, or a link to one. */
bool input_is_file(const char *path);

#endif
