#include "fragment/pair.h"

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
			line_fail(line, CODE_STRAY_BRACKET, *close,
				"put a '[' before the words that it is about",
				"this condition closes no bracket");
			continue;
		}
		line->tokens[open].paired = true;
		close->paired = true;
	}
}

/* What is open: stars and the brackets of conditions, which emphasis must not cross. */
struct open_tokens {
	struct token *tokens[32];
	size_t count;
};

static struct token *innermost(const struct open_tokens *open)
{
	return open->count == 0 ? NULL : open->tokens[open->count - 1];
}

static void match_star(struct open_tokens *open, struct token *token)
{
	struct token *last = innermost(open);

	if (token->kind == TOKEN_STRONG && last != NULL && last->kind == TOKEN_STRONG &&
		last->text.size == token->text.size) {
		last->paired = token->paired = token->closes = true;
		open->count--;
	} else if (open->count < sizeof open->tokens / sizeof *open->tokens) {
		open->tokens[open->count++] = token;
	}
}

/* Stars stand in pairs, or are a mistake: they never reach the page. */
static void match_stars(struct line *line)
{
	struct open_tokens open = {.count = 0};

	for (size_t i = 0; i < line->count; i++) {
		struct token *token = &line->tokens[i];

		if (token->kind == TOKEN_STRONG || (token->kind == TOKEN_OPEN && token->paired)) {
			match_star(&open, token);
		} else if (token->kind == TOKEN_CLOSE && token->paired) {
			while (open.count > 0 && innermost(&open)->kind == TOKEN_STRONG)
				open.count--;
			open.count -= open.count > 0;
		}
	}
	for (size_t i = 0; i < line->count; i++) {
		if (line->tokens[i].kind != TOKEN_STRONG || line->tokens[i].paired)
			continue;
		line_fail(line, CODE_STRAY_STAR, line->tokens[i],
			"close the emphasis, or write full-width ＊ where a star is meant",
			"this star opens no emphasis that is closed");
		return;
	}
}

void pair_all(struct line *line)
{
	match_brackets(line);
	match_stars(line);
}
