#include "render/render.h"

#include "base/arena.h"
#include "render/csv.h"
#include "render/data.h"
#include "render/reader.h"

struct rendering {
	const struct handbook *handbook;
	const struct index *index;
	const struct templates *templates;
	struct scratch scratch;
	page_function *take;
	void *context;
};

static struct printing new_printing(const struct rendering *rendering, struct text root, struct text title)
{
	return (struct printing){.arena = rendering->scratch.page,
		.page = rendering->scratch.page,
		.value = rendering->scratch.value,
		.handbook = rendering->handbook,
		.index = rendering->index,
		.root = root,
		.title = title};
}

static void reset(const struct rendering *rendering)
{
	arena_reset(rendering->scratch.page);
	arena_reset(rendering->scratch.value);
	arena_reset(rendering->scratch.bytes);
}

static void print_page(const struct rendering *rendering, enum page_kind kind, struct text path,
	struct printing *printing)
{
	struct template_reader reader = reader_of(printing);
	struct buffer out = {.arena = rendering->scratch.bytes};
	struct view root = {schema_class(CLASS_PAGE), printing};

	template_print(&out, rendering->templates->of[kind], root, &reader);
	rendering->take(rendering->context, (struct page){path, buffer_text(&out)});
	reset(rendering);
}

static void print_single(const struct rendering *rendering, enum page_kind kind, const char *path,
	const char *root, const char *title)
{
	struct printing printing = new_printing(rendering, text_of(root), text_of(title));

	printing.book = kind == KIND_PRINT;
	print_page(rendering, kind, text_of(path), &printing);
}

static void print_entries(const struct rendering *rendering)
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

static void print_roles(const struct rendering *rendering)
{
	for (size_t i = 0; i < rendering->index->role_count; i++) {
		const struct role_index *role = &rendering->index->roles[i];
		struct printing printing = new_printing(rendering, TEXT("../"), role->holder->name);

		printing.role = role;
		print_page(rendering, KIND_ROLE,
			text_format(rendering->scratch.page, "roles/%.*s.html",
				TEXT_ARGS(role->holder->role->key)),
			&printing);
	}
}

static void print_data(const struct rendering *rendering, const char *path,
	void (*print)(struct printing *, struct buffer *))
{
	struct printing printing = new_printing(rendering, TEXT(""), TEXT(""));
	struct buffer out = {.arena = rendering->scratch.bytes};

	print(&printing, &out);
	rendering->take(rendering->context, (struct page){text_of(path), buffer_text(&out)});
	reset(rendering);
}

void render(struct arena *arena, struct scratch scratch, const struct handbook *handbook,
	const struct templates *templates, page_function *take, void *context)
{
	struct rendering rendering = {
		handbook, index_new(arena, handbook), templates, scratch, take, context};

	print_single(&rendering, KIND_STYLE, "style.css", "", "");
	print_single(&rendering, KIND_INDEX, "index.html", "", "目次");
	print_entries(&rendering);
	print_single(&rendering, KIND_ROLES, "roles/index.html", "../", "役割と担当");
	print_roles(&rendering);
	print_single(&rendering, KIND_GLOSSARY, "glossary.html", "", "用語集");
	print_single(&rendering, KIND_REGULATIONS, "regulations.html", "", "整備する規程、手順、台帳等");
	print_single(&rendering, KIND_CHANGES, "changes.html", "", "ガイドラインとの相違");
	print_single(&rendering, KIND_TRACEABILITY, "traceability.html", "", "ガイドラインとの対応表");
	print_data(&rendering, "traceability.csv", csv_traceability);
	print_data(&rendering, "handbook.yaml", data_handbook);
	print_single(&rendering, KIND_PRINT, "print.html", "", "印刷用");
}
