#include "fragment/line.h"

#include "base/arena.h"
#include "fragment/meant.h"
#include "fragment/pair.h"
#include "read/control.h"

#include <string.h>

static void push(struct line *line, struct token token)
{
	ARENA_PUSH(line->compiler->scratch, line->tokens, line->count, token);
}

/* The size of what starts with "{{" at the start of TEXT, up to "}}"; 0 when it is not closed. */
static size_t value_size(struct text text)
{
	const char *end = text_find(text, TEXT("}}"));
	const char *line_end = text_find(text, TEXT("\n"));

	if (end == NULL || (line_end != NULL && line_end < end))
		return 0;
	return (size_t)(end - text.data) + 2;
}

static size_t brace_size(struct text text)
{
	const char *end = text_find(text, TEXT("}"));

	return end == NULL ? 0 : (size_t)(end - text.data) + 1;
}

/* How far to read on behind a "{{" that is not closed: a single brace may be meant to close it. */
static size_t open_value_size(struct text text)
{
	const char *end = text_find(text, TEXT("}"));
	const char *line_end = text_find(text, TEXT("\n"));

	if (end == NULL || (line_end != NULL && line_end < end))
		return 2;
	return (size_t)(end - text.data) + 1;
}

/* A single pair of braces that is no ruby. */
static void fail_single(const struct line *line, struct token token)
{
	struct compiler *compiler = line->compiler;
	struct text value = meant_value(compiler->scope, text_trim(token.inner));

	if (value.size == 0) {
		line_fail(line, CODE_STRAY_BRACE, token,
			"attributes stand at the end of a paragraph, heading or list item; "
			"ruby is {字|じ}; write full-width ｛ where a brace is meant",
			"braces have no meaning here");
		return;
	}
	line_fail(line, CODE_STRAY_BRACE, token,
		text_format(compiler->arena, "write {{%.*s}}", TEXT_ARGS(value)).data,
		"a value stands in two braces");
}

/* A token that starts with '{'; returns its size, 1 after reporting that it is none. */
static size_t scan_brace(struct line *line, struct token token, struct text rest)
{
	bool value = text_starts(rest, TEXT("{{"));
	size_t size = value ? value_size(rest) : brace_size(rest);

	token.text = text_cut(rest, 0, size == 0 ? 1 : size);
	if (size == 0 && value)
		token.text = text_cut(rest, 0, open_value_size(rest));
	if (size == 0) {
		line_fail(line, CODE_STRAY_BRACE, token,
			"close it, or write full-width ｛ where a brace is meant",
			value ? "'{{' is not closed by '}}' in this line" : "'{' is not closed");
		return token.text.size;
	}
	token.kind = value ? TOKEN_VALUE : TOKEN_RUBY;
	token.inner = value ? text_trim(text_cut(rest, 2, size - 2)) : text_cut(rest, 1, size - 1);
	if (!value && memchr(token.inner.data, '|', token.inner.size) == NULL) {
		fail_single(line, token);
		return size;
	}
	push(line, token);
	return size;
}

static size_t scan_bracket(struct line *line, struct token token, struct text rest)
{
	const char *end = text_find(rest, TEXT("]"));

	token.kind = TOKEN_OPEN;
	token.text = text_cut(rest, 0, 1);
	if (text_starts(rest, TEXT("[^")) && end != NULL) {
		token.kind = TOKEN_NOTE;
		token.text = text_cut(rest, 0, (size_t)(end - rest.data) + 1);
		token.inner = text_cut(token.text, 2, token.text.size - 1);
	}
	push(line, token);
	return token.text.size;
}

static size_t scan_close(struct line *line, struct token token, struct text rest)
{
	size_t size = text_starts(rest, TEXT("]{")) && !text_starts(rest, TEXT("]{{"))
			      ? brace_size(rest)
			      : 0;

	token.kind = TOKEN_CLOSE;
	token.text = text_cut(rest, 0, size == 0 ? 1 : size);
	if (size > 0 && memchr(token.text.data, '|', size) != NULL)
		token.text.size = 1; /* a ruby right behind a bracket */
	if (token.text.size > 1)
		token.inner = text_cut(token.text, 2, token.text.size - 1);
	push(line, token);
	return token.text.size;
}

/* cmark may tear two stars apart: together they are two again. */
static void push_star(struct line *line, struct token token)
{
	struct token *last = line->count == 0 ? NULL : &line->tokens[line->count - 1];

	if (last != NULL && last->kind == TOKEN_STRONG && last->text.size == 1 && token.text.size == 1)
		last->text = TEXT("**");
	else
		push(line, token);
}

static size_t scan_star(struct line *line, struct token token, struct text rest)
{
	token.kind = TOKEN_STRONG;
	token.text = text_cut(rest, 0, text_starts(rest, TEXT("**")) ? 2 : 1);
	push_star(line, token);
	return token.text.size;
}

static size_t scan_special(struct line *line, struct token token, struct text rest)
{
	switch (rest.data[0]) {
	case '{': return scan_brace(line, token, rest);
	case '[': return scan_bracket(line, token, rest);
	case ']': return scan_close(line, token, rest);
	case '}':
		token.text = text_cut(rest, 0, 1);
		line_fail(line, CODE_STRAY_BRACE, token,
			"write full-width ｝ where a brace is meant", "'}' closes nothing");
		return 1;
	default: return scan_star(line, token, rest);
	}
}

/* An entity can write what no file may hold; a line end in the middle of a line, too. */
static void check_controls(struct line *line, cmark_node *node)
{
	struct text text = text_of(cmark_node_get_literal(node));
	size_t line_end = strcspn(text.data, "\r\n");
	struct token token = {.node = node};
	unsigned code;

	token.delta = control_find(text, &code);
	if (token.delta > line_end)
		token.delta = line_end;
	token.text = text_cut(text, token.delta, token.delta + 1);
	if (token.delta < text.size)
		line_fail(line, CODE_CONTROL_CHARACTER, token, "delete it",
			"this text holds a control character");
}

static bool is_letter(char c)
{
	return c >= 'a' && c <= 'z';
}

/* A value or a link in signs that look like its own: nobody would see on the page that it is none. */
static void check_wide(struct line *line, cmark_node *node)
{
	static const struct {
		struct text sign;
		const char *help;
		const char *problem;
	} slips[] = {
		{TEXT_INIT("｛｛"), "write {{…}}", "a value needs ASCII braces"},
		{TEXT_INIT("｛{"), "write {{…}}", "a value needs ASCII braces"},
		{TEXT_INIT("］("), "write [text](clause#item)", "a link needs ASCII brackets"},
	};
	struct text text = text_of(cmark_node_get_literal(node));

	for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
		const char *found = text_find(text, slips[i].sign);
		struct token token = {.node = node, .text = slips[i].sign};

		if (found == NULL || !is_letter(found[slips[i].sign.size]))
			continue;
		token.delta = (size_t)(found - text.data);
		line_fail(line, CODE_FULL_WIDTH, token, slips[i].help, slips[i].problem);
		return;
	}
}

static void scan_text(struct line *line, cmark_node *node)
{
	struct text text = text_of(cmark_node_get_literal(node));
	size_t at = 0;

	check_controls(line, node);
	check_wide(line, node);
	while (at < text.size) {
		size_t plain = strcspn(text.data + at, "{}[]*");
		struct token token = {.kind = TOKEN_WORDS,
			.node = node,
			.delta = at,
			.text = text_cut(text, at, at + plain)};

		if (plain > 0)
			push(line, token);
		at += plain;
		token.delta = at;
		if (at < text.size)
			at += scan_special(line, token, text_from(text, at));
	}
}

static void scan_children(struct line *line, cmark_node *parent);

/* Deeper than fragment/pair.c goes, which then reports it. The stack has a limit. */
static bool too_deep(cmark_node *node)
{
	enum { DEEPEST = 64 };
	int depth = 0;

	while (depth <= DEEPEST && (cmark_node_get_type(node) == CMARK_NODE_EMPH ||
					   cmark_node_get_type(node) == CMARK_NODE_STRONG)) {
		node = cmark_node_parent(node);
		depth++;
	}
	return depth > DEEPEST;
}

/*
 * cmark knows no Japanese: in **「一」**と**「二」** it takes the と for strong. Only where the stars
 * are is taken from it; which of them belong together is found anew.
 */
static void scan_emphasis(struct line *line, cmark_node *node)
{
	bool strong = cmark_node_get_type(node) == CMARK_NODE_STRONG;
	struct token star = {
		.kind = TOKEN_STRONG, .text = strong ? TEXT("**") : TEXT("*"), .node = node};

	push_star(line, star);
	if (!too_deep(node))
		scan_children(line, node);
	push_star(line, star);
}

static void scan_children(struct line *line, cmark_node *parent)
{
	for (cmark_node *node = cmark_node_first_child(parent); node != NULL;
		node = cmark_node_next(node)) {
		cmark_node_type type = cmark_node_get_type(node);

		if (type == CMARK_NODE_TEXT)
			scan_text(line, node);
		else if (type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG)
			scan_emphasis(line, node);
		else
			push(line, (struct token){.kind = TOKEN_NODE, .node = node});
	}
}

struct line line_scan(struct compiler *compiler, cmark_node *parent)
{
	struct line line = {.compiler = compiler};

	scan_children(&line, parent);
	pair_all(&line);
	return line;
}
