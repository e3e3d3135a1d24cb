/*
 * Where in a page a tag of a template stands: whether an element may be put there. For template/template
 * only.
 */
#ifndef TEBIKI_TEMPLATE_CONTEXT_H
#define TEBIKI_TEMPLATE_CONTEXT_H

#include "base/text.h"

struct context {
	enum {
		CONTEXT_TEXT,      /* between tags */
		CONTEXT_TAG,       /* within a tag, outside quotes */
		CONTEXT_ATTRIBUTE, /* within the quotes of an attribute */
		CONTEXT_COMMENT,
	} at;
	char quote;     /* of the attribute */
	char name[16];  /* of the tag, as far as it was read; "/p" of an end tag */
	char inside[9]; /* the element that holds text only, and is open: title; else empty */
	bool named;     /* the name of the tag is complete */
	bool plain;     /* it is no page: nowhere may an element be put */
};

/* Goes on from where CONTEXT is, over TEXT. Elements are expected as HTML has them, with quoted attributes. */
void context_pass(struct context *context, struct text text);

/* May an element stand here? */
bool context_is_flow(const struct context *context);

/* True within the <text> of an SVG, where only its own elements may stand. */
bool context_is_drawing(const struct context *context);

#endif
