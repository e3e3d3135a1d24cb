/*
 * How the classes of model/schema.h are written down. For model/schema*.c only.
 */
#ifndef TEBIKI_MODEL_CLASS_H
#define TEBIKI_MODEL_CLASS_H

#include "model/schema.h"

/* Fields of each kind; ID is what render reads them by. */
#define TEXT_OF(name, id)                                                                          \
	{                                                                                          \
		name, VALUE_TEXT, NULL, id, false                                                  \
	}
#define HTML_OF(name, id)                                                                          \
	{                                                                                          \
		name, VALUE_HTML, NULL, id, false                                                  \
	}
/* The same of what comes from the guideline, the profile or the sheets. */
#define CONTENT_OF(name, id)                                                                       \
	{                                                                                          \
		name, VALUE_TEXT, NULL, id, true                                                   \
	}
#define PASSAGE_OF(name, id)                                                                       \
	{                                                                                          \
		name, VALUE_HTML, NULL, id, true                                                   \
	}
#define FLAG_OF(name, id)                                                                          \
	{                                                                                          \
		name, VALUE_FLAG, NULL, id, false                                                  \
	}
#define VIEW_OF(name, class, id)                                                                   \
	{                                                                                          \
		name, VALUE_VIEW, &class_##class, id, false                                        \
	}
#define LIST_OF(name, class, id)                                                                   \
	{                                                                                          \
		name, VALUE_LIST, &class_##class, id, false                                        \
	}
#define HAS_OF(name, id)                                                                           \
	{                                                                                          \
		name, VALUE_FLAG, NULL, (id) | SCHEMA_HAS, false                                   \
	}

/* The class NAME with NAME_fields. */
#define CLASS(id, name)                                                                            \
	const struct view_class class_##name = {                                                   \
		#name, id, name##_fields, sizeof(name##_fields) / sizeof *(name##_fields)}

extern const struct view_class class_page;
extern const struct view_class class_corpus;
extern const struct view_class class_entry;
extern const struct view_class class_item;
extern const struct view_class class_block;
extern const struct view_class class_role;
extern const struct view_class class_post;
extern const struct view_class class_division;
extern const struct view_class class_part;
extern const struct view_class class_line;
extern const struct view_class class_frequency;
extern const struct view_class class_month;
extern const struct view_class class_deliverable;
extern const struct view_class class_diagram;
extern const struct view_class class_box;
extern const struct view_class class_stroke;
extern const struct view_class class_words;
extern const struct view_class class_term;
extern const struct view_class class_group;
extern const struct view_class class_document;
extern const struct view_class class_row;
extern const struct view_class class_stretch;
extern const struct view_class class_change;
extern const struct view_class class_setting;
extern const struct view_class class_word;
extern const struct view_class class_note;
extern const struct view_class class_pages;
extern const struct view_class class_lesson;
extern const struct view_class class_step;
extern const struct view_class class_question;
extern const struct view_class class_choice;
extern const struct view_class class_sheet;
extern const struct view_class class_duty;
extern const struct view_class class_collection;
extern const struct view_class class_collected;
extern const struct view_class class_tallied_role;
extern const struct view_class class_tallied_clause;
extern const struct view_class class_tallied_duty;
extern const struct view_class class_finding;
extern const struct view_class class_silence;
extern const struct view_class class_returned;
extern const struct view_class class_tally;

#endif
