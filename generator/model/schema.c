#include "model/schema.h"

#include "model/class.h"

const struct view_class *schema_class(enum class_id id)
{
	static const struct view_class *const classes[CLASS_COUNT] = {
		[CLASS_PAGE] = &class_page,
		[CLASS_CORPUS] = &class_corpus,
		[CLASS_ENTRY] = &class_entry,
		[CLASS_ITEM] = &class_item,
		[CLASS_BLOCK] = &class_block,
		[CLASS_ROLE] = &class_role,
		[CLASS_POST] = &class_post,
		[CLASS_DIVISION] = &class_division,
		[CLASS_PART] = &class_part,
		[CLASS_LINE] = &class_line,
		[CLASS_FREQUENCY] = &class_frequency,
		[CLASS_MONTH] = &class_month,
		[CLASS_DELIVERABLE] = &class_deliverable,
		[CLASS_DIAGRAM] = &class_diagram,
		[CLASS_BOX] = &class_box,
		[CLASS_STROKE] = &class_stroke,
		[CLASS_WORDS] = &class_words,
		[CLASS_TERM] = &class_term,
		[CLASS_GROUP] = &class_group,
		[CLASS_DOCUMENT] = &class_document,
		[CLASS_ROW] = &class_row,
		[CLASS_STRETCH] = &class_stretch,
		[CLASS_CHANGE] = &class_change,
		[CLASS_SETTING] = &class_setting,
		[CLASS_WORD] = &class_word,
		[CLASS_NOTE] = &class_note,
		[CLASS_PAGES] = &class_pages,
		[CLASS_LESSON] = &class_lesson,
		[CLASS_STEP] = &class_step,
		[CLASS_QUESTION] = &class_question,
		[CLASS_CHOICE] = &class_choice,
		[CLASS_SHEET] = &class_sheet,
		[CLASS_DUTY] = &class_duty,
		[CLASS_COLLECTION] = &class_collection,
		[CLASS_COLLECTED] = &class_collected,
		[CLASS_TALLIED_ROLE] = &class_tallied_role,
		[CLASS_TALLIED_CLAUSE] = &class_tallied_clause,
		[CLASS_TALLIED_DUTY] = &class_tallied_duty,
		[CLASS_FINDING] = &class_finding,
		[CLASS_SILENCE] = &class_silence,
		[CLASS_RETURNED] = &class_returned,
		[CLASS_TALLY] = &class_tally,
	};

	return classes[id];
}
