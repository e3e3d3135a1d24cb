#include "model/collection.h"

size_t tally_answered(const struct tally *tally)
{
	return tally_total(tally) - tally->of[RESPONSE_NONE];
}

size_t tally_total(const struct tally *tally)
{
	size_t total = 0;

	for (size_t i = 0; i < RESPONSE_COUNT; i++)
		total += tally->of[i];
	return total;
}

void tally_add(struct tally *to, const struct tally *tally)
{
	for (size_t i = 0; i < RESPONSE_COUNT; i++)
		to->of[i] += tally->of[i];
}
