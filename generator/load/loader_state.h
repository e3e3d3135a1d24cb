/*
 * What a loader is made of. For load/load and load/loader only; others hold it by load/load.h.
 */
#ifndef TEBIKI_LOAD_LOADER_STATE_H
#define TEBIKI_LOAD_LOADER_STATE_H

#include "base/report.h"
#include "base/table.h"
#include "read/folders.h"

struct loader {
	struct arena *arena; /* of the corpora */
	struct arena *own;   /* of profiles */
	struct report *report;
	const char *content;  /* the folder of corpora, or NULL */
	const char *fallback; /* where none is beside the profile's folder, or NULL */
	struct library *library;
	struct table spellings; /* path -> struct spelling */
	struct table attempts;  /* path -> struct attempt, of every corpus ever looked at */
	bool broken;            /* some corpus has mistakes, or cannot be read */
	struct folders folders; /* that it looked into */
};

#endif
