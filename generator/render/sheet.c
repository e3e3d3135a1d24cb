#include "render/index.h"

#include "base/arena.h"

static struct sheet_index sheet_new(struct arena *arena, const struct handbook *handbook,
	struct text key, const struct role *const *roles, size_t count)
{
	struct duties duties = duties_of(arena, handbook, roles, count);
	struct sheet_index sheet = {.key = key, .line_count = duties.count};

	sheet.lines = ARENA_ARRAY(arena, struct line_of_sheet, duties.count + 1);
	for (size_t i = 0; i < duties.count; i++) {
		const struct duty *duty = &duties.list[i];
		const struct entry *clause = duty->item->entry;

		sheet.lines[i] = (struct line_of_sheet){*duty, i + 1,
			i == 0 || duty[-1].item->entry != clause,
			i + 1 == duties.count || duty[1].item->entry != clause};
	}
	return sheet;
}

/* Of a role, or of a post that holds several: then each duty is on it once. */
static void add_sheet(struct arena *arena, const struct handbook *handbook, struct role_index *duties)
{
	const struct holder *holder = duties->holder;
	bool is_post = duties->role_count > 1;
	struct text key =
		is_post ? TEXT_JOIN(arena, TEXT("post-"), holder->role->key) : holder->role->key;

	duties->sheet = sheet_new(arena, handbook, key, duties->roles, duties->role_count);
	duties->sheet.role = is_post ? NULL : holder->role;
	duties->sheet.name = is_post ? holder->post : holder->name;
	duties->sheet.post = is_post ? TEXT("") : holder->post;
}

void sheets_index(struct arena *arena, const struct handbook *handbook, struct index *index)
{
	for (size_t i = 0; i < index->role_count; i++)
		add_sheet(arena, handbook, &index->roles[i]);
	for (size_t i = 0; i < index->post_count; i++)
		add_sheet(arena, handbook, &index->posts[i]);
}
