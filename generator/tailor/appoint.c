#include "tailor/work.h"

#include "base/arena.h"

#include <stddef.h>

static const struct appointment *appointment_of(const struct work *work, const struct role *role)
{
	return table_get(&work->profile->roles, role->key);
}

static bool has_post(const struct appointment *appointment)
{
	return appointment != NULL && appointment->post.place.source != NULL;
}

static void check_post(struct work *work, const struct role *role)
{
	const struct appointment *appointment = appointment_of(work, role);

	if (role->post == POST_REQUIRED && !has_post(appointment))
		report_error(work->report, CODE_NO_POST,
			appointment == NULL ? work->profile->roles_place : appointment->place,
			text_format(work->arena, "add under 'roles': '%.*s: ' and the post that holds it",
				TEXT_ARGS(role->key)),
			"no post holds the role '%.*s'", TEXT_ARGS(role->key));
	else if (role->post == POST_NONE && has_post(appointment))
		report_error(work->report, CODE_NEEDLESS_POST, appointment->post.place,
			TEXT("delete the post"), "the role '%.*s' is held by no post",
			TEXT_ARGS(role->key));
}

static void add_holder(struct work *work, const struct role *role)
{
	struct handbook *handbook = work->handbook;
	const struct appointment *appointment = appointment_of(work, role);
	struct holder holder = {.role = role};

	if (!role_exists(work, role)) {
		if (appointment != NULL)
			report_error(work->report, CODE_ABSENT_ROLE, appointment->place,
				TEXT("delete the line"),
				"this organisation does not have the role '%.*s'",
				TEXT_ARGS(role->key));
		return;
	}
	check_post(work, role);
	if (has_post(appointment))
		holder.post = appointment->post.text;
	ARENA_PUSH(work->arena, handbook->holders, handbook->holder_count, holder);
}

/* 兼務の禁止: the same post for two roles that must be kept apart. */
static void check_apart(struct work *work, const struct apart *apart)
{
	const struct appointment *one = appointment_of(work, apart->roles[0]);
	const struct appointment *other = appointment_of(work, apart->roles[1]);

	if (!has_post(one) || !has_post(other) || !role_exists(work, apart->roles[0]) ||
		!role_exists(work, apart->roles[1]) || !text_equal(one->post.text, other->post.text))
		return;
	report_error(work->report, CODE_POSTS_APART, one->post.place,
		text_format(work->arena, "appoint another post to one of them (兼務の禁止, %.*s)",
			TEXT_ARGS(apart->source)),
		"the post '%.*s' cannot hold both '%.*s' and '%.*s'", TEXT_ARGS(one->post.text),
		TEXT_ARGS(apart->roles[0]->key), TEXT_ARGS(apart->roles[1]->key));
}

/* A post that holds ROLE and the role that ROLE reports to would report to itself. */
static void check_line(struct work *work, const struct role *role)
{
	const struct role *superior = role->reports_to;
	const struct appointment *own = appointment_of(work, role);
	const struct appointment *above =
		superior == NULL || superior == role ? NULL : appointment_of(work, superior);

	if (!has_post(own) || !has_post(above) || !role_exists(work, role) ||
		!role_exists(work, superior) || !text_equal(own->post.text, above->post.text))
		return;
	report_warning(work->report, CODE_REPORTS_TO_ITSELF, own->post.place,
		text_format(work->arena,
			"appoint another post to one of them, or be aware that nobody else sees what "
			"'%.*s' reports; the post's page says so, too",
			TEXT_ARGS(role->key)),
		"the post '%.*s' holds both '%.*s' and '%.*s', to which that reports",
		TEXT_ARGS(own->post.text), TEXT_ARGS(role->key), TEXT_ARGS(superior->key));
}

void appoint(struct work *work)
{
	for (size_t i = 0; i < work->profile->corpus_count; i++) {
		const struct corpus *corpus = work->profile->corpora[i];

		for (size_t j = 0; j < corpus->roles.count; j++)
			add_holder(work, corpus->roles.entries[j].value);
		for (size_t j = 0; j < corpus->roles.count; j++)
			check_line(work, corpus->roles.entries[j].value);
		for (size_t j = 0; j < corpus->apart_count; j++)
			check_apart(work, &corpus->apart[j]);
	}
}
