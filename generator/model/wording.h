/*
 * What the program itself says on pages, in the language of a handbook: labels that templates do not
 * print, but their reader. load fills it from the language; render and the commands say it.
 *
 * A saying may have places, which the label writes {{name}}. What is filled into a place marked with * is
 * content, which is in Japanese whatever the language of the labels.
 */
#ifndef TEBIKI_MODEL_WORDING_H
#define TEBIKI_MODEL_WORDING_H

#include "base/text.h"

/* X(saying, label, places) */
#define SAYINGS(X)                                                                                 \
	/* what provisions are */                                                                  \
	X(REQUIREMENT, "requirement", "")                                                          \
	X(MEASURE, "measure", "")                                                                  \
	X(COMMENTARY, "commentary", "")                                                            \
	X(NOTE_MARK, "note_mark", "number")                                                        \
	X(QUESTIONS, "lesson_check", "")                                                           \
	X(KEPT, "status_kept", "")                                                                 \
	X(AMENDED, "amended", "")                                                                  \
	X(SUBSTITUTED, "substituted", "")                                                          \
	X(NOT_APPLICABLE, "status_not_applicable", "")                                             \
	X(OUT_OF_SCOPE, "status_out_of_scope", "")                                                 \
	X(ADDED, "added", "")                                                                      \
	X(RECOMMENDED, "level_recommended", "")                                                    \
	X(BASIC, "level_basic", "")                                                                \
	X(ADDITIONAL, "level_additional", "")                                                      \
	X(EVERY_DAY, "every_day", "")                                                              \
	X(EVERY_WEEK, "every_week", "")                                                            \
	X(EVERY_MONTH, "every_month", "")                                                          \
	X(EVERY_QUARTER, "every_quarter", "")                                                      \
	X(EVERY_HALF_YEAR, "every_half_year", "")                                                  \
	X(EVERY_YEAR, "every_year", "")                                                            \
	X(EVERY_REGULARLY, "every_regularly", "")                                                  \
	X(WITHIN_YEAR, "within_year", "")                                                          \
	X(AT_SET_TIMES, "at_set_times", "")                                                        \
	X(STANDARD, "document_standard", "")                                                       \
	X(REGULATION, "document_regulation", "")                                                   \
	X(PROCEDURE, "document_procedure", "")                                                     \
	X(PLAN, "document_plan", "")                                                               \
	X(LEDGER, "document_ledger", "")                                                           \
	X(RECORD, "document_record", "")                                                           \
	X(REPORT, "document_report", "")                                                           \
	X(STANDARDS, "documents_standard", "")                                                     \
	X(REGULATIONS_OF_KIND, "documents_regulation", "")                                         \
	X(PROCEDURES, "documents_procedure", "")                                                   \
	X(PLANS, "documents_plan", "")                                                             \
	X(LEDGERS, "documents_ledger", "")                                                         \
	X(RECORDS, "documents_record", "")                                                         \
	X(REPORT_DOCUMENTS, "documents_report", "")                                                \
	X(OMITTED_TWO, "omitted_two", "first* second*")                                            \
	X(OMITTED_RANGE, "omitted_range", "first* last*")                                          \
	X(CHANGE_SUBJECT, "change_subject", "number* layer title*")                                \
	/* dates */                                                                                \
	X(DATE, "date_full", "year era_year month month_name day")                                 \
	X(MONTH_1, "month_1", "")                                                                  \
	X(MONTH_2, "month_2", "")                                                                  \
	X(MONTH_3, "month_3", "")                                                                  \
	X(MONTH_4, "month_4", "")                                                                  \
	X(MONTH_5, "month_5", "")                                                                  \
	X(MONTH_6, "month_6", "")                                                                  \
	X(MONTH_7, "month_7", "")                                                                  \
	X(MONTH_8, "month_8", "")                                                                  \
	X(MONTH_9, "month_9", "")                                                                  \
	X(MONTH_10, "month_10", "")                                                                \
	X(MONTH_11, "month_11", "")                                                                \
	X(MONTH_12, "month_12", "")                                                                \
	X(MONTH_NAME_1, "month_name_1", "")                                                        \
	X(MONTH_NAME_2, "month_name_2", "")                                                        \
	X(MONTH_NAME_3, "month_name_3", "")                                                        \
	X(MONTH_NAME_4, "month_name_4", "")                                                        \
	X(MONTH_NAME_5, "month_name_5", "")                                                        \
	X(MONTH_NAME_6, "month_name_6", "")                                                        \
	X(MONTH_NAME_7, "month_name_7", "")                                                        \
	X(MONTH_NAME_8, "month_name_8", "")                                                        \
	X(MONTH_NAME_9, "month_name_9", "")                                                        \
	X(MONTH_NAME_10, "month_name_10", "")                                                      \
	X(MONTH_NAME_11, "month_name_11", "")                                                      \
	X(MONTH_NAME_12, "month_name_12", "")                                                      \
	/* titles of pages */                                                                      \
	X(CONTENTS, "contents", "")                                                                \
	X(ROLES, "roles", "")                                                                      \
	X(REPORTS, "reports", "")                                                                  \
	X(GLOSSARY, "glossary", "")                                                                \
	X(REGULATIONS, "regulations", "")                                                          \
	X(MISSING, "missing_title", "")                                                            \
	X(SEARCH, "search", "")                                                                    \
	X(CHANGES, "changes", "")                                                                  \
	X(TRACEABILITY, "traceability", "")                                                        \
	X(FOR_PRINT, "print_title", "")                                                            \
	X(SHEET_OF, "sheet_of", "name*")                                                           \
	X(LESSON_OF, "lesson_of", "name*")                                                         \
	X(COLLECTION, "collection_title", "")                                                      \
	X(FOOTER, "footer", "handbook* version* date")                                             \
	X(COMMA, "list_comma", "")                                                                 \
	/* why a provision is not in the handbook, or another */                                   \
	X(IS_MINISTRY, "is_ministry", "")                                                          \
	X(IS_INDEPENDENT_AGENCY, "is_independent_agency", "")                                      \
	X(IS_DESIGNATED_CORPORATION, "is_designated_corporation", "")                              \
	X(IS_MUNICIPALITY, "is_municipality", "")                                                  \
	X(CONDITION_KIND, "condition_kind", "kind")                                                \
	X(CONDITION_FACT, "condition_fact", "fact*")                                               \
	X(CONDITION_NOT, "condition_not", "condition")                                             \
	X(CONDITION_AND, "condition_and", "first second")                                          \
	X(CONDITION_OR, "condition_or", "first second")                                            \
	X(CONDITION_GROUP, "condition_group", "condition")                                         \
	X(REASON_CONDITION, "reason_condition", "condition")                                       \
	X(REASON_EXCLUSION, "reason_exclusion", "condition")                                       \
	X(REASON_CONDITION_ABOVE, "reason_condition_above", "condition")                           \
	X(REASON_EXCLUSION_ABOVE, "reason_exclusion_above", "condition")                           \
	X(REASON_PARENT, "reason_parent", "source*")                                               \
	X(REASON_TARGETS, "reason_targets", "sources*")                                            \
	X(REASON_DECLINED, "reason_declined", "")                                                  \
	X(REASON_DECISION, "reason_decision", "reason* approver* date")                            \
	/* self-check sheets as tables */                                                          \
	X(COLUMN_UNIT, "column_unit", "")                                                          \
	X(COLUMN_NAME, "column_name", "")                                                          \
	X(COLUMN_SERIAL, "column_serial", "")                                                      \
	X(COLUMN_CLAUSE, "column_clause", "")                                                      \
	X(COLUMN_NUMBER, "column_number", "")                                                      \
	X(COLUMN_TEXT, "column_text", "")                                                          \
	X(COLUMN_ANSWER, "column_answer", "")                                                      \
	X(COLUMN_EVIDENCE, "column_evidence", "")                                                  \
	X(COLUMN_DATE, "column_date", "")                                                          \
	X(COLUMN_REMARK, "column_remark", "")                                                      \
	X(COLUMN_ROLE, "column_role", "")                                                          \
	X(COLUMN_ROLE_ID, "column_role_id", "")                                                    \
	X(COLUMN_ID, "column_id", "")                                                              \
	X(COLUMN_EDITION, "column_edition", "")                                                    \
	X(COLUMN_ANSWER_HINT, "column_answer_hint", "column yes partly no not_applicable")         \
	X(ANSWER_NONE, "answer_none", "")                                                          \
	X(ANSWER_YES, "answer_yes", "")                                                            \
	X(ANSWER_PARTLY, "answer_partly", "")                                                      \
	X(ANSWER_NO, "answer_no", "")                                                              \
	X(ANSWER_NOT_APPLICABLE, "answer_not_applicable", "")

enum saying {
#define X(saying, label, places) SAY_##saying,
	SAYINGS(X)
#undef X
		SAYING_COUNT
};

struct wording {
	struct text language;         /* its tag */
	bool foreign;                 /* content is in another language */
	struct text of[SAYING_COUNT]; /* as the label writes it */
};

/* The languages that something may be in. */
struct wordings {
	const struct wording **list;
	size_t count;
};

/* The name of the label of SAYING, and those of its places. */
struct text saying_label(enum saying saying);
struct text saying_places(enum saying saying);

/* SAYING, which has no places. */
struct text say(const struct wording *wording, enum saying saying);

/*
 * What encloses content in a text in another language, so that a page can say so: two control characters, which
 * no input can hold. Only foreign wordings make them, only templates print them as elements.
 */
#define WORDING_CONTENT "\x0e"
#define WORDING_END "\x0f"

/* The language of content. */
#define CONTENT_LANGUAGE "ja"

/* TEXT, which is content, with these marks where they are needed. */
struct text say_content(struct arena *arena, const struct wording *wording, struct text text);

/* TEXT without marks. */
struct text say_bare(struct arena *arena, struct text text);

/* SAYING with VALUES, one for each of its places in their order. */
struct text say_with(struct arena *arena, const struct wording *wording, enum saying saying,
	const struct text *values);
#define SAY(arena, wording, saying, ...)                                                           \
	say_with((arena), (wording), (saying), (const struct text[]){__VA_ARGS__})

#endif
