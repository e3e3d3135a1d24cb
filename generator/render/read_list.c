#include "render/reader.h"

#include "base/arena.h"
#include "model/schema_page.h"
#include "render/words.h"

struct value read_term(struct printing *printing, const void *object, int field)
{
	const struct glossed *term = object;

	switch ((enum term_field)field) {
	case TERM_ANCHOR:
		return value_text(TEXT_JOIN(printing->arena, TEXT("term-"), term->term->key));
	case TERM_HREF: return value_text(href_term(printing, term->term));
	case TERM_NAME: return value_text(term->name);
	case TERM_READING: return value_text(term->reading);
	case TERM_DEFINITION:
		return value_program(printing, &term->term->definition, (struct passage){0});
	case TERM_MEANING:
		return value_text(
			program_words(printing->arena, &term->term->definition, printing->handbook));
	}
	return (struct value){.kind = VALUE_NONE};
}

struct value read_group(struct printing *printing, const void *object, int field)
{
	const struct group_index *group = object;

	(void)printing;
	switch ((enum group_field)field) {
	case GROUP_LABEL: return value_text(word_documents(printing->wording, group->kind));
	case GROUP_DOCUMENTS: return VALUE_POINTERS(group->documents, group->document_count);
	}
	return (struct value){.kind = VALUE_NONE};
}

struct value read_document(struct printing *printing, const void *object, int field)
{
	const struct document_index *document = object;

	switch ((enum document_field)field) {
	case DOCUMENT_ANCHOR:
		return value_text(
			TEXT_JOIN(printing->arena, TEXT("document-"), document->document->key));
	case DOCUMENT_HREF: return value_text(href_document(printing, document->document));
	case DOCUMENT_NAME: return value_text(document->name);
	case DOCUMENT_KIND:
		return value_text(word_document(printing->wording, document->document->kind));
	case DOCUMENT_ITEMS: return VALUE_POINTERS(document->items, document->item_count);
	}
	return (struct value){.kind = VALUE_NONE};
}

struct value read_row(struct printing *printing, const void *object, int field)
{
	const struct row_index *row = object;
	const struct provision *provision = row->provision;
	const struct fate *fate = row->fate;

	switch ((enum row_field)field) {
	case ROW_SOURCE: return value_text(provision->source);
	case ROW_BASIS: return value_text(provision->fragment->basis);
	case ROW_GUIDELINE: return value_guideline(printing->handbook, provision->fragment);
	case ROW_LAYER: return value_text(word_layer(printing->wording, provision->layer));
	case ROW_STATUS: return value_text(word_status(printing->wording, fate->status));
	case ROW_ID: return value_text(address_provision(printing->arena, provision));
	case ROW_NUMBER: return value_text(fate->item == NULL ? TEXT("") : fate->item->number);
	case ROW_HREF:
		return value_text(fate->item == NULL ? TEXT("") : href_item(printing, fate->item));
	case ROW_REASON:
		return value_text(word_reason(
			printing->arena, printing->wording, printing->handbook, provision));
	case ROW_IS_IN: return value_flag(fate->item != NULL);
	case ROW_IS_KEPT: return value_flag(fate->status == FATE_KEPT);
	}
	return (struct value){.kind = VALUE_NONE};
}

/* A commentary or question has no number of its own: that of its clause, and its heading. */
static struct value change_subject(struct printing *printing, const struct change_index *change)
{
	const struct handbook *handbook = printing->handbook;
	const struct provision *provision = change->headed;

	if (provision == NULL)
		return value_text(say_content(printing->arena, printing->wording, change->subject));
	return value_text(SAY(printing->arena, printing->wording, SAY_CHANGE_SUBJECT,
		handbook->by_fragment[provision->fragment->number]->number,
		word_layer(printing->wording, provision->layer),
		program_words(printing->arena, &provision->title, handbook)));
}

struct value read_stretch(struct printing *printing, const void *object, int field)
{
	const struct stretch_index *stretch = object;

	switch ((enum stretch_field)field) {
	case STRETCH_ANCHOR:
		return value_text(text_format(printing->arena, "_from_%zu", stretch->number));
	case STRETCH_SOURCE: return value_text(stretch->source);
	case STRETCH_GUIDELINE:
		return value_guideline(printing->handbook, stretch->rows->provision->fragment);
	case STRETCH_ROWS: return VALUE_OBJECTS(stretch->rows, stretch->row_count);
	}
	return (struct value){.kind = VALUE_NONE};
}

struct value read_change(struct printing *printing, const void *object, int field)
{
	const struct change_index *change = object;
	const struct decision *decision = change->decision;

	switch ((enum change_field)field) {
	case CHANGE_KIND: return value_text(say(printing->wording, change->label));
	case CHANGE_SUBJECT: return change_subject(printing, change);
	case CHANGE_HREF:
		return value_text(change->item == NULL ? TEXT("") : href_item(printing, change->item));
	case CHANGE_TEXT:
		return change->item == NULL ? value_text(TEXT("")) : item_text(printing, change->item);
	case CHANGE_REASON: return value_text(decision->reason);
	case CHANGE_APPROVER: return value_text(decision->approver);
	case CHANGE_DATE:
		return value_text(word_date(
			printing->arena, printing->wording, printing->handbook, decision->date));
	}
	return (struct value){.kind = VALUE_NONE};
}

static struct value setting_change(const struct printing *printing, const struct setting *setting)
{
	if (setting->decision == NULL)
		return (struct value){.kind = VALUE_NONE};
	return value_view(index_change(printing->index, setting->decision));
}

struct value read_setting(struct printing *printing, const void *object, int field)
{
	const struct setting *setting = object;
	const struct parameter *parameter = setting->parameter;

	switch ((enum setting_field)field) {
	case SETTING_NAME: return value_text(setting->name);
	case SETTING_VALUE: return value_text(setting->value);
	case SETTING_GUIDELINE: return value_text(parameter->value.text);
	case SETTING_SOURCE: return value_text(parameter->source);
	case SETTING_WEAKER: return value_flag(setting->weaker);
	case SETTING_CHANGE: return setting_change(printing, setting);
	case SETTING_CHANGED: return value_flag(!text_equal(setting->value, parameter->value.text));
	}
	return (struct value){.kind = VALUE_NONE};
}

struct value read_word(struct printing *printing, const void *object, int field)
{
	const struct renamed *word = object;

	(void)printing;
	switch ((enum word_field)field) {
	case WORD_GUIDELINE: return value_text(word->guideline);
	case WORD_OWN: return value_text(word->own);
	}
	return (struct value){.kind = VALUE_NONE};
}
