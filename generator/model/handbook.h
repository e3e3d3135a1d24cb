/*
 * A handbook: corpus × profile, resolved. Made by tailor, never changed after; everything that is
 * printed comes from it. Types only.
 */
#ifndef TEBIKI_MODEL_HANDBOOK_H
#define TEBIKI_MODEL_HANDBOOK_H

#include "model/decision.h"
#include "model/edition.h"
#include "model/fragment.h"
#include "model/names.h"

struct library;
struct profile;

/* What became of a provision. The order is that of the traceability table's legend. */
enum status_kind {
	FATE_KEPT,
	FATE_AMENDED,
	FATE_SUBSTITUTED,
	FATE_NOT_APPLICABLE,
	FATE_OUT_OF_SCOPE,
	FATE_COUNT,
};

/* Why a provision is where it is. */
enum cause {
	CAUSE_NONE,      /* kept as it is */
	CAUSE_CONDITION, /* its own condition does not hold */
	CAUSE_FRAGMENT,  /* the condition of its clause, or of a section above, does not hold */
	CAUSE_PARENT,    /* the item it is nested in went */
	CAUSE_TARGETS,   /* everything it belongs to went */
	CAUSE_CHANGED,   /* a question: what it asks about was changed */
	CAUSE_READERS,   /* a question: nobody is there whom it is for */
	CAUSE_DECISION,  /* a decision of the profile */
	CAUSE_DECLINED,  /* 推奨事項 that the organisation did not adopt */
	CAUSE_OVERRIDE,  /* an override of the profile */
	CAUSE_ADDED,     /* not in the guideline: added by an override */
};

struct entry;
struct item;

struct fate {
	enum status_kind status;
	enum cause cause;
	const struct condition *condition; /* CONDITION, FRAGMENT */
	const struct fragment *fragment;   /* FRAGMENT: the one whose condition does not hold */
	const struct provision *upper;     /* PARENT: the item that went */
	const struct decision *decision; /* DECISION, OVERRIDE, ADDED; for kept ones: adopt, or NULL */
	struct item *item;               /* where it stands in the handbook; NULL when it is out */
};

/* A run of items in an item's body, or prose. */
struct item_block {
	const struct item *owner;    /* whose body it is a part of */
	const struct program *prose; /* when item_count is 0 */
	struct item **items;
	size_t item_count;
	bool ordered;
};

/* A provision of the handbook. */
struct item {
	const struct provision *provision; /* which one it is: id, source, layer */
	const struct provision *text; /* whose words stand there: the override's when replaced */
	const struct fate *fate;
	struct text marker; /* (a), 第２項 as it stands at the item: ２; may be empty */
	struct text number; /* in full: 2.1.1(7)(a), 第６条第２項 */
	struct item_block *blocks;
	size_t block_count;
	struct item *parent;    /* or NULL */
	struct entry *entry;    /* the clause it stands in */
	unsigned position;      /* from 1, among its numbered fellows */
	const struct role **by; /* who must act here; those the organisation has */
	size_t by_count;
	const struct provision **related; /* kept requirements or measures it belongs to */
	size_t related_count;
};

/* A section or clause of the handbook. */
struct entry {
	const struct fragment *fragment;
	struct text marker;   /* 第６条, (7), 2.1.1 as it stands before the title */
	struct text number;   /* in full */
	struct text title;    /* plain text, values filled in */
	struct entry *parent; /* or NULL */
	struct entry **children;
	size_t child_count;
	unsigned depth;    /* 0 at the top */
	unsigned position; /* from 1, among its fellows; an article counts through the handbook */
	struct entry *previous; /* in reading order, or NULL */
	struct entry *next;
	struct item **layers[LAYER_COUNT];
	size_t layer_counts[LAYER_COUNT];
	const struct note **notes; /* footnotes referred to, in the order of the first reference */
	size_t note_count;
	const struct term **terms; /* defined terms used in it, in the order of their first use */
	size_t term_count;
};

/* True when ENTRY is ABOVE or stands in it; in nothing (NULL), everything stands. */
static inline bool entry_is_within(const struct entry *entry, const struct entry *above)
{
	while (entry != NULL && entry != above)
		entry = entry->parent;
	return entry == above;
}

/* What a slot prints in this organisation. */
struct filled {
	struct text plain;
	bool known; /* the organisation has it */
};

/* Where a reference leads in this organisation; both NULL: `number` stands for it. */
struct target {
	const struct entry *entry;
	const struct item *item;
	struct text number; /* as printed from where it stands: 前項, 第２項, or words instead of it */
};

/* A role as this organisation has it. */
struct holder {
	const struct role *role;
	struct text name;
	struct text post;        /* may be empty */
	struct text description; /* plain text */
};

/* A defined term as this organisation has it. */
struct glossed {
	const struct term *term;
	struct text name;
	struct text reading;     /* to sort by */
	const struct slot *slot; /* that prints it; NULL when no content uses it */
};

/* A parameter as this organisation has it. */
struct setting {
	const struct parameter *parameter;
	struct text name;
	struct text value;
	const struct located *set;       /* where the profile sets it, or NULL */
	const struct decision *decision; /* that covers a weaker value, or NULL */
	bool used;                       /* some kept text prints it */
	bool weaker;                     /* than the guideline's, by decision */
};

/* A word of the organisation's own. */
struct renamed {
	struct text guideline; /* the guideline's word */
	struct text own;
};

struct handbook {
	const struct edition *edition;
	const struct guideline **guidelines; /* what it is made from */
	size_t guideline_count;
	const struct profile *profile; /* for tailor and the commands: where values were set */
	const struct library *library; /* likewise */
	const struct fact **asked;     /* by fact number; NULL for the kinds and unknown ones */
	const bool *facts;             /* by fact number */
	struct fate *fates;            /* by provision number */
	struct filled *values;         /* by slot number */
	size_t value_count;
	struct target *targets; /* by reference number */
	struct entry **top;     /* the outermost sections, all corpora */
	size_t top_count;
	struct entry **entries; /* all sections and clauses in reading order */
	size_t entry_count;
	struct entry **by_fragment; /* by fragment number; NULL where it is out */
	struct holder *holders;     /* roles that exist here, in the corpora's order */
	size_t holder_count;
	struct glossed *terms; /* defined terms, sorted by reading */
	size_t term_count;
	struct setting *settings;
	size_t setting_count;
	struct renamed *renamed; /* terms and roles that are called otherwise here */
	size_t renamed_count;
	size_t kept; /* requirements, measures and their items */
	size_t dropped;
	const struct provision **rows; /* every requirement, measure and item of the guidelines */
	size_t row_count;
};

/* Prints PROGRAM as plain text, as HANDBOOK resolves it, to OUT. */
void program_plain(struct buffer *out, const struct program *program, const struct handbook *handbook);

/* The same in ARENA, without white space around it; empty without a HANDBOOK (NULL). */
struct text program_words(
	struct arena *arena, const struct program *program, const struct handbook *handbook);

#endif
