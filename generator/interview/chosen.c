#include "interview/chosen.h"

#include "base/arena.h"
#include "interview/fixed.h"

#include <stddef.h>

void chosen_add(struct arena *arena, struct chosen *chosen, const struct corpus *corpus)
{
	for (size_t i = 0; i < chosen->count; i++)
		if (chosen->list[i] == corpus)
			return;
	for (size_t i = 0; i < corpus->require_count; i++)
		chosen_add(arena, chosen, corpus->requires[i]);
	ARENA_PUSH(arena, chosen->list, chosen->count, corpus);
}

struct text chosen_names(struct arena *arena, const struct chosen *chosen)
{
	struct buffer names = {.arena = arena};

	for (size_t i = 0; i < chosen->count; i++)
		buffer_add_format(
			&names, "%s%.*s", i == 0 ? "" : " ", TEXT_ARGS(chosen->list[i]->name));
	return buffer_text(&names);
}

struct chosen chosen_usual(const struct interview *interview, enum kind kind)
{
	enum notation notation = kind_words(kind)->notation;
	struct chosen usual = {NULL, 0};

	for (size_t i = 0; i < interview->found_count && usual.count == 0; i++)
		if (interview->found[i]->notation == notation && interview->found[i]->require_count == 0)
			chosen_add(interview->arena, &usual, interview->found[i]);
	if (usual.count == 0 && interview->found_count > 0)
		chosen_add(interview->arena, &usual, interview->found[0]);
	return usual;
}

struct chosen_roles chosen_roles(struct arena *arena, const struct chosen *chosen, const bool *facts)
{
	struct chosen_roles found = {NULL, 0};

	for (size_t i = 0; i < chosen->count; i++) {
		const struct table *roles = &chosen->list[i]->roles;

		for (size_t j = 0; j < roles->count; j++) {
			const struct role *role = roles->entries[j].value;

			if (condition_holds(role->when, facts))
				ARENA_PUSH(arena, found.list, found.count, role);
		}
	}
	return found;
}

const struct term *chosen_organisation(const struct chosen *chosen)
{
	return corpora_find(
		chosen->list, chosen->count, offsetof(struct corpus, terms), TEXT("organisation"));
}

/* True when NAMES, parted by spaces, have NAME among them. */
static bool names_have(struct text names, struct text name)
{
	while (names.size > 0)
		if (text_equal(text_take(&names, ' '), name))
			return true;
	return false;
}

struct chosen chosen_now(const struct interview *interview)
{
	struct text names = answers_text(&interview->answers, TEXT("imports"));
	struct chosen chosen = {NULL, 0};

	for (size_t i = 0; i < interview->found_count; i++)
		if (names_have(names, interview->found[i]->name))
			chosen_add(interview->arena, &chosen, interview->found[i]);
	if (chosen.count > 0)
		return chosen;
	return chosen_usual(interview, kind_answered(interview->library, &interview->answers));
}
