/*
 * What changed in the files that a preview is made from, and when it is time to read them: what the
 * watcher decides. Pure. For generator/serve only.
 */
#ifndef TEBIKI_SERVE_CHANGES_H
#define TEBIKI_SERVE_CHANGES_H

#include "base/table.h"

/* What the files in a watched folder are to the preview. */
enum watched {
	WATCHED_PROFILE,   /* the profile, its image, its overrides */
	WATCHED_CORPUS,    /* fragments and tables of a corpus */
	WATCHED_TEMPLATES, /* templates, scripts and labels */
	WATCHED_ABOVE,     /* nothing: a folder that is missing may be made in it */
};

/* What befell a file. */
enum event {
	EVENT_WRITTEN, /* it is whole: it was closed, or moved here */
	EVENT_BEGUN,   /* it was made, and is perhaps being written */
	EVENT_GONE,    /* it went; an editor that saves brings it back at once */
};

/* Begin with {.arena = …, .unfinished.arena = …, .fragments.arena = …}. */
struct changes {
	struct arena *arena;
	bool profile;
	bool templates;
	bool corpora;            /* all of them must be read anew */
	bool folders;            /* which folders there are has changed */
	struct table fragments;  /* paths of those that befell something -> not NULL */
	struct table unfinished; /* paths of files begun or gone -> bool: it still is */
	bool any;
	double since; /* of the last event, in seconds */
};

/* Notes what befell the file NAME in FOLDER, at the time NOW. Other files than we read are passed over. */
void changes_note(struct changes *changes, const char *folder, enum watched watched,
	struct text name, enum event event, double now);

/* A folder came or went, or events were lost: everything is to be looked at again. */
void changes_note_all(struct changes *changes, double now);

/* Adds to CHANGES what OTHER says of corpora: what is still to be read of them. */
void changes_add_corpora(struct changes *changes, const struct changes *other);

/* Nothing has changed; empties the arena, which must hold nothing else. */
void changes_forget(struct changes *changes);

/*
 * When to act on them: soon after the last event, since editors save several files, and in several
 * steps; later while a file is unfinished. In seconds, as NOW is; negative when nothing changed.
 */
double changes_due(const struct changes *changes);

#endif
