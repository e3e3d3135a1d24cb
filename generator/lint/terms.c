#include "lint/work.h"

/* A kanji: what stands behind one is a part of a longer word. */
static bool ends_in_kanji(struct text text)
{
	size_t at = text.size;
	uint32_t code = 0;

	while (at > 0 && ((unsigned char)text.data[--at] & 0xc0) == 0x80)
		;
	text_character(text_from(text, at), &code);
	return code >= 0x4e00 && code <= 0x9fff;
}

/* True when the part of TEXT at AT, SIZE bytes long, lies in one of NAMES. */
static bool is_in_name(struct text text, const char *at, size_t size, const struct words *names)
{
	for (size_t i = 0; i < names->count; i++) {
		struct text rest = text;
		const char *name;

		while ((name = text_find(rest, names->list[i])) != NULL && name <= at) {
			if (at + size <= name + names->list[i].size)
				return true;
			rest = text_from(rest, (size_t)(name - rest.data) + 1);
		}
	}
	return false;
}

struct search {
	struct lint *lint;
	const struct renamed *renamed;
	const struct spelling *spelling;
	struct place place;
};

static void look_in(const struct search *search, struct text words)
{
	struct text word = search->renamed->guideline;
	struct text rest = words;
	const char *at;

	while ((at = text_find(rest, word)) != NULL) {
		struct text before = text_cut(words, 0, (size_t)(at - words.data));

		rest = text_from(rest, (size_t)(at - rest.data) + word.size);
		if (ends_in_kanji(before) || ends_in_kanji(text_cut(rest, 0, rest.size > 2 ? 3 : 0)) ||
			is_in_name(words, at, word.size, &search->spelling->names))
			continue;
		report_warning(search->lint->report, CODE_GENERIC_TERM, lint_place(search->place, word),
			TEXT("write {{term.…}} or {{role.…}} with its key, so that each body has its own word"),
			"'%.*s' is the guideline's word, for which this organisation says '%.*s'",
			TEXT_ARGS(word), TEXT_ARGS(search->renamed->own));
	}
}

static void look(void *data, const struct program *program)
{
	for (size_t i = 0; i < program->count; i++)
		if (program->ops[i].kind == OP_STRETCH)
			look_in(data, program->ops[i].plain);
}

/* The provisions of FRAGMENT that are in the handbook (FATES by number; NULL: all). */
static void look_at(struct search *search, const struct fragment *fragment, const struct fate *fates)
{
	const struct visitor visitor = {search, look, NULL};

	search->place = fragment->place;
	look(search, &fragment->title);
	look(search, &fragment->body);
	for (size_t i = 0; i < fragment->note_count; i++) {
		search->place = fragment->notes[i].place;
		look(search, &fragment->notes[i].text);
	}
	for (size_t i = 0; i < fragment->provision_count; i++) {
		const struct provision *provision = fragment->provisions[i];

		search->place = provision->place;
		if (fates == NULL || fates[provision->number].item != NULL)
			walk_provision(provision, &visitor);
	}
}

/* What CORPUS says of its roles, terms and documents. */
static void look_at_names(struct search *search, const struct corpus *corpus)
{
	for (size_t i = 0; i < corpus->roles.count; i++) {
		const struct role *role = corpus->roles.entries[i].value;

		search->place = role->place;
		look(search, &role->description);
	}
	for (size_t i = 0; i < corpus->terms.count; i++) {
		const struct term *term = corpus->terms.entries[i].value;

		search->place = term->place;
		look(search, &term->definition);
	}
	for (size_t i = 0; i < corpus->documents.count; i++) {
		const struct document *document = corpus->documents.entries[i].value;

		search->place = document->place;
		look(search, &document->name);
	}
}

static void check(struct search *search, const struct handbook *handbook)
{
	const struct profile *profile = handbook->profile;

	for (size_t i = 0; i < profile->corpus_count; i++)
		look_at_names(search, profile->corpora[i]);
	for (size_t i = 0; i < handbook->entry_count; i++)
		look_at(search, handbook->entries[i]->fragment, handbook->fates);
	for (size_t i = 0; i < profile->override_count; i++)
		look_at(search, profile->overrides[i].text, NULL);
}

/* The term by which a guideline's text calls the body itself has the name that pages have for it. */
static void check_short_name(struct lint *lint, const struct profile *profile)
{
	const struct own_term *own = table_get(&profile->terms, TEXT("organisation"));

	if (own != NULL && !text_equal(own->name.text, profile->edition.short_name))
		report_warning(lint->report, CODE_TWO_SHORT_NAMES, own->name.place,
			TEXT("write one of them in both"),
			"the text calls the organisation '%.*s', but 'short_name' is '%.*s'",
			TEXT_ARGS(own->name.text), TEXT_ARGS(profile->edition.short_name));
}

void lint_terms(struct lint *lint, const struct handbook *handbook)
{
	check_short_name(lint, handbook->profile);
	for (size_t i = 0; i < handbook->renamed_count; i++) {
		const struct renamed *renamed = &handbook->renamed[i];
		struct search search = {
			lint, renamed, handbook->profile->corpora[0]->spelling, {NULL, 0, 0}};

		/* A word within the own one, or of one character, says nothing. */
		if (renamed->guideline.size > 3 && text_find(renamed->own, renamed->guideline) == NULL)
			check(&search, handbook);
	}
}
