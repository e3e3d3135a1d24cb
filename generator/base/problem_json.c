#include "base/arena.h"
#include "base/json.h"
#include "base/problem.h"

static size_t count_of(const struct problem *problems, size_t count, enum severity severity)
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		found += problems[i].message->severity == severity;
	return found;
}

static void print_one(struct json *json, const struct problem *problem)
{
	struct extent extent = problem_extent(problem);

	json_object(json);
	json_put(json, "code", text_of(problem->message->name));
	json_put(json, "severity",
		problem->message->severity == SEVERITY_ERROR ? TEXT("error") : TEXT("warning"));
	json_put_some(json, "file", extent.file);
	if (extent.start.line > 0) {
		json_put_number(json, "line", extent.start.line);
		json_put_number(json, "column", extent.start.column);
		json_put_number(json, "endLine", extent.end.line);
		json_put_number(json, "endColumn", extent.end.column);
	}
	json_put(json, "message", problem->sentence);
	json_put_some(json, "help", problem->help);
	json_object_end(json);
}

void problems_print_json(FILE *out, const struct problem *problems, size_t count)
{
	struct arena *arena = arena_new();
	struct buffer buffer = {.arena = arena};
	struct json json = {.out = &buffer};

	json_object(&json);
	json_put_number(&json, "format", 1);
	json_put_number(&json, "errors", count_of(problems, count, SEVERITY_ERROR));
	json_put_number(&json, "warnings", count_of(problems, count, SEVERITY_WARNING));
	json_array_at(&json, "problems");
	for (size_t i = 0; i < count; i++)
		print_one(&json, &problems[i]);
	json_array_end(&json);
	json_object_end(&json);
	fwrite(buffer.data, 1, buffer.size, out);
	arena_free(arena);
}
