/*
 * The tags of a template's text, one after the other: where each begins and ends, by the delimiters in
 * force, and what it holds. For template/draft only.
 */
#ifndef TEBIKI_TEMPLATE_TAG_H
#define TEBIKI_TEMPLATE_TAG_H

#include "base/report.h"

/* How a tag can be closed: {{name}}, {{{name}}}, {{=open close=}}. */
enum closing { CLOSING_PLAIN, CLOSING_HTML, CLOSING_DELIMITERS, CLOSING_COUNT };

struct tags {
	struct arena *arena;
	struct report *report;
	const struct source *source;
	struct text text;                    /* of the source, or a part of it */
	struct text open;                    /* the delimiters in force */
	struct text closings[CLOSING_COUNT]; /* the same, for each way to close */
	size_t at;                           /* where the next tag is looked for */
};

struct tag {
	char sigil;   /* one of # ^ / > & { ! =, or 0 for {{name}} */
	bool closed;  /* else it is text; that was reported */
	size_t start; /* offset of the opening delimiter in the text */
	size_t end;   /* behind the closing one; of what is not closed: behind the opening one */
	struct text content; /* between sigil and closing delimiter, trimmed */
};

/* For the tags of TEXT, a part of SOURCE. */
struct tags tags_of(
	struct arena *arena, struct report *report, const struct source *source, struct text text);

/* The next tag; false when there is none. Reports one that is not closed. */
bool tags_next(struct tags *tags, struct tag *tag);

/* Puts the delimiters that TAG, a {{=…=}}, holds into force. False after reporting that it holds none. */
bool tags_change(struct tags *tags, const struct tag *tag);

/*
 * True when TAG has its lines to itself, but for white space: then *START and *END bound these lines,
 * line end included. Those that print something never do.
 */
bool tag_alone(const struct tags *tags, const struct tag *tag, size_t *start, size_t *end);

/* True when the content of TAG can be a name, else reports it. */
bool tag_check_name(const struct tags *tags, const struct tag *tag);

/* What to put the caret under: the content of TAG or, when that is empty, the whole tag. */
struct place tag_place(const struct tags *tags, const struct tag *tag);

#endif
