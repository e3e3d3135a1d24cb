#include "serve/asset.h"

#include "base/arena.h"

/* Line by line, each a string literal, as the Makefile writes them. */
static const char *const script[] = {
#include "serve/preview.js.inc"
};
static const char *const style[] = {
#include "serve/preview.css.inc"
};

static struct text join(struct arena *arena, const char *const *lines, size_t count)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < count; i++)
		buffer_add_string(&out, lines[i]);
	return buffer_text(&out);
}

struct text asset_script(struct arena *arena)
{
	return join(arena, script, sizeof script / sizeof *script);
}

struct text asset_style(struct arena *arena)
{
	return join(arena, style, sizeof style / sizeof *style);
}
