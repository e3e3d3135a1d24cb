#include "render/gathering.h"

#include "base/arena.h"

static bool same_post(const struct role_index *one, const struct role_index *other)
{
	return one->holder->post.size > 0 && text_equal(one->holder->post, other->holder->post);
}

static void add_member(struct gathering *gathering, struct role_index *post, struct role_index *role)
{
	role->post = post;
	ARENA_PUSH(gathering->arena, post->roles, post->role_count, role->holder->role);
}

/* The post of ROLE, if it is the first of several that one post holds, becomes a set of its own. */
static void add_post(struct gathering *gathering, struct role_index *role)
{
	struct index *index = gathering->index;
	struct role_index *post = &index->posts[index->post_count];

	if (role->post != NULL)
		return;
	for (struct role_index *other = role + 1; other < index->roles + index->role_count; other++)
		if (same_post(role, other)) {
			if (role->post == NULL)
				add_member(gathering, post, role);
			add_member(gathering, post, other);
		}
	if (role->post == NULL)
		return;
	post->holder = role->holder;
	index->post_count++;
}

/* The roles of POST that report to a role that it holds, too. */
static void find_collapsed(struct gathering *gathering, struct role_index *post)
{
	for (size_t i = 0; i < post->role_count; i++)
		if (post->roles[i]->reports_to != post->roles[i] &&
			duties_hold(post, post->roles[i]->reports_to))
			ARENA_PUSH(gathering->arena, post->collapsed, post->collapsed_count,
				index_role(gathering->index, post->roles[i]));
}

void gather_sets(struct gathering *gathering)
{
	const struct handbook *handbook = gathering->handbook;
	struct index *index = gathering->index;

	index->role_count = handbook->holder_count;
	index->roles = ARENA_ARRAY(gathering->arena, struct role_index,
		2 * handbook->holder_count + 1); /* each post has two */
	index->posts = index->roles + index->role_count;
	for (size_t i = 0; i < index->role_count; i++) {
		struct role_index *role = &index->roles[i];

		role->holder = &handbook->holders[i];
		ARENA_PUSH(gathering->arena, role->roles, role->role_count, role->holder->role);
	}
	for (size_t i = 0; i < index->role_count; i++)
		add_post(gathering, &index->roles[i]);
	for (size_t i = 0; i < index->post_count; i++)
		find_collapsed(gathering, &index->posts[i]);
	gathering->count = index->role_count + index->post_count;
	gathering->concerned = ARENA_ARRAY(gathering->arena, bool, gathering->count + 1);
}
