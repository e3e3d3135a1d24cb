/*
 * A profile: one organisation, as its policy team describes it. Types only.
 */
#ifndef TEBIKI_MODEL_PROFILE_H
#define TEBIKI_MODEL_PROFILE_H

#include "model/corpus.h"
#include "model/decision.h"
#include "model/edition.h"

/* Who holds a role, and how it is called here. */
struct appointment {
	struct located post; /* may be absent for a role without a post */
	struct located name; /* the role's name in this organisation; absent: the corpus's */
	struct place place;  /* of the role's key */
};

/* A word of the organisation's own for a term. */
struct own_term {
	struct located name;
	struct text reading; /* to sort it by in the glossary; empty: the guideline's */
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
	struct edition edition;
	enum kind kind;
	enum recommended recommended;
	struct located language;       /* tag of that of the labels: ja */
	const struct corpus **corpora; /* what it imports, in order */
	struct place *corpus_places;   /* where it names them */
	size_t corpus_count;
	struct table facts;      /* key -> struct answer */
	struct table roles;      /* key -> struct appointment */
	struct table terms;      /* key -> struct own_term */
	struct table parameters; /* key -> struct located */
	struct decision *decisions;
	size_t decision_count;
	struct override *overrides;
	size_t override_count;
	size_t provision_count; /* provisions numbered in the library and this profile's overrides */
	size_t reference_count;   /* likewise for references */
	struct place place;       /* the file */
	struct place kind_place;  /* of the key `kind` */
	struct place facts_place; /* of the key `facts`, or the file */
	struct place roles_place; /* of the key `roles` */
};

/* The answer to a fact's question. */
struct answer {
	bool value;
	struct place place; /* of the key */
};

#endif
