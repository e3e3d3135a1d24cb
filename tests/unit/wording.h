/*
 * What the program itself says, from the repository's languages, for the tests of what prints or reads it.
 */
#ifndef TEBIKI_TESTS_WORDING_H
#define TEBIKI_TESTS_WORDING_H

#include "base/arena.h"
#include "read/input.h"
#include "template/wording.h"

/* The wording of templates/TAG.yaml. */
static inline const struct wording *wording_in(
	struct arena *arena, struct report *report, const char *tag)
{
	struct language *language = language_new(arena, text_of(tag), NULL);
	const char *path = text_format(arena, "templates/%s.yaml", tag).data;

	language_read(language, report, input_read(arena, report, path));
	return wording_read(language, report);
}

/* All that sheets may be in: Japanese and English. */
static inline struct wordings wordings_all(struct arena *arena, struct report *report)
{
	struct wordings all = {NULL, 0};

	ARENA_PUSH(arena, all.list, all.count, wording_in(arena, report, "ja"));
	ARENA_PUSH(arena, all.list, all.count, wording_in(arena, report, "en"));
	return all;
}

#endif
