/*
 * What the watcher decides: which files matter, what has to be read, and when.
 */
#include "../base/base.h"

#include "serve/changes.h"

static struct changes begun(struct arena *arena)
{
	return (struct changes){.arena = arena, .fragments.arena = arena, .unfinished.arena = arena};
}

static double due_after(const struct changes *changes)
{
	return changes_due(changes) - changes->since;
}

static void nothing(void **state)
{
	static const struct {
		enum watched watched;
		const char *name;
	} cases[] = {
		{WATCHED_PROFILE, "4913"},
		{WATCHED_PROFILE, "ours.yaml~"},
		{WATCHED_PROFILE, ".#ours.yaml"},
		{WATCHED_PROFILE, "#ours.yaml#"},
		{WATCHED_CORPUS, ".clause.md.swp"},
		{WATCHED_CORPUS, "clause.md.tmp"},
		{WATCHED_CORPUS, "image.svg"},
		{WATCHED_TEMPLATES, "README.md"},
		{WATCHED_TEMPLATES, ".x.mustache"},
		{WATCHED_ABOVE, "ours.yaml"},
		{WATCHED_ABOVE, "clause.md"},
	};
	struct changes changes = begun(*state);

	for (size_t i = 0; i < COUNT(cases); i++)
		changes_note(&changes, "f", cases[i].watched, text_of(cases[i].name), EVENT_WRITTEN, 1);
	assert_false(changes.any);
	assert_true(changes_due(&changes) < 0);
}

static void what_to_read(void **state)
{
	struct arena *arena = *state;
	struct changes changes = begun(arena);

	changes_note(&changes, "p", WATCHED_PROFILE, TEXT("o.yaml"), EVENT_WRITTEN, 1);
	assert_true(changes.any && changes.profile);
	assert_false(changes.templates || changes.corpora || changes.folders);
	changes_note(&changes, "t", WATCHED_TEMPLATES, TEXT("x.js"), EVENT_WRITTEN, 1);
	assert_true(changes.templates);
	assert_false(changes.corpora);
	changes_note(&changes, "c/d", WATCHED_CORPUS, TEXT("x.md"), EVENT_WRITTEN, 1);
	changes_note(&changes, "c/d", WATCHED_CORPUS, TEXT("x.md"), EVENT_WRITTEN, 1);
	changes_note(&changes, ".", WATCHED_CORPUS, TEXT("y.md"), EVENT_GONE, 1);
	assert_int_equal(changes.fragments.count, 2);
	assert_text(changes.fragments.entries[0].name, "c/d/x.md");
	assert_text(changes.fragments.entries[1].name, "y.md");
	assert_false(changes.corpora);
	changes_note(&changes, "c", WATCHED_CORPUS, TEXT("roles.yaml"), EVENT_WRITTEN, 1);
	assert_true(changes.corpora);
	assert_false(changes.folders);
	changes_note_all(&changes, 2);
	assert_true(changes.folders && changes.corpora && changes.templates && changes.profile);
}

/* Editors save by renaming and by writing anew: in between, the file is missing, or empty. */
static void when(void **state)
{
	struct arena *arena = *state;
	struct changes changes = begun(arena);
	double soon;

	changes_note(&changes, "p", WATCHED_PROFILE, TEXT("o.yaml"), EVENT_WRITTEN, 1);
	soon = due_after(&changes);
	assert_true(soon > 0 && soon < 0.01);
	changes_note(&changes, "p", WATCHED_PROFILE, TEXT("o.yaml"), EVENT_GONE, 2);
	assert_true(due_after(&changes) > 2 * soon);
	changes_note(&changes, "p", WATCHED_PROFILE, TEXT("o.yaml"), EVENT_BEGUN, 2.001);
	changes_note(&changes, "p", WATCHED_PROFILE, TEXT("p.yaml"), EVENT_WRITTEN, 2.001);
	assert_true(due_after(&changes) > 2 * soon);
	changes_note(&changes, "p", WATCHED_PROFILE, TEXT("o.yaml"), EVENT_WRITTEN, 2.002);
	assert_true(due_after(&changes) < 2 * soon);
	assert_true(changes_due(&changes) > 2.002);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		arena_test(nothing),
		arena_test(what_to_read),
		arena_test(when),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
