/*
 * Writing JSON (RFC 8259). Anyone may include this.
 *
 * Two spaces for each level; keys stand in the order in which they are written. What is opened must be
 * closed: nothing checks it.
 */
#ifndef TEBIKI_BASE_JSON_H
#define TEBIKI_BASE_JSON_H

#include "base/text.h"

/* Begin with {.out = …}. */
struct json {
	struct buffer *out;
	size_t depth;
	bool filled; /* something stands before, at this level */
	bool keyed;  /* a key was written, and waits for its value */
};

/* The key of the value that comes next. */
void json_key(struct json *json, const char *key);

/* Opens an object or an array: the next value, or under KEY. */
void json_object(struct json *json);
void json_array(struct json *json);
void json_object_at(struct json *json, const char *key);
void json_array_at(struct json *json, const char *key);

void json_object_end(struct json *json);
void json_array_end(struct json *json);

/* A value: the next of an array, or that of the last key. */
void json_text(struct json *json, struct text text);
void json_number(struct json *json, size_t number);
void json_flag(struct json *json, bool flag);

/* A pair; the second writes nothing where the text is empty. */
void json_put(struct json *json, const char *key, struct text text);
void json_put_some(struct json *json, const char *key, struct text text);
void json_put_number(struct json *json, const char *key, size_t number);
void json_put_flag(struct json *json, const char *key, bool flag);

/* An array of strings under KEY. */
void json_put_texts(struct json *json, const char *key, const struct text *texts, size_t count);

#endif
