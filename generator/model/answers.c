#include "model/answers.h"

#include "base/arena.h"

const struct given *answers_get(const struct answers *answers, struct text name)
{
	return table_get(&answers->table, name);
}

struct text answers_text(const struct answers *answers, struct text name)
{
	const struct given *given = answers_get(answers, name);

	return given == NULL ? (struct text){0} : given->text;
}

void answers_set(struct answers *answers, struct text name, struct given given)
{
	struct given *old = table_get(&answers->table, name);

	if (old == NULL) {
		old = ARENA_NEW(answers->table.arena, struct given);
		table_put(&answers->table, name, old);
	}
	*old = given;
}

struct given answers_given(const struct answers *answers, struct text text)
{
	struct place whole = {answers->source, 0, 0};

	return (struct given){text, whole, whole};
}

void answers_put(struct answers *answers, struct text name, struct text text)
{
	answers_set(answers, name, answers_given(answers, text));
}

struct answers answers_copy(struct arena *arena, const struct answers *answers)
{
	struct answers copy = {.table = {.arena = arena}, .source = answers->source};

	for (size_t i = 0; i < answers->table.count; i++)
		answers_set(&copy, answers->table.entries[i].name,
			*(const struct given *)answers->table.entries[i].value);
	return copy;
}
