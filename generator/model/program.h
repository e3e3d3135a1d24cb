/*
 * A program: what a stretch of content becomes when it is compiled. Types only.
 *
 * A program is a flat array of operations: stretches of finished output, and between them the few
 * places that depend on the organisation. Running it prints HTML or plain text; nothing is parsed.
 */
#ifndef TEBIKI_MODEL_PROGRAM_H
#define TEBIKI_MODEL_PROGRAM_H

#include "base/source.h"

struct condition;

/* The sorts of value that `{{sort.name}}` may name. */
enum value_sort {
	SORT_ORGANISATION, /* org: of the profile */
	SORT_ROLE,         /* role: its name in this organisation */
	SORT_POST,         /* post: the post that holds the role */
	SORT_TERM,         /* term */
	SORT_PARAMETER,    /* param */
	SORT_DOCUMENT,     /* doc */
	SORT_COUNT,
};

/* One value that some content asks for; the same value asked for twice is one slot. */
struct slot {
	enum value_sort sort;
	struct text name; /* without the sort: `ciso` */
	struct text full; /* with it, as content writes it: `role.ciso` */
	size_t number;    /* its place in a handbook's values */
};

/* A link to a provision or fragment, as content writes it. */
struct reference {
	struct text fragment; /* id of the fragment */
	struct text item;     /* id of the provision in it; empty: the fragment itself */
	struct text fallback; /* what to print where the target is not there; may be empty */
	struct place place;   /* of the link's destination */
	size_t number;        /* its place in a handbook's targets */
};

enum op_kind {
	OP_STRETCH, /* finished output */
	OP_VALUE,   /* the value of `slot` */
	OP_NUMBER,  /* a link that prints the number of `reference` */
	OP_LINK, /* opens a link to `reference`; the fallback prints instead and jumps by `skip` */
	OP_LINK_END, /* closes it */
	OP_WHEN,     /* jumps by `skip` where `condition` does not hold */
	OP_NOTE,     /* a reference to footnote `note` of the fragment */
};

struct op {
	enum op_kind kind;
	uint32_t skip; /* OP_WHEN, OP_LINK: operations to leave out after this */
	union {
		struct { /* OP_STRETCH */
			struct text html;
			struct text plain; /* the same as plain text */
		};
		struct { /* OP_VALUE */
			const struct slot *slot;
			struct place place; /* where it stands */
		};
		const struct reference *reference; /* OP_NUMBER, OP_LINK */
		const struct condition *condition; /* OP_WHEN */
		size_t note;                       /* OP_NOTE: index into the fragment's notes */
	};
};

struct program {
	const struct op *ops; /* `count` operations */
	size_t count;
};

#endif
