#include "serve/address.h"

#include "base/arena.h"

#include <strings.h>

enum { LONGEST_PATH = 1024 };

static int digit_of(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* RAW with %XX as the byte that it means; data NULL when that cannot be. */
static struct text decode(struct arena *arena, struct text raw)
{
	struct buffer out = {.arena = arena};

	buffer_reserve(&out, raw.size);
	for (size_t i = 0; i < raw.size; i++) {
		int high;
		int low;

		if (raw.data[i] != '%') {
			buffer_add_char(&out, raw.data[i]);
			continue;
		}
		high = i + 2 < raw.size ? digit_of(raw.data[i + 1]) : -1;
		low = i + 2 < raw.size ? digit_of(raw.data[i + 2]) : -1;
		if (high < 0 || low < 0)
			return (struct text){0};
		buffer_add_char(&out, (char)(high * 16 + low));
		i += 2;
	}
	return buffer_text(&out);
}

static bool has_strange_character(struct text path)
{
	for (size_t i = 0; i < path.size; i++) {
		unsigned char c = (unsigned char)path.data[i];

		if (c < 0x20 || c == 0x7f || c == '\\')
			return true;
	}
	return text_valid_prefix(path) != path.size;
}

static bool is_part(struct text part)
{
	return part.size > 0 && !text_equal(part, TEXT(".")) && !text_equal(part, TEXT(".."));
}

/* All that stands between slashes names something; the last may be empty: a folder is meant. */
static bool has_parts(struct text path)
{
	const char *slash;

	while (path.size > 0 && (slash = memchr(path.data, '/', path.size)) != NULL) {
		size_t size = (size_t)(slash - path.data);

		if (!is_part(text_cut(path, 0, size)))
			return false;
		path = text_from(path, size + 1);
	}
	return path.size == 0 || is_part(path);
}

static enum address_kind own_kind(struct text name)
{
	if (text_equal(name, TEXT("preview.js")))
		return ADDRESS_SCRIPT;
	if (text_equal(name, TEXT("preview.css")))
		return ADDRESS_STYLE;
	return text_equal(name, TEXT("wait.js")) ? ADDRESS_WAIT : ADDRESS_PAGE;
}

struct address address_read(struct arena *arena, struct text raw)
{
	struct address address = {.kind = ADDRESS_WRONG};
	struct text path;

	if (raw.size > LONGEST_PATH || !text_starts(raw, TEXT("/")))
		return address;
	path = decode(arena, raw);
	if (path.size == 0 || has_strange_character(path) || !has_parts(text_from(path, 1)))
		return address;
	address.kind = ADDRESS_PAGE;
	if (text_starts(path, TEXT(ADDRESS_OWN)))
		address.kind = own_kind(text_from(path, sizeof ADDRESS_OWN - 1));
	address.path = text_from(path, 1);
	if (text_ends(path, TEXT("/")))
		address.path = TEXT_JOIN(arena, address.path, TEXT("index.html"));
	return address;
}

/* HOST without the port behind it. */
static struct text without_port(struct text host)
{
	size_t end = host.size;

	while (end > 0 && host.data[end - 1] >= '0' && host.data[end - 1] <= '9')
		end--;
	return end > 0 && host.data[end - 1] == ':' ? text_cut(host, 0, end - 1) : host;
}

bool address_is_local(struct text host)
{
	struct text name = without_port(host);

	return text_equal(name, TEXT("127.0.0.1")) ||
	       (name.size == 9 && strncasecmp(name.data, "localhost", 9) == 0);
}

const char *address_type(struct text path)
{
	static const struct {
		const char *end;
		const char *type;
	} types[] = {
		{".html", "text/html; charset=utf-8"},
		{".css", "text/css; charset=utf-8"},
		{".js", "text/javascript; charset=utf-8"},
		{".svg", "image/svg+xml"},
		{".csv", "text/csv; charset=utf-8"},
		{".yaml", "text/plain; charset=utf-8"},
		{".json", "application/json"},
		{".zip", "application/zip"},
	};

	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (text_ends(path, text_of(types[i].end)))
			return types[i].type;
	return "application/octet-stream";
}
