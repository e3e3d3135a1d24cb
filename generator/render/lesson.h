/*
 * Lessons: what a role learns, clause by clause. For render only.
 */
#ifndef TEBIKI_RENDER_LESSON_H
#define TEBIKI_RENDER_LESSON_H

#include "render/printing.h"

/* A clause in a lesson. */
struct step_index {
	const struct part_index *part;
	size_t number;                    /* from 1 */
	const struct item **requirements; /* the role's own */
	size_t requirement_count;
	const struct item **commentary; /* on its duties */
	size_t commentary_count;
	const struct item **questions; /* for the role */
	size_t question_count;
};

struct lesson_index {
	const struct role_index *role;
	struct step_index *steps;
	size_t step_count;
	size_t question_count;
	size_t minutes; /* that it takes, roughly: a multiple of five */
};

/*
 * The lesson of ROLE in the COUNT entries CHOSEN (NULL: in all that concern it), in ARENA; NULL when
 * nothing in them binds the role. With a choice it is a lesson of what changed.
 */
const struct lesson_index *lesson_new(struct arena *arena, const struct handbook *handbook,
	const struct role_index *role, const struct entry *const *chosen, size_t count);

#endif
