#include "model/schema_lesson.h"

#include "model/class.h"

static const struct view_field lesson_fields[] = {
	TEXT_OF("href", LESSON_HREF),
	TEXT_OF("package_href", LESSON_PACKAGE_HREF),
	VIEW_OF("role", role, LESSON_ROLE),
	LIST_OF("steps", step, LESSON_STEPS),
	TEXT_OF("step_count", LESSON_STEP_COUNT),
	TEXT_OF("question_count", LESSON_QUESTION_COUNT),
	FLAG_OF("has_questions", LESSON_HAS_QUESTIONS),
	TEXT_OF("minutes", LESSON_MINUTES),
};

static const struct view_field step_fields[] = {
	TEXT_OF("number", STEP_NUMBER),
	VIEW_OF("clause", entry, STEP_ENTRY),
	LIST_OF("requirements", item, STEP_REQUIREMENTS),
	LIST_OF("measures", item, STEP_MEASURES),
	LIST_OF("commentary", item, STEP_COMMENTARY),
	LIST_OF("questions", question, STEP_QUESTIONS),
	HAS_OF("has_requirements", STEP_REQUIREMENTS),
	HAS_OF("has_measures", STEP_MEASURES),
	HAS_OF("has_commentary", STEP_COMMENTARY),
	HAS_OF("has_questions", STEP_QUESTIONS),
};

static const struct view_field question_fields[] = {
	TEXT_OF("anchor", QUESTION_ANCHOR),
	PASSAGE_OF("heading", QUESTION_HEADING),
	LIST_OF("choices", choice, QUESTION_CHOICES),
	VIEW_OF("answer", choice, QUESTION_ANSWER),
	PASSAGE_OF("reason", QUESTION_REASON),
	LIST_OF("related", item, QUESTION_RELATED),
};

static const struct view_field choice_fields[] = {
	PASSAGE_OF("html", CHOICE_HTML),
	FLAG_OF("right", CHOICE_RIGHT),
};

static const struct view_field sheet_fields[] = {
	CONTENT_OF("name", SHEET_FIELD_NAME),
	CONTENT_OF("post", SHEET_FIELD_POST),
	VIEW_OF("role", role, SHEET_FIELD_ROLE),
	VIEW_OF("shared_post", post, SHEET_FIELD_SHARED_POST),
	TEXT_OF("href", SHEET_FIELD_HREF),
	TEXT_OF("table", SHEET_FIELD_TABLE),
	LIST_OF("duties", duty, SHEET_FIELD_DUTIES),
	TEXT_OF("count", SHEET_FIELD_COUNT),
};

static const struct view_field duty_fields[] = {
	VIEW_OF("item", item, DUTY_ITEM),
	TEXT_OF("serial", DUTY_SERIAL),
	CONTENT_OF("text", DUTY_TEXT),
	FLAG_OF("begins", DUTY_BEGINS),
	FLAG_OF("ends", DUTY_ENDS),
	LIST_OF("roles", role, DUTY_ROLES),
};

CLASS(CLASS_LESSON, lesson);
CLASS(CLASS_STEP, step);
CLASS(CLASS_QUESTION, question);
CLASS(CLASS_CHOICE, choice);
CLASS(CLASS_SHEET, sheet);
CLASS(CLASS_DUTY, duty);
