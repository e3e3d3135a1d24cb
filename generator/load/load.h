/*
 * load: from paths to profiles and their corpora. For the commands and serve.
 *
 * load alone knows files, YAML and Markdown. Every mistake in what it reads is reported, all in one
 * run.
 */
#ifndef TEBIKI_LOAD_LOAD_H
#define TEBIKI_LOAD_LOAD_H

#include "base/report.h"
#include "model/answers.h"
#include "model/corpus.h"
#include "model/profile.h"
#include "model/template.h"
#include "read/folders.h"

struct loader; /* opaque: what was read so far, so that nothing is read twice */

/*
 * A loader whose corpora are the folders below CONTENT; NULL: the folder `content` beside the
 * folder of each profile. Everything it gives lives in ARENA.
 */
struct loader *loader_new(struct arena *arena, struct report *report, const char *content);

/* From now on, corpora are in CONTENT where no folder `content` is beside a profile's. May be NULL. */
void loader_fall_back(struct loader *loader, const char *content);

/* The folder of corpora for a profile at PATH, whether it is there or not. */
const char *loader_content(struct loader *loader, const char *path);

/* From now on, mistakes are told to REPORT. */
void loader_tell(struct loader *loader, struct report *report);

/*
 * For who loads a profile again and again: what LOADER reads of profiles from now on lives in ARENA,
 * and what is wrong is told to REPORT. The corpora that it has read stay as they are, and profiles
 * that were loaded before stay good as long as their own arena.
 */
void loader_turn(struct loader *loader, struct arena *arena, struct report *report);

/* False when some corpus that LOADER read has mistakes: another loader must read it when mended. */
bool loader_is_sound(const struct loader *loader);

/*
 * Reads the fragment at PATH, as messages show it, again into the corpus that has it; profiles must
 * be loaded again then, and handbooks made again. False when LOADER has no such fragment, when it is
 * not one that can take the place of the old one (with its id and kind, without mistakes), or when the
 * file is gone: then all is as before, and another loader must read the corpus. The old one's memory
 * stays with the loader's arena: after many, take a new loader.
 */
bool loader_reread(struct loader *loader, const char *path);

/* All folders that LOADER looked into, and how many, each once. */
const struct load_folder *loader_folders(const struct loader *loader, size_t *count);

/* All corpora that LOADER has read. */
struct library *loader_library(const struct loader *loader);

/*
 * The profile at PATH with its corpora and overrides. NULL after reporting a file that leaves
 * nothing to work with; other mistakes are reported, too.
 */
struct profile *load_profile(struct loader *loader, const char *path);

/*
 * The same of what was answered instead of written: the profile that the file PATH would have. It is
 * held to the same rules; mistakes are told where ANSWERS come from.
 */
struct profile *load_answers(struct loader *loader, const struct answers *answers, const char *path);

/*
 * All corpora in the folder CONTENT, by the byte order of their names, in *CORPORA, which is NULL.
 * False after reporting.
 */
bool load_corpora(
	struct loader *loader, const char *content, const struct corpus ***corpora, size_t *count);

/* The corpus in the folder PATH. NULL after reporting, as load_profile. */
struct corpus *load_corpus(struct loader *loader, const char *path);

#endif
