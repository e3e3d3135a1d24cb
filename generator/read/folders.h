/*
 * Folders that were looked into, for who waits for changes.
 */
#ifndef TEBIKI_READ_FOLDERS_H
#define TEBIKI_READ_FOLDERS_H

#include <stddef.h>

struct arena;

struct load_folder {
	const char *path; /* may not exist */
	enum load_folder_kind {
		FOLDER_PROFILE,   /* the profile and its images: files in it */
		FOLDER_OVERRIDES, /* files in it and below it */
		FOLDER_CORPUS,    /* likewise */
	} kind;
};

/* Begin with {.arena = …}. */
struct folders {
	struct arena *arena;
	struct load_folder *list; /* `count`, each once */
	size_t count;
};

/* Notes the folder PATH, unless it is there. */
void folders_note(struct folders *folders, const char *path, enum load_folder_kind kind);

#endif
