/*
 * What the handbooks that a preview makes one after the other have in common. For generator/serve only.
 */
#ifndef TEBIKI_SERVE_SHARED_H
#define TEBIKI_SERVE_SHARED_H

#include "load/load.h"
#include "template/templates.h"

/* What a handbook is made from; paths as the command line has them. */
struct preview_inputs {
	const char *profile;
	const char *content;       /* the folder of corpora, or NULL: beside the profile's folder */
	const char *fallback;      /* where there is none, or NULL */
	const char *templates;     /* tebiki's own */
	const char *own_templates; /* the user's, or NULL */
};

/* The corpora. Shared by what is made from them: counted. */
struct base {
	struct arena *arena;
	struct loader *loader;
	unsigned users;
	unsigned reread;
};

/* The templates in the profile's language; likewise. */
struct skin {
	struct arena *arena;
	const struct templates *templates; /* NULL: they have mistakes */
	struct text language;
	unsigned users;
};

/* Corpora of which nothing is read yet, with one user. */
struct base *base_new(struct report *report, const struct preview_inputs *inputs);

/*
 * Templates in the language of PROFILE, with one user. PROFILE may be NULL: then its language is not
 * known, and only what is wrong in all is told.
 */
struct skin *skin_read(
	struct report *report, const struct preview_inputs *inputs, const struct profile *profile);

/* Is SKIN whole and in the language of PROFILE (NULL: any)? */
bool skin_serves(const struct skin *skin, const struct profile *profile);

/* One user less; the last takes it along. NULL is allowed. */
void base_drop(struct base *base);
void skin_drop(struct skin *skin);

#endif
