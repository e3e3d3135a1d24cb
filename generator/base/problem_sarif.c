/*
 * SARIF 2.1.0 (OASIS, 27 March 2020). Section numbers below are of that standard.
 */
#include "base/arena.h"
#include "base/json.h"
#include "base/problem.h"
#include "message/catalogue.h"

#include <string.h>

static struct text level_of(const struct message *message)
{
	return message->severity == SEVERITY_ERROR ? TEXT("error") : TEXT("warning");
}

/* 3.11: what people read is an object. */
static void put_message(struct json *json, const char *key, struct text text)
{
	json_object_at(json, key);
	json_put(json, "text", text);
	json_object_end(json);
}

/* 3.49: what a code means. A result names it by its place among the rules. */
static void print_rule(struct json *json, const struct message *message)
{
	json_object(json);
	json_put(json, "id", text_of(message->name));
	put_message(json, "shortDescription", text_of(message->summary));
	json_object_at(json, "defaultConfiguration");
	json_put(json, "level", level_of(message));
	json_object_end(json);
	json_object_end(json);
}

static bool is_plain(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       (c != '\0' && strchr("-._~/", c) != NULL);
}

/* 3.4.3: a path as a reference of RFC 3986. */
static struct text path_uri(struct arena *arena, struct text path)
{
	struct buffer uri = {.arena = arena};

	if (text_starts(path, TEXT("/")))
		buffer_add_string(&uri, "file://");
	for (size_t i = 0; i < path.size; i++) {
		unsigned char c = (unsigned char)path.data[i];

		if (is_plain(c))
			buffer_add_char(&uri, (char)c);
		else
			buffer_add_format(&uri, "%%%02X", c);
	}
	return buffer_text(&uri);
}

/* 3.30: columns count from 1, and the end is behind the last character. */
static void print_region(struct json *json, const struct extent *extent)
{
	json_object_at(json, "region");
	json_put_number(json, "startLine", extent->start.line);
	json_put_number(json, "startColumn", extent->start.column);
	json_put_number(json, "endLine", extent->end.line);
	json_put_number(json, "endColumn", extent->end.column);
	json_object_end(json);
}

static void print_location(struct json *json, const struct extent *extent)
{
	json_array_at(json, "locations");
	json_object(json);
	json_object_at(json, "physicalLocation");
	json_object_at(json, "artifactLocation");
	json_put(json, "uri", path_uri(json->out->arena, extent->file));
	json_object_end(json);
	if (extent->start.line > 0)
		print_region(json, extent);
	json_object_end(json);
	json_object_end(json);
	json_array_end(json);
}

static void print_result(struct json *json, const struct problem *problem)
{
	struct extent extent = problem_extent(problem);
	struct text words = problem->sentence;

	if (problem->help.size > 0)
		words = TEXT_JOIN(json->out->arena, words, TEXT(" (help: "), problem->help, TEXT(")"));
	json_object(json);
	json_put(json, "ruleId", text_of(problem->message->name));
	json_put_number(json, "ruleIndex", (size_t)problem->message->code);
	json_put(json, "level", level_of(problem->message));
	put_message(json, "message", words);
	if (extent.file.size > 0)
		print_location(json, &extent);
	json_object_end(json);
}

static void print_tool(struct json *json)
{
	json_object_at(json, "tool");
	json_object_at(json, "driver");
	json_put(json, "name", TEXT("tebiki"));
	json_put(json, "version", TEXT(TEBIKI_VERSION));
	json_array_at(json, "rules");
	for (int code = 0; code < CODE_COUNT; code++)
		print_rule(json, message_of((enum code)code));
	json_array_end(json);
	json_object_end(json);
	json_object_end(json);
}

void problems_print_sarif(FILE *out, const struct problem *problems, size_t count)
{
	struct arena *arena = arena_new();
	struct buffer buffer = {.arena = arena};
	struct json json = {.out = &buffer};

	json_object(&json);
	json_put(&json, "$schema",
		TEXT("https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"));
	json_put(&json, "version", TEXT("2.1.0"));
	json_array_at(&json, "runs");
	json_object(&json);
	print_tool(&json);
	json_put(&json, "columnKind", TEXT("unicodeCodePoints"));
	json_array_at(&json, "results");
	for (size_t i = 0; i < count; i++)
		print_result(&json, &problems[i]);
	json_array_end(&json);
	json_object_end(&json);
	json_array_end(&json);
	json_object_end(&json);
	fwrite(buffer.data, 1, buffer.size, out);
	arena_free(arena);
}
