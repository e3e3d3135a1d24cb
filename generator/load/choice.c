#include "load/choice.h"

size_t choice_find(struct text word, const char *const *choices, size_t count)
{
	size_t i = 0;

	while (i < count && !text_equal(word, text_of(choices[i])))
		i++;
	return i;
}

static struct text choice_at(const void *context, size_t index)
{
	const char *const *choices = context;

	return text_of(choices[index]);
}

struct text choice_nearest(struct text word, const char *const *choices, size_t count)
{
	return text_nearest(word, count, choice_at, choices);
}
