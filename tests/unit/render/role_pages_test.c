/*
 * What must be true of the pages of roles and posts, whatever the organisation: random profiles of
 * the guidelines that there are, made into pages with the real templates, and read again.
 *
 * On the page of a role stands every duty that binds it, once, and of other provisions nothing but
 * what is marked: links, the reports that it receives, and what it may be asked.
 */
#include "sample.h"

#include "model/profile.h"
#include "render/render.h"
#include "template/templates.h"

/* --- random profiles ------------------------------------------------------------------------- */

static unsigned next_random(unsigned *seed)
{
	*seed = *seed * 1103515245 + 12345;
	return *seed >> 16;
}

struct drawing {
	struct bench *bench;
	struct library *library;
	const struct corpus *corpus;
	unsigned seed;
	bool *facts; /* by fact number */
	struct buffer out;
};

/* Answers every question that this organisation is asked, as it comes. */
static void draw_facts(struct drawing *drawing)
{
	const struct table *facts = &drawing->corpus->facts;

	buffer_add_string(&drawing->out, facts->count == 0 ? "" : "facts:\n");
	for (size_t i = 0; i < facts->count; i++) {
		const struct fact *fact = facts->entries[i].value;
		bool yes = condition_holds(fact->when, drawing->facts) &&
			   next_random(&drawing->seed) % 3 != 0;

		drawing->facts[fact->number] = yes;
		buffer_add_format(&drawing->out, "  %.*s: %s\n", TEXT_ARGS(fact->key),
			yes ? "true" : "false");
	}
}

static bool kept_apart(const struct corpus *corpus, const struct role *role)
{
	for (size_t i = 0; i < corpus->apart_count; i++)
		if (corpus->apart[i].roles[0] == role || corpus->apart[i].roles[1] == role)
			return true;
	return false;
}

/* Roles that may be held together share a few posts. */
static void draw_roles(struct drawing *drawing)
{
	const struct table *roles = &drawing->corpus->roles;

	buffer_add_string(&drawing->out, "roles:\n");
	for (size_t i = 0; i < roles->count; i++) {
		const struct role *role = roles->entries[i].value;
		unsigned post = 100 + next_random(&drawing->seed) % 8;

		if (!condition_holds(role->when, drawing->facts) || role->post == POST_NONE ||
			(role->post == POST_OPTIONAL && next_random(&drawing->seed) % 4 == 0))
			continue;
		if (kept_apart(drawing->corpus, role))
			post = (unsigned)i;
		buffer_add_format(&drawing->out, "  %.*s: 職%u\n", TEXT_ARGS(role->key), post);
	}
}

static const char *draw_profile(struct drawing *drawing, const char *corpus)
{
	static const char *const kinds[KIND_COUNT] = {
		"ministry", "independent_agency", "designated_corporation", "municipality"};
	static const char *const numberings[] = {"guideline", "articles", "municipal"};
	bool municipal = strcmp(corpus, "municipal") == 0;
	unsigned kind = municipal ? KIND_MUNICIPALITY : next_random(&drawing->seed) % KIND_MUNICIPALITY;

	drawing->facts[kind] = true;
	buffer_add_format(&drawing->out,
		"name: 架空庁\nshort_name: 当庁\nkind: %s\nnumbering: %s\nimports: [%s]\n"
		"recommended: %s\nhandbook: {title: 手引き, version: '1', effective: 2026-04-01}\n",
		kinds[kind], numberings[next_random(&drawing->seed) % 3], corpus,
		next_random(&drawing->seed) % 2 == 0 ? "adopt" : "decline");
	draw_facts(drawing);
	draw_roles(drawing);
	return drawing->out.data;
}

/* A handbook of CORPUS for the organisation that SEED makes. */
static const struct handbook *random_handbook(struct bench *bench, const char *corpus, unsigned seed)
{
	struct loader *loader = loader_new(bench->arena, bench->report, "content");
	const char *path = text_format(bench->arena, "content/%s", corpus).data;
	struct drawing drawing = {.bench = bench, .seed = seed, .out = {.arena = bench->arena}};
	struct profile *profile;
	const struct handbook *handbook;

	drawing.corpus = load_corpus(loader, path);
	assert_non_null(drawing.corpus);
	drawing.library = loader_library(loader);
	drawing.facts = ARENA_ARRAY(bench->arena, bool, drawing.library->facts.count + 1);
	profile = load_profile(
		loader, bench_put(bench, "profiles/p.yaml", draw_profile(&drawing, corpus)));
	assert_non_null(profile);
	handbook = tailor(bench->arena, bench->report, drawing.library, profile);
	if (report_errors(bench->report) > 0)
		fail_msg("seed %u: %s\n%s", seed, bench_messages(bench), drawing.out.data);
	return handbook;
}

/* --- pages ----------------------------------------------------------------------------------- */

struct pages {
	struct arena *arena;
	struct table of; /* path -> struct text */
};

static void take_page(void *context, struct page page)
{
	struct pages *pages = context;
	struct text *bytes = ARENA_NEW(pages->arena, struct text);

	if (!text_starts(page.path, TEXT("roles/")) && !text_starts(page.path, TEXT("posts/")))
		return;
	*bytes = text_copy(pages->arena, page.bytes);
	assert_null(table_put(&pages->of, text_copy(pages->arena, page.path), bytes));
}

static struct pages render_pages(struct bench *bench, const struct handbook *handbook)
{
	struct pages pages = {bench->arena, {.arena = bench->arena}};
	struct scratch scratch = {arena_new(), arena_new(), arena_new()};
	struct shelf *shelf = load_templates(bench->arena, bench->report, "templates", NULL);

	assert_non_null(shelf);
	render(bench->arena, scratch, handbook, templates_in(shelf, &handbook->profile->language),
		take_page, &pages);
	arena_free(scratch.page);
	arena_free(scratch.value);
	arena_free(scratch.bytes);
	return pages;
}

/* A page, where the ids of its provisions stand, and its words without what is marked. */
struct reading {
	const char *name;
	struct table ids;   /* id -> its first character in the page */
	struct buffer text; /* without white space */
};

static struct text attribute(struct text tag, const char *name, struct arena *arena)
{
	struct text before = text_format(arena, " %s=\"", name);
	const char *at = text_find(tag, before);
	const char *end;

	if (at == NULL)
		return (struct text){0};
	at += before.size;
	end = memchr(at, '"', (size_t)(tag.data + tag.size - at));
	return (struct text){at, (size_t)(end - at)};
}

static void add_id(struct reading *reading, struct text id)
{
	if (table_put(&reading->ids, id, (void *)(uintptr_t)id.data) != NULL)
		fail_msg("%s: the id %.*s is there twice", reading->name, TEXT_ARGS(id));
}

/* The page without the marked sections: what others report to the role, and what it may be asked. */
static struct text without_marked(struct arena *arena, struct text page)
{
	struct text begin = TEXT("<section class=\"others\"");
	struct buffer out = {.arena = arena};
	const char *at;

	while ((at = text_find(page, begin)) != NULL) {
		struct text rest;

		buffer_add(&out, text_cut(page, 0, (size_t)(at - page.data)));
		rest = text_from(page, (size_t)(at - page.data) + begin.size);
		at = text_find(rest, TEXT("</section>"));
		assert_non_null(at);
		page = text_from(rest, (size_t)(at - rest.data));
	}
	buffer_add(&out, page);
	return buffer_text(&out);
}

static void add_character(struct buffer *out, struct text *text)
{
	static const char *const references[][2] = {
		{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}};

	for (size_t i = 0; text->data[0] == '&' && i < LENGTH(references); i++)
		if (text_starts(*text, text_of(references[i][0]))) {
			buffer_add_string(out, references[i][1]);
			*text = text_from(*text, strlen(references[i][0]));
			return;
		}
	if (strchr(" \t\n", text->data[0]) == NULL)
		buffer_add_char(out, text->data[0]);
	*text = text_from(*text, 1);
}

static struct reading *read_page_again(struct bench *bench, const char *name, struct text page)
{
	struct reading *reading = ARENA_NEW(bench->arena, struct reading);
	struct text rest = without_marked(bench->arena, page);

	reading->name = name;
	reading->ids.arena = reading->text.arena = bench->arena;
	buffer_add_string(&reading->text, "");
	while (rest.size > 0) {
		const char *end = rest.data[0] == '<' ? memchr(rest.data, '>', rest.size) : NULL;
		struct text tag;

		if (end == NULL) {
			add_character(&reading->text, &rest);
			continue;
		}
		tag = text_cut(rest, 0, (size_t)(end - rest.data) + 1);
		if (attribute(tag, "id", bench->scratch).size > 0)
			add_id(reading, attribute(tag, "id", bench->scratch));
		rest = text_from(rest, tag.size);
	}
	arena_reset(bench->scratch);
	return reading;
}

/* --- what must be true ----------------------------------------------------------------------- */

/* One role, or those of a post; and the page. */
struct bearer {
	const struct role **roles;
	size_t role_count;
	struct reading *page;
};

struct checking {
	struct bench *bench;
	const struct handbook *handbook;
	struct bearer *bearers;
	size_t bearer_count;
	struct table bound; /* the words of all provisions that bind the present bearer */
	struct table words; /* first characters of other provisions -> struct suspects */
	size_t duties;      /* found on pages of roles */
};

/* Asked of the handbook alone. */
static bool binds(const struct item *item, const struct bearer *bearer)
{
	for (size_t i = 0; i < item->by_count; i++)
		for (size_t j = 0; j < bearer->role_count; j++)
			if (item->by[i] == bearer->roles[j])
				return true;
	for (size_t i = 0; i < item->block_count; i++)
		for (size_t j = 0; j < item->blocks[i].item_count; j++)
			if (binds(item->blocks[i].items[j], bearer))
				return true;
	return false;
}

/* ITEM is on the page if and only if it or something in it binds; so is what is nested in it. */
static void check_item(struct checking *checking, const struct bearer *bearer, const struct item *item)
{
	struct text id = text_format(checking->bench->scratch, "%.*s.%.*s",
		TEXT_ARGS(item->entry->fragment->id), TEXT_ARGS(item->provision->id));
	bool there = table_get(&bearer->page->ids, id) != NULL;

	if (there != binds(item, bearer))
		fail_msg("%s: %.*s %s", bearer->page->name, TEXT_ARGS(id),
			there ? "does not bind" : "is missing");
	checking->duties += there && item->parent == NULL && item->provision->layer == LAYER_REQUIREMENT;
	for (size_t i = 0; i < item->block_count; i++)
		for (size_t j = 0; j < item->blocks[i].item_count; j++)
			check_item(checking, bearer, item->blocks[i].items[j]);
}

/* A link to commentary is on the page, once, if and only if something that it explains binds. */
static void check_commentary(
	struct checking *checking, const struct bearer *bearer, const struct item *commentary)
{
	struct text id = text_format(checking->bench->scratch, "%.*s.%.*s",
		TEXT_ARGS(commentary->entry->fragment->id), TEXT_ARGS(commentary->provision->id));
	bool expected = false;

	for (size_t i = 0; i < commentary->related_count; i++) {
		size_t number = commentary->related[i]->number;

		expected = expected || binds(checking->handbook->fates[number].item, bearer);
	}
	if (expected != (table_get(&bearer->page->ids, id) != NULL))
		fail_msg("%s: commentary %.*s %s", bearer->page->name, TEXT_ARGS(id),
			expected ? "is missing" : "explains what does not bind");
}

static void check_all_commentary(struct checking *checking, const struct bearer *bearer)
{
	for (size_t i = 0; i < checking->handbook->entry_count; i++) {
		const struct entry *entry = checking->handbook->entries[i];

		for (size_t j = 0; j < entry->layer_counts[LAYER_COMMENTARY]; j++)
			check_commentary(checking, bearer, entry->layers[LAYER_COMMENTARY][j]);
	}
}

static void each_item(struct checking *checking, const struct bearer *bearer,
	void (*check)(struct checking *, const struct bearer *, const struct item *))
{
	for (size_t i = 0; i < checking->handbook->entry_count; i++) {
		const struct entry *entry = checking->handbook->entries[i];

		for (size_t layer = LAYER_REQUIREMENT; layer <= LAYER_MEASURE; layer++)
			for (size_t j = 0; j < entry->layer_counts[layer]; j++)
				check(checking, bearer, entry->layers[layer][j]);
	}
}

/* The words of ITEM itself, without white space; empty where they may stand elsewhere by chance. */
enum { ENOUGH = 90 }; /* bytes: 30 characters */
static struct text words_of_item(struct checking *checking, const struct item *item)
{
	struct buffer plain = {.arena = checking->bench->arena};
	struct buffer out = {.arena = checking->bench->arena};

	for (size_t i = 0; i < item->block_count && item->blocks[i].item_count == 0; i++)
		program_plain(&plain, item->blocks[i].prose, checking->handbook);
	for (size_t i = 0; i < plain.size; i++)
		if (strchr(" \t\n", plain.data[i]) == NULL)
			buffer_add_char(&out, plain.data[i]);
	return out.size < ENOUGH ? (struct text){0} : buffer_text(&out);
}

struct suspect {
	struct text words;
	const struct item *item;
	struct suspect *next;
};

static void sort_words(struct checking *checking, const struct bearer *bearer, const struct item *item)
{
	struct text words = words_of_item(checking, item);

	if (words.size > 0 && binds(item, bearer)) {
		table_put(&checking->bound, words, (void *)(uintptr_t)item);
	} else if (words.size > 0) {
		struct suspect *suspect = ARENA_NEW(checking->bench->arena, struct suspect);
		struct suspect *first;

		*suspect = (struct suspect){words, item, NULL};
		first = table_put(&checking->words, text_cut(words, 0, ENOUGH), suspect);
		if (first != NULL) {
			suspect->next = first->next;
			first->next = suspect;
		}
	}
	for (size_t i = 0; i < item->block_count; i++)
		for (size_t j = 0; j < item->blocks[i].item_count; j++)
			sort_words(checking, bearer, item->blocks[i].items[j]);
}

/* Words that also stand in a provision that binds are that provision's. */
static bool is_bound(const struct checking *checking, struct text words)
{
	for (size_t i = 0; i < checking->bound.count; i++)
		if (text_find(checking->bound.entries[i].name, words) != NULL)
			return true;
	return false;
}

/* Nowhere in the page do the words of a provision stand that does not bind. */
static void check_words(struct checking *checking, const struct bearer *bearer)
{
	struct text text = buffer_text(&bearer->page->text);

	checking->bound = checking->words = (struct table){.arena = checking->bench->arena};
	each_item(checking, bearer, sort_words);
	for (; text.size >= ENOUGH; text = text_from(text, 1)) {
		const struct suspect *suspect =
			(text.data[0] & 0xC0) == 0x80
				? NULL
				: table_get(&checking->words, text_cut(text, 0, ENOUGH));

		for (; suspect != NULL; suspect = suspect->next)
			if (text_starts(text, suspect->words) && !is_bound(checking, suspect->words))
				fail_msg("%s: says what does not bind: %.*s#%.*s", bearer->page->name,
					TEXT_ARGS(suspect->item->entry->fragment->id),
					TEXT_ARGS(suspect->item->provision->id));
	}
}

static void add_bearer(struct checking *checking, const struct pages *pages, const char *folder,
	const struct role **roles, size_t count)
{
	struct text path =
		text_format(checking->bench->arena, "%s/%.*s.html", folder, TEXT_ARGS(roles[0]->key));
	const struct text *page = table_get(&pages->of, path);

	if (page == NULL)
		fail_msg("there is no page %.*s", TEXT_ARGS(path));
	ARENA_PUSH(checking->bench->arena, checking->bearers, checking->bearer_count,
		((struct bearer){roles, count,
			read_page_again(checking->bench, text_string(checking->bench->arena, path),
				*page)}));
}

/* The roles with the post of the I-th, from it on; none where it is not the first with that post. */
static size_t together(struct checking *checking, size_t i, const struct role ***roles)
{
	const struct handbook *handbook = checking->handbook;
	size_t count = 0;

	for (size_t j = 0; j < handbook->holder_count && handbook->holders[i].post.size > 0; j++) {
		if (!text_equal(handbook->holders[j].post, handbook->holders[i].post))
			continue;
		if (j < i)
			return 0;
		ARENA_PUSH(checking->bench->arena, *roles, count, handbook->holders[j].role);
	}
	return count;
}

/* A page for each role, and for each post with several roles; and no other. */
static void find_bearers(struct checking *checking, const struct pages *pages)
{
	const struct handbook *handbook = checking->handbook;

	for (size_t i = 0; i < handbook->holder_count; i++) {
		const struct role **role = NULL;
		const struct role **roles = NULL;
		size_t one = 0;
		size_t count = together(checking, i, &roles);

		ARENA_PUSH(checking->bench->arena, role, one, handbook->holders[i].role);
		add_bearer(checking, pages, "roles", role, one);
		if (count > 1)
			add_bearer(checking, pages, "posts", roles, count);
	}
}

/* The lessons of the roles: they, too, say nothing that does not bind. How many there are. */
static size_t check_lessons(struct checking *checking, const struct pages *pages)
{
	size_t count = 0;

	for (size_t i = 0; i < checking->handbook->holder_count; i++) {
		const struct role *role = checking->handbook->holders[i].role;
		struct text path = text_format(
			checking->bench->arena, "roles/%.*s-lesson.html", TEXT_ARGS(role->key));
		const struct text *page = table_get(&pages->of, path);
		struct bearer bearer = {&role, 1, NULL};

		if (page == NULL)
			continue;
		bearer.page = read_page_again(
			checking->bench, text_string(checking->bench->arena, path), *page);
		check_words(checking, &bearer);
		count++;
	}
	return count;
}

/* How often somebody is bound: a requirement counts for each of its roles. */
static size_t count_owed(const struct checking *checking)
{
	size_t owed = 0;

	for (size_t i = 0; i < checking->handbook->entry_count; i++) {
		const struct entry *entry = checking->handbook->entries[i];

		for (size_t j = 0; j < entry->layer_counts[LAYER_REQUIREMENT]; j++)
			for (size_t k = 0; k < checking->handbook->holder_count; k++) {
				const struct role *role = checking->handbook->holders[k].role;

				owed += binds(entry->layers[LAYER_REQUIREMENT][j],
					&(struct bearer){&role, 1, NULL});
			}
	}
	return owed;
}

static void check_pages(struct bench *bench, const struct handbook *handbook)
{
	struct checking checking = {.bench = bench, .handbook = handbook};
	struct pages pages = render_pages(bench, handbook);
	size_t duties = 0;

	find_bearers(&checking, &pages);
	for (size_t i = 0; i < checking.bearer_count; i++) {
		const struct bearer *bearer = &checking.bearers[i];

		checking.duties = 0;
		each_item(&checking, bearer, check_item);
		check_all_commentary(&checking, bearer);
		check_words(&checking, bearer);
		if (bearer->role_count == 1)
			duties += checking.duties;
	}
	assert_int_equal(duties, count_owed(&checking));
	assert_int_equal(pages.of.count,
		checking.bearer_count + check_lessons(&checking, &pages) + 1); /* roles/index.html */
	arena_reset(bench->scratch);
}

/* Valgrind looks for other mistakes than these tests, and a body is as good as twenty for them. */
static bool few_will_do(void)
{
	return getenv("TEBIKI_FEW") != NULL;
}

static void check_seeds(struct bench *bench, const char *corpus, unsigned first, unsigned count)
{
	count = few_will_do() ? 1 : count;
	for (unsigned seed = first; seed < first + count; seed++) {
		check_pages(bench, random_handbook(bench, corpus, seed));
		bench_report(bench);
		arena_reset(bench->arena);
		bench_report(bench);
	}
}

static void pages_of_the_common_standards(void **state)
{
	check_seeds(*state, "common-standards", 1, 8);
}

static void pages_of_the_municipal_guideline(void **state)
{
	check_seeds(*state, "municipal", 100, 12);
}

static void pages_of_the_samples(void **state)
{
	if (!few_will_do())
		each_handbook(*state, check_pages);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(pages_of_the_common_standards),
		bench_test(pages_of_the_municipal_guideline),
		bench_test(pages_of_the_samples),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
