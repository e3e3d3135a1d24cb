/*
 * The labels of one language: what pages say that is neither content nor profile. For loading only.
 *
 * A language is a file en.yaml beside the templates, which a user's own file of that name may change
 * in part. A label is written as templates are: what it fills in is looked up where it is put in.
 *
 *     texts:
 *       contents: Contents
 *       note_back: "Note {{number}}: back to the text"
 *     markup:
 *       see_changes: See <a href="{{root}}changes.html">what differs</a>.
 */
#ifndef TEBIKI_TEMPLATE_LANGUAGE_H
#define TEBIKI_TEMPLATE_LANGUAGE_H

#include "base/report.h"
#include "base/table.h"
#include "read/shape.h"
#include "template/draft.h"

struct label {
	struct text name;
	bool markup;               /* finished markup: its text is printed as it is */
	struct text text;          /* as written */
	const struct draft *draft; /* the text with its tags read */
	struct place place;        /* of the name */
	bool used;                 /* something asked for it */
};

struct language {
	struct arena *arena;
	struct text tag;              /* en */
	bool foreign;                 /* content, which is in Japanese, is in another language */
	const struct language *model; /* has all labels, each of the kind that it is; may be this one */
	struct table labels;          /* name -> struct label */
	struct place place;           /* of the file: what it lacks is reported there */
	struct table lacking;         /* names of labels that are wanted and not there */
};

/* True for two or three small letters, and what follows after hyphens: ja, en, zh-Hant. Names a file, too. */
bool language_is_tag(struct text text);

/* What the file of a language is. */
extern const struct shape language_shape;

/* A language without labels, like MODEL (NULL: it is the model). Lives in ARENA. */
struct language *language_new(struct arena *arena, struct text tag, const struct language *model);

/*
 * Adds the labels of the file SOURCE to LANGUAGE; one that is there already is replaced. Reports
 * what is wrong in it.
 */
void language_read(struct language *language, struct report *report, const struct source *source);

/*
 * The label NAME, which was asked for at PLACE. NULL when there is none: where the model has it,
 * language_finish will say that LANGUAGE lacks it; else that is reported at PLACE.
 */
struct label *language_find(
	struct language *language, struct report *report, struct text name, struct place place);

/*
 * To be called when all labels that are wanted were asked for: reports those that LANGUAGE lacks,
 * and, of the labels that are not in the model, those that nobody asked for.
 */
void language_finish(struct language *language, struct report *report);

#endif
