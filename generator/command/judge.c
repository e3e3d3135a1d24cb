#include "command/judge.h"

#include "base/arena.h"
#include "read/input.h"
#include "tailor/tailor.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *judge_path(const struct judging *judging, struct text file)
{
	return text_format(judging->arena, "%s/%.*s.yaml", judging->profiles, TEXT_ARGS(file)).data;
}

/* What is there is never written over. */
static void check_file(const struct judging *judging, struct report *report, const struct answers *answers)
{
	const struct given *file = answers_get(answers, TEXT("file"));
	const char *path;

	if (file == NULL)
		return;
	path = judge_path(judging, file->text);
	if (input_is_file(path))
		report_error(report, CODE_PROFILE_EXISTS, file->place,
			TEXT("give the new one another name ('file'), or delete the old one"),
			"there is a profile %s already", path);
}

static const struct handbook *tailored(
	struct judging *judging, struct report *report, const struct answers *answers)
{
	const char *path = judge_path(judging, answers_text(answers, TEXT("file")));
	const struct handbook *handbook = NULL;
	const struct profile *profile;

	loader_tell(judging->loader, report);
	profile = load_answers(judging->loader, answers, path);
	loader_tell(judging->loader, judging->report);
	check_file(judging, report, answers);
	if (profile == NULL || report_errors(report) > 0)
		return NULL;
	arena_reset(judging->each);
	handbook = tailor(judging->each, report, loader_library(judging->loader), profile);
	return handbook;
}

/* The sentences of KIND in MESSAGES, each with its help, without places, which the typist knows. */
static struct text sentences(struct arena *arena, const char *messages, const char *kind)
{
	struct buffer out = {.arena = arena};
	bool ours = false;

	for (const char *line = messages; *line != '\0';
		line += strcspn(line, "\n"), line += *line != '\0') {
		struct text text = {line, strcspn(line, "\n")};
		const char *at = text_find(text, text_of(kind));
		bool heads = text_find(text, TEXT(": error: ")) != NULL ||
			     text_find(text, TEXT(": warning: ")) != NULL;

		if (heads)
			ours = at != NULL;
		if (heads && ours)
			buffer_add_format(&out, "%s%.*s", out.size > 0 ? "; " : "",
				(int)(line + text.size - at) - (int)strlen(kind), at + strlen(kind));
		else if (ours && text_starts(text, TEXT("  help: ")))
			buffer_add_format(
				&out, "; %.*s", TEXT_ARGS(text_from(text, sizeof "  help: " - 1)));
	}
	return buffer_text(&out);
}

struct verdict judge_answers(void *context, const struct answers *answers)
{
	struct judging *judging = context;
	struct verdict verdict = {NULL, {0}, {0}};
	char *messages = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&messages, &size);
	struct report *report;

	if (out == NULL) { /* no memory */
		report_trouble(judging->report, CODE_INTERNAL_ERROR, (struct text){0},
			"no memory is left");
		return verdict;
	}
	report = report_new(judging->arena, out);
	verdict.handbook = tailored(judging, report, answers);
	fclose(out);
	if (report_errors(report) > 0)
		verdict.faults = sentences(judging->arena, messages, ": error: ");
	if (report_warnings(report) > 0)
		verdict.cautions = sentences(judging->arena, messages, ": warning: ");
	free(messages);
	return verdict;
}

const struct handbook *judge_openly(struct judging *judging, const struct answers *answers)
{
	size_t errors = report_errors(judging->report);
	const struct handbook *handbook = tailored(judging, judging->report, answers);

	return report_errors(judging->report) == errors ? handbook : NULL;
}
