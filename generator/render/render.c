#include "render/render.h"

#include "base/arena.h"
#include "render/csv.h"
#include "render/data.h"
#include "render/rendering.h"
#include "render/search.h"
#include "render/training.h"

#include <string.h>

/* A page of which there is one, in the handbook's folder or in one below it. */
static void print_single(
	struct rendering *rendering, enum page_kind kind, const char *path, enum saying title)
{
	struct text root = strchr(path, '/') == NULL ? TEXT("") : TEXT("../");
	struct printing printing =
		rendering_printing(rendering, root, say(rendering->templates->wording, title));

	rendering_print(rendering, kind, text_of(path), &printing);
}

/* A file that is no page, and has no title. */
static void print_part(struct rendering *rendering, enum page_kind kind, const char *path)
{
	struct printing printing = rendering_printing(rendering, TEXT(""), TEXT(""));

	rendering_print(rendering, kind, text_of(path), &printing);
}

/* The title of the page of ENTRY. */
static struct text entry_title(const struct rendering *rendering, const struct entry *entry)
{
	return TEXT_JOIN(rendering->scratch.page, entry->number, TEXT("　"), entry->title);
}

static void print_entries(struct rendering *rendering)
{
	for (size_t i = 0; i < rendering->handbook->entry_count; i++) {
		const struct entry *entry = rendering->handbook->entries[i];
		bool section = entry->fragment->kind == FRAGMENT_SECTION;
		struct printing printing =
			rendering_printing(rendering, TEXT("../"), entry_title(rendering, entry));

		printing.entry = entry;
		rendering_print(rendering, section ? KIND_SECTION : KIND_CLAUSE,
			path_entry(rendering->scratch.page, entry), &printing);
	}
}

static void print_duties(struct rendering *rendering, enum page_kind kind, const char *folder,
	const struct role_index *duties, struct text title)
{
	struct printing printing = rendering_printing(rendering, TEXT("../"), title);

	printing.role = duties;
	rendering_print(rendering, kind,
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
	struct printing printing = rendering_printing(rendering, TEXT("../"), title);
	struct text table = path_sheet(rendering->scratch.page, sheet, TEXT(".csv"));
	struct buffer out = {.arena = rendering->scratch.bytes};

	printing.sheet = sheet;
	if (rendering_wants(rendering, table)) {
		csv_sheet(&printing, &out);
		rendering_hand_over(
			rendering, (struct page){.path = table, .bytes = buffer_text(&out)});
		arena_reset(rendering->scratch.bytes);
	}
	rendering_print(rendering, KIND_SHEET,
		path_sheet(rendering->scratch.page, sheet, TEXT(".html")), &printing);
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
	struct printing printing = rendering_printing(rendering, whole ? TEXT("") : TEXT("../"),
		say(rendering->templates->wording, SAY_FOR_PRINT));

	printing.booklet = booklet;
	if (booklet->role != NULL) {
		printing.role = index_role(rendering->index, booklet->role);
		printing.title = printing.role->holder->name;
	}
	if (booklet->chapter != NULL)
		printing.title = entry_title(rendering, booklet->chapter);
	rendering_print(rendering, KIND_PRINT, booklet_path(rendering, booklet), &printing);
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
	struct printing printing = rendering_printing(rendering, TEXT(""), TEXT(""));
	struct buffer out = {.arena = rendering->scratch.bytes};

	if (rendering_wants(rendering, text_of(path)))
		print(&printing, &out);
	rendering_take(rendering, text_of(path), buffer_text(&out));
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
			rendering_take(rendering, asset->name, asset->bytes);
	}
}

static void print_logo(struct rendering *rendering)
{
	struct text logo = rendering->handbook->edition->logo;

	if (logo.size > 0)
		rendering_take(rendering, TEXT("logo.svg"), logo);
}

static void print_missing(struct rendering *rendering, struct text root)
{
	struct printing printing =
		rendering_printing(rendering, root, say(rendering->templates->wording, SAY_MISSING));

	rendering_print(rendering, KIND_MISSING, TEXT("404.html"), &printing);
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
	training_print(rendering);
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
	training_prepare(rendering);
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
