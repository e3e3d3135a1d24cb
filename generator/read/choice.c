#include "read/choice.h"

size_t choice_find(struct text word, const char *const *choices, size_t count)
{
	size_t i = 0;

	while (i < count && !text_equal(word, text_of(choices[i])))
		i++;
	return i;
}
