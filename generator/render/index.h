/*
 * The handbook from other sides: who must do what, which documents are asked for, what became of
 * every provision. Made once per handbook. For render only.
 */
#ifndef TEBIKI_RENDER_INDEX_H
#define TEBIKI_RENDER_INDEX_H

#include "model/handbook.h"

/* A duty of a role in the text of a clause, or a gap （略） for those that bind others. */
struct line_index {
	const struct item *item; /* NULL: a gap */
	const struct item *from; /* the first and last that are left out */
	const struct item *to;
};

/* What a role must do by one clause. */
struct part_index {
	const struct entry *entry;
	struct line_index *lines;
	size_t line_count;
	const struct item **measures;
	size_t measure_count;
};

/* The duties of a role that come round in one period. */
struct frequency_index {
	enum every every;
	const struct item **items;
	size_t item_count;
};

struct role_index {
	const struct holder *holder;
	struct part_index *parts;
	size_t part_count;
	struct frequency_index frequencies[EVERY_COUNT]; /* by period; empty ones at the end */
	size_t frequency_count;
	const struct document_index **documents;
	size_t document_count;
	size_t duties; /* requirements that bind it */
};

struct document_index {
	const struct document *document;
	struct text name;
	const struct item **items; /* that ask for it */
	size_t item_count;
};

struct group_index {
	enum document_kind kind;
	const struct document_index **documents;
	size_t document_count;
};

/* A requirement, measure or item of a guideline, and what became of it. */
struct row_index {
	const struct provision *provision;
	const struct fate *fate;
};

/* Something in which the handbook differs from the guideline, or is adopted expressly. */
struct change_index {
	const struct decision *decision;
	const char *label;       /* 修正 */
	struct text subject;     /* number or name of what it is about */
	const struct item *item; /* where that stands, or NULL */
};

struct index {
	struct change_index *changes;
	size_t change_count;
	size_t decided_count; /* of them about provisions; those about parameters, and additions, follow */
	struct role_index *roles; /* as the handbook's holders */
	size_t role_count;
	struct document_index *documents;
	size_t document_count;
	struct group_index groups[DOCUMENT_KIND_COUNT];
	size_t group_count;
	struct row_index *rows;
	size_t row_count;
	bool reconstructed;              /* some row has a basis that is not the guideline's text */
	const struct setting **settings; /* those that the text prints */
	size_t setting_count;
	const struct item **additions; /* items that overrides add */
	size_t addition_count;
	const struct glossed **terms; /* by slot number; NULL where the slot is no defined term */
	struct text *values;          /* by slot number: what it prints, escaped */
};

/* The index of HANDBOOK, in ARENA. */
struct index *index_new(struct arena *arena, const struct handbook *handbook);

/* The defined term that SLOT prints, or NULL. */
const struct glossed *index_term(const struct index *index, const struct slot *slot);

/* The duties of the holder of ROLE, or NULL when the organisation does not have it. */
const struct role_index *index_role(const struct index *index, const struct role *role);

/* DOCUMENT as the index has it, or NULL when nothing kept asks for it. */
const struct document_index *index_document(const struct index *index, const struct document *document);

/* The change that DECISION makes, or NULL. */
const struct change_index *index_change(const struct index *index, const struct decision *decision);

/* True when ROLE must act by ITEM itself. */
bool item_binds(const struct item *item, const struct role *role);

/* True when ROLE must act by ITEM or by something nested in it. */
bool item_concerns(const struct item *item, const struct role *role);

#endif
