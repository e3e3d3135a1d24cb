/*
 * A profile: one organisation, as its policy team describes it. Types only.
 */
#ifndef TEBIKI_MODEL_PROFILE_H
#define TEBIKI_MODEL_PROFILE_H

#include "base/table.h"
#include "model/condition.h"
#include "model/corpus.h"

enum numbering { NUMBERING_GUIDELINE, NUMBERING_ARTICLES, NUMBERING_MUNICIPAL };

/* How dates are printed. */
enum calendar { CALENDAR_JAPANESE, CALENDAR_GREGORIAN };

/* Who holds a role, and how it is called here. */
struct appointment {
	struct located post; /* may be absent for a role without a post */
	struct located name; /* the role's name in this organisation; absent: the corpus's */
	struct place place;  /* of the role's key */
};

enum decision_kind {
	DECISION_ADOPT,          /* taken over as it is; a recommended provision becomes binding */
	DECISION_AMEND,          /* reworded; an override holds the text */
	DECISION_SUBSTITUTE,     /* met by another measure of equal effect; an override holds it */
	DECISION_NOT_APPLICABLE, /* left out */
	DECISION_COUNT,
};

/* What the organisation decided about a provision or parameter, and on whose authority. */
struct decision {
	enum decision_kind kind;
	struct located provision; /* `fragment#item`, or absent when it is about a parameter */
	struct located parameter; /* key, or absent */
	struct text reason;
	struct text approver;
	struct text date; /* YYYY-MM-DD */
	struct place place;
};

enum override_kind {
	OVERRIDE_REPLACE, /* instead of the provision */
	OVERRIDE_BEFORE,  /* new provisions before it */
	OVERRIDE_AFTER,   /* new provisions after it */
	OVERRIDE_REMOVE,  /* nothing instead of it */
};

/* One change of the corpus's text for this organisation. */
struct override {
	enum override_kind kind;
	struct text fragment;     /* id of the clause that is changed */
	struct located anchor;    /* id of the provision in it */
	struct provision **items; /* REPLACE: one; BEFORE, AFTER: the new ones; REMOVE: none */
	size_t item_count;
	const struct fragment *text; /* the override's own fragment */
	struct decision record; /* AMEND or SUBSTITUTE (replace), NOT_APPLICABLE (remove), ADOPT (add) */
};

/* Whether 推奨事項 are taken over where no decision says otherwise. */
enum recommended { RECOMMENDED_UNSAID, RECOMMENDED_ADOPT, RECOMMENDED_DECLINE };

struct profile {
	struct text id;            /* the file's name without .yaml */
	struct located name;       /* 架空産業省 */
	struct located short_name; /* 当省 */
	enum kind kind;
	struct text language;  /* ja */
	struct located title;  /* of the handbook */
	struct text version;   /* 版 */
	struct text effective; /* 施行日, YYYY-MM-DD */
	struct text approval;  /* 決裁番号; may be empty */
	struct text approver;  /* 承認者; may be empty */
	struct text handling;  /* 取扱い: 機密性２情報; may be empty */
	enum calendar calendar;
	enum numbering numbering;
	enum recommended recommended;
	struct text accent;            /* colour #rrggbb, or empty */
	const struct corpus **corpora; /* what it imports, in order */
	struct place *corpus_places;   /* where it names them */
	size_t corpus_count;
	struct table facts;      /* key -> struct answer */
	struct table roles;      /* key -> struct appointment */
	struct table terms;      /* key -> struct located */
	struct table parameters; /* key -> struct located */
	struct decision *decisions;
	size_t decision_count;
	struct override *overrides;
	size_t override_count;
	size_t provision_count; /* provisions numbered in the library and this profile's overrides */
	size_t reference_count;   /* likewise for references */
	struct place place;       /* the file */
	struct place facts_place; /* of the key `facts`, or the file */
	struct place roles_place; /* of the key `roles` */
};

/* The answer to a fact's question. */
struct answer {
	bool value;
	struct place place; /* of the key */
};

#endif
