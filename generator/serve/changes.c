#include "serve/changes.h"

#include "base/arena.h"

static const double soon = 0.003;
static const double later = 0.08;

static bool is_ours(enum watched watched, struct text name)
{
	static const char *const ends[][4] = {
		[WATCHED_PROFILE] = {".yaml", ".yml", ".md", ".svg"},
		[WATCHED_CORPUS] = {".md", ".yaml", NULL, NULL},
		[WATCHED_TEMPLATES] = {".mustache", ".js", ".yaml", NULL},
		[WATCHED_ABOVE] = {NULL, NULL, NULL, NULL},
	};

	if (text_starts(name, TEXT("."))) /* of an editor */
		return false;
	for (size_t i = 0; i < 4 && ends[watched][i] != NULL; i++)
		if (text_ends(name, text_of(ends[watched][i])))
			return true;
	return false;
}

static void note_unfinished(struct changes *changes, struct text path, bool unfinished)
{
	bool *known = table_get(&changes->unfinished, path);

	if (known == NULL) {
		known = ARENA_NEW(changes->arena, bool);
		table_put(&changes->unfinished, path, known);
	}
	*known = unfinished;
}

void changes_note(struct changes *changes, const char *folder, enum watched watched,
	struct text name, enum event event, double now)
{
	struct text path;

	if (!is_ours(watched, name))
		return;
	path = TEXT_JOIN(changes->arena, text_of(folder), TEXT("/"), name);
	if (strcmp(folder, ".") == 0)
		path = text_copy(changes->arena, name);
	note_unfinished(changes, path, event != EVENT_WRITTEN);
	changes->profile |= watched == WATCHED_PROFILE;
	changes->templates |= watched == WATCHED_TEMPLATES;
	if (watched == WATCHED_CORPUS && text_ends(path, TEXT(".md")))
		table_put(&changes->fragments, path, changes); /* should it be gone, reading it says so */
	else if (watched == WATCHED_CORPUS)
		changes->corpora = true;
	changes->any = true;
	changes->since = now;
}

void changes_note_all(struct changes *changes, double now)
{
	changes->profile = changes->templates = changes->corpora = changes->folders = true;
	changes->any = true;
	changes->since = now;
}

void changes_add_corpora(struct changes *changes, const struct changes *other)
{
	changes->corpora |= other->corpora;
	for (size_t i = 0; i < other->fragments.count; i++)
		table_put(&changes->fragments,
			text_copy(changes->arena, other->fragments.entries[i].name), changes);
}

void changes_forget(struct changes *changes)
{
	struct arena *arena = changes->arena;

	arena_reset(arena);
	*changes = (struct changes){.arena = arena, .unfinished.arena = arena, .fragments.arena = arena};
}

static bool is_unfinished(const struct changes *changes)
{
	for (size_t i = 0; i < changes->unfinished.count; i++)
		if (*(const bool *)changes->unfinished.entries[i].value)
			return true;
	return false;
}

double changes_due(const struct changes *changes)
{
	if (!changes->any)
		return -1;
	return changes->since + (is_unfinished(changes) ? later : soon);
}
