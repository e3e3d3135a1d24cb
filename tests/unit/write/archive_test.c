/* Archives: what is packed is there again, and the same every time. */

#include "scratch.h"

#include "write/archive.h"

#include <zip.h>

static int setup(void **state)
{
	*state = arena_new();
	return 0;
}

static int teardown(void **state)
{
	arena_free(*state);
	return 0;
}

/* Is MEMBER, number INDEX of ZIP, what it was packed as? */
static void assert_member(zip_t *zip, zip_uint64_t index, const struct page *member)
{
	char bytes[64];
	zip_stat_t about;
	zip_file_t *file = zip_fopen_index(zip, index, 0);

	assert_int_equal(zip_stat_index(zip, index, 0, &about), 0);
	assert_true(text_equal(text_of(about.name), member->path));
	assert_int_equal(about.size, member->bytes.size);
	assert_int_equal(about.comp_method, ZIP_CM_STORE);
	assert_non_null(file);
	assert_int_equal(zip_fread(file, bytes, sizeof bytes), member->bytes.size);
	assert_true(text_equal((struct text){bytes, member->bytes.size}, member->bytes));
	zip_fclose(file);
}

static void assert_archive(struct arena *arena, const struct page *archive)
{
	struct text bytes = archive_pack(arena, archive);
	zip_source_t *source = zip_source_buffer_create(bytes.data, bytes.size, 0, NULL);
	zip_t *zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, NULL);

	assert_non_null(zip);
	assert_int_equal(zip_get_num_entries(zip, 0), archive->member_count);
	for (size_t i = 0; i < archive->member_count; i++)
		assert_member(zip, i, &archive->members[i]);
	zip_close(zip);
}

static const struct page members[] = {
	{.path = TEXT_INIT("imsmanifest.xml"), .bytes = TEXT_INIT("<manifest/>")},
	{.path = TEXT_INIT("b.html"), .bytes = TEXT_INIT("責任者\n")},
	{.path = TEXT_INIT("a.js"), .bytes = TEXT_INIT("")},
};
static const struct page archive = {
	.path = TEXT_INIT("training/x.zip"), .members = members, .member_count = 3};

static void test_members(void **state)
{
	assert_archive(*state, &archive);
}

static void test_same_bytes(void **state)
{
	struct text one = archive_pack(*state, &archive);
	struct text other;

	setenv("TZ", "Asia/Tokyo", 1);
	other = archive_pack(*state, &archive);
	unsetenv("TZ");
	assert_true(text_equal(one, other));
}

/* A name that no archive can hold is a failure, not a crash. */
static void test_long_name(void **state)
{
	struct buffer name = {.arena = *state};
	struct page member = {.bytes = TEXT("x")};
	struct page packed = {.path = TEXT("x.zip"), .members = &member, .member_count = 1};

	for (size_t i = 0; i < 300; i++)
		buffer_add_char(&name, 'n');
	member.path = buffer_text(&name);
	assert_null(archive_pack(*state, &packed).data);
}

static void test_published(void **state)
{
	struct scratch *scratch = *state;
	struct publish_result result;
	struct publish *publish = publish_begin(scratch->arena, scratch->report, "site");

	assert_non_null(publish);
	assert_true(publish_page(publish, archive));
	assert_true(publish_finish(publish, &result));
	assert_result(result, 2, 0, 0);
	publish = publish_begin(scratch->arena, scratch->report, "site");
	assert_true(publish_page(publish, archive));
	assert_true(publish_finish(publish, &result));
	assert_result(result, 0, 2, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_members, setup, teardown),
		cmocka_unit_test_setup_teardown(test_same_bytes, setup, teardown),
		cmocka_unit_test_setup_teardown(test_long_name, setup, teardown),
		cmocka_unit_test_setup_teardown(test_published, scratch_setup, scratch_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
