#include "load/inline.h"

#include "base/arena.h"
#include "load/condition.h"
#include "load/link.h"
#include "load/scope.h"

#include <string.h>

/* A piece of a line. The pieces of a text node are found first, then brackets and stars matched. */
enum token_kind {
	TOKEN_WORDS,
	TOKEN_VALUE,  /* {{role.ciso}} */
	TOKEN_RUBY,   /* {CYMAT|サイマット} */
	TOKEN_NOTE,   /* [^label] */
	TOKEN_OPEN,   /* [ */
	TOKEN_CLOSE,  /* ] or ]{when=…} */
	TOKEN_STRONG, /* ** that cmark left: beside Japanese punctuation it sees no emphasis */
	TOKEN_NODE,   /* another inline node of cmark */
};

struct token {
	enum token_kind kind;
	struct text text;  /* as written */
	struct text inner; /* without its braces or brackets */
	cmark_node *node;  /* it stands in */
	size_t delta;      /* offset in the node's text */
	bool paired;       /* OPEN, CLOSE: a conditional span; STRONG: has a partner */
	bool closes;       /* STRONG: the second of two */
};

struct line {
	struct compiler *compiler;
	struct token *tokens;
	size_t count;
};

static struct place place_of(const struct line *line, const struct token *token)
{
	return compiler_place(line->compiler, token->node, token->delta, token->text);
}

static void push(struct line *line, struct token token)
{
	ARENA_PUSH(line->compiler->arena, line->tokens, line->count, token);
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

static bool fail(const struct line *line, struct token token, const char *help, const char *problem)
{
	report_error(line->compiler->report, place_of(line, &token), text_of(help), "%s", problem);
	return false;
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
		fail(line, token, "close it, or write full-width ｛ where a brace is meant",
			value ? "'{{' is not closed by '}}' in this line" : "'{' is not closed");
		return token.text.size;
	}
	token.kind = value ? TOKEN_VALUE : TOKEN_RUBY;
	token.inner = value ? text_trim(text_cut(rest, 2, size - 2)) : text_cut(rest, 1, size - 1);
	if (!value && memchr(token.inner.data, '|', token.inner.size) == NULL) {
		fail(line, token,
			"attributes stand at the end of a paragraph, heading or list item; "
			"ruby is {字|じ}; write full-width ｛ where a brace is meant",
			"braces have no meaning here");
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

static size_t scan_star(struct line *line, struct token token, struct text rest)
{
	token.kind = TOKEN_STRONG;
	token.text = text_cut(rest, 0, text_starts(rest, TEXT("**")) ? 2 : 1);
	push(line, token);
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
		fail(line, token, "write full-width ｝ where a brace is meant", "'}' closes nothing");
		return 1;
	default: return scan_star(line, token, rest);
	}
}

static void scan_text(struct line *line, cmark_node *node)
{
	struct text text = text_of(cmark_node_get_literal(node));
	size_t at = 0;

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

/* Finds for each ]{when=…} the [ that it closes. */
static void match_brackets(struct line *line)
{
	for (size_t i = 0; i < line->count; i++) {
		struct token *close = &line->tokens[i];
		size_t depth = 0;
		size_t open = i;

		if (close->kind != TOKEN_CLOSE || close->text.size == 1)
			continue;
		while (open > 0) {
			const struct token *token = &line->tokens[--open];

			if (token->kind == TOKEN_CLOSE)
				depth++;
			else if (token->kind == TOKEN_OPEN && depth-- == 0)
				break;
		}
		if (open == i || line->tokens[open].kind != TOKEN_OPEN || line->tokens[open].paired) {
			fail(line, *close, "put a '[' before the words that it is about",
				"this condition closes no bracket");
			continue;
		}
		line->tokens[open].paired = true;
		close->paired = true;
	}
}

/* Stars that cmark left stand in pairs, or are a mistake: they never reach the page. */
static void match_stars(struct line *line)
{
	struct token *open = NULL;

	for (size_t i = 0; i < line->count; i++) {
		struct token *token = &line->tokens[i];

		if (token->kind != TOKEN_STRONG)
			continue;
		if (open == NULL) {
			open = token;
		} else if (open->text.size == token->text.size) {
			open->paired = token->paired = token->closes = true;
			open = NULL;
		} else {
			break;
		}
	}
	if (open != NULL)
		fail(line, *open, "close the emphasis, or write full-width ＊ where a star is meant",
			"this star opens no emphasis that is closed");
}

static void emit_value(struct line *line, const struct token *token)
{
	struct compiler *compiler = line->compiler;
	struct place place = place_of(line, token);
	const struct slot *slot = scope_slot(compiler->scope, compiler->report, token->inner, place);

	if (slot != NULL)
		compiler_op(compiler, (struct op){.kind = OP_VALUE, .slot = slot, .place = place});
}

/* Ruby with the parentheses that a browser without ruby shows; they are in the plain text, too. */
static void emit_ruby(struct line *line, const struct token *token)
{
	struct compiler *compiler = line->compiler;
	const char *bar = memchr(token->inner.data, '|', token->inner.size);
	size_t base = (size_t)(bar - token->inner.data);

	compiler_markup(compiler, TEXT("<ruby>"));
	compiler_words(compiler, text_cut(token->inner, 0, base));
	compiler_markup(compiler, TEXT("<rp>（</rp><rt>"));
	compiler_plain(compiler, TEXT("（"));
	compiler_words(compiler, text_from(token->inner, base + 1));
	compiler_markup(compiler, TEXT("</rt><rp>）</rp></ruby>"));
	compiler_plain(compiler, TEXT("）"));
}

static void emit_note(struct line *line, const struct token *token)
{
	const struct fragment *fragment = line->compiler->fragment;

	for (size_t i = 0; i < fragment->note_count; i++) {
		if (text_equal(fragment->notes[i].label, token->inner)) {
			compiler_op(line->compiler, (struct op){.kind = OP_NOTE, .note = i});
			return;
		}
	}
	report_error(line->compiler->report, place_of(line, token),
		TEXT("add a line '[^label]: text' to the file"), "there is no footnote '%.*s'",
		TEXT_ARGS(token->inner));
}

/* The condition of the span that the OPEN token at INDEX begins. */
static const struct condition *span_condition(struct line *line, size_t index)
{
	struct compiler *compiler = line->compiler;
	struct attributes attributes = {0};
	const struct token *close = NULL;
	struct place place;
	size_t depth = 0;

	for (size_t i = index + 1; close == NULL; i++) {
		if (line->tokens[i].kind == TOKEN_OPEN)
			depth++;
		else if (line->tokens[i].kind == TOKEN_CLOSE && depth-- == 0)
			close = &line->tokens[i];
	}
	place = place_of(line, close);
	place.offset += 2;
	place.length = (uint32_t)close->inner.size;
	if (!attributes_read(compiler->report, close->inner, place, 1u << ATTRIBUTE_WHEN, &attributes))
		return NULL;
	if (attributes.values[ATTRIBUTE_WHEN].value.data == NULL)
		fail(line, *close, "write [words]{when=…}", "these braces hold no condition");
	return inline_condition(compiler, &attributes);
}

struct spans {
	size_t starts[32]; /* operations that opened the conditions not closed yet */
	size_t count;
	size_t stray; /* brackets open that mean nothing: they were reported */
};

static void fail_bracket(struct line *line, const struct token *token)
{
	fail(line, *token,
		"write full-width ［］ where brackets are meant; a link is [text](fragment#item), a "
		"condition [text]{when=…}",
		"this bracket has no meaning here");
}

static void emit_open(struct line *line, size_t index, struct spans *spans)
{
	const struct token *token = &line->tokens[index];

	if (!token->paired) {
		fail_bracket(line, token);
		spans->stray++;
		return;
	}
	if (spans->count == sizeof spans->starts / sizeof *spans->starts) {
		fail(line, *token, "nest fewer brackets", "conditions are nested too deep");
		return;
	}
	spans->starts[spans->count++] = compiler_when(line->compiler, span_condition(line, index));
}

static void emit_close(struct line *line, const struct token *token, struct spans *spans)
{
	if (!token->paired && spans->stray > 0)
		spans->stray--;
	else if (!token->paired && token->text.size == 1)
		fail_bracket(line, token);
	else if (token->paired && spans->count > 0)
		compiler_when_end(line->compiler, spans->starts[--spans->count]);
}

static void emit_strong(struct line *line, const struct token *token)
{
	bool strong = token->text.size == 2;

	if (token->paired && token->closes)
		compiler_markup(line->compiler, strong ? TEXT("</strong>") : TEXT("</em>"));
	else if (token->paired)
		compiler_markup(line->compiler, strong ? TEXT("<strong>") : TEXT("<em>"));
}

static void refuse(struct line *line, const struct token *token)
{
	bool image = cmark_node_get_type(token->node) == CMARK_NODE_IMAGE;
	struct token at = *token;

	at.text = image ? TEXT("![") : text_of(cmark_node_get_literal(token->node));
	fail(line, at,
		image ? "describe in words what the picture shows"
		      : "use Markdown, or a code span where the characters themselves are meant",
		image ? "an image cannot stand in content" : "raw HTML cannot stand in content");
}

static void emit_wrapped(struct line *line, cmark_node *node, struct text open, struct text close)
{
	compiler_markup(line->compiler, open);
	inline_compile(line->compiler, node);
	compiler_markup(line->compiler, close);
}

static void emit_node(struct line *line, const struct token *token)
{
	struct compiler *compiler = line->compiler;
	cmark_node *node = token->node;

	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_SOFTBREAK: compiler_line_end(compiler); break;
	case CMARK_NODE_LINEBREAK:
		compiler_markup(compiler, TEXT("<br>\n"));
		compiler_plain(compiler, TEXT("\n"));
		break;
	case CMARK_NODE_CODE:
		compiler_markup(compiler, TEXT("<code>"));
		compiler_words(compiler, text_of(cmark_node_get_literal(node)));
		compiler_markup(compiler, TEXT("</code>"));
		break;
	case CMARK_NODE_EMPH: emit_wrapped(line, node, TEXT("<em>"), TEXT("</em>")); break;
	case CMARK_NODE_STRONG:
		emit_wrapped(line, node, TEXT("<strong>"), TEXT("</strong>"));
		break;
	case CMARK_NODE_LINK: link_compile(compiler, node); break;
	default: refuse(line, token);
	}
}

static void emit(struct line *line)
{
	struct spans spans = {.count = 0};

	for (size_t i = 0; i < line->count; i++) {
		const struct token *token = &line->tokens[i];

		switch (token->kind) {
		case TOKEN_WORDS: compiler_words(line->compiler, token->text); break;
		case TOKEN_VALUE: emit_value(line, token); break;
		case TOKEN_RUBY: emit_ruby(line, token); break;
		case TOKEN_NOTE: emit_note(line, token); break;
		case TOKEN_OPEN: emit_open(line, i, &spans); break;
		case TOKEN_CLOSE: emit_close(line, token, &spans); break;
		case TOKEN_STRONG: emit_strong(line, token); break;
		case TOKEN_NODE: emit_node(line, token); break;
		}
	}
}

void inline_compile(struct compiler *compiler, cmark_node *parent)
{
	struct line line = {.compiler = compiler};

	for (cmark_node *node = cmark_node_first_child(parent); node != NULL;
		node = cmark_node_next(node)) {
		if (cmark_node_get_type(node) == CMARK_NODE_TEXT)
			scan_text(&line, node);
		else
			push(&line, (struct token){.kind = TOKEN_NODE, .node = node});
	}
	match_brackets(&line);
	match_stars(&line);
	emit(&line);
}

/* The attributes at the end of TEXT, braces included; empty when there are none. */
static struct text trailing_braces(struct text text)
{
	size_t start;

	while (text.size > 0 && (text.data[text.size - 1] == ' ' || text.data[text.size - 1] == '\t'))
		text.size--;
	if (text.size < 2 || text.data[text.size - 1] != '}')
		return (struct text){0};
	start = text.size - 1;
	while (start > 0 && text.data[start] != '{')
		start--;
	if (text.data[start] != '{' || (start > 0 && strchr("{]", text.data[start - 1]) != NULL))
		return (struct text){0};
	text = text_from(text, start);
	/* {字|じ} is ruby; in attributes a bar has no place. */
	return memchr(text.data, '|', text.size) == NULL ? text : (struct text){0};
}

static void strip(struct arena *arena, cmark_node *node, struct text braces)
{
	const char *literal = cmark_node_get_literal(node);
	struct text rest = {literal, (size_t)(braces.data - literal)};

	while (rest.size > 0 && (rest.data[rest.size - 1] == ' ' || rest.data[rest.size - 1] == '\t'))
		rest.size--;
	cmark_node_set_literal(node, text_string(arena, rest));
}

void inline_attributes(struct compiler *compiler, cmark_node *node, unsigned allowed,
	struct attributes *attributes)
{
	cmark_node *last = cmark_node_last_child(node);
	struct text braces;
	struct place place;
	size_t delta;

	*attributes = (struct attributes){0};
	if (last == NULL || cmark_node_get_type(last) != CMARK_NODE_TEXT)
		return;
	braces = trailing_braces(text_of(cmark_node_get_literal(last)));
	if (braces.size == 0)
		return;
	delta = (size_t)(braces.data - cmark_node_get_literal(last));
	braces = text_copy(compiler->arena, braces);
	place = compiler_place(compiler, last, delta, braces);
	place.offset++;
	place.length = (uint32_t)braces.size - 2;
	strip(compiler->arena, last, (struct text){cmark_node_get_literal(last) + delta, braces.size});
	attributes_read(
		compiler->report, text_cut(braces, 1, braces.size - 1), place, allowed, attributes);
}

const struct condition *inline_condition(struct compiler *compiler, const struct attributes *attributes)
{
	const struct attribute *when = &attributes->values[ATTRIBUTE_WHEN];

	if (when->value.data == NULL)
		return NULL;
	return condition_read(
		compiler->arena, compiler->report, compiler->scope, when->value, when->place);
}
