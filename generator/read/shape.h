/*
 * What may stand in a file of YAML: said once, in tables that the reader reads by (read/fields.h) and
 * that JSON Schemas for editors are made from (load/json_schema.h). For loading only.
 */
#ifndef TEBIKI_READ_SHAPE_H
#define TEBIKI_READ_SHAPE_H

#include <stddef.h>

struct fields;

enum shape_kind {
	SHAPE_TEXT,    /* a scalar that is not empty */
	SHAPE_AMOUNT,  /* a number with a unit: 3か月 */
	SHAPE_FLAG,    /* true or false, yes or no */
	SHAPE_NUMBER,  /* a whole number from `least` to `most` */
	SHAPE_FIELDS,  /* a map with the keys of `fields` */
	SHAPE_TABLE,   /* a map from names to `of` */
	SHAPE_LIST,    /* a list of `of`, at least `least` and, if not 0, at most `most` */
	SHAPE_EITHER,  /* a text, or `of` */
	SHAPE_OUTLINE, /* a list of ids, each with such a list below it or not */
};

/* Whose names the keys of a table, or a text, are. */
enum shape_names {
	NAMES_ANY,
	NAMES_CORPUS,
	NAMES_FACT,
	NAMES_ROLE,
	NAMES_TERM,
	NAMES_PARAMETER,
	NAMES_DOCUMENT,
	NAMES_CLAUSE,
	NAMES_PROVISION, /* clause#item */
};

struct shape {
	enum shape_kind kind;
	enum shape_names names;
	const char *pattern; /* regular expression (ECMA-262) of a text or of a table's keys; or NULL */
	const char *fault; /* what to say where it does not match, in Japanese; or NULL */
	const struct fields *fields;
	const struct shape *of;
	unsigned least;
	unsigned most;
};

/* The names of roles, terms, facts and parameters; ids of fragments, provisions and documents. */
#define SHAPE_OF_KEY                                                                               \
	.pattern = "^[a-z][a-z0-9_]*$", .fault = "英小文字で始め、英小文字、数字、_ だけで書きます。"
#define SHAPE_OF_ID                                                                                \
	.pattern = "^[a-z][a-z0-9-]*$", .fault = "英小文字で始め、英小文字、数字、- だけで書きます。"

/* Facts joined by and, or, not and parentheses. */
#define SHAPE_OF_CONDITION                                                                         \
	.pattern = "^[a-z0-9_() ]+$", .fault = "問いの名を and、or、not と括弧でつなげて書きます。"

#endif
