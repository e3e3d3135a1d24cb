/*
 * A fragment: one Markdown file, compiled; and the provisions in it. Types only.
 */
#ifndef TEBIKI_MODEL_FRAGMENT_H
#define TEBIKI_MODEL_FRAGMENT_H

#include "base/table.h"
#include "model/program.h"

struct corpus;
struct guideline;
struct fragment;
struct role;
struct document;
struct condition;

enum fragment_kind {
	FRAGMENT_CLAUSE,      /* one 条, in layers */
	FRAGMENT_SECTION,     /* a 部, 節 or 款: its 目的・趣旨 */
	FRAGMENT_DEFINITIONS, /* a 条 of free text */
	FRAGMENT_ANNEX,       /* a 付録 or 別表, free text */
};

/* The layers of a clause, visibly distinct in the handbook. */
enum layer {
	LAYER_REQUIREMENT, /* 遵守事項 */
	LAYER_MEASURE,     /* 基本対策事項 */
	LAYER_COMMENTARY,  /* 解説 */
	LAYER_QUESTION, /* 確認: asks whether the layers above were understood; in lessons only */
	LAYER_COUNT,
};

/* How binding a provision is (guideline 1.5; municipal guideline, chapter 4). */
enum level {
	LEVEL_MUST,        /* must */
	LEVEL_RECOMMENDED, /* 推奨事項: the organisation decides */
	LEVEL_BASIC,       /* 基本セキュリティ対策 */
	LEVEL_ADDITIONAL,  /* 追加セキュリティ対策 */
	LEVEL_COUNT,
};

/* How often a duty comes round. */
enum every {
	EVERY_EVENT, /* when there is cause: the content names no period */
	EVERY_DAY,
	EVERY_WEEK,
	EVERY_MONTH,
	EVERY_QUARTER,
	EVERY_HALF_YEAR,
	EVERY_YEAR,
	EVERY_REGULARLY, /* 定期的: the guideline sets no period */
	EVERY_COUNT,
};

struct provision;

/* A part of a provision's body: prose, or nested items. */
struct block {
	struct program prose;     /* when item_count is 0 */
	struct provision **items; /* nested provisions */
	size_t item_count;
	bool ordered; /* items carry numbers */
};

/*
 * One addressable item of a clause. A question is one, too: its items are the choices, `by` are those
 * it is for, its prose says why the right choice is right.
 */
struct provision {
	struct text id; /* within the clause */
	bool implicit;  /* the id was made, not written: nothing may name it */
	bool doubtful; /* load only: some attribute was wrong; what seems to be missing may be meant */
	size_t number; /* unique in the run; index into a handbook's fates */
	enum layer layer;
	enum level level;
	enum every every;
	struct text source; /* the guideline's own number */
	struct program title; /* LAYER_COMMENTARY, LAYER_QUESTION: the heading; the words of a choice */
	bool right;           /* of the choices of a question: this one */
	const struct condition *when; /* NULL: always */
	struct block *blocks;         /* the body */
	size_t block_count;
	const struct role **by; /* who must act; inherited from `parent` when by_count is 0 */
	size_t by_count;
	const struct role **reports_to; /* to whom the actor reports by this */
	size_t reports_to_count;
	const struct document **produces; /* what must be drawn up by this */
	size_t produces_count;
	const struct provision **targets; /* `for`: what a measure or commentary belongs to */
	size_t target_count;
	const struct provision *parent;  /* the item it is nested in, or NULL */
	const struct fragment *fragment; /* where it is written */
	struct place place;              /* of its id, or of its beginning */
};

/* A footnote of a fragment. */
struct note {
	struct text label;
	struct text raw; /* its Markdown, without label and indentation */
	struct program text;
	struct place place; /* of its label */
};

struct fragment {
	struct text id;
	size_t number; /* unique in the run; of corpus fragments only */
	enum fragment_kind kind;
	struct program title;
	struct text source; /* the guideline's own number; may be empty */
	struct text basis; /* what it was written from, where not the guideline's text; may be empty */
	const struct condition *when;           /* NULL: always */
	const struct corpus *corpus;            /* NULL for an override */
	const struct guideline *guideline;      /* whose text it is; NULL for an override */
	struct program body;                    /* free text of a section, definitions or annex */
	struct provision **layers[LAYER_COUNT]; /* the top-level provisions of each layer */
	size_t layer_counts[LAYER_COUNT];
	struct provision **provisions; /* all provisions, in the order of the file */
	size_t provision_count;
	struct table ids; /* id -> struct provision, those with ids of their own */
	struct note *notes;
	size_t note_count;
	struct place place; /* of its id */
};

/* The roles that must act by PROVISION: its own, or those of the item it is nested in. */
static inline const struct provision *provision_bearer(const struct provision *provision)
{
	while (provision->by_count == 0 && provision->parent != NULL)
		provision = provision->parent;
	return provision;
}

#endif
