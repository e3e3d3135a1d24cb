#include "write/archive.h"

#include <errno.h>
#include <zip.h>

/* As DOS wrote dates: years from 1980, months and days from 1. */
enum { FIRST_DAY = 1 << 5 | 1, MIDNIGHT = 0 };

/* A plain file that its owner may write and all may read, as Unix has it. */
static const zip_uint32_t plain_file = (zip_uint32_t)0100644 << 16;

static bool add(zip_t *zip, const struct page *member)
{
	zip_source_t *bytes = zip_source_buffer(zip, member->bytes.data, member->bytes.size, 0);
	char name[256];
	zip_int64_t index;

	if (bytes == NULL || member->path.size >= sizeof name) {
		zip_source_free(bytes);
		return false;
	}
	memcpy(name, member->path.data, member->path.size);
	name[member->path.size] = '\0';
	index = zip_file_add(zip, name, bytes, ZIP_FL_ENC_UTF_8);
	if (index < 0) {
		zip_source_free(bytes);
		return false;
	}
	return zip_set_file_compression(zip, (zip_uint64_t)index, ZIP_CM_STORE, 0) == 0 &&
	       zip_file_set_dostime(zip, (zip_uint64_t)index, MIDNIGHT, FIRST_DAY, 0) == 0 &&
	       zip_file_set_external_attributes(
		       zip, (zip_uint64_t)index, 0, ZIP_OPSYS_UNIX, plain_file) == 0;
}

/* Packs the members into BUFFER. */
static bool pack(zip_source_t *buffer, const struct page *archive)
{
	zip_t *zip = zip_open_from_source(buffer, ZIP_CREATE | ZIP_TRUNCATE, NULL);
	bool packed = zip != NULL;

	for (size_t i = 0; packed && i < archive->member_count; i++)
		packed = add(zip, &archive->members[i]);
	if (packed && zip_close(zip) == 0)
		return true;
	if (zip != NULL)
		zip_discard(zip);
	return false;
}

static struct text read_all(struct arena *arena, zip_source_t *buffer)
{
	struct text bytes = {0};
	zip_stat_t about;
	char *data;

	if (zip_source_stat(buffer, &about) != 0 || zip_source_open(buffer) != 0)
		return bytes;
	data = arena_bytes(arena, about.size + 1);
	if (zip_source_read(buffer, data, about.size) == (zip_int64_t)about.size)
		bytes = (struct text){data, about.size};
	zip_source_close(buffer);
	return bytes;
}

struct text archive_pack(struct arena *arena, const struct page *archive)
{
	zip_source_t *buffer = zip_source_buffer_create(NULL, 0, 0, NULL);
	struct text bytes = {0};

	if (buffer != NULL) {
		zip_source_keep(buffer); /* zip_close lets go of it */
		if (pack(buffer, archive))
			bytes = read_all(arena, buffer);
		zip_source_free(buffer);
	}
	if (bytes.data == NULL)
		errno = ENOMEM; /* nothing else can fail: all is in memory */
	return bytes;
}
