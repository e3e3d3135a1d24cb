/*
 * Where boxes, lines and labels of diagrams stand: nothing overlaps, everything is in view, however
 * many there are.
 */
#include "../support.h"

#include "render/diagram.h"

#define LONG "情報セキュリティ対策推進体制（CYMATに属する職員を含む。）の責任者"

static unsigned next_random(unsigned *seed)
{
	*seed = *seed * 1103515245 + 12345;
	return *seed >> 16;
}

static bool overlap(const struct diagram_box *a, const struct diagram_box *b)
{
	return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height &&
	       b->y < a->y + a->height;
}

/* Does the stroke from X, Y to X2, Y2, straight up, down or across, pass through BOX? */
static bool crosses(const struct diagram_box *box, int x, int y, int x2, int y2)
{
	int left = x < x2 ? x : x2;
	int right = x < x2 ? x2 : x;
	int top = y < y2 ? y : y2;
	int bottom = y < y2 ? y2 : y;

	return left < box->x + box->width && right > box->x && top < box->y + box->height &&
	       bottom > box->y;
}

static void assert_words_inside(
	const struct diagram_words *words, int left, int top, int right, int bottom)
{
	assert_true(words->x >= left && words->x + words->width <= right);
	assert_true(words->y - diagram_size(words->style) >= top && words->y <= bottom);
}

static void assert_boxes(const struct diagram *diagram)
{
	for (size_t i = 0; i < diagram->box_count; i++) {
		const struct diagram_box *box = &diagram->boxes[i];

		assert_true(box->x > 0 && box->x + box->width < diagram->width);
		assert_true(box->y > 0 && box->y + box->height < diagram->height);
		for (size_t j = 0; j < i; j++)
			assert_false(overlap(box, &diagram->boxes[j]));
		for (size_t j = 0; j < box->line_count; j++)
			assert_words_inside(&box->lines[j], box->x, box->y, box->x + box->width,
				box->y + box->height);
		for (size_t j = 1; j < box->line_count; j++)
			assert_true(box->lines[j].y - diagram_size(box->lines[j].style) >=
				    box->lines[j - 1].y);
	}
}

static void assert_lines(const struct diagram *diagram)
{
	for (size_t i = 0; i < diagram->line_count; i++) {
		const struct diagram_line *line = &diagram->lines[i];

		for (size_t j = 0; j < line->count; j++) {
			assert_true(line->x[j] > 0 && line->x[j] < diagram->width);
			assert_true(line->y[j] > 0 && line->y[j] < diagram->height);
			for (size_t k = 0; j > 0 && k < diagram->box_count; k++)
				assert_false(crosses(&diagram->boxes[k], line->x[j - 1],
					line->y[j - 1], line->x[j], line->y[j]));
		}
	}
}

static void assert_labels(const struct diagram *diagram)
{
	for (size_t i = 0; i < diagram->label_count; i++) {
		const struct diagram_words *label = &diagram->labels[i];
		int top = label->y - diagram_size(label->style);

		assert_words_inside(label, 0, 0, diagram->width, diagram->height);
		for (size_t j = 0; j < diagram->box_count; j++)
			assert_false(crosses(&diagram->boxes[j], label->x, top,
				label->x + label->width, label->y));
		for (size_t j = 0; j < i; j++)
			assert_true(label->y <= diagram->labels[j].y - diagram_size(DIAGRAM_LABEL) ||
				    diagram->labels[j].y <= top ||
				    label->x >= diagram->labels[j].x + diagram->labels[j].width);
		for (size_t j = 0; j < diagram->line_count; j++)
			assert_true(diagram->lines[j].y[0] >= label->y || diagram->lines[j].y[0] <= top);
	}
}

static void assert_sound(const struct diagram *diagram)
{
	assert_boxes(diagram);
	assert_lines(diagram);
	assert_labels(diagram);
}

/* LENGTH characters of a long name, so that boxes differ in height. */
static struct text some_words(size_t length)
{
	struct text text = TEXT(LONG);
	size_t at = 0;
	uint32_t code;

	for (size_t i = 0; i < length && at < text.size; i++)
		at += text_character(text_from(text, at), &code);
	return text_cut(text, 0, at);
}

/* Every node has its box, and every node that hangs from another a line into its top. */
static void check_tree(struct bench *bench, const struct diagram_node *nodes, size_t count, size_t hanging)
{
	const struct diagram *diagram = diagram_tree(bench->arena, nodes, count);

	assert_int_equal(diagram->box_count, count);
	assert_int_equal(diagram->line_count, hanging);
	for (size_t i = 0; i < count; i++) {
		size_t found = 0;

		for (size_t j = 0; j < count; j++)
			found += diagram->boxes[j].subject == &nodes[i];
		assert_int_equal(found, 1);
	}
	assert_sound(diagram);
}

/* Each node has a box in the drawings, one more where it is continued; none is without a subject but the first. */
static void check_sheets(struct bench *bench, const struct diagram_node *nodes, size_t count)
{
	struct diagram_list sheets = diagram_sheets(bench->arena, nodes, count);
	size_t boxes = 0;
	size_t continued = 0;

	for (size_t i = 0; i < sheets.count; i++) {
		assert_int_equal(sheets.drawings[i]->subject == NULL, i == 0);
		assert_sound(sheets.drawings[i]);
		boxes += sheets.drawings[i]->box_count;
		for (size_t j = 0; j < sheets.drawings[i]->box_count; j++)
			continued += sheets.drawings[i]->boxes[j].continued;
	}
	assert_int_equal(boxes, count + continued);
	assert_int_equal(continued, sheets.count == 0 ? 0 : sheets.count - 1);
}

static void trees_of_any_size(void **state)
{
	struct bench *bench = *state;
	unsigned seed = 1;

	for (size_t round = 0; round < 200; round++) {
		size_t count = next_random(&seed) % 60;
		struct diagram_node *nodes = ARENA_ARRAY(bench->arena, struct diagram_node, count + 1);
		size_t hanging = 0;

		for (size_t i = 0; i < count; i++) {
			bool root = i == 0 || next_random(&seed) % 8 == 0;

			nodes[i] = (struct diagram_node){.name = some_words(1 + next_random(&seed) % 30),
				.note = some_words(next_random(&seed) % 40),
				.subject = &nodes[i],
				.above = root ? DIAGRAM_ROOT : next_random(&seed) % i};
			hanging += !root;
		}
		check_tree(bench, nodes, count, hanging);
		check_sheets(bench, nodes, count);
	}
}

/* What is too high for a sheet is cut where about half hangs from, and no drawing is then too high. */
static void a_high_tree(void **state)
{
	struct bench *bench = *state;
	struct diagram_node nodes[20];
	struct diagram_list sheets;

	for (size_t i = 0; i < 20; i++)
		nodes[i] = (struct diagram_node){.name = some_words(30),
			.note = some_words(30),
			.subject = &nodes[i],
			.above = i == 0    ? DIAGRAM_ROOT
				 : i < 10  ? i - 1
				 : i == 10 ? 0
					   : i - 1};
	assert_true(diagram_tree(bench->arena, nodes, 20)->height > DIAGRAM_SHEET);
	sheets = diagram_sheets(bench->arena, nodes, 20);
	assert_true(sheets.count > 1);
	for (size_t i = 0; i < sheets.count; i++)
		assert_true(sheets.drawings[i]->height <= DIAGRAM_SHEET);
	assert_int_equal(diagram_sheets(bench->arena, nodes, 3).count, 1);
	assert_int_equal(diagram_sheets(bench->arena, nodes, 0).count, 0);
}

/* One below the other, a hundred deep: the view becomes wider. */
static void a_deep_tree(void **state)
{
	struct diagram_node nodes[100];

	for (size_t i = 0; i < 100; i++)
		nodes[i] = (struct diagram_node){.name = TEXT("役割"),
			.subject = &nodes[i],
			.above = i == 0 ? DIAGRAM_ROOT : i - 1};
	check_tree(*state, nodes, 100, 99);
	check_sheets(*state, nodes, 100);
}

/* Roles that report to each other in a ring, and one to itself, are shown all the same. */
static void rings(void **state)
{
	struct bench *bench = *state;
	struct diagram_node nodes[] = {
		{.name = TEXT("甲"), .above = 1},
		{.name = TEXT("乙"), .above = 0},
		{.name = TEXT("丙"), .above = 2},
	};
	const struct diagram *diagram = diagram_tree(bench->arena, nodes, 3);

	assert_int_equal(diagram->box_count, 3);
	assert_int_equal(diagram->line_count, 1);
	assert_sound(diagram);
	check_sheets(bench, nodes, 3);
}

static void flows_of_any_size(void **state)
{
	static const char *const numbers[] = {"2.1.1(7)(a)", "第１２３条第１０項第２号（ア）",
		"1(1)対策1（ア）", "第５条",
		"第１２３条第１０項第２号（ア）及び第１２３条第１０項第２号（イ）から（オ）まで"};
	struct bench *bench = *state;
	unsigned seed = 2;

	for (size_t round = 0; round < 200; round++) {
		struct diagram_node target = {.name = some_words(1 + next_random(&seed) % 30)};
		size_t count = 1 + next_random(&seed) % 20;
		struct diagram_source *sources =
			ARENA_ARRAY(bench->arena, struct diagram_source, count);
		const struct diagram *diagram;
		size_t labels = 0;

		for (size_t i = 0; i < count; i++) {
			size_t own = 1 + next_random(&seed) % 15;
			struct diagram_label *list =
				ARENA_ARRAY(bench->arena, struct diagram_label, own);

			for (size_t j = 0; j < own; j++)
				list[j].text = text_of(
					numbers[next_random(&seed) % (round % 4 == 0 ? 5 : 4)]);
			sources[i] = (struct diagram_source){
				{.name = some_words(1 + next_random(&seed) % 30),
					.note = some_words(next_random(&seed) % 40)},
				list, own};
			labels += own;
		}
		diagram = diagram_flow(bench->arena, &target, sources, count);
		assert_int_equal(diagram->box_count, count + 1);
		assert_int_equal(diagram->line_count, count);
		assert_int_equal(diagram->label_count, labels);
		assert_sound(diagram);
	}
}

/* The words of the only box of a tree, line by line. */
static const char *broken(struct bench *bench, const char *name)
{
	struct diagram_node node = {.name = text_of(name), .above = DIAGRAM_ROOT};
	const struct diagram_box *box = diagram_tree(bench->arena, &node, 1)->boxes;
	struct buffer out = {.arena = bench->arena};

	for (size_t i = 0; i < box->line_count; i++)
		buffer_add_format(&out, "%s%.*s", i == 0 ? "" : "|", TEXT_ARGS(box->lines[i].text));
	return out.data;
}

/* 13 characters stand on a line; what may not begin or end one takes its neighbour along. */
static void broken_words(void **state)
{
	struct bench *bench = *state;

	assert_string_equal(broken(bench, "最高情報セキュリティ責任者"), "最高情報セキュリティ責任者");
	assert_string_equal(
		broken(bench, "最高情報セキュリティ副責任者"), "最高情報セキュリティ副責任|者");
	assert_string_equal(
		broken(bench, "一二三四五六七八九十一二三。四"), "一二三四五六七八九十一二|三。四");
	assert_string_equal(broken(bench, "一二三四五六七八九十一二（三）四"),
		"一二三四五六七八九十一二|（三）四");
	assert_string_equal(
		broken(bench, "一二三四五六七八九十CYMATに"), "一二三四五六七八九十|CYMATに");
	assert_string_equal(
		broken(bench, "averylongwordthatfitsonnoline"), "averylongwordthatfi|tsonnoline");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(trees_of_any_size),
		bench_test(a_high_tree),
		bench_test(a_deep_tree),
		bench_test(rings),
		bench_test(flows_of_any_size),
		bench_test(broken_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
