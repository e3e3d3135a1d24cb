/*
 * The handbook from other sides: who must do what, which documents are asked for, what became of
 * every provision. Made once per handbook. For render only.
 */
#ifndef TEBIKI_RENDER_INDEX_H
#define TEBIKI_RENDER_INDEX_H

#include "model/duty.h"
#include "model/wording.h"

/*
 * A duty of a role in the text of a clause, or a gap （略） for those that bind others. Measures and
 * commentary stand at the first duty that they belong to, and only there.
 */
struct line_index {
	const struct item *item; /* NULL: a gap */
	const struct item *from; /* the first and last that are left out */
	const struct item *to;
	const struct item **measures; /* that belong to it and bind the role */
	size_t measure_count;
	const struct item **commentary; /* that explains it or these measures */
	size_t commentary_count;
	const struct item **elsewhere; /* duties at which commentary stands that explains it, too */
	size_t elsewhere_count;
};

/* What a role must do by one clause. */
struct part_index {
	const struct entry *entry;
	struct line_index *lines;
	size_t line_count;
	const struct item **measures; /* all that bind the role */
	size_t measure_count;
	const struct item **loose; /* those that belong to no line: to duties of others */
	size_t loose_count;
	const struct item **commentary; /* that explains these */
	size_t commentary_count;
};

/* The duties of a role that come round in one period. */
struct frequency_index {
	enum every every;
	const struct item **items;
	size_t item_count;
};

struct lesson_index;
/* A line of a self-check sheet. */
struct line_of_sheet {
	struct duty duty;
	size_t serial; /* from 1 */
	bool begins;   /* the first of its clause */
	bool ends;     /* the last of it */
};

/* The self-check sheet of who holds one role or several. */
struct sheet_index {
	struct text key;         /* names its files: sheets/<key>.html */
	const struct role *role; /* NULL: of a post */
	struct text name;        /* whose it is: a role's name, or a post */
	struct text post;        /* of a role; may be empty */
	struct line_of_sheet *lines;
	size_t line_count;
};

/* A document that a role must draw up or keep. */
struct deliverable_index {
	const struct document_index *document;
	const struct item **items; /* that ask the role for it */
	size_t item_count;
};

/* What the holder of a role must do; or of a post with several roles, each duty once. */
struct role_index {
	const struct holder *holder;   /* of a post: that of its first role */
	const struct role **roles;     /* whose duties these are */
	size_t role_count;             /* 1: of a role; more: of a post */
	const struct role_index *post; /* of a role: its post, where that holds more roles, or NULL */
	const struct role_index **collapsed; /* of a post: roles whose superior it holds, too */
	size_t collapsed_count;
	struct part_index *parts;
	size_t part_count;
	struct frequency_index frequencies[EVERY_COUNT]; /* by period; empty ones at the end */
	size_t frequency_count;
	const struct document_index **documents;
	size_t document_count;
	struct deliverable_index *deliverables; /* the same, with what asks for them */
	size_t deliverable_count;
	const struct item **reports; /* duties by which it reports to others */
	size_t report_count;
	const struct item **received; /* duties of others by which they report to it */
	size_t received_count;
	const struct item **asked; /* other duties of others whose words name it */
	size_t asked_count;
	size_t duties;                     /* requirements that bind it */
	size_t measure_duties;             /* measures that bind it */
	struct sheet_index sheet;          /* without lines: there is none */
	const struct lesson_index *lesson; /* of a role; NULL: there is none */
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

/* The rows of one chapter of a guideline, or of one clause where it has no chapters. */
struct stretch_index {
	size_t number;      /* from 1 */
	struct text source; /* what the numbers of its provisions begin with: 2.1 */
	const struct row_index *rows;
	size_t row_count;
};

/* Something in which the handbook differs from the guideline, or is adopted expressly. */
struct change_index {
	const struct decision *decision;
	enum saying label;              /* 修正 */
	struct text subject;            /* number or name of what it is about */
	const struct provision *headed; /* what it is about, if that has a heading instead; else NULL */
	const struct item *item;        /* where that stands, or NULL */
};

struct index {
	struct change_index *changes;
	size_t change_count;
	size_t decided_count; /* of them about provisions; those about parameters, and additions, follow */
	struct role_index *roles; /* as the handbook's holders */
	size_t role_count;
	struct role_index *posts; /* that hold several roles, by their first role */
	size_t post_count;
	const struct item **reports; /* all duties to report to some role */
	size_t report_count;
	struct document_index *documents;
	size_t document_count;
	struct group_index groups[DOCUMENT_KIND_COUNT];
	size_t group_count;
	struct row_index *rows;
	size_t row_count;
	struct stretch_index *stretches; /* the same rows */
	size_t stretch_count;
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

/* Fills the sheets of the roles and posts of INDEX: a part of index_new. */
void sheets_index(struct arena *arena, const struct handbook *handbook, struct index *index);

/* Puts the rows of INDEX into stretches: a part of index_new. */
void stretches_index(struct arena *arena, struct index *index);

/* The defined term that SLOT prints, or NULL. */
const struct glossed *index_term(const struct index *index, const struct slot *slot);

/* The duties of the holder of ROLE, or NULL when the organisation does not have it. */
const struct role_index *index_role(const struct index *index, const struct role *role);

/* DOCUMENT as the index has it, or NULL when nothing kept asks for it. */
const struct document_index *index_document(const struct index *index, const struct document *document);

/* The change that DECISION makes, or NULL. */
const struct change_index *index_change(const struct index *index, const struct decision *decision);

/* Is ROLE one of those whose duties DUTIES are? */
bool duties_hold(const struct role_index *duties, const struct role *role);

/* As item_binds and item_concerns, of any of these roles. */
bool duties_bind(const struct role_index *duties, const struct item *item);
bool duties_concern(const struct role_index *duties, const struct item *item);

/* Is ITEM one of these COUNT? */
bool item_is_among(const struct item *item, const struct item *const *items, size_t count);

/* Adds to ROLE the duties that it has by ENTRY, if there are any. */
void duties_add_part(struct arena *arena, const struct handbook *handbook, struct role_index *role,
	const struct entry *entry);

/* Fills roles, posts and reports of INDEX, whose documents are known: a part of index_new. */
void duties_index(struct arena *arena, const struct handbook *handbook, struct index *index);

#endif
