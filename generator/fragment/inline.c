#include "fragment/inline.h"

#include "base/arena.h"
#include "fragment/braces.h"
#include "fragment/condition.h"
#include "fragment/line.h"
#include "fragment/link.h"
#include "fragment/scope.h"

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

void inline_attributes(struct compiler *compiler, cmark_node *node, unsigned allowed,
	struct attributes *attributes)
{
	struct located braces = braces_take(compiler, node);

	*attributes = (struct attributes){0};
	if (braces.text.data != NULL)
		attributes_read(compiler->report, braces.text, braces.place, allowed, attributes);
}

const struct condition *inline_condition(struct compiler *compiler, const struct attributes *attributes)
{
	const struct attribute *when = &attributes->values[ATTRIBUTE_WHEN];

	if (when->value.data == NULL)
		return NULL;
	return condition_read(
		compiler->arena, compiler->report, compiler->scope, when->value, when->place);
}
