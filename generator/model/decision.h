/*
 * Decisions: what an organisation does with a provision or parameter, and on whose authority.
 * Types only.
 */
#ifndef TEBIKI_MODEL_DECISION_H
#define TEBIKI_MODEL_DECISION_H

#include "base/source.h"

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
	struct text date;    /* YYYY-MM-DD */
	struct text until;   /* likewise: the last day on which it holds; may be empty */
	struct text instead; /* printed where other text refers to what is left out; may be empty */
	struct place place;
};

#endif
