/*
 * Addresses and anchors as pages in different folders write them.
 */
#include "sample.h"

static const struct term *term_of(const struct handbook *handbook, const char *key)
{
	for (size_t i = 0; i < handbook->term_count; i++)
		if (text_equal(handbook->terms[i].term->key, text_of(key)))
			return handbook->terms[i].term;
	fail_msg("there is no term %s", key);
	return NULL;
}

/* What a page writes for everything that can be linked to. */
static void assert_hrefs(struct bench *bench, struct printing *printing, const char *const expected[8])
{
	const struct handbook *handbook = printing->handbook;
	const struct item *nested = item_of(handbook, "duty", "three-a");

	assert_text(href_entry(printing, entry_of(handbook, "part")), expected[0]);
	assert_text(href_entry(printing, entry_of(handbook, "duty")), expected[1]);
	assert_text(href_item(printing, nested), expected[2]);
	assert_text(href_role(printing, handbook->holders[1].role), expected[3]);
	assert_text(href_term(printing, term_of(handbook, "line")), expected[4]);
	assert_text(href_document(printing, printing->index->documents[0].document), expected[5]);
	assert_text(anchor_item(printing, nested), expected[6]);
	assert_text(anchor_note(printing, entry_of(handbook, "duty"), 1), expected[7]);
}

static void on_a_page_at_the_top(void **state)
{
	static const char *const expected[] = {"sections/part.html", "clauses/duty.html",
		"clauses/duty.html#three-a", "roles/manager.html", "glossary.html#term-line",
		"regulations.html#document-plan", "three-a", "note-1"};
	struct bench *bench = *state;
	struct printing printing = sample_page(bench, sample(bench), "");

	assert_hrefs(bench, &printing, expected);
}

static void on_the_page_of_a_clause(void **state)
{
	static const char *const own[] = {"../sections/part.html", "../clauses/duty.html",
		"#three-a", "../roles/manager.html", "../glossary.html#term-line",
		"../regulations.html#document-plan", "three-a", "note-1"};
	static const char *const other[] = {"../sections/part.html", "../clauses/duty.html",
		"../clauses/duty.html#three-a", "../roles/manager.html", "../glossary.html#term-line",
		"../regulations.html#document-plan", "three-a", "note-1"};
	struct bench *bench = *state;
	struct printing printing = sample_page(bench, sample(bench), "../");

	printing.entry = entry_of(printing.handbook, "duty");
	assert_hrefs(bench, &printing, own);
	printing.entry = entry_of(printing.handbook, "care");
	assert_hrefs(bench, &printing, other);
}

/* Clauses mix on the page of a role: anchors say whose they are, links lead to the clauses. */
static void on_the_page_of_a_role(void **state)
{
	static const char *const expected[] = {"../sections/part.html", "../clauses/duty.html",
		"../clauses/duty.html#three-a", "../roles/manager.html", "../glossary.html#term-line",
		"../regulations.html#document-plan", "duty.three-a", "duty.note-1"};
	struct bench *bench = *state;
	struct printing printing = sample_page(bench, sample(bench), "../");

	printing.role = &printing.index->roles[0];
	assert_hrefs(bench, &printing, expected);
}

/* A post's page is named by its first role; on paper it is that role. */
static void to_a_post(void **state)
{
	struct bench *bench = *state;
	struct printing printing = sample_page(bench, sample(bench), "../");
	const struct role_index *post = &printing.index->roles[1];

	assert_text(href_post(&printing, post), "../posts/manager.html");
	printing.booklet = &(struct booklet){0};
	assert_text(href_post(&printing, post), "#role-manager");
}

static void in_the_book(void **state)
{
	static const char *const expected[] = {"#part", "#duty", "#duty.three-a", "#role-manager",
		"#term-line", "#document-plan", "duty.three-a", "duty.note-1"};
	struct bench *bench = *state;
	struct printing printing = sample_page(bench, sample(bench), "");

	printing.booklet = &(struct booklet){0};
	assert_hrefs(bench, &printing, expected);
}

static void paths_and_addresses(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook = sample(bench);
	const struct item *item = item_of(handbook, "duty", "three-a");

	assert_text(path_entry(bench->arena, entry_of(handbook, "part")), "sections/part.html");
	assert_text(path_entry(bench->arena, entry_of(handbook, "free")), "clauses/free.html");
	assert_text(path_item(bench->arena, item), "clauses/duty.html#three-a");
	assert_text(address_provision(bench->arena, item->provision), "duty#three-a");
}

/* What is replaced keeps its anchor, so that links to it still lead there. */
static void what_is_replaced(void **state)
{
	struct bench *bench = *state;
	struct printing printing = sample_page(bench, sample(bench), "");

	assert_text(href_item(&printing, item_of(printing.handbook, "care", "hold")),
		"clauses/care.html#hold");
	assert_text(href_item(&printing, item_of(printing.handbook, "care", "new")),
		"clauses/care.html#new");
}

/* No two anchors of the book are the same. */
static void no_anchor_twice(struct bench *bench, const struct handbook *handbook)
{
	struct printing printing = sample_page(bench, handbook, "");
	struct table anchors = {.arena = bench->arena};

	printing.booklet = &(struct booklet){0};
	for (size_t i = 0; i < handbook->entry_count; i++)
		assert_null(table_put(&anchors, href_entry(&printing, handbook->entries[i]), bench));
	for (size_t i = 0; i < handbook->row_count; i++) {
		const struct item *item = handbook->fates[handbook->rows[i]->number].item;

		if (item != NULL)
			assert_null(table_put(&anchors, href_item(&printing, item), bench));
	}
	for (size_t i = 0; i < handbook->holder_count; i++)
		assert_null(table_put(&anchors, href_role(&printing, handbook->holders[i].role), bench));
	for (size_t i = 0; i < handbook->term_count; i++)
		assert_null(table_put(&anchors, href_term(&printing, handbook->terms[i].term), bench));
}

static void anchors_differ(void **state)
{
	each_handbook(*state, no_anchor_twice);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(on_a_page_at_the_top),
		bench_test(on_the_page_of_a_clause),
		bench_test(on_the_page_of_a_role),
		bench_test(to_a_post),
		bench_test(in_the_book),
		bench_test(paths_and_addresses),
		bench_test(what_is_replaced),
		bench_test(anchors_differ),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
