/*
 * Explanations: why something of the guideline is in a handbook or not, where what it says comes
 * from, and what depends on it. Types only: explain/explain.h finds them, explain/print.h prints them.
 *
 * Everything lives in the arena that they were found in. Lists without a comment may be empty.
 */
#ifndef TEBIKI_EXPLAIN_EXPLANATION_H
#define TEBIKI_EXPLAIN_EXPLANATION_H

#include "model/handbook.h"

/* Something of the guideline or of an override, as it is pointed at. */
struct mention {
	const char *kind; /* requirement, measure, commentary, question, section, clause, term … */
	struct text id;   /* clause#item, id of a fragment, key of a name */
	struct text source; /* the guideline's own number; may be empty */
	struct text number; /* here; empty where it is out or has none */
	struct text page;   /* in the handbook's folder, with the anchor; empty where it is out */
	struct text words;  /* how it begins, its title or its name */
	bool in;            /* it stands in the handbook */
	struct place place;
};

struct mentions {
	struct mention *list; /* `count` */
	size_t count;
};

/* Who answers a fact. */
enum answerer {
	ANSWERER_KIND,    /* it is a kind of organisation: the profile's `kind` */
	ANSWERER_PROFILE, /* the profile's `facts` */
	ANSWERER_NOBODY,  /* it is not asked of this organisation: false */
};

/* A fact and its value. */
struct fact_value {
	struct text key;
	struct text label; /* empty for the kinds */
	bool value;
	enum answerer answerer;
	struct place place; /* of the answer; of `when` where it is not asked */
};

/* A condition with all the facts in it, each once. */
struct condition_value {
	struct text text;
	bool holds;
	struct fact_value *facts; /* `fact_count` */
	size_t fact_count;
	struct place place;
};

/* Who says what stands for a value. */
enum origin_kind { ORIGIN_PROFILE, ORIGIN_DECISION, ORIGIN_GUIDELINE };

struct origin {
	enum origin_kind kind;
	struct text value; /* what it says; empty for a decision */
	struct place place;
};

/* What is filled in for {{name}}, and the chain that set it, the last word first. */
struct value_chain {
	struct text name;
	struct text value;
	struct origin origins[3]; /* `origin_count`, at least 1 */
	size_t origin_count;
	struct value_chain *parts; /* values that its text names: `part_count` */
	size_t part_count;
};

/* A reference from one text to another. */
struct connection {
	struct mention other; /* who refers, or what is referred to */
	struct text target;   /* what is referred to: the thing itself or something in it */
	struct text printed;  /* what the link prints here; empty where it is not printed */
	bool standing;        /* the text that refers is printed */
	struct place place;   /* of the reference */
};

/* A paragraph of a provision. */
struct paragraph {
	struct text text;
	struct value_chain *values; /* each once: `value_count` */
	size_t value_count;
	struct condition_value *conditions; /* of sentences and phrases: `condition_count` */
	size_t condition_count;
	struct connection *references; /* `reference_count` */
	size_t reference_count;
};

struct actor {
	struct text key;
	struct text name;
	struct text post;   /* may be empty */
	struct text page;   /* may be empty */
	bool in;            /* the organisation has the role */
	struct place place; /* of the appointment, or of the role where there is none */
};

/* Why something is out, as a profile's writer thinks of it. */
enum first_cause {
	FIRST_IMPORT,    /* its corpus is not imported */
	FIRST_KIND,      /* its condition does not hold for this kind of organisation */
	FIRST_CONDITION, /* its condition does not hold */
	FIRST_DECISION,  /* decided to be not applicable */
	FIRST_DECLINED,  /* 推奨事項 that are declined */
	FIRST_OVERRIDE,  /* removed by an override */
	FIRST_REPLACED,  /* stood in a provision that an override replaces */
	FIRST_CHANGED,   /* a question about what is changed here */
	FIRST_READERS,   /* a question for roles that are not there */
	FIRST_PARENT,    /* not the first: what it is nested in is out */
	FIRST_TARGETS,   /* likewise: what it belongs to is out */
	FIRST_EMPTY,     /* likewise: a section or clause of which nothing is left */
};

/* A step from what is out to the first cause. */
struct cause_step {
	struct mention of;
	enum first_cause cause;
	struct condition_value *condition; /* KIND, CONDITION; or NULL */
	const struct decision *decision;   /* DECISION, OVERRIDE, REPLACED; or NULL */
};

struct causes {
	struct cause_step *steps; /* `count`: 0 where it is in; else the last is the first cause */
	size_t count;
};

struct provision_explanation {
	enum layer layer;
	enum level level;
	enum every every;
	enum status_kind status;
	enum cause cause;
	struct condition_value *condition; /* its own, or NULL */
	struct condition_value *above;     /* that of its clause or section, or NULL */
	const struct decision *decision;   /* or override's record, or NULL */
	struct causes causes;
	struct mention *upper;   /* what it is nested in, or NULL */
	struct mention *written; /* in the override that holds its words, or NULL */
	struct paragraph *paragraphs;
	size_t paragraph_count;
	struct actor *actors; /* that must act: `actor_count` */
	size_t actor_count;
	struct actor *superiors; /* to whom they report by it: `superior_count` */
	size_t superior_count;
	struct mentions documents;  /* that it calls for */
	struct mentions targets;    /* what it belongs to, explains or asks about */
	struct mentions measures;   /* that belong to it */
	struct mentions commentary; /* that explains it */
	struct mentions questions;  /* about it */
	struct mentions nested;
	struct connection *referrers; /* to it or something in it: `referrer_count` */
	size_t referrer_count;
};

struct fragment_explanation {
	struct condition_value *condition; /* or NULL */
	struct condition_value *above;     /* of a section above that does not hold, or NULL */
	struct causes causes;
	struct text basis;
	struct mentions provisions; /* requirements and measures, the outermost; of a section, what it holds */
	struct connection *referrers;
	size_t referrer_count;
};

/* A text that depends on something. */
struct use {
	struct mention by;
	struct text through; /* the value, condition or attribute that it uses: term.inside, when, by */
	struct place place;
};

struct uses {
	struct use *list; /* `count` */
	size_t count;
};

/* What would have to be mended in a profile: messages as report prints them, with all their lines. */
struct troubles {
	struct text *messages; /* `count` */
	size_t count;
};

/* What would be different if a fact were answered otherwise. */
struct otherwise {
	struct mentions comes; /* provisions, the outermost */
	struct mentions goes;
	struct mentions reworded; /* of which some words come or go */
	struct mentions roles_come;
	struct mentions roles_go;
	struct mentions asked;           /* facts that would have to be answered */
	struct mentions dropped;         /* facts that would not be asked any more */
	const struct troubles *troubles; /* what the profile would have to mend */
};

struct fact_explanation {
	struct fact_value value;
	struct text question; /* empty for the kinds */
	struct text help;
	struct condition_value *when; /* or NULL */
	struct uses uses;
	struct otherwise *otherwise; /* NULL: of a kind, or of a fact that is not asked */
};

struct role_explanation {
	struct text description;
	enum post_need need;
	struct value_chain *post; /* NULL: it has none here */
	struct condition_value *when;
	struct mention *superior; /* or NULL */
	struct mentions inferiors;
	struct mentions apart;  /* roles that its post may not hold */
	struct mentions shared; /* roles that its post holds, too */
	struct mentions duties; /* requirements that bind it */
	struct mentions measures;
};

struct parameter_explanation {
	struct text guideline; /* its value there */
	enum stricter stricter;
	bool weaker;
	const struct decision *decision; /* or NULL */
};

/* A role, term, parameter or document. */
struct name_explanation {
	enum value_sort sort;
	struct value_chain *chain;
	struct text reading;    /* of a term or role; may be empty */
	struct text definition; /* of a term; may be empty */
	enum document_kind document;
	struct role_explanation *role;           /* or NULL */
	struct parameter_explanation *parameter; /* or NULL */
	struct uses uses;
};

/* What an id names; one of the pointers is set. */
struct explanation {
	struct mention self;
	struct provision_explanation *provision;
	struct fragment_explanation *fragment;
	struct fact_explanation *fact;
	struct name_explanation *name;
};

struct explanations {
	struct explanation *list; /* `count` */
	size_t count;
};

/* What the handbook does not have for one reason. */
struct absence {
	struct mention of;
	struct cause_step first; /* the first cause */
	size_t nested;           /* provisions in it that went with it */
};

struct absences {
	struct absence *list; /* by first cause, then in the guideline's order: `count` */
	size_t count;
};

#endif
