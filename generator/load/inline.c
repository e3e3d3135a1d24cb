#include "load/inline.h"

#include "base/arena.h"
#include "load/condition.h"
#include "load/line.h"
#include "load/link.h"
#include "load/scope.h"

#include <string.h>

static void emit_value(struct line *line, const struct token *token)
{
	struct compiler *compiler = line->compiler;
	struct place place = line_place(line, token);
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
	report_error(line->compiler->report, CODE_UNKNOWN_FOOTNOTE, line_place(line, token),
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
	place = line_place(line, close);
	place.offset += 2;
	place.length = (uint32_t)close->inner.size;
	if (!attributes_read(compiler->report, close->inner, place, 1u << ATTRIBUTE_WHEN, &attributes))
		return NULL;
	if (attributes.values[ATTRIBUTE_WHEN].value.data == NULL)
		line_fail(line, CODE_BAD_CONDITION, *close, "write [words]{when=…}",
			"these braces hold no condition");
	return inline_condition(compiler, &attributes);
}

struct spans {
	size_t starts[32]; /* operations that opened the conditions not closed yet */
	size_t count;
	size_t stray; /* brackets open that mean nothing: they were reported */
};

/* True when TOKEN begins `[x]` or `[ ]`, which mark the choices of a question. */
static bool is_mark(const struct token *token)
{
	struct text text = text_from(text_of(cmark_node_get_literal(token->node)), token->delta);

	return text_starts(text, TEXT("[x]")) || text_starts(text, TEXT("[ ]"));
}

static void fail_bracket(struct line *line, const struct token *token)
{
	line_fail(line, CODE_STRAY_BRACKET, *token,
		is_mark(token)
			? "choices stand first below a question, in the layer ## 確認 {.questions}"
			: "write full-width ［］ where brackets are meant; a link is [text](fragment#item), a "
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
		line_fail(line, CODE_TOO_DEEP, *token, "nest fewer brackets",
			"conditions are nested too deep");
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
	line_fail(line, CODE_NOT_ALLOWED_HERE, at,
		image ? "describe in words what the picture shows"
		      : "use Markdown, or a code span where the characters themselves are meant",
		image ? "an image cannot stand in content" : "raw HTML cannot stand in content");
}

static void emit_link(struct compiler *compiler, cmark_node *node)
{
	size_t start;

	if (!link_open(compiler, node, &start))
		return;
	inline_compile(compiler, node);
	link_close(compiler, start);
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
	case CMARK_NODE_LINK: emit_link(compiler, node); break;
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
	struct line line = line_scan(compiler, parent);

	emit(&line);
}

/* What stands in braces at the end of a text; sizes in bytes. */
struct braces {
	struct text whole; /* braces included */
	size_t open;
	size_t close;
};

static struct text inside(const struct braces *braces)
{
	return text_cut(braces->whole, braces->open, braces->whole.size - braces->close);
}

/* The attributes at the end of TEXT; `whole` is empty when there are none. */
static struct braces trailing_braces(struct text text)
{
	static const struct braces none = {{NULL, 0}, 0, 0};
	size_t start;

	if (text.size < 2 || text.data[text.size - 1] != '}')
		return none;
	start = text.size - 1;
	while (start > 0 && text.data[start] != '{')
		start--;
	if (text.data[start] != '{' || (start > 0 && strchr("{]", text.data[start - 1]) != NULL))
		return none;
	text = text_from(text, start);
	/* {字|じ} is ruby; in attributes a bar has no place. */
	return memchr(text.data, '|', text.size) == NULL ? (struct braces){text, 1, 1} : none;
}

static const struct text wide_open = TEXT_INIT("｛");
static const struct text wide_close = TEXT_INIT("｝");

/* Size of the brace, ASCII or full-width, that TEXT ends in; or 0. */
static size_t closing_size(struct text text)
{
	return text_ends(text, TEXT("}")) ? 1 : text_ends(text, wide_close) ? wide_close.size : 0;
}

static size_t opening_size(struct text text)
{
	return text_starts(text, TEXT("{")) ? 1 : text_starts(text, wide_open) ? wide_open.size : 0;
}

static bool looks_like_attributes(struct text inner)
{
	return text_starts(inner, TEXT("#")) || text_starts(inner, TEXT("＃")) ||
	       text_starts(inner, TEXT(".")) || text_find(inner, TEXT("=")) != NULL ||
	       text_find(inner, TEXT("＝")) != NULL;
}

/* Likewise in braces of which one or both are full-width, as an input method leaves them. */
static struct braces wide_braces(struct text text)
{
	struct braces braces = {.close = closing_size(text)};
	size_t start = text.size - braces.close;

	if (braces.close == 0)
		return (struct braces){.close = 0};
	while (start > 0 && opening_size(text_from(text, start)) == 0)
		start--;
	braces.whole = text_from(text, start);
	braces.open = opening_size(braces.whole);
	if (braces.open + braces.close == 2 || braces.open == 0 ||
		!looks_like_attributes(inside(&braces)))
		return (struct braces){.close = 0};
	return braces;
}

static void strip(struct arena *arena, cmark_node *node, struct text braces)
{
	const char *literal = cmark_node_get_literal(node);
	struct text rest = {literal, (size_t)(braces.data - literal)};

	while (rest.size > 0 && (rest.data[rest.size - 1] == ' ' || rest.data[rest.size - 1] == '\t'))
		rest.size--;
	cmark_node_set_literal(node, text_string(arena, rest));
}

/* The braces at the end of NODE; full-width ones are reported, but read as what they should be. */
static struct braces find_braces(struct compiler *compiler, cmark_node *node)
{
	struct text text = text_trim(text_of(cmark_node_get_literal(node)));
	struct braces braces = trailing_braces(text);

	if (braces.whole.size > 0)
		return braces;
	braces = wide_braces(text);
	if (braces.whole.size > 0)
		report_error(compiler->report, CODE_FULL_WIDTH,
			compiler_place(compiler, node,
				(size_t)(braces.whole.data - cmark_node_get_literal(node)), braces.whole),
			TEXT("write {…}, and all but the words in ASCII"),
			"attributes need ASCII braces { }");
	return braces;
}

void inline_attributes(struct compiler *compiler, cmark_node *node, unsigned allowed,
	struct attributes *attributes)
{
	cmark_node *last = cmark_node_last_child(node);
	struct braces braces;
	struct place place;
	size_t delta;

	*attributes = (struct attributes){0};
	if (last == NULL || cmark_node_get_type(last) != CMARK_NODE_TEXT)
		return;
	braces = find_braces(compiler, last);
	if (braces.whole.size == 0)
		return;
	delta = (size_t)(braces.whole.data - cmark_node_get_literal(last));
	braces.whole = text_copy(compiler->arena, braces.whole);
	place = compiler_place(compiler, last, delta, braces.whole);
	place.offset += (uint32_t)braces.open;
	place.length = (uint32_t)inside(&braces).size;
	strip(compiler->scratch, last,
		(struct text){cmark_node_get_literal(last) + delta, braces.whole.size});
	attributes_read(compiler->report, inside(&braces), place, allowed, attributes);
}

const struct condition *inline_condition(struct compiler *compiler, const struct attributes *attributes)
{
	const struct attribute *when = &attributes->values[ATTRIBUTE_WHEN];

	if (when->value.data == NULL)
		return NULL;
	return condition_read(
		compiler->arena, compiler->report, compiler->scope, when->value, when->place);
}
