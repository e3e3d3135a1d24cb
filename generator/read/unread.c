#include "read/unread.h"

#include "base/arena.h"
#include "read/input.h"

#include <stdio.h>
#include <string.h>

/* What programs keep of a file that was changed: nobody means it to be read. */
static bool is_copy(struct text path)
{
	return text_ends(path, TEXT("~")) || text_ends(path, TEXT(".bak")) ||
	       text_ends(path, TEXT(".orig"));
}

/* How the file at PATH begins, without a byte order mark; whatever it is, nothing is wrong with it. */
static struct text beginning(struct arena *arena, const char *path)
{
	char bytes[4096];
	FILE *file = input_is_file(path) ? fopen(path, "rb") : NULL;
	struct text text = {bytes, 0};

	if (file == NULL)
		return (struct text){0};
	text.size = fread(bytes, 1, sizeof bytes, file);
	fclose(file);
	return text_copy(arena, text_starts(text, TEXT("\xef\xbb\xbf")) ? text_from(text, 3) : text);
}

static bool is_override(struct text text)
{
	const char *end = text_find(text_from(text, text.size < 3 ? text.size : 3), TEXT("\n---"));
	struct text head = end == NULL ? text : text_cut(text, 0, (size_t)(end - text.data));

	return (text_starts(head, TEXT("---\n")) || text_starts(head, TEXT("---\r\n"))) &&
	       text_find(head, TEXT("\noverride:")) != NULL;
}

/* PATH's name with one ending instead of those it has: a.md.txt, a.txt, a.MD and a．md are a.md. */
static struct text right_name(struct arena *arena, struct text path)
{
	const char *slash = memrchr(path.data, '/', path.size);
	struct text name = slash == NULL ? path : text_from(path, (size_t)(slash - path.data) + 1);
	const char *dot = memrchr(name.data, '.', name.size);
	struct text stem = name;

	if (text_ends(name, TEXT("．md")))
		stem.size -= sizeof "．md" - 1;
	else if (dot != NULL)
		stem.size = (size_t)(dot - name.data);
	return text_format(arena, "%.*s%s", TEXT_ARGS(stem), text_ends(stem, TEXT(".md")) ? "" : ".md");
}

static void check(struct arena *arena, struct report *report, const char *path)
{
	struct text text;

	if (text_ends(text_of(path), TEXT(".md")) || is_copy(text_of(path)))
		return;
	text = beginning(arena, path);
	if (is_override(text))
		report_warning(report, CODE_UNREAD_OVERRIDE,
			(struct place){source_new(arena, path, text), 0, 3},
			text_format(arena, "rename it to '%.*s'",
				TEXT_ARGS(right_name(arena, text_of(path)))),
			"this override is not read: its name must end in '.md'");
}

void unread_overrides(struct arena *arena, struct report *report, const char *folder)
{
	struct input_list files = {0};

	if (!input_list(arena, report, folder, "", true, &files))
		return;
	for (size_t i = 0; i < files.count; i++)
		check(arena, report, files.paths[i]);
}
