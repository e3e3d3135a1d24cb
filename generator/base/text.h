/*
 * Text: a borrowed view, and a growing buffer. Anyone may include this.
 *
 * All text is UTF-8. A view is not NUL-terminated and owns nothing.
 */
#ifndef TEBIKI_BASE_TEXT_H
#define TEBIKI_BASE_TEXT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct arena;

/* A stretch of bytes that lives elsewhere: in an arena, a source or a literal. */
struct text {
	const char *data; /* may be NULL when size is 0 */
	size_t size;      /* bytes */
};

/* The text of a string literal, as an initialiser and as an expression. */
#define TEXT_INIT(literal)                                                                         \
	{                                                                                          \
		("" literal), sizeof(literal) - 1                                                  \
	}
#define TEXT(literal) ((struct text)TEXT_INIT(literal))

/* printf arguments for "%.*s". */
#define TEXT_ARGS(text) (int)(text).size, (text).data

/* View of a NUL-terminated string. */
static inline struct text text_of(const char *string)
{
	return (struct text){string, strlen(string)};
}

/* Bytes START to END. */
static inline struct text text_cut(struct text text, size_t start, size_t end)
{
	if (text.data == NULL)
		return text;
	return (struct text){text.data + start, end - start};
}

/* TEXT without its first START bytes. */
static inline struct text text_from(struct text text, size_t start)
{
	return text_cut(text, start, text.size);
}

bool text_equal(struct text a, struct text b);  /* same bytes */
int text_compare(struct text a, struct text b); /* byte order; <0, 0, >0 */
bool text_starts(struct text text, struct text with);
bool text_ends(struct text text, struct text with);
bool text_is_ascii(struct text text);    /* nothing but ASCII; so is the empty text */
struct text text_trim(struct text text); /* without ASCII white space at both ends */

/* Takes the piece before the first END off the front of *REST, and END with it; all, where there is none. */
struct text text_take(struct text *rest, char end);
const char *text_find(struct text text, struct text needle);    /* first place, or NULL */
struct text text_copy(struct arena *arena, struct text text);   /* own bytes, NUL-terminated */
const char *text_string(struct arena *arena, struct text text); /* NUL-terminated copy */

/* PARTS one behind the other, in exactly as much memory: faster and smaller than text_format. */
struct text text_join(struct arena *arena, const struct text *parts, size_t count);
#define TEXT_JOIN(arena, ...)                                                                      \
	text_join((arena), (const struct text[]){__VA_ARGS__},                                     \
		sizeof((const struct text[]){__VA_ARGS__}) / sizeof(struct text))

struct text text_number(struct arena *arena, size_t number); /* in decimal */
struct text text_format(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
struct text text_vformat(struct arena *arena, const char *format, va_list arguments)
	__attribute__((format(printf, 2, 0)));

/* In a function whose parameters end in `FORMAT, ...`: sets TEXT to what they make. */
#define TEXT_OF_ARGUMENTS(text, arena, format)                                                     \
	do {                                                                                       \
		va_list text_arguments_;                                                           \
		va_start(text_arguments_, format);                                                 \
		(text) = text_vformat((arena), (format), text_arguments_);                         \
		va_end(text_arguments_);                                                           \
	} while (0)

/*
 * Decodes the character at the start of TEXT into *CODE and returns its length in bytes; 0 at the
 * end or where the bytes are not UTF-8.
 */
size_t text_character(struct text text, uint32_t *code);

/* Offset of the first byte that is not valid UTF-8; text.size when all is valid. */
size_t text_valid_prefix(struct text text);

/*
 * Of COUNT names reached by NAME_AT(context, i), the one most like WANTED by edit distance, for
 * "did you mean"; an empty text when none is near enough (more than a third of its characters
 * would have to change).
 */
struct text text_nearest(struct text wanted, size_t count,
	struct text (*name_at)(const void *context, size_t index), const void *context);

/*
 * A growing string in an arena. Begin with {.arena = …}. `data` is always NUL-terminated once
 * something was appended; it moves as the buffer grows.
 */
struct buffer {
	struct arena *arena;
	char *data;
	size_t size;     /* bytes in use, without the NUL */
	size_t capacity; /* bytes at data */
};

/* Makes room for MORE bytes and a NUL. */
void buffer_reserve(struct buffer *buffer, size_t more);

static inline void buffer_add_bytes(struct buffer *buffer, const char *bytes, size_t size)
{
	if (buffer->capacity - buffer->size <= size)
		buffer_reserve(buffer, size);
	if (size > 0)
		memcpy(buffer->data + buffer->size, bytes, size);
	buffer->size += size;
	buffer->data[buffer->size] = '\0';
}

static inline void buffer_add(struct buffer *buffer, struct text text)
{
	buffer_add_bytes(buffer, text.data, text.size);
}

static inline void buffer_add_string(struct buffer *buffer, const char *string)
{
	buffer_add_bytes(buffer, string, strlen(string));
}

static inline void buffer_add_char(struct buffer *buffer, char c)
{
	buffer_add_bytes(buffer, &c, 1);
}

void buffer_add_number(struct buffer *buffer, size_t number); /* in decimal */
void buffer_add_blanks(struct buffer *buffer, size_t count);  /* spaces */
void buffer_add_format(struct buffer *buffer, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void buffer_add_vformat(struct buffer *buffer, const char *format, va_list arguments)
	__attribute__((format(printf, 2, 0)));

/* View of the present contents. */
static inline struct text buffer_text(const struct buffer *buffer)
{
	return (struct text){buffer->data, buffer->size};
}

#endif
