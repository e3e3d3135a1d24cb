#include "model/wording.h"

struct text saying_label(enum saying saying)
{
#define X(saying, label, places) TEXT_INIT(label),
	static const struct text labels[] = {SAYINGS(X)};
#undef X

	return labels[saying];
}

struct text saying_places(enum saying saying)
{
#define X(saying, label, places) TEXT_INIT(places),
	static const struct text all[] = {SAYINGS(X)};
#undef X

	return all[saying];
}

struct text say(const struct wording *wording, enum saying saying)
{
	return wording->of[saying];
}

/* Splits the first word off *PLACES, without its star, which means content. */
static struct text next_place(struct text *places, bool *content)
{
	size_t size = 0;
	struct text name;

	while (size < places->size && places->data[size] != ' ')
		size++;
	name = text_cut(*places, 0, size);
	*places = text_trim(text_from(*places, size));
	*content = text_ends(name, TEXT("*"));
	if (*content)
		name.size--;
	return name;
}

/* Adds the value of the place NAME; nothing when there is none, which load has reported. */
static void add_value(struct buffer *out, const struct wording *wording, enum saying saying,
	struct text name, const struct text *values)
{
	struct text places = saying_places(saying);

	while (places.size > 0) {
		bool content;

		if (text_equal(next_place(&places, &content), name))
			buffer_add(out, content ? say_content(out->arena, wording, *values) : *values);
		values++;
	}
}

struct text say_content(struct arena *arena, const struct wording *wording, struct text text)
{
	/* ASCII looks the same in all languages: numbers and the like are not worth the marks. */
	if (!wording->foreign || text_is_ascii(text))
		return text;
	return TEXT_JOIN(arena, TEXT(WORDING_CONTENT), text, TEXT(WORDING_END));
}

struct text say_bare(struct arena *arena, struct text text)
{
	struct buffer out = {.arena = arena};

	if (text_find(text, TEXT(WORDING_CONTENT)) == NULL)
		return text;
	for (size_t i = 0; i < text.size; i++)
		if (text.data[i] != *WORDING_CONTENT && text.data[i] != *WORDING_END)
			buffer_add_char(&out, text.data[i]);
	return buffer_text(&out);
}

struct text say_with(struct arena *arena, const struct wording *wording, enum saying saying,
	const struct text *values)
{
	struct buffer out = {.arena = arena};
	struct text rest = wording->of[saying];
	const char *open;

	while ((open = text_find(rest, TEXT("{{"))) != NULL) {
		struct text tag = text_from(rest, (size_t)(open - rest.data) + 2);
		const char *close = text_find(tag, TEXT("}}"));
		size_t size = close == NULL ? tag.size : (size_t)(close - tag.data);

		buffer_add(&out, text_cut(rest, 0, (size_t)(open - rest.data)));
		add_value(&out, wording, saying, text_trim(text_cut(tag, 0, size)), values);
		rest = text_from(tag, close == NULL ? size : size + 2);
	}
	buffer_add(&out, rest);
	return buffer_text(&out);
}
