#include "model/address.h"

#include "base/arena.h"
#include "model/plain.h"

struct search {
	struct arena *arena;
	const struct corpus *const *corpora;
	size_t count;
};

static struct text fragment_part(struct text address)
{
	const char *hash = text_find(address, TEXT("#"));

	return hash == NULL ? address : text_cut(address, 0, (size_t)(hash - address.data));
}

static const struct fragment *find_fragment(const struct search *search, struct text id)
{
	const struct fragment *fragment = NULL;

	for (size_t i = 0; i < search->count && fragment == NULL; i++)
		fragment = table_get(&search->corpora[i]->fragments, id);
	return fragment;
}

/* The first provision for which IS(provision, text) holds. */
static const struct provision *find_by(const struct search *search,
	bool (*is)(const struct provision *provision, struct text text), struct text text)
{
	for (size_t i = 0; i < search->count; i++) {
		const struct table *fragments = &search->corpora[i]->fragments;

		for (size_t j = 0; j < fragments->count; j++) {
			const struct fragment *fragment = fragments->entries[j].value;

			for (size_t k = 0; k < fragment->provision_count; k++)
				if (!fragment->provisions[k]->implicit &&
					is(fragment->provisions[k], text))
					return fragment->provisions[k];
		}
	}
	return NULL;
}

static bool has_source(const struct provision *provision, struct text source)
{
	return provision->layer != LAYER_COMMENTARY && text_equal(provision->source, source);
}

static bool has_id(const struct provision *provision, struct text id)
{
	return text_equal(provision->id, id);
}

/* ADDRESS with an ASCII # for a full-width one; empty when it has none. */
static struct text narrow_hash(struct arena *arena, struct text address)
{
	const char *wide = text_find(address, TEXT("＃"));
	size_t size = wide == NULL ? 0 : (size_t)(wide - address.data);
	struct text rest = text_from(address, wide == NULL ? 0 : size + sizeof "＃" - 1);

	if (wide == NULL)
		return (struct text){0};
	return text_format(arena, "%.*s#%.*s", TEXT_ARGS(text_cut(address, 0, size)), TEXT_ARGS(rest));
}

/* The id of ITEM in FRAGMENT, or the one most like it; or empty. */
static struct text nearest_item(const struct fragment *fragment, struct text item)
{
	return table_get(&fragment->ids, item) != NULL ? item : table_nearest(&fragment->ids, item);
}

static const struct fragment *nearest_fragment(const struct search *search, struct text id)
{
	struct text nearest = {0};

	for (size_t i = 0; i < search->count && nearest.size == 0; i++)
		nearest = table_nearest(&search->corpora[i]->fragments, id);
	return nearest.size == 0 ? NULL : find_fragment(search, nearest);
}

static struct text did_you_mean(
	const struct search *search, const struct fragment *fragment, struct text item)
{
	return text_format(search->arena, "did you mean '%.*s%s%.*s'?", TEXT_ARGS(fragment->id),
		item.size > 0 ? "#" : "", TEXT_ARGS(item));
}

/* The nearest of what there is; an item that another clause has is near, too. */
static struct text suggest(const struct search *search, struct text address)
{
	struct text id = fragment_part(address);
	struct text item = id.size == address.size ? (struct text){0} : text_from(address, id.size + 1);
	const struct fragment *fragment = find_fragment(search, id);
	const struct fragment *near = fragment != NULL ? fragment : nearest_fragment(search, id);
	struct text nearest = near == NULL ? (struct text){0} : nearest_item(near, item);
	const struct provision *elsewhere = find_by(search, has_id, item.size > 0 ? item : id);

	if (near != NULL && nearest.size > 0)
		return did_you_mean(search, near, nearest);
	if (fragment != NULL)
		return text_format(search->arena,
			"'tebiki explain PROFILE %.*s' lists its provisions", TEXT_ARGS(id));
	if (elsewhere != NULL)
		return did_you_mean(search, elsewhere->fragment, elsewhere->id);
	return near == NULL ? (struct text){0} : did_you_mean(search, near, nearest);
}

static bool looks_like_number(struct text address)
{
	return address.size > 0 && address.data[0] >= '0' && address.data[0] <= '9';
}

static bool is_called(const struct search *search, const struct fragment *fragment, struct text words)
{
	return text_equal(fragment->source, words) ||
	       text_equal(plain_words(search->arena, search->corpora, search->count, &fragment->title),
		       words);
}

/* The first fragment whose number or title is WORDS. */
static const struct fragment *fragment_called(const struct search *search, struct text words)
{
	for (size_t i = 0; i < search->count && words.size > 0; i++) {
		const struct table *fragments = &search->corpora[i]->fragments;

		for (size_t j = 0; j < fragments->count; j++)
			if (is_called(search, fragments->entries[j].value, words))
				return fragments->entries[j].value;
	}
	return NULL;
}

struct text address_fragment_help(
	struct arena *arena, const struct corpus *const *corpora, size_t count, struct text words)
{
	struct search search = {arena, corpora, count};
	const struct fragment *fragment = fragment_called(&search, words);
	const struct provision *provision =
		fragment != NULL || words.size == 0 ? NULL : find_by(&search, has_source, words);

	if (provision != NULL)
		fragment = provision->fragment;
	if (fragment == NULL)
		return (struct text){0};
	return text_format(arena, "name it by its id: %.*s is %s'%.*s'", TEXT_ARGS(words),
		provision == NULL ? "" : "in ", TEXT_ARGS(fragment->id));
}

struct text address_help(
	struct arena *arena, const struct corpus *const *corpora, size_t count, struct text address)
{
	struct search search = {arena, corpora, count};
	struct text narrow = narrow_hash(arena, address);
	const struct provision *provision = find_by(&search, has_source, address);
	const struct fragment *fragment = fragment_called(&search, address);

	if (narrow.size > 0)
		return text_format(arena, "write an ASCII #, not ＃: '%.*s'", TEXT_ARGS(narrow));
	if (provision != NULL)
		return text_format(arena, "name it by its id: %.*s is '%.*s#%.*s'", TEXT_ARGS(address),
			TEXT_ARGS(provision->fragment->id), TEXT_ARGS(provision->id));
	if (fragment != NULL)
		return text_format(arena, "name it by its id: %.*s is '%.*s'", TEXT_ARGS(address),
			TEXT_ARGS(fragment->id));
	if (looks_like_number(address))
		return TEXT("name it by its id (fragment#item), not by its number; 'tebiki list "
			    "clauses PROFILE' lists the ids of clauses");
	return suggest(&search, address);
}
