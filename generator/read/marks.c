#include "read/marks.h"

struct marks marks_of(const struct source *source, struct text text)
{
	size_t start = text.size == 0 ? 0 : (size_t)(text.data - source->text.data);

	return (struct marks){.source = source, .start = start, .offset = start};
}

static bool goes_on(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

/* The start of the character behind the one at OFFSET. */
static size_t behind(struct text text, size_t offset)
{
	do
		offset++;
	while (offset < text.size && goes_on(text.data[offset]));
	return offset;
}

/* The start of the character before OFFSET. */
static size_t before(struct text text, size_t offset)
{
	do
		offset--;
	while (offset > 0 && goes_on(text.data[offset]));
	return offset;
}

size_t marks_offset(struct marks *marks, size_t index)
{
	struct text text = marks->source->text;

	for (; marks->index < index && marks->offset < text.size; marks->index++)
		marks->offset = behind(text, marks->offset);
	for (; marks->index > index; marks->index--)
		marks->offset = before(text, marks->offset);
	return marks->offset;
}

struct place marks_place(struct marks *marks, size_t from, size_t to)
{
	size_t start = marks_offset(marks, from);
	size_t end = marks_offset(marks, to);

	if (end <= start)
		end = start + (start < marks->source->text.size);
	return (struct place){marks->source, (uint32_t)start, (uint32_t)(end - start)};
}
