/*
 * What a person answered about an organisation: the values of a profile by their names, before there
 * is a file. load reads them and makes a profile of them, interview asks for them.
 *
 *     name, short_name, kind, numbering, recommended   as the keys of a profile
 *     imports                                          names of corpora, parted by spaces
 *     file                                             what the profile is to be called: its id
 *     handbook.title, facts.telework, roles.ciso       what stands below those keys
 *     roles.csirt.name                                 the role's own name
 *
 * An empty answer says that the value is left out.
 */
#ifndef TEBIKI_MODEL_ANSWERS_H
#define TEBIKI_MODEL_ANSWERS_H

#include "base/source.h"
#include "base/table.h"

struct given {
	struct text text;   /* may be empty */
	struct place place; /* of the text */
	struct place key;   /* of what it is given for */
};

/* Begin with {.table.arena = …, .source = …}. */
struct answers {
	struct table table;          /* name -> struct given, in the order of their first coming */
	const struct source *source; /* where they come from as a whole */
};

/* What was answered to NAME, or NULL. */
const struct given *answers_get(const struct answers *answers, struct text name);

/* The text of the same; empty when there is none. */
struct text answers_text(const struct answers *answers, struct text name);

/* A copy of ANSWERS in ARENA, which can be answered apart. */
struct answers answers_copy(struct arena *arena, const struct answers *answers);

/* Answers NAME (its bytes must outlive ANSWERS), instead of what was answered before. */
void answers_set(struct answers *answers, struct text name, struct given given);

/* TEXT as an answer that stands nowhere in the source of ANSWERS: it is placed at the whole. */
struct given answers_given(const struct answers *answers, struct text text);

/* Answers NAME, likewise, with such a TEXT. */
void answers_put(struct answers *answers, struct text name, struct text text);

#endif
