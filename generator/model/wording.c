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

/* Splits the first word off *PLACES, without its star. */
static struct text next_place(struct text *places)
{
	size_t size = 0;
	struct text name;

	while (size < places->size && places->data[size] != ' ')
		size++;
	name = text_cut(*places, 0, size);
	*places = text_trim(text_from(*places, size));
	if (text_ends(name, TEXT("*")))
		name.size--;
	return name;
}

/* The value of the place NAME; nothing when there is none, which load has reported. */
static struct text value_of(struct text places, struct text name, const struct text *values)
{
	while (places.size > 0) {
		if (text_equal(next_place(&places), name))
			return *values;
		values++;
	}
	return (struct text){0};
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
		buffer_add(&out,
			value_of(saying_places(saying), text_trim(text_cut(tag, 0, size)), values));
		rest = text_from(tag, close == NULL ? size : size + 2);
	}
	buffer_add(&out, rest);
	return buffer_text(&out);
}
