#include "read/folders.h"

#include "base/arena.h"
#include "base/text.h"

#include <string.h>

void folders_note(struct folders *folders, const char *path, enum load_folder_kind kind)
{
	for (size_t i = 0; i < folders->count; i++)
		if (strcmp(folders->list[i].path, path) == 0)
			return;
	ARENA_PUSH(folders->arena, folders->list, folders->count,
		((struct load_folder){text_string(folders->arena, text_of(path)), kind}));
}
