#include "base/problem.h"

struct extent problem_extent(const struct problem *problem)
{
	const struct place *place = &problem->place;
	struct extent extent = {.file = {NULL, 0}};

	if (problem->path != NULL)
		extent.file = text_of(problem->path);
	if (place->source == NULL)
		return extent;
	extent.file = text_of(place->source->path);
	if (place->offset == 0 && place->length == 0)
		return extent;
	extent.start = source_position(place->source, place->offset);
	extent.end = source_position(place->source, place->offset + place->length);
	return extent;
}
