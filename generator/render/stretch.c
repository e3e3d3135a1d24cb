#include "render/index.h"

#include "base/arena.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The chapter by the guideline's own number: 2.1 of 2.1.1(7)(a), 1 of 1(1)①, 基本方針 of 基本方針8. */
static struct text chapter_number(struct text source)
{
	bool words = source.size > 0 && !is_digit(source.data[0]);
	size_t dots = 0;
	size_t size = 0;

	for (; size < source.size; size++) {
		dots += source.data[size] == '.';
		if (words ? is_digit(source.data[size])
			  : dots > 1 || (source.data[size] != '.' && !is_digit(source.data[size])))
			break;
	}
	return text_cut(source, 0, size);
}

static bool goes_on(const struct stretch_index *stretch, const struct row_index *row)
{
	return text_equal(stretch->source, chapter_number(row->provision->source)) &&
	       stretch->rows->provision->fragment->guideline == row->provision->fragment->guideline;
}

static void add_row(struct arena *arena, struct index *index, const struct row_index *row)
{
	struct stretch_index stretch = {.number = index->stretch_count + 1,
		.source = chapter_number(row->provision->source),
		.rows = row};

	if (index->stretch_count == 0 || !goes_on(&index->stretches[index->stretch_count - 1], row))
		ARENA_PUSH(arena, index->stretches, index->stretch_count, stretch);
	index->stretches[index->stretch_count - 1].row_count++;
}

void stretches_index(struct arena *arena, struct index *index)
{
	for (size_t i = 0; i < index->row_count; i++)
		add_row(arena, index, &index->rows[i]);
}
