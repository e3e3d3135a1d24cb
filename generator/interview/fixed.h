/*
 * The questions that are the same whatever the guideline is. For generator/interview only.
 */
#ifndef TEBIKI_INTERVIEW_FIXED_H
#define TEBIKI_INTERVIEW_FIXED_H

#include "interview/interview.h"

/* In the order in which they are asked. */
enum fixed {
	FIXED_KIND,
	FIXED_NAME,
	FIXED_SHORT_NAME,
	FIXED_FILE,
	FIXED_IMPORTS,
	FIXED_NUMBERING,
	FIXED_TITLE,
	FIXED_VERSION,
	FIXED_EFFECTIVE,
	FIXED_APPROVER,
	FIXED_APPROVAL,
	FIXED_HANDLING,
	FIXED_RECOMMENDED, /* behind the facts, and only where the guideline leaves it open */
	FIXED_COUNT,
	FIXED_NONE = FIXED_COUNT, /* the question about a fact or a role */
};

struct fixed_question {
	const char *name;
	enum question_kind kind;
	const char *group;
	const char *words;
	const char *note;    /* may be empty */
	const char *example; /* likewise */
	const char *help;
	const char *stopgap; /* as long as there is no answer */
	const char *fallback; /* what an empty answer stands for, where that is always the same; or "" */
	bool optional;
};

/* The question FIXED, which is not FIXED_COUNT. */
const struct fixed_question *fixed_question(enum fixed fixed);

/* What depends on the kind of organisation. */
struct kind_words {
	const char *label;      /* 国の行政機関（府省庁） */
	const char *short_name; /* 当省 */
	const char *example;    /* a name, for samples */
	const char *title;      /* what the handbook is called, behind the name */
	const char *numbering;  /* the usual one */
	enum notation notation; /* of the guideline for it */
};

const struct kind_words *kind_words(enum kind kind);

/* The kind that ANSWERS name; the first when they name none. */
enum kind kind_answered(const struct library *library, const struct answers *answers);

/* The choices of FIXED, a choice of something always the same (not of kinds or corpora), and how many. */
const struct choice *fixed_choices(enum fixed fixed, size_t *count);

#endif
