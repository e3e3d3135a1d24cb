#include "base/json.h"

static void new_line(struct json *json)
{
	buffer_add_char(json->out, '\n');
	for (size_t i = 0; i < json->depth; i++)
		buffer_add_string(json->out, "  ");
}

/* What stands before a value or a key. */
static void begin(struct json *json)
{
	if (json->keyed) {
		json->keyed = false;
		return;
	}
	if (json->filled)
		buffer_add_char(json->out, ',');
	if (json->depth > 0)
		new_line(json);
	json->filled = true;
}

static void add_escaped(struct buffer *out, char c)
{
	switch (c) {
	case '"': buffer_add_string(out, "\\\""); break;
	case '\\': buffer_add_string(out, "\\\\"); break;
	case '\n': buffer_add_string(out, "\\n"); break;
	case '\t': buffer_add_string(out, "\\t"); break;
	default:
		if ((unsigned char)c < 0x20 || c == 0x7f)
			buffer_add_format(out, "\\u%04x", (unsigned)(unsigned char)c);
		else
			buffer_add_char(out, c);
	}
}

/* JSON is UTF-8 (RFC 8259, 8.1). Names of files can be anything: a byte that is not becomes U+FFFD. */
static void add_string(struct buffer *out, struct text text)
{
	buffer_add_char(out, '"');
	while (text.size > 0) {
		size_t valid = text_valid_prefix(text);

		for (size_t i = 0; i < valid; i++)
			add_escaped(out, text.data[i]);
		if (valid < text.size)
			buffer_add_string(out, "\xef\xbf\xbd");
		text = text_from(text, valid < text.size ? valid + 1 : valid);
	}
	buffer_add_char(out, '"');
}

void json_key(struct json *json, const char *key)
{
	begin(json);
	add_string(json->out, text_of(key));
	buffer_add_string(json->out, ": ");
	json->keyed = true;
}

static void open(struct json *json, char bracket)
{
	begin(json);
	buffer_add_char(json->out, bracket);
	json->depth++;
	json->filled = false;
}

static void close(struct json *json, char bracket)
{
	json->depth--;
	if (json->filled)
		new_line(json);
	buffer_add_char(json->out, bracket);
	json->filled = true;
	if (json->depth == 0)
		buffer_add_char(json->out, '\n');
}

void json_object(struct json *json)
{
	open(json, '{');
}

void json_array(struct json *json)
{
	open(json, '[');
}

void json_object_at(struct json *json, const char *key)
{
	json_key(json, key);
	json_object(json);
}

void json_array_at(struct json *json, const char *key)
{
	json_key(json, key);
	json_array(json);
}

void json_object_end(struct json *json)
{
	close(json, '}');
}

void json_array_end(struct json *json)
{
	close(json, ']');
}

void json_text(struct json *json, struct text text)
{
	begin(json);
	add_string(json->out, text);
}

void json_number(struct json *json, size_t number)
{
	begin(json);
	buffer_add_number(json->out, number);
}

void json_flag(struct json *json, bool flag)
{
	begin(json);
	buffer_add_string(json->out, flag ? "true" : "false");
}

void json_put(struct json *json, const char *key, struct text text)
{
	json_key(json, key);
	json_text(json, text);
}

void json_put_some(struct json *json, const char *key, struct text text)
{
	if (text.size > 0)
		json_put(json, key, text);
}

void json_put_number(struct json *json, const char *key, size_t number)
{
	json_key(json, key);
	json_number(json, number);
}

void json_put_flag(struct json *json, const char *key, bool flag)
{
	json_key(json, key);
	json_flag(json, flag);
}

void json_put_texts(struct json *json, const char *key, const struct text *texts, size_t count)
{
	json_array_at(json, key);
	for (size_t i = 0; i < count; i++)
		json_text(json, texts[i]);
	json_array_end(json);
}
