#include "base/source.h"

#include "base/arena.h"
#include "base/word.h"

#include <string.h>

struct source *source_new(struct arena *arena, const char *path, struct text text)
{
	struct source *source = ARENA_NEW(arena, struct source);
	uint32_t *lines = NULL;
	size_t count = 0;
	const char *end = text_from(text, text.size).data; /* NULL + 0 is no address */

	source->path = path;
	source->text = text;
	ARENA_PUSH(arena, lines, count, 0);
	for (const char *at = text.data; at != end; at++) {
		at = memchr(at, '\n', (size_t)(end - at));
		if (at == NULL)
			break;
		ARENA_PUSH(arena, lines, count, (uint32_t)(at + 1 - text.data));
	}
	source->lines = lines;
	source->line_count = count;
	return source;
}

/* Index of the last line that starts at or before OFFSET. */
static size_t line_of(const struct source *source, size_t offset)
{
	size_t low = 0;
	size_t high = source->line_count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (source->lines[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* A character has one byte that does not go on with another. */
static size_t count_characters(struct text text)
{
	size_t count = 0;
	size_t i = 0;

	for (; text.size - i >= WORD_SIZE; i += WORD_SIZE)
		count += WORD_SIZE - word_continuations(word_at(text.data + i));
	for (; i < text.size; i++)
		count += ((unsigned char)text.data[i] & 0xc0) != 0x80;
	return count;
}

struct position source_position(const struct source *source, size_t offset)
{
	size_t line;

	if (offset > source->text.size)
		offset = source->text.size;
	line = line_of(source, offset);
	return (struct position){line + 1,
		count_characters(text_cut(source->text, source->lines[line], offset)) + 1};
}

size_t source_line_number(const struct source *source, size_t offset)
{
	return line_of(source, offset) + 1;
}

struct text source_line(const struct source *source, size_t number)
{
	size_t end;
	struct text line;

	if (number == 0 || number > source->line_count)
		return (struct text){0};
	end = number < source->line_count ? source->lines[number] : source->text.size;
	line = text_cut(source->text, source->lines[number - 1], end);
	while (line.size > 0 && (line.data[line.size - 1] == '\n' || line.data[line.size - 1] == '\r'))
		line.size--;
	return line;
}

struct place source_place(const struct source *source, struct text text)
{
	return (struct place){source, (uint32_t)(text.data - source->text.data), (uint32_t)text.size};
}
