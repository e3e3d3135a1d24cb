#include "fragment/number_source.h"

#include "base/arena.h"
#include "base/numeral.h"

/* How an ordered item continues the number of what it stands in, by depth. */
struct step {
	const char *before;
	enum numeral numeral;
	const char *after;
};

enum { DEPTHS = 3 };

/* guideline 1.5: 条 (1), 項 (a), 号 (ア); measures 3.1.1(7)-1, letters a). */
static const struct step guideline[][DEPTHS] = {
	[LAYER_REQUIREMENT] = {{"(", NUMERAL_LATIN, ")"}, {"(", NUMERAL_KANA, ")"},
		{"(", NUMERAL_ROMAN, ")"}},
	[LAYER_MEASURE] = {{"-", NUMERAL_ARABIC, ""}, {" ", NUMERAL_LATIN, ")"},
		{"(", NUMERAL_ROMAN, ")"}},
};

/* The municipal guideline's model text: 1(1)①（ア）. */
static const struct step municipal[][DEPTHS] = {
	[LAYER_REQUIREMENT] = {{"", NUMERAL_CIRCLED, ""}, {"（", NUMERAL_KANA, "）"},
		{"", NUMERAL_LATIN, ""}},
	[LAYER_MEASURE] = {{"-", NUMERAL_ARABIC, ""}, {"（", NUMERAL_KANA, "）"},
		{"", NUMERAL_LATIN, ""}},
};

static struct text step_text(
	struct arena *arena, struct text base, const struct step *step, unsigned number)
{
	struct buffer text = {.arena = arena};

	buffer_add(&text, base);
	buffer_add_string(&text, step->before);
	numeral_add(&text, step->numeral, number);
	buffer_add_string(&text, step->after);
	return buffer_text(&text);
}

struct numbering_run {
	struct arena *arena;
	const struct step (*steps)[DEPTHS];
};

static void number_items(const struct numbering_run *run, struct provision *above, unsigned depth);

static void number_one(const struct numbering_run *run, struct provision *provision,
	struct text base, unsigned depth, unsigned number, bool ordered)
{
	unsigned step = depth < DEPTHS ? depth : DEPTHS - 1;

	if (provision->source.size == 0 && ordered)
		provision->source =
			step_text(run->arena, base, &run->steps[provision->layer][step], number);
	else if (provision->source.size == 0)
		provision->source = text_format(run->arena, "%.*s[%u]", TEXT_ARGS(base), number);
	number_items(run, provision, depth + 1);
}

/* Letters go on through all ordered lists of an item; bullets are counted apart. */
static void number_items(const struct numbering_run *run, struct provision *above, unsigned depth)
{
	unsigned letters = 0;
	unsigned bullets = 0;

	for (size_t i = 0; i < above->block_count; i++) {
		const struct block *block = &above->blocks[i];

		for (size_t j = 0; j < block->item_count; j++)
			number_one(run, block->items[j], above->source, depth,
				block->ordered ? ++letters : ++bullets, block->ordered);
	}
}

/* The municipal text gives an only requirement no number of its own: 1(4), and its items 1(4)①. */
static void number_lone(const struct numbering_run *run, struct fragment *fragment)
{
	struct provision *only = fragment->layers[LAYER_REQUIREMENT][0];

	if (only->source.size == 0)
		only->source = fragment->source;
	number_items(run, only, 0);
}

void number_sources(struct arena *arena, struct fragment *fragment)
{
	bool is_municipal = fragment->corpus->notation == NOTATION_MUNICIPAL;
	const struct numbering_run run = {arena, is_municipal ? municipal : guideline};

	enum layer layer = LAYER_REQUIREMENT;

	if (is_municipal && fragment->layer_counts[layer] == 1) {
		number_lone(&run, fragment);
		layer = LAYER_MEASURE;
	}

	for (; layer <= LAYER_MEASURE; layer++)
		for (size_t i = 0; i < fragment->layer_counts[layer]; i++)
			number_one(&run, fragment->layers[layer][i], fragment->source, 0,
				(unsigned)i + 1, true);
}
