#include "template/tag.h"

#include "base/arena.h"

#include <string.h>

static const char SIGILS[] = "#^/>&{!=";
static const char STANDALONE[] = "#^/>!="; /* those that can have a line to themselves */

static bool is_one_of(char c, const char *set)
{
	return c != '\0' && strchr(set, c) != NULL;
}

struct place tag_place(const struct tags *tags, const struct tag *tag)
{
	if (tag->content.size > 0)
		return source_place(tags->source, tag->content);
	return source_place(tags->source, text_cut(tags->text, tag->start, tag->end));
}

static void set_delimiters(struct tags *tags, struct text open, struct text close)
{
	tags->open = open;
	tags->closings[CLOSING_PLAIN] = close;
	tags->closings[CLOSING_HTML] = text_format(tags->arena, "}%.*s", TEXT_ARGS(close));
	tags->closings[CLOSING_DELIMITERS] = text_format(tags->arena, "=%.*s", TEXT_ARGS(close));
}

/* Offset of NEEDLE at or after START; the size of the text when it does not come. */
static size_t find(const struct tags *tags, size_t start, struct text needle)
{
	const char *found = text_find(text_from(tags->text, start), needle);

	return found == NULL ? tags->text.size : (size_t)(found - tags->text.data);
}

struct tags tags_of(
	struct arena *arena, struct report *report, const struct source *source, struct text text)
{
	struct tags tags = {.arena = arena, .report = report, .source = source, .text = text};

	set_delimiters(&tags, TEXT("{{"), TEXT("}}"));
	return tags;
}

static enum closing closing_of(char sigil)
{
	if (sigil == '{')
		return CLOSING_HTML;
	return sigil == '=' ? CLOSING_DELIMITERS : CLOSING_PLAIN;
}

/* The caret goes under the tag as far as its line or the next tag. */
static void report_open_tag(const struct tags *tags, const struct tag *tag, struct text closing)
{
	size_t end = find(tags, tag->start, TEXT("\n"));
	struct text line = text_trim(text_cut(tags->text, tag->start, end));
	size_t next = tag->start + tags->open.size;

	end = find(tags, next, tags->open);
	if (end - tag->start < line.size)
		line.size = end - tag->start;
	report_error(tags->report, CODE_BAD_TAG, source_place(tags->source, line),
		text_format(tags->arena, "close it with '%.*s'", TEXT_ARGS(closing)),
		"this tag is not closed");
}

/* Reads the tag whose opening delimiter stands at tag->start. */
static void read_tag(struct tags *tags, struct tag *tag)
{
	size_t start = tag->start + tags->open.size;
	struct text closing;
	size_t end;

	if (start < tags->text.size && is_one_of(tags->text.data[start], SIGILS))
		tag->sigil = tags->text.data[start++];
	closing = tags->closings[closing_of(tag->sigil)];
	end = find(tags, start, closing);
	tag->content = text_cut(tags->text, start, end);
	/* A comment may speak of tags; in any other tag another one shows that it was not closed. */
	tag->closed = end < tags->text.size &&
		      (is_one_of(tag->sigil, "!=") || text_find(tag->content, tags->open) == NULL);
	tag->end = tag->closed ? end + closing.size : tag->start + tags->open.size;
	tag->content = text_trim(tag->content);
	if (!tag->closed)
		report_open_tag(tags, tag, closing);
}

bool tags_next(struct tags *tags, struct tag *tag)
{
	*tag = (struct tag){.start = find(tags, tags->at, tags->open)};
	if (tag->start == tags->text.size)
		return false;
	read_tag(tags, tag);
	tags->at = tag->end;
	return true;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

bool tag_alone(const struct tags *tags, const struct tag *tag, size_t *start, size_t *end)
{
	struct text text = tags->text;
	size_t from = tag->start;
	size_t to = tag->end;

	if (!is_one_of(tag->sigil, STANDALONE))
		return false;
	while (from > 0 && is_blank(text.data[from - 1]))
		from--;
	while (to < text.size && is_blank(text.data[to]))
		to++;
	if (to + 1 < text.size && text.data[to] == '\r' && text.data[to + 1] == '\n')
		to++;
	if ((from > 0 && text.data[from - 1] != '\n') || (to < text.size && text.data[to] != '\n'))
		return false;
	*start = from;
	*end = to < text.size ? to + 1 : to;
	return true;
}

static bool has_space(struct text text)
{
	for (size_t i = 0; i < text.size; i++)
		if (is_one_of(text.data[i], " \t\r\n"))
			return true;
	return false;
}

/* Dots stand between the parts of a name, but "." alone is one. */
static bool has_empty_part(struct text name)
{
	return !text_equal(name, TEXT(".")) &&
	       (text_starts(name, TEXT(".")) || text_ends(name, TEXT(".")) ||
		       text_find(name, TEXT("..")) != NULL);
}

bool tag_check_name(const struct tags *tags, const struct tag *tag)
{
	struct text name = tag->content;

	if (name.size > 0 && !has_space(name) && (tag->sigil == '>' || !has_empty_part(name)))
		return true;
	if (name.size == 0)
		report_error(tags->report, CODE_BAD_TAG, tag_place(tags, tag), (struct text){0},
			"this tag names nothing");
	else
		report_error(tags->report, CODE_BAD_TAG, tag_place(tags, tag), (struct text){0},
			"'%.*s' is not a name", TEXT_ARGS(name));
	return false;
}

bool tags_change(struct tags *tags, const struct tag *tag)
{
	struct text open = tag->content;
	struct text close;

	open.size = 0;
	while (open.size < tag->content.size && !is_one_of(open.data[open.size], " \t\r\n"))
		open.size++;
	close = text_trim(text_from(tag->content, open.size));
	if (open.size > 0 && close.size > 0 && !has_space(close) &&
		text_find(tag->content, TEXT("=")) == NULL) {
		set_delimiters(tags, open, close);
		return true;
	}
	report_error(tags->report, CODE_BAD_TAG, tag_place(tags, tag),
		TEXT("write two delimiters with a space between them, without '=': {{=<% %>=}}"),
		"these are not two delimiters");
	return false;
}
