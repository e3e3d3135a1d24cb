#include "lint/work.h"

#include <string.h>

/*
 * A line of a fragment or of YAML in which what is not words is blanked out: values, attributes,
 * addresses, code, keys, comments, readings.
 */
struct line {
	char *data; /* as long as the line */
	size_t size;
	struct text text;
};

static void blank(struct line *line, size_t start, size_t end)
{
	memset(line->data + start, ' ', (end < line->size ? end : line->size) - start);
}

/* Blanks from each OPEN to the next CLOSE behind it. */
static void blank_between(struct line *line, struct text open, struct text close)
{
	size_t at = 0;

	while (at < line->size) {
		struct text rest = {line->data + at, line->size - at};
		const char *start = text_find(rest, open);
		const char *end;

		if (start == NULL)
			return;
		at = (size_t)(start - line->data);
		end = text_find(text_from((struct text){line->data, line->size}, at + open.size), close);
		if (end == NULL)
			return;
		blank(line, at, (size_t)(end - line->data) + close.size);
		at = (size_t)(end - line->data) + close.size;
	}
}

/* A comment of YAML: the line, or what is behind ' #'. Headings of Markdown have no space before. */
static void blank_comment(struct line *line, bool yaml)
{
	struct text text = {line->data, line->size};
	const char *mark = text_find(text, TEXT(" #"));

	if (!yaml)
		return;
	if (text_starts(text_trim(text), TEXT("#")))
		blank(line, 0, line->size);
	else if (mark != NULL)
		blank(line, (size_t)(mark - line->data), line->size);
}

static struct line line_of(struct arena *arena, struct text text, bool yaml)
{
	struct line line = {arena_bytes(arena, text.size + 1), text.size, text};

	if (text.size > 0)
		memcpy(line.data, text.data, text.size);
	blank_comment(&line, yaml);
	if (text_starts(text_trim(text), TEXT("reading:")))
		blank(&line, 0, line.size);
	blank_between(&line, TEXT("`"), TEXT("`"));
	blank_between(&line, TEXT("{{"), TEXT("}}"));
	blank_between(&line, TEXT("{#"), TEXT("}"));
	blank_between(&line, TEXT("]("), TEXT(")"));
	return line;
}

/* True when WORD, in which '#' is any digit, stands at the start of TEXT. */
static bool matches(struct text text, struct text word)
{
	if (text.size < word.size)
		return false;
	for (size_t i = 0; i < word.size; i++)
		if (word.data[i] == '#' ? text.data[i] < '0' || text.data[i] > '9'
					: text.data[i] != word.data[i])
			return false;
	return true;
}

static bool one_ends(const struct words *words, struct text text)
{
	for (size_t i = 0; i < words->count; i++)
		if (text.size >= words->list[i].size &&
			matches(text_from(text, text.size - words->list[i].size), words->list[i]))
			return true;
	return false;
}

static bool one_starts(const struct words *words, struct text text)
{
	for (size_t i = 0; i < words->count; i++)
		if (matches(text, words->list[i]))
			return true;
	return false;
}

static void find_word(struct lint *lint, const struct source *source, const struct line *line,
	const struct variant *variant, struct text word)
{
	struct text text = {line->data, line->size};
	const char *at = line->data;

	while ((at = memchr(at, word.data[0], line->size - (size_t)(at - line->data))) != NULL) {
		size_t start = (size_t)(at++ - line->data);

		if (!matches(text_from(text, start), word) ||
			one_ends(&variant->after, text_cut(text, 0, start)) ||
			one_starts(&variant->before, text_from(text, start + word.size)))
			continue;
		report_warning(lint->report, CODE_SPELLING,
			source_place(source, text_cut(line->text, start, start + word.size)),
			text_format(lint->scratch, "write %.*s", TEXT_ARGS(variant->right)),
			"'%.*s' is spelt otherwise elsewhere",
			TEXT_ARGS(text_cut(text, start, start + word.size)));
	}
}

/* A parenthesis that opens in one width and closes in another. */
static void check_parentheses(struct lint *lint, const struct source *source, const struct line *line)
{
	struct text text = {line->data, line->size};
	const char *open;

	while ((open = text_find(text, TEXT("（"))) != NULL) {
		struct text rest = text_from(text, (size_t)(open - text.data) + sizeof "（" - 1);
		const char *wide = text_find(rest, TEXT("）"));
		const char *narrow = memchr(rest.data, ')', rest.size);

		if (narrow != NULL && (wide == NULL || narrow < wide))
			report_warning(lint->report, CODE_SPELLING,
				source_place(source, text_cut(line->text, (size_t)(narrow - line->data),
							     (size_t)(narrow - line->data) + 1)),
				TEXT("write ）"), "')' closes a full-width parenthesis");
		text = rest;
	}
}

static void check_line(struct lint *lint, const struct source *source, const struct line *line,
	const struct spelling *spelling, bool own)
{
	for (size_t i = 0; i < spelling->count; i++)
		for (size_t j = 0; j < spelling->variants[i].wrong.count &&
				   !(own && spelling->variants[i].corpora);
			j++)
			find_word(lint, source, line, &spelling->variants[i],
				spelling->variants[i].wrong.list[j]);
	check_parentheses(lint, source, line);
}

void lint_words(struct lint *lint, const struct source *source, const struct spelling *spelling, bool own)
{
	bool yaml = text_ends(text_of(source->path), TEXT(".yaml"));
	bool typed = false; /* in `synonyms`: what people type into the search, however they spell it */
	struct arena *scratch;

	if (spelling->count == 0 || !lint_first(lint, text_of(source->path)))
		return;
	scratch = arena_new();
	for (size_t i = 1; i <= source->line_count; i++) {
		struct text text = source_line(source, i);
		struct line line = line_of(scratch, text, yaml);

		if (text.size > 0 && text.data[0] != ' ')
			typed = text_starts(text, TEXT("synonyms:"));
		if (!typed)
			check_line(lint, source, &line, spelling, own);
	}
	arena_free(scratch);
}
