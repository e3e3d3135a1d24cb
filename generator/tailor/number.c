#include "tailor/work.h"

#include "base/arena.h"
#include "base/numeral.h"

/* How a number of one rank is written, and whether it stands alone or goes on from the one above. */
struct rank {
	const char *before;
	enum numeral numeral;
	const char *after;
};

enum { ITEM_RANKS = 4, SECTION_RANKS = 3, MUNICIPAL_RANKS = 2 };

/* A numbering style, as data. Ranks deeper than the table repeat its last. */
struct style {
	struct rank items[2][ITEM_RANKS]; /* by layer: requirements, measures; marker of an item */
	struct rank tails[2][ITEM_RANKS]; /* the same as the end of the full number */
	struct rank clause;               /* marker of a clause */
	struct rank annex;
	bool running;        /* clauses count through the handbook and stand alone */
	bool lone_unmarked;  /* an only requirement has no marker */
	bool first_unmarked; /* the first requirement has no marker */
	unsigned lone_rank;  /* of the items of an only requirement */
};

/* guideline 1.5: 2.1.1(7)(a)(ア), 2.1.1(7)-1 a). */
static const struct style guideline = {
	.items = {{{"(", NUMERAL_LATIN, ")"}, {"(", NUMERAL_KANA, ")"}, {"(", NUMERAL_ROMAN, ")"},
			  {"", NUMERAL_CIRCLED, ""}},
		{{"-", NUMERAL_ARABIC, ""}, {"", NUMERAL_LATIN, ")"}, {"(", NUMERAL_ROMAN, ")"},
			{"", NUMERAL_CIRCLED, ""}}},
	.tails = {{{"(", NUMERAL_LATIN, ")"}, {"(", NUMERAL_KANA, ")"}, {"(", NUMERAL_ROMAN, ")"},
			  {"", NUMERAL_CIRCLED, ""}},
		{{"-", NUMERAL_ARABIC, ""}, {" ", NUMERAL_LATIN, ")"}, {"(", NUMERAL_ROMAN, ")"},
			{"", NUMERAL_CIRCLED, ""}}},
	.clause = {"(", NUMERAL_ARABIC, ")"},
	.annex = {"付録(", NUMERAL_ARABIC, ")"},
};

/* As in laws and ministries' standards: 第６条第２項第３号. Measures belong to the article. */
static const struct style articles = {
	.items = {{{"", NUMERAL_FULLWIDTH, ""}, {"（", NUMERAL_FULLWIDTH, "）"},
			  {"", NUMERAL_KANA, ""}, {"（", NUMERAL_KANA, "）"}},
		{{"関係", NUMERAL_FULLWIDTH, ""}, {"（", NUMERAL_FULLWIDTH, "）"},
			{"", NUMERAL_KANA, ""}, {"（", NUMERAL_KANA, "）"}}},
	.tails = {{{"第", NUMERAL_FULLWIDTH, "項"}, {"第", NUMERAL_FULLWIDTH, "号"},
			  {"", NUMERAL_KANA, ""}, {"（", NUMERAL_KANA, "）"}},
		{{"関係", NUMERAL_FULLWIDTH, ""}, {"（", NUMERAL_FULLWIDTH, "）"},
			{"", NUMERAL_KANA, ""}, {"（", NUMERAL_KANA, "）"}}},
	.clause = {"第", NUMERAL_FULLWIDTH, "条"},
	.annex = {"付録第", NUMERAL_FULLWIDTH, ""},
	.running = true,
	.lone_unmarked = true,
	.first_unmarked = true,
	.lone_rank = 1,
};

/* As municipalities' standards: 1(1)①（ア）, in chapters 第2章4.1(1)①（ア）. */
static const struct style municipal = {
	.items = {{{"", NUMERAL_CIRCLED, ""}, {"（", NUMERAL_KANA, "）"}, {"", NUMERAL_LATIN, ""},
			  {"（", NUMERAL_LATIN, "）"}},
		{{"対策", NUMERAL_ARABIC, ""}, {"（", NUMERAL_KANA, "）"}, {"", NUMERAL_LATIN, ""},
			{"（", NUMERAL_LATIN, "）"}}},
	.tails = {{{"", NUMERAL_CIRCLED, ""}, {"（", NUMERAL_KANA, "）"}, {"", NUMERAL_LATIN, ""},
			  {"（", NUMERAL_LATIN, "）"}},
		{{"対策", NUMERAL_ARABIC, ""}, {"（", NUMERAL_KANA, "）"}, {"", NUMERAL_LATIN, ""},
			{"（", NUMERAL_LATIN, "）"}}},
	.clause = {"(", NUMERAL_ARABIC, ")"},
	.annex = {"別表第", NUMERAL_ARABIC, ""},
	.lone_unmarked = true,
};

struct numbering_run {
	struct work *work;
	const struct style *style;
	unsigned levels;  /* of sections, at most */
	unsigned clauses; /* so far, for a running count */
	unsigned annexes;
};

static struct text rank_text(struct arena *arena, const struct rank *rank, unsigned number)
{
	struct buffer text = {.arena = arena};

	buffer_add_string(&text, rank->before);
	numeral_add(&text, rank->numeral, number);
	buffer_add_string(&text, rank->after);
	return buffer_text(&text);
}

static struct text joined(struct arena *arena, struct text a, struct text b)
{
	return TEXT_JOIN(arena, a, b);
}

/* Levels of sections below ENTRY, itself included; 0 for a clause. */
static unsigned height(const struct entry *entry)
{
	unsigned highest = 0;

	if (entry->fragment->kind != FRAGMENT_SECTION)
		return 0;
	for (size_t i = 0; i < entry->child_count; i++) {
		unsigned h = height(entry->children[i]);

		highest = h > highest ? h : highest;
	}
	return highest + 1;
}

/* 第2部, 2.1, 2.1.1: the numbers of the sections above lead. */
static void number_guideline_section(struct numbering_run *run, struct entry *entry, unsigned number)
{
	struct arena *arena = run->work->arena;

	if (entry->parent == NULL) {
		bool alone = height(entry) == 1; /* a guideline without 部: 1(1) */

		entry->number = text_format(arena, "%u", number);
		entry->marker = alone ? entry->number : text_format(arena, "第%u部", number);
		return;
	}
	entry->number = text_format(arena, "%.*s.%u", TEXT_ARGS(entry->parent->number), number);
	entry->marker = entry->number;
}

/* 第２章, 第１節, 第１款. */
static void number_articles_section(struct numbering_run *run, struct entry *entry, unsigned number)
{
	static const struct rank ranks[SECTION_RANKS] = {{"第", NUMERAL_FULLWIDTH, "章"},
		{"第", NUMERAL_FULLWIDTH, "節"}, {"第", NUMERAL_FULLWIDTH, "款"}};
	unsigned rank = entry->depth < SECTION_RANKS ? entry->depth : SECTION_RANKS - 1;

	entry->marker = rank_text(run->work->arena, &ranks[rank], number);
	entry->number = entry->parent == NULL
				? entry->marker
				: joined(run->work->arena, entry->parent->number, entry->marker);
}

/* 第2章, 4, 4.1; without chapters only 4. */
static void number_municipal_section(struct numbering_run *run, struct entry *entry, unsigned number)
{
	static const struct rank ranks[MUNICIPAL_RANKS] = {
		{"第", NUMERAL_ARABIC, "章"}, {"", NUMERAL_ARABIC, ""}};
	struct arena *arena = run->work->arena;
	unsigned rank = entry->depth + (run->levels == 1);

	if (rank >= MUNICIPAL_RANKS) {
		struct text tail = text_format(arena, ".%u", number);

		entry->marker = joined(arena, entry->parent->marker, tail);
		entry->number = joined(arena, entry->parent->number, tail);
		return;
	}
	entry->marker = rank_text(arena, &ranks[rank], number);
	entry->number = entry->parent == NULL ? entry->marker
					      : joined(arena, entry->parent->number, entry->marker);
}

static void number_section(struct numbering_run *run, struct entry *entry, unsigned number)
{
	switch (run->work->profile->edition.numbering) {
	case NUMBERING_GUIDELINE: number_guideline_section(run, entry, number); break;
	case NUMBERING_ARTICLES: number_articles_section(run, entry, number); break;
	case NUMBERING_MUNICIPAL: number_municipal_section(run, entry, number); break;
	}
}

static void number_clause(struct numbering_run *run, struct entry *entry, unsigned number)
{
	struct arena *arena = run->work->arena;
	bool annex = entry->fragment->kind == FRAGMENT_ANNEX;
	bool alone = annex || run->style->running || entry->parent == NULL;

	if (annex)
		number = ++run->annexes;
	else if (run->style->running)
		number = ++run->clauses;
	entry->position = number;
	entry->marker = rank_text(arena, annex ? &run->style->annex : &run->style->clause, number);
	entry->number = alone ? entry->marker : joined(arena, entry->parent->number, entry->marker);
}

static void number_nested(struct numbering_run *run, struct item *item, unsigned depth);

static const struct rank *rank_of(
	const struct rank ranks[2][ITEM_RANKS], const struct item *item, unsigned depth)
{
	unsigned layer = item->provision->layer == LAYER_MEASURE;

	return &ranks[layer][depth < ITEM_RANKS ? depth : ITEM_RANKS - 1];
}

static void number_item(struct numbering_run *run, struct item *item, struct text base,
	unsigned depth, unsigned number)
{
	struct arena *arena = run->work->arena;

	item->position = number;
	item->marker = rank_text(arena, rank_of(run->style->items, item, depth), number);
	item->number = joined(
		arena, base, rank_text(arena, rank_of(run->style->tails, item, depth), number));
	if (depth == 0 && item->provision->layer == LAYER_MEASURE)
		item->marker = item->number;
	number_nested(run, item, depth + 1);
}

/* An item without a number goes by the number of what it stands in. */
static void number_bullet(struct numbering_run *run, struct item *item, unsigned depth)
{
	item->marker = TEXT("・");
	item->number = item->parent->number;
	number_nested(run, item, depth + 1);
}

static void number_nested(struct numbering_run *run, struct item *item, unsigned depth)
{
	unsigned number = 0;

	for (size_t i = 0; i < item->block_count; i++) {
		const struct item_block *block = &item->blocks[i];

		for (size_t j = 0; j < block->item_count; j++) {
			if (block->ordered)
				number_item(run, block->items[j], item->number, depth, ++number);
			else
				number_bullet(run, block->items[j], depth);
		}
	}
}

static void number_layer(struct numbering_run *run, struct entry *entry, enum layer layer)
{
	size_t count = entry->layer_counts[layer];
	bool requirement = layer == LAYER_REQUIREMENT;

	for (size_t i = 0; i < count; i++) {
		struct item *item = entry->layers[layer][i];

		if (requirement && run->style->lone_unmarked && count == 1) {
			item->position = 1;
			item->number = entry->number;
			number_nested(run, item, run->style->lone_rank);
			continue;
		}
		number_item(run, item, entry->number, 0, (unsigned)i + 1);
		if (requirement && run->style->first_unmarked && i == 0)
			item->marker = (struct text){0};
	}
}

static void number_commentary(struct entry *entry)
{
	for (size_t i = 0; i < entry->layer_counts[LAYER_COMMENTARY]; i++)
		entry->layers[LAYER_COMMENTARY][i]->number = entry->number;
}

/*
 * Whether a clause counts with sections: in the municipal style, where it stands right under a
 * chapter (第1章2) or beside sections (4.3).
 */
static bool counts_as_section(const struct numbering_run *run, const struct entry *entry)
{
	const struct entry *parent = entry->parent;

	if (run->style != &municipal || parent == NULL || entry->fragment->kind == FRAGMENT_ANNEX ||
		entry->depth >= run->levels)
		return false;
	for (size_t i = 0; i < parent->child_count; i++)
		if (parent->children[i]->fragment->kind == FRAGMENT_SECTION)
			return true;
	return parent->depth == 0;
}

static void number_entry(struct numbering_run *run, struct entry *entry, unsigned number)
{
	unsigned sections = 0;
	unsigned clauses = 0;

	entry->position = number;
	if (entry->fragment->kind == FRAGMENT_SECTION || counts_as_section(run, entry))
		number_section(run, entry, number);
	else
		number_clause(run, entry, number);
	entry->title = plain_text(run->work, &entry->fragment->title);
	number_layer(run, entry, LAYER_REQUIREMENT);
	number_layer(run, entry, LAYER_MEASURE);
	number_commentary(entry);
	for (size_t i = 0; i < entry->child_count; i++) {
		struct entry *child = entry->children[i];
		bool section =
			child->fragment->kind == FRAGMENT_SECTION || counts_as_section(run, child);

		number_entry(run, child, section ? ++sections : ++clauses);
	}
}

void number_all(struct work *work)
{
	static const struct style *const styles[] = {
		[NUMBERING_GUIDELINE] = &guideline, [NUMBERING_ARTICLES] = &articles, [NUMBERING_MUNICIPAL] = &municipal};
	struct numbering_run run = {.work = work, .style = styles[work->profile->edition.numbering]};
	unsigned number = 0;

	for (size_t i = 0; i < work->handbook->top_count; i++) {
		unsigned levels = height(work->handbook->top[i]);

		run.levels = levels > run.levels ? levels : run.levels;
	}
	for (size_t i = 0; i < work->handbook->top_count; i++) {
		struct entry *entry = work->handbook->top[i];

		if (i == 0)
			number = entry->fragment->corpus->first - 1;
		if (entry->fragment->kind != FRAGMENT_ANNEX)
			number++;
		number_entry(&run, entry, number);
	}
}
