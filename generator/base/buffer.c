#include "base/arena.h"
#include "base/text.h"

#include <stdio.h>

void buffer_reserve(struct buffer *buffer, size_t more)
{
	size_t capacity = buffer->capacity == 0 ? 32 : buffer->capacity;

	if (buffer->capacity - buffer->size > more)
		return;
	while (capacity - buffer->size <= more)
		capacity *= 2;
	buffer->data = arena_resize(buffer->arena, buffer->data, buffer->capacity, capacity);
	buffer->capacity = capacity;
}

void buffer_add_number(struct buffer *buffer, size_t number)
{
	char digits[20]; /* of the largest number of 64 bits */
	size_t start = sizeof digits;

	do {
		digits[--start] = (char)('0' + number % 10);
		number /= 10;
	} while (number > 0);
	buffer_add_bytes(buffer, digits + start, sizeof digits - start);
}

void buffer_add_blanks(struct buffer *buffer, size_t count)
{
	buffer_reserve(buffer, count);
	memset(buffer->data + buffer->size, ' ', count);
	buffer->size += count;
	buffer->data[buffer->size] = '\0';
}

void buffer_add_vformat(struct buffer *buffer, const char *format, va_list arguments)
{
	va_list again;
	int size;

	va_copy(again, arguments);
	size = vsnprintf(NULL, 0, format, arguments);
	buffer_reserve(buffer, (size_t)size);
	vsnprintf(buffer->data + buffer->size, (size_t)size + 1, format, again);
	va_end(again);
	buffer->size += (size_t)size;
}

void buffer_add_format(struct buffer *buffer, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	buffer_add_vformat(buffer, format, arguments);
	va_end(arguments);
}
