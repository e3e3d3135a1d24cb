/*
 * A corpus: one guideline as fragments, with its roles, terms, facts, parameters and documents;
 * and the library: all corpora of a run, numbered through. Types only.
 */
#ifndef TEBIKI_MODEL_CORPUS_H
#define TEBIKI_MODEL_CORPUS_H

#include "base/table.h"
#include "model/amount.h"
#include "model/condition.h"
#include "model/fragment.h"

/* How a guideline numbers its own provisions, for `source`. */
enum notation {
	NOTATION_GUIDELINE, /* 2.1.1(7)(a)(ア), 2.1.1(7)-1 a) */
	NOTATION_MUNICIPAL, /* 1(1)①（ア） */
};

/* Whether a role needs a post. */
enum post_need { POST_REQUIRED, POST_OPTIONAL, POST_NONE };

struct role {
	struct text key;
	struct program name;
	struct text reading; /* may be empty */
	struct program description;
	enum post_need post;
	const struct condition *when;  /* the role exists only where this holds */
	const struct role *reports_to; /* or NULL */
	const struct corpus *corpus;
	struct place place; /* of its key */
};

/* Two roles that one post may not hold together (兼務の禁止). */
struct apart {
	const struct role *roles[2];
	struct text source;
	struct place place;
};

struct term {
	struct text key;
	struct program name;
	struct text reading;       /* may be empty */
	struct program definition; /* empty: not in the glossary */
	const struct corpus *corpus;
	struct place place;
};

struct fact {
	struct text key;
	size_t number;     /* in the library */
	struct text label; /* 独立行政法人又は指定法人を所管すること */
	struct text question;
	struct text help;             /* may be empty */
	const struct condition *when; /* asked only where this holds */
	const struct corpus *corpus;
	struct place place;
};

enum stricter { STRICTER_LESS, STRICTER_MORE };

struct parameter {
	struct text key;
	struct text name;
	struct amount value;
	enum stricter stricter; /* which direction is stricter */
	struct text source;
	const struct corpus *corpus;
	struct place place;
};

enum document_kind {
	DOCUMENT_STANDARD,   /* 基準 */
	DOCUMENT_REGULATION, /* 運用規程 */
	DOCUMENT_PROCEDURE,  /* 実施手順 */
	DOCUMENT_PLAN,       /* 計画 */
	DOCUMENT_LEDGER,     /* 台帳 */
	DOCUMENT_RECORD,     /* 記録 */
	DOCUMENT_REPORT,     /* 報告書 */
	DOCUMENT_KIND_COUNT,
};

struct document {
	struct text key;
	struct program name;
	enum document_kind kind;
	const struct corpus *corpus;
	struct place place;
};

/* A place in the outline: a fragment, and what stands under it. */
struct outline {
	const struct fragment *fragment;
	struct text id;
	struct outline *children; /* `child_count` */
	size_t child_count;
	struct place place; /* of the id in corpus.yaml */
};

struct corpus {
	struct text name; /* of its folder */
	struct text title;
	struct text short_title;
	struct text edition;
	struct text issuer;
	enum notation notation;
	unsigned first;          /* number of the first division */
	struct table roles;      /* key -> struct role */
	struct table terms;      /* key -> struct term */
	struct table facts;      /* key -> struct fact */
	struct table parameters; /* key -> struct parameter */
	struct table documents;  /* key -> struct document */
	struct table fragments;  /* id -> struct fragment, in the order of their paths */
	struct apart *apart;
	size_t apart_count;
	struct outline *outline; /* `outline_count` divisions */
	size_t outline_count;
	struct place place;   /* of corpus.yaml */
	bool has_recommended; /* some provision is level=recommended */
};

/* All corpora that the profiles of a run import. */
struct library {
	struct table corpora;   /* name -> struct corpus */
	struct table facts;     /* key -> size_t: the number of a fact, kinds first */
	struct table slots;     /* "role.ciso" -> struct slot */
	size_t fragment_count;  /* fragments numbered so far */
	size_t provision_count; /* provisions numbered so far */
	size_t reference_count; /* references numbered so far */
};

#endif
