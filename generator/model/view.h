/*
 * What templates may print: classes of objects and their fields. Types only; the table of our
 * classes is model/schema.h, the functions that read the fields are render's. load and render may
 * include this.
 *
 * The classes are static: a template is checked against them when it is read, so a value always
 * has the kind, and an object always the class, that its field declares. A value therefore carries
 * bare objects; which class they have is said by the field it was read from.
 */
#ifndef TEBIKI_MODEL_VIEW_H
#define TEBIKI_MODEL_VIEW_H

#include "base/text.h"

enum value_kind {
	VALUE_NONE, /* nothing: false in a section, prints nothing */
	VALUE_TEXT, /* text: {{name}}, escaped; true in a section when not empty */
	VALUE_HTML, /* finished markup: {{{name}}} or {{&name}}; true when not empty */
	VALUE_FLAG, /* yes or no, for sections only */
	VALUE_VIEW, /* one object: a section enters it when it is there */
	VALUE_LIST, /* objects: a section is repeated for each */
};

struct view_class;

/* One field that templates may name. */
struct view_field {
	const char *name;            /* as templates write it; no dots, no white space */
	enum value_kind kind;        /* what reading it gives; VALUE_NONE is possible instead */
	const struct view_class *of; /* class of the object or of the list's objects, else NULL */
	int id;                      /* for the reader's switch; unique within the class */
	bool content; /* text, markup: in the language of the content, not in that of the labels */
};

/* A class of objects. May refer to itself, through `of`. */
struct view_class {
	const char *name;                /* for messages */
	int id;                          /* for the reader's dispatch */
	const struct view_field *fields; /* `field_count` fields */
	size_t field_count;
};

/* An object as templates see it. */
struct view {
	const struct view_class *class; /* NULL only in the lenient mode of the tests */
	const void *object;             /* what render's reader of the class takes */
};

/* What reading a field gives. Only the members of its kind count. */
struct value {
	enum value_kind kind;
	bool flag;          /* VALUE_FLAG */
	const void *object; /* VALUE_VIEW; NULL: not there. Lenient: also the scalar as an object */
	union {
		struct text text;          /* VALUE_TEXT, VALUE_HTML */
		struct {                   /* VALUE_LIST */
			const void *items; /* `count` objects, or as many pointers to objects */
			size_t count;
			size_t stride; /* bytes from object to object; 0: items are pointers */
		};
	};
};

/* The list of COUNT objects at ARRAY, and the list of COUNT objects that ARRAY's pointers name. */
#define VALUE_OBJECTS(array, n)                                                                    \
	((struct value){.kind = VALUE_LIST, .items = (array), .count = (n), .stride = sizeof *(array)})
#define VALUE_POINTERS(array, n)                                                                   \
	((struct value){.kind = VALUE_LIST, .items = (array), .count = (n)})

#endif
