/*
 * Reading a map into a structure by a table of its fields. For loading only.
 *
 * One table per kind of map says which keys there are, which must be there and where they go; the
 * reader reports unknown keys with the nearest known one, missing ones, and values of a wrong kind.
 */
#ifndef TEBIKI_READ_FIELDS_H
#define TEBIKI_READ_FIELDS_H

#include "read/shape.h"
#include "read/yaml.h"

enum field_kind {
	FIELD_TEXT,    /* struct text: a scalar that is not empty */
	FIELD_LOCATED, /* struct located: likewise, with its place */
	FIELD_FLAG,    /* bool: true or false, yes or no */
	FIELD_CHOICE,  /* int: index of the scalar in `choices` */
	FIELD_DATE,    /* struct text: YYYY-MM-DD, a day that exists */
	FIELD_LIST,    /* const struct yaml *: a list */
	FIELD_MAP,     /* const struct yaml *: a map */
	FIELD_NODE,    /* const struct yaml *: anything */
};

struct field {
	const char *key;
	enum field_kind kind;
	bool required;
	size_t offset;              /* of the target in the structure */
	const char *const *choices; /* FIELD_CHOICE: NULL-terminated */
	const char *description;    /* for who writes the file, in Japanese */
	const struct shape *shape; /* of what stands there, as far as `kind` does not say; or NULL */
};

/* The keys of one kind of map. */
struct fields {
	const char *what; /* names the map in messages: "a profile" */
	const struct field *list;
	size_t count;
	const char *const *one_of; /* keys of which the map has exactly one, NULL-terminated; or NULL */
};

#define FIELDS(what, list)                                                                         \
	{                                                                                          \
		(what), (list), sizeof(list) / sizeof *(list), NULL                                \
	}

/*
 * Fills INTO from NODE by FIELDS. Targets of absent fields stay untouched. False after reporting; who
 * reads checks `one_of`, and whatever a shape says beyond the kinds of the fields.
 */
bool fields_read(
	struct report *report, const struct yaml *node, const struct fields *fields, void *into);

/* True when NODE is a scalar that is not empty; else reports that WHAT must be text. */
bool fields_need_text(struct report *report, const struct yaml *node, const char *what);

/* True when NODE is of KIND; else reports that WHAT must be one. */
bool fields_need(struct report *report, const struct yaml *node, enum yaml_kind kind, const char *what);

/*
 * The text of LOCATED; reports a '{{' in it: it is printed as it is, before any value is known.
 */
struct text fields_plain(struct report *report, const struct located *located);

/* Reads true or false (yes or no) into *FLAG; else reports. */
bool fields_flag(struct report *report, const struct yaml *node, const char *what, bool *flag);

/* True when TEXT is [a-z][a-z0-9]* with SEPARATOR ('_' or '-') allowed inside; else reports. */
bool fields_need_key(struct report *report, struct text text, struct place place, char separator);

#endif
