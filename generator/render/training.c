#include "render/training.h"

#include "base/arena.h"
#include "render/lesson.h"

void training_prepare(struct rendering *rendering)
{
	struct index *index = rendering->index;

	for (size_t i = 0; i < index->role_count && rendering->handbook->edition->training; i++)
		index->roles[i].lesson =
			lesson_new(rendering->arena, rendering->handbook, &index->roles[i], NULL, 0);
}

static struct printing lesson_printing(
	const struct rendering *rendering, const struct lesson_index *lesson, struct text root)
{
	struct text title = SAY(rendering->scratch.page, rendering->templates->wording,
		SAY_LESSON_OF, lesson->role->holder->name);
	struct printing printing = rendering_printing(rendering, root, title);

	printing.role = lesson->role;
	printing.lesson = lesson;
	return printing;
}

static void print_lesson(struct rendering *rendering, const struct lesson_index *lesson)
{
	struct printing printing = lesson_printing(rendering, lesson, TEXT("../"));

	rendering_print(rendering, KIND_LESSON,
		text_format(rendering->scratch.page, "roles/%.*s-lesson.html",
			TEXT_ARGS(lesson->role->holder->role->key)),
		&printing);
}

static struct text asset_bytes(const struct rendering *rendering, const char *name)
{
	for (size_t i = 0; i < rendering->templates->asset_count; i++)
		if (text_equal(rendering->templates->assets[i].name, text_of(name)))
			return rendering->templates->assets[i].bytes;
	return (struct text){0};
}

/* The style sheets of a lesson, the same in all packages. */
struct lesson_styles {
	struct text common;
	struct text lesson;
};

static const struct lesson_styles *package_styles(struct rendering *rendering)
{
	struct printing printing = rendering_printing(rendering, TEXT(""), TEXT(""));
	struct lesson_styles *styles = rendering->styles;

	if (styles == NULL) {
		styles = rendering->styles = ARENA_NEW(rendering->arena, struct lesson_styles);
		styles->common = rendering_text(rendering, rendering->arena, KIND_STYLE, &printing);
		styles->lesson =
			rendering_text(rendering, rendering->arena, KIND_LESSON_STYLE, &printing);
	}
	return styles;
}

/* The lesson as training systems take it: SCORM 1.2. */
static void print_package(struct rendering *rendering, const struct lesson_index *lesson)
{
	struct printing page = lesson_printing(rendering, lesson, TEXT(""));
	struct page members[] = {
		{.path = TEXT("imsmanifest.xml")},
		{.path = TEXT("lesson.html")},
		{.path = TEXT("lesson.js"), .bytes = asset_bytes(rendering, "lesson.js")},
		{.path = TEXT("scorm.js"), .bytes = asset_bytes(rendering, "scorm.js")},
		{.path = TEXT("style.css")},
		{.path = TEXT("lesson.css")},
	};
	struct page package = {.path = text_format(rendering->scratch.page, "training/%.*s.zip",
				       TEXT_ARGS(lesson->role->holder->role->key)),
		.members = members,
		.member_count = sizeof members / sizeof *members};

	if (!rendering_wants(rendering, package.path))
		return;
	members[4].bytes = package_styles(rendering)->common;
	members[5].bytes = package_styles(rendering)->lesson;
	page.packaged = true;
	members[0].bytes = rendering_text(rendering, rendering->scratch.bytes, KIND_PACKAGE, &page);
	members[1].bytes = rendering_text(rendering, rendering->scratch.bytes, KIND_LESSON, &page);
	rendering_hand_over(rendering, package);
	rendering_reset(rendering);
}

void training_print(struct rendering *rendering)
{
	struct printing plain = rendering_printing(rendering, TEXT(""), TEXT(""));

	if (!rendering->handbook->edition->training)
		return;
	rendering_print(rendering, KIND_LESSON_STYLE, TEXT("lesson.css"), &plain);
	for (size_t i = 0; i < rendering->index->role_count; i++) {
		const struct lesson_index *lesson = rendering->index->roles[i].lesson;

		if (lesson == NULL)
			continue;
		print_lesson(rendering, lesson);
		print_package(rendering, lesson);
	}
}
