#include "command/home.h"

#include "load/input.h"

const char *home_templates(struct arena *arena, const char *profile)
{
	const char *beside = input_beside(arena, profile, TEXT("../templates"));

	return input_is_folder(beside) ? beside : TEBIKI_DATA "/templates";
}
