#include "render/reader.h"

#include "base/arena.h"

typedef struct value read_function(struct printing *, const void *, int);

struct value value_text(struct text text)
{
	return (struct value){.kind = VALUE_TEXT, .text = text};
}

struct value value_html(struct text html)
{
	return (struct value){.kind = VALUE_HTML, .text = html};
}

struct value value_flag(bool flag)
{
	return (struct value){.kind = VALUE_FLAG, .flag = flag};
}

struct value value_view(const void *object)
{
	return (struct value){.kind = VALUE_VIEW, .object = object};
}

struct value value_program(
	struct printing *printing, const struct program *program, struct passage passage)
{
	struct buffer html = {.arena = printing->arena};

	program_html(printing, &html, program, passage);
	return value_html(buffer_text(&html));
}

struct value value_title(struct printing *printing, const struct program *title, struct passage passage)
{
	passage.title = true;
	return value_program(printing, title, passage);
}

static read_function *const readers[CLASS_COUNT] = {
	[CLASS_PAGE] = read_page,
	[CLASS_CORPUS] = read_corpus,
	[CLASS_ENTRY] = read_entry,
	[CLASS_ITEM] = read_item,
	[CLASS_BLOCK] = read_block,
	[CLASS_ROLE] = read_role,
	[CLASS_POST] = read_post,
	[CLASS_DIVISION] = read_division,
	[CLASS_PART] = read_part,
	[CLASS_LINE] = read_line,
	[CLASS_FREQUENCY] = read_frequency,
	[CLASS_MONTH] = read_month,
	[CLASS_DELIVERABLE] = read_deliverable,
	[CLASS_DIAGRAM] = read_diagram,
	[CLASS_BOX] = read_box,
	[CLASS_STROKE] = read_stroke,
	[CLASS_WORDS] = read_words,
	[CLASS_TERM] = read_term,
	[CLASS_GROUP] = read_group,
	[CLASS_DOCUMENT] = read_document,
	[CLASS_ROW] = read_row,
	[CLASS_STRETCH] = read_stretch,
	[CLASS_CHANGE] = read_change,
	[CLASS_SETTING] = read_setting,
	[CLASS_WORD] = read_word,
	[CLASS_NOTE] = read_note,
	[CLASS_PAGES] = read_pages,
	[CLASS_LESSON] = read_lesson,
	[CLASS_STEP] = read_step,
	[CLASS_QUESTION] = read_question,
	[CLASS_CHOICE] = read_choice,
	[CLASS_SHEET] = read_sheet,
	[CLASS_DUTY] = read_duty,
};

static struct value get(void *context, struct view view, const struct view_field *field)
{
	struct printing *printing = context;
	struct value value;

	/* The template holds on to nothing but objects: a page's texts need no more room than one. */
	printing->arena = printing->page;
	if (field->kind != VALUE_VIEW && field->kind != VALUE_LIST) {
		printing->arena = printing->value;
		arena_reset(printing->value);
	}
	value = readers[view.class->id](printing, view.object, field->id & ~SCHEMA_HAS);
	return (field->id & SCHEMA_HAS) != 0 ? value_flag(value.count > 0) : value;
}

struct template_reader reader_of(struct printing *printing)
{
	return (struct template_reader){.context = printing, .get = get};
}

struct value value_guideline(const struct handbook *handbook, const struct fragment *fragment)
{
	bool several = handbook->guideline_count > 1 && fragment->guideline != NULL;

	return value_text(several ? fragment->guideline->short_title : TEXT(""));
}
