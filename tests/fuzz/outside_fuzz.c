/*
 * What comes from outside, in any bytes: the address of a request, the manifest of a folder that may be
 * someone else's, names of files in messages, cells of tables.
 */
#include "fuzz.h"

#include "base/day.h"
#include "base/json.h"
#include "model/sheet.h"
#include "serve/address.h"
#include "write/manifest.h"

/* A path that leaves no folder and holds nothing strange. */
static void check_path(struct text path)
{
	FUZZ_ASSERT(path.size > 0 && !text_starts(path, TEXT("/")) && !text_ends(path, TEXT("/")));
	FUZZ_ASSERT(text_find(path, TEXT("//")) == NULL && text_find(path, TEXT("\\")) == NULL);
	FUZZ_ASSERT(!text_starts(path, TEXT("../")) && !text_ends(path, TEXT("/..")) &&
		    text_find(path, TEXT("/../")) == NULL && !text_equal(path, TEXT("..")));
	for (size_t i = 0; i < path.size; i++)
		FUZZ_ASSERT((unsigned char)path.data[i] >= ' ' && path.data[i] != 0x7f);
}

static void check_address(struct fuzz *fuzz, struct text bytes)
{
	struct address address = address_read(fuzz->arena, bytes);

	if (address.kind == ADDRESS_PAGE)
		check_path(address.path);
	if (address_is_local(bytes))
		FUZZ_ASSERT(bytes.size >= 9 &&
			    (bytes.data[0] == '1' || bytes.data[0] == 'l' || bytes.data[0] == 'L'));
}

/* What is read as a manifest was printed as one. */
static void check_manifest(struct fuzz *fuzz, struct text bytes)
{
	struct manifest manifest = manifest_in(fuzz->arena);

	if (!manifest_read(&manifest, bytes))
		return;
	FUZZ_ASSERT(text_equal(manifest_print(&manifest), bytes));
	for (size_t i = 0; i < manifest.files.count; i++)
		check_path(manifest.files.entries[i].name);
}

/* A message about a file of any name is as many lines as it should be, and nothing that steers. */
static void check_message(struct fuzz *fuzz, struct text bytes)
{
	const char *name = text_string(fuzz->arena, bytes);
	struct source *source = fuzz_source(fuzz, name, bytes);
	char *printed = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&printed, &size);
	size_t lines = 0;

	FUZZ_ASSERT(out != NULL);
	for (uint32_t i = 0; i < 4; i++)
		report_error(report_new(fuzz->arena, out), CODE_DOUBLE_ID,
			(struct place){source, (uint32_t)source->text.size * i / 3, i * i},
			text_of(name), "'%s'", name);
	fclose(out);
	FUZZ_ASSERT(text_valid_prefix((struct text){printed, size}) == size);
	for (size_t i = 0; i < size; i++) {
		lines += printed[i] == '\n';
		FUZZ_ASSERT(printed[i] != '\r' && !fuzz_is_control(printed[i]));
	}
	FUZZ_ASSERT(lines <= 16);
	free(printed);
}

static void check_json(struct fuzz *fuzz, struct text bytes)
{
	struct buffer out = {.arena = fuzz->arena};
	struct json json = {.out = &out};

	json_text(&json, bytes);
	FUZZ_ASSERT(text_valid_prefix(buffer_text(&out)) == out.size);
	for (size_t i = 0; i < out.size; i++)
		FUZZ_ASSERT((unsigned char)out.data[i] >= ' ');
}

static void check_cell(struct fuzz *fuzz, struct text bytes)
{
	struct buffer guarded = {.arena = fuzz->arena};
	struct day day = {0};

	buffer_add_string(&guarded, "");
	sheet_guard(&guarded, bytes);
	FUZZ_ASSERT(guarded.size == 0 || strchr("=+-@\t\r\n", guarded.data[0]) == NULL ||
		    guarded.data[0] == '\0');
	FUZZ_ASSERT(text_equal(sheet_unguard(buffer_text(&guarded)), bytes));
	if (day_understand(bytes, &day) && day_exists(&day))
		day_number(&day);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct fuzz fuzz = fuzz_begin();
	struct text bytes = {(const char *)data, size};

	check_address(&fuzz, bytes);
	check_manifest(&fuzz, bytes);
	check_message(&fuzz, bytes);
	check_json(&fuzz, bytes);
	check_cell(&fuzz, bytes);
	fuzz_end(&fuzz);
	return 0;
}
