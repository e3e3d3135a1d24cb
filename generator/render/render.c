#include "render/render.h"

#include "base/arena.h"
#include "render/csv.h"
#include "render/data.h"
#include "render/lesson.h"
#include "render/reader.h"
#include "render/search.h"

#include <string.h>

struct lesson_styles;

struct rendering {
	struct arena *arena; /* of what all pages share */
	const struct handbook *handbook;
	struct index *index;
	const struct templates *templates;
	struct scratch scratch;
	page_function *take;
	void *context;
	struct text only; /* the path of the one page that is wanted; data NULL: all are */
	bool made;        /* it was made */
	struct lesson_styles *styles; /* of packages; NULL until one needs them */
};

static struct printing new_printing(const struct rendering *rendering, struct text root, struct text title)
{
	return (struct printing){.arena = rendering->scratch.page,
		.page = rendering->scratch.page,
		.value = rendering->scratch.value,
		.handbook = rendering->handbook,
		.index = rendering->index,
		.wording = rendering->templates->wording,
		.root = root,
		.title = title};
}

static void reset(const struct rendering *rendering)
{
	arena_reset(rendering->scratch.page);
	arena_reset(rendering->scratch.value);
	arena_reset(rendering->scratch.bytes);
}

/* What the template of KIND makes of PRINTING, in ARENA. */
static struct text page_text(const struct rendering *rendering, struct arena *arena,
	enum page_kind kind, struct printing *printing)
{
	struct template_reader reader = reader_of(printing);
	struct buffer out = {.arena = arena};
	struct view root = {schema_class(CLASS_PAGE), printing};

	template_print(&out, rendering->templates->of[kind], root, &reader);
	return buffer_text(&out);
}

/* Is the page at PATH to be made? Nothing of a page is made before this is asked. */
static bool is_wanted(const struct rendering *rendering, struct text path)
{
	return rendering->only.data == NULL || text_equal(rendering->only, path);
}

static void hand_over(struct rendering *rendering, struct page page)
{
	rendering->take(rendering->context, page);
	rendering->made = true;
}

static void take(struct rendering *rendering, struct text path, struct text bytes)
{
	if (is_wanted(rendering, path))
		hand_over(rendering, (struct page){.path = path, .bytes = bytes});
	reset(rendering);
}

static void print_page(struct rendering *rendering, enum page_kind kind, struct text path,
	struct printing *printing)
{
	struct text bytes = {0};

	if (is_wanted(rendering, path))
		bytes = page_text(rendering, rendering->scratch.bytes, kind, printing);
	take(rendering, path, bytes);
}

/* A page of which there is one, in the handbook's folder or in one below it. */
static void print_single(
	struct rendering *rendering, enum page_kind kind, const char *path, enum saying title)
{
	struct text root = strchr(path, '/') == NULL ? TEXT("") : TEXT("../");
	struct printing printing =
		new_printing(rendering, root, say(rendering->templates->wording, title));

	print_page(rendering, kind, text_of(path), &printing);
}

/* A file that is no page, and has no title. */
static void print_part(struct rendering *rendering, enum page_kind kind, const char *path)
{
	struct printing printing = new_printing(rendering, TEXT(""), TEXT(""));

	print_page(rendering, kind, text_of(path), &printing);
}

static void print_entries(struct rendering *rendering)
{
	for (size_t i = 0; i < rendering->handbook->entry_count; i++) {
		const struct entry *entry = rendering->handbook->entries[i];
		bool section = entry->fragment->kind == FRAGMENT_SECTION;
		struct text title = text_format(rendering->scratch.page, "%.*s　%.*s",
			TEXT_ARGS(entry->number), TEXT_ARGS(entry->title));
		struct printing printing = new_printing(rendering, TEXT("../"), title);

		printing.entry = entry;
		print_page(rendering, section ? KIND_SECTION : KIND_CLAUSE,
			path_entry(rendering->scratch.page, entry), &printing);
	}
}

static void print_duties(struct rendering *rendering, enum page_kind kind, const char *folder,
	const struct role_index *duties, struct text title)
{
	struct printing printing = new_printing(rendering, TEXT("../"), title);

	printing.role = duties;
	print_page(rendering, kind,
		TEXT_JOIN(rendering->scratch.page, text_of(folder), duties->holder->role->key,
			TEXT(".html")),
		&printing);
}

static void print_roles(struct rendering *rendering)
{
	const struct index *index = rendering->index;

	for (size_t i = 0; i < index->role_count; i++)
		print_duties(rendering, KIND_ROLE, "roles/", &index->roles[i],
			index->roles[i].holder->name);
	for (size_t i = 0; i < index->post_count; i++)
		print_duties(rendering, KIND_POST, "posts/", &index->posts[i],
			index->posts[i].holder->post);
}

/* The sheet to print, and the one to fill in with a spreadsheet. */
static void print_sheet(struct rendering *rendering, const struct sheet_index *sheet)
{
	struct text title = SAY(
		rendering->scratch.page, rendering->templates->wording, SAY_SHEET_OF, sheet->name);
	struct printing printing = new_printing(rendering, TEXT("../"), title);
	struct text table = path_sheet(rendering->scratch.page, sheet, TEXT(".csv"));
	struct buffer out = {.arena = rendering->scratch.bytes};

	printing.sheet = sheet;
	if (is_wanted(rendering, table)) {
		csv_sheet(&printing, &out);
		hand_over(rendering, (struct page){.path = table, .bytes = buffer_text(&out)});
		arena_reset(rendering->scratch.bytes);
	}
	print_page(rendering, KIND_SHEET, path_sheet(rendering->scratch.page, sheet, TEXT(".html")),
		&printing);
}

static void print_sheets(struct rendering *rendering)
{
	for (size_t i = 0; i < rendering->index->role_count; i++)
		if (rendering->index->roles[i].sheet.line_count > 0)
			print_sheet(rendering, &rendering->index->roles[i].sheet);
	for (size_t i = 0; i < rendering->index->post_count; i++)
		if (rendering->index->posts[i].sheet.line_count > 0)
			print_sheet(rendering, &rendering->index->posts[i].sheet);
}

static struct text booklet_path(const struct rendering *rendering, const struct booklet *booklet)
{
	struct arena *arena = rendering->scratch.page;

	if (booklet->role != NULL)
		return TEXT_JOIN(arena, TEXT("print/role-"), booklet->role->key, TEXT(".html"));
	if (booklet->chapter != NULL)
		return TEXT_JOIN(arena, TEXT("print/"), booklet->chapter->fragment->id, TEXT(".html"));
	return TEXT("print.html");
}

static void print_booklet(struct rendering *rendering, const struct booklet *booklet)
{
	bool whole = booklet_is_whole(booklet);
	struct printing printing = new_printing(rendering, whole ? TEXT("") : TEXT("../"),
		say(rendering->templates->wording, SAY_FOR_PRINT));

	printing.booklet = booklet;
	if (booklet->role != NULL) {
		printing.role = index_role(rendering->index, booklet->role);
		printing.title = printing.role->holder->name;
	}
	if (booklet->chapter != NULL)
		printing.title = text_format(rendering->scratch.page, "%.*s　%.*s",
			TEXT_ARGS(booklet->chapter->number), TEXT_ARGS(booklet->chapter->title));
	print_page(rendering, KIND_PRINT, booklet_path(rendering, booklet), &printing);
}

static void print_booklets(struct rendering *rendering)
{
	const struct handbook *handbook = rendering->handbook;

	print_booklet(rendering, &(struct booklet){0});
	for (size_t i = 0; i < handbook->top_count; i++)
		print_booklet(rendering, &(struct booklet){.chapter = handbook->top[i]});
	for (size_t i = 0; i < handbook->holder_count; i++)
		print_booklet(rendering, &(struct booklet){.role = handbook->holders[i].role});
}

static void print_data(struct rendering *rendering, const char *path,
	void (*print)(struct printing *, struct buffer *))
{
	struct printing printing = new_printing(rendering, TEXT(""), TEXT(""));
	struct buffer out = {.arena = rendering->scratch.bytes};

	if (is_wanted(rendering, text_of(path)))
		print(&printing, &out);
	take(rendering, text_of(path), buffer_text(&out));
}

/* What lessons need is there with them, what packages need in these only; all else always. */
static bool is_needed(const struct rendering *rendering, const struct asset *asset)
{
	if (text_equal(asset->name, TEXT("lesson.js")))
		return rendering->handbook->edition->training;
	return !text_equal(asset->name, TEXT("scorm.js"));
}

static void print_assets(struct rendering *rendering)
{
	for (size_t i = 0; i < rendering->templates->asset_count; i++) {
		const struct asset *asset = &rendering->templates->assets[i];

		if (is_needed(rendering, asset))
			take(rendering, asset->name, asset->bytes);
	}
}

/* Whoever has duties has a lesson, unless the profile wants none. */
static void make_lessons(struct rendering *rendering)
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
	struct printing printing = new_printing(rendering, root, title);

	printing.role = lesson->role;
	printing.lesson = lesson;
	return printing;
}

static void print_lesson(struct rendering *rendering, const struct lesson_index *lesson)
{
	struct printing printing = lesson_printing(rendering, lesson, TEXT("../"));

	print_page(rendering, KIND_LESSON,
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
	struct printing printing = new_printing(rendering, TEXT(""), TEXT(""));
	struct lesson_styles *styles = rendering->styles;

	if (styles == NULL) {
		styles = rendering->styles = ARENA_NEW(rendering->arena, struct lesson_styles);
		styles->common = page_text(rendering, rendering->arena, KIND_STYLE, &printing);
		styles->lesson = page_text(rendering, rendering->arena, KIND_LESSON_STYLE, &printing);
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

	if (!is_wanted(rendering, package.path))
		return;
	members[4].bytes = package_styles(rendering)->common;
	members[5].bytes = package_styles(rendering)->lesson;
	page.packaged = true;
	members[0].bytes = page_text(rendering, rendering->scratch.bytes, KIND_PACKAGE, &page);
	members[1].bytes = page_text(rendering, rendering->scratch.bytes, KIND_LESSON, &page);
	hand_over(rendering, package);
	reset(rendering);
}

static void print_logo(struct rendering *rendering)
{
	struct text logo = rendering->handbook->edition->logo;

	if (logo.size > 0)
		take(rendering, TEXT("logo.svg"), logo);
}

static void print_lessons(struct rendering *rendering)
{
	if (!rendering->handbook->edition->training)
		return;
	print_part(rendering, KIND_LESSON_STYLE, "lesson.css");
	for (size_t i = 0; i < rendering->index->role_count; i++) {
		const struct lesson_index *lesson = rendering->index->roles[i].lesson;

		if (lesson == NULL)
			continue;
		print_lesson(rendering, lesson);
		print_package(rendering, lesson);
	}
}

static void print_missing(struct rendering *rendering, struct text root)
{
	struct printing printing =
		new_printing(rendering, root, say(rendering->templates->wording, SAY_MISSING));

	print_page(rendering, KIND_MISSING, TEXT("404.html"), &printing);
}

static void print_all(struct rendering *rendering)
{
	print_part(rendering, KIND_STYLE, "style.css");
	print_part(rendering, KIND_ICON, "icon.svg");
	print_logo(rendering);
	print_assets(rendering);
	print_single(rendering, KIND_INDEX, "index.html", SAY_CONTENTS);
	print_entries(rendering);
	print_single(rendering, KIND_ROLES, "roles/index.html", SAY_ROLES);
	print_roles(rendering);
	print_lessons(rendering);
	print_sheets(rendering);
	print_single(rendering, KIND_REPORTS, "reports.html", SAY_REPORTS);
	print_single(rendering, KIND_GLOSSARY, "glossary.html", SAY_GLOSSARY);
	print_single(rendering, KIND_REGULATIONS, "regulations.html", SAY_REGULATIONS);
	print_missing(rendering, TEXT(""));
	print_single(rendering, KIND_SEARCH, "search.html", SAY_SEARCH);
	print_data(rendering, "search-index.js", search_index);
	print_single(rendering, KIND_CHANGES, "changes.html", SAY_CHANGES);
	print_single(rendering, KIND_TRACEABILITY, "traceability.html", SAY_TRACEABILITY);
	print_data(rendering, "traceability.csv", csv_traceability);
	print_data(rendering, "handbook.yaml", data_handbook);
	print_booklets(rendering);
}

struct rendering *rendering_new(
	struct arena *arena, const struct handbook *handbook, const struct templates *templates)
{
	struct rendering *rendering = ARENA_NEW(arena, struct rendering);

	rendering->arena = arena;
	rendering->handbook = handbook;
	rendering->index = index_new(arena, handbook);
	rendering->templates = templates;
	make_lessons(rendering);
	return rendering;
}

static void direct(struct rendering *rendering, struct scratch scratch, page_function *take_page,
	void *context)
{
	rendering->scratch = scratch;
	rendering->take = take_page;
	rendering->context = context;
}

void render(struct arena *arena, struct scratch scratch, const struct handbook *handbook,
	const struct templates *templates, page_function *take_page, void *context)
{
	struct rendering *rendering = rendering_new(arena, handbook, templates);

	direct(rendering, scratch, take_page, context);
	print_all(rendering);
}

bool render_page(struct rendering *rendering, struct scratch scratch, struct text path,
	page_function *take_page, void *context)
{
	direct(rendering, scratch, take_page, context);
	rendering->only = path;
	rendering->made = false;
	print_all(rendering);
	rendering->only = (struct text){0};
	return rendering->made;
}

void render_missing(struct rendering *rendering, struct scratch scratch, page_function *take_page,
	void *context)
{
	direct(rendering, scratch, take_page, context);
	print_missing(rendering, TEXT("/"));
}

void render_booklet(struct arena *arena, struct scratch scratch, const struct handbook *handbook,
	const struct templates *templates, const struct booklet *booklet, page_function *take_page,
	void *context)
{
	struct rendering rendering = {.arena = arena,
		.handbook = handbook,
		.index = index_new(arena, handbook),
		.templates = templates};

	direct(&rendering, scratch, take_page, context);
	print_booklet(&rendering, booklet);
}
