#include "render/owner.h"

#include "base/arena.h"
#include "base/quoted.h"

/* The scalar behind LEAD, which begins a line, without its quotes; empty: there is no such line. */
static struct text scalar(struct text bytes, struct text lead)
{
	while (bytes.size > 0) {
		const char *end = memchr(bytes.data, '\n', bytes.size);
		struct text line;

		if (end == NULL) /* cut off */
			break;
		line = text_cut(bytes, 0, (size_t)(end - bytes.data));
		if (text_starts(line, lead) && text_ends(line, TEXT("\"")) && line.size > lead.size)
			return text_cut(line, lead.size, line.size - 1);
		bytes = text_from(bytes, line.size + 1);
	}
	return (struct text){0};
}

struct owner owner_read(struct text bytes)
{
	/* The edition's own keys are the only ones that are not indented. */
	return (struct owner){
		scalar(bytes, TEXT("organisation: \"")), scalar(bytes, TEXT("profile: \""))};
}

/* Is WRITTEN what stands between the quotes when TEXT is written? */
static bool is_of(struct arena *arena, struct text written, struct text text)
{
	struct buffer out = {.arena = arena};
	struct text quoted;

	quoted_add(&out, text);
	quoted = buffer_text(&out);
	return text_equal(written, text_cut(quoted, 1, quoted.size - 1));
}

bool owner_differs(struct arena *arena, const struct owner *owner, const struct edition *edition)
{
	return owner->name.size > 0 && !is_of(arena, owner->name, edition->name) &&
	       !is_of(arena, owner->profile, edition->id);
}
