#include "write/manifest.h"

#include "base/arena.h"

#include <nettle/base16.h>
#include <nettle/sha2.h>
#include <stdlib.h>
#include <string.h>

struct manifest manifest_in(struct arena *arena)
{
	return (struct manifest){.files = {.arena = arena}, .folders = {.arena = arena}};
}

static bool component_allowed(struct text part)
{
	return part.size > 0 && !text_equal(part, TEXT(".")) && !text_equal(part, TEXT(".."));
}

bool manifest_allows(struct text path)
{
	size_t start = 0;

	for (size_t i = 0; i < path.size; i++) {
		unsigned char c = (unsigned char)path.data[i];

		if (c < 0x20 || c == 0x7f || c == '\\')
			return false;
		if (c == '/') {
			if (!component_allowed(text_cut(path, start, i)))
				return false;
			start = i + 1;
		}
	}
	return component_allowed(text_from(path, start)) &&
	       !text_equal(path, TEXT(MANIFEST_PATH)) && !text_starts(path, TEXT(MANIFEST_PATH "/"));
}

/* Enters an entry for PATH, and its folders; NULL when the path is taken. */
static struct manifest_entry *enter(struct manifest *manifest, struct text path)
{
	struct manifest_entry *entry;

	if (table_get(&manifest->files, path) != NULL)
		return NULL;
	entry = ARENA_NEW(manifest->files.arena, struct manifest_entry);
	table_put(&manifest->files, path, entry);
	for (size_t i = path.size; i > 0; i--)
		/* Known folders have their folders known. */
		if (path.data[i - 1] == '/' &&
			table_put(&manifest->folders, text_cut(path, 0, i - 1), manifest) != NULL)
			break;
	return entry;
}

struct manifest_entry *manifest_add(struct manifest *manifest, struct text path, struct text bytes)
{
	struct manifest_entry *entry = enter(manifest, path);
	uint8_t digest[SHA256_DIGEST_SIZE];
	struct sha256_ctx state;

	if (entry == NULL)
		return NULL;
	sha256_init(&state);
	sha256_update(&state, bytes.size, (const uint8_t *)bytes.data);
	sha256_digest(&state, sizeof digest, digest);
	base16_encode_update(entry->digest, sizeof digest, digest);
	return entry;
}

struct manifest_entry *manifest_find(const struct manifest *manifest, struct text path)
{
	return table_get(&manifest->files, path);
}

bool manifest_has_folder(const struct manifest *manifest, struct text path)
{
	return table_get(&manifest->folders, path) != NULL;
}

static int by_name(const void *a, const void *b)
{
	const struct table_entry *left = a;
	const struct table_entry *right = b;

	return text_compare(left->name, right->name);
}

struct text manifest_print(const struct manifest *manifest)
{
	const struct table *files = &manifest->files;
	struct table_entry *sorted = ARENA_ARRAY(files->arena, struct table_entry, files->count);
	struct buffer buffer = {.arena = files->arena};

	for (size_t i = 0; i < files->count; i++)
		sorted[i] = files->entries[i];
	qsort(sorted, files->count, sizeof *sorted, by_name);
	for (size_t i = 0; i < files->count; i++) {
		const struct manifest_entry *entry = sorted[i].value;

		buffer_add_bytes(&buffer, entry->digest, DIGEST_DIGITS);
		buffer_add(&buffer, TEXT("  "));
		buffer_add(&buffer, sorted[i].name);
		buffer_add_char(&buffer, '\n');
	}
	return buffer_text(&buffer);
}

/* Reads LINE, which must come after the path *LAST; sets *LAST to its own. */
static bool read_line(struct manifest *manifest, struct text line, struct text *last)
{
	struct manifest_entry *entry;
	struct text path;

	if (line.size <= DIGEST_DIGITS + 2 ||
		!text_equal(text_cut(line, DIGEST_DIGITS, DIGEST_DIGITS + 2), TEXT("  ")))
		return false;
	for (size_t i = 0; i < DIGEST_DIGITS; i++)
		if (line.data[i] == '\0' || strchr("0123456789abcdef", line.data[i]) == NULL)
			return false;
	path = text_from(line, DIGEST_DIGITS + 2);
	if (!manifest_allows(path) || text_compare(*last, path) >= 0)
		return false;
	entry = enter(manifest, path);
	memcpy(entry->digest, line.data, DIGEST_DIGITS);
	*last = path;
	return true;
}

bool manifest_read(struct manifest *manifest, struct text bytes)
{
	struct text last = {0};
	size_t start = 0;

	while (start < bytes.size) {
		const char *end = memchr(bytes.data + start, '\n', bytes.size - start);
		size_t stop = end == NULL ? 0 : (size_t)(end - bytes.data);

		if (end == NULL || !read_line(manifest, text_cut(bytes, start, stop), &last))
			return false;
		start = stop + 1;
	}
	return bytes.size > 0;
}
