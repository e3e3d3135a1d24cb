#include "render/reader.h"

#include "base/arena.h"
#include "render/escape.h"
#include "render/words.h"

static struct value count_text(struct printing *printing, size_t count)
{
	return value_text(text_number(printing->arena, count));
}

/* Title and version as a string of CSS. */
static struct value footer(struct printing *printing)
{
	const struct edition *edition = printing->handbook->edition;
	struct buffer out = {.arena = printing->arena};

	escape_css(&out, TEXT_JOIN(printing->arena, edition->title, TEXT(" "), edition->version));
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

static bool is_post(const struct role_index *role)
{
	return role != NULL && role->role_count > 1;
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
	case PAGE_ROLE: return value_view(is_post(printing->role) ? NULL : printing->role);
	case PAGE_POST: return value_view(is_post(printing->role) ? printing->role : NULL);
	case PAGE_POSTS: return VALUE_OBJECTS(index->posts, index->post_count);
	case PAGE_REPORTS: return VALUE_POINTERS(index->reports, index->report_count);
	case PAGE_ORGANISATION_CHART: return chart_organisation(printing);
	case PAGE_REPORT_CHARTS: return chart_reports(printing);
	case PAGE_SHEET: return value_view(printing->sheet);
	case PAGE_BOOK: return value_flag(printing->book);
	case PAGE_LESSON: return value_view(printing->lesson);
	case PAGE_SCRIPTED: return value_flag(printing->lesson != NULL);
	case PAGE_PACKAGED: return value_flag(printing->packaged);
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
