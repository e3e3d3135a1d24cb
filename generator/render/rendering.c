#include "render/rendering.h"

#include "base/arena.h"
#include "render/reader.h"

struct printing rendering_printing(const struct rendering *rendering, struct text root, struct text title)
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

void rendering_reset(const struct rendering *rendering)
{
	arena_reset(rendering->scratch.page);
	arena_reset(rendering->scratch.value);
	arena_reset(rendering->scratch.bytes);
}

struct text rendering_text(const struct rendering *rendering, struct arena *arena,
	enum page_kind kind, struct printing *printing)
{
	struct template_reader reader = reader_of(printing);
	struct buffer out = {.arena = arena};
	struct view root = {schema_class(CLASS_PAGE), printing};

	template_print(&out, rendering->templates->of[kind], root, &reader);
	return buffer_text(&out);
}

bool rendering_wants(const struct rendering *rendering, struct text path)
{
	return rendering->only.data == NULL || text_equal(rendering->only, path);
}

void rendering_hand_over(struct rendering *rendering, struct page page)
{
	rendering->take(rendering->context, page);
	rendering->made = true;
}

void rendering_take(struct rendering *rendering, struct text path, struct text bytes)
{
	if (rendering_wants(rendering, path))
		rendering_hand_over(rendering, (struct page){.path = path, .bytes = bytes});
	rendering_reset(rendering);
}

void rendering_print(struct rendering *rendering, enum page_kind kind, struct text path,
	struct printing *printing)
{
	struct text bytes = {0};

	if (rendering_wants(rendering, path))
		bytes = rendering_text(rendering, rendering->scratch.bytes, kind, printing);
	rendering_take(rendering, path, bytes);
}
