/*
 * What a guideline names: itself, its roles, terms, facts, parameters and documents. Types only.
 */
#ifndef TEBIKI_MODEL_NAMES_H
#define TEBIKI_MODEL_NAMES_H

#include "model/amount.h"
#include "model/condition.h"
#include "model/program.h"

struct corpus;

/* Words that mean one thing to who searches: 漏えい, 漏洩. */
struct synonyms {
	struct text *words; /* `count`, two or more */
	size_t count;
};

/* Whose text it is. */
struct guideline {
	struct text title;
	struct text short_title;
	struct text edition;
	struct text issuer;
	struct synonyms *synonyms; /* for the search; `synonym_count` */
	size_t synonym_count;
};

/* Whether a role needs a post. */
enum post_need { POST_REQUIRED, POST_OPTIONAL, POST_NONE };

struct role {
	struct text key;
	struct program name;
	struct text reading; /* may be empty */
	struct program description;
	struct program example; /* a post that could hold it; may be empty */
	enum post_need post;
	const struct condition *when;  /* the role exists only where this holds */
	const struct role *reports_to; /* or NULL */
	const struct corpus *corpus;
	struct place place; /* of its key */
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
	struct program name;
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

#endif
