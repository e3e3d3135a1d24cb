#include "tally/counting.h"

#include "base/arena.h"

static void find_of_duty(const struct counting *counting, const struct tallied_role *role,
	const struct tallied_duty *duty, enum response response)
{
	struct collected *edition = counting->edition;
	size_t first = edition->finding_count;

	if (duty->tally.of[response] == 0)
		return;
	for (size_t i = 0; i < role->sheet_count; i++) {
		const struct answered *answer = table_get(&role->sheets[i]->answers, duty->id);

		if (answer != NULL && answer->response == response)
			ARENA_PUSH(counting->arena, edition->findings, edition->finding_count,
				((struct finding){role, duty, role->sheets[i], answer, false, false}));
	}
	edition->findings[first].begins = true;
	edition->findings[edition->finding_count - 1].ends = true;
}

static void find(const struct counting *counting, enum response response)
{
	const struct collected *edition = counting->edition;

	for (size_t i = 0; i < edition->role_count; i++)
		for (size_t j = 0; j < edition->roles[i].duty_count; j++)
			find_of_duty(counting, &edition->roles[i], &edition->roles[i].duties[j],
				response);
}

static void find_silences(const struct counting *counting)
{
	struct collected *edition = counting->edition;

	for (size_t i = 0; i < edition->role_count; i++) {
		const struct tallied_role *role = &edition->roles[i];

		for (size_t j = 0; j < role->duty_count; j++)
			if (tally_answered(&role->duties[j].tally) == 0)
				ARENA_PUSH(counting->arena, edition->silences, edition->silence_count,
					((struct silence){role, &role->duties[j]}));
	}
}

void find_all(const struct counting *counting)
{
	find(counting, RESPONSE_NO);
	find(counting, RESPONSE_PARTLY);
	find_silences(counting);
}
