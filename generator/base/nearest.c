#include "base/text.h"

/* Names longer than this are compared by their beginnings: enough for a suggestion. */
enum { DISTANCE_LIMIT = 64 };

static size_t smallest(size_t a, size_t b, size_t c)
{
	size_t least = a < b ? a : b;

	return least < c ? least : c;
}

/*
 * Levenshtein's distance in bytes, where two that changed places count once, as they do for who
 * typed them.
 */
static size_t distance(struct text a, struct text b)
{
	size_t rows[3][DISTANCE_LIMIT + 1];

	a.size = a.size > DISTANCE_LIMIT ? DISTANCE_LIMIT : a.size;
	b.size = b.size > DISTANCE_LIMIT ? DISTANCE_LIMIT : b.size;
	for (size_t j = 0; j <= b.size; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= a.size; i++) {
		size_t *row = rows[i % 3];
		const size_t *above = rows[(i - 1) % 3];

		row[0] = i;
		for (size_t j = 1; j <= b.size; j++) {
			row[j] = smallest(above[j] + 1, row[j - 1] + 1,
				above[j - 1] + (a.data[i - 1] != b.data[j - 1]));
			if (i > 1 && j > 1 && a.data[i - 1] == b.data[j - 2] &&
				a.data[i - 2] == b.data[j - 1])
				row[j] = smallest(row[j], row[j], rows[(i - 2) % 3][j - 2] + 1);
		}
	}
	return rows[a.size % 3][b.size];
}

struct text text_nearest(struct text wanted, size_t count,
	struct text (*name_at)(const void *context, size_t index), const void *context)
{
	struct text best = {0};
	size_t best_distance = 0;

	for (size_t i = 0; i < count; i++) {
		struct text name = name_at(context, i);
		size_t longer = name.size > wanted.size ? name.size : wanted.size;
		size_t d = distance(wanted, name);

		longer = longer > DISTANCE_LIMIT ? DISTANCE_LIMIT : longer;
		if (d * 3 <= longer + 1 && (best.data == NULL || d < best_distance)) {
			best = name;
			best_distance = d;
		}
	}
	return best;
}
