/*
 * The pieces that a line of content consists of. For fragment/line, fragment/pair and fragment/inline only.
 */
#ifndef TEBIKI_FRAGMENT_TOKEN_H
#define TEBIKI_FRAGMENT_TOKEN_H

#include "fragment/compiler.h"

/* A piece of a line. The pieces of a text node are found first, then brackets and stars matched. */
enum token_kind {
	TOKEN_WORDS,
	TOKEN_VALUE,  /* {{role.ciso}} */
	TOKEN_RUBY,   /* {CYMAT|サイマット} */
	TOKEN_NOTE,   /* [^label] */
	TOKEN_OPEN,   /* [ */
	TOKEN_CLOSE,  /* ] or ]{when=…} */
	TOKEN_STRONG, /* * or **, whether cmark took it for emphasis or left it */
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

/* The place of TOKEN in the source. */
struct place line_place(const struct line *line, const struct token *token);

/* Reports PROBLEM at TOKEN. */
void line_fail(const struct line *line, enum code code, struct token token, const char *help,
	const char *problem);

#endif
