#include "render/reader.h"

#include "base/arena.h"
#include "render/words.h"

#include <ctype.h>

static struct value count_text(struct printing *printing, size_t count)
{
	return value_text(text_number(printing->arena, count));
}

/*
 * Title and version as a string of CSS, in its quotes. All ASCII but letters, digits and spaces is
 * written by its code: nothing can end the string (CSS Syntax 3, section 4.3.7).
 */
static struct value footer(struct printing *printing)
{
	const struct edition *edition = printing->handbook->edition;
	struct buffer out = {.arena = printing->arena};
	struct text text = text_format(printing->arena, "%.*s %.*s", TEXT_ARGS(edition->title),
		TEXT_ARGS(edition->version));

	buffer_add_char(&out, '"');
	for (size_t i = 0; i < text.size; i++) {
		unsigned char c = (unsigned char)text.data[i];

		if (c >= 0x80 || c == ' ' || isalnum(c))
			buffer_add_char(&out, (char)c);
		else
			buffer_add_format(&out, "\\%x ", c);
	}
	buffer_add_char(&out, '"');
	return value_html(buffer_text(&out));
}

static struct value read_edition(struct printing *printing, int field)
{
	const struct edition *edition = printing->handbook->edition;

	switch ((enum page_field)field) {
	case PAGE_LANGUAGE: return value_text(edition->language);
	case PAGE_ORGANISATION: return value_text(edition->name);
	case PAGE_SHORT_NAME: return value_text(edition->short_name);
	case PAGE_HANDBOOK: return value_text(edition->title);
	case PAGE_VERSION: return value_text(edition->version);
	case PAGE_EFFECTIVE:
		return value_text(word_date(printing->arena, printing->handbook, edition->effective));
	case PAGE_APPROVAL: return value_text(edition->approval);
	case PAGE_APPROVER: return value_text(edition->approver);
	case PAGE_HANDLING: return value_text(edition->handling);
	case PAGE_FOOTER: return footer(printing);
	case PAGE_ACCENT: return value_text(edition->accent);
	default: return (struct value){.kind = VALUE_NONE};
	}
}

struct value read_page(struct printing *printing, const void *page, int field)
{
	const struct handbook *handbook = printing->handbook;
	const struct index *index = printing->index;

	(void)page;
	switch ((enum page_field)field) {
	case PAGE_TITLE: return value_text(printing->title);
	case PAGE_ROOT: return value_text(printing->root);
	case PAGE_CORPORA: return VALUE_POINTERS(handbook->guidelines, handbook->guideline_count);
	case PAGE_SECTIONS: return VALUE_POINTERS(handbook->top, handbook->top_count);
	case PAGE_ROLES: return VALUE_OBJECTS(index->roles, index->role_count);
	case PAGE_TERMS: return VALUE_OBJECTS(handbook->terms, handbook->term_count);
	case PAGE_GROUPS: return VALUE_OBJECTS(index->groups, index->group_count);
	case PAGE_ROWS: return VALUE_OBJECTS(index->rows, index->row_count);
	case PAGE_RECONSTRUCTED: return value_flag(index->reconstructed);
	case PAGE_CHANGES: return VALUE_OBJECTS(index->changes, index->decided_count);
	case PAGE_ADDITIONS: return VALUE_POINTERS(index->additions, index->addition_count);
	case PAGE_WORDS: return VALUE_OBJECTS(handbook->renamed, handbook->renamed_count);
	case PAGE_SETTINGS: return VALUE_POINTERS(index->settings, index->setting_count);
	case PAGE_KEPT: return count_text(printing, handbook->kept);
	case PAGE_DROPPED: return count_text(printing, handbook->dropped);
	case PAGE_ENTRY: return value_view(printing->entry);
	case PAGE_ROLE: return value_view(printing->role);
	case PAGE_BOOK: return value_flag(printing->book);
	default: return read_edition(printing, field);
	}
}

struct value read_corpus(struct printing *printing, const void *object, int field)
{
	const struct guideline *guideline = object;

	(void)printing;
	switch ((enum corpus_field)field) {
	case CORPUS_TITLE: return value_text(guideline->title);
	case CORPUS_SHORT_TITLE: return value_text(guideline->short_title);
	case CORPUS_EDITION: return value_text(guideline->edition);
	case CORPUS_ISSUER: return value_text(guideline->issuer);
	}
	return (struct value){.kind = VALUE_NONE};
}
