#include "command/home.h"

#include "read/input.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/auxv.h>

/* The kernel says what it executes; unlike /proc, it does so in every chroot. */
static const char *executable(struct arena *arena)
{
	const char *name = (const char *)(uintptr_t)getauxval(AT_EXECFN);
	char path[PATH_MAX];

	if (name == NULL || realpath(name, path) == NULL)
		return NULL;
	return text_copy(arena, text_of(path)).data;
}

const char *home_data(struct arena *arena, const char *name)
{
	const char *program = executable(arena);
	const char *folder;

	if (program == NULL)
		return NULL;
	folder = input_beside(arena, program, text_of(name));
	if (!input_is_folder(folder))
		folder = input_beside(arena, program, text_format(arena, "../share/tebiki/%s", name));
	return input_is_folder(folder) ? folder : NULL;
}

const char *home_templates(struct arena *arena, const char *profile)
{
	const char *beside = input_beside(arena, profile, TEXT("../templates"));
	const char *own = input_is_folder(beside) ? NULL : home_data(arena, "templates");

	return own == NULL ? beside : own;
}
